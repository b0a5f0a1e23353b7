"""The overview: three large ways on, the overall light, the duties that come, what is still open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.domain.duties.calendar import Duty
from app.domain.duties.terms import DutyStatus
from app.domain.elements.signature import place_of
from app.domain.places import Place
from app.presenters.labels import duty_label
from app.presenters.versions import plan_name, plan_state
from app.views.big_button import BigButton, BigWords
from app.views.widgets import Card, Column, LightBadge, TaskItem, button
from app.wizards.page import HelpTopic, Page

MOST_DUTIES = 6
MOST_POINTS = 5
PRESSING = (
    DutyStatus.LATE,
    DutyStatus.DUE_SOON,
    DutyStatus.UPCOMING,
    DutyStatus.UNKNOWN,
    DutyStatus.ONGOING,
)
"""Which duties the overview shows, the most pressing first."""


class Home(Page):
    """Where every visit begins."""

    def title(self) -> str:
        """The firm's name when it has one."""
        return self.reading.company.name or self.words.say("Welcome")

    def lead(self) -> str:
        """What this page is for."""
        return self.words.say("Where you are, what comes next, and what can be printed.")

    def help(self) -> HelpTopic:
        """What the overview shows."""
        say = self.words.say
        return self.desk.help_text("home").or_else(
            HelpTopic(
                why=say(
                    "This page brings together what you filled in. Continue always takes you to the first "
                    "thing that is still missing. You can do everything in another order too."
                )
            )
        )

    def build(self, column: Column) -> None:
        """The whole overview."""
        self._ways(column.add(Column(gap=12)))
        self._revisions = column.add(Column(gap=8))
        self._light = column.card(self.words.say("Your warning lights together"))
        column.heading(self.words.say("Calendar of duties"))
        self._duties = column.add(Column(gap=8))
        column.heading(self.words.say("Open points"))
        self._points = column.add(Column(gap=8))
        self.updated()

    def updated(self) -> None:
        """Show the present light, duties and open points."""
        self.heading.setText(self.title())
        self._show_revisions(self._revisions)
        self._show_light(self._light)
        self._show_duties(self._duties)
        self._show_points(self._points)

    def _ways(self, column: Column) -> None:
        say = self.words.say
        on = BigWords("continue", say("Continue"), say("Go on where something is still missing."), first=True)
        out = BigWords("print", say("Print or hand over"), say("Plans and reports, in Dutch or in French."))
        due = BigWords("whats-next", say("What's next"), say("What is due, and what the law asks when."))
        go = self.desk.go
        column.add(self._way(on, lambda: go(self.reading.next_place)))
        to_print = self._way(out, lambda: go(Place("plans.print")))
        to_calendar = self._way(due, lambda: go(Place("plans.calendar")))
        column.row(to_print, to_calendar, stretch=False)

    def _way(self, said: BigWords, act: Callable[[], None]) -> BigButton:
        made = BigButton(said, self.desk.look)
        made.clicked.connect(lambda *_: act())
        return made

    def _show_revisions(self, column: Column) -> None:
        """One line for each plan that is not the one that was signed any more."""
        column.clear()
        for kind, revision in self.reading.revisions.items():
            if revision.changed:
                light, state = plan_state(kind, self.reading, self.words)
                name = plan_name(kind, revision.version.plan, self.words)
                item = TaskItem(self.words, name, self.words.say("Go there"), state)
                item.show_light(light, state)
                item.chosen.connect(lambda kind=kind: self.desk.go(place_of(kind)))
                column.add(item)
        column.setVisible(any(revision.changed for revision in self.reading.revisions.values()))

    def _show_light(self, card: Card) -> None:
        card.column.clear()
        card.column.heading(self.words.say("Your warning lights together"), 3)
        latest = self.reading.latest_round
        if latest is None:
            card.column.text(self.words.say("The warning lights were not filled in yet."), "muted")
            go = button(self.words.say("Start the lights"), lambda: self.desk.go(Place("lights.round")))
            card.column.row(go)
            return
        overall = self.reading.overall_by_round[latest.id]
        card.column.add(LightBadge(overall.light, self.words, size=32))
        card.column.text(self.words.tell(overall.reason))
        card.column.text(self.words.pick(overall.advice), "muted")

    def _show_duties(self, column: Column) -> None:
        column.clear()
        shown = sorted((duty for duty in self.reading.duties if duty.status in PRESSING), key=_pressing)
        if not shown:
            column.text(self.words.say("Nothing is due."), "muted")
        for duty in shown[:MOST_DUTIES]:
            when = self.words.date(duty.due) if duty.due else self.words.say("no fixed date")
            detail = self.words.say(
                "{status} · {when}", status=duty_label(duty.status, self.words), when=when
            )
            item = TaskItem(
                self.words, self.words.pick(duty.deadline.label), self.words.say("Go there"), detail
            )
            item.chosen.connect(lambda place=duty.place: self.desk.go(place))
            column.add(item)

    def _show_points(self, column: Column) -> None:
        column.clear()
        points = self.reading.open_points
        if not points:
            column.text(self.words.say("Nothing is open. Well done."), "muted")
        for point in points[:MOST_POINTS]:
            item = TaskItem(self.words, self.words.tell(point.message), self.words.say("Go there"))
            item.chosen.connect(lambda place=point.place: self.desk.go(place))
            column.add(item)
        if len(points) > MOST_POINTS:
            rest = len(points) - MOST_POINTS
            column.text(
                self.words.plural(
                    "And {n} more, in the list below.", "And {n} more, in the list below.", rest
                ),
                "small",
            )


def _pressing(duty: Duty) -> tuple[int, date]:
    return PRESSING.index(duty.status), duty.due or date.max
