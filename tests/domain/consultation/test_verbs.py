"""Remarks, answers and opinions as verbs: what is refused, and what an opinion leaves behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from app.domain.choices import PlanKind, Reply, Target, Verdict, Voter
from app.domain.commands.base import Command
from app.domain.commands.consultation import (
    AgreeWithTheRest,
    AnswerRemark,
    DescribeRemark,
    SayOpinion,
    TakeOverDays,
)
from app.domain.commands.entries import RemoveEntry
from app.domain.consultation.opinions import Part, Plans, opinions, opinions_on, parts
from app.domain.consultation.procedure import register
from app.domain.dossier import Dossier
from app.domain.messages import Refusal
from app.domain.records import GlobalPlan, PlannedMeasure, Remark, YearPlan
from app.services import editions
from tests.support.discussed import discussed
from tests.support.firms import reading_of

DAY = date(2026, 10, 20)
PLAN = Part(PlanKind.YEAR, "2027", Target.PLAN)
REMARK = Remark(id="r", kind=PlanKind.YEAR, plan="2027", text="Te laat", made_on=DAY)


def after(command: Command, *records: Remark | YearPlan | GlobalPlan) -> Dossier:
    dossier = Dossier.of(records)
    return dossier.with_(command.decide(dossier, editions.catalogue()))


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (AnswerRemark("r", Reply.DEVIATED, " ", DAY), "reason"),
        (AnswerRemark("r", Reply.FOLLOWED, "", date(2026, 10, 19)), "replied_on"),
        (DescribeRemark("r", {"kind": PlanKind.YEAR, "plan": ""}), "plan"),
        (DescribeRemark("r", {"target": Target.MEASURE, "item": "nergens"}), "item"),
    ],
)
def test_what_cannot_be_kept_names_the_field_to_mend(command: Command, field: str) -> None:
    with pytest.raises(Refusal) as refused:
        after(command, REMARK)
    assert refused.value.field == field


def test_an_answer_to_nothing_is_refused() -> None:
    with pytest.raises(Refusal):
        after(AnswerRemark("r", Reply.FOLLOWED, "", DAY), Remark(id="r"))


def test_an_answer_can_be_taken_back() -> None:
    answered = after(AnswerRemark("r", Reply.FOLLOWED, "Doen we", DAY), REMARK).all(Remark)[0]
    assert (answered.reply, answered.replied_on) == (Reply.FOLLOWED, DAY)
    back = after(AnswerRemark("r", None, "Doen we", DAY), answered).all(Remark)[0]
    assert (back.reply, back.replied_on, back.reason) == (None, None, "Doen we")


def test_the_first_word_of_a_voter_makes_his_opinion_and_the_second_changes_it() -> None:
    said: Mapping[str, object] = {"verdict": Verdict.AGREE}
    first = after(SayOpinion(Voter.ADVISER, PLAN, said, DAY))
    made = opinions_on(PLAN, Voter.ADVISER, first)
    assert [(each.verdict, each.made_on) for each in made] == [(Verdict.AGREE, DAY)]
    later = SayOpinion(Voter.ADVISER, PLAN, {"text": "Op tijd"}, date(2026, 11, 1))
    second = first.with_(later.decide(first, editions.catalogue()))
    assert [each.text for each in opinions_on(PLAN, Voter.ADVISER, second)] == ["Op tijd"]
    assert [each.made_on for each in opinions_on(PLAN, Voter.ADVISER, second)] == [DAY]


def test_agreeing_with_the_rest_leaves_what_was_said_alone() -> None:
    reading = discussed()
    every = parts(reading.dossier, reading.catalogue, Plans(2027, 2027))
    before = {remark.id: remark for remark in opinions(Voter.ADVISER, reading.dossier)}
    command = AgreeWithTheRest(Voter.ADVISER, every, "PAPA", DAY)
    dossier = reading.dossier.with_(command.decide(reading.dossier, reading.catalogue))
    assert all(opinions_on(part, Voter.ADVISER, dossier) for part in every)
    assert {id_: dossier.get(Remark, id_) for id_ in before} == before
    assert command.decide(dossier, reading.catalogue) == ()


def test_days_are_taken_over_but_never_wiped() -> None:
    year = YearPlan(id="2027", year=2027, submitted_on=DAY)
    five = GlobalPlan(id="2027", start_year=2027, register_place="kantine")
    found = after(TakeOverDays(2027, 2027), year, five).get(GlobalPlan, "2027")
    assert found is not None
    assert (found.submitted_on, found.register_place) == (DAY, "kantine")


def test_nothing_can_be_taken_over_from_a_blank_plan() -> None:
    with pytest.raises(Refusal):
        after(TakeOverDays(2027, 2027))


def test_a_remark_of_a_worker_stays_in_the_register_when_its_measure_goes() -> None:
    reading = discussed()
    measure = reading.dossier.all(PlannedMeasure)[0].id
    said = Remark(
        id="w9", kind=PlanKind.YEAR, plan="2027", target=Target.MEASURE, item=measure, text="Te laat"
    )
    dossier = reading_of((*reading.dossier, said)).dossier
    left = dossier.with_(RemoveEntry(PlannedMeasure, measure).decide(dossier, reading.catalogue))
    assert replace(said, target=Target.PLAN, item="") in register(left)
    assert not [r for r in left.all(Remark) if r.item == measure], "an opinion on it goes with it"
