"""What stands in the value and comparison columns of a light, with units and sources."""

from __future__ import annotations

from app.domain.catalogue import Indicator, InputType
from app.domain.formula import facts
from app.domain.lights.facts import counts
from app.domain.lights.indicator import IndicatorLight
from app.domain.lights.reasons import FEW
from app.domain.privacy import HIDDEN
from app.domain.reading import Reading
from app.domain.records import BenchmarkOverride
from app.i18n.words import Words

REQUESTS = "IND-09"
"""Requests for help: below five workers they leave the firm only as yes or no."""

_ONE_OR_TWO = (1, 2)
_SHARE_BELOW = 1.0
"""A benchmark below one, judged by a count table, is a share of the workers (`Benchmark.value`)."""


def value_text(light: IndicatorLight, reading: Reading, words: Words) -> str:
    """The value with its unit, or the words of a choice, as the firm itself may see it."""
    indicator = reading.catalogue.indicators[light.id]
    if light.value is None:
        return "–"
    return _choice(indicator, light.value, words) or _with_unit(indicator, light.value, words)


def outward_value_text(light: IndicatorLight, reading: Reading, words: Words) -> str:
    """The value as it may leave the firm: nothing that gives away one or two persons (law.md §9)."""
    indicator = reading.catalogue.indicators[light.id]
    if light.id == REQUESTS and light.value and (reading.headcount or 0) < FEW:
        return words.say("Yes")
    if light.small and facts(indicator.formula) & counts(indicator):
        return HIDDEN if light.value in _ONE_OR_TWO else "–"
    return value_text(light, reading, words)


def benchmark_text(light: IndicatorLight, reading: Reading, words: Words) -> str:
    """The comparison figure that was used; its source stands in the list of sources."""
    indicator = reading.catalogue.indicators[light.id]
    standard = indicator.benchmark
    if standard is None:
        return "–"
    own = _own(indicator, reading)
    return _figure(indicator, own.value if own else standard.value, words)


def benchmark_source(indicator: Indicator, reading: Reading, words: Words) -> tuple[str, str]:
    """Source and year of the comparison figure that was used."""
    standard, own = indicator.benchmark, _own(indicator, reading)
    if own:
        return own.source.strip() or words.say("the firm’s own figure"), str(own.year or "–")
    return (words.pick(standard.source), str(standard.year)) if standard else ("–", "–")


def _own(indicator: Indicator, reading: Reading) -> BenchmarkOverride | None:
    """The firm's own figure, where it may have one."""
    own = reading.dossier.get(BenchmarkOverride, indicator.id)
    return own if indicator.benchmark and indicator.benchmark.editable else None


def _with_unit(indicator: Indicator, value: float, words: Words) -> str:
    shown = words.number(value, digits=0 if float(value).is_integer() else 2)
    unit = words.pick(indicator.unit)
    if unit == "%":
        return words.say("{share} %", share=shown)
    return f"{shown} ({unit})" if unit else shown


def _figure(indicator: Indicator, value: float, words: Words) -> str:
    if indicator.thresholds.table and value < _SHARE_BELOW:
        return words.say("{share} % of the workers", share=value * 100)
    return _with_unit(indicator, value, words)


def _choice(indicator: Indicator, value: float, words: Words) -> str:
    """The words of the choice that was made, for questions with a list."""
    asked = [q for q in indicator.inputs if q.type is InputType.CHOICE]
    if len(asked) != 1 or len(indicator.inputs) != 1:
        return ""
    return next((words.pick(choice.label) for choice in asked[0].choices if choice.value == value), "")
