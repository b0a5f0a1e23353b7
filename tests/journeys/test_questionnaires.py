"""A round of questionnaires with eight people: three on the laptop, five on paper, and what stays of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.choices import RoundState
from app.domain.records import SurveyRound, SurveyScore
from app.domain.survey.codes import form_label
from app.gui import Front
from app.services.survey import rounds
from app.services.workspace import Workspace
from tests.journeys.conftest import at_work
from tests.journeys.hands import Hands, settle, with_patience
from tests.keyboard import type_text
from tests.support.answering import will_give_code, will_press

Begin = Callable[[str], Hands]
CODE = "brood & boter"
IDEA = "Zuurdesem-idee: één uur later beginnen"


def test_eight_people_answer_and_only_the_result_stays(front: Front, begin: Begin) -> None:
    user = begin("fr")
    _plan(user)
    _three_on_the_laptop(front, user)
    user = at_work(front)
    assert "Réponses reçues\N{NO-BREAK SPACE}: 3 sur 8" in user.read()
    _five_on_paper(front, user)
    assert "Réponses reçues\N{NO-BREAK SPACE}: 8 sur 8" in user.read()
    will_give_code(CODE)
    will_press("way.end")
    user.click("end.round")
    assert the_round(front).state is RoundState.FIXED
    assert len(front_workspace(front).dossier.all(SurveyScore)) == len(the_round(front).factors)
    assert IDEA in user.read()
    user.window.activateWindow()  # a window system does so by itself when a dialog closes
    user.begin_typing("text.words", "Commencer plus tard.")
    user.click("text.approved", "text.keep", "end.texts")
    assert "8 réponses ont été effacées le 15 septembre 2026" in user.read()
    assert b"Zuurdesem" not in front_workspace(front).path.read_bytes()


def _plan(user: Hands) -> None:
    user.type("name", "Boulangerie Dupré")
    user.click("page.firm.size")
    user.type("headcount", "8")
    user.click("station.analysis", "start", "page.analysis.survey")
    user.click("which.dimensions", "dimensions.con", "languages.both")
    for field in ("secret", "secret.again"):
        user.type(field, CODE)
    user.click("open.round")


def _three_on_the_laptop(front: Front, user: Hands) -> None:
    user.click("pass.round")
    with_patience(lambda: front.questionnaire is not None and front.window is None)
    assert front.questionnaire is not None
    laptop = Hands(front.questionnaire.window)
    settle()
    for language, answers in (("nl", "0"), ("fr", "3"), ("nl", "4")):
        laptop.click(f"leaf.language.{language}", "leaf.on")
        while laptop.sees("leaf.skip"):
            laptop.click(f"leaf.{answers}")
        type_text(laptop.find("leaf.words"), IDEA if language == "fr" else "")
        laptop.click("leaf.on", "leaf.hand-in", "leaf.next")
    laptop.click(f"leaf.language.{language}", "leaf.on", "leaf.1", "frame.give-up", "leaf.stop")
    laptop.click("frame.leave-mode")
    type_text(laptop.focused(), CODE)
    laptop.click("leaf.leave")
    with_patience(lambda: front.window is not None)


def _five_on_paper(front: Front, user: Hands) -> None:
    user.click("type.in")
    asked = the_round(front)
    entry = Hands(
        next(w for w in QApplication.topLevelWidgets() if w.objectName() == "entry" and w.isVisible())
    )
    for number in range(1, 6):
        type_text(entry.focused(), form_label(asked.code, number))
        entry.key(Qt.Key.Key_Return)
        for place in range(len(asked.factors)):
            type_text(entry.focused(), "01234n"[(place + number) % 6])
        entry.key(Qt.Key.Key_Return)
    entry.click("entry.close")


def front_workspace(front: Front) -> Workspace:
    """The open dossier."""
    assert front.navigator is not None
    return front.navigator.workspace


def the_round(front: Front) -> SurveyRound:
    """The only round."""
    (found,) = front_workspace(front).dossier.all(SurveyRound)
    assert rounds.received(front_workspace(front), found) <= 8
    return found
