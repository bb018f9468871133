"""What stands around the dashboard where it runs for many: nginx and object storage, the real ones."""

import os
import shutil
import socket
from collections.abc import Iterator

import pytest

from tests.browser.conftest import chromium, chromium_path  # noqa: F401 - fixtures
from tests.deploy.object_storage import ObjectStorage

_NO_NGINX = "no nginx: install Debian's package nginx"


@pytest.fixture(scope="session")
def nginx_path() -> str:
    """Where nginx is; without it these tests are skipped, or fail where all parts are required."""
    if path := shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin"):
        return path
    if os.environ.get("VIA_BROWSER_REQUIRED") == "1":
        pytest.fail(_NO_NGINX)
    pytest.skip(_NO_NGINX)


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ObjectStorage]:
    """Object storage with an empty bucket; the whole process has its credentials."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ObjectStorage.CREDENTIALS.items():
            patch.setenv(name, value)
        with ObjectStorage() as found:
            yield found


def free_ports(count: int) -> list[int]:
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()
