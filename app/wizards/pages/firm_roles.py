"""What somebody with a role does in each step, and may not do, from the catalogue."""

from __future__ import annotations

from app.domain.catalogue import Actor, Catalogue
from app.domain.choices import Group
from app.i18n.words import Words
from app.views.widgets import Column
from app.wizards.pages.start_fold import bullets, show_origin

DUTY_STEPS = ("plan", "uitvoering", "opvolging")
"""The legal steps whose roles make up a proposal for "tasks, duties and means" in a plan."""


class RoleText(Column):
    """The explanation of one role; another one takes its place."""

    def __init__(self, words: Words, catalogue: Catalogue, group: Group | None) -> None:
        super().__init__(gap=8)
        self._words, self._catalogue, self._group = words, catalogue, group
        self.role = ""

    def show_role(self, role: str) -> None:
        """Explain this role of the catalogue; an unknown one leaves the place empty."""
        if role == self.role:
            return
        self.role = role
        self.clear()
        actor = self._catalogue.actors.get(role)
        if actor is not None:
            self._explain(actor)

    def _explain(self, actor: Actor) -> None:
        pick, say = self._words.pick, self._words.say
        self.text(pick(actor.who))
        self.text(pick(actor.small_firm))
        if demand := self._demand(actor):
            self.text(demand, "muted")
        self.heading(say("What they do in each step"), 3)
        self.text(bullets(role_lines(actor, tuple(self._catalogue.steps), self._catalogue, self._words)))
        if actor.must_not is not None:
            self.callout("warning", say("What they may not do"), pick(actor.must_not))
        show_origin(self, actor.origin, self._words)

    def _demand(self, actor: Actor) -> str:
        value = actor.required.get(self._group or Group.D)
        found = [choice for choice in self._catalogue.requirements if choice.value == value]
        if not found:
            return ""
        said = self._words.say("In a firm like yours: {demand}.", demand=self._words.pick(found[0].label))
        note = self._words.pick(actor.required_note) if actor.required_note is not None else ""
        return f"{said} {note}".strip()


def role_lines(actor: Actor, steps: tuple[str, ...], catalogue: Catalogue, words: Words) -> tuple[str, ...]:
    """`Step: what they do` for these legal steps."""
    return tuple(
        f"{words.pick(catalogue.steps[step].name)}: {words.pick(actor.roles[step])}"
        for step in steps
        if step in actor.roles and step in catalogue.steps
    )


def proposed_duties(role: str, catalogue: Catalogue, words: Words) -> str:
    """A first text for the tasks and duties of a role in the plans; empty for an unknown role."""
    actor = catalogue.actors.get(role)
    return "\n".join(role_lines(actor, DUTY_STEPS, catalogue, words)) if actor is not None else ""
