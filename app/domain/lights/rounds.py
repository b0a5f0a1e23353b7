"""The warning lights of a round: from answers to values, colours and reasons.

Red is tested first, then orange, then green, with the catalogue's formulas. A colour is only shown when it is
certain, and green only when nothing that it rests on is unknown; everything else is grey.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.catalogue import Catalogue, Indicator
from app.domain.choices import AnswerState, Light, Side
from app.domain.dossier import Dossier
from app.domain.formula import Fact, evaluate, holds
from app.domain.lights.basics import BasicAnswer, basics
from app.domain.lights.count_limits import limits_for
from app.domain.lights.facts import RoundFacts, needed, number, round_facts
from app.domain.lights.indicator import IndicatorLight, Trend
from app.domain.lights.plausibility import questions_to_ask
from app.domain.lights.reasons import Case, context, not_applicable_reason, outward_reason, reason
from app.domain.lights.trend import after_trend, trend_of
from app.domain.messages import Message
from app.domain.records import BenchmarkOverride, LightInput, LightRound

_NOISE = 9
"""Decimals kept for comparing, so that 3.0000000000000004 does not pass a limit of 3."""


@dataclass(frozen=True, slots=True)
class _Context:
    """What one indicator is worked out with."""

    indicator: Indicator
    round: RoundFacts
    dossier: Dossier
    catalogue: Catalogue


def rounds(dossier: Dossier, side: Side = Side.EMPLOYER) -> tuple[LightRound, ...]:
    """The rounds of warning lights of one side, oldest first."""
    own = [found for found in dossier.all(LightRound) if found.side is side]
    return tuple(sorted(own, key=lambda found: (found.year, found.id)))


def answered(year: int, key: str, dossier: Dossier) -> object | None:
    """What the employer's round of a year says to a question; None when that is not known."""
    found = (dossier.get(LightInput, f"{each.id}/{key}") for each in rounds(dossier) if each.year == year)
    return next((a.value for a in found if a is not None and a.state is AnswerState.VALUE), None)


def previous_round(round_id: str, dossier: Dossier) -> LightRound | None:
    """The latest round of the same side before this one, if any."""
    here = dossier.get(LightRound, round_id)
    own = rounds(dossier, here.side) if here is not None else ()
    place = own.index(here) if here is not None else 0
    return own[place - 1] if place > 0 else None


def round_lights(round_id: str, dossier: Dossier, catalogue: Catalogue) -> Mapping[str, IndicatorLight]:
    """Every indicator of a round by id, in catalogue order, with the effect of the trend."""
    facts = round_facts(round_id, dossier, catalogue)
    earlier = previous_round(round_id, dossier)
    before = round_facts(earlier.id, dossier, catalogue) if earlier else None
    return {
        id_: _light(_Context(indicator, facts, dossier, catalogue), before)
        for id_, indicator in catalogue.indicators.items()
    }


def suggested_factors(lights: Mapping[str, IndicatorLight], catalogue: Catalogue) -> tuple[str, ...]:
    """The factors that lit lights point at: red lights first, each factor once."""
    burning = [
        light for colour in (Light.RED, Light.ORANGE) for light in lights.values() if light.light is colour
    ]
    found = (factor for light in burning for factor in catalogue.indicators[light.id].related_factors)
    return tuple(dict.fromkeys(found))


def _light(given: _Context, before: RoundFacts | None) -> IndicatorLight:
    if not _applies(given):
        return _not_applicable(given)
    facts = _with_value(given)
    trend = _trend(given, facts, before)
    plain = _colour(given, facts)
    light = after_trend(plain, trend) if _guarded(given, facts) else plain
    case = Case(given.indicator, given.round, facts, light, trend, turned=light is not plain)
    return _finished(case, given)


def _finished(case: Case, given: _Context) -> IndicatorLight:
    indicator, facts = given.indicator, case.facts
    return IndicatorLight(
        id=indicator.id,
        scored=indicator.scored,
        value=number(facts.get("value")),
        display=number(facts.get("display")),
        light=case.light,
        applicable=True,
        reason=reason(case),
        outward=outward_reason(case),
        trend=case.trend,
        benchmark=number(facts.get("benchmark")),
        context=context(case, given.catalogue, source=_source(given)),
        critical=_is_critical(indicator, facts),
        highlight=_true(indicator.thresholds.highlight, facts),
        tone=_tone(indicator, facts),
        small=case.small,
    )


def _applies(given: _Context) -> bool:
    """Not applicable by the catalogue's rule, or because the answers say so and none gives a value."""
    rule = given.indicator.not_applicable_when
    if rule and holds(rule, given.round.facts):
        return False
    states = [given.round.state(question.key) for question in given.indicator.inputs]
    return AnswerState.NOT_APPLICABLE not in states or AnswerState.VALUE in states


def _not_applicable(given: _Context) -> IndicatorLight:
    why = not_applicable_reason(given.indicator, given.round)
    return IndicatorLight(
        id=given.indicator.id,
        scored=given.indicator.scored,
        value=None,
        display=None,
        light=None,
        applicable=False,
        reason=why,
        outward=why,
    )


def _with_value(given: _Context) -> dict[str, Fact]:
    """The round's facts with all that thresholds ask for: value, benchmark, limits, colours."""
    indicator = given.indicator
    facts: dict[str, Fact] = dict(given.round.facts)
    facts["value"] = evaluate(indicator.formula, facts)
    facts["display"] = evaluate(indicator.display, facts) if indicator.display else None
    facts["benchmark"] = _benchmark(given)
    facts |= _limits(given)
    compared = {**facts, "value": _smooth(facts["value"])}
    facts["red"] = compared["red"] = _verdict(indicator.thresholds.red, compared)
    facts["green"] = _verdict(indicator.thresholds.green, compared)
    facts["orange"] = _verdict(indicator.thresholds.orange, {**compared, "green": facts["green"]})
    return facts


def _limits(given: _Context) -> dict[str, Fact]:
    table = given.indicator.thresholds.table
    headcount = number(given.round.facts.get("headcount"))
    if not table or headcount is None:
        return {}
    limits = limits_for(headcount, given.catalogue.count_tables[table])
    return {"team": limits.team, "k_orange": limits.orange, "k_red": limits.red}


def _colour(given: _Context, facts: Mapping[str, Fact]) -> Light | None:
    """The colour before the trend; None for a context indicator."""
    if not given.indicator.scored:
        return None
    thresholds = given.indicator.thresholds
    if _true(thresholds.grey, facts):
        return Light.GREY
    guard = _guarded(given, facts)
    if guard and facts["red"]:
        return Light.RED
    if guard and facts["orange"] and not _may_not_apply(given):
        return Light.ORANGE
    return Light.GREEN if facts["green"] and _all_known(given) else Light.GREY


def _tone(indicator: Indicator, facts: Mapping[str, Fact]) -> Light | None:
    """The colour of a context indicator, for the eye only."""
    colours = (Light.RED, Light.ORANGE, Light.GREEN)
    return None if indicator.scored else next((c for c in colours if facts[c.value]), None)


def _guarded(given: _Context, facts: Mapping[str, Fact]) -> bool:
    """Whether the numbers are large enough for orange or red, also when that comes from the trend."""
    guard = given.indicator.thresholds.guard
    return not guard or holds(guard, facts) is True


def _all_known(given: _Context) -> bool:
    return all(given.round.known(name) for name in needed(given.indicator))


def _may_not_apply(given: _Context) -> bool:
    """Whether it is unknown if the light applies at all: then no orange because of a missing register."""
    rule = given.indicator.not_applicable_when
    return bool(rule) and holds(rule, given.round.facts) is None


def _trend(given: _Context, facts: Mapping[str, Fact], before: RoundFacts | None) -> Trend | None:
    if before is None or not given.indicator.scored:
        return None
    earlier = _Context(given.indicator, before, given.dossier, given.catalogue)
    if not _applies(earlier):
        return None
    previous = number(evaluate(given.indicator.formula, before.facts))
    current = number(facts.get("value"))
    return trend_of(previous, current, indicator=given.indicator, rule=given.catalogue.trend_rule)


def _benchmark(given: _Context) -> float | None:
    standard = given.indicator.benchmark
    if standard is None:
        return None
    own = given.dossier.get(BenchmarkOverride, given.indicator.id)
    return own.value if own and standard.editable else standard.value


def _source(given: _Context) -> Message | None:
    standard = given.indicator.benchmark
    if standard is None or given.indicator.thresholds.table:
        return None
    own = given.dossier.get(BenchmarkOverride, given.indicator.id)
    if own and standard.editable:
        figure = {"benchmark": own.value, "source": own.source}
        return Message("Your own comparison figure: {benchmark}. Source: {source}.", figure)
    figure = {"benchmark": standard.value, "source": standard.source}
    return Message("Comparison figure: {benchmark}. Source: {source}.", figure)


def _is_critical(indicator: Indicator, facts: Mapping[str, Fact]) -> bool:
    return indicator.critical and (not indicator.critical_when or _true(indicator.critical_when, facts))


def _true(formula: str, facts: Mapping[str, Fact]) -> bool:
    return bool(formula) and holds(formula, facts) is True


def _verdict(formula: str, facts: Mapping[str, Fact]) -> bool | None:
    return holds(formula, facts) if formula else False


def _smooth(value: Fact) -> Fact:
    return round(value, _NOISE) if isinstance(value, float) else value


__all__ = [
    "BasicAnswer",
    "IndicatorLight",
    "Trend",
    "basics",
    "previous_round",
    "questions_to_ask",
    "round_lights",
    "rounds",
    "suggested_factors",
]
