"""The figures chosen beforehand (R92): what was measured each year, and what the dossier knows by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain.catalogue import Catalogue, Kpi
from app.domain.choices import Level, MeasureStatus
from app.domain.company import effective_headcount
from app.domain.dossier import Dossier
from app.domain.follow.evaluation import YearReview, review
from app.domain.follow.life import Standing
from app.domain.follow_choices import EffectResult
from app.domain.lights.indicator import IndicatorLight
from app.domain.lights.rounds import round_lights, rounds
from app.domain.plans.plan import global_plan_for
from app.domain.privacy import HIDDEN, outward_count
from app.domain.records import Analysis, Evaluation

ADVISED = (5, 7)
"""So many figures are enough (catalogue `kpi_how_to_choose`): five to seven."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a year: the firm's own words, otherwise a number or a light that the dossier knows."""

    kpi: Kpi
    year: int
    written: str
    number: float | None = None
    light: IndicatorLight | None = None

    @property
    def known(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.written) or self.number is not None or self.light is not None


def chosen(year: int, dossier: Dossier, catalogue: Catalogue) -> tuple[Kpi, ...]:
    """The figures that the five-year plan over this year follows, in the order of the catalogue."""
    covering = global_plan_for(dossier, year)
    wanted = covering.kpis if covering is not None else ()
    return tuple(kpi for kpi in catalogue.kpis.values() if kpi.id in wanted)


def figures(year: int, dossier: Dossier, catalogue: Catalogue, today: date) -> tuple[Figure, ...]:
    """The chosen figures of one year."""
    seen = review(year, dossier, catalogue, today)
    return tuple(_figure(kpi, seen, dossier, catalogue) for kpi in chosen(year, dossier, catalogue))


def figure_years(year: int, dossier: Dossier) -> tuple[int, ...]:
    """The years of the covering plan up to this one, the year before its start first: the situation then."""
    covering = global_plan_for(dossier, year)
    first = covering.start_year - 1 if covering is not None else year
    return tuple(range(first, year + 1))


def through_the_years(
    year: int, dossier: Dossier, catalogue: Catalogue, today: date
) -> Mapping[str, tuple[Figure, ...]]:
    """Each chosen figure from the start until this year."""
    kpis = chosen(year, dossier, catalogue)
    seen = [review(each, dossier, catalogue, today) for each in figure_years(year, dossier)]
    return {kpi.id: tuple(_figure(kpi, each, dossier, catalogue) for each in seen) for kpi in kpis}


def _figure(kpi: Kpi, seen: YearReview, dossier: Dossier, catalogue: Catalogue) -> Figure:
    record = dossier.get(Evaluation, str(seen.year))
    written = dict(record.kpis).get(kpi.id, "").strip() if record is not None else ""
    rule = _NUMBERS.get(kpi.id)
    number = rule(seen, dossier) if rule is not None else None
    return Figure(kpi, seen.year, written, number, _light(kpi.id, seen.year, dossier, catalogue))


def _light(kpi: str, year: int, dossier: Dossier, catalogue: Catalogue) -> IndicatorLight | None:
    indicator = LIGHTS.get(kpi, "")
    found = [r for r in rounds(dossier) if r.year == year]
    if not found or indicator not in catalogue.indicators:
        return None
    light = round_lights(found[-1].id, dossier, catalogue)[indicator]
    return light if light.value is not None else None


def _hours(seen: YearReview, dossier: Dossier) -> float | None:
    return seen.means.hours_spent


def _money(seen: YearReview, dossier: Dossier) -> float | None:
    return float(seen.means.eur_spent) if seen.means.eur_spent is not None else None


def _participation(seen: YearReview, dossier: Dossier) -> float | None:
    analysis = dossier.get(Analysis, str(seen.year))
    staff = effective_headcount(dossier)
    if analysis is None or analysis.participants is None or not staff:
        return None
    if outward_count(analysis.participants) == HIDDEN:
        return None  # one or two persons could be worked out from the share
    return min(100 * analysis.participants / staff, 100.0)


def _on_schedule(seen: YearReview, dossier: Dossier) -> float | None:
    """Carried out or not late, out of all measures of the year; a dropped one is not on schedule."""
    fine = [m for m in seen.measures if not m.course.late and m.course.standing is not Standing.DROPPED]
    return _share(len(fine), len(seen.measures))


def _at_the_source(seen: YearReview, dossier: Dossier) -> float | None:
    return _share(sum(m.measure.level is Level.PRIMARY for m in seen.measures), len(seen.measures))


def _first_action(seen: YearReview, dossier: Dossier) -> float | None:
    """Days from the end of an analysis of this year or the year before until the first measure began."""
    ends = [
        found.finished_on
        for found in dossier.all(Analysis)
        if found.finished_on is not None and found.year in {seen.year, seen.year - 1}
    ]
    begun = [m.course.measure for m in seen.measures if m.course.measure.status is not MeasureStatus.PLANNED]
    starts = [m.start for m in begun if m.start is not None and ends and m.start >= max(ends)]
    return float((min(starts) - max(ends)).days) if starts else None


def _reached(seen: YearReview, dossier: Dossier) -> float | None:
    judged = [found.judged for found in seen.objectives]
    if not any(judged):
        return None
    helped = sum(check is not None and check.result is EffectResult.HELPED for check in judged)
    return _share(helped, len(seen.objectives))


def _share(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


Rule = Callable[[YearReview, Dossier], float | None]

_NUMBERS: Mapping[str, Rule] = MappingProxyType(
    {
        "K1": _hours,
        "K2": _money,
        "K5": _participation,
        "K6": _on_schedule,
        "K8": _at_the_source,
        "K9": _first_action,
        "K18": _reached,
    }
)
"""The figures that can be counted from the dossier."""

LIGHTS: Mapping[str, str] = MappingProxyType(
    {"K12": "IND-01", "K13": "IND-04", "K14": "IND-06", "K15": "IND-11"}
)
"""The figures that a warning light already holds."""
