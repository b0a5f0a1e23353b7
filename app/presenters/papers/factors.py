"""Risk factors in tables: the ranked list, one A with all details, and what was set aside."""

from __future__ import annotations

from app.domain.catalogue import FactorType
from app.domain.choices import FactorState
from app.domain.reading import Reading
from app.domain.risks.rating import RatedFactor
from app.i18n.words import Words
from app.presenters.labels import label, priority_label
from app.presenters.paper import Block, Bullets, Cell, Column, Grid, Paragraph, Row
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
    """The risks of one of the five A's with existing measures, number of persons and note."""
    shown = [f for f in reading.rated if f.dimension == code and _worth_a_row(f)]
    columns = (
        Column(words.say("Factor"), 3),
        Column(words.say("Priority"), 1.2),
        Column(words.say("Affected"), 1.1),
        Column(words.say("What exists already"), 2),
        Column(words.say("Note"), 2.2),
    )
    rows = tuple(_detailed(found, reading, words) for found in shown)
    return Grid(columns, rows, empty=words.say("No risk was found here."), row_titles=True)


def calm_list(code: str, reading: Reading, words: Words) -> list[Block]:
    """The factors of one of the five A's that are no problem, and those that were not looked at yet."""
    here = [f for f in reading.rated if f.dimension == code and not _worth_a_row(f)]
    calm = tuple(_calm(f, reading, words) for f in here if f.state is FactorState.ASSESSED)
    waiting = tuple(factor_statement(f, words) for f in here if f.state is None)
    blocks: list[Block] = []
    if calm:
        blocks += [Paragraph(words.say("Looked at, and no problem here:")), Bullets(calm)]
    if waiting:
        blocks += [Paragraph(words.say("Not looked at yet:")), Bullets(waiting)]
    return blocks


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


def _worth_a_row(found: RatedFactor) -> bool:
    """A risk, or an assessed factor about which the team wrote something."""
    if found.state is not FactorState.ASSESSED or found.answer is None:
        return False
    answer = found.answer
    said = answer.note.strip() or answer.existing.strip() or answer.dissent.strip()
    return found.priority is None or found.is_risk or bool(said)


def _calm(found: RatedFactor, reading: Reading, words: Words) -> str:
    """A burden that does not occur is said not to occur; a support that is there speaks for itself."""
    factor = reading.catalogue.factors.get(found.id)
    statement = factor_statement(found, words)
    if factor is not None and factor.type is FactorType.RESOURCE:
        return statement
    return words.say("Does not occur: “{statement}”", statement=statement)


def _ranked(place: int, found: RatedFactor, reading: Reading, words: Words) -> Row:
    title = risk_statement(found, reading.catalogue, words)
    statement = f"{title}\n{_place_and_evidence(found, reading, words)}"
    cells = (
        str(place),
        statement,
        f"{_points(found.exposure)} × {_points(found.impact)} = {_points(found.score)}",
        Cell(priority_label(found.priority, words), tone=priority_tone(found.priority), bold=True),
        or_dash(priority_label(found.residual, words)),
    )
    return Row(cells)


def _place_and_evidence(found: RatedFactor, reading: Reading, words: Words) -> str:
    """The A it lies under, and what the answer rests on when that is known."""
    evidence = label(found.answer.evidence, words) if found.answer else ""
    place = factor_place(found, reading.catalogue, words)
    return " · ".join(part for part in (place, evidence) if part)


def _detailed(found: RatedFactor, reading: Reading, words: Words) -> Row:
    answer = found.answer
    if answer is None:
        return Row((factor_statement(found, words),))
    priority = Cell(
        priority_label(found.priority, words) or words.say("Not rated yet"),
        tone=priority_tone(found.priority),
    )
    affected = " · ".join(
        part for part in (outward(answer.affected, words), answer.team.strip()) if part not in {"", "–"}
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
    """The note, another view, where the danger lies, and whether it is objective and can be influenced."""
    answer = found.answer
    if answer is None:
        return ""
    parts = [answer.note.strip()]
    if answer.dissent.strip():
        parts.append(words.say("Another view: {text}", text=answer.dissent.strip()))
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
