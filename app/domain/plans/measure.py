"""A planned measure read together with the catalogue: its words, its level and the years it touches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.catalogue import Catalogue, HintKind, Measure, Text
from app.domain.choices import Level, Pace, Scope
from app.domain.dossier import Dossier
from app.domain.messages import Message
from app.domain.plans.service_year import service_year_of
from app.domain.records import PlannedMeasure

PSYCHOSOCIAL = "psychosocial"
"""The welfare domain of this program's own analysis (Law art. 4 §1, 3°)."""

_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMeasure:
    """A measure as the plan shows it; what the firm left blank comes from the catalogue (`library`).

    `years` are the service years it touches, in order; empty without any date.
    """

    record: PlannedMeasure
    title: Text | str
    description: Text | str
    years: tuple[int, ...]
    level: Level | None
    scope: Scope | None
    pace: Pace | None
    library: Measure | None

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    @property
    def start_year(self) -> int | None:
        """The service year in which it starts; the whole budget counts there."""
        return self.years[0] if self.years else None

    @property
    def budget(self) -> Decimal:
        """Euro, zero when nothing was filled in."""
        return self.record.budget_eur or Decimal(0)

    @property
    def is_psychosocial(self) -> bool:
        """Whether it belongs to the psychosocial part of the plan."""
        return self.record.domain == PSYCHOSOCIAL

    @property
    def is_duty(self) -> bool:
        """Whether the law obliges every employer to do this."""
        return (
            self.library is not None
            and self.library.legal is not None
            and self.library.legal.kind is HintKind.DUTY
        )

    @property
    def has_means(self) -> bool:
        """Whether at least one kind of means is written down; a budget of 0 euro is an answer."""
        written = self.record.means_organisational.strip() or self.record.means_material.strip()
        return bool(written) or self.record.budget_eur is not None

    @property
    def has_method(self) -> bool:
        """Whether it is written down how it will be done."""
        described = self.description if isinstance(self.description, str) else self.description.nl
        return bool(self.record.method.strip() or described.strip())


def plan_measure(record: PlannedMeasure, dossier: Dossier, catalogue: Catalogue) -> PlanMeasure:
    """A record read with the catalogue and the firm's service year."""
    library = catalogue.measures.get(record.library)
    return PlanMeasure(
        record=record,
        title=record.title.strip() or (library.title if library else ""),
        description=record.description.strip() or (library.description if library else ""),
        years=touched_years(record.start, record.end, dossier.company.service_year_start_month),
        level=record.level or (library.level if library else None),
        scope=record.scope or (library.scope if library else None),
        pace=record.pace or (library.kind if library else None),
        library=library,
    )


def touched_years(start: date | None, end: date | None, start_month: int) -> tuple[int, ...]:
    """The service years from start to end; with one date its year, with an earlier end that of the start."""
    first = start or end
    if first is None:
        return ()
    last = end if end is not None and end >= first else first
    return tuple(range(service_year_of(first, start_month), service_year_of(last, start_month) + 1))


def name(measure: PlanMeasure) -> Text | str | Message:
    """What to call a measure in a sentence, also when it has no title yet."""
    return measure.title or Message("a measure without a title")


def names(measures: tuple[PlanMeasure, ...]) -> tuple[Text | str | Message, ...]:
    """The names of a few measures for one sentence; more than five end in an ellipsis."""
    shown = tuple(name(measure) for measure in measures[:_SHOWN])
    return (*shown, "…") if len(measures) > _SHOWN else shown
