"""The page on weighing: all that is stated stands in the address, and nonsense there is answered."""

import functools
import gc
import shutil
from pathlib import Path

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from tests.conftest import SAMPLE
from tests.ui.conftest import Opening
from tests.ui.reading import headers, notices, page, sound, unmarked
from via_dash.curation.release import build
from via_dash.data import Library, Release
from via_dash.evidence.weighing import ANY, Weighting
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.registry import PAGES
from via_dash.views import weighing, weighing_change

WEIGHING = next(entry for entry in PAGES if entry.key == "afwegen")
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
WEIGHTED = Weighting(weights=(("werkt-het", 8), ("past-het", 4)))
ORDERED = Weighting(order=("past-het", "werkt-het"))
W, ORDER = "werkt-het:8,past-het:4", "past-het,werkt-het"


@pytest.fixture(scope="module")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a second pilot and a second criterion, on which one of them is unknown."""
    data = tmp_path_factory.mktemp("weighing") / "data"
    authored = Path(shutil.copytree(SAMPLE, data / "authored"))
    path = authored / "criteria.yaml"
    criteria = yaml.safe_load(path.read_text("utf-8"))
    first = criteria["criteria"][0]
    criteria["criteria"].append(first | {"criterion_id": "past-het", "name_nl": "Past het?", "name_en": "Does it fit?"})  # fmt: skip
    path.write_text(yaml.safe_dump(criteria, allow_unicode=True), "utf-8")
    pilot = yaml.safe_load((authored / "pilots" / "begeleiding.yaml").read_text("utf-8"))
    score = pilot["scores"][0]
    other = {
        "pilots": [pilot["pilots"][0] | {"row_id": "meter-pilot", "name_nl": "Meter", "name_en": "Meter"}],
        "scores": [
            score | {"row_id": "meter-works", "score_low": 0.4, "score_high": 0.9},
            score | {"row_id": "meter-fits", "criterion_id": "past-het", "score_low": 0, "score_high": 1},
        ],
    }  # fmt: skip
    (authored / "pilots" / "meter.yaml").write_text(yaml.safe_dump(other, allow_unicode=True), "utf-8")  # fmt: skip
    build(data)
    return data


@pytest.fixture(scope="module")
def evidence(sample_data: Path) -> Release:
    return Library(str(sample_data)).latest()


def finding(evidence: Release, weighting: Weighting, language: Language) -> str:
    view = weighing.acceptability(evidence, weighting)
    assert view is not None
    return translator(language).say(view.finding)


def parameters(app: AppTest) -> dict[str, str]:
    """The address without its language, a value per name."""
    return {
        name: value[0] if isinstance(value, list) else value
        for name, value in dict(app.query_params).items()
        if name != "lang"
    }


def box(app: AppTest) -> str:
    return str(app.radio(key="afwegen:method").value)


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    ("asked", "weighting", "method"),
    [
        ({}, ANY, "none"),
        ({"w": W}, WEIGHTED, "weights"),
        ({"order": ORDER}, ORDERED, "order"),
        ({"method": "weights"}, ANY, "weights"),
        ({"method": "order"}, ANY, "order"),
    ],
    ids=["nothing", "weights", "order", "no weights yet", "no order yet"],
)
def test_a_link_gives_its_weighing_in_either_language(
    opening: Opening,
    evidence: Release,
    language: Language,
    asked: dict[str, str],
    weighting: Weighting,
    method: str,
) -> None:
    app = sound(opening(WEIGHING, lang=language, **asked))
    assert notices(app) == []
    assert box(app) == method
    assert finding(evidence, weighting, language) in headers(app)
    assert translator(language).say(weighing.stated(evidence, weighting)) in [
        unmarked(info.value) for info in app.info
    ]
    assert parameters(app) == asked


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    ("asked", "kind", "part", "weighting", "left"),
    [
        ({"w": f"{W},oud:3"}, "criterion", "oud", WEIGHTED, {"w": W}),
        ({"w": "werkt-het:11"}, "weight", "werkt-het·11", ANY, {}),
        ({"w": "<b>:3"}, "criterion", "·b·", ANY, {}),
        ({"w": f"{W},werkt-het:1"}, "twice", "werkt-het", WEIGHTED, {"w": W}),
        ({"w": W, "order": ORDER}, "both", ORDER, WEIGHTED, {"w": W}),
        ({"order": f"oud,{ORDER}"}, "criterion", "oud", ORDERED, {"order": ORDER}),
    ],
)
def test_what_a_link_cannot_mean_is_said_and_left_out(
    opening: Opening, evidence: Release, language: Language, asked: dict[str, str],
    kind: str, part: str, weighting: Weighting, left: dict[str, str],
) -> None:  # fmt: skip
    app = sound(opening(WEIGHING, lang=language, **asked))
    assert notices(app) == [translator(language).text(f"weighing-problem-{kind}", part=part)]
    assert finding(evidence, weighting, language) in headers(app)
    assert parameters(app) == left


def test_moving_a_scale_writes_the_weights_to_the_address(
    opening: Opening, evidence: Release
) -> None:
    app = opening(WEIGHING, lang="en")
    assert not app.slider
    app.radio(key="afwegen:method").set_value("weights")
    sound(app.run())
    assert [slider.label for slider in app.slider] == ["Does it work?", "Does it fit?"]
    assert parameters(app) == {"method": "weights"}  # nothing else says it yet
    app.slider(key="afwegen:w:werkt-het").set_value(8)
    app.slider(key="afwegen:w:past-het").set_value(4)
    sound(app.run())
    assert parameters(app) == {"w": W}
    assert finding(evidence, WEIGHTED, "en") in headers(app)
    sound(app.run())
    assert parameters(app) == {"w": W}
    app.slider(key="afwegen:w:werkt-het").set_value(0)
    app.slider(key="afwegen:w:past-het").set_value(0)
    sound(app.run())
    assert parameters(app) == {"method": "weights"}
    sound(app.run())
    assert box(app) == "weights"
    assert finding(evidence, ANY, "en") in headers(app)


def test_picking_criteria_writes_their_order_and_nothing_takes_it_away(
    opening: Opening, evidence: Release
) -> None:
    app = opening(WEIGHING, lang="nl", method="order")
    app.button_group(key="afwegen:order").set_value(["past-het", "werkt-het"])
    sound(app.run())
    assert parameters(app) == {"order": ORDER}
    assert finding(evidence, ORDERED, "nl") in headers(app)
    sound(app.run())
    app.radio(key="afwegen:method").set_value("weights")
    sound(app.run())
    assert "order" not in parameters(app)
    assert [slider.value for slider in app.slider] == [0, 0]
    app.radio(key="afwegen:method").set_value("none")
    sound(app.run())
    sound(app.run())
    assert parameters(app) == {}
    assert finding(evidence, ANY, "nl") in headers(app)


def test_another_link_in_the_same_visit_moves_the_scales(opening: Opening) -> None:
    app = opening(WEIGHING, lang="nl", w=W)
    assert [slider.value for slider in app.slider] == [8, 4]
    app.query_params["w"] = "past-het:10"
    sound(app.run())
    assert [slider.value for slider in app.slider] == [0, 10]
    assert parameters(app) == {"w": "past-het:10"}


def test_another_link_in_the_same_visit_picks_its_order(opening: Opening) -> None:
    app = opening(WEIGHING, lang="nl", order=ORDER)
    app.query_params["order"] = "werkt-het"
    sound(app.run())
    assert app.button_group(key="afwegen:order").value == ["werkt-het"]
    assert parameters(app) == {"order": "werkt-het"}


def test_another_way_of_stating_keeps_what_was_stated_the_first_way(
    opening: Opening, evidence: Release
) -> None:
    app = opening(WEIGHING, lang="nl", w=W)
    for method in ("order", "none"):
        app.radio(key="afwegen:method").set_value(method)
        sound(app.run())
        assert "w" not in parameters(app)
        assert finding(evidence, ANY, "nl") in headers(app)
        app.radio(key="afwegen:method").set_value("weights")
        sound(app.run())
        assert [slider.value for slider in app.slider] == [8, 4]
        assert parameters(app) == {"w": W}
        assert finding(evidence, WEIGHTED, "nl") in headers(app)


def test_an_order_is_kept_while_weights_are_looked_at(opening: Opening) -> None:
    app = opening(WEIGHING, lang="nl", order=ORDER)
    app.radio(key="afwegen:method").set_value("weights")
    sound(app.run())
    assert parameters(app) == {"method": "weights"}
    app.radio(key="afwegen:method").set_value("order")
    sound(app.run())
    assert app.button_group(key="afwegen:order").value == ["past-het", "werkt-het"]
    assert parameters(app) == {"order": ORDER}


def test_a_link_that_states_nothing_gives_nothing_whatever_was_stated_before(
    opening: Opening, evidence: Release
) -> None:
    app = opening(WEIGHING, lang="nl", w=W)
    del app.query_params["w"]
    app.query_params["method"] = "weights"
    sound(app.run())
    assert [slider.value for slider in app.slider] == [0, 0]
    assert finding(evidence, ANY, "nl") in headers(app)


def test_a_late_address_does_not_move_a_scale_back(opening: Opening) -> None:
    """The browser may send the address of a run ago along with what was touched since."""
    app = opening(WEIGHING, lang="nl", w=W)
    app.slider(key="afwegen:w:werkt-het").set_value(3)
    sound(app.run())
    app.slider(key="afwegen:w:werkt-het").set_value(1)
    app.query_params["w"] = W
    sound(app.run())
    assert [slider.value for slider in app.slider] == [1, 4]
    assert parameters(app) == {"w": "werkt-het:1,past-het:4"}


def test_a_wall_of_unknown_criteria_is_told_in_a_few_lines(opening: Opening) -> None:
    unknown = ",".join(f"c{n}:1" for n in range(150))
    app = sound(opening(WEIGHING, lang="en", w=f"{W},{unknown}"))
    assert len(notices(app)) == 6
    assert notices(app)[-1] == translator("en").text("weighing-problem-more", n=145)


def told_below(app: AppTest) -> list[str]:
    """What is said under the form of the lines that were pasted."""
    return [item.text for part in page(app).all("ul", class_="unread") for item in part.all("li")]


@EVERY_LANGUAGE
def test_pasted_links_stand_side_by_side_and_in_the_address(
    opening: Opening, evidence: Release, language: Language
) -> None:
    texts = translator(language)
    app = opening(WEIGHING, lang=language)
    pasted = f"Anna = https://elders.example/afwegen?lang=en&w={W}\nhallo wereld\n/afwegen?order={ORDER}\nany"  # fmt: skip
    app.text_area(key="afwegen:compare").set_value(pasted)
    app.button[0].click()
    sound(app.run())
    assert parameters(app) == {"compare": f"Anna~{W}|{ORDER}|any"}
    assert notices(app) == []
    wrong = texts.text("weighing-problem-link", part="hallo wereld")
    assert told_below(app) == [texts.text("weighing-problem-line", line=2, what=wrong)]
    assert texts.text("together-read", n=3, left=1, lines=4, most=12) in [i.value for i in app.info]
    view = weighing_change.compared(evidence, (WEIGHTED, ORDERED, ANY))
    assert view is not None
    assert headers(app)[-1] == texts.say(view.finding)
    compared = page(app).one("div", class_="together")
    links = [link for link in compared.links if link.path == "afwegen"]
    assert [link.label for link in links] == ["Anna", "B", "C"]
    assert [{k: v for k, v in link.query.items() if k != "lang"} for link in links] == [{"w": W}, {"order": ORDER}, {}]  # fmt: skip
    again = sound(opening(WEIGHING, lang=language, **parameters(app)))
    assert headers(again)[-1] == texts.say(view.finding)
    assert again.text_area(key="afwegen:compare").value == f"Anna = {W}\n{ORDER}\nany"
    assert told_below(again) == []


def test_names_and_pasted_text_are_text_and_nothing_else(opening: Opening) -> None:
    name = "<img src=x> [a](b) *c*"
    app = opening(WEIGHING, lang="nl")
    app.text_area(key="afwegen:compare").set_value(f"{name} = {W}\n<script>[x](y)</script>\n{'lang' * 30}")  # fmt: skip
    app.button[0].click()
    sound(app.run())
    assert page(app).one("div", class_="together").links[0].label == "<img src x> [a](b) *c*"
    first, second = told_below(app)
    assert "<script>[x](y)</script>" in first
    assert len(second) < 100


def test_of_many_wrong_lines_a_few_are_told_and_the_rest_counted(opening: Opening) -> None:
    texts = translator("nl")
    app = opening(WEIGHING, lang="nl")
    app.text_area(key="afwegen:compare").set_value("any\n" * 12 + "nee:3\n" * 89)
    app.button[0].click()
    sound(app.run())
    (read,) = [info.value for info in app.info if "101" in info.value]
    assert "89 van de 101 regels weggelaten" in read
    assert len(told_below(app)) == 6
    assert told_below(app)[-1] == texts.text("weighing-problem-more", n=84)


def test_names_of_people_are_kept_for_nobody_else(opening: Opening) -> None:
    """Views, figures, markup of tiles and texts are kept for all visitors, with what they say."""
    app = opening(WEIGHING, lang="nl")
    app.text_area(key="afwegen:compare").set_value(f"Zwaantje = {W}\nWolfert: {W}")
    app.button[0].click()
    sound(app.run())
    assert "Zwaantje" in page(app).text
    kept = [o for o in gc.get_objects() if isinstance(o, functools._lru_cache_wrapper)]
    assert len(kept) > 10
    for cached in kept:
        told = repr(gc.get_referents(cached))
        assert "Zwaantje" not in told, cached
        assert "Wolfert" not in told, cached


@EVERY_LANGUAGE
def test_every_cell_of_the_matrix_opens_to_its_reason_and_source(
    opening: Opening, language: Language
) -> None:
    app, texts = opening(WEIGHING, lang=language), translator(language)
    matrix = page(app).one("div", class_="scores")
    cells = list(matrix.all("td"))
    assert len(cells) == 4
    for cell in cells:
        detail = cell.one("details").one("p")
        assert detail.links or texts.text("not-scored") in detail.text
    unknown = texts.text("score-unknown", range="0–1")
    assert sum(unknown in cell.text for cell in cells) == 2


def test_without_criteria_the_page_still_stands(
    opening: Opening, evidence: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Release, "rows", _without(Release.rows, "criteria"))
    weighing.scores.cache_clear()
    try:
        app = sound(opening(WEIGHING, lang="en", w=W))
        assert app.title[0].value == translator("en").text("title-afwegen")
    finally:
        weighing.scores.cache_clear()


def _without(rows_of, table):  # type: ignore[no-untyped-def]
    return lambda release, name: () if name == table else rows_of(release, name)
