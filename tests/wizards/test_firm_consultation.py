"""Who must be consulted: worked out at once, explained, and corrected only with a reason."""

from __future__ import annotations

import pytest

from app.domain.choices import Body
from app.domain.commands.firm import DescribeCompany
from app.domain.places import Place
from app.wizards.pages.firm_consultation import FirmConsultation
from tests.support.pages import Seat, Seating


@pytest.fixture
def consultation(sit: Seating) -> Seat:
    """The page in Dutch."""
    return sit(FirmConsultation, "firm.consultation")


def answer(seat: Seat, **answers: bool) -> None:
    """Click yes or no on these questions."""
    for field, yes in answers.items():
        seat.click(f"{field}.{str(yes).lower()}")


def test_five_answers_give_group_d_and_the_workers(consultation: Seat) -> None:
    consultation.workspace.execute(DescribeCompany({"headcount": 8}))
    answer(consultation, committee=False, union_delegation=False, employer_is_adviser=True)
    answer(consultation, high_risk_sector=False, confidential_counsellor=False)
    reading = consultation.workspace.reading
    assert reading.group.group == "D"
    assert reading.body.body is Body.WORKERS
    assert consultation.page.group_title.text().endswith("D")
    assert consultation.page.consequences.isVisibleTo(consultation.page)


def test_without_a_head_count_the_page_shows_the_way_to_it(consultation: Seat) -> None:
    consultation.click("go.size")
    assert consultation.out.went == [Place("firm.size", "headcount")]


@pytest.mark.parametrize(("headcount", "own_adviser"), [(8, False), (25, True)])
def test_group_c_and_twenty_workers_are_told_what_changes_and_can_go_on(
    consultation: Seat, headcount: int, own_adviser: bool
) -> None:
    consultation.workspace.execute(DescribeCompany({"headcount": headcount}))
    answer(consultation, employer_is_adviser=own_adviser, high_risk_sector=False)
    assert consultation.page.beyond.isVisibleTo(consultation.page)
    assert "verderwerken met dit programma" in consultation.said()


def test_a_union_delegation_comes_before_the_workers(consultation: Seat) -> None:
    answer(consultation, committee=False, union_delegation=True)
    assert consultation.workspace.reading.body.body is Body.UNION_DELEGATION


def test_another_choice_needs_a_reason(consultation: Seat) -> None:
    answer(consultation, committee=False, union_delegation=False)
    consultation.click("body")
    consultation.click("body_override.committee")
    consultation.click("body.keep")
    assert consultation.dossier.company.body_override is None
    assert consultation.find("body_reason").error()


def test_another_choice_with_a_reason_is_kept_and_can_be_taken_back(consultation: Seat) -> None:
    answer(consultation, committee=False, union_delegation=False)
    consultation.click("body")
    consultation.click("body_override.committee")
    consultation.type("body_reason", "Vrijwillig comité met R&D")
    consultation.click("body.keep")
    verdict = consultation.workspace.reading.body
    assert (verdict.body, verdict.worked_out) == (Body.COMMITTEE, Body.WORKERS)
    assert "Vrijwillig comité met R&D" in consultation.said()
    consultation.click("body.back")
    assert consultation.dossier.company.body_override is None
    assert consultation.find("body_override").value() is None


def test_choosing_nobody_is_not_a_choice(consultation: Seat) -> None:
    consultation.click("body")
    consultation.type("body_reason", "Zomaar")
    consultation.click("body.keep")
    assert consultation.find("body_override").error()


def test_a_reason_being_typed_survives_another_answer(consultation: Seat) -> None:
    consultation.click("body")
    consultation.click("body_override.committee")
    consultation.type("body_reason", "Nog niet klaar")
    answer(consultation, committee=False)
    assert consultation.find("body_reason").value() == "Nog niet klaar"


def test_an_override_taken_back_elsewhere_leaves_the_fields_empty(consultation: Seat) -> None:
    override = {"body_override": Body.COMMITTEE, "body_reason": "Afspraak"}
    consultation.workspace.execute(DescribeCompany(override))
    assert consultation.find("body_reason").value() == "Afspraak"
    consultation.workspace.undo()
    assert consultation.find("body_reason").value() == ""
