"""What the law asks of a plan, element by element, as a printed list: present, missing or not applicable."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.catalogue import Mandatory, Provenance
from app.domain.choices import Presence
from app.domain.elements.completeness import ElementState
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.paper import Block, Cell, Column, Grid, Paragraph, Progress, Row
from app.presenters.papers.frame import warning
from app.presenters.sentences import article, or_dash, to_check
from app.presenters.tones import presence_tone

_MARKS = {Presence.PRESENT: "✓", Presence.MISSING: "✗", Presence.NOT_APPLICABLE: "–"}


def completeness(states: Sequence[ElementState], words: Words) -> list[Block]:
    """How much is there, then every element with its article, state and reason."""
    applicable = [state for state in states if state.presence is not Presence.NOT_APPLICABLE]
    there = sum(state.presence is Presence.PRESENT for state in applicable)
    figures = words.say("{done} of {total}", done=there, total=len(applicable))
    blocks: list[Block] = [
        Progress(words.say("Legal elements present"), there, len(applicable), figures),
        _grid(states, words),
    ]
    if any(state.element.origin.provenance is Provenance.MEMORY for state in states):
        blocks.append(Paragraph(words.say("* {note}", note=to_check(words)), tone="muted"))
    return blocks


def lacking(states: Sequence[ElementState]) -> tuple[ElementState, ...]:
    """The elements that the law asks and that are missing."""
    return tuple(state for state in states if state.is_lacking)


def draft_notice(states: Sequence[ElementState], words: Words) -> list[Block]:
    """A warning with what is still missing; nothing when the plan is complete."""
    open_ones = lacking(states)
    if not open_ones:
        return []
    title = words.plural(
        "Draft: {n} legal element is still missing",
        "Draft: {n} legal elements are still missing",
        len(open_ones),
    )
    return [warning(title, "\n".join(f"{s.element.id} – {words.pick(s.element.label)}" for s in open_ones))]


def foot_notice(states: Sequence[ElementState], words: Words) -> str:
    """The line at the foot of each page of an unfinished plan."""
    count = len(lacking(states))
    if not count:
        return ""
    return words.plural("Draft – {n} legal element missing", "Draft – {n} legal elements missing", count)


def _grid(states: Sequence[ElementState], words: Words) -> Grid:
    columns = (
        Column(words.say("Element"), 3.3),
        Column(words.say("Article"), 1.7),
        Column(words.say("State"), 1.45),
        Column(words.say("Why"), 3.3),
    )
    return Grid(columns, tuple(_row(state, words) for state in states), row_titles=True)


def _row(state: ElementState, words: Words) -> Row:
    element = state.element
    sign = " *" if element.origin.provenance is Provenance.MEMORY else ""
    title = f"{element.id} – {words.pick(element.label)}{sign}"
    return Row((title, _article(state, words), _mark(state, words), or_dash(words.tell(state.reason))))


def _article(state: ElementState, words: Words) -> str:
    """The article, and when the element is not simply required."""
    element = state.element
    parts = [article(element.article, words)]
    if element.mandatory is not Mandatory.YES:
        parts.append(label(element.mandatory, words))
    return "\n".join(part for part in parts if part)


def _mark(state: ElementState, words: Words) -> Cell:
    recommended = state.element.mandatory is Mandatory.RECOMMENDED and state.presence is Presence.MISSING
    tone = "orange" if recommended else presence_tone(state.presence)
    return Cell(f"{_MARKS[state.presence]} {label(state.presence, words)}", tone=tone, bold=True)
