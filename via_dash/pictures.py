"""Charts that were drawn beforehand, in the file that comes with a release."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

PICTURES = "pictures.parquet"


@dataclass(frozen=True)
class Picture:
    """A chart drawn beforehand: the figure's key, the width in CSS pixels and the SVG."""

    key: str
    width: int
    svg: str


def read_pictures(content: bytes) -> dict[str, tuple[Picture, ...]]:
    """The pictures in the bytes of a file, by the key of their figure."""
    found: dict[str, tuple[Picture, ...]] = {}
    for row in pq.read_table(pa.BufferReader(content)).to_pylist():
        picture = Picture(str(row["key"]), int(row["width"]), str(row["svg"]))
        found[picture.key] = (*found.get(picture.key, ()), picture)
    return found


def write_pictures(folder: Path, pictures: Sequence[Picture]) -> None:
    """Puts pictures with the release in a folder, all or none of them."""
    schema = pa.schema([("key", pa.string()), ("width", pa.int32()), ("svg", pa.string())])
    table = pa.Table.from_pylist([vars(picture) for picture in pictures], schema)
    begun = folder / f".{PICTURES}"
    pq.write_table(table, begun, compression="zstd", compression_level=19)
    begun.replace(folder / PICTURES)
