"""Which scripts a page needs follows from the installed Streamlit and from what is on the page."""

import pytest

from via_dash.ui.front_files import scripts_for, static_files


@pytest.mark.parametrize(
    ("kind", "script"),
    [("plotly_chart", "PlotlyChart"), ("deck_gl_json_chart", "DeckGlJsonChart"), ("html", "Html")],
)
def test_a_kind_of_element_has_its_script(kind: str, script: str) -> None:
    scripts = scripts_for(frozenset([kind]))
    assert any(address.startswith(f"/static/js/{script}.") for address in scripts)
    assert set(scripts) <= set(static_files())


def test_a_page_without_a_chart_asks_for_no_chart() -> None:
    scripts = scripts_for(frozenset(["html", "heading", "page_link", "multiselect"]))
    assert scripts
    assert not any("Chart" in address for address in scripts)


def test_what_a_script_imports_comes_along() -> None:
    alone = {a for a in scripts_for(frozenset(["plotly_chart"])) if "PlotlyChart" not in a}
    assert alone, "the chart's script imports nothing?"


def test_a_kind_that_the_main_script_draws_needs_none() -> None:
    assert scripts_for(frozenset(["heading", "no_such_thing"])) == ()
