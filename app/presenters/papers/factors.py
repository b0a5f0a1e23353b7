"""Risk factors in tables: the ranked list, one A with all details, and what was set aside."""

from __future__ import annotations

from app.domain.choices import FactorState
from app.domain.rating import RatedFactor
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.labels import label, priority_label
from app.presenters.paper import Cell, Column, Grid, Row
from app.presenters.sentences import factor_place, factor_statement, or_dash, outward, risk_statement
from app.presenters.tones import priority_tone


def ranking_grid(reading: Reading, words: Words, *, most: int | None = None) -> Grid:
    """The assessed risks, worst first, with exposure × impact = score and priority; `most` cuts the list."""
    shown = reading.ranked[:most]
    columns = (
        Column(words.say("No."), 0.45, align="right"),
        Column(words.say("Risk factor"), 4),
        Column(words.say("Exposure × impact"), 1.2, align="centre"),
        Column(words.say("Priority"), 1),
        Column(words.say("After measures"), 1.1),
    )
    rows = tuple(_ranked(place, found, reading, words) for place, found in enumerate(shown, 1))
    return Grid(columns, rows, empty=words.say("No risk was found, or nothing was assessed yet."))


def dimension_grid(code: str, reading: Reading, words: Words) -> Grid:
    """Every assessed factor of one of the five A's with existing measures, number of persons and note."""
    shown = [f for f in reading.rated if f.dimension == code and f.state in {None, FactorState.ASSESSED}]
    columns = (
        Column(words.say("Factor"), 3),
        Column(words.say("Priority"), 1.2),
        Column(words.say("Affected"), 1.1),
        Column(words.say("What exists already"), 2),
        Column(words.say("Note"), 2.2),
    )
    rows = tuple(_detailed(found, reading, words) for found in shown)
    return Grid(columns, rows, empty=words.say("Nothing was assessed here."), row_titles=True)


def set_aside_grid(reading: Reading, words: Words) -> Grid:
    """Parked and not applicable factors with their reasons."""
    aside = [f for f in reading.rated if f.state in {FactorState.PARKED, FactorState.NOT_APPLICABLE}]
    columns = (
        Column(words.say("Factor"), 3),
        Column(words.say("State"), 1.2),
        Column(words.say("Reason"), 2.5),
    )
    rows = tuple(
        Row(
            (
                factor_statement(found, words),
                label(found.state, words),
                or_dash(found.answer.note if found.answer else "")
                if _noted(found)
                else words.say("No reason was given."),
            )
        )
        for found in aside
    )
    return Grid(columns, rows, empty=words.say("Nothing was parked or set aside."))


def _ranked(place: int, found: RatedFactor, reading: Reading, words: Words) -> Row:
    title = risk_statement(found, reading.catalogue, words)
    statement = f"{title}\n{factor_place(found, reading.catalogue, words)}"
    cells = (
        str(place),
        statement,
        f"{_points(found.exposure)} × {_points(found.impact)} = {_points(found.score)}",
        Cell(priority_label(found.priority, words), tone=priority_tone(found.priority), bold=True),
        or_dash(priority_label(found.residual, words)),
    )
    return Row(cells)


def _detailed(found: RatedFactor, reading: Reading, words: Words) -> Row:
    answer = found.answer
    if answer is None:
        return Row((factor_statement(found, words), words.say("Not looked at yet"), "", "", ""), tone="muted")
    priority = Cell(
        priority_label(found.priority, words) or words.say("Not rated yet"),
        tone=priority_tone(found.priority),
    )
    affected = " · ".join(
        part for part in (outward(answer.affected, words), answer.team.strip()) if part != "–"
    )
    title = factor_statement(found, words)
    return Row(
        (
            risk_statement(found, reading.catalogue, words) if found.is_risk else title,
            priority,
            or_dash(affected),
            or_dash(answer.existing),
            or_dash(_remarks(found, words)),
        )
    )


def _remarks(found: RatedFactor, words: Words) -> str:
    """The note, where the danger lies, and whether it is objective and can be influenced."""
    answer = found.answer
    if answer is None:
        return ""
    parts = [answer.note.strip()]
    if answer.level is not None and found.is_risk:
        parts.append(words.say("Level: {level}.", level=label(answer.level, words).lower()))
    if answer.objective_danger is False:
        parts.append(words.say("Not an objective danger."))
    if answer.employer_impact is False:
        parts.append(words.say("Belongs to the work itself: the aim is protection, not removal."))
    return "\n".join(part for part in parts if part)


def _noted(found: RatedFactor) -> bool:
    return found.answer is not None and bool(found.answer.note.strip())


def _points(value: int | None) -> str:
    return "–" if value is None else str(value)
