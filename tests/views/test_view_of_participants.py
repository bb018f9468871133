"""Who took part: what is missing is shown, and what is measured in another way is marked."""

from tests.views.synthetic import STUDIES, Made, params, row, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import message, translator
from via_dash.views import participants as views
from via_dash.views.participants import THEMES, Trait


def group(study_id: str, group_id: str = "i", **values: object) -> Made:
    made = {"subgroup_dimension": "all", "subgroup": "all", "arm": "intervention", "n": 142}
    return row("groups", f"{study_id}-{group_id}", study_id=study_id, group_id=group_id, **(made | values))  # fmt: skip


def known(study_id: str, characteristic: str, value: float | None = 45.0, **values: object) -> Made:
    made = {"group_id": "i", "unit": "percent"} | values
    return row("characteristics", f"{study_id}-{characteristic}", study_id=study_id, characteristic=characteristic, value=value, **made)  # fmt: skip


def seen(release: Release, groups: list[Made], characteristics: list[Made]) -> views.View[tuple[views.Group, ...]]:  # fmt: skip
    own = variant(release, studies=STUDIES, groups=groups, characteristics=characteristics)
    view = views.participants(own, ())
    assert view is not None
    return view


def traits(view: views.View[tuple[views.Group, ...]]) -> dict[str, Trait]:
    return {t.evidence.row_id: t for g in view.marks for theme in g.traits for t in theme}


def test_every_characteristic_has_one_theme():
    placed = [code for codes in THEMES.values() for code in codes]
    assert sorted(placed) == sorted(allowed("characteristics", "characteristic"))


def test_what_only_one_group_is_described_by_is_marked(release: Release):
    view = seen(
        release, [group("alpha"), group("beta")],
        [known("alpha", "share_men"), known("beta", "share_men"), known("alpha", "mean_age"), known("beta", "age_45_50")],
    )  # fmt: skip
    assert {key: t.alone for key, t in traits(view).items()} == {
        "alpha-share_men": False, "beta-share_men": False, "alpha-mean_age": True, "beta-age_45_50": True,
    }  # fmt: skip
    assert "alleen hier zo gemeten" in translator("nl").say(view.records[0].cells[4])


def test_the_same_in_another_unit_cannot_be_compared(release: Release):
    view = seen(
        release, [group("alpha"), group("beta")],
        [known("alpha", "mean_benefit_years", unit="year"), known("beta", "mean_benefit_years", unit="month")],
    )  # fmt: skip
    assert all(t.alone for t in traits(view).values())


def test_missing_is_said_and_never_a_number(release: Release):
    view = seen(release, [group("alpha", n=None)], [known("alpha", "low_education", None, unit="none")])  # fmt: skip
    cells = dict(zip([c.key for c in view.columns], view.records[0].cells, strict=True))
    assert cells["n"] == cells["sex"] == cells["age"] == message("not-reported")
    assert "genoemd zonder getal" in translator("nl").say(cells["education"])


def test_a_group_of_which_nothing_is_known_stays_and_is_counted(release: Release):
    view = seen(release, [group("alpha"), group("beta")], [known("alpha", "share_men")])
    assert params(view.finding) == {"n": 2, "studies": 2, "described": 1}
    assert [g.is_described for g in view.marks] == [True, False]
    assert len(view.records) == 2


def test_what_was_computed_is_marked_and_its_caveat_goes_along_once(release: Release):
    noted = {"note_nl": "Omgerekend.", "note_en": "Converted."}
    view = seen(
        release, [group("alpha", **noted)],
        [known("alpha", "mean_age", unit="year", basis="derived", **noted), known("alpha", "share_men", **noted)],
    )  # fmt: skip
    assert message("basis-derived") in views.marks_of(traits(view)["alpha-mean_age"])
    assert [n.nl for n in views.notes_on(view.marks[0])] == ["Omgerekend."]
    assert [e.row_id for e in view.evidence] == ["alpha-i", "alpha-share_men", "alpha-mean_age"]


def test_characteristics_belong_to_their_own_study_and_group(release: Release):
    view = seen(
        release, [group("alpha"), group("alpha", "c", arm="control"), group("beta")],
        [known("alpha", "share_men", group_id="c")],
    )  # fmt: skip
    assert [(g.evidence.row_id, g.is_described) for g in view.marks] == [("alpha-i", False), ("alpha-c", True), ("beta-i", False)]  # fmt: skip


def test_a_range_of_ages_is_said_as_a_range(release: Release):
    view = seen(release, [group("alpha")], [known("alpha", "mean_age", 45.0, value_high=50.0, unit="year")])  # fmt: skip
    assert translator("nl").say(traits(view)["alpha-mean_age"].size) == "45 tot 50 jaar"


def test_study_and_group_choose_and_other_filters_do_not(release: Release):
    own = variant(release, studies=STUDIES, groups=[group("alpha"), group("beta", subgroup="somali")], characteristics=[])  # fmt: skip
    view = views.participants(own, (("study", ()), ("outcome", ("work",)), ("subgroup", ("somali",))))  # fmt: skip
    assert view is not None
    assert [g.evidence.row_id for g in view.marks] == ["beta-i"]
    assert views.participants(own, (("study", ("gamma",)),)) is None
