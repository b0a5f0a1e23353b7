"""The quarter rule as a small sum: four quarters of staff become one yearly average."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from app.domain.commands.firm import SetQuarter
from app.domain.company import average_headcount
from app.domain.records import Quarter
from app.views.widgets import Column, PlainLabel, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold


def last_quarters(today: date) -> tuple[str, ...]:
    """The ids of the four calendar quarters that ended before today, oldest first: `2026-Q1`."""
    running = today.year * 4 + (today.month - 1) // 3
    return tuple(f"{n // 4}-Q{n % 4 + 1}" for n in range(running - 4, running))


class QuarterSum(Fold):
    """Fields for four quarters, what they come to, and a button that gives the result to `use`."""

    def __init__(self, page: Page, use: Callable[[float], object]) -> None:
        say = page.words.say
        teaser = say("Type how many people were on your staff register in each of the last four quarters.")
        super().__init__(page.words, "quarters", say("Work out the average"), teaser)
        self._page, self._use = page, use
        self.column.text(
            say(
                "Whoever works less than three quarters of full time counts for half. "
                "Trainees and students count by their hours."
            ),
            "muted",
        )
        self._rows()
        self.verdict = self.column.callout("note", "", "")
        self.use_button = button(say("Use this number"), self._take, "primary")
        self.use_button.setObjectName("quarters.use")
        self.column.row(self.use_button)
        self.renew()

    def average(self) -> float | None:
        """The average of the quarters in the dossier, with two digits."""
        found = average_headcount(self._page.reading.dossier.all(Quarter)).headcount
        return round(found, 2) if found is not None else None

    def renew(self) -> None:
        """Say what the quarters come to now."""
        words = self._page.words
        average = self.average()
        self.use_button.setEnabled(average is not None)
        if average is None:
            self.verdict.show_words("", words.say("Fill in at least one quarter."))
            return
        used = average_headcount(self._page.reading.dossier.all(Quarter)).quarters_used
        title = words.say("Average: {headcount} workers", headcount=average)
        over = words.plural(
            "Worked out over {n} quarter. The rule asks four.", "Worked out over {n} quarters.", used
        )
        self.verdict.show_words(title, over)

    def _take(self) -> None:
        if (average := self.average()) is not None:
            self._use(average)

    def _rows(self) -> None:
        say = self._page.words.say
        three_quarters, less = say("At least ¾ of full time"), say("Less than ¾")
        heads = [PlainLabel(text, "small") for text in ("", three_quarters, less)]
        self.column.row(*heads, stretch=False)
        for id_ in last_quarters(self._page.reading.today):
            year, _, number = id_.partition("-Q")
            name = say("Quarter {number} of {year}", number=number, year=year)
            cells = (Column(), Column())
            for cell, field, what in zip(cells, ("full", "part"), (three_quarters, less), strict=True):
                form = Form(self._page, self._read(id_), self._write(id_), column=cell)
                form.prefix = f"{id_}."
                form.number(field, f"{name}: {what}", label_hidden=True)
            self.column.row(PlainLabel(name), *cells, stretch=False)

    def _read(self, id_: str) -> Callable[[], Quarter]:
        return lambda: self._page.reading.dossier.get(Quarter, id_) or Quarter(id=id_)

    def _write(self, id_: str) -> Callable[[Mapping[str, object]], SetQuarter]:
        def write(changes: Mapping[str, object]) -> SetQuarter:
            now = self._read(id_)()
            return SetQuarter(id_, _counted(changes, "full", now.full), _counted(changes, "part", now.part))

        return write


def _counted(changes: Mapping[str, object], field: str, now: float | None) -> float | None:
    value = changes.get(field, now)
    return float(value) if isinstance(value, int | float) else None
