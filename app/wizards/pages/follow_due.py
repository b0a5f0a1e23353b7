"""What is due: late things first, then month by month, then what is done; each can be dealt with here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from app.domain.choices import MeasureStatus
from app.domain.commands.entries import EditEntry
from app.domain.commands.plans import MarkDuty
from app.domain.duties.calendar import Duty, DutyStatus
from app.domain.journey.team_gaps import open_voices
from app.domain.places import Place
from app.domain.plans.measure import PlanMeasure, plan_measure
from app.domain.plans.service_year import add_months
from app.domain.records import DutyMark, PlannedMeasure
from app.presenters.labels import label
from app.views.widgets import Column, DateField, TaskItem, TextField, button
from app.wizards.page import Page
from app.wizards.pages.follow_measure import MeasureActs, MeasureTask, question
from app.wizards.pages.plans_duty import DutyActs, DutyCard, last_mark, mark_name

MONTHS_AHEAD = 12

Line = Duty | PlanMeasure
_DATED = frozenset({DutyStatus.LATE, DutyStatus.DUE_SOON, DutyStatus.UPCOMING})
_ENDED = frozenset({MeasureStatus.DONE, MeasureStatus.DROPPED})


class FollowDue(Page):
    """Duties and measures together, by the month in which something must happen."""

    def title(self) -> str:
        return self.words.say("What is due")

    def lead(self) -> str:
        return self.words.say("What must be done now, and what comes month by month.")

    def build(self, column: Column) -> None:
        self._list = column.add(Column(gap=12))
        self.updated()

    def updated(self) -> None:
        self._list.clear()
        say, words = self.words.say, self.words
        measures = self._measures()
        late = self._late(measures)
        self._group(say("Now"), late, say("Nothing is late. Well done."))
        self._waiting()
        months = self._by_month(measures, late)
        for year, month in sorted(months):
            name = words.month(month).capitalize()
            self._group(say("{month} {year}", month=name, year=str(year)), months[year, month])
        self._undated([m for m in measures if not m.years and m.record.status not in _ENDED])
        self._group(say("Done or dropped"), [m for m in measures if m.record.status in _ENDED])
        self._ways_on(measures)

    def _measures(self) -> list[PlanMeasure]:
        records = self.reading.dossier.all(PlannedMeasure)
        return [plan_measure(record, self.reading.dossier, self.reading.catalogue) for record in records]

    def _late(self, measures: Sequence[PlanMeasure]) -> list[Line]:
        duties: list[Line] = [duty for duty in self.reading.duties if duty.status is DutyStatus.LATE]
        return [*duties, *(m for m in measures if question(m, self.reading, self.words) is not None)]

    def _by_month(
        self, measures: Sequence[PlanMeasure], late: Sequence[Line]
    ) -> dict[tuple[int, int], list[Line]]:
        """Everything with a day in the coming twelve months that is not late already."""
        last = add_months(self.reading.today, MONTHS_AHEAD)
        months: dict[tuple[int, int], list[tuple[date, Line]]] = defaultdict(list)
        dated: list[tuple[date | None, Line]] = [
            (duty.due, duty) for duty in self.reading.duties if duty.status in _DATED
        ]
        dated += [(next_day(measure, self.reading.today), measure) for measure in measures]
        for day, line in dated:
            if day is not None and day <= last and line not in late:
                months[day.year, day.month].append((day, line))
        return {
            month: [line for _, line in sorted(found, key=lambda pair: pair[0])]
            for month, found in months.items()
        }

    def _group(self, title: str, lines: Sequence[Line], nothing: str = "") -> None:
        if not lines and not nothing:
            return
        self._list.heading(title)
        if not lines:
            self._list.text(nothing, "muted")
        for line in lines:
            self._line(line)

    def _line(self, line: Line) -> None:
        if isinstance(line, Duty):
            card = self._list.add(
                DutyCard(line, last_mark(line.deadline.id, self.reading), self.reading, self.words)
            )
            card.use(DutyActs(self.desk.go, self._mark_duty, self._unmark))
            return
        self._list.add(MeasureTask(line, self.reading, self.words, MeasureActs(self._mark, self._edit)))

    def _waiting(self) -> None:
        """Ideas and signals of the team that nobody answered yet."""
        words, waiting = self.words, open_voices(self.reading.dossier)
        if not waiting:
            return
        self._list.heading(words.say("Ideas and signals of your team"))
        for voice in waiting:
            detail = words.say("{kind} · not answered yet", kind=label(voice.kind, words))
            said = voice.text.strip() or words.say("still without words")
            item = self._list.add(TaskItem(words, said, words.say("Open"), detail))
            item.setObjectName(f"voice.{voice.id}")
            item.chosen.connect(lambda id_=voice.id: self.desk.go(Place("follow.voices", id_)))

    def _undated(self, measures: Sequence[PlanMeasure]) -> None:
        if not measures:
            return
        say = self.words.say
        self._group(say("Not planned yet"), measures)
        board = button(say("Give them a place on the five-year board"), lambda: self._to("measures.board"))
        board.setObjectName("to.board")
        self._list.row(board)

    def _ways_on(self, measures: Sequence[PlanMeasure]) -> None:
        say = self.words.say
        if not measures:
            self._list.callout(
                "note",
                say("No measure yet"),
                say("Choose measures first; then they appear here by themselves."),
            )
        choose = button(say("To the proposals"), lambda: self._to("measures.proposals"))
        all_duties = button(say("All duties"), lambda: self._to("plans.calendar"))
        choose.setObjectName("to.proposals")
        all_duties.setObjectName("to.calendar")
        self._list.row(choose, all_duties)

    def _to(self, page: str) -> None:
        self.desk.go(Place(page))

    def _edit(self, id_: str) -> None:
        self.desk.go(Place("measures.list", id_))

    def _mark(self, id_: str, status: MeasureStatus, reason: str, field: TextField | None) -> bool:
        if status is MeasureStatus.DROPPED and not reason:
            if field is not None:
                field.show_error(self.words.say("Write in a few words why you drop it."))
            return False
        day = None if status is MeasureStatus.PLANNED else self.reading.today
        changes: dict[str, object] = {"status": status, "status_on": day}
        if status in {MeasureStatus.DROPPED, MeasureStatus.PLANNED}:
            changes["status_reason"] = reason
        return self.act(EditEntry(PlannedMeasure, id_, changes), field)

    def _mark_duty(self, duty: Duty, day: date | None, note: str, field: DateField) -> bool:
        if day is None or day > self.reading.today:
            field.show_error(
                self.words.say("Fill in the day on which it was done; not one that still has to come.")
            )
            return False
        return self.act(MarkDuty(duty.deadline.id, mark_name(duty, day), day, note), field)

    def _unmark(self, mark: DutyMark) -> None:
        self.act(MarkDuty(mark.deadline, mark.due, None))


def next_day(measure: PlanMeasure, today: date) -> date | None:
    """The next day on which something is expected of a measure: its begin, otherwise its end."""
    record = measure.record
    if record.status in _ENDED:
        return None
    days = (record.start if record.status is MeasureStatus.PLANNED else None, record.end)
    return next((day for day in days if day is not None and day >= today), None)
