"""Picking some things out of very many, and a table of ten thousand rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from app.i18n.words import Words
from app.views.widgets import Asking, Option, PickField
from app.views.widgets.long_table import LongTable
from tests.keyboard import type_text
from tests.support.typing import press

METIERS = [Option(f"M{n}", f"Métier {n}", group="Relations") for n in range(30)]


@pytest.fixture
def field(qtbot: QtBot) -> PickField:
    """Thirty trades, of which two are proposed."""
    made = PickField("pick", Words("fr"), Asking("Lesquels ?"), METIERS)
    made.propose(["M3", "M7", "gone"])
    qtbot.addWidget(made)
    made.show()
    return made


def marks(field: PickField) -> list[str]:
    """The names of what stands there to be ticked, ticked ones with a star."""
    QCoreApplication.processEvents()  # rows that were just added show themselves a moment later
    found = (mark for mark in field.findChildren(QCheckBox) if mark.isVisibleTo(field))
    return [mark.objectName() + "*" * mark.isChecked() for mark in found]


def test_what_is_proposed_stands_there_and_what_is_ticked_stays(field: PickField) -> None:
    assert marks(field) == ["pick.m3", "pick.m7"]
    field.show_value(("M9",))
    assert marks(field) == ["pick.m9*", "pick.m3", "pick.m7"]
    assert field.value() == ("M9",)


def test_a_word_without_accents_or_capitals_finds_it(field: PickField) -> None:
    type_text(field.search, "METIER 12")
    assert marks(field) == ["pick.m12"]


def test_of_very_many_only_eight_are_shown_and_the_rest_is_counted(field: PickField) -> None:
    type_text(field.search, "relations")
    assert len(marks(field)) == 8
    assert field._remark.text() == "et encore 22 autres"


def test_a_thing_is_ticked_with_the_keys_alone_and_announced_once(field: PickField, qtbot: QtBot) -> None:
    heard: list[object] = []
    field.answered.connect(heard.append)
    field.findChild(QCheckBox, "pick.m7").setFocus()
    press(field.findChild(QCheckBox, "pick.m7"), Qt.Key.Key_Space)
    assert heard == [("M7",)]


def test_who_works_with_the_keys_stays_where_they_were(field: PickField) -> None:
    field.setFocus()
    mark = field.findChild(QCheckBox, "pick.m7")
    mark.setFocus()
    press(mark, Qt.Key.Key_Space)
    field.propose(["M3", "M7"])
    assert marks(field) == ["pick.m3", "pick.m7*"]
    field.propose(["M3", "M7", "M8"])
    assert marks(field) == ["pick.m7*", "pick.m3", "pick.m8"]
    assert QApplication.focusWidget().objectName() == "pick.m7"
    press(QApplication.focusWidget(), Qt.Key.Key_Space)
    field.propose(["M3"])
    assert marks(field) == ["pick.m3"]
    assert QApplication.focusWidget() is field.search


def test_what_is_no_longer_known_stays_by_its_own_name(field: PickField) -> None:
    field.show_value(("old",))
    assert field.value() == ("old",)
    assert marks(field)[0] == "pick.old*"


def test_a_long_table_asks_only_for_the_rows_that_are_seen(qtbot: QtBot) -> None:
    asked: set[int] = set()

    def cells(row: int) -> tuple[str, ...]:
        asked.add(row)
        return str(row), "x"

    table = LongTable("Log", ("n", "what"), (1, 2))
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show_rows(10_000, cells)
    table.show()
    qtbot.waitExposed(table)
    table.grab()
    assert 0 < len(asked) < 100


def test_a_long_table_is_walked_with_the_arrow_keys(qtbot: QtBot) -> None:
    table, picked = LongTable("Log", ("n",), (1,)), []
    qtbot.addWidget(table)
    table.show_rows(3, lambda row: (str(row),))
    table.picked.connect(picked.append)
    table.show()
    for _ in range(4):
        press(table, Qt.Key.Key_Down)
    assert picked == [0, 1, 2]


def test_an_emptied_table_has_no_rows_left(qtbot: QtBot) -> None:
    table = LongTable("Log", ("n",), (1,))
    qtbot.addWidget(table)
    table.show_rows(3, lambda row: (str(row),))
    table.show_rows(0, lambda row: (str(row),))
    assert table.model().rowCount() == 0
