"""A round with eight people: three on the laptop, three on paper, two in a browser; and what stays of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.choices import RoundState
from app.domain.records import SurveyRound, SurveyScore
from app.domain.survey.codes import form_label
from app.gui import Front
from app.i18n.language import Language
from app.i18n.words import Words
from app.presenters.papers import wall_poster
from app.services import exporting
from app.services.survey import rounds
from app.services.workspace import Workspace
from tests.journeys.conftest import MOMENT, at_work
from tests.journeys.hands import Hands, settle, with_patience
from tests.keyboard import type_text
from tests.support.answer_files import answer_file
from tests.support.answering import will_give_code, will_press
from tests.support.browser import browser, missing_for_browser
from tests.support.flat import flat
from tests.support.form_page import FormPage

Begin = Callable[[str], Hands]
CODE = "brood & boter"
IDEA = "Zuurdesem-idee: één uur later beginnen"


def test_eight_people_answer_and_only_the_result_stays(
    front: Front, begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = begin("fr")
    _plan(user)
    _three_on_the_laptop(front, user)
    user = at_work(front)
    assert "Réponses reçues\N{NO-BREAK SPACE}: 3 sur 8" in user.read()
    _three_on_paper(front, user)
    assert "Réponses reçues\N{NO-BREAK SPACE}: 6 sur 8" in user.read()
    _two_in_a_browser(front, user, tmp_path, monkeypatch)
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
    _what_hangs_on_the_wall(front)


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


def _three_on_paper(front: Front, user: Hands) -> None:
    user.click("type.in")
    asked = the_round(front)
    entry = Hands(
        next(w for w in QApplication.topLevelWidgets() if w.objectName() == "entry" and w.isVisible())
    )
    for number in range(1, 4):
        type_text(entry.focused(), form_label(asked.code, number))
        entry.key(Qt.Key.Key_Return)
        for place in range(len(asked.factors)):
            type_text(entry.focused(), "01234n"[(place + number) % 6])
        entry.key(Qt.Key.Key_Return)
    entry.click("entry.close")


def _two_in_a_browser(front: Front, user: Hands, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form is saved, filled in twice in a real browser (where there is one), and taken in again."""
    form = folder / "formulaire.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(form), "")))
    user.click("make.form")
    files = [str(path) for path in _answer_files(front, form.read_bytes(), folder)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_, **__: (files, "")))
    will_give_code(CODE)
    user.click("take.files")


def _answer_files(front: Front, form: bytes, folder: Path) -> list[Path]:
    if missing_for_browser():
        made = [folder / f"{value}.previ-answer" for value in (1, 2)]
        for value, path in enumerate(made, start=1):
            path.write_bytes(answer_file(front_workspace(front), the_round(front), value))
        return made
    saved = []
    with browser(folder) as chrome:
        page = FormPage(chrome, folder)
        for value in ("1", "2"):
            page.open(form)
            page.answer(*[value] * len(the_round(front).factors))
            saved.append(page.save())
    return saved


def _what_hangs_on_the_wall(front: Front) -> None:
    """One page, with what was said in other words and without what was written."""
    reading = front_workspace(front).reading
    poster = exporting.pdf(reading, "wall-poster", Language.FR, MOMENT)
    said = flat(wall_poster.build(reading, Words("fr")))
    assert exporting.page_count(poster) == 1
    assert "8 d’entre nous ont rempli le questionnaire" in said
    assert "Zuurdesem" not in said


def front_workspace(front: Front) -> Workspace:
    """The open dossier."""
    assert front.navigator is not None
    return front.navigator.workspace


def the_round(front: Front) -> SurveyRound:
    """The only round."""
    (found,) = front_workspace(front).dossier.all(SurveyRound)
    assert rounds.received(front_workspace(front), found) <= 8
    return found
