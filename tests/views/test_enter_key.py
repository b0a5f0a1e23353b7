"""Enter presses a button that has the focus, large or small."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.views.big_button import BigButton, BigWords
from app.views.widgets import ActionButton
from tests.support.typing import press


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize(
    "made", [lambda: ActionButton("Verder"), lambda: BigButton(BigWords("next", "Verder", ""))]
)
def test_enter_presses_a_button(qtbot: QtBot, made: type[QPushButton], key: Qt.Key) -> None:
    button = made()
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=1000):
        press(button, key)
