"""The programme at a glance: net findings by class, and what the programme says of itself."""

from hypothesis import given

from tests.views.synthetic import (
    STUDIES,
    Made,
    counted,
    effect,
    effects_tables,
    params,
    source,
    variant,
)
from via_dash.data import Release
from via_dash.evidence.classes import CLASSES
from via_dash.texts import LANGUAGES, translator
from via_dash.views import overview as views


def made(release: Release, *rows: Made) -> Release:
    return variant(release, studies=STUDIES, effects=rows)


@given(effects_tables())
def test_every_net_effect_stands_in_exactly_one_class(release: Release, rows: list[Made]):
    view = views.main_findings(made(release, *rows))
    first = {r["effect_id"]: r for r in reversed(rows)}.values()
    expected = {r["row_id"] for r in first if r["measure"] == "net" and r["contrast"] == "effect"}
    shown = [f.row_id for group in view.marks for f in group.findings]
    assert sorted(shown) == sorted(expected)
    assert [group.evidence_class for group in view.marks] == list(CLASSES)
    assert all(f.evidence_class == g.evidence_class for g in view.marks for f in g.findings)


@given(effects_tables())
def test_the_headline_counts_the_findings_of_each_class(release: Release, rows: list[Made]):
    view = views.main_findings(made(release, *rows))
    said = params(view.finding)
    assert said["n"] == len(view.records)
    assert counted(said["classes"]) == {
        f"counted-{g.evidence_class}": len(g.findings) for g in view.marks if g.findings
    }


def test_findings_stand_from_working_to_insufficient_with_their_sentences(release: Release):
    view = views.main_findings(
        made(
            release,
            effect("unsure", significance="not_significant"),
            effect("harms", direction="unfavourable"),
            effect("works"),
            effect("little", source_conclusion="little_or_no_effect"),
            effect("gross", measure="gross"),
            effect("difference", contrast="difference_between_groups"),
        )
    )
    assert [r.evidence[0].row_id for r in view.records] == ["works", "harms", "little", "unsure"]
    assert [r.cells[1].key for r in view.records] == [f"class-{c}" for c in CLASSES]  # type: ignore[union-attr]
    assert [r.cells[0] for r in view.records] == [f.sentence for g in view.marks for f in g.findings]  # fmt: skip


def test_the_caveat_of_a_finding_is_printed_where_its_sentence_is(release: Release):
    note = {"note_nl": "De groep is klein.", "note_en": "The group is small."}
    view = views.main_findings(made(release, effect("a", **note)))
    said = [translator("nl").say(p) for p in (*view.caveats, *view.records[0].cells)]
    assert any("De groep is klein." in text for text in said)


def test_findings_of_older_documents_are_left_to_the_page_of_effects_and_the_year_is_said(
    release: Release,
):
    documents = (
        source("evaluatie-2020", "2020-11-02"),
        source("brochure", "2020-11"),
        source("brief", "2014-12-19"),
        source("notitie", "2010"),
        source("aangehaald", "2020", in_hand=False),
    )
    evidence = variant(
        release, studies=STUDIES, sources=documents,
        effects=[effect(s["source_id"], source_id=s["source_id"]) for s in documents],
    )  # fmt: skip
    view = views.main_findings(evidence)
    assert [r.evidence[0].row_id for r in view.records] == ["evaluatie-2020", "brochure"]
    assert params(view.finding)["n"] == 2
    for language in LANGUAGES:
        assert "2020" in translator(language).say(view.finding)
