"""What still asks for an answer: priority risks left out, odd days, and the open points they make."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.choices import Body, PlanKind
from app.domain.consultation.advice import left_out
from app.domain.consultation.doubts import doubts
from app.domain.consultation.procedure import procedure
from app.domain.dossier import Dossier
from app.domain.journey.consultation_gaps import consultation_gaps
from app.domain.records import Company, Objective, PriorityRisk, YearPlan
from tests.support.discussed import discussed
from tests.support.firms import TODAY

RISK = PriorityRisk(id="p", text="Nachtwerk", factors=("RF-TER-01",))
TOLD = date(2026, 10, 12)
GOOD = YearPlan(
    id="2027",
    year=2027,
    advice_asked_on=date(2026, 9, 10),
    service_advice_on=date(2026, 10, 5),
    submitted_on=TOLD,
    service_answer_on=date(2026, 11, 5),
)


@pytest.mark.parametrize(
    ("risk", "asks"),
    [
        (RISK, True),
        (replace(RISK, left_out="Nachtwerk stopt in maart."), False),
        (replace(RISK, domain="ergonomics"), False),
        (replace(RISK, text=" "), False),
    ],
)
def test_only_a_psychosocial_risk_that_nothing_takes_up_asks_why(risk: PriorityRisk, asks: bool) -> None:
    assert (left_out(risk, Dossier.of((risk,))) is not None) is asks


def test_an_objective_about_the_same_factor_takes_it_up() -> None:
    objective = Objective(id="o", text="Rustiger nachten", factors=("RF-TER-01",))
    assert left_out(RISK, Dossier.of((RISK, objective))) is None


def odd(plan: YearPlan, body: Body = Body.WORKERS) -> list[str]:
    """The fields about which there is a doubt."""
    company = Company(committee=body is Body.COMMITTEE, union_delegation=False)
    found = procedure(PlanKind.YEAR, "2027", Dossier.of((company, plan)), TODAY)
    return [field for field, _ in doubts(plan, found, TODAY)]


def test_days_in_order_raise_no_doubt() -> None:
    assert odd(GOOD) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"service_advice_on": date(2026, 9, 9)}, "service_advice_on"),
        ({"service_advice_on": date(2026, 10, 13)}, "service_advice_on"),
        ({"service_advice_on": None}, "submitted_on"),
        ({"service_answer_on": date(2026, 10, 1)}, "service_answer_on"),
        ({"service_answer_on": date(2026, 11, 20)}, "service_answer_on"),
        ({"submitted_on": date(2026, 12, 1)}, "submitted_on"),
    ],
)
def test_an_odd_day_is_said_at_its_own_field(changes: dict[str, object], field: str) -> None:
    assert field in odd(replace(GOOD, **changes))


def test_an_advice_of_the_committee_before_the_draft_was_sent_is_odd() -> None:
    assert odd(replace(GOOD, body_advice_on=date(2026, 10, 1)), Body.COMMITTEE) == ["body_advice_on"]


def test_what_waits_leads_to_where_it_is_answered() -> None:
    reading = discussed()
    pages = [place.page for _, place in consultation_gaps(reading.dossier, reading.today)]
    assert pages == ["plans.register", "plans.adviser"]


def test_an_opinion_of_the_committee_waits_after_its_advice_too() -> None:
    reading = discussed(Body.COMMITTEE)
    pages = [place.page for _, place in consultation_gaps(reading.dossier, reading.today)]
    assert "plans.consultation" in pages
