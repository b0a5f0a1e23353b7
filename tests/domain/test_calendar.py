"""The statutory duties: full dates from the firm's facts, and what is done, late, unknown or not asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import AdviceState, AnswerState
from app.domain.dossier import Dossier
from app.domain.duties.calendar import RULES, Duty, DutyStatus, duties
from app.domain.records import (
    Company,
    DutyMark,
    GlobalPlan,
    LightInput,
    LightRound,
    PlannedMeasure,
    Quarter,
    Record,
    YearPlan,
)
from tests.support.planning import TODAY, YEAR, catalogue, full_firm, measure

S = DutyStatus


def firm(**fields: Any) -> Company:
    """A firm of eight in group D that consults its workers, unless told otherwise."""
    known = {"headcount": 8, "employer_is_adviser": True, "committee": False, "union_delegation": False}
    return Company(**{**known, **fields})


def duty(id_: str, *records: Record, today: date = TODAY) -> Duty:
    """One duty of a dossier with these records."""
    return next(d for d in duties(Dossier.of(records), catalogue(), today) if d.deadline.id == id_)


def mark(id_: str, on: date, due: str = "") -> DutyMark:
    """A duty noted as done."""
    return DutyMark(id=f"{id_}/{due}", deadline=id_, due=due, done_on=on)


def test_every_deadline_of_the_catalogue_has_a_rule() -> None:
    assert set(RULES) == set(catalogue().deadlines)
    assert [d.deadline.id for d in duties(Dossier(), catalogue(), TODAY)] == list(catalogue().deadlines)


def test_the_draft_of_2027_is_late_since_the_first_of_november_2026_and_says_it_blocks_nothing() -> None:
    late = duty("DL-03", firm())
    assert (late.due, late.status) == (date(2026, 11, 1), S.LATE)
    assert late.reason.arguments["due"] == date(2026, 11, 1)
    assert "Nothing is blocked" in late.reason.msgid


PLANS: list[tuple[str, date | None, DutyStatus, tuple[Record, ...], date]] = [
    ("DL-01", date(2027, 1, 1), S.DUE_SOON, (), TODAY),
    ("DL-01", date(2027, 1, 1), S.DUE_SOON, (GlobalPlan(id="2027", start_year=2027),), TODAY),
    (
        "DL-01",
        date(2032, 1, 1),
        S.UPCOMING,
        (GlobalPlan(id="2027", start_year=2027, body_advice_on=TODAY, body_advice="Akkoord"),),
        TODAY,
    ),
    ("DL-01", date(2029, 1, 1), S.UPCOMING, (GlobalPlan(id="2024", start_year=2024),), TODAY),
    ("DL-02", date(2027, 1, 1), S.DUE_SOON, (), TODAY),
    ("DL-02", date(2027, 1, 1), S.DONE, (YEAR,), TODAY),
    ("DL-03", date(2027, 7, 1), S.UPCOMING, (firm(service_year_start_month=9),), TODAY),
    ("DL-03", date(2026, 12, 1), S.DUE_SOON, (firm(service_year_start_month=2),), TODAY),
    ("DL-03", date(2026, 11, 1), S.DUE_SOON, (), date(2026, 11, 1)),
    ("DL-03", date(2026, 11, 1), S.DONE, (YEAR,), TODAY),
    ("DL-03", date(2026, 11, 1), S.DONE, (mark("DL-03", TODAY, "2026-11-01"),), TODAY),
    ("DL-03", date(2027, 11, 1), S.UPCOMING, (), date(2027, 1, 1)),
    ("DL-04", None, S.ONGOING, (), TODAY),
    ("DL-04", None, S.DONE, (YEAR,), TODAY),
    ("DL-05", None, S.ONGOING, (), TODAY),
    ("DL-06", None, S.ONGOING, (firm(),), TODAY),
    ("DL-06", date(2026, 10, 25), S.DONE, (firm(), YEAR), TODAY),
    ("DL-06", None, S.NOT_APPLICABLE, (firm(committee=True), YEAR), TODAY),
    ("DL-06", None, S.UNKNOWN, (firm(committee=None), YEAR), TODAY),
    ("DL-07", date(2026, 11, 9), S.DONE, (firm(), YEAR), TODAY),
    (
        "DL-07",
        date(2026, 12, 5),
        S.DUE_SOON,
        (firm(), YearPlan(id="2027", year=2027, submitted_on=date(2026, 11, 5))),
        TODAY,
    ),
    ("DL-08", None, S.UNKNOWN, (), TODAY),
    ("DL-08", date(2028, 2, 1), S.UPCOMING, (measure("m", start=date(2027, 2, 1)),), TODAY),
    ("DL-08", date(2026, 2, 1), S.LATE, (measure("m", start=date(2025, 2, 1)),), TODAY),
    ("DL-08", date(2027, 11, 1), S.DONE, (mark("DL-08", date(2026, 11, 1)),), TODAY),
]


@pytest.mark.parametrize(("id_", "due", "status", "records", "today"), PLANS)
def test_dates_of_the_plans(
    id_: str, due: date | None, status: DutyStatus, records: tuple[Record, ...], today: date
) -> None:
    found = duty(id_, *records, today=today)
    assert (found.due, found.status) == (due, status)


SINCE = date(2026, 3, 15)
SERVICES: list[tuple[str, date | None, DutyStatus, tuple[Record, ...]]] = [
    ("DL-16", None, S.UNKNOWN, (firm(),)),
    ("DL-16", date(2026, 5, 15), S.LATE, (firm(external_service_since=SINCE),)),
    ("DL-16", date(2026, 5, 15), S.DONE, (firm(external_service_since=SINCE), mark("DL-16", TODAY))),
    ("DL-16", None, S.NOT_APPLICABLE, (firm(headcount=300, external_service_since=SINCE),)),
    ("DL-17", None, S.UNKNOWN, (firm(external_service_since=SINCE),)),
    ("DL-17", date(2027, 3, 15), S.UPCOMING, (firm(external_service_since=SINCE, tariff_group=1),)),
    ("DL-17", date(2027, 3, 15), S.UPCOMING, (firm(external_service_since=SINCE, tariff_group=2),)),
    ("DL-17", date(2026, 9, 15), S.LATE, (firm(external_service_since=SINCE, tariff_group=3),)),
    ("DL-18", date(2029, 3, 15), S.UPCOMING, (firm(external_service_since=SINCE, tariff_group=2),)),
    ("DL-18", date(2028, 3, 15), S.UPCOMING, (firm(external_service_since=SINCE, tariff_group=5),)),
    (
        "DL-18",
        date(2027, 3, 15),
        S.UPCOMING,
        (firm(external_service_since=date(2021, 3, 15), tariff_group=4),),
    ),
    (
        "DL-18",
        date(2028, 2, 28),
        S.DONE,
        (firm(tariff_group=4), mark("DL-17", date(2026, 2, 28))),
    ),
    ("DL-18", None, S.UNKNOWN, (firm(external_service_since=SINCE),)),
    ("DL-19", None, S.UNKNOWN, (firm(),)),
    (
        "DL-19",
        None,
        S.ONGOING,
        (firm(), GlobalPlan(id="2027", start_year=2027, strategic_advice=AdviceState.NOT_YET)),
    ),
    (
        "DL-19",
        None,
        S.DONE,
        (firm(), GlobalPlan(id="2027", start_year=2027, strategic_advice=AdviceState.RECEIVED)),
    ),
]


@pytest.mark.parametrize(("id_", "due", "status", "records"), SERVICES)
def test_dates_of_the_external_service(
    id_: str, due: date | None, status: DutyStatus, records: tuple[Record, ...]
) -> None:
    found = duty(id_, *records)
    assert (found.due, found.status) == (due, status)


ZERO = LightInput(id="2026/formal_requests", round="2026", key="formal_requests", value=0)
DONT_KNOW = LightInput(
    id="2026/formal_requests", round="2026", key="formal_requests", state=AnswerState.UNKNOWN
)
REST: list[tuple[str, date | None, DutyStatus, tuple[Record, ...]]] = [
    ("DL-09", None, S.ONGOING, ()),
    ("DL-09", None, S.DONE, (mark("DL-09", TODAY, "2026"),)),
    ("DL-10", None, S.ONGOING, ()),
    ("DL-10", date(2027, 6, 1), S.DONE, (mark("DL-10", date(2026, 6, 1)),)),
    ("DL-10", date(2026, 12, 1), S.DUE_SOON, (mark("DL-10", date(2025, 12, 1)),)),
    ("DL-11", None, S.UNKNOWN, (firm(),)),
    ("DL-11", None, S.NOT_APPLICABLE, (firm(confidential_counsellor=False),)),
    ("DL-11", None, S.ONGOING, (firm(confidential_counsellor=True),)),
    ("DL-12", None, S.ONGOING, ()),
    ("DL-12", None, S.ONGOING, (LightRound(id="2026", year=2026), DONT_KNOW)),
    ("DL-12", None, S.NOT_APPLICABLE, (LightRound(id="2026", year=2026), ZERO)),
    ("DL-13", date(2027, 3, 31), S.UPCOMING, ()),
    ("DL-13", date(2027, 3, 31), S.DONE, (mark("DL-13", TODAY, "2027-03-31"),)),
    ("DL-13", date(2027, 3, 31), S.DONE, (mark("DL-13", TODAY, "2027"),)),
    ("DL-13", date(2027, 3, 31), S.UPCOMING, (mark("DL-13", date(2027, 1, 1), "2027"),)),
    ("DL-14", None, S.ONGOING, ()),
    ("DL-15", None, S.UNKNOWN, (firm(),)),
    ("DL-15", None, S.NOT_APPLICABLE, (firm(third_party_contact=False),)),
    ("DL-15", None, S.ONGOING, (firm(third_party_contact=True),)),
    ("DL-20", None, S.ONGOING, ()),
    ("DL-21", None, S.ONGOING, ()),
    ("DL-22", None, S.ONGOING, ()),
    ("DL-23", None, S.ONGOING, ()),
    ("DL-24", None, S.NOT_APPLICABLE, (firm(),)),
    ("DL-24", None, S.UNKNOWN, ()),
    ("DL-24", None, S.ONGOING, (firm(headcount=25),)),
    ("DL-25", date(2026, 1, 1), S.UNKNOWN, ()),
    ("DL-25", date(2026, 1, 1), S.DONE, (mark("DL-25", TODAY),)),
    ("DL-26", None, S.NOT_APPLICABLE, (firm(),)),
    ("DL-26", None, S.ONGOING, (firm(committee=True),)),
    ("DL-27", None, S.NOT_APPLICABLE, (firm(headcount=19.9),)),
    ("DL-27", None, S.ONGOING, (firm(headcount=20),)),
    ("DL-28", None, S.NOT_APPLICABLE, (firm(confidential_counsellor=False),)),
    (
        "DL-28",
        date(2027, 9, 1),
        S.DONE,
        (firm(confidential_counsellor=True), mark("DL-28", date(2026, 9, 1))),
    ),
    ("DL-29", date(2026, 12, 31), S.DUE_SOON, (firm(),)),
    ("DL-29", date(2026, 12, 31), S.DONE, (firm(), Quarter(id="2026-Q4", full=7))),
    ("DL-29", date(2026, 12, 31), S.DONE, (firm(), mark("DL-29", TODAY, "2026-12-31"))),
    ("DL-29", None, S.NOT_APPLICABLE, (firm(employer_is_adviser=False),)),
    ("DL-29", None, S.UNKNOWN, (firm(employer_is_adviser=None),)),
]


@pytest.mark.parametrize(("id_", "due", "status", "records"), REST)
def test_yearly_and_event_driven_duties(
    id_: str, due: date | None, status: DutyStatus, records: tuple[Record, ...]
) -> None:
    found = duty(id_, *records)
    assert (found.due, found.status) == (due, status)


def test_the_annual_report_is_late_in_april_and_next_years_comes_into_view_in_autumn() -> None:
    assert duty("DL-13", today=date(2027, 4, 2)).status is S.LATE
    assert duty("DL-13", today=date(2027, 4, 2)).due == date(2027, 3, 31)
    assert duty("DL-13", today=date(2027, 10, 15)).due == date(2028, 3, 31)


@given(st.dates(date(1995, 1, 1), date(2095, 12, 31)), st.integers(1, 12))
def test_the_draft_is_always_due_on_a_first_two_months_before_a_later_service_year(
    day: date, month: int
) -> None:
    due = duty("DL-03", firm(service_year_start_month=month), today=day).due
    assert due is not None
    assert due.day == 1
    assert (due.month - month) % 12 == 10
    assert -1 <= (due - day).days // 31 + 2 <= 13


def test_unknown_facts_are_asked_for_where_they_are_filled_in() -> None:
    for found in duties(Dossier(), catalogue(), TODAY):
        if found.status is S.UNKNOWN:
            assert found.place.page.startswith(("firm.", "plans.", "measures."))


def test_a_firm_that_wrote_everything_has_nothing_late() -> None:
    late = [d.deadline.id for d in duties(full_firm(), catalogue(), TODAY) if d.status is S.LATE]
    assert late == []


def test_dropped_and_other_measures_do_not_start_the_yearly_evaluation() -> None:
    other: PlannedMeasure = measure("m", start=date(2025, 1, 1), domain="safety")
    assert duty("DL-08", other).status is S.UNKNOWN
