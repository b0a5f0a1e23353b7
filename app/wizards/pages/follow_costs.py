"""The costs of a service year: promised against spent, and an estimate of absence and departures."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.learning import DescribeCosts
from app.domain.follow.costs import costs_of, counted, estimate, promised_text
from app.domain.follow.evaluation import evaluation_year, years_to_evaluate
from app.presenters.papers.trends import cost_note
from app.views.widgets import MONEY, WHOLE, Column, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.follow_blocks import show_blocks
from app.wizards.pages.follow_year import choose_year


class CostsCard:
    """Two cards of numbers and a sum; every number is the firm's own."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        dossier, today = page.reading.dossier, page.reading.today
        years = sorted({*years_to_evaluate(dossier, today), self.year}, reverse=True)
        choose_year(page, column, years, chosen=self.year, at_hand=evaluation_year(dossier, today))
        self._spent(column)
        self._absence(column)

    @property
    def year(self) -> int:
        """The service year of the costs: the one that is evaluated."""
        return self._page.reading.evaluation_year

    def renew(self) -> None:
        """Say the sum again."""
        words = self._page.words
        found = estimate(costs_of(self.year, self._page.reading.dossier))
        if found.total is None:
            self._sum.setText(words.say("Fill in both numbers of a line; then the sum stands here."))
            return
        total = words.euros(found.total)
        said = (
            words.say("Together: {total}.", total=total)
            if found.complete
            else words.say("As far as it is known: {total}.", total=total)
        )
        self._sum.setText(said)

    def _form(self, column: Column) -> Form:
        page, year = self._page, self.year

        def write(changes: Mapping[str, object]) -> DescribeCosts:
            return DescribeCosts(year, changes)

        return Form(page, lambda: costs_of(year, page.reading.dossier), write, column=column)

    def _spent(self, column: Column) -> None:
        page, say = self._page, self._page.words.say
        card = column.card(say("Promised and spent"))
        promised = promised_text(page.reading.dossier)
        if promised:
            said = say("In the statement of commitment you wrote: {text}", text=promised)
            card.column.text(said, "muted")
        hint = say("Left blank? Then the sum of the measures that began in this year counts.")
        card.column.text(hint, "muted")
        form = self._form(card.column)
        form.number("eur_promised", say("Money promised"), MONEY, unit="€")
        form.number("eur_spent", say("Money spent"), MONEY, unit="€")
        form.number("hours_promised", say("Hours promised"), unit=say("hours"))
        form.number("hours_spent", say("Hours spent"), unit=say("hours"))

    def _absence(self, column: Column) -> None:
        page, say = self._page, self._page.words.say
        card = column.card(say("What absence and departures cost"))
        form = self._form(card.column)
        form.number(
            "absence_days", say("Days of absence"), unit=say("days"), hint=self._counted("absence_days")
        )
        form.number(
            "cost_per_day",
            say("Cost of a day"),
            MONEY,
            unit="€",
            hint=say("Guaranteed pay, a replacement, overtime of others. Your own estimate."),
        )
        form.number("leavers", say("People who left"), WHOLE, hint=self._counted("leavers"))
        form.number(
            "cost_per_leaver",
            say("Cost of a departure"),
            MONEY,
            unit="€",
            hint=say("Looking for somebody, teaching the work, lost turnover. Your own estimate."),
        )
        form.text("note", say("Remark"), hint=say("What is not counted, for example."))
        self._sum = card.column.text("", "label")
        self._sum.setObjectName("costs.sum")
        if counted(self.year, page.reading.dossier):
            made = button(say("Take over what the warning lights counted"), self._take, "quiet")
            made.setObjectName("costs.take")
            card.column.row(made)
        show_blocks(page, (cost_note(page.words),), card.column)

    def _counted(self, field: str) -> str:
        page = self._page
        found = counted(self.year, page.reading.dossier).get(field)
        if found is None:
            return ""
        return page.words.say("The warning lights of that year count {n}.", n=found)

    def _take(self) -> None:
        found = dict(counted(self.year, self._page.reading.dossier))
        if "leavers" in found:
            found["leavers"] = int(found["leavers"])
        if self._page.act(DescribeCosts(self.year, found)):
            for form in self._page.forms:
                form.show()
