"""What two people did, told in examples: what fits by itself, what is asked, and what every choice gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from app.domain.changes import Change
from app.domain.choices import Evidence, Light, RoundState
from app.domain.commands.analysis import AnswerFactor
from app.domain.commands.base import Command
from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.commands.firm import DescribeCompany, FillDocument
from app.domain.commands.follow import MoveMeasure
from app.domain.commands.limits import LONGEST_TEXT
from app.domain.commands.merging import MergeRecords
from app.domain.commands.plans import DescribeYearPlan
from app.domain.commands.team import CountHands, DescribeTalk
from app.domain.dossier import Dossier
from app.domain.merging.conflicts import Choice, Clash, Conflict
from app.domain.merging.merge import Merge, merge
from app.domain.merging.settling import settle, settle_all
from app.domain.messages import Refusal
from app.domain.records import (
    Analysis,
    DocumentDraft,
    FactorAnswer,
    Objective,
    OwnRisk,
    PlannedMeasure,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
)
from tests.support.edits import CATALOGUE, before, done

BASE = before()
MINE, THEIRS, BOTH = Choice.MINE, Choice.THEIRS, Choice.BOTH


def after(*acts: Command) -> Dossier:
    """What both began with, after these acts."""
    dossier = BASE
    for act in acts:
        dossier = done(act, dossier)
    return dossier


def merged(mine: Command | None, theirs: Command | None) -> Merge:
    """One act here, one act there."""
    return merge(BASE, after(*([mine] if mine else [])), after(*([theirs] if theirs else [])))


def only(found: Merge) -> Conflict:
    """The one conflict there is."""
    (conflict,) = found.conflicts
    return conflict


def chosen(found: Merge, choice: Choice) -> Dossier:
    """What comes out when its one conflict ends like this, after the rules looked at it."""
    ended = settle(found, {only(found).key: choice})
    MergeRecords(ended.changes).decide(ended.mine, CATALOGUE)
    return ended.result


def changed(kind: type, id_: str, **values: object) -> Command:
    """An edit in a list."""
    return EditEntry(kind, id_, values)


def test_different_fields_of_one_record_fit_together() -> None:
    found = merged(changed(Objective, "O1", text="nieuw"), changed(Objective, "O1", urgency=3))
    measure = found.result.get(Objective, "O1")
    assert found.settled and measure
    assert (measure.text, measure.urgency) == ("nieuw", 3)


def test_lists_of_ids_take_what_either_side_added_and_lose_what_either_side_took_out() -> None:
    mine = changed(PlannedMeasure, "M4", factors=("RF-ORG-01", "RF-CON-01"))
    found = merged(mine, changed(PlannedMeasure, "M4", factors=("R1", "RF-ORG-01", "R2")))
    measure = found.result.get(PlannedMeasure, "M4")
    assert found.settled and measure
    assert measure.factors == ("RF-ORG-01", "R2", "RF-CON-01")


def test_the_same_field_changed_differently_is_asked_with_both_values() -> None:
    found = merged(changed(Objective, "O1", text="mijn"), changed(Objective, "O1", text="hun"))
    asked = only(found)
    assert (asked.before, asked.mine, asked.theirs) == (("doel 1",), ("mijn",), ("hun",))
    texts = {c: chosen(found, c).get(Objective, "O1").text for c in Choice}  # type: ignore[union-attr]
    assert texts == {MINE: "mijn", THEIRS: "hun", BOTH: "mijn\nhun"}


def test_two_texts_that_are_too_long_together_are_not_offered_together() -> None:
    long = {side: side * (LONGEST_TEXT - 10) for side in "ab"}
    found = merged(changed(Objective, "O1", text=long["a"]), changed(Objective, "O1", text=long["b"]))
    assert only(found).choices == (MINE, THEIRS)
    with pytest.raises(KeyError):
        settle(found, {only(found).key: BOTH})


def test_fields_that_belong_together_come_from_one_side() -> None:
    day = date(2027, 1, 15)
    mine = MoveMeasure("e1", "M1", date(2027, 5, 1), None, day)
    found = merged(mine, MoveMeasure("e2", "M1", None, date(2027, 2, 1), day))
    assert only(found).fields == ("start", "end")
    measure = chosen(found, THEIRS).get(PlannedMeasure, "M1")
    assert measure and (measure.start, measure.end) == (None, date(2027, 2, 1))


def test_a_mapping_is_merged_line_by_line() -> None:
    def filled(**values: str) -> Command:
        return FillDocument("intentieverklaring", values, {})

    found = merge(
        after(filled(plaats="Gent", datum="1")),
        after(filled(plaats="Gent", datum="1"), filled(plaats="Aalst", firma_naam="A")),
        after(filled(plaats="Gent", datum="1"), filled(plaats="Namen", datum="2")),
    )
    assert (only(found).entry, only(found).mine, only(found).theirs) == ("plaats", ("Aalst",), ("Namen",))
    draft = chosen(found, THEIRS).get(DocumentDraft, "intentieverklaring")
    assert draft and dict(draft.values) == {"plaats": "Namen", "datum": "2", "firma_naam": "A"}


@pytest.mark.parametrize(
    ("choice", "there"), [(MINE, {"O1": True, "link": ("O1",)}), (THEIRS, {"O1": False, "link": ()})]
)
def test_an_objective_that_is_gone_there_and_newly_used_here_is_asked(
    choice: Choice, there: Mapping[str, object]
) -> None:
    new = AddEntry(PlannedMeasure(id="MX", objectives=("O1",)))
    found = merged(new, RemoveEntry(Objective, "O1"))
    asked = only(found)
    assert (asked.clash, asked.id) == (Clash.REMOVED, "O1")
    assert {use.by for use in asked.uses} == {(PlannedMeasure, "MX")}
    result = chosen(found, choice)
    measure = result.get(PlannedMeasure, "MX")
    assert measure and (result.get(Objective, "O1") is not None) is there["O1"]
    assert measure.objectives == there["link"]


def test_keeping_what_the_other_side_removed_brings_its_links_back() -> None:
    found = merged(changed(Objective, "O1", text="mijn"), RemoveEntry(Objective, "O1"))
    kept = chosen(found, MINE)
    plan, measure = kept.all(PlannedMeasure), kept.get(PlannedMeasure, "M4")
    assert measure and measure.objectives == ("O1", "O2")
    assert [m.id for m in plan if "O1" in m.objectives] == ["M1", "M2", "M3", "M4"]
    assert chosen(found, THEIRS).get(Objective, "O1") is None


def test_a_risk_and_the_answers_about_it_stay_or_go_together() -> None:
    found = merged(AnswerFactor("2026", "R1", {"note": "nieuw"}), RemoveEntry(OwnRisk, "R1"))
    asked = only(found)
    assert (asked.kind, asked.id) == (OwnRisk, "R1")
    assert {member.key for member in asked.members} == {(OwnRisk, "R1"), (FactorAnswer, "2026/R1")}
    assert chosen(found, MINE).get(FactorAnswer, "2026/R1").note == "nieuw"  # type: ignore[union-attr]
    assert chosen(found, THEIRS).get(FactorAnswer, "2026/R1") is None


def test_a_removal_that_nobody_touched_needs_no_question() -> None:
    found = merged(DescribeCompany({"activity": "brood"}), RemoveEntry(Objective, "O1"))
    measure = found.result.get(PlannedMeasure, "M4")
    assert found.settled and measure and measure.objectives == ("O2",)


def test_two_new_records_with_the_same_id_can_both_stay() -> None:
    found = merge(
        BASE,
        after(AddEntry(Objective(id="OX", text="mijn"))),
        after(
            AddEntry(Objective(id="OX", text="hun")),
            AddEntry(PlannedMeasure(id="MX", objectives=("OX",))),
            DescribeYearPlan(2027, {"objectives": ("O1", "OX")}),
        ),
    )
    result = settle(found, {only(found).key: BOTH}).result
    texts = {o.id: o.text for o in result.all(Objective) if o.id.startswith("OX")}
    assert texts == {"OX": "mijn", "OX-2": "hun"}
    measure = result.get(PlannedMeasure, "MX")
    assert measure and measure.objectives == ("OX-2",)


def test_two_new_risks_with_the_same_id_keep_their_own_answers() -> None:
    sides = [
        after(
            AddEntry(OwnRisk(id="RX", dimension="TER", text=text)),
            AnswerFactor("2026", "RX", {"note": text, "evidence": Evidence.CONVERSATION}),
        )
        for text in ("mijn", "hun")
    ]
    found = merge(BASE, *sides)
    result = settle(found, {c.key: BOTH for c in found.conflicts if c.clash is Clash.ADDED}).result
    notes = {a.factor: a.note for a in result.all(FactorAnswer) if a.factor.startswith("RX")}
    assert notes == {"RX": "mijn", "RX-2": "hun"}


def test_the_analysis_of_one_year_is_one_even_under_two_names() -> None:
    mine = Dossier.of([*BASE, Analysis(id="2027", year=2027, participation="mijn")])
    theirs = Dossier.of(
        [*BASE, Analysis(id="x", year=2027), FactorAnswer(id="x/RF-ORG-01", analysis="x", factor="RF-ORG-01")]
    )
    found = merge(BASE, mine, theirs)
    assert found.settled
    assert {a.id for a in found.result.all(Analysis)} == {"2026", "2027"}
    assert found.result.get(FactorAnswer, "2027/RF-ORG-01")


def test_moves_that_go_round_in_a_circle_are_asked() -> None:
    base = after(RemoveEntry(PlannedMeasure, "M4"))
    mine, theirs = (done(MoveEntry(PlannedMeasure, *move), base) for move in (("M1", 1), ("M3", -1)))
    found = merge(base, mine, theirs)
    assert only(found).clash is Clash.ORDER
    orders = {c: [m.id for m in chosen(found, c).all(PlannedMeasure)] for c in (MINE, THEIRS)}
    assert orders == {MINE: ["M2", "M1", "M3"], THEIRS: ["M1", "M3", "M2"]}


def test_hands_and_people_present_come_from_one_side_when_they_do_not_fit() -> None:
    found = merged(DescribeTalk("T1", {"present": 5}), CountHands("T1", "RF-ORG-01", {"hands_2": 1}))
    assert only(found).clash is Clash.HANDS
    talk = chosen(found, THEIRS).get(TeamTalk, "T1")
    count = chosen(found, MINE).get(TalkCount, "T1/RF-ORG-01")
    assert talk and talk.present == 6
    assert count and count.hands_2 is None


ROUND = SurveyRound(id="SUR-1", analysis="2026", code="DDDDA", factors=("RF-ORG-01",), languages=("nl",))
FIXED = replace(ROUND, state=RoundState.FIXED, answers=8)
SCORE = SurveyScore(id="SUR-1/RF-ORG-01", round="SUR-1", factor="RF-ORG-01", mean=2.0, light=Light.ORANGE)


def with_(*records: SurveyRound | SurveyScore) -> Dossier:
    """What both began with, and a round of questionnaires."""
    return Dossier.of([*BASE, *records])


def test_a_round_here_keeps_its_state_and_its_scores_whatever_the_other_side_says() -> None:
    found = merge(with_(ROUND), with_(ROUND), with_(FIXED, SCORE))
    assert found.result.get(SurveyRound, "SUR-1") == ROUND
    assert found.result.get(SurveyScore, SCORE.id) is None
    assert {left.key for left in found.left_out} == {(SurveyRound, "SUR-1"), (SurveyScore, SCORE.id)}
    assert found.settled and found.changes == ()


def test_what_was_said_about_a_result_may_come_from_outside() -> None:
    found = merge(with_(FIXED), with_(FIXED), with_(replace(FIXED, discussed="op 3 mei")))
    MergeRecords(found.changes).decide(found.mine, CATALOGUE)
    assert found.left_out == ()
    assert found.result.get(SurveyRound, "SUR-1").discussed == "op 3 mei"  # type: ignore[union-attr]


def test_a_round_that_ended_elsewhere_comes_with_its_scores_but_an_open_one_stays_there() -> None:
    ended = merge(BASE, BASE, with_(FIXED, SCORE))
    assert ended.result.get(SurveyScore, SCORE.id) == SCORE
    still_open = merge(BASE, BASE, with_(ROUND, SCORE))
    assert still_open.result.get(SurveyRound, "SUR-1") is None
    assert {left.key for left in still_open.left_out} == {(SurveyRound, "SUR-1"), (SurveyScore, SCORE.id)}


def test_an_analysis_with_a_round_here_is_not_removed_from_outside() -> None:
    theirs = Dossier.of(
        r for r in BASE if getattr(r, "analysis", "") != "2026" and not isinstance(r, Analysis)
    )
    found = settle_all(merge(with_(FIXED), with_(FIXED), theirs), THEIRS)
    assert found.result.get(Analysis, "2026")
    assert (Analysis, "2026") in {left.key for left in found.left_out}


def test_the_command_refuses_to_get_around_the_guard() -> None:
    for change in (Change(ROUND, FIXED), Change(ROUND, None)):
        with pytest.raises(Refusal):
            MergeRecords((change,)).decide(with_(ROUND), CATALOGUE)
    with pytest.raises(Refusal):
        MergeRecords((Change(None, SCORE),)).decide(with_(FIXED), CATALOGUE)


def test_a_merge_of_yesterday_is_not_made_today() -> None:
    found = merged(None, changed(Objective, "O1", text="hun"))
    moved_on = after(changed(Objective, "O1", text="mijn"))
    with pytest.raises(Refusal):
        MergeRecords(found.changes).decide(moved_on, CATALOGUE)
