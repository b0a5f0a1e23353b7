"""Duties of every year, duties that start with an event, and duties that always hold."""

from __future__ import annotations

from datetime import date

from app.domain.catalogue import Deadline
from app.domain.choices import AnswerState
from app.domain.duties.terms import DutyFacts, DutyStatus, Standing, again, dated, done, ongoing, yearly
from app.domain.follow.looking_again import look_by
from app.domain.follow.registers import first_end, to_delete
from app.domain.follow.triggers import can_be_reviewed, open_triggers
from app.domain.lights.rounds import rounds
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.plans.service_year import quarter_end, quarter_id
from app.domain.records import LightInput, Quarter

_CONTACT_SINCE = date(2026, 1, 1)
"""Procedure for contact with absent workers in the work regulations (Codex I.4, law of 17-12-2025)."""

_REPORT = (3, 31)
_FORMAL = "formal_requests"


def at_change(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-14: each time something changes."""
    return ongoing(Message("Each time something changes. There is no fixed date."))


def look_again(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-09: what was noted and not looked at yet, by the day to aim for; otherwise each time."""
    waiting = [trigger for trigger in open_triggers(facts.dossier) if can_be_reviewed(trigger, facts.today)]
    if not waiting:
        place = Place("follow.triggers")
        return ongoing(Message("Each time something changes: note it, and it stands here."), place)
    first = min(waiting, key=lambda trigger: look_by(trigger, facts.today))
    due = look_by(first, facts.today)
    aim = Message(
        "Something changed and was not looked at again yet ({count}). Aim for {due}: that term is our own "
        "advice.",
        {"count": len(waiting), "due": due},
    )
    place = Place("follow.triggers", first.id)
    return Standing(due, dated(due, facts.today).status, aim, place)


def at_request(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-20, DL-21: the term starts with a formal request."""
    return ongoing(Message("Starts when a worker makes a formal request. Keep no names in this program."))


def at_absence(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-22 to DL-24: the term starts when a worker falls ill."""
    return ongoing(Message("Starts when a worker is unable to work. Keep no names in this program."))


def every_year(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-10, DL-11, DL-26: yearly, from the last time noted."""
    note = Message("Every year. Note when it was last done, and the next date appears here.")
    return yearly(facts, deadline, ongoing(note))


def formal_proposals(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-12: yearly, but only when there were formal requests; the newest round of lights may say so."""
    newest = rounds(facts.dossier)[-1:]
    answer = facts.dossier.get(LightInput, f"{newest[0].id}/{_FORMAL}") if newest else None
    if answer is not None and answer.state is AnswerState.VALUE and answer.value == 0:
        return Standing(
            None,
            DutyStatus.NOT_APPLICABLE,
            Message(
                "According to the warning lights of {year} there was no formal request.",
                {"year": newest[0].year},
            ),
            Place("lights.IND-09"),
        )
    note = Message("Every year in which there were formal requests. Note when it was last done.")
    return yearly(facts, deadline, ongoing(note))


def annual_report(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-13: by 31 March over the year before; the nearest 31 March is the one in view."""
    months = (facts.today.year - 1, facts.today.year, facts.today.year + 1)
    dates = [date(min(max(year, 1), date.max.year), *_REPORT) for year in months]
    due = min(dates, key=lambda day: abs(day - facts.today))
    return dated(due, facts.today)


def keep_statements(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-15: five years from each entry; after that their deletion is proposed."""
    ready, place = to_delete(facts.dossier, facts.today), Place("follow.third-party")
    if ready:
        over = Message(
            "Statements that were kept for five years: {count}. Delete them in the register.",
            {"count": len(ready)},
        )
        return Standing(facts.today, DutyStatus.DUE_SOON, over, place)
    end = first_end(facts.dossier)
    if end is None:
        return ongoing(Message("Keep each statement in the register for five years from its entry."), place)
    kept = Message("Keep each statement for five years. The first one until {day}.", {"day": end})
    return ongoing(kept, place)


def contact_procedure(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-25: in force since 1 January 2026; whether it was done is only known once it is noted."""
    noted = facts.last_done(deadline.id)
    if noted is not None:
        return done(noted, _CONTACT_SINCE)
    if facts.today < _CONTACT_SINCE:
        return dated(_CONTACT_SINCE, facts.today)
    return Standing(
        _CONTACT_SINCE,
        DutyStatus.UNKNOWN,
        Message(
            "In force since {day}. Look whether it is in your work regulations, and note it here.",
            {"day": _CONTACT_SINCE},
        ),
    )


def in_writing(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-27: agreements that must exist."""
    return ongoing(Message("This must be in writing. Note on which day it was arranged."))


def counsellor_training(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-28: within two years of the appointment, then every year; counted from the last time noted."""
    last = facts.last_done(deadline.id)
    if last is not None:
        return again(last, 12, facts.today)
    return ongoing(
        Message("Within two years of the appointment, then every year. Note when the training was followed.")
    )


def headcount_watch(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-29: each calendar quarter; done once the staff of the quarter is filled in."""
    due, place = quarter_end(facts.today), Place("firm.size", "headcount")
    quarter = facts.dossier.get(Quarter, quarter_id(facts.today))
    if quarter is not None and (quarter.full is not None or quarter.part is not None):
        return Standing(due, DutyStatus.DONE, Message("The staff of this quarter is filled in."), place)
    return dated(due, facts.today, place)
