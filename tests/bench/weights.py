"""What one page sends to a browser that has nothing yet, and after one choice: bytes and messages.

.venv/bin/python -m tests.bench.weights    # the budgets as they would be set now
"""

import re
import tempfile
from pathlib import Path
from typing import NamedTuple

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.serving import Server, copy_of_shipped, serving
from tests.protection.speaking import rerun, shown, stream
from via_dash.data import Library, Release
from via_dash.ui.exhibits import OUTLINES
from via_dash.ui.registry import PAGES, PageEntry

# What the document has the browser fetch: scripts, sheets and its font.
_FILE = re.compile(r"""(?:href|src)="\./(static/[^"]+)"|url\(\./(static/[^)]+)\)""")
_ROOM = 1.125


class Weight(NamedTuple):
    """Bytes, compressed as a browser gets them, and messages of the live page, which are not."""

    document: int
    files: int
    messages: int
    message_bytes: int
    bytes_after_a_choice: int


def weight(server: Server, release: Release, entry: PageEntry) -> Weight:
    """Of a page as its address gives it without any choice."""
    document = server.ask(f"/{entry.path}").text
    files = {own or of_sheet for own, of_sheet in _FILE.findall(document)}
    assert files, f"/{entry.path}: the document asks for no file?"
    with stream(server) as line:
        opened = shown(line, rerun(page_name=entry.path))
        chosen = rerun(_choice(release, entry.key), page_name=entry.path)
        chosen.rerun_script.cached_message_hashes.extend(
            message.hash for message in opened if message.metadata.cacheable
        )
        after = shown(line, chosen)
    return Weight(
        _sent(server, f"/{entry.path}"),
        sum(_sent(server, f"/{file}") for file in files),
        len(opened),
        _size(opened),
        _size(after),
    )


def _choice(release: Release, page: str) -> str:
    """The first filter of a page set to its first value that is not the default; empty without filters."""
    controls = (
        control
        for outline in OUTLINES
        if outline.page == page
        for control in outline.controls(release)
    )
    for control in controls:
        for code in control.codes:
            if (code,) != control.default:
                return f"{control.name}={code}"
    return ""


def _sent(server: Server, path: str) -> int:
    answer = server.ask(path, accept_encoding="br")
    assert answer.status == 200, path
    return len(answer.body)


def _size(messages: list[ForwardMsg]) -> int:
    return sum(message.ByteSize() for message in messages)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = copy_of_shipped(Path(folder))
        with serving(data, Path(folder)) as server:
            release = Library(str(data)).latest()
            for entry in PAGES:
                found = weight(server, release, entry)
                room = ", ".join(f"{_rounded_up(value * _ROOM):_}" for value in found)
                print(f'    "{entry.key}": Weight({room}),')


def _rounded_up(value: float) -> int:
    step = 1 if value < 1000 else 1000
    return -int(-value // step) * step


if __name__ == "__main__":
    main()
