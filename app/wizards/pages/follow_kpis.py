"""The figures that are followed through the five years: which ones, and what they are this year."""

from __future__ import annotations

from app.domain.commands.plans import DescribeGlobalPlan
from app.domain.follow.figures import figures
from app.domain.records import GlobalPlan
from app.presenters.evaluation_words import figure_text
from app.views.widgets import Column, Option
from app.wizards.form import Form
from app.wizards.pages.follow_back import BackPage
from app.wizards.pages.start_fold import Fold


class KpiFields(Column):
    """A field for each chosen figure, made anew when others are chosen."""

    def __init__(self, page: BackPage) -> None:
        super().__init__()
        self._page = page
        self._shown: tuple[str, ...] | None = None

    def renew(self) -> None:
        """Show the figures that are chosen now."""
        page, words, reading = self._page, self._page.words, self._page.reading
        found = figures(page.year, reading.dossier, reading.catalogue, reading.today)
        if (ids := tuple(figure.kpi.id for figure in found)) == self._shown:
            return
        self._shown = ids
        self.clear()
        form = page.pairs("kpis", self)
        for figure in found:
            known = "" if figure.written or not figure.known else figure_text(figure, words)
            hint = "\n".join(part for part in (words.pick(figure.kpi.how), known) if part)
            form.text(figure.kpi.id, words.pick(figure.kpi.name), hint=hint, unit=words.pick(figure.kpi.unit))


def kpi_card(page: BackPage, covering: GlobalPlan | None, column: Column) -> KpiFields:
    """The figures of the year; which ones are chosen belongs to the five-year plan."""
    card = column.card(page.words.say("Figures that you follow"))
    card.column.text(page.words.pick(page.reading.catalogue.kpi_how_to_choose), "muted")
    fields = card.column.add(KpiFields(page))
    if covering is not None:
        _choose(page, covering, card.column)
    return fields


def _choose(page: BackPage, covering: GlobalPlan, column: Column) -> None:
    say, words = page.words.say, page.words
    year = covering.start_year
    fold = column.add(Fold(words, "kpi.choose", say("Choose your figures")))
    kinds = {kind.value: words.pick(kind.label) for kind in page.reading.catalogue.kpi_kinds}
    options = [
        Option(kpi.id, words.pick(kpi.name), kinds.get(kpi.kind, ""))
        for kpi in page.reading.catalogue.kpis.values()
    ]
    Form(
        page,
        lambda: page.reading.dossier.get(GlobalPlan, str(year)),
        lambda changes: DescribeGlobalPlan(year, changes),
        column=fold.column,
    ).several("kpis", say("Which figures do you follow in these five years?"), options)
