"""Everything in one document: one cover, one table of contents, every paper as a part of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from app.domain.letters.drafts import COMMITMENT
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import Block, Callout, Heading, KeepTogether, PageBreak, Paper, Paragraph
from app.presenters.papers import (
    adviser_remarks,
    commitment,
    consultation_record,
    global_plan,
    participation_register,
    prediagnosis,
    risk_analysis,
    survey_result,
    year_plan,
)
from app.presenters.papers.frame import Front, firm_facts, framed, legal_notice
from app.presenters.papers.letters import document

Build = Callable[[Reading, Words], Paper]

PARTS: tuple[Build, ...] = (
    commitment.build,
    prediagnosis.build,
    risk_analysis.build,
    global_plan.build,
    year_plan.build,
)
"""The papers of every bundle, in the order of the work."""

_AFTER_ANALYSIS = 3
"""Where the result of a questionnaire stands, when there is one."""

_DEEPEST = 3


def build(reading: Reading, words: Words) -> Paper:
    """All papers as one; each keeps its own remark about being a draft."""
    front = Front(
        title=words.say("Prevention file"),
        subtitle=words.say("Psychosocial risks, global prevention plan and yearly action plan"),
        kicker=words.say("Bundle"),
        facts=firm_facts(reading, words),
        remark=words.say("This bundle holds every document in the state of {day}.", day=reading.today),
    )
    notice = legal_notice(reading, words)
    builds = [*PARTS, *_discussion(reading), *_letters(reading)]
    if reading.survey is not None:
        builds.insert(_AFTER_ANALYSIS, survey_result.build)
    blocks = [block for part in builds for block in _part(part(reading, words), notice)]
    return framed(front, (*blocks, notice), reading, words)


def _discussion(reading: Reading) -> Iterable[Build]:
    """What was noted about advice and consultation, as far as there is anything."""
    known = (consultation_record, participation_register, adviser_remarks)
    return (paper.build for paper in known if paper.is_ready(reading))


def _letters(reading: Reading) -> Iterable[Build]:
    """The letters and cards in which the firm wrote something; the statement of commitment has its place."""
    wanted = [
        id_ for id_ in reading.catalogue.documents if id_ != COMMITMENT and document.ready(id_, reading)
    ]
    return (partial(document.build, id_) for id_ in wanted)


def _part(paper: Paper, notice: Callout) -> Iterable[Block]:
    """One paper as a part: its title as a chapter, its own headings one level down."""
    yield PageBreak()
    yield Heading(1, paper.title)
    under = [paper.subtitle, paper.notice]
    yield from (Paragraph(text, tone="muted") for text in under if text)
    if paper.cover and paper.cover.remark:
        yield Paragraph(paper.cover.remark)
    own_title = paper.bare and paper.blocks[:1] == (Heading(1, paper.title),)
    rest = paper.blocks[1:] if own_title else paper.blocks
    yield from (_lowered(block) for block in rest if block != notice)


def _lowered(block: Block) -> Block:
    if isinstance(block, Heading):
        return replace(block, level=min(block.level + 1, _DEEPEST))
    if isinstance(block, KeepTogether):
        return KeepTogether(tuple(_lowered(inner) for inner in block.blocks))
    return block
