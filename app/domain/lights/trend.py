"""When a change against the previous round is large enough to count."""

from __future__ import annotations

from app.domain.catalogue import Indicator, TrendRule
from app.domain.choices import Light
from app.domain.lights.indicator import Trend

_ROUNDING = 1e-9


def trend_of(
    previous: float | None, current: float | None, *, indicator: Indicator, rule: TrendRule
) -> Trend | None:
    """Better, worse or stable; None when either round has no value. For every scored light less is better.

    A change counts from `rule.relative` of the previous value and from the indicator's own step; a worsening
    of a count that is judged by a table counts only from `rule.table_step` persons.
    """
    if previous is None or current is None:
        return None
    change = current - previous
    step = rule.table_step if change > 0 and indicator.thresholds.table else indicator.trend_step
    if not _counts(change, previous, step=step, relative=rule.relative):
        return Trend("stable", previous)
    return Trend("worse" if change > 0 else "better", previous)


def after_trend(light: Light | None, trend: Trend | None) -> Light | None:
    """The colour with the trend in it: a worsening turns green into orange and nothing else."""
    worse = trend is not None and trend.direction == "worse"
    return Light.ORANGE if worse and light is Light.GREEN else light


def _counts(change: float, previous: float, *, step: float, relative: float) -> bool:
    size = abs(change) + _ROUNDING
    return size >= step and (previous == 0 or size >= relative * abs(previous)) and change != 0
