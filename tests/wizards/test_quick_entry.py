"""Paper forms typed over: one key per answer, twice when wanted, and nothing kept before it is sealed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.commands.entries import AddEntry
from app.domain.records import Site
from app.domain.survey.ballot import Ballot
from app.i18n.words import Words
from app.services.survey import rounds
from app.services.workspace import Workspace
from app.views.look import Look
from app.wizards.quick_entry import QuickEntry, type_in
from tests.keyboard import type_text
from tests.support.answering import will_press
from tests.support.desk import workspace_in
from tests.support.rounds import FACTORS, HOSTILE, answered, hand_in, open_round, settled_firm, written

Enter = Qt.Key.Key_Return


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    workspace = settled_firm(workspace_in(tmp_path))
    yield workspace
    workspace.close()


@pytest.fixture
def entry(firm: Workspace, qtbot: QtBot) -> Iterator[QuickEntry]:
    """The window over a round of three statements."""
    open_round(firm)
    yield from opened(firm)


def opened(firm: Workspace, closed: Callable[[], object] = lambda: None) -> Iterator[QuickEntry]:
    found = type_in(firm, Words("nl"), Look(), None, closed)
    assert found is not None
    yield found
    found.form = found.form.__class__(())
    found.first = None
    found.window.close()
    QApplication.processEvents()


def focused() -> QWidget:
    QApplication.processEvents()
    found = QApplication.focusWidget()
    assert found is not None
    return found


def keys(*typed: str | Qt.Key) -> None:
    """Characters and keys, wherever the focus is."""
    for each in typed:
        if isinstance(each, str):
            type_text(focused(), each)
        else:
            QTest.keyClick(focused(), each)


def said(entry: QuickEntry) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in entry.window.findChildren(QLabel) if label.isVisible())


def test_number_enter_answers_enter_is_a_whole_form(firm: Workspace, entry: QuickEntry) -> None:
    keys("3", Enter, "1n4", Enter)
    assert answered(firm, entry.asked) == [Ballot({FACTORS[0]: 1, FACTORS[2]: 4})]
    assert rounds.form_taken(firm, entry.asked, 3)
    keys("4", Enter, "000", Enter)
    assert rounds.received(firm, entry.asked) == 2


def test_the_statements_stand_in_the_printed_order(firm: Workspace, entry: QuickEntry) -> None:
    keys("3", Enter)
    for factor in FACTORS:
        assert firm.catalogue.factors[factor].statement.nl in said(entry)
        keys("2")


def test_the_whole_label_may_be_typed_in_small_letters(entry: QuickEntry) -> None:
    keys(f"{entry.asked.code.lower()}-07", Enter)
    assert entry.number == 7


@pytest.mark.parametrize(
    ("label", "sentence"), [("K7RMD-03", "andere ronde"), ("abc", "geen nummer"), (HOSTILE, "geen nummer")]
)
def test_a_wrong_label_is_told_and_nothing_is_typed(entry: QuickEntry, label: str, sentence: str) -> None:
    keys(label if entry.asked.code != "K7RMD" else "ABCDE-03", Enter)
    assert sentence in said(entry)
    assert entry.number == 0


def test_a_form_typed_before_is_told_before_typing(firm: Workspace, entry: QuickEntry) -> None:
    keys("3", Enter, "111", Enter, "3", Enter)
    assert "al ingevoerd" in said(entry)
    assert rounds.received(firm, entry.asked) == 1


def test_backspace_and_arrows_mend_an_answer(firm: Workspace, entry: QuickEntry) -> None:
    keys(
        "3",
        Enter,
        "12",
        Qt.Key.Key_Backspace,
        "3",
        Qt.Key.Key_Home,
        "0",
        Qt.Key.Key_End,
        Qt.Key.Key_Left,
        "4",
        Enter,
    )
    assert answered(firm, entry.asked) == [Ballot(dict(zip(FACTORS, (0, 3, 4), strict=True)))]


def test_enter_halfway_leads_to_the_gap_and_seals_nothing(firm: Workspace, entry: QuickEntry) -> None:
    keys("3", Enter, "1", Qt.Key.Key_Right, "2", Enter)
    assert entry.form.here == 1
    assert "nog geen antwoord" in said(entry)
    assert rounds.received(firm, entry.asked) == 0


def test_a_row_may_be_pasted_and_a_bad_one_changes_nothing(entry: QuickEntry) -> None:
    keys("3", Enter)
    QApplication.clipboard().setText("1 x 2")
    QTest.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "x is geen antwoord" in said(entry)
    assert entry.form.signs == ("", "", "")
    QApplication.clipboard().setText("1\tn;2\n")
    QTest.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert entry.form.signs == ("1", "-", "2")


def test_keys_after_the_last_answer_change_nothing(entry: QuickEntry) -> None:
    keys("3", Enter, "1114321")
    assert entry.form.signs == ("1", "1", "1")


def test_a_square_can_be_pointed_at(entry: QuickEntry) -> None:
    keys("3", Enter, "11")
    QTest.mouseClick(entry.typing.grid, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert entry.form.here == 0


def test_what_is_in_the_box_is_sealed_as_it_stands(firm: Workspace, entry: QuickEntry) -> None:
    keys("3", Enter, "111", Qt.Key.Key_Tab)
    keys(HOSTILE, Enter)
    assert written(firm, entry.asked) == [HOSTILE]
    assert b"Zuurdesem" not in firm.path.read_bytes()


# ---------------------------------------------------------------- twice
def test_a_form_typed_the_same_twice_is_sealed_at_once(firm: Workspace, entry: QuickEntry) -> None:
    entry.choice.twice.setChecked(True)
    keys("3", Enter, "123", Enter)
    assert rounds.received(firm, entry.asked) == 0
    assert entry.form.signs == ("", "", ""), "the first time is not shown while typing the second"
    keys("123", Enter)
    assert rounds.received(firm, entry.asked) == 1


def test_what_differs_stands_side_by_side_and_what_is_typed_last_counts(
    firm: Workspace, entry: QuickEntry
) -> None:
    entry.choice.twice.setChecked(True)
    keys("3", Enter, "123", Enter, "143", Enter)
    table = entry.typing.sides
    assert [table.item(0, column).text() for column in (1, 2, 3)] == ["2", "4", "…"]
    assert table.rowCount() == 1
    keys(Enter)
    assert rounds.received(firm, entry.asked) == 0
    keys("4", Enter)
    assert answered(firm, entry.asked) == [Ballot(dict(zip(FACTORS, (1, 4, 3), strict=True)))]


def test_between_two_differences_the_keys_jump(entry: QuickEntry) -> None:
    entry.choice.twice.setChecked(True)
    keys("3", Enter, "123", Enter, "421", Enter)
    assert entry.form.here == 0
    keys("1")
    assert entry.form.here == 2
    keys(Qt.Key.Key_Left)
    assert entry.form.here == 0


# ---------------------------------------------------------------- nothing between
def test_nothing_is_written_before_the_form_is_sealed(firm: Workspace, entry: QuickEntry) -> None:
    before = firm.path.read_bytes()
    entry.choice.twice.setChecked(True)
    keys("3", Enter, "123", Enter, "12")
    assert firm.path.read_bytes() == before


def test_escape_halfway_asks_first(firm: Workspace, entry: QuickEntry) -> None:
    keys("3", Enter, "1")
    will_press("way.stay")
    keys(Qt.Key.Key_Escape)
    assert entry.window.isVisible() and entry.form.signs == ("1", "", "")
    will_press("way.leave")
    entry.typing.left.emit()
    assert (entry.form.signs, rounds.received(firm, entry.asked)) == ((), 0)
    assert entry.choice.isVisible()


def test_once_everybody_has_answered_no_form_is_typed(firm: Workspace, qtbot: QtBot) -> None:
    hand_in(firm, open_round(firm, invited=5), *[1] * 5)
    for entry in opened(firm):
        keys("6", Enter)
        assert "evenveel als" in said(entry)
        assert entry.number == 0


def test_in_a_round_by_site_the_site_comes_first(firm: Workspace, qtbot: QtBot) -> None:
    for id_ in ("s1", "s2"):
        firm.execute(AddEntry(Site(id=id_, name=f"Winkel {id_}", headcount=5)))
    open_round(firm, invited=10, sites=("s1", "s2"))
    for entry in opened(firm):
        keys("3", Enter)
        assert "Kies de vestiging" in said(entry)
        assert entry.choice.site is not None
        entry.choice.site.rows[1].mark.click()
        entry.choice.start()
        keys("3", Enter, "123", Enter)
        assert [b.site for b in answered(firm, entry.asked)] == ["s2"]


def test_without_an_open_round_there_is_nothing_to_type(firm: Workspace) -> None:
    assert type_in(firm, Words("nl"), Look(), None, lambda: None) is None


def test_whoever_opened_the_window_is_told_when_it_closes(firm: Workspace, qtbot: QtBot) -> None:
    told: list[str] = []
    open_round(firm)
    for entry in opened(firm, lambda: told.append("closed")):
        entry.window.close()
    assert told == ["closed"]
