"""The browser of these tests: who sits down at a tab finds nothing of who was there before."""

import pytest

from tests.browser.conftest import Tabs
from tests.browser.serving import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]

_LEAVE = """() => {
  localStorage.setItem('left', '1');
  sessionStorage.setItem('left', '1');
  document.cookie = 'left=1; max-age=1000';
}"""
_FOUND = "() => [localStorage.length, sessionStorage.length, document.cookie]"


def test_nothing_of_a_visitor_is_left_for_the_next(dashboard: Server, tabs: Tabs) -> None:
    quiet = f"{dashboard.url}/_stcore/health"
    first = tabs.take("nl-NL")
    first.goto(quiet)
    first.evaluate(_LEAVE)
    assert first.evaluate(_FOUND) == [1, 1, "left=1"]
    first.context.new_page().goto(quiet)
    first.route("**/*", lambda route: route.abort())
    first.context.set_offline(True)
    tabs.give_back(first, "nl-NL", dashboard.url)
    beside, second = tabs.take("nl-NL"), tabs.take("nl-NL")
    assert beside is first
    assert second.context is not first.context
    beside.goto(quiet)
    assert beside.evaluate(_FOUND) == [0, 0, ""]
    assert beside.context.pages == [beside]
    second.goto(quiet)
    second.evaluate(_LEAVE)
    assert beside.evaluate(_FOUND) == [0, 0, ""]


def test_a_tab_that_cannot_be_cleared_is_used_no_more(dashboard: Server, tabs: Tabs) -> None:
    broken = tabs.take("nl-NL")
    broken.close()
    tabs.give_back(broken, "nl-NL", dashboard.url)
    assert tabs.take("nl-NL").goto(f"{dashboard.url}/_stcore/health") is not None
