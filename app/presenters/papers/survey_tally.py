"""The tally sheet for the meeting: statements, columns for hands by step, stickers and remarks; never who."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.catalogue import Choice, Text
from app.domain.choices import HandsScale
from app.domain.reading import Reading
from app.domain.records import OwnRisk
from app.i18n.words import Words
from app.presenters.paper import Block, Cell, Column, Grid, Paper, Paragraph, Row, Run
from app.presenters.papers.frame import Front, framed, note
from app.presenters.papers.tongues import Tongues, both_tongues, one_tongue
from app.presenters.sentences import shortened

_ROMAN = ("I", "II", "III")
"""Impact is counted in columns named otherwise than exposure."""

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is counted: factors by id, the languages of the sheet, and on which scale."""

    factors: tuple[str, ...]
    languages: tuple[str, ...]
    scale: HandsScale


def build(reading: Reading, words: Words) -> Paper:
    """For the statements of the talk or the open round, else for all; in both languages when asked so."""
    asked = _asked(reading)
    tongues = both_tongues(words) if len(set(asked.languages)) > 1 else one_tongue(words)
    front = Front(
        title=words.say("Tally sheet for the team talk"),
        subtitle=words.say("Count hands and stickers; write down how many, never who."),
        contents=False,
    )
    sheet = _sheet(asked, reading, tongues)
    blocks = (*_legend(asked, reading, tongues), sheet, *_careful(asked, reading, words))
    return replace(framed(front, blocks, reading, words), layout="wide")


def _asked(reading: Reading) -> _Asked:
    """The talk that goes on, else the open round, else the last talk, else everything."""
    talk, round_ = reading.talk, reading.open_survey
    talked = _Asked(talk.factors, talk.languages, talk.scale) if talk is not None and talk.factors else None
    if talked is not None and (round_ is None or (talk is not None and talk.closed_on is None)):
        return talked
    if round_ is not None:
        return _Asked(round_.factors, round_.languages, HandsScale.STATEMENT)
    own = tuple(risk.id for risk in reading.dossier.all(OwnRisk))
    return _Asked((*reading.catalogue.factors, *own), (), HandsScale.MATRIX)


def _steps(asked: _Asked, reading: Reading) -> tuple[Choice, ...]:
    scales = reading.catalogue.scales
    if asked.scale is HandsScale.MATRIX:
        return scales.exposure_steps
    return tuple(step for step in scales.answer_scale if step.value is not None)


def _legend(asked: _Asked, reading: Reading, tongues: Tongues) -> Iterable[Block]:
    impacts = reading.catalogue.scales.impact_steps
    steps = tuple((str(step.value), step.label) for step in _steps(asked, reading))
    heavy = tuple(zip(_ROMAN, (step.label for step in impacts), strict=False))
    yield Paragraph(runs=tongues.say(lambda words: _first_line(asked, _listed(steps, words), words)))
    yield Paragraph(
        runs=tongues.say(lambda words: words.say("How heavy: {steps}", steps=_listed(heavy, words)))
    )


def _first_line(asked: _Asked, steps: str, words: Words) -> str:
    if asked.scale is HandsScale.MATRIX:
        return words.say("How much of a problem: {steps}", steps=steps)
    return words.say("How often: {steps}", steps=steps)


def _listed(steps: tuple[tuple[str, Text], ...], words: Words) -> str:
    return " · ".join(f"{name} = {words.pick(label)}" for name, label in steps)


def _sheet(asked: _Asked, reading: Reading, tongues: Tongues) -> Grid:
    steps = _steps(asked, reading)
    narrow = tuple(Column(str(step.value), 0.55, "centre") for step in steps)
    columns = (
        Column("", 0.35, "right"),
        Column("", 5, runs=tongues.say(lambda words: words.say("Statement"))),
        *narrow,
        *(Column(name, 0.55, "centre") for name in _ROMAN),
        Column("", 0.8, "centre", runs=tongues.say(lambda words: words.say("Stickers"))),
        Column("", 2.2, runs=tongues.say(lambda words: words.say("Remarks, another view"))),
    )
    rows = tuple(
        Row((str(number), Cell(runs=runs)))
        for number, runs in enumerate(_statements(asked, reading, tongues), 1)
    )
    return Grid(columns, rows, by_hand=2.6)


def _statements(asked: _Asked, reading: Reading, tongues: Tongues) -> Iterable[tuple[Run, ...]]:
    """Every statement but the critical ones: about those no hands are counted (catalogue, `privacy`)."""
    for id_ in asked.factors:
        factor, own = reading.catalogue.factors.get(id_), reading.dossier.get(OwnRisk, id_)
        if factor is not None and not factor.critical:
            yield tongues.pick(factor.statement)
        elif own is not None and own.text.strip():
            yield (Run(shortened(own.text, _LONGEST)),)


def _careful(asked: _Asked, reading: Reading, words: Words) -> Iterable[Block]:
    """The statements about which only the rules are discussed."""
    known = reading.catalogue.factors
    critical = [known[id_] for id_ in asked.factors if id_ in known and known[id_].critical]
    if not critical:
        return
    rule = words.pick(reading.catalogue.privacy_guard.critical_items)
    listed = "\n".join(f"– {words.pick(factor.statement)}" for factor in critical)
    yield note(words.say("No hands are counted about this"), f"{rule}\n{listed}")
