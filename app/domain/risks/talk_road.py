"""The road through a conversation, stop by stop; where one stands is kept as a part and a factor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.catalogue import Catalogue
from app.domain.choices import HandsScale
from app.domain.dossier import Dossier
from app.domain.records import OwnRisk, TeamTalk
from app.domain.risks import talk as talks
from app.domain.risks.hands import proposed
from app.domain.risks.rating import RatedFactor


class Stage(StrEnum):
    """What happens at a stop; most parts have only one."""

    WHOLE = "whole"
    COUNT = "count"
    WEIGH = "weigh"
    CONCLUDE = "conclude"
    WRITE = "write"
    CAREFUL = "careful"


@dataclass(frozen=True, slots=True)
class Stop:
    """One screen of the talk: the part of the script, the factor it is about, the stage."""

    part: int
    factor: str = ""
    stage: Stage = Stage.WHOLE


def road(talk: TeamTalk, dossier: Dossier, catalogue: Catalogue) -> tuple[Stop, ...]:
    """Every stop, in order; a statement that is gone from catalogue and dossier is passed by."""
    return (
        Stop(talks.WELCOME),
        Stop(talks.GOOD),
        *_statements(talk, dossier, catalogue),
        Stop(talks.CHOOSING),
        *_ideas(talk, dossier, catalogue),
        Stop(talks.CLOSING),
    )


def resume(talk: TeamTalk, stops: Sequence[Stop]) -> Stop:
    """Where the conversation stopped: the part and factor it was at, else the part, else the beginning."""
    part = [stop for stop in stops if stop.part == talk.step]
    return next((stop for stop in part if stop.factor == talk.factor), part[0] if part else stops[0])


def beside(here: Stop, step: int, stops: Sequence[Stop]) -> Stop:
    """The stop after (1) or before (-1) this one; at the ends it stays. `here` may have gone meanwhile."""
    if here not in stops:
        place = _where_it_was(here, stops) - (1 if step < 0 else 0)
        return stops[min(max(place, 0), len(stops) - 1)]
    place = stops.index(here) + step
    return stops[min(max(place, 0), len(stops) - 1)]


def after_factor(here: Stop, stops: Sequence[Stop]) -> Stop:
    """The first stop that is not about this statement any more."""
    last = max((n for n, stop in enumerate(stops) if _same_factor(stop, here)), default=-1)
    return stops[min(last + 1, len(stops) - 1)]


def factor_place(here: Stop, stops: Sequence[Stop]) -> tuple[int, int] | None:
    """Which statement of how many this is; None at a stop that is about none."""
    order = list(dict.fromkeys(stop.factor for stop in stops if stop.part == here.part and stop.factor))
    return (order.index(here.factor) + 1, len(order)) if here.factor in order else None


def first_open(talk: TeamTalk, stops: Sequence[Stop], rated: Mapping[str, RatedFactor]) -> Stop | None:
    """The first statement that the team did not come to anything about."""
    waiting = (s for s in stops if s.part == talks.STATEMENTS)
    return next((s for s in waiting if not talks.is_dealt_with(s.factor, rated)), None)


def _statements(talk: TeamTalk, dossier: Dossier, catalogue: Catalogue) -> Iterator[Stop]:
    counts = talks.counts_of(talk, dossier)
    for id_ in talk.factors:
        factor = catalogue.factors.get(id_)
        if factor is None and dossier.get(OwnRisk, id_) is None:
            continue
        if factor is not None and factor.critical:
            yield Stop(talks.STATEMENTS, id_, Stage.CAREFUL)
            continue
        yield Stop(talks.STATEMENTS, id_, Stage.COUNT)
        said = proposed(counts.get(id_), talk.scale, factor, catalogue.scoring)
        if talk.scale is HandsScale.MATRIX and said.exposure != 0:
            yield Stop(talks.STATEMENTS, id_, Stage.WEIGH)
        yield Stop(talks.STATEMENTS, id_, Stage.CONCLUDE)
        yield Stop(talks.STATEMENTS, id_, Stage.WRITE)


def _ideas(talk: TeamTalk, dossier: Dossier, catalogue: Catalogue) -> Iterator[Stop]:
    best = talks.top(talks.chosen(talk, dossier, catalogue))
    yield from (Stop(talks.IDEAS, each.found.id) for each in best)
    if not best:
        yield Stop(talks.IDEAS)


def _same_factor(stop: Stop, here: Stop) -> bool:
    return (stop.part, stop.factor) == (here.part, here.factor)


def _where_it_was(here: Stop, stops: Sequence[Stop]) -> int:
    """The first stop that comes after where `here` was: the same factor, the same part, or a later part."""
    stages = list(Stage)
    for place, stop in enumerate(stops):
        if _same_factor(stop, here) and stages.index(stop.stage) > stages.index(here.stage):
            return place
    if any(_same_factor(stop, here) for stop in stops):
        return stops.index(after_factor(here, stops))
    return next((n for n, stop in enumerate(stops) if stop.part >= here.part), len(stops) - 1)
