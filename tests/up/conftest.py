"""One server for everything that it must survive."""

import shutil
import tempfile
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.browser.conftest import chromium, chromium_path, tabs, visiting  # noqa: F401
from tests.browser.serving import ANSWERS_WITHIN, Server, free_port, serving


@dataclass(frozen=True)
class Watched:
    """A server with the port for its operators and the data directory it serves, which is its own."""

    server: Server
    port: int
    data: Path

    @property
    def metrics(self) -> str:
        address = f"http://127.0.0.1:{self.port}/metrics"
        with urllib.request.urlopen(address, timeout=ANSWERS_WITHIN) as answer:
            text: str = answer.read().decode("utf-8")
            return text

    def counted(self, name: str, **labels: str) -> float:
        """A counter or gauge; 0 where it was never counted."""
        return sum(
            sample.value
            for family in text_string_to_metric_families(self.metrics)
            for sample in family.samples
            if sample.name == name and labels.items() <= sample.labels.items()
        )


@pytest.fixture(scope="session")
def watched(sample_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    folder = tmp_path_factory.mktemp("watched")
    data = Path(shutil.copytree(sample_data, folder / "data"))
    port = free_port()
    with serving(data, folder, VIA_OPERATOR_PORT=str(port)) as server:
        yield Watched(server, port, data)


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder for temporary files whose name is short: Chromium has a socket in its profile."""
    with tempfile.TemporaryDirectory(prefix="via-test-") as folder:
        yield Path(folder)
