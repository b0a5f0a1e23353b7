"""What came out of a team talk, for inside the firm: counts, conclusions, what was written, time."""

from __future__ import annotations

from app.domain.commands.team import DescribeTalk
from app.domain.places import Place
from app.domain.records import TeamTalk
from app.domain.risks import talk as talks
from app.presenters import talk as told
from app.views.widgets import Column, RecordTable, TableRow, button
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold, bullets


class SummaryPart:
    """Fills its column anew after every change; there is nothing to type in it."""

    def __init__(self, page: Page, talk: str, column: Column) -> None:
        self._page, self._talk = page, talk
        self._column = column.add(Column(gap=12))
        self._shown: tuple[object, ...] = ()
        self._counts: Fold | None = None

    def renew(self) -> None:
        """Show what is there now."""
        talk = self._page.reading.dossier.get(TeamTalk, self._talk)
        if talk is None:
            return
        words, reading = self._page.words, self._page.reading
        rows = told.counted_rows(talk, reading, words)
        parts = told.read_back(talk, reading, words)
        shown = (talk, rows, parts)
        if shown == self._shown:
            return
        self._shown = shown
        unfolded = self._counts is not None and self._counts.unfolded
        self._column.clear()
        self._column.text(_when(talk, self._page))
        self._table(rows, unfolded=unfolded)
        for part in parts:
            self._column.heading(part.title, 3)
            self._column.text(bullets(part.lines))
        self._time(talk)
        self._ways(talk)

    def _table(self, rows: tuple[told.CountedRow, ...], *, unfolded: bool) -> None:
        say = self._page.words.say
        self._counts = self._column.add(Fold(self._page.words, "counts", say("What was counted")))
        if unfolded:
            self._counts.toggle()
        column = self._counts.column
        columns = (say("Statement"), say("Hands by step"), say("Conclusion"))
        table = column.add(RecordTable(say("What was counted"), columns, (5, 3, 3)))
        table.setObjectName("counts.table")
        table.show_rows([TableRow(row.id, (row.statement, row.hands, row.conclusion)) for row in rows])
        column.text(
            say("For inside the firm only: what leaves it shows no number below three, and no hands."),
            "small",
        )

    def _time(self, talk: TeamTalk) -> None:
        words = self._page.words
        lines = told.time_lines(talk, self._page.reading.catalogue, words)
        if lines:
            self._column.heading(words.say("Time spent"), 3)
            self._column.text(bullets(lines), "small")

    def _ways(self, talk: TeamTalk) -> None:
        if talks.is_open(talk):
            return
        say, page = self._page.words.say, self._page
        on = button(say("To what comes out"), lambda: page.desk.go(Place("analysis.result")), "primary")
        on.setObjectName("result")
        again = button(say("Take this talk up again"), self._take_up, "quiet")
        again.setObjectName("again")
        self._column.row(on, again)

    def _take_up(self) -> None:
        self._page.act(DescribeTalk(self._talk, {"closed_on": None}))


def show_earlier(page: Page, newest: TeamTalk, column: Column) -> None:
    """The talks before the newest one, in a line each."""
    earlier = [t for t in page.reading.dossier.all(TeamTalk) if t.id != newest.id]
    if earlier:
        fold = column.add(Fold(page.words, "earlier", page.words.say("Earlier conversations")))
        fold.column.text(bullets(_when(talk, page) for talk in reversed(earlier)))


def _when(talk: TeamTalk, page: Page) -> str:
    words = page.words
    day = words.date(talk.held_on) if talk.held_on is not None else words.say("no date yet")
    said = [
        day,
        words.plural("{n} statement", "{n} statements", len(talk.factors)),
        words.plural("{n} sitting", "{n} sittings", talk.sittings),
    ]
    if talk.present is not None:
        said.append(words.plural("{n} person present", "{n} people present", talk.present))
    if talk.led_by.strip():
        said.append(words.say("led by: {who}", who=talk.led_by.strip()))
    if talk.next_on is not None:
        said.append(words.say("follow-up on {day}", day=talk.next_on))
    return " · ".join(said)
