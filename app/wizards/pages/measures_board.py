"""The five-year board: when each measure runs, how full each year is, and what it costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.places import Place
from app.domain.plans.measure import PlanMeasure
from app.domain.plans.plan import budget_rule
from app.domain.plans.warnings import plan_warnings
from app.domain.records import PlannedMeasure
from app.presenters.boards import budget_grid, five_year_board
from app.presenters.sentences import measure_title
from app.views.widgets import Column, PictureView, PlainLabel, TaskItem, button, figures
from app.wizards.page import Page
from app.wizards.pages.measures_board_card import BoardActs, BoardCard
from app.wizards.pages.measures_dates import brought_into, moved, planned_in, stretched
from app.wizards.pages.measures_writing import written


class MeasuresBoard(Page):
    """Cards with a lane each, in the firm's own order; the same board as a picture below."""

    def title(self) -> str:
        return self.words.say("Five-year board")

    def lead(self) -> str:
        plan = self.reading.global_plan
        return self.words.say(
            "Spread your measures over five years, from {start} to {end}. Drag a beam, or use the buttons.",
            start=plan.start,
            end=plan.end,
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._warnings = column.callout("warning", say("Too much at once?"), "")
        self._years = column.add(YearRow())
        self._cards: dict[str, BoardCard] = {}
        acts = BoardActs(self._move, self._stretch, self._plan, self._edit)
        for measure in self.reading.global_plan.measures:
            card = column.add(
                BoardCard(measure.id, self.reading.global_plan.years, self.words, self.desk.look)
            )
            card.use(acts)
            self._cards[measure.id] = card
        self._built = self._ids()
        if not self._cards:
            self._build_empty(column)
        self._build_outside(column)
        self._below = column.add(Column())
        self.updated()

    def updated(self) -> None:
        if self._ids() != self._built:
            self.rebuild()
            return
        plan = self.reading.global_plan
        for measure in plan.measures:
            self._cards[measure.id].show_measure(measure, plan)
        self._show_years()
        self._show_warnings()
        self._show_picture()

    def _ids(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        plan = self.reading.global_plan
        return tuple(m.id for m in plan.measures), tuple(m.id for m in plan.outside)

    def _build_empty(self, column: Column) -> None:
        say = self.words.say
        column.text(say("There is no measure to plan yet."))
        go = button(say("To the proposals"), lambda: self.desk.go(Place("measures.proposals")), "primary")
        go.setObjectName("to.proposals")
        column.row(go)

    def _build_outside(self, column: Column) -> None:
        outside = self.reading.global_plan.outside
        if not outside:
            return
        say = self.words.say
        column.heading(say("Outside these five years"))
        for measure in outside:
            item = TaskItem(
                self.words,
                measure_title(measure, self.words),
                say("Bring into the plan"),
                self._when(measure),
            )
            item.setObjectName(f"outside.{measure.id}")
            item.chosen.connect(lambda record=measure.record: self._bring(record))
            column.add(item)

    def _when(self, measure: PlanMeasure) -> str:
        first, last = measure.years[0], measure.years[-1]
        if first == last:
            return self.words.say("Planned in {year}", year=str(first))
        return self.words.say("Planned from {first} to {last}", first=str(first), last=str(last))

    def _show_years(self) -> None:
        plan, words = self.reading.global_plan, self.words
        self._years.show_years(
            [
                (
                    str(year),
                    words.plural("{n} measure", "{n} measures", plan.count_by_year[year]),
                    words.euros(plan.budget_by_year[year]),
                )
                for year in plan.years
            ]
        )

    def _show_warnings(self) -> None:
        reading = self.reading
        found = [
            self.words.tell(warning.message)
            for warning in plan_warnings(reading.dossier, reading.catalogue, start_year=reading.start_year)
            if warning.place.page == "measures.board"
        ]
        self._warnings.show_words(self.words.say("Too much at once?"), "\n".join(found))
        self._warnings.setVisible(bool(found))

    def _show_picture(self) -> None:
        plan, say = self.reading.global_plan, self.words.say
        self._below.clear()
        picture = five_year_board(plan, self.words, today=self.reading.today)
        if picture is None:
            return
        self._below.heading(say("The board as it is printed"))
        self._below.add(PictureView(self.words, picture, self.desk.picture))
        self._below.heading(say("Budget per year"))
        self._below.add(figures(budget_grid(plan, self.words), say("Budget per year")))
        self._below.text(self.words.tell(budget_rule()), "small")

    def _move(self, id_: str, years: int) -> None:
        self._change(id_, lambda record, _: moved(record, years))

    def _stretch(self, id_: str, years: int) -> None:
        self._change(id_, lambda record, month: stretched(record, years, month))

    def _plan(self, id_: str, year: int) -> None:
        self._change(id_, lambda _, month: planned_in(year, month))

    def _bring(self, record: PlannedMeasure) -> None:
        years = self.reading.global_plan.years
        self._change(record.id, lambda found, month: brought_into(found, years, month))

    def _edit(self, id_: str) -> None:
        self.desk.go(Place("measures.list", id_))

    def _change(self, id_: str, dates: Callable[[PlannedMeasure, int], Mapping[str, object]]) -> None:
        record = self.reading.dossier.get(PlannedMeasure, id_)
        if record is not None:
            month = self.reading.company.service_year_start_month
            self.act(written(record, dates(record, month), self.reading.today))


class YearRow(QWidget):
    """The five years beside each other with count and budget, above the lanes."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(17, 0, 17, 0)
        self._grid.setSpacing(4)
        self._labels: list[tuple[PlainLabel, ...]] = []

    def show_years(self, years: list[tuple[str, str, str]]) -> None:
        """Year, number of measures and budget, as finished words."""
        while len(self._labels) < len(years):
            column = len(self._labels)
            made = (PlainLabel("", "label"), PlainLabel("", "small"), PlainLabel("", "small"))
            for row, each in enumerate(made):
                self._grid.addWidget(each, row, column)
            self._grid.setColumnStretch(column, 1)
            self._labels.append(made)
        for labels, words in zip(self._labels, years, strict=True):
            labels[0].setObjectName(words[0])
            for each, text in zip(labels, words, strict=True):
                each.setText(text)
