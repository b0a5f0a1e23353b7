"""Advice: who, by when, the five steps of direct participation, and a late date that never blocks."""

from __future__ import annotations

from datetime import date

from app.domain.commands.firm import DescribeCompany
from app.domain.places import Place
from app.domain.records import GlobalPlan, YearPlan
from app.wizards.pages.plans_consultation import PlansConsultation
from tests.support.pages import Seat, Seating

PAGE = "plans.consultation"


def seat(sit: Seating, language: str = "nl", **company: object) -> Seat:
    """The page of a firm without committee and delegation, unless told otherwise."""
    page = sit(PlansConsultation, PAGE, language)
    page.workspace.execute(DescribeCompany({"committee": False, "union_delegation": False, **company}))
    return page


def test_nobody_known_yet_leads_to_the_question(sit: Seating) -> None:
    page = sit(PlansConsultation, PAGE)
    page.click("to.body")
    assert page.out.went == [Place("firm.consultation")]


def test_the_workers_themselves_are_consulted_in_five_steps(sit: Seating) -> None:
    said = seat(sit).said()
    assert "Rechtstreekse participatie in vijf stappen" in said
    assert all(f"{number}. " in said for number in range(1, 6))


def test_a_committee_needs_no_five_steps(sit: Seating) -> None:
    assert "in vijf stappen" not in seat(sit, committee=True).said()


def test_the_dates_of_the_yearly_plan_are_kept_and_counted_on(sit: Seating) -> None:
    page = seat(sit)
    page.type("jap.service_advice_on", "25/08/2026")
    page.type("jap.submitted_on", "28/08/2026")
    page.type("jap.body_advice_on", "14/09/2026")
    page.type("jap.body_advice", "Geen opmerkingen")
    found = page.dossier.get(YearPlan, "2027")
    assert found is not None
    assert (found.service_advice_on, found.submitted_on) == (date(2026, 8, 25), date(2026, 8, 28))
    assert (found.body_advice_on, found.body_advice) == (date(2026, 9, 14), "Geen opmerkingen")
    said = page.said()
    assert "Opmerkingen tot en met 12 september 2026" in said
    assert "Antwoord uiterlijk op 27 september 2026" in said


def test_a_late_draft_is_said_and_never_refused(sit: Seating) -> None:
    page = seat(sit)
    assert "1 november 2026" in page.said()
    page.type("jap.submitted_on", "16/11/2026")
    found = page.dossier.get(YearPlan, "2027")
    assert found is not None and found.submitted_on == date(2026, 11, 16)


def test_the_five_year_plan_has_its_own_advice(sit: Seating) -> None:
    page = seat(sit)
    page.type("gpp.body_advice_on", "14/09/2026")
    page.type("gpp.body_advice", "Akkoord met alles")
    found = page.dossier.get(GlobalPlan, "2027")
    assert found is not None
    assert (found.body_advice_on, found.body_advice) == (date(2026, 9, 14), "Akkoord met alles")
    assert page.dossier.get(YearPlan, "2027") is None


def test_a_name_in_the_advice_gets_a_gentle_warning(sit: Seating) -> None:
    page = seat(sit, "fr")
    page.type("jap.body_advice", "Madame Dupont veut partir")
    assert "nom" in page.said()


def test_the_page_leads_to_signature_and_paper(sit: Seating) -> None:
    page = seat(sit)
    page.click("to.print")
    page.click("to.year")
    assert page.out.went == [Place("plans.print"), Place("plans.year", "signed_on")]
