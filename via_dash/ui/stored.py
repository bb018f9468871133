"""A file in memory, ready to send: compressed once, and not sent again to who has it."""

import gzip
import hashlib
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

import brotli
from starlette.datastructures import Headers
from starlette.responses import Response

# Beyond this a script of megabytes takes seconds at every start, for a few percent.
_BROTLI_QUALITY = 6
_TEXTUAL = (".js", ".css", ".json", ".svg", ".wasm", ".html", ".txt", ".csv")


@dataclass(frozen=True)
class Stored:
    """A file's bytes, plain and under each content coding that makes them fewer, the best first."""

    plain: bytes
    coded: Mapping[str, bytes]
    media_type: str
    sha256: str

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return len(self.plain) + sum(map(len, self.coded.values()))

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
        accepted = _accepted(asked.get("accept-encoding", ""))
        for coding, content in self.coded.items():
            if coding in accepted:
                sent["content-encoding"] = coding
                return Response(content, media_type=self.media_type, headers=sent)
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
    coded = {}
    if name.endswith(_TEXTUAL):
        made = {
            "br": brotli.compress(content, quality=_BROTLI_QUALITY),
            "gzip": gzip.compress(content, 6, mtime=0),
        }
        coded = {coding: fewer for coding, fewer in made.items() if len(fewer) < len(content)}
    return Stored(content, coded, media_type or guessed, hashlib.sha256(content).hexdigest())


def _accepted(accept_encoding: str) -> set[str]:
    """The codings that are named, without those of the weight 0 that refuses them."""
    accepted = set()
    for part in accept_encoding.lower().split(","):
        coding, _, weight = part.replace(" ", "").partition(";q=")
        if weight == "" or weight.strip("0.") != "":
            accepted.add(coding)
    return accepted
