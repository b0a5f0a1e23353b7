"""What a key means while people are counted, also on a keyboard where digits need the shift key."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_AZERTY: Mapping[str, int] = MappingProxyType({"à": 0, "&": 1, "é": 2, '"': 3, "'": 4})
"""The upper row of a Belgian keyboard without shift."""

_MORE_KEYS = frozenset({Qt.Key.Key_Plus.value, Qt.Key.Key_Equal.value, Qt.Key.Key_Space.value})
_LESS_KEYS = frozenset({Qt.Key.Key_Minus.value, Qt.Key.Key_Backspace.value, Qt.Key.Key_Delete.value})
_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def digit_of(event: QKeyEvent) -> int | None:
    """The digit 0-4 that was meant, None for any other key."""
    text = event.text()
    if event.modifiers() & _CHORDS:
        return None
    if len(text) == 1 and text in "01234":
        return int(text)
    return _AZERTY.get(text)


def change_of(event: QKeyEvent) -> int:
    """1 for one more, -1 for one fewer, 0 for any other key."""
    if event.modifiers() & _CHORDS:
        return 0
    if event.key() in _MORE_KEYS:
        return 1
    return -1 if event.key() in _LESS_KEYS else 0
