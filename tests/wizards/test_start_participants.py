"""Who takes part: functions and numbers, never names."""

from __future__ import annotations

import pytest

from app.domain.records import Participant
from app.wizards.pages.start_participants import StartParticipants
from tests.support.pages import Seat, Seating


@pytest.fixture
def participants(sit: Seating) -> Seat:
    """The page in Dutch, with one open card."""
    seat = sit(StartParticipants, "start.participants")
    seat.click("add.participant")
    return seat


def noted(seat: Seat) -> Participant:
    """The one function there is."""
    (participant,) = seat.dossier.all(Participant)
    return participant


def test_a_function_with_its_number_is_kept_and_counted(participants: Seat) -> None:
    id_ = noted(participants).id
    participants.type(f"{id_}.description", "Bakkers")
    participants.type(f"{id_}.count", "4")
    kept = noted(participants)
    assert (kept.part, kept.description, kept.count) == ("workers", "Bakkers", 4)
    assert "4 werknemers doen mee." in participants.said()


def test_only_workers_count_as_participation_of_the_workers(participants: Seat) -> None:
    id_ = noted(participants).id
    participants.type(f"{id_}.count", "2")
    participants.choose(f"{id_}.part", 3)
    assert noted(participants).part == "employer"
    assert "Nog geen werknemers" in participants.said()


def test_an_emptied_choice_falls_back_to_the_workers(participants: Seat) -> None:
    participants.choose(f"{noted(participants).id}.part", 0)
    assert noted(participants).part == "workers"


def test_a_name_gets_a_gentle_warning(participants: Seat) -> None:
    participants.type(f"{noted(participants).id}.description", "Jan Peeters")
    assert participants.page.warning.isVisibleTo(participants.page)


def test_the_law_on_participation_is_named_whatever_the_size(participants: Seat) -> None:
    assert "I.3-1" in participants.said()
