"""Fields for one line of text, or for several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.i18n.words import Words
from app.views.widgets.asking import Asking
from app.views.widgets.field import Field

PAUSE_MS = 800
LONGEST_LINE = 1_000
LINES = 4


class TextField(Field):
    """One line of text, announced on Enter and on leaving the field."""

    def __init__(self, id_: str, words: Words, asking: Asking) -> None:
        super().__init__(id_, words, asking)
        self._shown = ""
        self.control = QLineEdit()
        self.control.setMaxLength(LONGEST_LINE)
        self.control.setPlaceholderText(asking.example)
        self.control.editingFinished.connect(self.flush)
        self.place(self.control)

    def show_value(self, value: object) -> None:
        """Show a text (None: nothing)."""
        self._shown = " ".join(str(value or "").splitlines())
        self.control.setText(self._shown)
        self.control.setCursorPosition(0)
        self.show_error("")

    def value(self) -> str:
        """The text without spaces around it."""
        return self.control.text().strip()

    def flush(self) -> None:
        """Announce the text when it differs from what was shown."""
        if (text := self.value()) != self._shown:
            self._shown = text
            self.show_error("")
            self.answered.emit(text)


class LongTextField(Field):
    """Several lines of text, announced on leaving the field and 0.8 s after the last key."""

    def __init__(self, id_: str, words: Words, asking: Asking) -> None:
        super().__init__(id_, words, asking)
        self._shown = ""
        self.control = QPlainTextEdit()
        self.control.setTabChangesFocus(True)
        self.control.setPlaceholderText(asking.example)
        self.control.setProperty("role", "longtext")
        self.show_lines(LINES)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.place(self.control)
        self.control.installEventFilter(self)
        self.control.textChanged.connect(self._typed)

    def show_lines(self, lines: int) -> None:
        """Make the control this many lines high."""
        self._lines = lines
        self.control.setFixedHeight(self.control.fontMetrics().lineSpacing() * lines + 28)

    def show_value(self, value: object) -> None:
        """Show a text (None: nothing)."""
        self._shown = str(value or "")
        if self.control.toPlainText() != self._shown:
            self.control.setPlainText(self._shown)
        self._pause.stop()
        self.show_error("")

    def value(self) -> str:
        """The text without white space around it."""
        return self.control.toPlainText().strip()

    def flush(self) -> None:
        """Announce the text when it differs from what was shown."""
        self._pause.stop()
        if (text := self.value()) != self._shown:
            self._shown = text
            self.show_error("")
            self.answered.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Announce on leaving; keep room for the same number of lines when the letters grow."""
        if event.type() is QEvent.Type.FocusOut:
            self.flush()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.Polish}:
            self.show_lines(self._lines)
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        if self.value() != self._shown:
            self._pause.start()
