"""Every document the program can print: its id, its title, how it is built, what it needs first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.messages import Message
from app.domain.places import Place
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import Block, Heading, KeepTogether, Paper
from app.presenters.papers import bundle, commitment, global_plan, prediagnosis, risk_analysis, year_plan
from app.reports.letters import LETTERS


@dataclass(frozen=True, slots=True)
class Report:
    """One document; `needs` is the place where its facts are filled in, `ready` whether there are any."""

    id: str
    title: Message
    description: Message
    build: Callable[[Reading, Words], Paper]
    needs: Place
    ready: Callable[[Reading], bool]

    def sections(self, reading: Reading, words: Words) -> tuple[str, ...]:
        """The titles of its chapters, as they stand in its contents."""
        found = _headings(self.build(reading, words).blocks)
        return tuple(heading.text for heading in found if heading.level == 1)


def _headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, KeepTogether):
            yield from _headings(block.blocks)


_ALL = (
    Report(
        "commitment",
        Message("Statement of commitment"),
        Message("One page to sign and hang up: why you start, and what you promise."),
        commitment.build,
        Place("start.commitment"),
        lambda reading: bool(reading.company.name.strip()),
    ),
    Report(
        "pre-diagnosis",
        Message("Pre-diagnosis"),
        Message("The twelve warning lights with their reasons; a first sign, not the risk analysis."),
        prediagnosis.build,
        Place("lights.round"),
        lambda reading: reading.latest_round is not None,
    ),
    Report(
        "risk-analysis",
        Message("Risk analysis"),
        Message("How it was done, what goes well and what weighs most, over the five A’s."),
        risk_analysis.build,
        Place("analysis.method"),
        lambda reading: reading.analysis is not None,
    ),
    Report(
        "global-plan",
        Message("Global prevention plan (five years)"),
        Message("All that the law asks of the five-year plan, with the list of what is still missing."),
        global_plan.build,
        Place("measures.list"),
        lambda reading: bool(reading.global_plan.measures),
    ),
    Report(
        "year-plan",
        Message("Yearly action plan"),
        Message("What you will do in the coming service year, and with whom you discussed it."),
        year_plan.build,
        Place("plans.year"),
        lambda reading: bool(reading.year_plan.measures),
    ),
    *(Report(**letter._asdict()) for letter in LETTERS),
    Report(
        "bundle",
        Message("Everything in one file"),
        Message("All documents together, with one table of contents."),
        bundle.build,
        Place("plans.print"),
        lambda reading: bool(reading.company.name.strip()),
    ),
)

REPORTS: Mapping[str, Report] = MappingProxyType({report.id: report for report in _ALL})
"""Every report by id, in the order of the work, the bundle last."""
