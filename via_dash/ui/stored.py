"""A file in memory, ready to send: compressed once, and not sent again to who has it."""

import gzip
import hashlib
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from starlette.datastructures import Headers
from starlette.responses import Response

_TEXTUAL = (".js", ".css", ".json", ".svg", ".wasm", ".html", ".txt", ".csv")


@dataclass(frozen=True)
class Stored:
    """A file's bytes, plain and gzipped, with their type and SHA-256."""

    plain: bytes
    gzipped: bytes | None
    media_type: str
    sha256: str

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return len(self.plain) + len(self.gzipped or b"")

    @property
    def etag(self) -> str:
        return f'"{self.sha256[:20]}"'

    def response(
        self, asked: Headers, headers: Mapping[str, str], modified: datetime | None = None
    ) -> Response:
        """The file with ``headers``, or 304 where the asker has it already.

        ``modified`` (in UTC) becomes Last-Modified.
        """
        sent = {**headers, "etag": self.etag, "vary": "accept-encoding"}
        if modified is not None:
            sent["last-modified"] = format_datetime(modified.replace(microsecond=0), usegmt=True)
        if self._is_known(asked, sent.get("last-modified")):
            return Response(status_code=304, headers=sent)
        if self.gzipped is not None and _accepts_gzip(asked.get("accept-encoding", "")):
            sent["content-encoding"] = "gzip"
            return Response(self.gzipped, media_type=self.media_type, headers=sent)
        return Response(self.plain, media_type=self.media_type, headers=sent)

    def _is_known(self, asked: Headers, last_modified: str | None) -> bool:
        """Whether the asker has this very file.

        A date counts only without a tag, and only when it is the date we would send: after a
        return to an earlier release, or at another replica, a later date says nothing.
        """
        tags = asked.get("if-none-match")
        if tags is not None:
            known = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
            return bool(known & {self.etag, "*"})
        return last_modified is not None and asked.get("if-modified-since") == last_modified


def stored(content: bytes, name: str, media_type: str | None = None) -> Stored:
    """A file to send under ``name``, which says its type unless that is given."""
    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    gzipped = gzip.compress(content, 6, mtime=0) if name.endswith(_TEXTUAL) else None
    if gzipped is not None and len(gzipped) >= len(content):
        gzipped = None
    return Stored(content, gzipped, media_type or guessed, hashlib.sha256(content).hexdigest())


def _accepts_gzip(accept_encoding: str) -> bool:
    """Whether gzip is named, and not with the weight 0 that refuses it."""
    for part in accept_encoding.lower().split(","):
        coding, _, weight = part.replace(" ", "").partition(";q=")
        if coding == "gzip":
            return weight.strip("0.") != "" or weight == ""
    return False
