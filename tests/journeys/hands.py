"""The hands and eyes of a user: real clicks and typed text in whatever window is open."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from tests.keyboard import type_text

NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def settle() -> None:
    """Let the window do what it was asked, and let go of what it replaced."""
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]


def with_patience(done: Callable[[], bool], seconds: float = 60) -> None:
    """Keep the window alive until something that takes a while is done."""
    last = monotonic() + seconds
    while not done():
        assert monotonic() < last, "this takes too long"
        settle()


class Hands:
    """Works in one window; everything is found by object name among what can be seen."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    # ---------------------------------------------------------------- seeing
    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The one visible widget of this name; the newest when a card was built anew."""
        found = [each for each in self.window.findChildren(kind, name) if each.isVisible()]
        assert found, f"nothing to be seen is called {name}; there is {', '.join(self.names())}"
        return found[-1]

    def named(self, ending: str) -> str:
        """The full name of what is called so after the id of its record: `3f…9a.text` for `.text`."""
        endings = (f"{ending}.control", ending)
        found = [name for name in self.names() if name.endswith(endings)]
        assert found, f"nothing to be seen ends in {ending}; there is {', '.join(self.names())}"
        return found[-1].removesuffix(".control")

    def sees(self, name: str) -> bool:
        """Whether something of this name can be seen."""
        return any(each.isVisible() for each in self.window.findChildren(QWidget, name))

    def names(self) -> list[str]:
        """The names of everything that can be pressed or typed in."""
        kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
        seen = [each for each in self.window.findChildren(QWidget) if isinstance(each, kinds)]
        return [each.objectName() for each in seen if each.isVisible() and each.objectName()]

    def read(self) -> str:
        """Every word that is shown now."""
        settle()
        kinds = (QLabel, QAbstractButton)
        shown = [each for each in self.window.findChildren(QWidget) if isinstance(each, kinds)]
        return "\n".join(each.text() for each in shown if each.isVisible() and each.text())

    def typed(self, field: str) -> str:
        """What stands in a text field now."""
        control = self.find(f"{field}.control")
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        return control.text() if isinstance(control, QLineEdit) else control.toPlainText()

    def focused(self) -> QWidget:
        """What has the focus."""
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    # ---------------------------------------------------------------- doing
    def click(self, *names: str) -> None:
        """Press these one after the other with the mouse."""
        for name in names:
            self.press_mouse(self.find(name))

    def press_mouse(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Scroll to a widget and press the mouse on it; what is greyed out cannot be pressed."""
        assert widget.isEnabled(), f"{widget.objectName()} is greyed out"
        self.scroll_to(widget)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO_KEYS, place or widget.rect().center())
        settle()

    def press_words(self, text: str) -> None:
        """Press the button that says this."""
        said = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible()]
        found = [b for b in said if text in (b.text().replace("&&", "&"), b.accessibleName())]
        assert found, f"no button says {text}"
        self.press_mouse(found[0])

    def type(self, field: str, text: str) -> None:
        """Click into a field, replace what stands there and leave it with Tab."""
        self.begin_typing(field, text)
        self.key(Qt.Key.Key_Tab)

    def begin_typing(self, field: str, text: str) -> None:
        """Type without leaving the field."""
        control = self.find(f"{field}.control")
        assert isinstance(control, QLineEdit | QPlainTextEdit), f"nothing can be typed in {field}"
        self.press_mouse(control, QPoint(12, 12))
        assert control.hasFocus(), f"{field} did not take the focus"
        self.key(Qt.Key.Key_A, CONTROL)
        type_text(control, text)
        settle()

    def choose(self, field: str, line: str) -> None:
        """Walk with the arrow keys to the line of a drop-down list that begins so."""
        control = self._list(field)
        self.scroll_to(control)
        control.setFocus()
        lines = [control.itemText(place) for place in range(control.count())]
        wanted = next((place for place, text in enumerate(lines) if text.startswith(line)), -1)
        assert wanted >= 0, f"{field} offers {lines}"
        while (here := self._list(field).currentIndex()) != wanted:
            self.key(Qt.Key.Key_Down if here < wanted else Qt.Key.Key_Up)
            assert self._list(field).currentIndex() != here, f"{field} does not move"
        self.key(Qt.Key.Key_Tab)

    def _list(self, field: str) -> QComboBox:
        control = self.find(f"{field}.control")
        assert isinstance(control, QComboBox)
        return control

    def drag(self, name: str, start: float, end: float) -> None:
        """Drag the mouse over a widget, from one part of its width to another (0 to 1)."""
        widget = self.find(name)
        self.scroll_to(widget)
        places = [QPoint(round(widget.width() * part), widget.height() // 2) for part in (start, end)]
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, NO_KEYS, places[0])
        QTest.mouseMove(widget, places[1])
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, NO_KEYS, places[1])
        settle()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focused(), key, keys)
        settle()

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a widget into sight."""
        holder = widget.parentWidget()
        while holder is not None:
            if isinstance(holder, QScrollArea):
                holder.ensureWidgetVisible(widget, 0, 80)
            holder = holder.parentWidget()
        settle()
