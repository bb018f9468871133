"""Data for others: the evidence at public addresses that stay, in formats that programs read.

Everything is made when first asked for, in a thread of its own, and kept as long as its release.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from threading import RLock
from typing import Any
from weakref import WeakKeyDictionary

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from via_dash.data import Fault, Release, TableUnavailable
from via_dash.exports.package import NAME, data_path, package_json, package_zip
from via_dash.exports.serialised import json_bytes, table_csv, table_json, table_parquet
from via_dash.exports.workbook import workbook_xlsx
from via_dash.schema import TABLES
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.evidence_source import library
from via_dash.ui.stored import Stored, stored

PREFIX = "/open-data/"
INDEX = ""
PACKAGE = "via-data-package.zip"

_MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
# Scripts of other sites may read these addresses, and no others.
_PUBLIC = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "etag, content-disposition",
}


@dataclass(frozen=True)
class _Offer:
    """What stands at an address: how it is made, and of which table it is, if of one."""

    make: Callable[[Release], bytes]
    table: str | None = None


@dataclass(frozen=True)
class _Shelf:
    """What was made of one release; holds no reference to it, so that both can go."""

    lock: RLock = field(default_factory=RLock)
    files: dict[str, Stored] = field(default_factory=dict)


_shelves: WeakKeyDictionary[Release, _Shelf] = WeakKeyDictionary()
_shelves_lock = RLock()


def workbook_path(language: Language) -> str:
    """Where the workbook in a language stands, below ``PREFIX``."""
    return f"via-{language}.xlsx"


def file_name(release: Release, path: str) -> str:
    """What a file is called once it is somebody's: with the release it is of."""
    stem, _, extension = path.rpartition("/")[2].rpartition(".")
    prefix = "" if stem.startswith("via-") else "via-"
    return f"{prefix}{stem}-{release.name}.{extension}"


def content(release: Release, path: str) -> bytes:
    """The bytes at an address below ``PREFIX``, made once per release.

    Raises TableUnavailable, and KeyError for an address that does not exist.
    """
    return _file(release, path).plain


def is_open_data(path: str) -> bool:
    """Whether an address of the server is one of these."""
    return path == PREFIX.rstrip("/") or path.startswith(PREFIX)


@cache
def _offers() -> Mapping[str, _Offer]:
    """Every address below ``PREFIX``."""
    per_table = {
        path: _Offer(partial(make, table=table), table)
        for table in TABLES
        for path, make in (
            (f"{table}.csv", table_csv),
            (f"{table}.parquet", table_parquet),
            (f"{table}.json", table_json),
            (data_path(table), table_csv),
        )
    }
    books = {
        workbook_path(language): _Offer(partial(_workbook, language=language))
        for language in LANGUAGES
    }
    return {
        INDEX: _Offer(_index),
        "datapackage.json": _Offer(package_json),
        PACKAGE: _Offer(package_zip),
        **books,
        **per_table,
    }


def _workbook(release: Release, language: Language) -> bytes:
    return workbook_xlsx(release, translator(language))


def _file(release: Release, path: str) -> Stored:
    offer = _offers()[path]
    with _shelves_lock:
        shelf = _shelves.setdefault(release, _Shelf())
    with shelf.lock:  # whoever asks for the same meanwhile waits for it instead of making it too
        if path not in shelf.files:
            name = path or "index.json"
            media_type = _MEDIA_TYPES[name.rpartition(".")[2]]
            shelf.files[path] = stored(offer.make(release), name, media_type)
        return shelf.files[path]


def _index(release: Release) -> bytes:
    """What stands below ``PREFIX``, with sizes and hashes; what cannot be served, with why."""
    english, dutch = translator("en"), translator("nl")
    return json_bytes(
        {
            "name": NAME,
            "title": english.text("open-data-title"),
            "title_nl": dutch.text("open-data-title"),
            "description": english.text("open-data-description"),
            "description_nl": dutch.text("open-data-description"),
            "release": release.name,
            "as_of": release.as_of.isoformat(),
            "published": release.published,
            "files": [_entry(release, path, o) for path, o in _offers().items() if path != INDEX],
        }
    )


def _entry(release: Release, path: str, offer: _Offer) -> dict[str, Any]:
    table = {"table": offer.table} if offer.table else {}
    try:
        file = _file(release, path)
    except TableUnavailable as unavailable:
        return {"path": path, **table, "error": _explained(unavailable.fault)}
    rows = {"rows": len(release.rows(offer.table))} if offer.table else {}
    size = {"bytes": len(file.plain), "sha256": file.sha256}
    return {"path": path, "media_type": file.media_type, **table, **rows, **size}


def _explained(fault: Fault) -> dict[str, Any]:
    """Which table and why, in both languages."""
    said: dict[str, str] = {}
    for language in LANGUAGES:
        texts = translator(language)
        reason = texts.text(f"fault-{fault.reason}")
        said[language] = (
            texts.text("open-data-fault", table=fault.table, reason=reason)
            if fault.table
            else texts.text("open-data-no-release", reason=reason)
        )
    return {"table": fault.table, "reason": fault.reason, **said}


def _refusal(status: int, body: dict[str, Any]) -> Response:
    headers = {**_PUBLIC, "cache-control": "no-store"}
    return Response(json_bytes(body), status, headers, "application/json")


def _not_found() -> Iterator[tuple[str, Any]]:
    for language in LANGUAGES:
        yield language, translator(language).text("open-data-unknown")
    yield "exists", [PREFIX + path for path in _offers()]


def _answer(request: Request) -> Response:
    """One address: the file, 304, 404 with what there is, or 503 with what is wrong."""
    path: str = request.path_params["path"]
    if path not in _offers():
        return _refusal(404, {"error": dict(_not_found())})
    release = library().latest()
    try:
        if not release.tables:  # an index of nothing would look like an answer
            release.rows(next(iter(TABLES)))
        file = _file(release, path)
    except TableUnavailable as unavailable:
        return _refusal(503, {"error": _explained(unavailable.fault)})
    shown = "inline" if file.media_type == "application/json" else "attachment"
    name = file_name(release, path or "index.json")
    headers = {
        **_PUBLIC,
        "cache-control": "no-cache",
        "content-disposition": f'{shown}; filename="{name}"',
    }
    return file.response(request.headers, headers, release.modified)


def _to_index(_: Request) -> Response:
    return RedirectResponse(PREFIX, 308)


# Starlette runs endpoints that are no coroutines in threads. An app of its own, for behind
# Streamlit's middleware the files would be compressed anew, in the loop, for everyone who asks.
APP = Starlette(
    routes=[
        Route(PREFIX.rstrip("/"), _to_index, methods=["GET"]),
        Route(PREFIX + "{path:path}", _answer, methods=["GET"]),
    ]
)
