"""E1-E5 on their days: accepted only after the term without remarks, or once every remark is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import Body, PlanKind, Reply, Voter
from app.domain.consultation.procedure import Stage, procedure
from app.domain.dossier import Dossier
from app.domain.records import Company, Remark, YearPlan

WORKERS = Company(committee=False, union_delegation=False)
COMMITTEE = Company(committee=True)
TOLD = date(2026, 10, 10)
PLAN = YearPlan(id="2027", year=2027, service_advice_on=date(2026, 9, 20), submitted_on=TOLD)
REMARK = Remark(
    id="r1", kind=PlanKind.YEAR, plan="2027", voter=Voter.WORKERS, text="Te weinig tijd", made_on=TOLD
)
AFTER = TOLD + timedelta(days=16)


def stage(plan: YearPlan, today: date, *records: Remark, company: Company = WORKERS) -> Stage:
    """How far the discussion is."""
    return procedure(PlanKind.YEAR, "2027", Dossier.of((company, plan, *records)), today).stage


def test_the_workers_have_fifteen_days_and_the_last_one_counts() -> None:
    assert stage(PLAN, TOLD + timedelta(days=15)) is Stage.REMARKS
    assert stage(PLAN, TOLD + timedelta(days=16)) is Stage.ACCEPTED


def test_with_a_remark_it_waits_for_the_service_and_then_for_an_answer() -> None:
    assert stage(PLAN, AFTER, REMARK) is Stage.SERVICE
    heard = replace(PLAN, service_answer_on=AFTER)
    assert stage(heard, AFTER, REMARK) is Stage.TO_ANSWER
    assert stage(PLAN, TOLD + timedelta(days=31), REMARK) is Stage.TO_ANSWER, "the service let its term pass"


def test_an_answer_that_deviates_needs_a_reason() -> None:
    heard = replace(PLAN, service_answer_on=AFTER)
    assert stage(heard, AFTER, replace(REMARK, reply=Reply.DEVIATED)) is Stage.TO_ANSWER
    assert stage(heard, AFTER, replace(REMARK, reply=Reply.DEVIATED, reason="Geen plaats")) is Stage.ACCEPTED
    assert stage(heard, AFTER, replace(REMARK, reply=Reply.FOLLOWED)) is Stage.ACCEPTED


def test_a_remark_on_another_plan_does_not_count() -> None:
    assert stage(PLAN, AFTER, replace(REMARK, plan="2028")) is Stage.ACCEPTED


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"service_advice_on": None, "submitted_on": None}, Stage.NOT_STARTED),
        (
            {"service_advice_on": None, "submitted_on": None, "advice_asked_on": date(2026, 9, 1)},
            Stage.ADVICE_ASKED,
        ),
        ({"submitted_on": None}, Stage.TO_INFORM),
        ({"submitted_on": date(2027, 1, 1)}, Stage.TO_INFORM),
    ],
)
def test_before_the_workers_are_told(changes: dict[str, object], expected: Stage) -> None:
    assert stage(replace(PLAN, **changes), AFTER) is expected


def test_a_committee_gives_its_advice_in_words() -> None:
    assert stage(PLAN, AFTER, company=COMMITTEE) is Stage.SUBMITTED
    advised = replace(PLAN, body_advice_on=AFTER, body_advice="Gunstig")
    assert stage(advised, AFTER, company=COMMITTEE) is Stage.ADVISED


def test_nobody_knows_whom_to_ask_until_it_is_filled_in() -> None:
    assert stage(PLAN, AFTER, company=Company()) is Stage.UNKNOWN_BODY


def test_planned_backwards_the_advice_is_asked_in_september() -> None:
    found = procedure(PlanKind.YEAR, "2027", Dossier.of((WORKERS,)), date(2026, 6, 1))
    begin = {step.id: step.begin_by for step in found.steps}
    assert begin == {
        "E1": date(2026, 9, 17),
        "E2": date(2026, 11, 1),
        "E3": date(2026, 11, 16),
        "E4": date(2026, 12, 1),
        "E5": date(2026, 12, 31),
    }


@given(st.integers(1, 12), st.integers(2024, 2060))
def test_every_step_can_be_finished_before_the_service_year_begins(month: int, year: int) -> None:
    company = replace(WORKERS, service_year_start_month=month)
    found = procedure(PlanKind.YEAR, str(year), Dossier.of((company,)), date(2024, 1, 1))
    days = [step.begin_by for step in found.steps if step.begin_by is not None]
    assert days == sorted(days) and days[-1] < found.starts
    assert found.body is Body.WORKERS
