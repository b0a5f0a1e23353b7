"""The discussion of one plan on paper: its steps with their days, what was said, what does not fit yet."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.choices import Voter
from app.domain.consultation.doubts import doubts
from app.domain.consultation.opinions import opinions
from app.domain.consultation.procedure import PlanRecord, Procedure, Step, plan_record, register
from app.domain.reading import Reading
from app.domain.records import Remark
from app.i18n.words import Words
from app.presenters.discussion import standing, step_title
from app.presenters.labels import label
from app.presenters.paper import (
    Block,
    Bullets,
    Cell,
    Column,
    Grid,
    Heading,
    KeyValues,
    LightMark,
    Paragraph,
    Row,
)
from app.presenters.papers.remarks import opinions_grid, remarks_grid
from app.presenters.sentences import or_dash


def state_of(found: Procedure, reading: Reading, words: Words) -> LightMark:
    """How far the discussion is, and why."""
    light, told, reason = standing(found, reading, words)
    return LightMark(light.value, reason) if reason.startswith(told) else LightMark(light.value, told, reason)


def steps_grid(found: Procedure, words: Words) -> Grid:
    """Each step: when it was done, until when it runs, by when it begins at the latest."""
    say = words.say
    columns = (
        Column(say("Step"), 3.4),
        Column(say("Noted day"), 1.7),
        Column(say("Runs until"), 1.7),
        Column(say("Planned: by"), 1.7),
    )
    return Grid(columns, tuple(_step(step, words) for step in found.steps), row_titles=True)


def said_about(found: Procedure, reading: Reading, words: Words) -> list[Block]:
    """The texts that were written down, what looks odd about the days, the remarks and the opinions."""
    record = plan_record(found.kind, found.plan, reading.dossier)
    rows = tuple((name, text.strip()) for name, text in _texts(record, words) if text.strip())
    blocks: list[Block] = [KeyValues(rows)] if rows else []
    odd = tuple(words.tell(message) for _, message in doubts(record, found, reading.today))
    if odd:
        blocks += [Heading(2, words.say("What does not fit yet")), Bullets(odd)]
    return [*blocks, *remarks_and_opinions(found, reading, words)]


def remarks_and_opinions(found: Procedure, reading: Reading, words: Words) -> list[Block]:
    """What workers or body said of the plan, beside the answers; in the end also that nothing was said."""
    own = [r for r in register(reading.dossier) if (r.kind, r.plan) == (found.kind, found.plan)]
    blocks: list[Block] = []
    if own:
        title = Heading(2, words.say("Remarks of the workers and the answers"))
        blocks += [title, remarks_grid(own, reading, words)]
    elif found.settled and found.last_day is not None:
        blocks.append(Paragraph(words.say("No remarks were made.")))
    return [*blocks, *_of_the_body(found, reading, words)]


def _of_the_body(found: Procedure, reading: Reading, words: Words) -> Sequence[Block]:
    said: list[Remark] = [
        remark
        for remark in opinions(Voter.BODY, reading.dossier)
        if (remark.kind, remark.plan) == (found.kind, found.plan)
    ]
    if not said:
        return ()
    who = label(Voter.BODY, words)
    return (Heading(2, words.say("Opinion on each measure")), opinions_grid(said, who, reading, words))


def _step(step: Step, words: Words) -> Row:
    shown = (step.done_on, step.until, step.begin_by)
    return Row((step_title(step, words), *(Cell(or_dash(words.short_date(day))) for day in shown)))


def _texts(record: PlanRecord, words: Words) -> tuple[tuple[str, str], ...]:
    say = words.say
    asked, sent = record.advice_asked_on, record.submitted_on
    return (
        (say("Advice of the service asked on"), words.date(asked)),
        (say("Prior advice of the service"), record.service_advice),
        (say("Proposal submitted on"), words.date(sent)),
        (say("Where the register lies"), record.register_place),
        (say("The service on the remarks"), record.service_answer),
        (say("Opinion on the whole plan"), label(record.body_verdict, words) if record.body_verdict else ""),
        (say("Advice or outcome noted on"), words.date(record.body_advice_on)),
        (say("Advice or result"), record.body_advice),
        (say("Begun early because"), record.early_reason),
    )
