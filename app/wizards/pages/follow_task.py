"""A measure in a list of what is due: begin it, mark it as done, drop it with a reason, or open it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame

from app.domain.choices import MeasureStatus
from app.domain.plans.measure import PlanMeasure
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.follow_sentences import question
from app.presenters.sentences import measure_title
from app.views.widgets import ActionButton, Asking, BodyText, Column, LightBadge, TextField, button
from app.views.widgets.layouts import vertical
from app.wizards.pages.measures_facts import state_of, who_and_when

_WAYS = {
    MeasureStatus.PLANNED: ("start", "done", "drop", "open"),
    MeasureStatus.STARTED: ("done", "drop", "open"),
    MeasureStatus.DONE: ("again", "open"),
    MeasureStatus.DROPPED: ("again", "open"),
}
"""Which buttons a measure has in each state."""


@dataclass(frozen=True, slots=True)
class MeasureActs:
    """What can be done; `mark` gets the id, the new status, a reason and the field to complain under."""

    mark: Callable[[str, MeasureStatus, str, TextField | None], bool]
    open: Callable[[str], object]


class MeasureTask(QFrame):
    """One measure with what is asked of it today."""

    def __init__(self, measure: PlanMeasure, reading: Reading, words: Words, acts: MeasureActs) -> None:
        super().__init__()
        self.setProperty("role", "task")
        self.setObjectName(measure.id)
        self._measure, self._words, self._acts = measure, words, acts
        layout = vertical(self, gap=4, margin=12)
        if (said := question(reading.courses[measure.id], words)) is not None:
            badge = LightBadge(said[0], words)
            badge.show_light(*said)
            layout.addWidget(badge)
        layout.addWidget(BodyText(measure_title(measure, words), "label"))
        layout.addWidget(BodyText(who_and_when(measure, words)))
        layout.addWidget(BodyText(state_of(measure.record, words), "muted"))
        if criterion := measure.record.criterion.strip():
            layout.addWidget(
                BodyText(words.say("You will see it by: {criterion}", criterion=criterion), "small")
            )
        row = Column(gap=0)
        row.row(*self._buttons())
        layout.addWidget(row)
        self._dropping = Column(gap=8)
        self._dropping.hide()
        layout.addWidget(self._dropping)

    def _buttons(self) -> list[ActionButton]:
        say, id_ = self._words.say, self._measure.id
        words = {
            "start": say("It has begun"),
            "done": say("It is done"),
            "drop": say("Drop it…"),
            "again": say("Plan it again"),
            "open": say("Steps, proof and effect"),
        }
        made = []
        for name in _WAYS[self._measure.record.status]:
            each = button(words[name], partial(self._pressed, name), _ROLES.get(name, "quiet"))
            each.setObjectName(f"{name}.{id_}")
            each.setAccessibleName(f"{words[name]}: {measure_title(self._measure, self._words)}")
            made.append(each)
        return made

    def _pressed(self, name: str) -> None:
        if name == "open":
            self._acts.open(self._measure.id)
        elif name == "drop":
            self._ask_why()
        else:
            self._acts.mark(self._measure.id, _NEXT[name], "", None)

    def _ask_why(self) -> None:
        """The question is made when it is asked: most measures are never dropped."""
        say, column, id_ = self._words.say, self._dropping, self._measure.id
        column.clear()
        asking = Asking(say("Why do you drop it?"), hint=say("A good reason is worth keeping."))
        why = column.add(TextField(f"why.{id_}", self._words, asking))

        def drop() -> None:
            self._acts.mark(id_, MeasureStatus.DROPPED, why.value(), why)

        keep = button(say("Drop this measure"), drop)
        keep.setObjectName(f"keep.{id_}")
        column.row(keep, button(say("Cancel"), column.hide, "quiet"))
        column.show()
        why.setFocus()


_NEXT = {"start": MeasureStatus.STARTED, "done": MeasureStatus.DONE, "again": MeasureStatus.PLANNED}
_ROLES = {"start": "plain", "done": "plain"}
