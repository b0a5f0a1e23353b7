"""The ten years one after the other, and how everything stood at the end of each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from app.domain.reading import Reading
from tests.support.decade.beginning import PLANS, analyse, begin, light_round
from tests.support.decade.between import plan_the_year
from tests.support.decade.life import Life
from tests.support.decade.looking_back import look_back
from tests.support.decade.plans import five_years, one_year

YEARS = range(2027, 2037)
SEED = 20261127


@cache
def decade(seed: int = SEED) -> Mapping[date, Reading]:
    """How the firm stood in the middle and on the last day of every year."""
    life = new_life(seed)
    live(life)
    return life.seen


def in_summer(year: int) -> Reading:
    """The firm on 30 June: the plans of the year are in view."""
    return decade()[date(year, 6, 30)]


def at_the_end(year: int) -> Reading:
    """The firm on 31 December: the year is evaluated, the next plan signed."""
    return decade()[date(year, 12, 31)]


def new_life(seed: int = SEED) -> Life:
    """A firm on the day before it begins."""
    return Life(seed, date(2026, 8, 31))


def live(life: Life) -> None:
    """From the first day to the end of the tenth year."""
    life.until(date(2026, 9, 1))
    begin(life)
    light_round(life)
    analyse(life)
    _prepare(life, YEARS[0])
    life.until(date(2026, 12, 31))
    for year in YEARS:
        plan_the_year(life, year)
        life.until(date(year, 6, 30))
        life.remember()
        life.until(date(year, 9, 15))
        if year + 1 in YEARS:
            _prepare(life, year + 1)
        life.until(date(year, 12, 15))
        look_back(life, year)
        life.until(date(year, 12, 31))
        life.remember()


def _prepare(life: Life, year: int) -> None:
    """The yearly plan of the coming year; every five years an analysis and a five-year plan first."""
    if year in PLANS:
        if year != PLANS[0]:
            analyse(life)
        five_years(life, year)
    one_year(life, year)
