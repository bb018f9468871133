"""Puts a built release where the replicas read it: first its folder, then the pointer to it.

    .venv/bin/python -m deploy.publish s3://via-dash?region=eu-west-1                # the current release of data/
    .venv/bin/python -m deploy.publish s3://… --back-to 2020-11-09-054a1978          # one that is there already

Nothing points at a release before all of it is there and was read back whole. The target is a path
or a URI that pyarrow.fs understands, the same as ``VIA_DATA``.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.fs as pafs

from via_dash.data import Library

DATA = Path(__file__).resolve().parents[1] / "data"


class NotPublished(Exception):
    """Why nothing was changed for visitors."""


def publish(data: Path, target: str) -> str:
    """Uploads the current release of ``data`` and points at it; returns its name.

    Raises NotPublished where either is not whole; what visitors get is then as it was.
    """
    release = Library(str(data)).latest()
    if not release.is_whole:
        raise NotPublished(f"{data}: {_why(Library(str(data)))}")
    filesystem, root = _place(target)
    folder = f"{root}/releases/{release.name}"
    try:
        if not isinstance(filesystem, pafs.S3FileSystem):  # which has no folders
            filesystem.create_dir(folder)
        for file in sorted((data / "releases" / release.name).iterdir()):
            _write(filesystem, f"{folder}/{file.name}", file.read_bytes())
    except (OSError, pa.ArrowException) as error:
        raise NotPublished(f"{target}: {error}") from error
    point_at(target, release.name)
    return release.name


def point_at(target: str, name: str) -> None:
    """Makes a release that is at ``target`` the one that is served, forward or back.

    Raises NotPublished where it is not there or not whole.
    """
    filesystem, root = _place(target)
    pointer = json.dumps({"release": name}).encode()
    try:
        with tempfile.TemporaryDirectory() as work:
            # As a replica would read it, before any replica does.
            (Path(work) / "releases" / name).mkdir(parents=True)
            pafs.copy_files(
                f"{root}/releases/{name}",
                f"{work}/releases/{name}",
                source_filesystem=filesystem,
                destination_filesystem=pafs.LocalFileSystem(),
            )
            (Path(work) / "current.json").write_bytes(pointer)
            library = Library(work)
            if not library.latest().is_whole:
                raise NotPublished(f"{target}: {_why(library)}")
        _write(filesystem, f"{root}/current.json", pointer)
    except (OSError, pa.ArrowException) as error:
        raise NotPublished(f"{target}: {error}") from error


def _place(target: str) -> tuple[pafs.FileSystem, str]:
    try:
        if "://" in target:
            filesystem, path = pafs.FileSystem.from_uri(target)
        else:
            filesystem, path = pafs.LocalFileSystem(), target
    except (OSError, pa.ArrowException) as error:
        raise NotPublished(f"{target}: {error}") from error
    return filesystem, path.rstrip("/")


def _write(filesystem: pafs.FileSystem, path: str, content: bytes) -> None:
    if isinstance(filesystem, pafs.LocalFileSystem):
        # Object storage replaces a file at once; a disk does when it is renamed.
        beside = f"{path}.new"
        with filesystem.open_output_stream(beside) as stream:
            stream.write(content)
        filesystem.move(beside, path)
    else:
        with filesystem.open_output_stream(path) as stream:
            stream.write(content)


def _why(library: Library) -> str:
    library.latest()
    return "; ".join(f"{f.table or 'release'}: {f.reason} ({f.detail})" for f in library.trouble)


def main(argv: list[str] | None = None) -> int:
    """0 when visitors now get the release, 1 when nothing changed for them."""
    parser = argparse.ArgumentParser(
        prog="python -m deploy.publish",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("target", help="a path, or a URI such as s3://bucket/path?region=…")
    parser.add_argument(
        "--data", type=Path, default=DATA, help="folder with releases/ and current.json"
    )
    parser.add_argument(
        "--back-to", metavar="RELEASE", help="a release that is at the target already"
    )
    asked = parser.parse_args(argv)
    try:
        if asked.back_to:
            point_at(asked.target, asked.back_to)
        name = asked.back_to or publish(asked.data, asked.target)
    except NotPublished as problem:
        print(f"nothing changed for visitors: {problem}", file=sys.stderr)
        return 1
    print(f"serving {name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
