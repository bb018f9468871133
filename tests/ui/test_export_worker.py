"""The worker that makes files: a process of its own, that may die without taking anything with it."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from via_dash.data import Library
from via_dash.ui import export_worker
from via_dash.ui.export_worker import Order, Worker, made, worker
from via_dash.views.exhibit_link import Item

pytestmark = pytest.mark.xdist_group("export-worker")


def order(data: Path, form: str = "xlsx", **changes: object) -> Order:
    named = {
        "location": str(data),
        "release": Library(str(data)).latest().name,
        "items": (Item("effecten.net"), Item("lessen.learned")),
        "language": "en",
        "base": "http://localhost:8501",
        "title": "What works?",
        "form": form,
    }
    return Order(**{**named, **changes})  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Nothing kept of another test, and no process left of it."""
    worker.cache_clear()
    yield
    worker().give_up()
    _, left = psutil.wait_procs(processes(), 60)
    assert left == []


def processes() -> list[psutil.Process]:
    """The workers of this process; a server that runs beside has its own."""
    found = []
    for process in psutil.Process().children():
        with suppress(psutil.Error):  # gone while we look
            if "popen_loky" in " ".join(process.cmdline()):
                found.append(process)
    return found


def test_a_file_is_made_in_another_process_that_makes_way_for_the_pages(sample_data: Path) -> None:
    content = made(order(sample_data))
    assert content.startswith(b"PK")
    (process,) = processes()
    assert process.pid != os.getpid()
    assert process.nice() > psutil.Process().nice()
    if (score := Path(f"/proc/{process.pid}/oom_score_adj")).exists():
        mine = Path("/proc/self/oom_score_adj")
        assert int(score.read_text()) > int(mine.read_text()), "goes first when memory runs out"


def test_the_same_order_gives_the_same_file_and_is_made_once(sample_data: Path) -> None:
    first = made(order(sample_data))
    assert made(order(sample_data)) is first
    assert export_worker.make(order(sample_data)) == first


def test_a_worker_that_is_killed_is_replaced_and_the_order_is_carried_out(
    sample_data: Path,
) -> None:
    made(order(sample_data))
    (process,) = processes()
    coming = worker().order(order(sample_data, title="Another"))
    process.send_signal(signal.SIGKILL)
    assert made(order(sample_data, title="Another"), coming).startswith(b"PK")
    (other,) = processes()
    assert other.pid != process.pid


def test_many_who_order_at_once_share_one_process(sample_data: Path) -> None:
    """Each visitor's run is a thread of its own."""
    with ThreadPoolExecutor(8) as visitors:
        orders = [order(sample_data, title=str(n)) for n in range(16)]
        files = list(visitors.map(made, orders))
    assert all(content.startswith(b"PK") for content in files)
    assert len(processes()) == 1


def test_what_fails_in_the_worker_is_told_and_the_next_order_is_carried_out(
    sample_data: Path,
) -> None:
    with pytest.raises(LookupError, match="release gone is not kept"):
        made(order(sample_data, release="gone"))
    assert made(order(sample_data)).startswith(b"PK")


def test_a_file_that_takes_too_long_is_given_up(
    sample_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_worker, "SECONDS", 0.0)
    with pytest.raises(TimeoutError):
        made(order(sample_data))
    monkeypatch.undo()
    assert made(order(sample_data)).startswith(b"PK")


def test_only_so_many_files_are_kept(sample_data: Path) -> None:
    kept = Worker(lambda _: b"")
    orders = [order(sample_data, title=str(n)) for n in range(export_worker._KEPT + 3)]
    for one in orders:
        kept.keep(one, one.title.encode())
    assert kept.kept(orders[0]) is None
    assert kept.kept(orders[-1]) == orders[-1].title.encode()


def test_the_worker_ends_with_the_server_it_belongs_to(sample_data: Path) -> None:
    made(order(sample_data))
    (process,) = processes()
    # Told that it belongs to another process than the one that started it, it finds that one gone.
    worker()._started().submit(export_worker.settle, os.getpid() + 1)
    process.wait(30)
    assert made(order(sample_data, title="Another")).startswith(b"PK")
