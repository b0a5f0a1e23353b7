"""The measures on a board, by state or by month; a thousand of them are built piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from app.domain.follow.board import by_state, year_of, years_of
from app.domain.follow.improved import improved
from app.domain.places import Place
from app.domain.plans.service_year import service_year_of
from app.domain.records import PlannedMeasure
from app.presenters.labels import label
from app.views.widgets import Asking, ChoiceField, Column, Option, SelectField, button
from app.wizards.page import Page
from app.wizards.pages.follow_batches import Batches
from app.wizards.pages.follow_better import show_better
from app.wizards.pages.follow_board_rows import BoardRow, Piece, month_row, state_row

AT_ONCE = 15
_VIEW, _YEAR, _WHO = "follow.board.view", "follow.board.year", "follow.board.who"
_STATES, _MONTHS = "states", "months"


class FollowBoard(Page):
    """Which view, which year and whose measures is remembered while the window is open."""

    def title(self) -> str:
        return self.words.say("Your measures at a glance")

    def lead(self) -> str:
        return self.words.say("See how far everything is, or what comes in which month.")

    def build(self, column: Column) -> None:
        say = self.words.say
        self._batches = Batches(self, AT_ONCE)
        views = (Option(_STATES, say("By state")), Option(_MONTHS, say("By month")))
        asking = Asking(say("How do you want to see them?"), clearable=False)
        self._view = column.add(ChoiceField("view", self.words, asking, views))
        self._view.show_value(self._noted(_VIEW, _STATES))
        self._view.answered.connect(lambda value: self._note(_VIEW, value))
        self._who_room = column.add(Column(gap=0))
        self._shown_people: tuple[str, ...] = ()
        self._years = column.add(Column(gap=0))
        self._room = column.add(Column(gap=0))
        self._better = column.add(Column(gap=8))
        due = button(say("To what is due"), lambda: self.desk.go(Place("follow.due")), "quiet")
        due.setObjectName("to.due")
        column.row(due)
        self.updated()

    def updated(self) -> None:
        self._show_people()
        self._groups = Column(gap=10)
        self._years.clear()
        if not self.reading.courses:
            self._groups.text(self.words.say("There is no measure yet."), "muted")
        elif self._noted(_VIEW, _STATES) == _MONTHS:
            self._show_months()
        else:
            self._show_states()
        self._room.clear()
        self._room.add(self._groups)
        found = improved(self.reading.dossier, self.reading.catalogue)
        show_better(found, self, self._better, measures=True)

    def _show_people(self) -> None:
        """A choice of who is responsible, once there are two."""
        records = self.reading.dossier.all(PlannedMeasure)
        people = tuple(sorted({each.responsible.strip() for each in records} - {""}, key=str.casefold))
        if people == self._shown_people:
            return
        self._shown_people = people
        self._who_room.clear()
        if len(people) < 2:
            self._note(_WHO, None, show=False)
            return
        asking = Asking(self.words.say("Whose measures?"), hint=self.words.say("Left blank: everybody’s."))
        who = SelectField("who", self.words, asking, [Option(each, each) for each in people])
        who.show_value(self._noted(_WHO, None))
        who.answered.connect(lambda value: self._note(_WHO, value))
        self._who_room.add(who)

    def _show_states(self) -> None:
        courses = [each for each in self.reading.courses.values() if self._wanted(each.measure)]
        for status, found in by_state(courses).items():
            name = label(status, self.words)
            self._group(status.value, name, [state_row(each, self.reading, self.words) for each in found])

    def _show_months(self) -> None:
        reading, words = self.reading, self.words
        years = years_of(reading.dossier, reading.today)
        year = self._year(years)
        self._show_years(year, years)
        for first, found in year_of(year, reading.dossier, reading.today).items():
            name = words.say(
                "{month} {year}", month=words.month(first.month).capitalize(), year=str(first.year)
            )
            mine = [each for each in found if self._wanted(each.subject)]
            self._group(first.isoformat(), name, [month_row(each, reading, words) for each in mine])

    def _year(self, years: Sequence[int]) -> int:
        now = service_year_of(self.reading.today, self.reading.company.service_year_start_month)
        noted = self._noted(_YEAR, now)
        return noted if isinstance(noted, int) and noted in years else now

    def _show_years(self, year: int, years: Sequence[int]) -> None:
        say = self.words.say
        self._years.heading(say("Year {year}", year=str(year)))
        made = []
        for name, word, step in (
            ("year.before", say("The year before"), -1),
            ("year.after", say("The year after"), 1),
        ):
            made.append(button(word, partial(self._turn_to, year + step, name), "quiet"))
            made[-1].setObjectName(name)
            made[-1].setEnabled(year + step in years)
        self._years.row(*made)

    def _turn_to(self, year: int, name: str) -> None:
        self._note(_YEAR, year)
        self.restore(name, self.scrolled())

    def _group(self, name: str, title: str, pieces: Sequence[Piece]) -> None:
        say = self.words.say
        if not pieces:
            self._groups.text(say("{title}: nothing", title=title), "muted")
            return
        self._groups.heading(say("{title} ({n})", title=title, n=len(pieces)), 3)
        shown = self._batches.shown(name)
        for piece in pieces[:shown]:
            row = self._groups.add(BoardRow(piece, self.words))
            row.chosen.connect(lambda place=piece.place: self.desk.go(place))
        if len(pieces) > shown:
            self._batches.offer(self._groups, name, len(pieces) - shown)

    def _wanted(self, subject: object) -> bool:
        who = self._noted(_WHO, None)
        return who is None or (isinstance(subject, PlannedMeasure) and subject.responsible.strip() == who)

    def _noted(self, name: str, otherwise: object) -> object:
        return self.desk.notes.get(name) or otherwise

    def _note(self, name: str, value: object, *, show: bool = True) -> None:
        self.desk.notes[name] = value
        if show:
            self._batches.start_again()
            self.updated()
