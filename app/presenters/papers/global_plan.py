"""The five-year plan on paper (GPP/PGP, Codex art. I.2-8): everything the law asks, in a sensible order."""

from __future__ import annotations

from app.domain.plans.plan import budget_rule, is_psr_part_only
from app.domain.reading import Reading
from app.domain.records import GlobalPlan
from app.i18n.words import Words
from app.presenters import boards
from app.presenters.boards import measure_numbers
from app.presenters.paper import Block, Heading, Paper, Paragraph
from app.presenters.papers import elements
from app.presenters.papers.consultation import signatures
from app.presenters.papers.firm import history, identification, organisation, tasks
from app.presenters.papers.frame import Chapter, Front, chapters, firm_facts, framed, legal_notice, note
from app.presenters.papers.global_parts import (
    adaptation,
    advice,
    consulted,
    criteria,
    domains,
    results,
    size,
)
from app.presenters.papers.measures import (
    kinds_grid,
    measure_card,
    objective_facts,
    objective_letters,
    objective_title,
    objectives_grid,
    uses_library,
    without_objective,
)
from app.presenters.papers.versions import confirmed, foot_notice, opening, version_line
from app.presenters.sentences import summed_budget


def build(reading: Reading, words: Words) -> Paper:
    """The plan beginning in the reading's start year; a draft while elements are missing."""
    states = reading.gpp_elements
    record = written(reading)
    front = Front(
        title=words.say("Global prevention plan"),
        subtitle=f"{reading.global_plan.start_year}–{reading.global_plan.end_year}",
        kicker=words.say("Five-year plan (Codex, art. I.2-8)"),
        facts=_facts(reading, words),
        remark=psr_note(reading, words),
        notice=foot_notice(states, reading, words),
        version=version_line(record, reading, words),
    )
    blocks = (
        *opening(states, reading, words),
        *chapters(_parts(record, reading, words), reading, words),
        legal_notice(reading, words),
    )
    return framed(front, blocks, reading, words)


def written(reading: Reading) -> GlobalPlan:
    """What the firm wrote about the plan; blank when nothing was written yet."""
    id_ = str(reading.start_year)
    return reading.dossier.get(GlobalPlan, id_) or GlobalPlan(id=id_, start_year=reading.start_year)


def psr_note(reading: Reading, words: Words) -> str:
    """That this is only the psychosocial part, when the other six welfare domains are empty."""
    if not is_psr_part_only(reading.dossier):
        return ""
    return words.say(
        "This is the psychosocial part of the plan. The other six domains of well-being at work "
        "still have to be worked out, or referred to."
    )


def _facts(reading: Reading, words: Words) -> tuple[tuple[str, str], ...]:
    plan = reading.global_plan
    term = words.say("from {start} to {end}", start=plan.start, end=plan.end)
    return (
        *firm_facts(reading, words),
        (words.say("Term"), term),
        (words.say("Total budget"), summed_budget(plan.total, plan.measures, words)),
    )


def _parts(record: GlobalPlan, reading: Reading, words: Words) -> list[Chapter]:
    say = words.say
    parts = [
        Chapter(
            say("The firm"), [identification(reading, words), *organisation(reading, words)], ("GPP-01",)
        ),
        Chapter(say("Size of the firm and nature of the risks"), size(record, reading, words), ("GPP-02",)),
        Chapter(
            say("Results of the risk analysis"),
            results(reading, words),
            ("GPP-03", "GPP-03b", "GPP-03c", "GPP-03d"),
        ),
        Chapter(say("The seven domains of well-being at work"), domains(reading, words), ("GPP-03a",)),
        Chapter(say("Priority objectives"), _objectives(reading, words), ("GPP-05",)),
        Chapter(
            say("Measures, objective by objective"),
            _measures(reading, words),
            ("GPP-04", "GPP-04b", "GPP-06", "GPP-07"),
        ),
        Chapter(say("Order of prevention"), _kinds(reading, words), ("GPP-04a",)),
        Chapter(say("Five years at a glance"), _time(reading, words), ("GPP-15",)),
        Chapter(say("Budget"), _budget(reading, words), ("GPP-07",)),
        Chapter(say("Tasks, duties and means of every person"), tasks(reading, words), ("GPP-08",)),
        Chapter(say("How the plan is adapted"), adaptation(record, words), ("GPP-09",)),
        Chapter(say("How the policy is evaluated"), criteria(record, reading, words), ("GPP-10",)),
        Chapter(say("Strategic advice of the external service"), advice(record, words), ("GPP-11",)),
    ]
    return [*parts, *_closing(record, reading, words)]


def _closing(record: GlobalPlan, reading: Reading, words: Words) -> list[Chapter]:
    boxes = signatures(reading, words, by=record.signed_by, on=record.signed_on)
    return [
        Chapter(
            words.say("Consultation and prior advice"),
            consulted(record, reading, words),
            ("GPP-12", "GPP-13"),
        ),
        Chapter(words.say("Is everything there?"), elements.completeness(reading.gpp_elements, words)),
        Chapter(words.say("Signature"), (*confirmed(reading, words), boxes), ("GPP-14",)),
    ]


def _objectives(reading: Reading, words: Words) -> list[Block]:
    objectives = reading.global_plan.objectives
    letters = objective_letters(reading.global_plan)
    blocks: list[Block] = [
        objectives_grid(objectives, letters, words),
        Paragraph(
            words.say("Score = urgency × feasibility, from 1 to 9; the highest comes first. Our own scale."),
            tone="muted",
        ),
    ]
    for objective in objectives:
        blocks.append(Heading(2, objective_title(objective, letters, words)))
        blocks.append(objective_facts(objective, reading, words))
    return [*blocks, *history(reading, words)]


def _measures(reading: Reading, words: Words) -> list[Block]:
    plan = reading.global_plan
    numbers = measure_numbers(plan)
    blocks: list[Block] = []
    letters = objective_letters(plan)
    told: set[str] = set()
    for objective in plan.objectives:
        if not objective.measures:
            continue
        blocks.append(Heading(2, objective_title(objective, letters, words)))
        for measure in objective.measures:
            if measure.id in told:
                again = words.say("See also measure {number}.", number=numbers[measure.id])
                blocks.append(Paragraph(again, tone="muted"))
                continue
            told.add(measure.id)
            blocks.append(measure_card(measure, numbers, reading, words))
    others = without_objective(plan)
    if others:
        blocks.append(Heading(2, words.say("Other measures")))
        blocks.extend(measure_card(measure, numbers, reading, words) for measure in others)
    return [*blocks, *_library_note(reading, words)]


def _library_note(reading: Reading, words: Words) -> list[Block]:
    if not reading.global_plan.measures:
        return [Paragraph(words.say("There are no measures in this plan yet."))]
    if not uses_library(reading.global_plan.measures):
        return []
    text = words.say(
        "Measures of the catalogue are ideas, adapted by the firm. "
        "Their choice is our own judgement, not law."
    )
    return [note(words.say("Where these measures come from"), text)]


def _kinds(reading: Reading, words: Words) -> list[Block]:
    plan = reading.global_plan
    told = words.say(
        "The law asks for this order: first prevent the risk (primary), then prevent damage (secondary), "
        "then "
        "limit damage (tertiary); collective measures go before individual ones."
    )
    return [Paragraph(told), kinds_grid(plan.measures, measure_numbers(plan), words)]


def _time(reading: Reading, words: Words) -> list[Block]:
    plan = reading.global_plan
    board = boards.five_year_board(plan, words, today=reading.today)
    blocks: list[Block] = [board or boards.five_year_table(plan, words)]
    if plan.unplanned:
        count = words.plural(
            "{n} measure has no date yet.", "{n} measures have no date yet.", len(plan.unplanned)
        )
        blocks.append(Paragraph(count, tone="muted"))
    return blocks


def _budget(reading: Reading, words: Words) -> list[Block]:
    return [
        boards.budget_grid(reading.global_plan, words),
        Paragraph(words.tell(budget_rule()), tone="muted"),
    ]
