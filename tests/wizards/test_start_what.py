"""What this is about: short cards, and the way to help for who suffers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.commands.entries import AddEntry
from app.domain.commands.learning import DescribeCosts
from app.domain.places import Place
from app.domain.records import Contact
from app.wizards.pages.start_fold import Fold
from app.wizards.pages.start_what import StartWhat
from tests.support.pages import Seating


@pytest.mark.parametrize(("language", "helpline"), [("nl", "106"), ("fr", "107")])
def test_cards_are_closed_at_first_and_help_is_always_in_sight(
    sit: Seating, language: str, helpline: str
) -> None:
    seat = sit(StartWhat, "start.what", language)
    assert not any(fold.unfolded for fold in seat.page.findChildren(Fold))
    assert helpline in seat.said()
    assert "112" in seat.said()


def test_the_five_as_are_named_and_explained(sit: Seating) -> None:
    seat = sit(StartWhat, "start.what")
    seat.click("what.five")
    for dimension in seat.workspace.catalogue.dimensions.values():
        assert dimension.name.nl in seat.said()
        assert dimension.definition.nl in seat.said()


def test_the_duties_name_their_articles_and_the_agreement_on_stress(sit: Seating) -> None:
    seat = sit(StartWhat, "start.what")
    seat.click("what.law")
    assert "I.3-1" in seat.said()
    assert "72" in seat.said()


def test_the_official_tools_say_when_they_fit_and_that_some_must_be_checked(sit: Seating) -> None:
    seat = sit(StartWhat, "start.what", "fr")
    seat.click("what.tools")
    assert "OiRA" in seat.said()
    assert "service externe" in seat.said()


def test_a_known_adviser_is_shown_with_name_and_number(sit: Seating) -> None:
    seat = sit(StartWhat, "start.what")
    card = Contact(id="c1", role="papa", name="An R&D", phone="09 000 00 11")
    seat.workspace.execute(AddEntry(card))
    assert "An R&D: 09 000 00 11" in sit(StartWhat, "start.what").said()


def test_a_card_can_be_closed_again(sit: Seating) -> None:
    seat = sit(StartWhat, "start.what")
    seat.click("what.law")
    seat.click("what.law")
    assert "I.3-1" not in seat.said()


def test_the_contact_data_are_one_press_away(sit: Seating) -> None:
    seat = sit(StartWhat, "start.what")
    seat.click("go.people")
    assert seat.out.went == [Place("firm.people")]


def test_what_absence_and_departures_cost_is_an_argument_to_start(sit: Seating) -> None:
    seat = sit(StartWhat, "start.what", "fr")
    seat.workspace.execute(DescribeCosts(2025, {"absence_days": 20, "cost_per_day": Decimal(200)}))
    seat.page.rebuild()
    seat.click("what.pays")
    assert "4 000 €" in seat.said().replace("\u00a0", " ").replace("\u202f", " ")
    seat.click("go.costs")
    assert seat.out.went == [Place("follow.trends", "costs")]
