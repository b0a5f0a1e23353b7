"""How far each station is, in words: not started, in progress, done, or not yet possible and why."""

from __future__ import annotations

from typing import cast

from app.domain.choices import Light
from app.domain.reading import Reading
from app.i18n.words import Words
from app.views.frame_state import PageLine, StationLine, StationState
from app.views.widgets import light_word
from app.wizards import flow
from app.wizards.steps import STEPS, PageSpec, Station


def station_lines(reading: Reading, words: Words, here: str) -> tuple[StationLine, ...]:
    """The seven stations as the sidebar shows them; `here` is the page that is open."""
    return tuple(_line(station, reading, words, here) for station in STEPS)


def page_title(page: PageSpec, reading: Reading, words: Words) -> str:
    """The title of a page; pages about one indicator or one A are called after it."""
    if page.title:
        return words.say(page.title)
    subject = page.id.partition(".")[2]
    indicator, dimension = (
        reading.catalogue.indicators.get(subject),
        reading.catalogue.dimensions.get(subject),
    )
    named = indicator or dimension
    return words.pick(named.name) if named is not None else subject


def state_word(state: str, words: Words) -> str:
    """The word beside the icon of a station."""
    return {
        "not-started": words.say("Not started"),
        "in-progress": words.say("In progress"),
        "done": words.say("Done"),
        "blocked": words.say("Cannot start yet"),
    }[state]


def _line(station: Station, reading: Reading, words: Words, here: str) -> StationLine:
    found = reading.stations[station.id]
    state = cast("StationState", str(found.state).replace("_", "-"))
    light, word = _station_light(station.id, reading, words)
    return StationLine(
        id=station.id,
        title=words.say(station.title),
        state=state,
        state_word=state_word(state, words),
        why=words.tell(found.why) if found.why is not None and state == "blocked" else "",
        light=light,
        light_word=word,
        pages=_pages(station.id, reading, words, here),
    )


def _pages(station: str, reading: Reading, words: Words, here: str) -> tuple[PageLine, ...]:
    if here.partition(".")[0] != station:
        return ()
    lines = []
    for page in flow.pages_of(station, reading.company.depth, here):
        light, word = _page_light(page.id, reading, words)
        lines.append(PageLine(page.id, page_title(page, reading, words), light, word))
    return tuple(lines)


def _station_light(station: str, reading: Reading, words: Words) -> tuple[Light | None, str]:
    latest = reading.latest_round
    if station != "lights" or latest is None:
        return None, ""
    light = reading.overall_by_round[latest.id].light
    return light, light_word(light, words)


def _page_light(page: str, reading: Reading, words: Words) -> tuple[Light | None, str]:
    latest = reading.latest_round
    if latest is None or not page.startswith("lights.IND"):
        return None, ""
    found = reading.lights_by_round[latest.id].get(page.partition(".")[2])
    if found is None or found.light is None:
        return None, ""
    return found.light, light_word(found.light, words)
