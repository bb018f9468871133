"""A box in the plane is found from the list below it: by pointing, by keyboard and by touch."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.visiting import Visit

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]


def standing_out(visit: Visit) -> tuple[list[str], list[str]]:
    """The boxes and the numbers that are not faint."""
    found = visit.page.evaluate(
        """() => {
          const clear = e => Number(getComputedStyle(e).opacity) > 0.9;
          const plot = document.querySelector('.st-key-tile-plane .js-plotly-plot');
          const traces = [...plot.querySelectorAll('.scatterlayer > .trace')];
          const boxes = plot.data.flatMap((t, i) => t.name !== 'edge' && clear(traces[i]) ? [t.name] : []);
          const numbers = [...plot.querySelectorAll('.annotation')].filter(clear)
            .map(e => e.textContent.trim()).filter(t => /^[0-9]+$/.test(t));
          return [boxes, numbers];
        }"""
    )
    return found[0], found[1]


@pytest.mark.parametrize("asked", [{}, {"placed": "stated"}])
def test_each_approach_of_the_list_makes_its_own_box_stand_out(
    dashboard: Server, visiting: Visiting, asked: dict[str, str]
) -> None:
    visit = visiting(dashboard)
    visit.open("/complexiteit", lang="nl", **asked)
    names, numbers = standing_out(visit)
    items = visit.page.locator(".positions > li")
    expect(items).to_have_count(len(names))
    assert len(numbers) == len(names) > 1
    for index, name in enumerate(names):
        items.nth(index).locator("summary").focus()
        assert standing_out(visit) == ([name], [str(index + 1)])
    visit.page.get_by_role("heading", level=1).click()
    items.nth(0).locator("summary").focus()
    visit.page.keyboard.press("Enter")
    items.nth(1).hover()
    assert standing_out(visit) == (names[:2], ["1", "2"])
