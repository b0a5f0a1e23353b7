"""Objectives and measures on paper: an objective with its measures, a measure with everything about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.plans.plan import FiveYears, PlanMeasure, PlanObjective
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.boards import Numbers, numbered_title
from app.presenters.labels import domain_label, label, level_short, step_label
from app.presenters.paper import (
    Block,
    Cell,
    Column,
    Grid,
    Heading,
    KeepTogether,
    KeyValues,
    Paragraph,
    Row,
)
from app.presenters.sentences import (
    budget,
    factor_title,
    measure_description,
    or_blank,
    or_dash,
    pair,
    period,
)

Facts = list[tuple[str, str]]
Letters = Mapping[str, str]

_ALPHABET = 26


def objectives_grid(objectives: Sequence[PlanObjective], letters: Letters, words: Words) -> Grid:
    """All objectives at a glance, with urgency × feasibility."""
    columns = (
        Column(words.say("Objective"), 4),
        Column(words.say("Urgency"), 1.1),
        Column(words.say("Feasibility"), 1.15),
        Column(words.say("Score"), 0.75, align="right"),
        Column(words.say("By"), 0.75, align="centre"),
        Column(words.say("Measures"), 1.05, align="right"),
    )
    rows = tuple(
        Row(
            (
                objective_title(objective, letters, words),
                or_dash(step_label(objective.record.urgency, words)),
                or_dash(step_label(objective.record.feasibility, words)),
                str(objective.score or "–"),
                str(objective.record.due_year or "–"),
                str(len(objective.measures)),
            )
        )
        for objective in objectives
    )
    return Grid(columns, rows, empty=words.say("There are no objectives yet."), row_titles=True)


def objective_letters(plan: FiveYears) -> Letters:
    """Objective id → its letter in the five-year plan: A, B … Z, then numbers."""
    return {
        objective.record.id: chr(ord("A") + place) if place < _ALPHABET else str(place + 1)
        for place, objective in enumerate(plan.objectives)
    }


def objective_title(objective: PlanObjective, letters: Letters, words: Words) -> str:
    """`A. text`, with the letter of the five-year plan."""
    letter = letters.get(objective.record.id, "–")
    return f"{letter}. {objective.record.text.strip() or words.say('An objective without words')}"


def objective_facts(objective: PlanObjective, reading: Reading, words: Words) -> KeyValues:
    """Criterion, starting point, target, limits, and the risks behind an objective."""
    record = objective.record
    risks = [factor_title(f, reading.dossier, reading.catalogue, words) for f in record.factors]
    rows: Facts = [
        (words.say("Welfare domain"), domain_label(record.domain, reading.catalogue, words)),
        (words.say("By what we see it"), or_blank(record.criterion)),
        (words.say("Today"), or_blank(record.baseline)),
        (words.say("Target"), or_blank(record.target)),
        (words.say("To be reached in"), str(record.due_year or "") or or_blank("")),
    ]
    if record.limits.strip():
        rows.append((words.say("What can and cannot change"), record.limits))
    if risks:
        rows.append((words.say("Risks it answers"), "\n".join(risks)))
    return KeyValues(tuple(rows))


def measure_card(measure: PlanMeasure, numbers: Numbers, reading: Reading, words: Words) -> KeepTogether:
    """One measure with all that the law and good practice ask of it."""
    blocks: list[Block] = [Heading(3, numbered_title(measure, numbers, words))]
    blocks.append(Paragraph(_kind(measure, reading, words), tone="muted"))
    description = measure_description(measure, words)
    if description:
        blocks.append(Paragraph(description))
    blocks.append(KeyValues(tuple(_card_rows(measure, reading, words))))
    return KeepTogether(tuple(blocks))


def without_objective(plan: FiveYears) -> tuple[PlanMeasure, ...]:
    """The measures that serve no objective of the plan."""
    served = {measure.id for objective in plan.objectives for measure in objective.measures}
    return tuple(measure for measure in plan.measures if measure.id not in served)


def kinds_grid(measures: Sequence[PlanMeasure], numbers: Numbers, words: Words) -> Grid:
    """Level, scope and pace of every measure: the order of the law (Codex, art. I.2-7)."""
    columns = (
        Column(words.say("Measure"), 4),
        Column(words.say("Level"), 1.3),
        Column(words.say("Scope"), 1.3),
        Column(words.say("Pace"), 1.3),
    )
    rows = tuple(
        Row(
            (
                numbered_title(measure, numbers, words),
                Cell(or_dash(level_short(measure.level, words)), bold=True),
                or_dash(label(measure.scope, words)),
                or_dash(label(measure.pace, words)),
            )
        )
        for measure in measures
    )
    return Grid(columns, rows, empty=words.say("There are no measures in this plan yet."), row_titles=True)


def uses_library(measures: Sequence[PlanMeasure]) -> bool:
    """Whether any measure comes from the catalogue."""
    return any(measure.library is not None for measure in measures)


def _card_rows(measure: PlanMeasure, reading: Reading, words: Words) -> Facts:
    record = measure.record
    rows = _reasons(measure, reading, words)
    rows.append((words.say("Responsible"), _who(record.responsible, record.involved, words)))
    if record.method.strip():
        rows.append((words.say("Method"), record.method))
    rows.append((words.say("Means"), _means(measure, words)))
    rows.append((words.say("Period"), period(record.start, record.end, words)))
    rows.append((words.say("Evaluation criterion"), _criterion(measure)))
    return rows


def _who(responsible: str, involved: str, words: Words) -> str:
    if not involved.strip():
        return or_blank(responsible)
    return words.say(
        "{responsible} (with: {involved})", responsible=or_blank(responsible), involved=involved.strip()
    )


def _criterion(measure: PlanMeasure) -> str:
    """What is looked at, and from where to where."""
    record = measure.record
    steps = " → ".join(part.strip() for part in (record.baseline, record.target) if part.strip())
    return "\n".join(part for part in (or_blank(record.criterion), steps) if part)


def _kind(measure: PlanMeasure, reading: Reading, words: Words) -> str:
    """Level, scope, pace, domain, state and proposer in one line."""
    domain = "" if measure.is_psychosocial else domain_label(measure.record.domain, reading.catalogue, words)
    parts = [label(measure.level, words), label(measure.scope, words), label(measure.pace, words), domain]
    return " · ".join(part for part in (*parts, _state(measure, words)) if part)


def _reasons(measure: PlanMeasure, reading: Reading, words: Words) -> Facts:
    """The risks it answers, and what the law says about it."""
    risks = [factor_title(f, reading.dossier, reading.catalogue, words) for f in measure.record.factors]
    rows: Facts = [(words.say("Risks it answers"), "\n".join(risks))] if risks else []
    if measure.library is not None and measure.library.legal is not None:
        told = words.say("{text} (a pointer, not legal advice)", text=measure.library.legal.text)
        rows.append((words.say("What the law says"), told))
    return rows


def _means(measure: PlanMeasure, words: Words) -> str:
    """Organisational, material and financial means, and training, one under the other."""
    record = measure.record
    parts = [
        (words.say("Organisational"), record.means_organisational),
        (words.say("Material"), record.means_material),
        (words.say("Training"), record.training),
    ]
    lines = [pair(kind, text.strip(), words) for kind, text in parts if text.strip()]
    lines.append(pair(words.say("Financial"), budget(record.budget_eur, words), words))
    return "\n".join(lines)


def _state(measure: PlanMeasure, words: Words) -> str:
    record = measure.record
    state = label(record.status, words)
    if record.status_on:
        state = words.say("{state} on {day}", state=state, day=record.status_on)
    proposer = label(record.proposer, words)
    return f"{state} · {proposer}"
