"""Advice: who, by when, the dated steps with the workers or a body, and a late date that never blocks."""

from __future__ import annotations

from datetime import date

from app.domain.choices import Verdict, Voter
from app.domain.commands.bulk import ImportRecords
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.plans import DescribeYearPlan
from app.domain.consultation.opinions import opinions
from app.domain.places import Place
from app.domain.records import GlobalPlan, YearPlan
from app.wizards.pages.plans_consultation import PlansConsultation
from tests.support.firms import records_of
from tests.support.pages import Seat, Seating

PAGE = "plans.consultation"
BODY = {"committee": False, "union_delegation": False}


def seat(sit: Seating, language: str = "nl", place: str = PAGE, **company: object) -> Seat:
    """The page of a firm without committee and delegation, unless told otherwise."""
    page = sit(PlansConsultation, place, language)
    page.workspace.execute(DescribeCompany({**BODY, **company}))
    return page


def plan(page: Seat) -> YearPlan:
    found = page.dossier.get(YearPlan, "2027")
    assert found is not None
    return found


def test_nobody_known_yet_leads_to_the_question(sit: Seating) -> None:
    page = sit(PlansConsultation, PAGE)
    page.click("to.body")
    assert page.out.went == [Place("firm.consultation")]


def test_the_workers_themselves_are_consulted_in_five_steps(sit: Seating) -> None:
    said = seat(sit).said()
    assert all(f"{number}. " in said for number in range(1, 6))
    assert "Teruggerekend: uiterlijk op 17 september 2026" in said
    assert "We tellen kalenderdagen" in said


def test_a_committee_needs_two_steps(sit: Seating) -> None:
    said = seat(sit, committee=True).said()
    assert "1. Bezorg het ontwerp en vraag advies" in said and "2. Het advies" in said
    assert "Vijftien dagen" not in said


def test_every_day_and_text_of_the_steps_is_kept(sit: Seating) -> None:
    page = seat(sit)
    page.type("jap.advice_asked_on", "20/07/2026")
    page.type("jap.service_advice_on", "25/08/2026")
    page.type("jap.service_advice", "Begin met de roosters")
    page.type("jap.register_place", "kantine")
    page.type("jap.submitted_on", "28/08/2026")
    page.type("jap.service_answer_on", "14/09/2026")
    page.type("jap.service_answer", "Geen opmerkingen gekregen")
    found = plan(page)
    assert (found.advice_asked_on, found.service_advice_on) == (date(2026, 7, 20), date(2026, 8, 25))
    assert (found.service_advice, found.register_place) == ("Begin met de roosters", "kantine")
    assert (found.submitted_on, found.service_answer_on) == (date(2026, 8, 28), date(2026, 9, 14))


def test_after_fifteen_quiet_days_the_plan_is_accepted(sit: Seating) -> None:
    page = seat(sit)
    page.type("jap.service_advice_on", "25/08/2026")
    page.type("jap.submitted_on", "31/08/2026")
    assert "tot en met 15 september 2026" in page.said()
    page.type("jap.submitted_on", "30/08/2026")
    assert "Aanvaard: " in page.said()


def test_an_outcome_in_own_words_stands_at_the_top_as_well(sit: Seating) -> None:
    page = seat(sit)
    assert "Nog niet begonnen" in page.said()
    page.type("jap.body_advice_on", "03/09/2026")
    page.type("jap.body_advice", "Iedereen gaat akkoord")
    assert "Nog niet begonnen" not in page.said()


def test_a_late_draft_is_said_and_never_refused(sit: Seating) -> None:
    page = seat(sit)
    assert "1 november 2026" in page.said()
    page.type("jap.submitted_on", "16/11/2026")
    assert plan(page).submitted_on == date(2026, 11, 16)
    assert "16 november 2026 moet nog komen" in page.said()


def test_an_odd_order_of_days_is_said_under_the_field(sit: Seating) -> None:
    page = seat(sit, "fr")
    page.type("jap.advice_asked_on", "20/08/2026")
    page.type("jap.service_advice_on", "10/08/2026")
    assert "précède le jour où vous l’avez demandé" in page.said()


def test_the_five_year_plan_has_steps_of_its_own(sit: Seating) -> None:
    page = seat(sit)
    page.click("plan.global")
    page.type("gpp.body_advice_on", "14/09/2026")
    page.type("gpp.body_advice", "Akkoord met alles")
    found = page.dossier.get(GlobalPlan, "2027")
    assert found is not None
    assert (found.body_advice_on, found.body_advice) == (date(2026, 9, 14), "Akkoord met alles")
    assert page.dossier.get(YearPlan, "2027") is None


def test_whoever_comes_for_the_five_year_plan_finds_it(sit: Seating) -> None:
    page = seat(sit, place=f"{PAGE}#gpp.submitted_on")
    assert page.find("gpp.submitted_on")


def test_days_noted_once_hold_for_both_plans_when_they_were_discussed_together(sit: Seating) -> None:
    page = seat(sit)
    page.type("jap.submitted_on", "28/08/2026")
    page.click("plan.global")
    page.click("take_over")
    found = page.dossier.get(GlobalPlan, "2027")
    assert found is not None and found.submitted_on == date(2026, 8, 28)


def test_what_began_too_early_is_warned_about_until_it_is_said_why(sit: Seating) -> None:
    page = seat(sit)
    page.workspace.execute(ImportRecords(records_of("bakery")))
    page.workspace.execute(DescribeYearPlan(2027, {"started_on": date(2026, 9, 1)}))
    assert "Let op" in page.said()
    page.type("jap.early_reason", "De oven viel stil")
    assert "Let op" not in page.said()
    assert "Uw reden: De oven viel stil" in page.said()


def test_a_committee_says_what_it_thinks_of_one_measure(sit: Seating) -> None:
    page = sit(PlansConsultation, PAGE)
    page.workspace.execute(ImportRecords(records_of("bakery")))
    page.workspace.execute(DescribeCompany({"committee": True}))
    measure = page.workspace.reading.year_plan.measures[0].id
    id_ = f"body/year/2027/measure/{measure}"
    page.click(f"edit.{id_}")
    page.click(f"{id_}.verdict.disagree")
    page.type(f"{id_}.text", "Dit begint te laat")
    page.click(f"{id_}.reply.followed")
    said = opinions(Voter.BODY, page.dossier)
    assert [(each.verdict, each.text, each.item) for each in said] == [
        (Verdict.DISAGREE, "Dit begint te laat", measure)
    ]
    assert "De werkgever: Gevolgd" in page.said()


def test_a_name_in_the_advice_gets_a_gentle_warning(sit: Seating) -> None:
    page = seat(sit, "fr")
    page.type("jap.body_advice", "Madame Dupont veut partir")
    assert "nom" in page.said()


def test_the_page_leads_to_letters_register_adviser_signature_and_paper(sit: Seating) -> None:
    page = seat(sit)
    ways = ("jap.letter.vraag_externe_dienst", "jap.letter.voorlegging_werknemers", "jap.remarks")
    for way in (*ways, "to.adviser", "to.sign", "to.print", "print.record"):
        page.click(way)
    assert page.out.went == [
        Place("start.document", "vraag_externe_dienst"),
        Place("start.document", "voorlegging_werknemers"),
        Place("plans.register"),
        Place("plans.adviser"),
        Place("plans.sign", "plan.year"),
        Place("plans.print"),
    ]
    assert page.out.printed == [("consultation-record", None)]


def test_what_is_said_of_a_works_council_is_marked_as_quoted_from_memory(sit: Seating) -> None:
    page = seat(sit, committee=True)
    page.workspace.execute(ImportRecords(records_of("bakery")))
    page.workspace.execute(DescribeCompany({"committee": True}))
    _, _, told = page.said().partition("Is er een ondernemingsraad?")
    assert "Uit het geheugen geciteerd" in told.partition("Wanneer mag u beginnen?")[0]
