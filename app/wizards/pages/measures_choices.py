"""The answers that pages about objectives and measures offer: risks, objectives, domains, steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from app.domain.catalogue import Choice
from app.domain.choices import Priority
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.labels import label, priority_label
from app.presenters.sentences import factor_title, risk_statement
from app.views.widgets import Option

PRIORITIES = (Priority.HIGH, Priority.MEDIUM)
"""The risks that ask for an objective and measures first."""


def closed(kind: type[StrEnum], words: Words) -> list[Option]:
    """Every answer of a closed set."""
    return [Option(choice, label(choice, words)) for choice in kind]


def three_steps(words: Words) -> list[Option]:
    """Urgency or feasibility, 1 to 3."""
    said = (words.say("Small"), words.say("Moderate"), words.say("Great"))
    return [Option(step, text) for step, text in enumerate(said, start=1)]


def scale(steps: Sequence[Choice], words: Words) -> list[Option]:
    """The steps of a scale of the catalogue."""
    return [Option(step.value, words.pick(step.label)) for step in steps]


def risks(reading: Reading, words: Words, kept: Iterable[str]) -> list[Option]:
    """The high and medium priorities, worst first, and whatever is `kept` already."""
    found = {
        rated.id: Option(
            rated.id,
            risk_statement(rated, reading.catalogue, words),
            words.say("Priority: {priority}", priority=priority_label(rated.priority, words).lower()),
        )
        for rated in reading.ranked
        if rated.priority in PRIORITIES
    }
    for id_ in kept:
        title = factor_title(id_, reading.dossier, reading.catalogue, words)
        found.setdefault(id_, Option(id_, title))
    return list(found.values())


def objectives(reading: Reading, words: Words) -> list[Option]:
    """The firm's objectives, in its own order."""
    nameless = words.say("An objective without words")
    return [
        Option(found.record.id, found.record.text.strip() or nameless)
        for found in reading.global_plan.objectives
    ]


def domains(reading: Reading, words: Words) -> list[Option]:
    """The seven welfare domains."""
    return [Option(id_, words.pick(found.name)) for id_, found in reading.catalogue.welfare_domains.items()]


def due_years(reading: Reading, kept: int | None) -> list[Option]:
    """The five years of the plan, and the year that is `kept` already."""
    years = set(reading.global_plan.years) | ({kept} if kept is not None else set())
    return [Option(year, str(year)) for year in sorted(years)]
