"""The bar on top: firm, what is saved, undo, language, help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.i18n.language import Language
from app.i18n.words import Words
from app.views.elided_label import ElidedLabel
from app.views.look import Look
from app.views.widgets import ActionButton, PlainLabel
from app.views.widgets.layouts import horizontal

if TYPE_CHECKING:
    from app.views.frame_state import FrameState

MOST_FOR_REDO = 1.5
"""From this zoom on Redo is only in the menu: the bar has no room for it."""
LANGUAGE_NAMES = {Language.NL: "Nederlands", Language.FR: "Français"}


class TopBar(QWidget):
    """Announces undo, redo, a language, and whether help should be folded."""

    undone = Signal()
    redone = Signal()
    language_chosen = Signal(object)
    help_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = horizontal(self)
        self._row.setContentsMargins(16, 6, 12, 6)
        self._firm = ElidedLabel("firm")
        self._saved = PlainLabel("", "saved")
        self._read_only = PlainLabel("", "readonly")
        for label in (self._saved, self._read_only):
            label.setWordWrap(False)
        self._row.addWidget(self._firm, 1)
        self._row.addWidget(self._read_only)
        self._row.addWidget(self._saved)
        self.undo = self._button("bar.undo", self.undone.emit)
        self.redo = self._button("bar.redo", self.redone.emit)
        self._languages = QButtonGroup(self)
        for language in Language:
            self._row.addWidget(self._language(language))
        self.help = ActionButton("", "bar")
        self.help.setObjectName("bar.help")
        self.help.setCheckable(True)
        self.help.toggled.connect(self.help_toggled)
        self._row.addWidget(self.help)

    def speak(self, words: Words, look: Look) -> None:
        """Say everything in this language, with icons of this look."""
        for button, icon, text in (
            (self.undo, "undo", words.say("Undo")),
            (self.redo, "redo", words.say("Redo")),
            (self.help, "help", words.say("Help")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setIcon(look.icon(icon, "text.primary"))
        self.redo.setVisible(look.zoom < MOST_FOR_REDO)
        self._read_only.setText(words.say("Read only: nothing can be changed"))
        for choice in self._languages.buttons():
            choice.setChecked(choice.objectName() == f"language.{words.language.value}")

    def show_help_button(self, *, pressed: bool) -> None:
        """Press or release the help button without telling anybody."""
        self.help.blockSignals(True)
        self.help.setChecked(pressed)
        self.help.blockSignals(False)

    def show_state(self, state: FrameState) -> None:
        """Show firm, time of saving, and what can be undone."""
        self._firm.show_text(state.firm)
        self._saved.setText(state.saved)
        self._saved.setVisible(not state.read_only)
        self._read_only.setVisible(state.read_only)
        self.undo.setEnabled(state.can_undo)
        self.redo.setEnabled(state.can_redo)

    def _button(self, name: str, act: Callable[[], None]) -> ActionButton:
        made = ActionButton("", "bar")
        made.setObjectName(name)
        made.clicked.connect(lambda *_: act())
        self._row.addWidget(made)
        return made

    def _language(self, language: Language) -> ActionButton:
        made = ActionButton(language.value.upper(), "bar")
        made.setObjectName(f"language.{language.value}")
        made.setAccessibleName(LANGUAGE_NAMES[language])
        made.setToolTip(LANGUAGE_NAMES[language])
        made.setCheckable(True)
        made.clicked.connect(lambda *_: self.language_chosen.emit(language))
        self._languages.addButton(made)
        return made
