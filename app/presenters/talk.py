"""What was said, counted and chosen in a conversation with the team, in finished words.

Counts stand here as they are, also one and two: this is for inside the firm only, never for what leaves it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.choices import Evidence, FactorState, HandsScale, Proposer, VoiceKind
from app.domain.reading import Reading
from app.domain.records import FactorAnswer, PlannedMeasure, TalkCount, TeamTalk, Voice
from app.domain.risks import talk as talks
from app.domain.risks.hands import exposure_hands, impact_hands
from app.domain.risks.rating import RatedFactor
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.labels import label, priority_label
from app.presenters.sentences import factor_statement, risk_statement

PARTS = (
    N_("Welcome and agreements"),
    N_("What goes well"),
    N_("Statement by statement"),
    N_("Choosing together"),
    N_("Ideas"),
    N_("Rounding off"),
)
"""The parts of the catalogue's script, by their place."""


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A heading with what was written under it."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountedRow:
    """One statement of the talk: what was counted and what the group concluded."""

    id: str
    statement: str
    hands: str
    conclusion: str


def part_title(part: int, words: Words) -> str:
    """The name of a part."""
    return words.say(PARTS[min(max(part, 0), len(PARTS) - 1)])


def read_back(talk: TeamTalk, reading: Reading, words: Words) -> tuple[ReadPart, ...]:
    """Everything that was written, to be read aloud; a part without a line is left out."""
    parts = (
        ReadPart(words.say("What goes well"), tuple(_good(talk, reading))),
        ReadPart(words.say("What we concluded"), tuple(_concluded(talk, reading, words))),
        ReadPart(words.say("What is most urgent"), tuple(_urgent(talk, reading, words))),
        ReadPart(words.say("What we propose"), tuple(_proposed(talk, reading))),
    )
    return tuple(part for part in parts if part.lines)


def counted_rows(talk: TeamTalk, reading: Reading, words: Words) -> tuple[CountedRow, ...]:
    """The statements of the talk with hands and conclusion, in the order of the talk."""
    counts, rated = talks.counts_of(talk, reading.dossier), {found.id: found for found in reading.rated}
    return tuple(
        CountedRow(
            id_,
            factor_statement(rated[id_], words),
            hands_words(counts.get(id_), talk.scale, words),
            conclusion(rated[id_], reading.catalogue, words),
        )
        for id_ in talk.factors
        if id_ in rated
    )


def hands_words(count: TalkCount | None, scale: HandsScale, words: Words) -> str:
    """Hands by step, then by impact, then stickers; a dash when nothing was counted."""
    if count is None:
        return "–"
    said = []
    exposures, impacts = exposure_hands(count, scale), impact_hands(count)
    if any(exposures):
        said.append(" · ".join(f"{step}: {n}" for step, n in enumerate(exposures)))
    if any(impacts):
        by_step = " · ".join(f"{step}: {n}" for step, n in enumerate(impacts, start=1))
        said.append(words.say("how heavy: {counts}", counts=by_step))
    if count.votes:
        said.append(words.plural("{n} sticker", "{n} stickers", count.votes))
    return "\n".join(said) or "–"


def conclusion(found: RatedFactor, catalogue: Catalogue, words: Words) -> str:
    """What the group came to about a statement."""
    answer = found.answer
    if answer is None:
        return words.say("Not talked about yet")
    if answer.state is not FactorState.ASSESSED:
        return label(answer.state, words)
    if found.critical and found.priority is None:
        talked = answer.note.strip() or answer.existing.strip()
        return (
            words.say("Rules and signals were talked about") if talked else words.say("Not talked about yet")
        )
    if found.exposure is None:
        return words.say("Not concluded yet")
    steps = {step.value: words.pick(step.label) for step in catalogue.scales.exposure_steps}
    if found.exposure == 0 or found.priority is None:
        return steps[found.exposure]
    priority = priority_label(found.priority, words).lower()
    return words.say("{step} (priority: {priority})", step=steps[found.exposure], priority=priority)


def time_lines(talk: TeamTalk, catalogue: Catalogue, words: Words) -> tuple[str, ...]:
    """How long each part took beside what the script counts; only parts that took any time."""
    spent = talks.seconds_spent(talk)
    return tuple(
        words.say(
            "{part}: {spent} of {planned} minutes",
            part=part_title(place, words),
            spent=spent[str(step.order)] // 60,
            planned=step.minutes,
        )
        for place, step in enumerate(catalogue.method_guide.conversation_steps)
        if spent.get(str(step.order), 0) >= 60
    )


def _good(talk: TeamTalk, reading: Reading) -> Iterator[str]:
    for voice in reading.dossier.all(Voice):
        if voice.origin == talk.id and voice.kind is VoiceKind.GOOD:
            yield voice.text
    for _, answer in _answers(talk, reading):
        if answer.good.strip():
            yield answer.good.strip()


def _concluded(talk: TeamTalk, reading: Reading, words: Words) -> Iterator[str]:
    for found, answer in _answers(talk, reading):
        lines = [
            words.say(
                "{statement} → {conclusion}",
                statement=factor_statement(found, words),
                conclusion=conclusion(found, reading.catalogue, words),
            )
        ]
        if answer.existing.strip():
            lines.append(words.say("Helps already: {text}", text=answer.existing.strip()))
        if answer.note.strip():
            lines.append(words.say("Said: {text}", text=answer.note.strip()))
        if answer.dissent.strip():
            lines.append(words.say("Seen differently: {text}", text=answer.dissent.strip()))
        yield "\n   ".join(lines)


def _urgent(talk: TeamTalk, reading: Reading, words: Words) -> Iterator[str]:
    """What got most stickers; without stickers nothing was chosen."""
    for row in talks.top(talks.chosen(talk, reading.dossier, reading.catalogue)):
        if row.votes:
            text = risk_statement(row.found, reading.catalogue, words)
            stickers = words.plural("{n} sticker", "{n} stickers", row.votes)
            yield words.say("{text} ({where})", text=text, where=stickers)


def _proposed(talk: TeamTalk, reading: Reading) -> Iterator[str]:
    about = set(talk.factors)
    for measure in reading.dossier.all(PlannedMeasure):
        if measure.proposer is Proposer.TEAM and measure.title.strip() and about & set(measure.factors):
            yield measure.title.strip()


def _answers(talk: TeamTalk, reading: Reading) -> Iterator[tuple[RatedFactor, FactorAnswer]]:
    """What the group came to in a talk; what was answered before, in another way, is left out."""
    rated = {found.id: found for found in reading.rated}
    for id_ in talk.factors:
        found = rated.get(id_)
        if found is not None and found.answer is not None and found.answer.evidence is Evidence.TEAM_TALK:
            yield found, found.answer
