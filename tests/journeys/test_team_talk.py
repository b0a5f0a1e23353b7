"""A whole team talk by the keyboard, in both languages, from the page to the result; and undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from app.domain.choices import Evidence, FactorState, Proposer
from app.domain.commands.team import DescribeTalk
from app.domain.records import FactorAnswer, PlannedMeasure, TalkCount, TeamTalk, Voice
from app.domain.risks import talk as talks
from app.gui import Front
from app.wizards.talk import window as talk_window
from app.wizards.talk.window import TalkWindow
from tests.journeys.hands import CONTROL, Hands, settle
from tests.keyboard import type_text

Begin = Callable[[str], Hands]
STATEMENT = "RF-ORG-01"


class Evening:
    """Two windows: the main one, and the talk on the big screen."""

    def __init__(self, front: Front, main: Hands) -> None:
        self.front, self.main = front, main
        assert front.navigator is not None
        self.workspace = front.navigator.workspace

    @property
    def talk(self) -> TeamTalk:
        found = self.workspace.reading.talk
        assert found is not None
        return found

    def open(self) -> Hands:
        """Press the button of the page; hands in the window of the talk."""
        self.main.click("open")
        window = self.main.window.findChild(TalkWindow)
        assert isinstance(window, TalkWindow)
        window.activateWindow()
        window.take_focus()
        settle()
        return Hands(window)

    def type(self, user: Hands, text: str) -> None:
        """Type where the focus is."""
        type_text(user.focused(), text)
        settle()

    def hands(self, user: Hands, *keys: Qt.Key) -> None:
        """Press these keys one after the other."""
        for key in keys:
            user.key(key)


@pytest.fixture
def evening(front: Front, begin: Begin) -> Callable[[str], Evening]:
    """`evening("fr")`: an analysis was started and a talk about two statements planned."""

    def planned(language: str) -> Evening:
        main = begin(language)
        main.click("station.analysis")
        main.click("start")
        main.click("page.analysis.talk")
        main.click("plan")
        held = Evening(front, main)
        held.workspace.execute(DescribeTalk(held.talk.id, {"factors": (STATEMENT, "RF-ORG-02")}))
        settle()
        return held

    return planned


def the_talk(held: Evening, user: Hands) -> None:
    """Agree, name one good thing, two statements, stickers, an idea, and close."""
    plus, on, enter = Qt.Key.Key_Plus, Qt.Key.Key_PageDown, Qt.Key.Key_Return
    held.hands(user, plus, plus, plus, plus, enter)
    held.type(user, "Ça tourne, zelfs in december")
    held.hands(user, enter, on)
    held.hands(user, *[Qt.Key.Key_3] * 3, Qt.Key.Key_0, on)
    held.hands(user, *[Qt.Key.Key_2] * 4, on, enter)
    held.type(user, "We weten wie bakt")
    held.hands(user, on, Qt.Key.Key_F5)
    held.hands(user, Qt.Key.Key_1, Qt.Key.Key_1, on)
    held.type(user, "Een bord met namen van taken")
    held.hands(user, enter, on)


@pytest.mark.parametrize(("language", "thanks"), [("nl", "Bedankt."), ("fr", "Merci.")])
def test_a_team_talk_from_beginning_to_end_by_the_keyboard(
    language: str, thanks: str, evening: Callable[[str], Evening]
) -> None:
    held = evening(language)
    user = held.open()
    the_talk(held, user)
    assert thanks in user.read()
    user.key(Qt.Key.Key_Return, CONTROL)
    dossier = held.workspace.dossier
    assert (held.talk.present, held.talk.agreed, held.talk.sittings) == (4, True, 1)
    assert held.talk.closed_on is not None
    assert [voice.text for voice in dossier.all(Voice)] == ["Ça tourne, zelfs in december"]
    answers = {answer.factor: answer for answer in dossier.all(FactorAnswer)}
    first = answers[STATEMENT]
    assert (first.exposure, first.impact, first.good) == (3, 2, "We weten wie bakt")
    assert first.evidence is Evidence.TEAM_TALK
    assert answers["RF-ORG-02"].state is FactorState.PARKED
    [measure] = dossier.all(PlannedMeasure)
    assert (measure.factors, measure.proposer) == ((STATEMENT,), Proposer.TEAM)
    votes = {count.factor: count.votes for count in dossier.all(TalkCount)}
    assert votes[STATEMENT] == 2
    assert held.main.sees("result")
    assert "Een bord met namen van taken" in held.main.read()


def test_a_talk_that_is_stopped_half_way_goes_on_at_the_same_statement(
    evening: Callable[[str], Evening], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = evening("nl")
    user = held.open()
    held.hands(user, Qt.Key.Key_Plus, Qt.Key.Key_Return, Qt.Key.Key_PageDown, Qt.Key.Key_F7, Qt.Key.Key_1)
    monkeypatch.setattr(talk_window, "ask", lambda *_: "stop")
    user.key(Qt.Key.Key_Escape)
    assert held.main.window.findChild(TalkWindow) is None
    assert "2 van 2" in held.main.read()
    again = held.open()
    assert held.talk.sittings == 2
    assert held.workspace.catalogue.factors["RF-ORG-02"].statement.nl in again.read()
    assert "De enige hand is geteld" in again.read()


def test_undo_in_the_main_window_takes_back_what_was_done_in_the_talk(
    front: Front, evening: Callable[[str], Evening]
) -> None:
    held = evening("fr")
    user = held.open()
    held.hands(user, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    held.hands(user, Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_PageDown)
    assert isinstance(user.window, TalkWindow)
    user.window.close()
    settle()
    undo = held.main.window.findChild(QAction, "action.undo")
    assert isinstance(undo, QAction)
    for _ in range(2):
        undo.trigger()
        settle()
    assert held.workspace.dossier.all(TalkCount) == ()
    assert held.talk.present == 2
    assert held.talk.step == talks.STATEMENTS
    for _ in range(2):
        undo.trigger()
    assert not held.talk.present


def test_closing_the_dossier_closes_the_talk_and_loses_nothing(
    front: Front, evening: Callable[[str], Evening]
) -> None:
    held = evening("nl")
    user = held.open()
    held.hands(user, Qt.Key.Key_PageDown)
    held.type(user, "De koffie")
    path = held.workspace.path
    front.close()
    settle()
    front.open_path(path)
    assert front.navigator is not None
    kept = front.navigator.workspace.dossier.all(Voice)
    assert [voice.text for voice in kept] == ["De koffie"]
