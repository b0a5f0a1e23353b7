"""One of the five A's, factor by factor, as the team talks it through."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea

from app.domain.catalogue import Dimension
from app.domain.risks.rating import RatedFactor
from app.views.widgets import Column, PlainLabel, RecordTable, TableRow, button
from app.wizards.page import HelpTopic, Page
from app.wizards.pages.analysis_asked import AskedFactor, asked_in_order
from app.wizards.pages.analysis_card import FactorCard
from app.wizards.pages.analysis_start import offer_first_analysis, offer_help
from app.wizards.pages.analysis_strip import FactorStrip, StripStep
from app.wizards.pages.analysis_words import is_settled, priority_light, state_sign, state_words
from app.wizards.pages.start_fold import Fold

MOST_EXAMPLES = 3


class AnalysisDimension(Page):
    """The page of any of the five A's; its id ends in the code, its focus may be a factor."""

    @property
    def dimension(self) -> Dimension:
        """The A this page is about."""
        return self.reading.catalogue.dimensions[self.place.page.partition(".")[2]]

    def title(self) -> str:
        return self.words.pick(self.dimension.name)

    def lead(self) -> str:
        return self.words.pick(self.dimension.definition)

    def help(self) -> HelpTopic:
        """The A with its sides, from the catalogue; the law from the help file shared by the five."""
        found, pick = self.dimension, self.words.pick
        examples = [pick(side.example) for side in found.subaspects[:MOST_EXAMPLES]]
        sides = tuple((pick(side.name), pick(side.what)) for side in found.subaspects)
        own = self.desk.help_text(self.place.page).or_else(self.desk.help_text("analysis.dimension"))
        return HelpTopic(
            why=own.why or pick(found.plain), example="\n\n".join(examples), words=sides
        ).or_else(own)

    def build(self, column: Column) -> None:
        self._year = self.reading.analysis.id if self.reading.analysis is not None else ""
        self.card: FactorCard | None = None
        if self.reading.analysis is None:
            offer_first_analysis(self, column)
            return
        self.factors = asked_in_order(self.dimension.code, self.reading, self.words)
        self.strip = column.add(FactorStrip(self.title(), len(self.factors)))
        self.strip.chosen.connect(self.open)
        self._legend(column)
        self._walk(column)
        self.card = column.add(FactorCard(self, self.reading.analysis, self._first()))
        self._walk_on(column)
        self._list(column)
        offer_help(self, column)
        self._keys()
        self.updated()

    def updated(self) -> None:
        analysis = self.reading.analysis
        if (analysis.id if analysis is not None else "") != self._year:
            self.rebuild()
        elif self.card is not None:
            self.card.renew()
            self._show_steps()
            if self._table_fold.unfolded:
                self._show_rows()

    # ---------------------------------------------------------------- walking
    def open(self, id_: str) -> None:
        """Show a factor, after keeping what was typed about the one before."""
        asked = next((each for each in self.factors if each.id == id_), None)
        if self.card is None or asked is None:
            return
        self.flush()
        self.card.open(asked)
        self._show_steps()

    def step(self, step: int) -> None:
        """The next (1) or previous (-1) factor; at the ends it stays."""
        if self.card is None:
            return
        place = self.factors.index(self.card.asked) + step
        if 0 <= place < len(self.factors):
            self.open(self.factors[place].id)
            self._to_top()
            self.card.form.fields["good"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> AskedFactor:
        """The factor that was asked for, otherwise the first without an answer, otherwise the first."""
        wanted = next((each for each in self.factors if each.id == self.place.focus), None)
        rated = self._rated()
        unsettled = next((each for each in self.factors if not is_settled(rated.get(each.id))), None)
        return wanted or unsettled or self.factors[0]

    def _rated(self) -> dict[str, RatedFactor]:
        return {each.id: each for each in self.reading.rated}

    # ---------------------------------------------------------------- parts
    def _legend(self, column: Column) -> None:
        say = self.words.say
        if any(each.pointed for each in self.factors):
            signs = say("★: your lights point here. ○: not looked at yet. P: parked. –: does not apply.")
        else:
            signs = say("○: not looked at yet. P: parked. –: does not apply.")
        column.text(signs, "small")

    def _walk(self, column: Column) -> None:
        say = self.words.say
        self._back = button(say("Previous factor"), lambda: self.step(-1))
        self._back.setObjectName("previous")
        self._count = PlainLabel("", "lightword")
        self._on = button(say("Next factor"), lambda: self.step(1))
        self._on.setObjectName("next")
        for way, keys in ((self._back, "Ctrl+PgUp"), (self._on, "Ctrl+PgDown")):
            way.setToolTip(keys)
        column.add(self._count)
        column.row(self._back, self._on)

    def _walk_on(self, column: Column) -> None:
        self._further = button(self.words.say("Next factor"), lambda: self.step(1), "primary")
        self._further.setObjectName("further")
        self._end = PlainLabel(
            self.words.say("This was the last factor of this A. Go on with Next, below."), "muted"
        )
        column.row(self._further)
        column.add(self._end)

    def _list(self, column: Column) -> None:
        say = self.words.say
        self._table_fold = column.add(Fold(self.words, "all", say("All factors of this A in words")))
        columns = (say("Statement"), say("State"))
        self._table = self._table_fold.column.add(RecordTable(self.title(), columns, (5, 2)))
        self._table.setObjectName("all.table")
        self._table.picked.connect(self._open_from_list)
        self._table_fold.button.clicked.connect(lambda *_: self._show_rows())

    def _open_from_list(self, id_: str) -> None:
        self.open(id_)
        self._to_top()

    def _to_top(self) -> None:
        area = self.findChild(QScrollArea, "page.scroll")
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)

    def _keys(self) -> None:
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self.column)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.step(step))

    def _show_steps(self) -> None:
        if self.card is None:
            return
        rated, here = self._rated(), self.card.asked
        self.strip.show_steps([self._strip_step(each, rated.get(each.id)) for each in self.factors], here.id)
        place = self.factors.index(here)
        done = sum(is_settled(rated.get(each.id)) for each in self.factors)
        total = len(self.factors)
        said = self.words.say(
            "Factor {n} of {total} – dealt with: {done}", n=place + 1, total=total, done=done
        )
        self._count.setText(said)
        self._back.setEnabled(place > 0)
        self._on.setEnabled(place < total - 1)
        self._further.setVisible(place < total - 1)
        self._end.setVisible(place == total - 1)

    def _strip_step(self, asked: AskedFactor, rated: RatedFactor | None) -> StripStep:
        known = rated is not None and rated.priority is not None
        return StripStep(
            asked.id,
            asked.statement,
            state_words(rated, self.words),
            priority_light(rated.priority) if rated is not None and known else None,
            state_sign(rated),
            asked.pointed,
        )

    def _show_rows(self) -> None:
        rated = self._rated()
        self._table.show_rows(
            [
                TableRow(each.id, (each.statement, state_words(rated.get(each.id), self.words)))
                for each in self.factors
            ]
        )
