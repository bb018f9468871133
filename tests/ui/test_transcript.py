"""What a page sends to a browser, written out: in its places, with every text as text."""

from typing import Any

import pytest
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.Delta_pb2 import Delta

from via_dash.ui.markup import Html
from via_dash.ui.transcript import Place, transcript


def element(kind: str, **fields: Any) -> Delta:
    delta = Delta()
    proto = getattr(delta.new_element, kind)
    for name, value in fields.items():
        if isinstance(value, (list, tuple)):
            getattr(proto, name).extend(value)
        else:
            setattr(proto, name, value)
    proto.SetInParent()
    return delta


def block(key: str = "") -> Delta:
    delta = Delta()
    delta.add_block.flex_container.SetInParent()
    if key:
        delta.add_block.id = f"$$ID-0123abcd-{key}"
    return delta


def fold(label: str, *, expanded: bool = False) -> Delta:
    delta = Delta()
    delta.add_block.expandable.label = label
    delta.add_block.expandable.expanded = expanded
    return delta


def written(deltas: dict[Place, Delta]) -> str:
    return transcript(
        deltas, chart=lambda _: Html("<svg></svg>"), map_=lambda _: Html(""), empty="leeg & <stil>"
    )


def test_parts_stand_in_their_places_however_they_arrive() -> None:
    said = written(
        {
            (0, 2): element("html", body="<p>third</p>"),
            (0, 0): element("html", body="<p>first</p>"),
            (0, 1): block(),
            (0, 1, 0): element("html", body="<p>second</p>"),
            (1, 0): element("html", body="<p>of a sidebar</p>"),
        }
    )
    assert said.index("first") < said.index("second") < said.index("third")
    assert "sidebar" not in said


def test_a_container_with_a_key_has_its_class() -> None:
    said = written({(0, 0): block("tile-net-other"), (0, 0, 0): element("html", body="x")})
    assert "st-key-tile-net-other" in said


def test_a_heading_is_one_with_its_anchor_and_as_text() -> None:
    said = written(
        {(0, 0): element("heading", tag="h2", anchor="net", body=r"12 \*x\* <b>\#1</b>")}
    )
    assert said.count("<h2 id='net'>12 *x* &lt;b&gt;#1&lt;/b&gt;</h2>") == 1


@pytest.mark.parametrize(("form", "name"), [(Alert.ERROR, "error"), (Alert.INFO, "info")])
def test_an_alert_says_what_it_is(form: int, name: str) -> None:
    said = written({(0, 0): element("alert", body="3 van 9 <i>x</i>", format=form)})
    assert f"class='alert {name}'" in said
    assert "3 van 9 &lt;i&gt;" in said


def test_a_fold_holds_what_is_in_it() -> None:
    said = written({(0, 0): fold("Meer"), (0, 0, 0): element("html", body="<p>in</p>")})
    assert "<summary>Meer</summary>" in said
    assert said.index("<details") < said.index("<p>in</p>") < said.index("</details>")
    assert " open" not in said
    assert " open>" in written({(0, 0): fold("Meer", expanded=True)})


def test_a_fold_that_waits_to_be_filled_says_so() -> None:
    assert "<p>leeg &amp; &lt;stil&gt;</p></div></details>" in written({(0, 0): fold("Meer")})


def test_what_is_chosen_in_a_filter_shows_and_is_text() -> None:
    said = written(
        {
            (0, 0): element("selectbox", label="Stand", options=["a", "<b>"], raw_value="<b>"),
            (0, 1): element("multiselect", label="Pilot", placeholder="alles", options=["p"]),
            (0, 2): element("radio", label="Kolom", options=["x", "y"], raw_value="y"),
        }
    )
    assert "<span class='box'>&lt;b&gt;</span>" in said
    assert "<span class='box'>alles</span>" in said
    assert "<span class='chosen'>y</span>" in said


def test_a_link_to_a_page_is_one() -> None:
    said = written(
        {
            (0, 0): element(
                "page_link", page="effecten", label="Effecten", query_string="lang=nl&role=uwv"
            )
        }
    )
    assert "<a class='page' href='effecten?lang=nl&amp;role=uwv'>Effecten</a>" in said


def test_a_chart_has_its_height_its_text_and_its_picture() -> None:
    delta = element("plotly_chart", spec='{"layout": {"height": 210.4}}', alt='Wat "zo" heet')
    said = written({(0, 0): delta})
    assert "role='img' aria-label=\"Wat &quot;zo&quot; heet\" style='height:210px'" in said
    assert "<svg></svg>" in said


def test_what_only_a_script_can_show_is_left_out() -> None:
    assert written({(0, 0): element("empty")}) == "<div class='flow'></div>"
