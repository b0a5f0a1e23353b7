"""What changed in the firm and what was looked at again because of it (Codex, art. I.3-6 §1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.domain.follow.triggers import from_twenty_on, open_triggers, triggers_in
from app.domain.follow_choices import TriggerKind
from app.domain.reading import Reading
from app.domain.records import PlannedMeasure, Trigger
from app.i18n.words import Words
from app.presenters.labels import group_label, label
from app.presenters.naming.context import Telling
from app.presenters.naming.titles import measure_name
from app.presenters.paper import Block, Callout, Cell, Column, Grid, Heading, Paper, Paragraph, Row
from app.presenters.papers.frame import Chapter, Front, chapters, firm_facts, framed, legal_notice
from app.presenters.sentences import factor_title, or_dash


def build(reading: Reading, words: Words) -> Paper:
    """Everything that was noted, what still waits first."""
    say = words.say
    front = Front(
        title=say("What changed, and what we looked at again"),
        subtitle=say("As it stands on {day}", day=reading.today),
        kicker=say("Re-examination at a change (Codex, art. I.3-6 §1)"),
        facts=firm_facts(reading, words),
        contents=False,
    )
    waiting = open_triggers(reading.dossier)
    done = [trigger for trigger in noted(reading) if trigger.reviewed_on is not None]
    parts = (
        Chapter(say("Still to be looked at"), [triggers_grid(waiting, reading, words)]),
        Chapter(say("Looked at"), [triggers_grid(done, reading, words)]),
    )
    rule = say(
        "The employer examines the measures again at every change that can affect how workers are exposed to "
        "psychosocial risks. What concerns one person does not stand here: that belongs with the "
        "confidential counsellor or the prevention adviser psychosocial aspects."
    )
    blocks = (
        Paragraph(rule),
        *chapters(parts, reading, words),
        *_grown(reading, words),
        legal_notice(reading, words),
    )
    return framed(front, blocks, reading, words)


def is_ready(reading: Reading) -> bool:
    """Whether anything was noted."""
    return bool(reading.dossier.all(Trigger))


def noted(reading: Reading) -> tuple[Trigger, ...]:
    """Everything that was noted, the newest first."""
    every = reading.dossier.all(Trigger)
    dated = sorted((t for t in every if t.on is not None), key=lambda t: (t.on, t.position), reverse=True)
    return (*dated, *(trigger for trigger in every if trigger.on is None))


def year_before(reading: Reading, words: Words) -> list[Block]:
    """For the yearly plan: what was noted in the service year in which it is drawn up; empty without any."""
    found = triggers_in(reading.year - 1, reading.dossier)
    if not found:
        return []
    told = words.say(
        "Noted in the service year {year}, in which this plan is drawn up. What follows from it for the "
        "five-year plan stands in the table above.",
        year=reading.year - 1,
    )
    title = words.say("What changed, and what we looked at again")
    return [Heading(2, title), Paragraph(told), triggers_grid(found, reading, words)]


def triggers_grid(triggers: Iterable[Trigger], reading: Reading, words: Words) -> Grid:
    """Day, what happened, what is looked at again, what came of it."""
    say = words.say
    columns = (
        Column(say("Day"), 1.1),
        Column(say("What happened"), 2.4),
        Column(say("What is looked at again"), 3),
        Column(say("What came of it"), 2.6),
    )
    rows = tuple(_row(trigger, reading, words) for trigger in triggers)
    return Grid(columns, rows, empty=say("Nothing was noted."))


def from_twenty(reading: Reading, words: Words) -> str:
    """What changes in the law's eyes once the firm counts twenty workers, one line each."""
    verdict = from_twenty_on(reading.dossier)
    lines = (group_label(verdict.group, words), *map(words.tell, verdict.consequences))
    return "\n".join(f"• {line}" for line in lines)


def _grown(reading: Reading, words: Words) -> list[Block]:
    """What growth past twenty changes, when growth was noted."""
    if not any(trigger.kind is TriggerKind.GROWTH for trigger in reading.dossier.all(Trigger)):
        return []
    return [Callout(words.say("From 20 workers on"), from_twenty(reading, words), "legal")]


def looked_at(trigger: Trigger, reading: Reading, words: Words) -> Iterator[str]:
    """Plans and risks that are looked at again."""
    if trigger.global_plan:
        yield words.say("the five-year plan")
    if trigger.year_plan:
        yield words.say("the yearly plan")
    for factor in trigger.factors:
        yield factor_title(factor, reading.dossier, reading.catalogue, words)


def measure_titles(ids: Sequence[str], reading: Reading, words: Words) -> list[str]:
    """The titles of measures; one without a title is said to have none."""
    telling = Telling(reading.dossier, reading.dossier, reading.catalogue, words)
    found = (reading.dossier.get(PlannedMeasure, id_) for id_ in ids)
    return [measure_name(m, telling) or words.say("A measure without a title") for m in found if m]


def _row(trigger: Trigger, reading: Reading, words: Words) -> Row:
    kind, text = label(trigger.kind, words), trigger.text.strip()
    return Row(
        (
            or_dash(words.short_date(trigger.on)),
            Cell("\n".join(part for part in (kind, text) if part), bold=not text),
            or_dash("\n".join(looked_at(trigger, reading, words))),
            _outcome(trigger, reading, words),
        )
    )


def _outcome(trigger: Trigger, reading: Reading, words: Words) -> str:
    if trigger.reviewed_on is None:
        return words.say("Still to be looked at")
    titles = measure_titles(trigger.measures, reading, words)
    follows = words.say("Measures: {measures}", measures="; ".join(titles)) if titles else ""
    day = words.say("Looked at on {day}", day=trigger.reviewed_on)
    return "\n".join(part for part in (day, trigger.conclusion.strip(), follows) if part)
