"""The yearly plan on paper (JAP/PAA, Codex art. I.2-9): what will be done in the coming service year."""

from __future__ import annotations

from app.domain.reading import Reading
from app.domain.records import YearPlan
from app.i18n.words import Words
from app.presenters import boards
from app.presenters.boards import measure_numbers
from app.presenters.paper import Block, Heading, Paper, Paragraph
from app.presenters.papers import elements
from app.presenters.papers.consultation import signatures
from app.presenters.papers.firm import identification, tasks
from app.presenters.papers.frame import Chapter, Front, chapters, firm_facts, framed, legal_notice, warning
from app.presenters.papers.measures import (
    measure_card,
    objective_facts,
    objective_letters,
    objective_title,
    objectives_grid,
)
from app.presenters.papers.versions import confirmed, foot_notice, opening, version_line
from app.presenters.papers.year_parts import (
    actions_grid,
    changes_grid,
    consulted,
    dates,
    evaluation,
    surveillance,
)
from app.presenters.sentences import summed_budget


def build(reading: Reading, words: Words) -> Paper:
    """The yearly plan in preparation; a draft while elements are missing."""
    record = written(reading)
    plan = reading.year_plan
    front = Front(
        title=words.say("Yearly action plan"),
        subtitle=words.say("Service year {year}", year=plan.year),
        kicker=words.say("Plan for one year (Codex, art. I.2-9)"),
        facts=_facts(reading, words),
        notice=foot_notice(reading.jap_elements, reading, words),
        version=version_line(record, reading, words),
    )
    blocks = (
        *opening(reading.jap_elements, reading, words),
        *chapters(_parts(record, reading, words), reading, words),
        legal_notice(reading, words),
    )
    return framed(front, blocks, reading, words)


def written(reading: Reading) -> YearPlan:
    """What the firm wrote about this year; blank when nothing was written yet."""
    id_ = str(reading.year)
    return reading.dossier.get(YearPlan, id_) or YearPlan(id=id_, year=reading.year)


def _facts(reading: Reading, words: Words) -> tuple[tuple[str, str], ...]:
    plan = reading.year_plan
    return (
        *firm_facts(reading, words),
        (words.say("Term"), words.say("from {start} to {end}", start=plan.start, end=plan.end)),
        (words.say("Budget that starts this year"), summed_budget(plan.budget, plan.measures, words)),
    )


def _parts(record: YearPlan, reading: Reading, words: Words) -> list[Chapter]:
    say = words.say
    return [
        Chapter(say("The firm and the term"), _firm(reading, words), ("JAP-01",)),
        Chapter(say("Basis: the global prevention plan"), _basis(reading, words), ("JAP-02",)),
        Chapter(say("Objectives of the year"), _objectives(reading, words), ("JAP-03",)),
        Chapter(say("Twelve months at a glance"), _months(reading, words)),
        Chapter(say("Actions of the year"), _actions(reading, words), ("JAP-04", "JAP-07", "JAP-14")),
        Chapter(say("Tasks, duties and means of every person"), tasks(reading, words), ("JAP-05",)),
        Chapter(
            say("Changes to the global prevention plan"),
            [changes_grid(record, reading, words)],
            ("JAP-06a", "JAP-06b", "JAP-06c", "JAP-06d", "JAP-06e"),
        ),
        Chapter(
            say("Evaluation of the psychosocial measures"), evaluation(record, reading, words), ("JAP-08",)
        ),
        Chapter(say("Consultation and dates"), _consultation(record, reading, words), _CONSULTED),
        Chapter(say("Is everything there?"), elements.completeness(reading.jap_elements, words)),
        Chapter(say("Signature"), _signature(record, reading, words), ("JAP-15",)),
        Chapter(say("Annex: health surveillance"), surveillance(record, reading, words), ("JAP-09",)),
    ]


_CONSULTED = ("JAP-01a", "JAP-10", "JAP-11", "JAP-12", "JAP-13")


def _firm(reading: Reading, words: Words) -> list[Block]:
    return [identification(reading, words)]


def _basis(reading: Reading, words: Words) -> list[Block]:
    covering = reading.year_plan.from_global
    if covering is None:
        text = words.say("Write the global prevention plan first; the yearly plan has to build on it.")
        return [warning(words.say("There is no global prevention plan for this year yet"), text)]
    told = words.say(
        "This plan carries out the global prevention plan {start}–{end}. The numbers of the actions are "
        "those "
        "of the measures in that plan.",
        start=covering,
        end=covering + 4,
    )
    return [Paragraph(told)]


def _objectives(reading: Reading, words: Words) -> list[Block]:
    objectives = reading.year_plan.objectives
    letters = objective_letters(reading.global_plan)
    blocks: list[Block] = [objectives_grid(objectives, letters, words)]
    if objectives and not reading.year_plan.chosen:
        told = words.say(
            "No objectives were chosen for this year: these are the ones that the measures serve."
        )
        blocks.append(Paragraph(told, tone="muted"))
    for objective in objectives:
        blocks.append(Heading(2, objective_title(objective, letters, words)))
        blocks.append(objective_facts(objective, reading, words))
    return blocks


def _months(reading: Reading, words: Words) -> list[Block]:
    board = boards.month_board(reading.year_plan, measure_numbers(reading.global_plan), words)
    return [board] if board else [Paragraph(words.say("No action has a date in this year yet."))]


def _actions(reading: Reading, words: Words) -> list[Block]:
    numbers = measure_numbers(reading.global_plan)
    plan = reading.year_plan
    blocks: list[Block] = [actions_grid(reading, numbers, words)]
    groups = (
        (words.say("Psychosocial actions"), [m for m in plan.measures if m.is_psychosocial]),
        (words.say("Actions of the other domains"), [m for m in plan.measures if not m.is_psychosocial]),
    )
    for title, measures in groups:
        if measures:
            blocks.append(Heading(2, title))
            blocks.extend(measure_card(measure, numbers, reading, words) for measure in measures)
    return blocks


def _consultation(record: YearPlan, reading: Reading, words: Words) -> list[Block]:
    return [*dates(record, reading, words), *consulted(record, reading, words)]


def _signature(record: YearPlan, reading: Reading, words: Words) -> list[Block]:
    return [*confirmed(reading, words), signatures(reading, words, by=record.signed_by, on=record.signed_on)]
