"""The register: a remark without a name, what it is about, its answer, and nothing that blocks."""

from __future__ import annotations

from datetime import date

from app.domain.choices import PlanKind, Reply, Target
from app.domain.commands.bulk import ImportRecords
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.plans import DescribeYearPlan
from app.domain.places import Place
from app.domain.records import Remark
from app.wizards.pages.plans_register import PlansRegister
from tests.support.firms import records_of
from tests.support.pages import Seat, Seating

PAGE = "plans.register"


def noted(
    sit: Seating, text: str = "De bestellingen komen te laat", language: str = "nl"
) -> tuple[Seat, str]:
    """The page with one remark of today on the yearly plan."""
    page = sit(PlansRegister, PAGE, language)
    page.workspace.execute(DescribeCompany({"committee": False, "union_delegation": False}))
    page.click("add.remark")
    id_ = page.dossier.all(Remark)[0].id
    page.type(f"{id_}.text", text)
    return page, id_


def remark(page: Seat) -> Remark:
    return page.dossier.all(Remark)[0]


def test_a_remark_is_about_the_yearly_plan_of_today_and_carries_no_name(sit: Seating) -> None:
    page, _ = noted(sit)
    found = remark(page)
    assert (found.kind, found.plan, found.author) == (PlanKind.YEAR, "2027", "")
    assert (found.text, found.made_on) == ("De bestellingen komen te laat", date(2026, 9, 15))
    assert "Nog geen antwoord" in page.said()


def test_an_answer_that_deviates_waits_for_its_reason(sit: Seating) -> None:
    page, id_ = noted(sit)
    page.click(f"{id_}.reply.deviated")
    assert remark(page).reply is None
    assert "Zeg waarom" in page.said()
    page.type(f"{id_}.reason", "Er is geen plaats")
    found = remark(page)
    assert (found.reply, found.reason) == (Reply.DEVIATED, "Er is geen plaats")
    assert found.replied_on == date(2026, 9, 15)


def test_a_blank_remark_asks_for_no_answer(sit: Seating) -> None:
    page, _ = noted(sit, "")
    assert "Wat doet u ermee?" not in page.said()


def test_a_remark_can_be_a_proposal_of_the_workers_own(sit: Seating) -> None:
    page, id_ = noted(sit)
    page.choose(f"{id_}.about", line_of(page, f"{id_}.about", "Een eigen voorstel"))
    assert (remark(page).kind, remark(page).plan) == (None, "")


def test_a_remark_can_be_about_one_measure(sit: Seating) -> None:
    page = sit(PlansRegister, PAGE)
    page.workspace.execute(ImportRecords(records_of("bakery")))
    page.click("add.remark")
    id_ = remark(page).id
    page.choose(f"{id_}.about", line_of(page, f"{id_}.about", "Maatregel: "))
    assert remark(page).target is Target.MEASURE
    assert remark(page).item == page.workspace.reading.year_plan.measures[0].id


def test_what_came_after_the_last_day_is_said_to_be_late(sit: Seating) -> None:
    page, _ = noted(sit)
    page.workspace.execute(DescribeYearPlan(2027, {"submitted_on": date(2026, 8, 20)}))
    assert "Kwam na 4 september 2026" in page.said()


def test_a_name_in_a_remark_gets_a_gentle_warning(sit: Seating) -> None:
    page, _ = noted(sit, "Madame Dupont est malade", "fr")
    assert "nom" in page.said()


def test_a_removed_remark_comes_back_with_undo(sit: Seating) -> None:
    page, id_ = noted(sit)
    page.click(f"remove.{id_}")
    assert page.dossier.all(Remark) == ()
    page.workspace.undo()
    assert remark(page).id == id_


def test_with_a_committee_the_register_says_that_it_is_not_asked(sit: Seating) -> None:
    page, _ = noted(sit)
    page.workspace.execute(DescribeCompany({"committee": True}))
    assert "u mag het toch bijhouden" in page.said()


def test_the_register_is_printed_and_leads_back(sit: Seating) -> None:
    page = sit(PlansRegister, PAGE)
    page.click("print.register")
    page.click("to.consultation")
    assert page.out.printed == [("participation-register", None)]
    assert page.out.went == [Place("plans.consultation")]


def line_of(page: Seat, field: str, beginning: str) -> int:
    """The first line of a drop-down list that begins so."""
    from PySide6.QtWidgets import QComboBox

    control = page.find(f"{field}.control")
    assert isinstance(control, QComboBox)
    lines = [control.itemText(place) for place in range(control.count())]
    return next(place for place, line in enumerate(lines) if line.startswith(beginning))


def test_an_outcome_in_own_words_is_known_here_too(sit: Seating) -> None:
    page = sit(PlansRegister, PAGE)
    page.workspace.execute(DescribeCompany({"committee": False, "union_delegation": False}))
    outcome = {"body_advice_on": date(2026, 9, 3), "body_advice": "Iedereen gaat akkoord"}
    page.workspace.execute(DescribeYearPlan(2027, outcome))
    assert "van 3 september 2026 is genoteerd" in page.said()
