"""One respondent's questionnaire while it is being filled in; it lives in memory and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from random import Random

from app.domain.catalogue import Catalogue
from app.domain.survey.ballot import Ballot


class Part(StrEnum):
    """What a respondent stands before."""

    SITE = "site"
    STATEMENT = "statement"
    IDEA = "idea"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many statements were answered, do not apply, and were skipped."""

    answered: int
    not_applicable: int
    skipped: int


@dataclass(frozen=True, slots=True)
class Filling:
    """`order` is this respondent's own; an answer of None does not apply; what is absent was skipped."""

    order: tuple[str, ...]
    sites: tuple[str, ...] = ()
    answers: Mapping[str, int | None] = field(default_factory=dict)
    site: str = ""
    words: str = ""
    place: int = 0
    furthest: int = 0

    @property
    def seen_all(self) -> bool:
        """Whether the respondent has been at the end once; then one may jump back there."""
        return self.furthest == self._last

    @property
    def part(self) -> Part:
        """What the respondent stands before now."""
        number = self._number
        if number < 0:
            return Part.SITE
        if number < len(self.order):
            return Part.STATEMENT
        return Part.IDEA if number == len(self.order) else Part.REVIEW

    @property
    def number(self) -> int:
        """Which statement this is, counted from 1; only before a statement."""
        return self._number + 1

    @property
    def factor(self) -> str:
        """The factor of this statement; only before a statement."""
        return self.order[self._number]

    @property
    def counts(self) -> Counts:
        """How far the answers are."""
        values = list(self.answers.values())
        outside = values.count(None)
        return Counts(len(values) - outside, outside, len(self.order) - len(values))

    def at(self, site: str) -> Filling:
        """Say at which site one works, and go on."""
        return replace(self, site=site).on()

    def answered(self, value: int | None) -> Filling:
        """Answer this statement (None: does not apply) and go on."""
        return replace(self, answers={**self.answers, self.factor: value}).on()

    def skipped(self) -> Filling:
        """Leave this statement open, also when it was answered before, and go on."""
        rest = {factor: value for factor, value in self.answers.items() if factor != self.factor}
        return replace(self, answers=rest).on()

    def written(self, words: str) -> Filling:
        """Keep what was written in the box."""
        return replace(self, words=words)

    def on(self) -> Filling:
        """To what comes next; whoever has not said the site stays there."""
        if self.part is Part.SITE and not self.site:
            return self
        place = min(self.place + 1, self._last)
        return replace(self, place=place, furthest=max(place, self.furthest))

    def back(self) -> Filling:
        """To what came before."""
        return replace(self, place=max(self.place - 1, 0))

    def to_first_gap(self) -> Filling:
        """To the first statement that was skipped, or to the first one."""
        gaps = [place for place, factor in enumerate(self.order) if factor not in self.answers]
        return replace(self, place=(gaps[0] if gaps else 0) + self._before)

    def to_end(self) -> Filling:
        """To the end, for whoever has been there before."""
        return replace(self, place=self.furthest)

    def ballot(self) -> Ballot:
        """The answers as they are handed in."""
        values = {factor: value for factor, value in self.answers.items() if value is not None}
        return Ballot(values, self.site)

    @property
    def _before(self) -> int:
        return 1 if self.sites else 0

    @property
    def _number(self) -> int:
        return self.place - self._before

    @property
    def _last(self) -> int:
        return self._before + len(self.order) + 1


def shuffled(factors: Sequence[str], catalogue: Catalogue, chance: Random) -> tuple[str, ...]:
    """The factors in an order of their own: the A's mixed, and the statements inside each A."""
    by_dimension: dict[str, list[str]] = {}
    for factor in factors:
        by_dimension.setdefault(catalogue.factors[factor].dimension, []).append(factor)
    groups = list(by_dimension.values())
    chance.shuffle(groups)
    for group in groups:
        chance.shuffle(group)
    return tuple(factor for group in groups for factor in group)
