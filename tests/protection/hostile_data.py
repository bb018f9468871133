"""The sample with hostile text in every field that holds free text, in both languages."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from via_dash.curation.release import Curated, curate
from via_dash.schema import FIELDS, TABLES
from via_dash.tables import arrow_schema

# Another host; nothing may ever be asked of it.
HOST = "kwaad.example"
# What runs if the text is taken for markup sets this.
FLAG = "wasHit"
_ACTIVE = (
    f'<img src=x onerror="window.{FLAG}=1"><script>window.{FLAG}=1</script>',
    f'<a href="javascript:window.{FLAG}=1">klik</a> [klik](javascript:window.{FLAG}=1)',
    f"![p](https://{HOST}/p.png) <https://{HOST}/a> https://{HOST}/b www.{HOST} a@{HOST}",
    "{{7*7}} ${7*7} $\\alpha$ $$x^2$$ :red[rood] :material/home: :smile: &lt;b&gt; &#60;u&#62;",
    "**vet** _schuin_ `code` ~~door~~ %{x} @@=alert(1) \"'><!-- \u202eomgekeerd\u202c \u200f",
    "OnafgebrokenWoord" * 12,
)
# Each makes a block of what stands after it, at the start of a line of Markdown.
_OPENINGS = ("# ", "- ", "1. ", "> ", "    ", "| a | ", "+ ", "=== ")
_NOT_FREE = ("authored_file",)


def hostile(place: int) -> str:
    """All of it at once, after another opening at every place."""
    return _OPENINGS[place % len(_OPENINGS)] + " ".join(_ACTIVE)


def free_fields(table: str) -> list[str]:
    """The fields of a table that hold free text."""
    names = (name for name in TABLES[table].fields if name not in _NOT_FREE)
    return [name for name in names if FIELDS[name].kind == "text" or name == "aliases"]


def make_hostile(authored: Path, data: Path) -> Path:
    """Writes the release of ``authored`` into ``data``, with every free text, also an empty one, replaced."""
    sound = curate(authored)
    tables = {
        name: [_reworded(name, row, place) for place, row in enumerate(rows)]
        for name, rows in sound.tables.items()
    }
    changes = {"changes_nl": hostile(0), "changes_en": hostile(1)}
    made = Curated(sound.text.model_copy(update=changes), tables)
    folder = data / "releases" / made.release
    folder.mkdir(parents=True)
    for name, rows in tables.items():
        pq.write_table(
            pa.Table.from_pylist(rows, arrow_schema(TABLES[name])), folder / f"{name}.parquet"
        )
    (folder / "manifest.json").write_text(json.dumps(made.manifest))
    (data / "current.json").write_text(json.dumps({"release": made.release}))
    return data


def _reworded(table: str, row: dict[str, object], place: int) -> dict[str, object]:
    texts: dict[str, object] = {
        name: [hostile(place)] if name == "aliases" else hostile(place)
        for name in free_fields(table)
    }
    return {**row, **texts}
