"""Who's who: cards by role, explained from the catalogue, with a text for the plans."""

from __future__ import annotations

import pytest

from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.records import Contact
from app.wizards.pages.firm_people import FirmPeople
from tests.support.pages import Seat, Seating


@pytest.fixture
def people(sit: Seating) -> Seat:
    """The page in Dutch."""
    return sit(FirmPeople, "firm.people")


def only(seat: Seat) -> Contact:
    """The one card there is."""
    (contact,) = seat.dossier.all(Contact)
    return contact


def test_an_often_needed_role_becomes_a_card_that_opens_at_once(people: Seat) -> None:
    people.click("add.edpbw")
    card = only(people)
    people.type(f"{card.id}.organisation", "Externe dienst R&D <b>")
    people.type(f"{card.id}.phone", "09 000 00 10")
    people.type(f"{card.id}.email", "info@voorbeeld.be")
    people.type(f"{card.id}.name", "Klantendienst")
    kept = only(people)
    assert (kept.role, kept.organisation, kept.phone) == ("edpbw", "Externe dienst R&D <b>", "09 000 00 10")
    assert (kept.email, kept.name) == ("info@voorbeeld.be", "Klantendienst")


def test_a_role_that_has_a_card_is_not_asked_for_again(people: Seat) -> None:
    people.click("add.papa")
    said = people.said()
    assert "Toevoegen: Preventieadviseur psychosociale aspecten" not in said
    assert "Toevoegen: Externe dienst" in said


def test_the_open_card_explains_its_role_and_what_is_not_allowed(people: Seat) -> None:
    people.click("add.papa")
    catalogue = people.workspace.catalogue
    assert catalogue.actors["papa"].small_firm.nl in people.said()
    people.choose(f"{only(people).id}.role", list(catalogue.actors).index("externe_projectbegeleider") + 1)
    must_not = catalogue.actors["externe_projectbegeleider"].must_not
    assert must_not is not None
    assert must_not.nl in people.said()


def test_a_text_for_the_plans_is_proposed_from_the_role(people: Seat) -> None:
    people.click("add.edpbw")
    people.click(f"{only(people).id}.propose")
    proposed = people.workspace.catalogue.actors["edpbw"].roles["plan"].nl
    assert proposed in only(people).duties
    assert proposed in people.find(f"{only(people).id}.duties").value()


def test_a_proposal_keeps_what_was_written(people: Seat) -> None:
    people.click("add.edpbw")
    people.type(f"{only(people).id}.duties", "Komt elk jaar langs")
    people.click(f"{only(people).id}.propose")
    assert only(people).duties.startswith("Komt elk jaar langs\n")


def test_without_a_role_the_page_asks_for_one_first(people: Seat) -> None:
    people.click("add.contact")
    people.click(f"{only(people).id}.propose")
    assert people.find(f"{only(people).id}.role").error()
    assert only(people).duties == ""


def test_cards_move_and_go(people: Seat) -> None:
    people.click("add.edpbw")
    people.click("add.papa")
    first, second = people.dossier.all(Contact)
    people.click(f"down.{first.id}")
    assert [card.id for card in people.dossier.all(Contact)] == [second.id, first.id]
    people.click(f"remove.{first.id}")
    assert only(people).id == second.id


def test_a_confidential_counsellor_is_asked_for_when_there_is_one(people: Seat) -> None:
    assert "Toevoegen: Vertrouwenspersoon" not in people.said()
    people.workspace.execute(DescribeCompany({"confidential_counsellor": True}))
    assert "Toevoegen: Vertrouwenspersoon" in people.said()


def test_any_role_can_be_read_about_without_a_card(people: Seat) -> None:
    people.click("roles")
    people.choose("about", 1)
    first = next(iter(people.workspace.catalogue.actors.values()))
    assert first.who.nl in people.said()
    assert people.dossier.all(Contact) == ()


def test_a_page_opened_for_a_card_shows_it_open(people: Seat, sit: Seating) -> None:
    people.workspace.execute(AddEntry(Contact(id="c7", role="papa")))
    again = sit(FirmPeople, "firm.people#c7", "fr")
    assert again.page.list.open_id() == "c7"
    assert "Conseiller en prévention aspects psychosociaux" in again.said()
