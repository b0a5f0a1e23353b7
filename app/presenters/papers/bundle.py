"""Everything in one document: one cover, one table of contents, every paper as a part of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import Block, Callout, Heading, KeepTogether, PageBreak, Paper, Paragraph
from app.presenters.papers import (
    commitment,
    global_plan,
    prediagnosis,
    risk_analysis,
    survey_result,
    year_plan,
)
from app.presenters.papers.frame import Front, firm_facts, framed, legal_notice

Build = Callable[[Reading, Words], Paper]

PARTS: tuple[Build, ...] = (
    commitment.build,
    prediagnosis.build,
    risk_analysis.build,
    global_plan.build,
    year_plan.build,
)
"""The papers of the bundle, in the order of the work."""

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
    parts = [part(reading, words) for part in PARTS]
    if reading.survey is not None:
        parts.insert(_AFTER_ANALYSIS, survey_result.build(reading, words))
    blocks = [block for part in parts for block in _part(part, notice)]
    return framed(front, (*blocks, notice), reading, words)


def _part(paper: Paper, notice: Callout) -> Iterable[Block]:
    """One paper as a part: its title as a chapter, its own headings one level down."""
    yield PageBreak()
    yield Heading(1, paper.title)
    under = [paper.subtitle, paper.notice]
    yield from (Paragraph(text, tone="muted") for text in under if text)
    if paper.cover and paper.cover.remark:
        yield Paragraph(paper.cover.remark)
    yield from (_lowered(block) for block in paper.blocks if block != notice)


def _lowered(block: Block) -> Block:
    if isinstance(block, Heading):
        return replace(block, level=min(block.level + 1, _DEEPEST))
    if isinstance(block, KeepTogether):
        return KeepTogether(tuple(_lowered(inner) for inner in block.blocks))
    return block
