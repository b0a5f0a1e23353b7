"""Through the years: pictures beside each other and the costs, in the firm's own numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.records import YearCosts
from app.views.widgets import PictureView
from app.wizards.pages.follow_trends import FollowTrends
from tests.support.pages import Seat, Seating

PAGE = "follow.trends"


def costs(page: Seat) -> YearCosts:
    found = page.dossier.get(YearCosts, "2027")
    assert found is not None
    return found


def sum_of(page: Seat) -> str:
    label = page.find("costs.sum")
    assert isinstance(label, QLabel)
    return label.text().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "Bevraag de ploeg een tweede keer"), ("fr", "Interrogez l’équipe une deuxième fois")],
)
def test_what_was_measured_twice_is_a_picture_and_what_was_not_says_what_to_do(
    later: Seating, language: str, said: str
) -> None:
    page = later(FollowTrends, PAGE, language)
    assert len(page.page.findChildren(PictureView)) == 4
    assert said in page.said()


def test_an_empty_firm_is_told_what_comes_here(sit: Seating) -> None:
    page = sit(FollowTrends, PAGE)
    assert "Vul de knipperlichten in een tweede jaar in" in page.said()
    assert not page.page.findChildren(PictureView)


@pytest.mark.parametrize("part", ["lights", "factors", "survey", "measures", "costs"])
def test_every_part_can_be_sent_to(later: Seating, part: str) -> None:
    assert later(FollowTrends, PAGE).find(part).isVisibleTo(None)  # type: ignore[arg-type]


def test_the_sum_follows_the_numbers_and_says_when_it_is_half(later: Seating) -> None:
    page = later(FollowTrends, PAGE)
    assert sum_of(page) == "Samen: € 11.220."
    page.type("cost_per_leaver", "")
    assert sum_of(page) == "Voor zover bekend: € 6.720."
    page.type("absence_days", "")
    assert "dan staat de som hier" in sum_of(page)


def test_what_the_lights_counted_is_taken_over_with_one_button(later: Seating) -> None:
    page = later(FollowTrends, PAGE)
    page.click("costs.take")
    assert (costs(page).absence_days, costs(page).leavers) == (12, 1)


def test_promised_and_spent_are_kept_in_both_ways_of_writing(later: Seating) -> None:
    page = later(FollowTrends, PAGE, "fr")
    page.type("eur_spent", "7 250,75")
    page.type("hours_spent", "51,5")
    assert (costs(page).eur_spent, costs(page).hours_spent) == (Decimal("7250.75"), 51.5)


def test_an_amount_that_cannot_be_is_refused_and_the_old_one_stays(later: Seating) -> None:
    page = later(FollowTrends, PAGE)
    page.type("eur_spent", "-5")
    assert costs(page).eur_spent == Decimal("6450.50")


def test_that_the_sum_is_our_own_judgement_is_said_beside_it(later: Seating) -> None:
    page = later(FollowTrends, PAGE)
    assert "Ze zegt niet dat het werk er de oorzaak van is" in page.said()
    page.click("print")
    assert page.out.printed == [("trends", None)]
