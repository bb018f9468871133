"""What SECURITY.md names is there, and the audit of the requirements stands in nobody's way."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_NOBODY = "http://127.0.0.1:9"  # where nothing listens: no request leaves the machine


def test_every_file_that_is_named_is_there() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    named = set(re.findall(r"`((?:\w[\w.-]*/)+[\w.-]+\.(?:py|sh|conf))", text))
    assert len(named) > 20
    assert sorted(name for name in named if not (ROOT / name).is_file()) == []


def test_where_the_advisory_service_is_not_reached_the_audit_says_so_and_passes() -> None:
    if not (ROOT / ".venv" / "bin" / "pip-audit").is_file():
        pytest.skip("no pip-audit in .venv")
    unreached = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY"), _NOBODY)  # fmt: skip
    told = subprocess.run(
        ["bash", "scripts/audit.sh"],
        cwd=ROOT,
        env={**os.environ, **unreached, "NO_PROXY": "", "no_proxy": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.splitlines() == [
        "audit: the advisory service was not reached or knows none of these packages: nothing is known"
    ]
    assert told.stderr == ""
