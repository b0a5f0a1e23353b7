"""The comparison figure of an indicator: where it comes from, and a figure of the firm's own."""

from __future__ import annotations

from app.domain.catalogue import Benchmark, Indicator
from app.domain.commands.lights import ResetBenchmark, SetBenchmark
from app.domain.records import BenchmarkOverride
from app.presenters.papers.light_values import benchmark_text
from app.presenters.sentences import origin_note, spoken
from app.views.widgets import (
    DECIMAL,
    WHOLE,
    Asking,
    BodyText,
    Column,
    NumberField,
    TextField,
    button,
)
from app.wizards.page import Page


class BenchmarkPart:
    """Fills a column with the comparison figure; `show` renews what it says."""

    def __init__(self, page: Page, indicator: Indicator, standard: Benchmark, column: Column) -> None:
        self._page, self._indicator, self._standard = page, indicator, standard
        self._said = column.add(BodyText(""))
        self._note(column)
        if standard.editable:
            self._fill(column)
        self.show()

    def show(self) -> None:
        """Say which figure is used now."""
        page = self._page
        light = page.reading.lights_by_round[page.reading.rounds[-1].id][self._indicator.id]
        figure = benchmark_text(light, page.reading, page.words)
        own = self._own()
        said = (
            page.words.say("You compare with your own figure: {figure}.", figure=figure)
            if own
            else page.words.say("Comparison figure: {figure}.", figure=figure)
        )
        self._said.setText(said)
        if self._standard.editable:
            self._reset.setVisible(own is not None)

    def _note(self, column: Column) -> None:
        words = self._page.words
        if note := origin_note(self._standard.origin, words):
            column.text(note, "small")
        remark = self._indicator.thresholds.origin.remark
        if remark is not None:
            column.text(spoken(remark, words), "small")

    def _fill(self, column: Column) -> None:
        say = self._page.words.say
        own = self._own()
        column.text(
            say("Does your sector publish a better figure? Then use that one in this dossier."), "muted"
        )
        unit = self._page.words.pick(self._indicator.unit)
        self.value = column.add(
            NumberField("benchmark.value", self._page.words, Asking(say("Figure"), unit=unit), DECIMAL)
        )
        self.source = column.add(
            TextField("benchmark.source", self._page.words, Asking(say("Where does it come from?")))
        )
        self.year = column.add(
            NumberField("benchmark.year", self._page.words, Asking(say("Of which year?")), WHOLE)
        )
        if own is not None:
            self.value.show_value(own.value)
            self.source.show_value(own.source)
            self.year.show_value(own.year)
        use = button(say("Use this figure"), self._use)
        use.setObjectName("benchmark.use")
        self._reset = button(say("Back to the published figure"), self._take_back, "quiet")
        self._reset.setObjectName("benchmark.reset")
        column.row(use, self._reset)

    def _own(self) -> BenchmarkOverride | None:
        return self._page.reading.dossier.get(BenchmarkOverride, self._indicator.id)

    def _use(self) -> None:
        value, year = self.value.value(), self.year.value()
        if value is None:
            self.value.show_error(self._page.words.say("Type the figure you want to compare with."))
            return
        if not self.source.value():
            self.source.show_error(self._page.words.say("Say where this figure comes from."))
            return
        known = int(year) if year is not None else None
        self._page.act(SetBenchmark(self._indicator.id, float(value), self.source.value(), known), self.value)

    def _take_back(self) -> None:
        if self._page.act(ResetBenchmark(self._indicator.id)):
            for field in (self.value, self.source, self.year):
                field.show_value(None)
