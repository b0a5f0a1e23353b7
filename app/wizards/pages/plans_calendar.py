"""The calendar of statutory duties: what is late, what comes, what always holds, and what was done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.commands.plans import MarkDuty
from app.domain.duties.calendar import Duty, DutyStatus
from app.domain.records import DutyMark
from app.views.widgets import Column, DateField, button
from app.wizards.page import Page
from app.wizards.pages.plans_calendar_file import CalendarFile
from app.wizards.pages.plans_duty import DutyActs, DutyCard, last_mark, mark_name


class PlansCalendar(Page):
    """Duties by state; what does not apply is behind a button, with its reason."""

    def title(self) -> str:
        return self.words.say("Calendar of duties")

    def lead(self) -> str:
        return self.words.say(
            "What the law asks when, worked out from what you filled in. A late duty never blocks you: do it "
            "as soon as you can."
        )

    def build(self, column: Column) -> None:
        self.file = CalendarFile(self, column)
        self._list = column.add(Column())
        self._shown = False
        self.updated()

    def updated(self) -> None:
        self._list.clear()
        say = self.words.say
        groups = (
            (say("Late"), (DutyStatus.LATE,)),
            (say("In the next two months"), (DutyStatus.DUE_SOON,)),
            (say("Later on"), (DutyStatus.UPCOMING,)),
            (say("An answer is still needed"), (DutyStatus.UNKNOWN,)),
            (say("Always, or when it happens"), (DutyStatus.ONGOING,)),
            (say("Done"), (DutyStatus.DONE,)),
        )
        for title, states in groups:
            self._group(title, [duty for duty in self.reading.duties if duty.status in states])
        self._not_ours([d for d in self.reading.duties if d.status is DutyStatus.NOT_APPLICABLE])

    def _group(self, title: str, duties: Sequence[Duty]) -> None:
        if not duties:
            return
        self._list.heading(title)
        for duty in sorted(duties, key=lambda each: each.due or date.max):
            self._card(duty, self._list)

    def _not_ours(self, duties: Sequence[Duty]) -> None:
        if not duties:
            return
        words = self.words
        holder = Column(gap=8)
        holder.setVisible(False)
        word = words.plural(
            "Show {n} duty that is not yours", "Show {n} duties that are not yours", len(duties)
        )

        def switch() -> None:
            self._shown = holder.isHidden()
            holder.setVisible(self._shown)

        toggle = button(word, switch, "quiet")
        toggle.setObjectName("not-ours")
        self._list.row(toggle)
        self._list.add(holder)
        for duty in duties:
            self._card(duty, holder)
        holder.setVisible(self._shown)

    def _card(self, duty: Duty, column: Column) -> None:
        last = last_mark(duty.deadline.id, self.reading)
        card = column.add(DutyCard(duty, last, self.reading, self.words))
        card.use(DutyActs(self.desk.go, self._mark, self._unmark, self.file.choose_duty))

    def _mark(self, duty: Duty, day: date | None, note: str, field: DateField) -> bool:
        say = self.words.say
        if day is None:
            field.show_error(say("Fill in the day on which it was done."))
            return False
        if day > self.reading.today:
            field.show_error(say("This day still has to come. Note it once it is done."))
            return False
        return self.act(MarkDuty(duty.deadline.id, mark_name(duty, day), day, note), field)

    def _unmark(self, mark: DutyMark) -> None:
        self.act(MarkDuty(mark.deadline, mark.due, None))
