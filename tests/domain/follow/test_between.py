"""What happens in between: noted, looked at again, concluded; growth and advice are seen by themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.choices import AdviceState, Group, PlanKind, Proposer
from app.domain.commands.base import Command
from app.domain.commands.watching import MeasureFrom, ReviewTrigger
from app.domain.dossier import Dossier
from app.domain.follow.looking_again import PROPOSALS, look_by, proposal
from app.domain.follow.triggers import from_twenty_on, suggestions
from app.domain.follow_choices import TriggerKind
from app.domain.journey.follow_gaps import follow_gaps
from app.domain.messages import Refusal
from app.domain.places import Place
from app.domain.records import (
    Analysis,
    Company,
    Evaluation,
    GlobalPlan,
    PlannedMeasure,
    PriorityRisk,
    Record,
    SignedVersion,
    Situation,
    Trigger,
)
from tests.domain.firms import catalogue
from tests.support import happened

TODAY = date(2026, 11, 22)
OVEN = replace(happened.OVEN, measures=())
SIGNED = SignedVersion(
    id="global-2027-1",
    kind=PlanKind.GLOBAL,
    plan="2027",
    number=1,
    moment="2026-03-01T10:00:00+00:00",
    signed_by="A",
    text="0" * 64,
)
ADVISED = GlobalPlan(
    id="2027",
    start_year=2027,
    strategic_advice=AdviceState.RECEIVED,
    strategic_advice_on=date(2026, 5, 1),
)


def after(command: Command, *records: Record) -> Dossier:
    """The dossier of these records after a command."""
    dossier = Dossier.of(records)
    return dossier.with_(command.decide(dossier, catalogue()))


def test_every_kind_of_change_has_a_reason_and_proposes_risks_the_catalogue_knows() -> None:
    assert set(PROPOSALS) == set(TriggerKind)
    for kind, told in PROPOSALS.items():
        assert proposal(kind, catalogue()) == told


def test_a_new_look_has_its_day_and_its_conclusion() -> None:
    found = after(ReviewTrigger("T1", TODAY, "Niets te veranderen", TODAY), OVEN).get(Trigger, "T1")
    assert found is not None
    assert (found.reviewed_on, found.conclusion) == (TODAY, "Niets te veranderen")


def test_a_look_that_was_noted_too_soon_can_be_opened_again() -> None:
    found = after(ReviewTrigger("T2", None, "", TODAY), happened.BURN, happened.MEASURE).get(Trigger, "T2")
    assert found is not None
    assert found.reviewed_on is None


@pytest.mark.parametrize(
    ("day", "conclusion", "field"),
    [(TODAY, "  ", "conclusion"), (date(2026, 11, 23), "Goed", "reviewed_on")],
)
def test_a_look_without_a_conclusion_or_in_the_future_is_refused(
    day: date, conclusion: str, field: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        after(ReviewTrigger("T1", day, conclusion, TODAY), OVEN)
    assert refusal.value.field == field


def test_a_clock_in_the_past_refuses_a_look_before_its_change_in_a_clear_sentence() -> None:
    with pytest.raises(Refusal):
        after(ReviewTrigger("T1", date(2020, 1, 1), "Goed", date(2020, 1, 1)), OVEN)


def test_a_measure_that_follows_takes_the_risks_along() -> None:
    dossier = after(MeasureFrom(Trigger, "T1", "m"), OVEN)
    measure, trigger = dossier.get(PlannedMeasure, "m"), dossier.get(Trigger, "T1")
    assert measure is not None and trigger is not None
    assert (measure.factors, measure.proposer) == (OVEN.factors, Proposer.EMPLOYER)
    assert trigger.measures == ("m",)


def test_the_day_to_look_by_is_a_month_on_and_never_beyond_the_calendar() -> None:
    assert look_by(replace(OVEN, on=date(2028, 1, 31)), TODAY) == date(2028, 3, 1)
    assert look_by(replace(OVEN, on=date.max), TODAY) == date.max
    assert look_by(replace(OVEN, on=None), TODAY) == date(2026, 12, 22)


@pytest.mark.parametrize(
    ("company", "group"),
    [
        (Company(headcount=21, high_risk_sector=False, employer_is_adviser=True), Group.C),
        (Company(headcount=21, high_risk_sector=True), Group.B),
        (Company(headcount=8, high_risk_sector=False, employer_is_adviser=True), Group.C),
    ],
)
def test_what_changes_from_twenty_on_is_told_before_and_after(company: Company, group: Group) -> None:
    verdict = from_twenty_on(Dossier.of((company,)))
    assert verdict.group is group
    assert any("can no longer be the prevention adviser" in m.msgid for m in verdict.consequences)


def test_an_advice_after_the_signature_is_seen_with_the_risks_it_is_about() -> None:
    risk = PriorityRisk(id="p", factors=("RF-CON-01",))
    (found,) = suggestions(Dossier.of((SIGNED, ADVISED, risk)))
    assert (found.kind, found.factors) == (TriggerKind.ADVICE, ("RF-CON-01",))


@pytest.mark.parametrize(
    "records",
    [
        (ADVISED,),
        (SIGNED, replace(ADVISED, strategic_advice=AdviceState.NOT_YET)),
        (SIGNED, replace(ADVISED, strategic_advice_on=date(2026, 2, 1))),
        (SIGNED, ADVISED, Trigger(id="t", kind=TriggerKind.ADVICE, on=date(2026, 5, 2))),
        (Company(headcount=19.5),),
        (replace(happened.COUNTER, deleted_on=TODAY), happened.PHONE, happened.PULSES[4]),
    ],
)
def test_nothing_is_seen_that_is_not_there_or_was_noted(records: tuple[Record, ...]) -> None:
    assert suggestions(Dossier.of(records)) == ()


@pytest.mark.parametrize(
    ("record", "kind"),
    [(happened.COUNTER, TriggerKind.VIOLENCE), (happened.PULSES[3], TriggerKind.ACCIDENT)],
)
def test_violence_in_the_register_and_an_accident_in_the_watch_are_seen_until_they_are_noted(
    record: Record, kind: TriggerKind
) -> None:
    (found,) = suggestions(Dossier.of((record,)))
    assert (found.kind, found.reason.arguments) == (kind, {})  # no day and no word of the register
    noted = Trigger(id="t", kind=kind, on=TODAY)
    analysed = Analysis(id="2026", year=2026, finished_on=TODAY)
    evaluated = Evaluation(id="2026", year=2026, finished_on=TODAY)
    for looked in (noted, analysed, evaluated):
        assert suggestions(Dossier.of((record, looked))) == ()


def test_what_was_noted_before_does_not_hide_what_happened_later() -> None:
    before = Trigger(id="t", kind=TriggerKind.VIOLENCE, on=date(2026, 5, 1))
    assert suggestions(Dossier.of((happened.COUNTER, before)))


def test_what_waits_is_an_open_point_at_its_own_place() -> None:
    dossier = Dossier.of((*happened.EVERYTHING, Company(headcount=21)))
    places = [place for _, place in follow_gaps(dossier, TODAY)]
    assert places == [
        Place("follow.triggers"),
        Place("follow.triggers"),
        Place("follow.triggers", "T1"),
        Place("follow.situations", "S1"),
        Place("follow.third-party"),
    ]


def test_a_situation_makes_a_measure_too() -> None:
    dossier = after(MeasureFrom(Situation, "S1", "m"), replace(happened.EVENING, trigger="", measures=()))
    found = dossier.get(Situation, "S1")
    assert found is not None
    assert found.measures == ("m",)
