"""The sample, which names itself in a few words when a test fails."""

import pytest

from tests.views.synthetic import quiet
from via_dash.data import Release


@pytest.fixture(scope="session", name="release")
def quiet_release(release: Release) -> Release:
    return quiet(release)
