"""In which order the pages come: what is before, what is next, what a station begins with."""

from __future__ import annotations

from app.domain.choices import Depth
from app.wizards.steps import HOME, STEPS, PageSpec, Station

_DEPTHS = tuple(Depth)


def station(id_: str) -> Station:
    """The station of this id; an unknown id is our bug (KeyError)."""
    return {each.id: each for each in STEPS}[id_]


def spec(page: str) -> PageSpec:
    """The page of this id; an unknown id is our bug (KeyError)."""
    return {each.id: each for each in (HOME, *_all())}[page]


def exists(page: str) -> bool:
    """Whether there is a page of this id."""
    return page == HOME.id or any(each.id == page for each in _all())


def pages(depth: Depth) -> tuple[PageSpec, ...]:
    """Every page that Next passes by at this depth, home first."""
    return (HOME, *(each for each in _all() if _shown(each, depth)))


def pages_of(station_id: str, depth: Depth, here: str = "") -> tuple[PageSpec, ...]:
    """The pages of a station at this depth, and the page one is on even when it is deeper."""
    return tuple(each for each in station(station_id).pages if _shown(each, depth) or each.id == here)


def after(page: str, depth: Depth) -> PageSpec | None:
    """The next page, None after the last."""
    return _beside(page, depth, 1)


def before(page: str, depth: Depth) -> PageSpec | None:
    """The page before, None before the first."""
    return _beside(page, depth, -1)


def _all() -> tuple[PageSpec, ...]:
    return tuple(page for each in STEPS for page in each.pages)


def _shown(page: PageSpec, depth: Depth) -> bool:
    return not page.aside and _DEPTHS.index(page.depth) <= _DEPTHS.index(depth)


def _beside(page: str, depth: Depth, step: int) -> PageSpec | None:
    road = [each for each in (HOME, *_all()) if _shown(each, depth) or each.id == page]
    place = [each.id for each in road].index(page) + step
    return road[place] if 0 <= place < len(road) else None
