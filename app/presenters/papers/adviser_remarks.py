"""The adviser’s opinions beside the employer’s answers, with the five priority risks of the service."""

from __future__ import annotations

from app.domain.choices import Target, Voter
from app.domain.consultation.advice import left_out, taken_up
from app.domain.consultation.opinions import Plans, opinions, opinions_on, parts
from app.domain.reading import Reading
from app.domain.records import GlobalPlan, PriorityRisk
from app.i18n.words import Words
from app.presenters.discussion import about_part
from app.presenters.labels import label
from app.presenters.paper import Block, Bullets, Cell, Column, Grid, KeyValues, Paper, Row
from app.presenters.papers.frame import Chapter, Front, chapters, firm_facts, framed, legal_notice
from app.presenters.papers.remarks import opinions_grid
from app.presenters.sentences import factor_title, or_blank, or_dash


def build(reading: Reading, words: Words) -> Paper:
    """The paper in one language."""
    say = words.say
    front = Front(
        title=say("The adviser’s opinion and the employer’s answer"),
        subtitle=say("Side by side, for each part of the plans"),
        facts=firm_facts(reading, words),
        contents=False,
    )
    found = [
        Chapter(say("Strategic advice of the external service"), _strategic(reading, words)),
        Chapter(say("The five priority risks of the external service"), [_risks(reading, words)]),
        Chapter(say("Both plans as a whole"), [_said(reading, words, Target.PLAN)]),
        Chapter(say("Risks"), [_said(reading, words, Target.FACTOR)]),
        Chapter(say("Objectives"), [_said(reading, words, Target.OBJECTIVE)]),
        Chapter(say("Measures"), [_said(reading, words, Target.MEASURE)]),
    ]
    silent = _silent(reading, words)
    if silent:
        found.append(Chapter(say("Nothing was said about"), [Bullets(silent)]))
    return framed(front, (*chapters(found, reading, words), legal_notice(reading, words)), reading, words)


def is_ready(reading: Reading) -> bool:
    """Whether the adviser said anything."""
    return bool(opinions(Voter.ADVISER, reading.dossier)) or bool(reading.dossier.all(PriorityRisk))


def _strategic(reading: Reading, words: Words) -> list[Block]:
    say = words.say
    record = reading.dossier.get(GlobalPlan, str(reading.start_year))
    state = record.strategic_advice if record else None
    rows = (
        (say("Strategic advice"), label(state, words) if state else or_blank("")),
        (say("Date"), or_blank(words.date(record.strategic_advice_on) if record else "")),
        (say("What was done with it"), or_blank(record.strategic_advice_note if record else "")),
    )
    return [KeyValues(rows)]


def _risks(reading: Reading, words: Words) -> Grid:
    say = words.say
    columns = (
        Column(say("Priority risk"), 3),
        Column(say("Welfare domain"), 1.7),
        Column(say("In the plan"), 2.6),
    )
    found = reading.dossier.all(PriorityRisk)
    rows = tuple(_risk(risk, reading, words) for risk in found if risk.text.strip())
    return Grid(columns, rows, empty=say("No priority risk was noted yet."), row_titles=True)


def _risk(risk: PriorityRisk, reading: Reading, words: Words) -> Row:
    domain = reading.catalogue.welfare_domains.get(risk.domain)
    return Row(
        (risk.text.strip(), words.pick(domain.name) if domain else "–", _planned(risk, reading, words))
    )


def _planned(risk: PriorityRisk, reading: Reading, words: Words) -> Cell:
    dossier, catalogue = reading.dossier, reading.catalogue
    if left_out(risk, dossier) is not None:
        return Cell(words.say("Not in the plan: say why"), tone="orange")
    if taken_up(risk, dossier):
        names = (factor_title(factor, dossier, catalogue, words) for factor in risk.factors)
        return Cell("\n".join((words.say("Taken up in the plan"), *names)))
    return Cell(or_dash(risk.left_out.strip()))


def _said(reading: Reading, words: Words, target: Target) -> Grid:
    found = [r for r in opinions(Voter.ADVISER, reading.dossier) if r.target is target]
    return opinions_grid(found, label(Voter.ADVISER, words), reading, words)


def _silent(reading: Reading, words: Words) -> tuple[str, ...]:
    """The parts about which the adviser said nothing, once something was said about others."""
    if not opinions(Voter.ADVISER, reading.dossier):
        return ()
    every = parts(reading.dossier, reading.catalogue, Plans(reading.start_year, reading.year))
    return tuple(
        about_part(part, reading, words)
        for part in every
        if not opinions_on(part, Voter.ADVISER, reading.dossier)
    )
