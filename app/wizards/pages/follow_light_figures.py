"""What the watch and the register propose for the warning lights of a year, taken over with one click."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.catalogue import IndicatorInput
from app.domain.commands.lights import AnswerInput
from app.domain.follow.pulse import YearFigure, year_figures
from app.domain.places import Place
from app.domain.records import LightRound
from app.i18n.words import Words
from app.views.widgets import Column, button
from app.wizards.page import Page
from app.wizards.pages.lights_start import usual_year


class LightFigures:
    """A card with each figure beside the answer of the round; hidden while there is nothing to propose."""

    def __init__(self, page: Page, column: Column, keys: Sequence[str] = ()) -> None:
        self._page, self._keys = page, tuple(keys)
        self._card = column.add(Column(gap=12))
        self.renew()

    def year(self) -> int:
        """The year of the newest round of the employer, otherwise the usual one."""
        newest = self._page.reading.latest_round
        return newest.year if newest is not None else usual_year(self._page.reading.today)

    def renew(self) -> None:
        """Show what differs from the round now."""
        self._card.clear()
        page, words, year = self._page, self._page.words, self.year()
        found = [
            figure
            for figure in year_figures(year, page.reading.dossier, page.reading.catalogue)
            if not self._keys or figure.key in self._keys
        ]
        if not found:
            return
        card = self._card.card(words.say("For the warning lights of {year}", year=year))
        known = page.reading.dossier.get(LightRound, str(year))
        for figure in found:
            card.column.text(self._line(figure))
        if known is None:
            card.column.text(words.say("There is no round of that year yet."), "muted")
            go = button(words.say("To the warning lights"), lambda: page.desk.go(Place("lights.round")))
            go.setObjectName("to.lights")
            card.column.row(go)
            return
        differing = [figure for figure in found if figure.differs and figure.whole]
        if not differing:
            card.column.text(_why_nothing(found, words), "muted")
            return
        take = button(words.say("Take these figures over"), lambda: self._take(known.id, differing))
        take.setObjectName("lights.take")
        card.column.row(take)

    def _line(self, figure: YearFigure) -> str:
        words = self._page.words
        asked = self._input(figure.key)
        name = words.pick(asked.label) if asked is not None else figure.key
        line = words.say("{question}: {value}", question=name, value=words.number(figure.value))
        if figure.answered is not None and figure.differs:
            now = figure.answered if isinstance(figure.answered, int | float) else 0
            line = words.say("{line} (now: {value})", line=line, value=words.number(now))
        if not figure.whole:
            line = words.say(
                "{line} – only {n} of {of} quarters filled in", line=line, n=figure.quarters, of=figure.wanted
            )
        return line

    def _input(self, key: str) -> IndicatorInput | None:
        indicators = self._page.reading.catalogue.indicators.values()
        return next((each for found in indicators for each in found.inputs if each.key == key), None)

    def _take(self, round_: str, figures: Sequence[YearFigure]) -> None:
        page = self._page
        page.flush()
        answers = [AnswerInput(round_, f.key, value=_plain(f.value)) for f in figures]
        page.attempt(lambda: page.desk.workspace.execute_all(answers, by=page, name=AnswerInput.__name__))


def _why_nothing(found: Sequence[YearFigure], words: Words) -> str:
    """Why there is nothing to take over."""
    if any(figure.differs for figure in found):
        return words.say("Only figures of a whole year can be taken over.")
    return words.say("The warning lights say the same already.")


def _plain(value: float) -> int | float:
    """A whole number as one: some questions take nothing else."""
    return int(value) if value == int(value) else value
