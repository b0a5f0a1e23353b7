"""What one may count on anywhere: another language at once, undo, looking only, the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.domain.choices import Body
from app.domain.dossier import Dossier
from app.gui import Front
from app.services import files
from tests.journeys.conftest import at_work
from tests.journeys.hands import CONTROL, Hands, settle
from tests.keyboard import type_text

Begin = Callable[[str], Hands]
NAME = "Boucherie Dupré & fils"


def dossier(front: Front) -> Dossier:
    assert front.navigator is not None
    return front.navigator.workspace.dossier


# ---------------------------------------------------------------- another language
def test_switching_the_language_keeps_what_is_being_typed(front: Front, begin: Begin) -> None:
    user = begin("fr")
    user.type("name", NAME)
    user.begin_typing("activity", "Boucherie")
    user.click("language.nl")
    assert "Naam van de firma" in user.read()
    assert (dossier(front).company.name, dossier(front).company.activity) == (NAME, "Boucherie")
    user.click("language.fr")
    assert "Nom de l’entreprise" in user.read()
    assert user.typed("activity") == "Boucherie"


def test_what_cannot_be_read_stays_with_its_complaint_until_one_leaves(front: Front, begin: Begin) -> None:
    user = begin("fr")
    user.click("page.firm.size")
    user.type("headcount", "beaucoup")
    assert "Ce n’est pas un nombre" in user.read()
    assert dossier(front).company.headcount is None
    user.type("headcount", "7,5")
    assert "Ce n’est pas un nombre" not in user.read()
    assert dossier(front).company.headcount == 7.5


# ---------------------------------------------------------------- undo
def test_ctrl_z_and_ctrl_y_take_back_and_do_again(front: Front, begin: Begin) -> None:
    user = begin("fr")
    user.type("name", NAME)
    user.click("page.firm.consultation", "committee.false")
    user.key(Qt.Key.Key_Z, CONTROL)
    assert dossier(front).company.committee is None
    user.key(Qt.Key.Key_Y, CONTROL)
    assert dossier(front).company.committee is False
    user.key(Qt.Key.Key_Z, CONTROL)
    user.key(Qt.Key.Key_Z, CONTROL)
    assert dossier(front).company.name == ""


def test_ctrl_z_in_the_next_field_takes_back_what_was_typed_before(front: Front, begin: Begin) -> None:
    user = begin("fr")
    user.type("name", NAME)
    user.key(Qt.Key.Key_Z, CONTROL)
    assert dossier(front).company.name == ""
    assert user.typed("name") == ""
    user.key(Qt.Key.Key_Y, CONTROL)
    assert user.typed("name") == NAME


def test_ctrl_z_while_typing_takes_back_the_typing(front: Front, begin: Begin) -> None:
    user = begin("fr")
    user.type("name", NAME)
    user.begin_typing("activity", "Boucherie")
    user.key(Qt.Key.Key_Z, CONTROL)
    assert (user.typed("name"), user.typed("activity")) == (NAME, "")


def test_undo_cannot_take_a_whole_example_away(front: Front) -> None:
    assert front.start is not None
    _answer_the_question("way.bakery")
    Hands(front.start).click("start.example")
    user = at_work(front)
    assert not user.find("bar.undo").isEnabled()
    assert dossier(front).company.name in user.read()


# ---------------------------------------------------------------- looking only
@pytest.fixture
def start_again(qapp: QApplication) -> Iterator[Callable[[], Front]]:
    """The program, started once more while it runs already."""
    started: list[Front] = []

    def start() -> Front:
        started.append(Front(qapp))
        return started[0]

    yield start
    for each in started:
        each.quit()
        each.deleteLater()
    settle()


def test_a_second_window_on_the_same_file_may_only_look(
    front: Front, begin: Begin, start_again: Callable[[], Front]
) -> None:
    begin("fr").type("name", NAME)
    assert front.navigator is not None
    second = start_again()
    _answer_the_question("way.look")
    second.open_path(front.navigator.workspace.path)
    looker = at_work(second)
    assert NAME in looker.read()
    assert "Lecture seule" in looker.read()
    looker.click("station.firm")
    looker.type("name", "Autre chose")
    assert second.window is not None
    assert second.window.banner.text()
    assert dossier(front).company.name == NAME
    assert files.read(front.navigator.workspace.path).company.name == NAME
    assert not looker.find("bar.undo").isEnabled()


def test_a_second_window_that_is_not_opened_leaves_the_first_screen(
    front: Front, begin: Begin, start_again: Callable[[], Front]
) -> None:
    begin("fr")
    assert front.navigator is not None
    second = start_again()
    _answer_the_question("way.")
    second.open_path(front.navigator.workspace.path)
    assert second.window is None


# ---------------------------------------------------------------- the keyboard alone
def test_a_page_can_be_filled_in_with_the_keyboard_alone(front: Front, begin: Begin) -> None:
    user = begin("fr")
    user.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    _tab_to(user, "headcount.control")
    type_text(user.focused(), "8")
    _tab_to(user, "third_party_contact.true")
    user.key(Qt.Key.Key_Space)
    user.key(Qt.Key.Key_Down)
    _tab_to(user, "tariff_group.control")
    user.key(Qt.Key.Key_Down)
    _tab_to(user, "step.next")
    user.key(Qt.Key.Key_Space)
    company = dossier(front).company
    assert (company.headcount, company.third_party_contact, company.tariff_group) == (8, False, 1)
    assert "Qui est qui" in user.read()


def test_the_answer_follows_at_once_for_who_never_touches_a_mouse(front: Front, begin: Begin) -> None:
    user = begin("fr")
    user.click("page.firm.consultation")
    for question in ("committee", "union_delegation"):
        _tab_to(user, f"{question}.true")
        user.key(Qt.Key.Key_Down)
        user.key(Qt.Key.Key_Space)
    assert front.navigator is not None
    assert front.navigator.workspace.reading.body.body is Body.WORKERS
    assert "Les travailleurs eux-mêmes" in user.read()


def _tab_to(user: Hands, name: str) -> None:
    for _ in range(60):
        if user.focused().objectName() == name:
            return
        user.key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name}")


def _answer_the_question(name: str) -> None:
    """Press a button of the question that is about to be asked."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None, "nothing was asked"
        found = box.findChild(QAbstractButton, name)
        assert found is not None, [b.objectName() for b in box.findChildren(QAbstractButton)]
        found.click()

    QTimer.singleShot(50, press)
