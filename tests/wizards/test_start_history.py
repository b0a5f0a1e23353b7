"""What was already done: noted with its outcome and year, about the work and not about people."""

from __future__ import annotations

import pytest

from app.domain.choices import PastOutcome
from app.domain.records import PastAction
from app.wizards.pages.start_history import StartHistory
from tests.support.pages import Seat, Seating


@pytest.fixture
def history(sit: Seating) -> Seat:
    """The page in Dutch, with one open card."""
    seat = sit(StartHistory, "start.history")
    seat.click("add.past")
    return seat


def noted(seat: Seat) -> PastAction:
    """The one action there is."""
    (action,) = seat.dossier.all(PastAction)
    return action


def test_an_action_is_noted_with_outcome_and_year(history: Seat) -> None:
    id_ = noted(history).id
    history.type(f"{id_}.text", "Broodautomaat\nte duur")
    history.click(f"{id_}.outcome.dropped")
    history.type(f"{id_}.year", "2024")
    kept = noted(history)
    assert (kept.text, kept.outcome, kept.year) == ("Broodautomaat\nte duur", PastOutcome.DROPPED, 2024)
    assert "2024" in history.said()


def test_a_year_that_cannot_be_meant_is_refused_with_what_to_do(history: Seat) -> None:
    id_ = noted(history).id
    history.type(f"{id_}.year", "24")
    assert noted(history).year is None
    assert "1990" in history.find(f"{id_}.year").error()


def test_a_text_about_a_person_gets_a_gentle_warning_and_stays(history: Seat) -> None:
    id_ = noted(history).id
    history.type(f"{id_}.text", "Gesprek met Mevr. Janssens")
    assert history.page.warning.isVisibleTo(history.page)
    assert noted(history).text == "Gesprek met Mevr. Janssens"
    history.type(f"{id_}.text", "Gesprek met de ploeg")
    assert not history.page.warning.isVisibleTo(history.page)


def test_an_action_can_be_taken_out(history: Seat) -> None:
    history.click(f"remove.{noted(history).id}")
    assert history.dossier.all(PastAction) == ()
