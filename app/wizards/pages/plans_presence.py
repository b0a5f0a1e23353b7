"""One legal element on the screen: there, missing or not asked, why, where to mend it, or why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.domain.catalogue import Mandatory
from app.domain.choices import Light, Presence
from app.domain.elements.completeness import ElementState
from app.domain.places import Place
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.sentences import article, origin_note
from app.views.widgets import ActionButton, Asking, BodyText, Column, LightBadge, TextField, button
from app.views.widgets.layouts import horizontal, vertical


@dataclass(frozen=True, slots=True)
class ElementActs:
    """What can be done with an element: go and mend it, say why it does not apply, take that back."""

    go: Callable[[Place], object]
    waive: Callable[[str, str, TextField], bool]
    unwaive: Callable[[str], object]


class ElementRow(QFrame):
    """Made once per element; `show_state` renews it in place, so no click gets lost."""

    def __init__(self, state: ElementState, words: Words, acts: ElementActs) -> None:
        super().__init__()
        self.setProperty("role", "task")
        self._words, self._acts, self.state = words, acts, state
        id_ = state.element.id
        self.setObjectName(f"element.{id_}")
        self._badge = LightBadge(None, words)
        self._apart = BodyText(words.say("Not applicable"), "muted")
        self._reason = BodyText("")
        layout = vertical(self, gap=4, margin=12)
        head = horizontal(gap=4)
        head.addWidget(self._badge, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._apart, 1)
        for each in self._make_buttons():
            head.addWidget(each)
        layout.addLayout(head)
        layout.addWidget(BodyText(words.pick(state.element.label), "label"))
        layout.addWidget(self._reason)
        layout.addWidget(BodyText(_law(state, words), "small"))
        self._asking = self._reason_asked(id_)
        layout.addWidget(self._asking)
        self.show_state(state)

    def show_state(self, state: ElementState) -> None:
        """Show what a new look at the dossier found."""
        self.state = state
        apart = state.presence is Presence.NOT_APPLICABLE
        self._badge.show_light(*presence_light(state, self._words))
        self._badge.setHidden(apart)
        self._apart.setHidden(not apart)
        self._reason.setText(self._words.tell(state.reason))
        missing = state.presence is Presence.MISSING
        self.go.setVisible(not state.waived)
        self.go.setText(self._words.say("Fill this in") if missing else self._words.say("Look at it"))
        self._waive.setVisible(missing and self._asking.isHidden())
        self._unwaive.setVisible(state.waived)
        if not missing:
            self._asking.hide()
        title = self._words.pick(state.element.label)
        for each in (self.go, self._waive, self._unwaive):
            each.setAccessibleName(f"{each.text()}: {title}")

    def _make_buttons(self) -> tuple[ActionButton, ...]:
        say, id_ = self._words.say, self.state.element.id
        self.go = button("", lambda: self._acts.go(self.state.place), "quiet")
        self._waive = button(say("Does not apply…"), self._ask, "quiet")
        self._unwaive = button(say("It does apply after all"), lambda: self._acts.unwaive(id_), "quiet")
        for each, name in ((self.go, "go"), (self._waive, "waive"), (self._unwaive, "unwaive")):
            each.setObjectName(f"{name}.{id_}")
        return self._waive, self._unwaive, self.go

    def _reason_asked(self, id_: str) -> Column:
        say, column = self._words.say, Column(gap=8)
        asking = Asking(say("Why does it not apply?"), hint=say("One sentence. The plan prints it."))
        self.why = column.add(TextField(f"why.{id_}", self._words, asking))
        keep = button(say("Keep this reason"), self._keep)
        keep.setObjectName(f"keep.{id_}")
        column.row(keep, button(say("Cancel"), self._fold, "quiet"))
        column.hide()
        return column

    def _ask(self) -> None:
        self._asking.show()
        self._waive.hide()
        self.why.setFocus()

    def _fold(self) -> None:
        self._asking.hide()
        self.why.show_value("")
        self.show_state(self.state)

    def _keep(self) -> None:
        if self._acts.waive(self.state.element.id, self.why.value(), self.why):
            self._fold()


def presence_light(state: ElementState, words: Words) -> tuple[Light, str]:
    """The state as colour, shape and word; what is only recommended is never red."""
    if state.presence is Presence.PRESENT:
        return Light.GREEN, words.say("Present")
    if state.presence is Presence.NOT_APPLICABLE:
        return Light.GREY, words.say("Not applicable")
    if state.element.mandatory is Mandatory.RECOMMENDED:
        return Light.ORANGE, words.say("Missing, but only recommended")
    return Light.RED, words.say("Missing")


def _law(state: ElementState, words: Words) -> str:
    """Number, article, whether it is required, and where that was read."""
    element = state.element
    parts = [element.id, article(element.article, words), label(element.mandatory, words)]
    said = " · ".join(part for part in parts if part)
    notes = [words.pick(text) for text in (element.condition, element.note) if text is not None]
    return "\n".join(part for part in (said, *notes, origin_note(element.origin, words)) if part)
