"""Fifteen calendar days in every season: accepted only under the rules, whoever remarks what and when."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import PlanKind, Reply, Verdict
from app.domain.consultation.procedure import Procedure, Stage, procedure, waits
from app.domain.dossier import Dossier
from app.domain.records import Company, Remark, YearPlan

DAYS = st.dates(date(2024, 1, 1), date(2050, 12, 31))
WORKERS = Company(committee=False, union_delegation=False)


def remarks(told: date) -> st.SearchStrategy[list[Remark]]:
    """Remarks of the weeks around the term, answered or not."""
    one = st.builds(
        Remark,
        id=st.uuids().map(str),
        kind=st.just(PlanKind.YEAR),
        plan=st.just("2027"),
        text=st.sampled_from(["", " ", "Te weinig tijd"]),
        verdict=st.sampled_from([None, *Verdict]),
        made_on=st.none() | st.integers(-3, 40).map(lambda n: told + timedelta(days=n)),
        reply=st.sampled_from([None, *Reply]),
        reason=st.sampled_from(["", "Daarom"]),
    )
    return st.lists(one, max_size=4, unique_by=lambda remark: remark.id)


def discussion(told: date, today: date, said: list[Remark], service: date | None = None) -> Procedure:
    plan = YearPlan(id="2027", year=2027, submitted_on=told, service_answer_on=service)
    return procedure(PlanKind.YEAR, "2027", Dossier.of((WORKERS, plan, *said)), today)


@given(DAYS)
def test_the_term_is_fifteen_calendar_days_over_month_ends_and_leap_days(told: date) -> None:
    found = discussion(told, told, [])
    assert found.last_day is not None and found.service_until is not None
    assert (found.last_day - told).days == 15
    assert (found.service_until - found.last_day).days == 15


@given(DAYS, st.integers(0, 15))
def test_nothing_is_accepted_within_the_term(told: date, passed: int) -> None:
    assert discussion(told, told + timedelta(days=passed), []).stage is Stage.REMARKS


@given(st.data(), DAYS, st.integers(0, 60))
def test_accepted_means_that_nobody_who_spoke_in_time_still_waits(
    data: st.DataObject, told: date, passed: int
) -> None:
    said = data.draw(remarks(told))
    found = discussion(told, told + timedelta(days=passed), said)
    waiting = [remark for remark in said if waits(remark) and not found.came_late(remark)]
    if found.settled:
        assert passed > 15
        assert waiting == []
    elif passed > 30:
        assert waiting, "nothing else can hold it up once both terms are over"


@given(st.data(), DAYS)
def test_a_settled_discussion_has_a_day_and_that_day_has_come(data: st.DataObject, told: date) -> None:
    today = told + timedelta(days=data.draw(st.integers(16, 60)))
    found = discussion(told, today, data.draw(remarks(told)), service=told + timedelta(days=16))
    if found.settled:
        assert found.settled_on is not None
        assert told + timedelta(days=16) <= found.settled_on
