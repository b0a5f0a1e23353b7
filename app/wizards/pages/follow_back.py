"""What the pages of the yearly evaluation share: the year, its record, and why it cannot be made yet."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.learning import DescribeEvaluation
from app.domain.follow.evaluation import not_yet
from app.domain.places import Place
from app.domain.records import Evaluation
from app.views.widgets import Column, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.follow_pairs import PairForm, TickForm
from app.wizards.pages.follow_year import say_looking, year_name


class BackPage(Page):
    """A part of the evaluation of one service year; a subclass fills `parts` once there is a plan."""

    def build(self, column: Column) -> None:
        self._built = (self.year, self._refused() is None)
        say_looking(self, column)
        refused = self._refused()
        if refused is None:
            self.parts(column)
            self.show_now()
            return
        self.choose(column)
        column.callout("warning", self.words.say("This evaluation cannot be made yet"), refused)
        go = button(self.words.say("To the yearly plan"), lambda: self.desk.go(Place("plans.year")))
        go.setObjectName("to.plan")
        column.row(go)

    def parts(self, column: Column) -> None:
        """Fill the column."""
        raise NotImplementedError

    def choose(self, column: Column) -> None:
        """Say which year it is; the first page lets one choose it."""
        column.text(
            self.words.say("Service year {year}", year=year_name(self, self.year)), "muted"
        ).setObjectName("year.name")

    def show_now(self) -> None:
        """Renew what is worked out from the answers."""

    def updated(self) -> None:
        if (self.year, self._refused() is None) != self._built:
            self.rebuild()
        elif self._built[1]:
            self.show_now()

    @property
    def year(self) -> int:
        """The service year that is looked back upon."""
        return self.reading.evaluation_year

    def record(self) -> Evaluation | None:
        """What was written about it."""
        return self.reading.dossier.get(Evaluation, str(self.year))

    def write(self, changes: Mapping[str, object]) -> DescribeEvaluation:
        """The command for what was answered."""
        return DescribeEvaluation(self.year, changes, self.reading.today)

    def form(self, column: Column) -> Form:
        """Fields of the evaluation."""
        return Form(self, self.record, self.write, column=column)

    def pairs(self, attribute: str, column: Column) -> PairForm:
        """Text fields by name."""
        return PairForm(self, self.record, self.write, attribute=attribute, column=column)

    def ticks(self, attribute: str, column: Column) -> TickForm:
        """Ticks by name."""
        return TickForm(self, self.record, self.write, attribute=attribute, column=column)

    def lead_on(self, column: Column, place: str, text: str, name: str) -> None:
        """The way to the next part."""
        go = button(text, lambda: self.desk.go(Place(place)), "primary")
        go.setObjectName(name)
        column.row(go)

    def _refused(self) -> str | None:
        reason = not_yet(self.year, self.reading.dossier, self.reading.catalogue, self.reading.today)
        return self.words.tell(reason) if reason is not None else None
