"""Lists of the result of a round: lights in order of weight, what is not known, background, legal basics."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.choices import AnswerState, Light
from app.domain.lights.indicator import IndicatorLight
from app.domain.lights.rounds import basics
from app.domain.places import Place
from app.domain.records import LightInput
from app.presenters.labels import yes_no
from app.views.widgets import Column, TaskItem, light_word
from app.wizards.page import Page

LEGAL_BASICS = "IND-16"
_ORDER = (Light.RED, Light.ORANGE, Light.GREY, Light.GREEN)

Lights = dict[str, IndicatorLight]


def show_lights(page: Page, lights: Lights, column: Column) -> None:
    """The twelve lights, the heaviest first, each with its reason and a way to its page."""
    scored = [found for found in lights.values() if found.scored]
    for colour in _ORDER:
        group = [found for found in scored if found.light is colour]
        if group:
            column.heading(_group_title(page, colour, len(group)), 3)
        for found in group:
            _item(page, found, column)
    outside = [found for found in scored if not found.applicable]
    if outside:
        column.heading(page.words.say("Does not apply"), 3)
    for found in outside:
        _item(page, found, column)


def show_unknown(page: Page, round_id: str, column: Column) -> int:
    """The questions that were answered with "I don't know"; gives how many."""
    reading, words = page.reading, page.words
    asked = {q.key: (i.id, q) for i in reading.catalogue.indicators.values() for q in i.inputs}
    unknown = [
        found
        for found in reading.dossier.all(LightInput)
        if found.round == round_id and found.state is AnswerState.UNKNOWN and found.key in asked
    ]
    for found in unknown:
        indicator, question = asked[found.key]
        why = found.reason.strip() or words.say("No reason was given.")
        _go(page, words.pick(question.label), why, column).chosen.connect(_to(page, indicator))
    return len(unknown)


def show_background(page: Page, lights: Lights, column: Column) -> None:
    """The indicators without a colour, except the legal basics."""
    for found in lights.values():
        if not found.scored and found.id != LEGAL_BASICS:
            _item(page, found, column, coloured=False)


def show_basics(page: Page, round_id: str, column: Column) -> None:
    """The legal basics with their answers; every "no" names the measure that will be proposed."""
    reading, words = page.reading, page.words
    for found in basics(round_id, reading.dossier, reading.catalogue):
        measure = reading.catalogue.measures.get(found.measure)
        detail = yes_no(found.answer, words) if found.applicable else words.say("Does not apply")
        if found.answer is False and measure is not None:
            detail = words.say("No. This is proposed as a measure: {measure}", measure=measure.title)
        item = _go(page, words.pick(found.label), detail, column)
        item.chosen.connect(_to(page, LEGAL_BASICS))


def _item(page: Page, found: IndicatorLight, column: Column, *, coloured: bool = True) -> None:
    words = page.words
    name = words.pick(page.reading.catalogue.indicators[found.id].name)
    item = _go(page, name, words.tell(found.reason), column)
    item.setObjectName(f"light.{found.id}")
    if coloured and found.applicable:
        item.show_light(found.light, light_word(found.light, words))
    item.chosen.connect(_to(page, found.id))


def _go(page: Page, text: str, detail: str, column: Column) -> TaskItem:
    return column.add(TaskItem(page.words, text, page.words.say("Open"), detail))


def _to(page: Page, indicator: str) -> Callable[[], None]:
    return lambda: page.desk.go(Place(f"lights.{indicator}"))


def _group_title(page: Page, colour: Light, count: int) -> str:
    title = light_word(colour, page.words)
    return page.words.say("{light} ({count})", light=title, count=count)
