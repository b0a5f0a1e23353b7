"""Moving a measure over the years: day and month stay, 29 February becomes the 28th where it must."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.domain.months import add_months
from app.domain.plans.service_year import service_year, service_year_of
from app.domain.records import PlannedMeasure

_MONTHS = 12

Dates = Mapping[str, object]
"""New values for `start` and `end`."""


def moved(record: PlannedMeasure, years: int) -> Dates:
    """Start and end so many years later (negative: earlier)."""
    return {
        name: add_months(day, years * _MONTHS)
        for name, day in (("start", record.start), ("end", record.end))
        if day is not None
    }


def stretched(record: PlannedMeasure, years: int, start_month: int) -> Dates:
    """The end so many years later, never before the start; a measure of one date gets an end."""
    first = record.start or record.end
    if first is None:
        return {}
    if record.end is None:
        year = service_year_of(first, start_month) + max(years, 0)
        return {"end": service_year(start_month, year)[1]}
    end = add_months(record.end, years * _MONTHS)
    if end < first:
        end = service_year(start_month, service_year_of(first, start_month))[1]
    if record.start is None:
        return {"start": first, "end": max(end, first)}
    return {"end": end}


def planned_in(year: int, start_month: int) -> Dates:
    """The whole of a service year, for a measure that has no date yet."""
    start, end = service_year(start_month, year)
    return {"start": start, "end": end}


def brought_into(record: PlannedMeasure, years: tuple[int, ...], start_month: int) -> Dates:
    """Shifted by whole years until it begins in the nearest year of the plan."""
    first: date | None = record.start or record.end
    if first is None:
        return planned_in(years[0], start_month)
    year = service_year_of(first, start_month)
    return moved(record, min(max(year, years[0]), years[-1]) - year)
