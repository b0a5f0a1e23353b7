"""Large steps whose question changes with the factor, and which may carry a proposal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from app.domain.catalogue import Choice
from app.i18n.words import Words
from app.views.widgets import Asking, Option, PlainLabel, ScaleField


class QuestionScale(ScaleField):
    """A scale that can ask another question and show one step as proposed, which stores nothing."""

    def __init__(self, id_: str, words: Words, asking: Asking, steps: Sequence[Choice]) -> None:
        options = [Option(step.value, words.pick(step.label)) for step in steps]
        super().__init__(id_, words, asking, options)
        self._marks: list[PlainLabel] = []
        for step in self.steps:
            mark = PlainLabel(words.say("proposal"), "small")
            mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            mark.hide()
            layout = step.layout()
            if layout is not None:
                layout.addWidget(mark)
            self._marks.append(mark)

    def ask(self, question: str) -> None:
        """Ask this question, to the eye and to a screen reader."""
        self._label.setText(question)
        self.setAccessibleName(question)
        for step in self.steps:
            step.setAccessibleName(f"{step.option.label} ({question})")

    def propose(self, value: int | None) -> None:
        """Mark a step as proposed as long as none was chosen; None marks nothing."""
        chosen = self.value() is not None
        for step, mark in zip(self.steps, self._marks, strict=True):
            proposed = not chosen and value is not None and step.option.value == value
            if mark.isHidden() is proposed:
                mark.setVisible(proposed)
                step.updateGeometry()
            step.setAccessibleDescription(self.words.say("proposal") if proposed else "")
