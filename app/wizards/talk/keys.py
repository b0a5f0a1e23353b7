"""The keys of the talk: what each does, and how it is called on the sheet with all keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.i18n.marks import N_
from app.i18n.words import Words

NEXT, BACK, CONFIRM = ("PgDown",), ("PgUp",), ("Ctrl+Return", "Ctrl+Enter")
KEYS_SHEET, PAUSE, DARK = ("F1",), ("F2",), ("F4",)
PARK, OUTSIDE, LATER = ("F5",), ("F6",), ("F7",)
FULL, LEAVE = ("F11",), ("Escape",)
UNDO, REDO = ("Ctrl+Z",), ("Ctrl+Y", "Ctrl+Shift+Z")
LARGER, SMALLER, USUAL = ("Ctrl++", "Ctrl+="), ("Ctrl+-",), ("Ctrl+0",)

SHEET = (
    (N_("Page down, page up"), N_("Go on, go back")),
    (N_("0 1 2 3 4"), N_("One hand more on this step (also without shift); in the list: one sticker more")),
    (N_("+ and −"), N_("One more or one fewer where the focus is")),
    (N_("Arrows"), N_("To the step or line beside it")),
    (N_("Tab"), N_("To the next field or button")),
    (N_("Enter"), N_("Keep what was typed; agree with what is proposed")),
    (N_("F5, F6, F7"), N_("Park it, does not apply, not now")),
    (N_("F2"), N_("Pause the time, or go on")),
    (N_("Ctrl+Z, Ctrl+Y"), N_("Take back, do again")),
    (N_("Ctrl + and Ctrl −"), N_("Larger, smaller letters")),
    (N_("F4"), N_("Light or dark")),
    (N_("F11"), N_("Whole screen or a window")),
    (N_("F1"), N_("This sheet, on and off")),
    (N_("Esc"), N_("Stop here; you can go on later, exactly here")),
)


def sheet(words: Words) -> list[tuple[str, str]]:
    """Every key with its meaning, in words."""
    return [(words.say(keys), words.say(meaning)) for keys, meaning in SHEET]


def bind(window: QWidget, acts: Iterable[tuple[tuple[str, ...], Callable[[], object]]]) -> None:
    """Let each of these key sequences do its act anywhere in the window."""
    for sequences, act in acts:
        for sequence in sequences:
            QShortcut(QKeySequence(sequence), window).activated.connect(act)
