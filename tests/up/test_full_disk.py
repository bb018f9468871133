"""A full disk: no file is half made, and what needs no disk is made all the same."""

import os
import resource
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.browser.serving import ANSWERS_WITHIN
from tests.ui.test_export_worker import fresh, order, processes  # noqa: F401
from via_dash.exports.formats import FORMATS
from via_dash.exports.pictures import PictureUnavailable
from via_dash.ui.export_worker import made, worker
from via_dash.views.exhibit_link import Item

pytestmark = pytest.mark.xdist_group("export-worker")


def write_no_more() -> None:
    """Called in the worker: no file may grow, neither of its own nor of what it starts."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))


def fill(file: Path) -> None:
    """Writes until the disk is full."""
    with suppress(OSError), file.open("wb", buffering=0) as opened:
        while True:
            opened.write(bytes(4096))


@pytest.fixture
def temporary(short_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(short_folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return short_folder


@pytest.fixture
def full(temporary: Path) -> Iterator[None]:
    """A worker whose temporary files have no room: a full disk where we may mount one, else a limit."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(temporary)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        worker()._started().submit(write_no_more).result()
        yield
        return
    try:
        worker()._started()  # it fills up later: Python looks for another place at the start
        fill(temporary / "filler")
        yield
        worker().end()
        (temporary / "filler").unlink()
        assert list(temporary.iterdir()) == []
    finally:
        subprocess.run(["umount", "--lazy", str(temporary)], check=True)


def test_a_picture_is_refused_plainly_and_every_other_file_is_made(
    full: None, sample_data: Path
) -> None:
    with pytest.raises(PictureUnavailable) as refused:
        made(order(sample_data, "png-slide", items=(Item("effecten.net"),)))
    assert refused.value.reason in ("missing", "failed")
    for form in FORMATS:
        assert made(order(sample_data, form)), form


def test_a_worker_that_is_killed_or_ends_leaves_neither_files_nor_processes(
    temporary: Path, sample_data: Path
) -> None:
    started = []
    for title in ("First", "Second"):
        one = order(sample_data, "png-slide", title=title, items=(Item("effecten.net"),))
        made(one)
        (process,) = processes()
        started += [process, *process.children(recursive=True)]
        assert list(temporary.iterdir()), "Chromium keeps its profile somewhere"
        if title == "First":
            process.kill()
    assert len(started) >= 4
    worker().end()
    assert psutil.wait_procs(started, timeout=ANSWERS_WITHIN)[1] == []
    assert list(temporary.iterdir()) == []
