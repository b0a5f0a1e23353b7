"""Check your answers before signing: what the plan says in short, and what is missing in it."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.choices import Light, PlanKind
from app.domain.commands.versions import gaps
from app.domain.elements.completeness import ElementState
from app.presenters.sentences import article
from app.presenters.sign_summary import SummaryPart, summary
from app.services.versions.preparing import states_of
from app.views.widgets import Asking, Column, LightBadge, LongTextField, button
from app.wizards.page import Page

_REASON = "reason"


class SummaryCards(Column):
    """One card per part of the plan, with a way to change it."""

    def __init__(self, page: Page, kind: PlanKind) -> None:
        super().__init__(gap=12)
        self._page, self._kind = page, kind
        self._shown: tuple[SummaryPart, ...] = ()
        self.show_plan()

    def show_plan(self) -> None:
        """Show the plan as it is now; nothing changes when it says the same."""
        parts = summary(self._kind, self._page.reading, self._page.words)
        if parts == self._shown:
            return
        self._shown = parts
        self.clear()
        for part in parts:
            self._card(part)

    def _card(self, part: SummaryPart) -> None:
        say = self._page.words.say
        card = self.card(part.title)
        bullet = "• " if len(part.lines) > 1 and part.id != "firm" else ""
        card.column.text("\n".join(f"{bullet}{line}" for line in part.lines))
        change = button(say("Change this"), lambda: self._page.desk.go(part.place), "quiet")
        change.setObjectName(f"change.{part.id}")
        change.setAccessibleName(f"{change.text()}: {part.title}")
        card.column.row(change)


class GapCards(Column):
    """What the law asks and is missing: mend it, or say why you sign all the same."""

    def __init__(self, page: Page, kind: PlanKind, answered: Callable[[str, str], None]) -> None:
        super().__init__(gap=12)
        self._page, self._kind, self._answered = page, kind, answered
        self._built: tuple[str, ...] | None = None
        self.fields: dict[str, LongTextField] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of what is missing now."""
        return tuple(state.element.id for state in self._states())

    def show_reasons(self, reasons: dict[str, str]) -> None:
        """Show what is missing now, with the reasons given so far."""
        if self.missing != self._built:
            self._built = self.missing
            self._build()
        for id_, field in self.fields.items():
            if field.value() != reasons.get(id_, ""):
                field.show_value(reasons.get(id_, ""))

    def complain(self) -> bool:
        """Say under each empty reason what is asked; gives whether there was one."""
        empty = [field for field in self.fields.values() if not field.value()]
        for field in empty:
            field.show_error(
                self._page.words.say("Say in one sentence why you sign although this is missing.")
            )
        if empty:
            empty[0].setFocus()
        return bool(empty)

    def _states(self) -> tuple[ElementState, ...]:
        return gaps(states_of(self._kind, self._page.reading))

    def _build(self) -> None:
        self.clear()
        self.fields = {}
        say, states = self._page.words.say, self._states()
        if not states:
            badge = self.add(LightBadge(Light.GREEN, self._page.words))
            badge.show_light(Light.GREEN, say("Everything the law asks is there."))
            return
        self.text(
            say(
                "You may sign all the same. Then say for each point why; the reason stands in the signed "
                "plan."
            ),
            "muted",
        )
        for state in states:
            self._card(state)

    def _card(self, state: ElementState) -> None:
        page, words, id_ = self._page, self._page.words, state.element.id
        card = self.card()
        badge = card.column.add(LightBadge(Light.RED, words))
        badge.show_light(Light.RED, words.pick(state.element.label))
        card.column.text(words.tell(state.reason))
        law = " · ".join(part for part in (id_, article(state.element.article, words)) if part)
        card.column.text(law, "small")
        mend = button(words.say("Fill this in"), lambda: page.desk.go(state.place))
        mend.setObjectName(f"mend.{id_}")
        mend.setAccessibleName(f"{mend.text()}: {words.pick(state.element.label)}")
        card.column.row(mend)
        asking = Asking(words.say("If it stays missing: why do you sign now?"))
        field = LongTextField(f"{_REASON}.{id_}", words, asking)
        field.show_lines(2)
        field.answered.connect(lambda text: self._answered(id_, str(text)))
        self.fields[id_] = card.column.add(field)
