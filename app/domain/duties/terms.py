"""What a statutory duty looks like on a given day: its date, its state and the words for both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.catalogue import Deadline
from app.domain.choices import Body, Group
from app.domain.dossier import Dossier
from app.domain.messages import Message
from app.domain.months import add_months
from app.domain.places import Place
from app.domain.records import Company, DutyMark, GlobalPlan, YearPlan

SOON_DAYS = 60
"""Own judgement: two months ahead a duty asks attention."""

CALENDAR = Place("plans.calendar")


class DutyStatus(StrEnum):
    """How a duty stands today; `ONGOING` has no date, `UNKNOWN` waits for a fact."""

    LATE = "late"
    DUE_SOON = "due_soon"
    UPCOMING = "upcoming"
    ONGOING = "ongoing"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Standing:
    """A date, if there is one, a state, why, and where to do or note it.

    With `recurs` the last time is done, and `due` is the next one.
    """

    due: date | None
    status: DutyStatus
    reason: Message
    place: Place = CALENDAR
    recurs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFacts:
    """The firm on one day, as the rules need it; `year` is the service year of the yearly plan at hand."""

    dossier: Dossier
    today: date
    headcount: float | None
    group: Group | None
    body: Body | None
    year: int
    year_plan: YearPlan | None
    global_plan: GlobalPlan | None

    @property
    def company(self) -> Company:
        """The firm."""
        return self.dossier.company

    def marks(self, deadline: str) -> tuple[DutyMark, ...]:
        """When this duty was done, oldest first; days that still have to come do not count."""
        found = [m for m in self.dossier.all(DutyMark) if m.deadline == deadline and m.done_on is not None]
        past = [m for m in found if m.done_on is not None and m.done_on <= self.today]
        return tuple(sorted(past, key=lambda mark: (mark.done_on or date.min, mark.id)))

    def last_done(self, *deadlines: str) -> date | None:
        """The latest day on which any of these duties was done."""
        days = [m.done_on for deadline in deadlines for m in self.marks(deadline) if m.done_on is not None]
        return max(days, default=None)

    def done_for(self, deadline: str, due: date) -> date | None:
        """When the duty of this due date was done: marked for the day itself or for its year."""
        found = [m.done_on for m in self.marks(deadline) if m.due in {due.isoformat(), str(due.year)}]
        return found[-1] if found else None


def dated(due: date, today: date, place: Place = CALENDAR) -> Standing:
    """A date that was not met yet: late, soon or later."""
    if due < today:
        return Standing(due, DutyStatus.LATE, Message("Late since {due}.", {"due": due}), place)
    if due - today <= timedelta(days=SOON_DAYS):
        return Standing(due, DutyStatus.DUE_SOON, Message("Due soon: by {due}.", {"due": due}), place)
    return Standing(due, DutyStatus.UPCOMING, Message("By {due}.", {"due": due}), place)


def done(on: date, due: date | None = None, place: Place = CALENDAR) -> Standing:
    """Done; the due date stays visible."""
    return Standing(due, DutyStatus.DONE, Message("Done on {day}.", {"day": on}), place)


def ongoing(reason: Message, place: Place = CALENDAR) -> Standing:
    """A duty without a date: it always holds, or starts with an event."""
    return Standing(None, DutyStatus.ONGOING, reason, place)


def unknown(reason: Message, place: Place) -> Standing:
    """A fact is missing; the reason asks for it."""
    return Standing(None, DutyStatus.UNKNOWN, reason, place)


def excluded(reason: Message, place: Place = CALENDAR) -> Standing:
    """The facts say that this duty is not one of this firm."""
    return Standing(None, DutyStatus.NOT_APPLICABLE, reason, place)


def yearly(facts: DutyFacts, deadline: Deadline, otherwise: Standing) -> Standing:
    """Counted on from the last time it was done; until that is noted, `otherwise`."""
    last = facts.last_done(deadline.id)
    return otherwise if last is None else again(last, deadline.months or 12, facts.today)


def again(last: date, months: int, today: date, place: Place = CALENDAR) -> Standing:
    """Done on a day, and again so many months later; done until that day comes near."""
    due = add_months(last, months)
    if due - today > timedelta(days=SOON_DAYS):
        days = {"day": last, "due": due}
        noted = Message("Done on {day}; again by {due}.", days)
        return Standing(due, DutyStatus.DONE, noted, place, recurs=True)
    return dated(due, today, place)
