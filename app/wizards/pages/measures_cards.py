"""A proposal of the catalogue as a card: what it is, what kind it is, what it asks, and one button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.catalogue import HintKind, Measure, Provenance
from app.domain.choices import Light
from app.domain.plans.proposals import Proposal
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.sentences import origin_note
from app.views.widgets import Card, LightBadge, button

_OWNERS = MappingProxyType(
    {"employer": N_("the employer"), "team": N_("the team"), "external": N_("somebody from outside")}
)


@dataclass(frozen=True, slots=True)
class ProposalActs:
    """What can be done with a proposal; each gets the catalogue's id of the measure."""

    take: Callable[[str], object]
    release: Callable[[str], object]
    edit: Callable[[str], object]


class ProposalCard(Card):
    """One proposal; taken ones are marked and lead on to their details."""

    def __init__(self, proposal: Proposal, words: Words, acts: ProposalActs) -> None:
        measure = proposal.measure
        super().__init__(words.pick(measure.title))
        self.setObjectName(f"proposal.{measure.id}")
        column = self.column
        column.text(words.pick(measure.description))
        column.text(kind_line(measure, words), "small")
        column.text(effort_line(measure, words), "small")
        self._say_law(measure, words)
        if proposal.taken:
            column.add(LightBadge(Light.GREEN, words)).show_light(Light.GREEN, words.say("In your plan"))
        elif proposal.in_plan:
            column.text(words.say("Already in your plan, for another risk."), "muted")
        self._add_buttons(proposal, words, acts)

    def _say_law(self, measure: Measure, words: Words) -> None:
        if measure.legal is not None:
            duty = measure.legal.kind is HintKind.DUTY
            title = words.say("The law asks this") if duty else words.say("What the law offers")
            self.column.callout("legal", title, words.pick(measure.legal.text))
        if measure.origin.provenance is Provenance.MEMORY:
            self.column.callout("check", "", origin_note(measure.origin, words))

    def _add_buttons(self, proposal: Proposal, words: Words, acts: ProposalActs) -> None:
        id_, title = proposal.measure.id, words.pick(proposal.measure.title)
        if proposal.taken:
            buttons = [
                button(words.say("Fill in who and when"), lambda: acts.edit(id_)),
                button(words.say("Take out again"), lambda: acts.release(id_), "quiet"),
            ]
            names: tuple[str, ...] = ("edit", "release")
        else:
            word = (
                words.say("Use it for this risk too") if proposal.in_plan else words.say("Put it in the plan")
            )
            buttons, names = [button(word, lambda: acts.take(id_))], ("take",)
        for made, name in zip(buttons, names, strict=False):
            made.setObjectName(f"{name}.{id_}")
            made.setAccessibleName(f"{made.text().replace('&&', '&')}: {title}")
        self.column.row(*buttons)


def kind_line(measure: Measure, words: Words) -> str:
    """Level, scope and pace."""
    kinds = (measure.level, measure.scope, measure.kind)
    return " · ".join(label(kind, words) for kind in kinds)


def effort_line(measure: Measure, words: Words) -> str:
    """What it costs in money, time and patience; estimates of our own."""
    say = words.say
    low, high = measure.cost_eur
    least, most = measure.hours
    cost = say("no cost") if high == 0 else _between(words.euros(low), words.euros(high), words)
    hours = _between(words.number(least), words.number(most), words)
    return say(
        "Estimate: {cost} · {hours} hours of work · ready in about {weeks} · usually done by {owner}",
        cost=cost,
        hours=hours,
        weeks=words.plural("{n} week", "{n} weeks", measure.lead_weeks),
        owner=say(_OWNERS[measure.owner]) if measure.owner in _OWNERS else measure.owner,
    )


def _between(low: str, high: str, words: Words) -> str:
    return low if low == high else words.say("{low} to {high}", low=low, high=high)
