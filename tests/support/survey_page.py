"""The page of a round of questionnaires, from an open round to one that has ended."""

from __future__ import annotations

from app.domain.records import SurveyRound
from app.wizards.pages.analysis_survey import AnalysisSurvey
from tests.support.answering import will_give_code, will_press
from tests.support.pages import Seat, Seating
from tests.support.rounds import HOSTILE, SECRET, hand_in, open_round, settled_firm


def open_page(sit: Seating, language: str = "nl") -> Seat:
    """The page over an open round of eight people."""
    seat = sit(AnalysisSurvey, "analysis.survey", language)
    settled_firm(seat.workspace)
    open_round(seat.workspace)
    seat.page.rebuild()
    return seat


def ended_page(sit: Seating) -> Seat:
    """Five people answered, one of them wrote something, and the round was ended."""
    seat = open_page(sit)
    hand_in(seat.workspace, the_round(seat), 4, words=HOSTILE)
    hand_in(seat.workspace, the_round(seat), *[3] * 4)
    end(seat)
    return seat


def the_round(seat: Seat) -> SurveyRound:
    """The only round there is."""
    (found,) = seat.dossier.all(SurveyRound)
    return found


def end(seat: Seat) -> None:
    """End the round with the code word, and on second thought still."""
    will_give_code(SECRET)
    will_press("way.end")
    seat.click("end.round")
