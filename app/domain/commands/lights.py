"""Verbs about the warning lights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain.catalogue import Catalogue, IndicatorInput
from app.domain.changes import Change, Changes
from app.domain.choices import AnswerState, Side
from app.domain.commands.base import drop, edited, existing, put
from app.domain.commands.checks import check
from app.domain.commands.limits import a_year, between
from app.domain.company import effective_headcount
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import BenchmarkOverride, InputValue, LightInput, LightRound

LARGEST_COUNT = 1_000_000


@dataclass(frozen=True, slots=True)
class StartRound:
    """Begin a round of warning lights for a year; one round per year and side.

    Rounds of earlier years keep the numbers of workers that the firm had until now, so that growing later
    never gives an old light another colour.
    """

    year: int
    side: Side = Side.EMPLOYER

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        id_ = str(self.year) if self.side is Side.EMPLOYER else f"{self.year}-{self.side}"
        light_round = LightRound(id=id_, year=self.year, side=self.side)
        if dossier.get(LightRound, light_round.id) is not None:
            raise Refusal(
                Message(
                    "There already is a round for {year}. Open that one or choose another year.",
                    {"year": self.year},
                ),
                field="year",
            )
        check(light_round, dossier, catalogue)
        return (*_closed(self.year, dossier), *put(dossier, light_round))


@dataclass(frozen=True, slots=True)
class DescribeRound:
    """Change who filled in a round, when, and its note."""

    id: str
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        light_round = edited(existing(dossier, LightRound, self.id), self.changes)
        check(light_round, dossier, catalogue)
        return put(dossier, light_round)


@dataclass(frozen=True, slots=True)
class RemoveRound:
    """Take a round out, with its answers."""

    id: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        existing(dossier, LightRound, self.id)
        answers = tuple(Change(a, None) for a in dossier.all(LightInput) if a.round == self.id)
        return answers + drop(dossier, LightRound, self.id)


@dataclass(frozen=True, slots=True)
class AnswerInput:
    """Answer one input of a round: a value, unknown with a reason, or not applicable."""

    round: str
    key: str
    state: AnswerState = AnswerState.VALUE
    value: InputValue | None = None
    reason: str = ""

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        existing(dossier, LightRound, self.round)
        asked = asked_input(self.key, catalogue)
        if asked is None:
            raise Refusal(Message("There is no question {id}.", {"id": self.key}), field=self.key)
        value = self.value if self.state is AnswerState.VALUE else None
        if self.state is AnswerState.VALUE:
            check_value(asked, value)
        answer = LightInput(
            id=f"{self.round}/{self.key}",
            round=self.round,
            key=self.key,
            state=self.state,
            value=value,
            reason=self.reason,
        )
        check(answer, dossier, catalogue)
        return put(dossier, answer)


@dataclass(frozen=True, slots=True)
class LeaveUnknown:
    """Answer "not known" to every question of a round that has no answer yet, out of these."""

    round: str
    keys: tuple[str, ...]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        blank = (key for key in self.keys if dossier.get(LightInput, f"{self.round}/{key}") is None)
        unknown = (AnswerInput(self.round, key, AnswerState.UNKNOWN) for key in blank)
        return tuple(change for each in unknown for change in each.decide(dossier, catalogue))


@dataclass(frozen=True, slots=True)
class ClearInput:
    """Take an answer back, as if the question was never answered."""

    round: str
    key: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        return drop(dossier, LightInput, f"{self.round}/{self.key}")


@dataclass(frozen=True, slots=True)
class SetBenchmark:
    """Use another benchmark for one indicator in this dossier, with its source and year."""

    indicator: str
    value: float
    source: str = ""
    year: int | None = None

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        own = BenchmarkOverride(id=self.indicator, value=self.value, source=self.source, year=self.year)
        check_benchmark(own, catalogue)
        check(own, dossier, catalogue)
        return put(dossier, own)


@dataclass(frozen=True, slots=True)
class ResetBenchmark:
    """Go back to the benchmark of the catalogue."""

    indicator: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        return drop(dossier, BenchmarkOverride, self.indicator)


def asked_input(key: str, catalogue: Catalogue) -> IndicatorInput | None:
    """The question with this key, of whichever indicator."""
    inputs = (asked for indicator in catalogue.indicators.values() for asked in indicator.inputs)
    return next((asked for asked in inputs if asked.key == key), None)


def check_value(asked: IndicatorInput, value: InputValue | None) -> None:
    """Refuse a value that cannot answer this input: wrong kind, negative, not whole, not a choice."""
    match asked.type:
        case "bool":
            fits = isinstance(value, bool)
        case "choice":
            fits = value in {choice.value for choice in asked.choices} and not isinstance(value, bool)
        case "multi_choice":
            fits = isinstance(value, tuple) and set(value) <= {choice.value for choice in asked.choices}
        case _:
            fits = isinstance(value, int | float) and not isinstance(value, bool)
    if not fits:
        raise Refusal(
            Message("This answer does not fit the question. Choose or type another one."), field=asked.key
        )
    if asked.type in {"number", "integer"} and isinstance(value, int | float):
        _check_count(asked, value)


def check_benchmark(own: BenchmarkOverride, catalogue: Catalogue) -> None:
    """Refuse a benchmark of the firm's own that cannot be one."""
    indicator = catalogue.indicators.get(own.id)
    if indicator is None or indicator.benchmark is None or not indicator.benchmark.editable:
        raise Refusal(Message("The benchmark of this indicator cannot be changed."), field="value")
    between(own.value, 0, LARGEST_COUNT, field="value")
    if not own.source.strip():
        raise Refusal(Message("Say where this benchmark comes from."), field="source")
    a_year(own.year, field="year")


def _check_count(asked: IndicatorInput, value: float) -> None:
    high = asked.max if asked.max is not None else LARGEST_COUNT
    between(value, asked.min or 0, high, field=asked.key)
    if asked.type == "integer" and value != int(value):
        raise Refusal(Message("Enter a whole number."), field=asked.key)


def _closed(year: int, dossier: Dossier) -> Changes:
    """Earlier rounds with the firm's numbers of today, where they have none of their own yet."""
    headcount, fte = effective_headcount(dossier), dossier.company.fte
    changes: Changes = ()
    for found in dossier.all(LightRound):
        if found.year < year:
            own = headcount if found.headcount is None else found.headcount
            changes += put(
                dossier, replace(found, headcount=own, fte=fte if found.fte is None else found.fte)
            )
    return changes
