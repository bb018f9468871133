"""The scores that the weighing rests on: complete, coded with a reason, and in step with the ladder."""

import pytest

from via_dash.data import Release
from via_dash.views.pilots import pilots
from via_dash.views.weighing import scores
from via_dash.views.weighing_rule import RULE

_TOP = 5


def test_every_pilot_is_scored_once_on_every_criterion(served: Release) -> None:
    wanted = {
        (pilot["pilot_id"], criterion["criterion_id"])
        for pilot in pilots(served)
        for criterion in served.rows("criteria")
    }
    scored = [(row["pilot_id"], row["criterion_id"]) for row in served.rows("scores")]
    assert len(scored) == len(set(scored))
    assert set(scored) == wanted


def test_every_score_is_a_judgement_with_its_reason_in_both_languages(served: Release) -> None:
    for row in served.rows("scores"):
        assert row["basis"] == "coded", row["row_id"]
        assert row["note_nl"], row["row_id"]
        assert row["note_en"], row["row_id"]
        assert row["score_low"] <= row["score_high"], row["row_id"]


def test_the_score_on_the_ladder_is_the_place_on_the_ladder(served: Release) -> None:
    known = scores(served)
    for row in served.rows("positions"):
        if row["pilot_id"] in known.pilots:
            low, high = known.of(row["pilot_id"], "effectladder")
            place = row["development_low"] / _TOP, row["development_high"] / _TOP
            assert (low, high) == pytest.approx(place), row["pilot_id"]


def test_the_rule_knows_every_rung(served: Release) -> None:
    assert RULE.keys() == {row["level"] for row in served.rows("ladder_levels")}
