"""Facts and lessons as statements, each with its document and place."""

from tests.views.synthetic import Made, params, row, variant
from via_dash.data import Release
from via_dash.texts import Localised, translator
from via_dash.views.statements import facts_of_kind


def fact(row_id: str, attribute: str, pilot_id: str = "via", **values: object) -> Made:
    texts = {"text_nl": f"Tekst {row_id}.", "text_en": f"Text {row_id}."}
    return row("facts", row_id, fact_id=row_id, pilot_id=pilot_id, attribute=attribute, **(texts | values))  # fmt: skip


def test_statements_are_those_of_the_programme_and_of_that_kind(release: Release):
    evidence = variant(
        release,
        facts=(
            fact("a", "unknown"), fact("b", "main_conclusion"), fact("c", "unknown", "begeleiding"),
            fact("d", "unknown"), fact("e", "unknown", text_nl=None, text_en=None),
        ),
    )  # fmt: skip
    view = facts_of_kind(evidence, "unknown")
    assert view is not None
    (group,) = view.marks
    texts = [s.text for s in group.statements]
    assert texts[:2] == [Localised("Tekst a.", "Text a."), Localised("Tekst d.", "Text d.")]
    assert [r.evidence[0].address for r in view.records] == ["facts/a", "facts/d", "facts/e"]
    assert params(view.finding) == {"n": 3}
    assert "3" in translator("nl").say(view.finding)


def test_a_fact_without_words_is_told_by_its_fields(release: Release):
    bare = fact("e", "participating_employers", value=8, unit="count", text_nl=None, text_en=None)
    view = facts_of_kind(
        variant(release, facts=(bare | {"pilot_id": "via"},)), "participating_employers"
    )
    assert view is None or "8" in translator("nl").say(view.marks[0].statements[0].text)


def test_without_statements_of_a_kind_there_is_no_view(release: Release):
    assert facts_of_kind(variant(release, facts=()), "unknown") is None


def test_the_caveat_of_a_statement_is_printed_where_the_statement_is(release: Release):
    note = {"note_nl": "Alleen volgens de brief.", "note_en": "Only according to the letter."}
    view = facts_of_kind(variant(release, facts=(fact("a", "unknown", **note),)), "unknown")
    assert view is not None
    said = [translator("nl").say(p) for p in (*view.caveats, *view.records[0].cells)]
    assert any("Alleen volgens de brief." in text for text in said)


def test_each_kind_of_statement_has_a_view_of_its_own(release: Release):
    evidence = variant(release, facts=(fact("a", "unknown"), fact("b", "main_conclusion")))
    keys = [v.key for k in ("unknown", "main_conclusion") if (v := facts_of_kind(evidence, k))]
    assert keys == ["unknown", "main-conclusion"]
