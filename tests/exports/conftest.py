"""The sample, which names itself in a few words when a test fails."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.exports import briefing
from tests.exports.slides_reading import made
from tests.views.synthetic import quiet
from via_dash.data import Release
from via_dash.exports.document import Document
from via_dash.exports.renderer import Renderer
from via_dash.texts import LANGUAGES, Language


@pytest.fixture(scope="session", name="release")
def quiet_release(release: Release) -> Release:
    return quiet(release)


@pytest.fixture(scope="session", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="session")
def document(release: Release, language: Language) -> Document:
    return briefing.document(release, language)


@pytest.fixture(scope="session")
def deck(document: Document) -> Any:
    return made(document)


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    own = Renderer()
    yield own
    own.close()
