"""The window in which paper forms are typed over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from app.i18n.words import Words
from app.views.look import Look
from app.views.quick_entry.form_choice import FormChoice
from app.views.quick_entry.form_typing import FormTyping
from app.views.widgets import Callout, Column, Heading, PlainLabel, button
from app.views.widgets.layouts import vertical


class EntryWindow(QDialog):
    """Either the choice of a form or its typing is shown; `may_close` is asked before the window goes."""

    def __init__(
        self, parts: tuple[FormChoice, FormTyping], words: Words, look: Look, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.choice, self.typing = parts
        self.may_close: Callable[[], bool] = lambda: True
        self.setObjectName("entry")
        self.setWindowTitle(words.say("Typing in paper forms"))
        self.setStyleSheet(look.style_sheet)
        self.setPalette(look.palette())
        wanted = QSize(round(820 * look.zoom), round(860 * look.zoom))
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        column = Column(margin=24)
        column.add(Heading(words.say("Typing in paper forms"), 1))
        self._so_far = column.add(PlainLabel("", "lead"))
        self._told = column.add(Callout("note", "", ""))
        column.add(self.choice)
        column.add(self.typing)
        column.close_off()
        column.setProperty("role", "page")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(column)
        done = button(words.say("Close"), self.close)
        done.setObjectName("entry.close")
        whole = vertical(self, margin=8)
        whole.addWidget(scroll, 1)
        whole.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)

    def show_choice(self, so_far: str, told: str) -> None:
        """Ask for the next form; `told` says what became of the last one."""
        self._so_far.setText(so_far)
        self._told.show_words("", told)
        self._told.setVisible(bool(told))
        self.typing.hide()
        self.choice.show()
        self.choice.start()

    def show_typing(self) -> None:
        """Type the form that was chosen."""
        self._told.hide()
        self.choice.hide()
        self.typing.show()
        self.typing.start()

    def reject(self) -> None:
        """Esc and the cross ask first when a form is half typed."""
        if self.may_close():
            super().reject()
