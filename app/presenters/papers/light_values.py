"""What stands in the value and comparison columns of a light, with units and sources."""

from __future__ import annotations

from app.domain.catalogue import Indicator, InputType
from app.domain.indicator_light import IndicatorLight
from app.domain.privacy import HIDDEN
from app.domain.reading import Reading
from app.domain.records import BenchmarkOverride
from app.i18n.words import Words

_SHARE_BELOW = 1.0
"""A benchmark below one, judged by a count table, is a share of the workers (`Benchmark.value`)."""


def value_text(light: IndicatorLight, reading: Reading, words: Words) -> str:
    """The value with its unit; the words of a choice; "< 3" when the count is too small to leave the firm."""
    indicator = reading.catalogue.indicators[light.id]
    if light.value is None:
        return HIDDEN if light.small else "–"
    chosen = _choice(indicator, light.value, words)
    if chosen:
        return chosen
    digits = 0 if float(light.value).is_integer() else 2
    shown = words.number(light.value, digits=digits)
    unit = words.pick(indicator.unit)
    return f"{shown} {unit}".strip()


def benchmark_text(light: IndicatorLight, reading: Reading, words: Words) -> str:
    """The comparison figure with source and year, or what takes its place."""
    indicator = reading.catalogue.indicators[light.id]
    standard = indicator.benchmark
    if standard is None:
        return words.say("None; own judgement")
    own = reading.dossier.get(BenchmarkOverride, light.id)
    if own and standard.editable:
        source = own.source.strip() or words.say("the firm’s own figure")
        year = own.year or standard.year
        return words.say("{value} ({source}, {year})", value=own.value, source=source, year=year)
    return words.say(
        "{value} ({source})", value=_figure(indicator, standard.value, words), source=standard.source
    )


def _figure(indicator: Indicator, value: float, words: Words) -> str:
    if indicator.thresholds.table and value < _SHARE_BELOW:
        return words.say("{share} % of the workers", share=value * 100)
    unit = words.pick(indicator.unit)
    return f"{words.number(value)} {unit}".strip()


def _choice(indicator: Indicator, value: float, words: Words) -> str:
    """The words of the choice that was made, for questions with a list."""
    asked = [q for q in indicator.inputs if q.type is InputType.CHOICE]
    if len(asked) != 1 or len(indicator.inputs) != 1:
        return ""
    return next((words.pick(choice.label) for choice in asked[0].choices if choice.value == value), "")
