"""Service years and the dates that the law counts from them (Codex I.2-8 to I.2-10)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from app.domain.months import add_months

PLAN_YEARS = 5
"""A global prevention plan covers five service years (Codex I.2-8)."""

_DRAFT_MONTHS = 2
_FIRST, _LAST = 2, 9_998


def service_year(start_month: int, year: int) -> tuple[date, date]:
    """First and last day of the service year that begins in calendar year `year`."""
    start = _start(start_month, year)
    return start, date(start.year + 1, start.month, 1) - timedelta(days=1)


def service_year_of(day: date, start_month: int) -> int:
    """The service year in which a day lies, named after the calendar year in which it begins."""
    return day.year if day >= _start(start_month, day.year) else day.year - 1


def coming_service_year(today: date, start_month: int) -> int:
    """The service year that begins after today."""
    return service_year_of(today, start_month) + 1


def draft_due(start_month: int, year: int) -> date:
    """Last day to submit the draft yearly plan: the first day of the second month before (Codex I.2-10)."""
    return add_months(_start(start_month, year), -_DRAFT_MONTHS)


def draft_target(start_month: int, year: int) -> date:
    """The day to aim for, one day before the last one."""
    return draft_due(start_month, year) - timedelta(days=1)


def quarter_end(day: date) -> date:
    """The last day of the calendar quarter in which a day lies."""
    month = (day.month - 1) // 3 * 3 + 3
    return date(day.year, month, monthrange(day.year, month)[1])


def quarter_id(day: date) -> str:
    """The name of a calendar quarter as the records have it, `2026-Q4`."""
    return f"{day.year}-Q{(day.month - 1) // 3 + 1}"


def _start(start_month: int, year: int) -> date:
    """Years and months that cannot be meant are brought back to the nearest possible one."""
    return date(min(max(year, _FIRST), _LAST), min(max(start_month, 1), 12), 1)
