"""A visitor's first choice after the session was lost: a new one knows the address and what the browser sends."""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.runtime.state.safe_session_state import SafeSessionState
from streamlit.runtime.state.session_state import SessionState
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.app_test import TESTING_KEY

from tests.ui.conftest import Opening
from via_dash.data import Release
from via_dash.ui.registry import PAGES
from via_dash.views import effect_filters, entrance, weighing
from via_dash.views.entrance import for_you

OTHER_ROLE = entrance.control().codes[1]


def runs_in_a_new_session(visitor: AppTest) -> None:
    """Runs the page with what the browser holds, in a session that has drawn nothing yet."""
    held = visitor._tree.get_widget_states()
    anew = SessionState()
    anew[TESTING_KEY] = {}
    visitor._session_state = SafeSessionState(anew, lambda: None)
    visitor._run(held)


def asked(visitor: AppTest, name: str) -> Any:
    """What the address says of a parameter; None when it does not name it."""
    value = visitor.query_params.get(name)
    return value[0] if isinstance(value, list) else value


def visit(opening: Opening, page: str, **parameters: str) -> AppTest:
    return opening(next(entry for entry in PAGES if entry.key == page), lang="en", **parameters)


def choose_placed(visitor: AppTest) -> None:
    visitor.selectbox(key="complexiteit:placed").set_value("all")


def choose_role(visitor: AppTest) -> None:
    visitor.selectbox(key="complexiteit:role").set_value(OTHER_ROLE)


def choose_grouping(visitor: AppTest) -> None:
    visitor.radio(key="kennisbasis:by").set_value("subgroup")


def choose_method(visitor: AppTest) -> None:
    visitor.radio(key="afwegen:method").set_value("order")


@pytest.mark.parametrize(
    ("page", "address", "choice", "name", "value"),
    [
        ("complexiteit", {"placed": "stated"}, choose_placed, "placed", None),
        ("complexiteit", {"placed": "stated"}, choose_role, "role", OTHER_ROLE),
        ("kennisbasis", {}, choose_grouping, "by", "subgroup"),
        ("afwegen", {"method": "weights"}, choose_method, "method", "order"),
    ],
    ids=["selectbox", "role", "radio", "method"],
)
def test_a_choice_of_one_holds(
    opening: Opening,
    page: str,
    address: dict[str, str],
    choice: Callable[[AppTest], None],
    name: str,
    value: str | None,
) -> None:
    visitor = visit(opening, page, **address)
    choice(visitor)
    runs_in_a_new_session(visitor)
    assert asked(visitor, name) == value
    kept = {other: asked(visitor, other) for other in address if other != name}
    assert kept == {other: asked for other, asked in address.items() if other != name}
    visitor.run()
    assert asked(visitor, name) == value


def test_the_role_chosen_is_the_one_the_whole_page_is_for(
    opening: Opening, release: Release
) -> None:
    role = next(code for code in entrance.control().codes if code and for_you(release, code, None))
    visitor = visit(opening, "overzicht")
    visitor.selectbox(key="overzicht:role").set_value(role)
    runs_in_a_new_session(visitor)
    said = " ".join(element.proto.body for element in visitor.get("html"))
    assert f"role={role}" in said
    assert "class='for-you'" in said


@pytest.mark.parametrize("cleared", [True, False], ids=["emptied", "more"])
def test_a_choice_of_several_holds(opening: Opening, release: Release, cleared: bool) -> None:
    outcome = next(c for c in effect_filters.controls(release) if len(c.codes) > 1)
    first, second, *_ = outcome.codes
    visitor = visit(opening, "effecten", **{outcome.name: first})
    box = visitor.multiselect(key=f"effecten:{outcome.name}")
    box.set_value([] if cleared else [first, second])
    runs_in_a_new_session(visitor)
    assert asked(visitor, outcome.name) == (None if cleared else f"{first},{second}")


def test_weights_and_order_hold(opening: Opening, release: Release) -> None:
    criterion, *_ = weighing.scores(release).criteria
    visitor = visit(opening, "afwegen", w=f"{criterion}:3")
    visitor.slider(key=f"afwegen:w:{criterion}").set_value(7)
    runs_in_a_new_session(visitor)
    assert asked(visitor, "w") == f"{criterion}:7"
    visitor = visit(opening, "afwegen", order=criterion)
    visitor.button_group(key="afwegen:order").set_value([])
    runs_in_a_new_session(visitor)
    assert asked(visitor, "order") is None


def test_what_was_shown_stays_without_a_choice(opening: Opening) -> None:
    visitor = visit(opening, "complexiteit", placed="stated", role=OTHER_ROLE)
    runs_in_a_new_session(visitor)
    assert (asked(visitor, "placed"), asked(visitor, "role")) == ("stated", OTHER_ROLE)


def test_an_address_that_changes_later_still_goes_before_what_was_chosen(opening: Opening) -> None:
    visitor = visit(opening, "complexiteit", placed="stated")
    choose_placed(visitor)
    runs_in_a_new_session(visitor)
    visitor.query_params["placed"] = "stated"
    visitor.run()
    assert visitor.selectbox(key="complexiteit:placed").value == "stated"
