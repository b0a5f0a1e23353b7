"""Columns share the width by weight, and a heading is never cut while there is room for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.look import Look
from app.views.widgets.record_table import RecordTable, TableRow, shared

PADDING, EDGE = 8, 3
"""Of a cell in window.qss, and what Qt itself keeps free beside the words."""

COLUMNS = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 300)), min_size=1, max_size=8)


@given(COLUMNS, st.integers(0, 2000))
def test_widths_fill_the_room_and_give_every_column_what_it_needs(
    columns: list[tuple[int, int]], room: int
) -> None:
    weights, needs = zip(*columns, strict=True)
    widths = shared(room, weights, needs)
    assert room - len(columns) <= sum(widths) <= room
    if sum(needs) <= room:
        assert all(width >= need for width, need in zip(widths, needs, strict=True))


def test_weights_alone_decide_when_no_column_is_tight() -> None:
    assert shared(400, (1, 3), (10, 10)) == (100, 300)


def test_a_heading_is_not_cut_by_a_small_weight(qtbot: QtBot) -> None:
    table = RecordTable("Risico’s", ("Risico", "Welke kant op", "Maatregelen"), (9, 1, 9))
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    table.show_rows([TableRow("a", ("Tillen", "Beter", "Karretje"))])
    assert table.columnWidth(1) >= table.horizontalHeader().sectionSizeHint(1)


@pytest.mark.parametrize("width", range(300, 700, 37))
def test_the_padding_of_a_cell_never_cuts_its_last_line(qtbot: QtBot, width: int) -> None:
    text = "Het is op het werk te warm, te koud of te donker, of de lucht is slecht."
    table = RecordTable("Risico’s", ("Risico", "Nu"), (2, 3))
    table.setStyleSheet(Look().style_sheet)
    qtbot.addWidget(table)
    table.resize(width, 400)
    table.show()
    table.show_rows([TableRow("a", (text, "9"))])
    room = table.columnWidth(0) - 2 * PADDING - 2 * EDGE
    needed = table.fontMetrics().boundingRect(0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, text).height()
    assert table.rowHeight(0) >= needed
