"""The light watch: five counts and two questions each quarter, and what a year comes to."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import AnswerState
from app.domain.commands.bulk import ImportRecords
from app.domain.commands.lights import StartRound
from app.domain.records import LightInput, Pulse
from app.wizards.pages.follow_pulse import FollowPulse
from tests.support import happened
from tests.support.pages import Seat, Seating

Q3 = "2026-Q3"


def watch(sit: Seating, language: str = "nl") -> Seat:
    """The page on 15 September 2026."""
    return sit(FollowPulse, "follow.pulse", language)


def pulse(page: Seat, quarter: str = Q3) -> Pulse | None:
    """What is noted of a quarter."""
    return page.dossier.get(Pulse, quarter)


def test_the_running_quarter_is_filled_in(sit: Seating) -> None:
    page = watch(sit)
    page.type(f"{Q3}.sick_days", "4,5")
    page.type(f"{Q3}.leavers", "1")
    page.type(f"{Q3}.talked_on", "3 september 2026")
    page.type(f"{Q3}.went_well", "De planning hangt er op tijd")
    assert pulse(page) == Pulse(
        id=Q3, sick_days=4.5, leavers=1, talked_on=date(2026, 9, 3), went_well="De planning hangt er op tijd"
    )


def test_a_quarter_that_was_forgotten_can_still_be_filled_in(sit: Seating) -> None:
    page = watch(sit, "fr")
    page.choose("quarter", 2)
    page.type("2026-Q2.accidents", "1")
    assert pulse(page, "2026-Q2") == Pulse(id="2026-Q2", accidents=1)
    assert pulse(page) is None


def test_what_is_emptied_leaves_nothing_behind(sit: Seating) -> None:
    page = watch(sit)
    page.type(f"{Q3}.leavers", "1")
    page.type(f"{Q3}.leavers", "")
    assert pulse(page) is None


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("leavers", "-1"),
        ("leavers", "1,5"),
        ("sick_days", "veel"),
        ("overtime_hours", "99999999999"),
        ("talked_on", "31/2/2026"),
        ("talked_on", "1/1/2090"),
    ],
)
def test_what_cannot_be_is_said_under_its_field_and_not_kept(sit: Seating, field: str, typed: str) -> None:
    page = watch(sit)
    page.type(f"{Q3}.{field}", typed)
    assert page.find(f"{Q3}.{field}").error()
    assert pulse(page) is None


def test_words_about_a_person_bring_a_warning(sit: Seating) -> None:
    page = watch(sit)
    page.type(f"{Q3}.difficult", "Mevr. Peeters is depressief")
    assert "naam van iemand?" in page.said() or "gezondheid" in page.said()


def test_the_picture_appears_with_the_second_quarter_and_shows_another_count(sit: Seating) -> None:
    page = watch(sit)
    assert page.out.drawn == []
    page.workspace.execute(ImportRecords(happened.PULSES))
    page.said()
    first = page.out.drawn[-1]
    page.choose("figure", 3)
    page.said()
    assert page.out.drawn[-1] != first


def test_only_figures_of_a_whole_year_go_to_the_lights(sit: Seating) -> None:
    page = watch(sit)
    page.workspace.execute(StartRound(2026))
    page.workspace.execute(ImportRecords(happened.PULSES))
    assert "slechts 3 van 4 kwartalen" in page.said()
    page.click("lights.take")
    found = {a.key: a.value for a in page.dossier.all(LightInput) if a.state is AnswerState.VALUE}
    assert found == {"overtime_hours_3m": 18}


def test_the_agenda_of_the_team_is_printed_from_here(sit: Seating) -> None:
    page = watch(sit)
    page.click("print")
    assert page.out.printed == [("team-agenda", None)]
