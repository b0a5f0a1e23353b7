"""The analysis of one specific situation: how far it is, and what it still lacks (Codex I.3-4, I.3-5)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.domain.choices import Involvement
from app.domain.dossier import Dossier
from app.domain.follow_choices import Asker
from app.domain.messages import Message
from app.domain.plans.service_year import service_year
from app.domain.records import Situation


class Step(StrEnum):
    """How far an analysis is."""

    OPENED = "opened"
    FOUND = "found"
    DECIDED = "decided"
    CLOSED = "closed"


def situations(dossier: Dossier) -> tuple[Situation, ...]:
    """The open ones first, then those that ended; the newest of each first."""
    newest_first = sorted(
        dossier.all(Situation), key=lambda s: (s.asked_on or date.min, s.position), reverse=True
    )
    return tuple(sorted(newest_first, key=lambda s: s.closed_on is not None))


def open_situations(dossier: Dossier) -> tuple[Situation, ...]:
    """Those that did not end yet."""
    return tuple(s for s in situations(dossier) if s.closed_on is None)


def situations_in(year: int, dossier: Dossier) -> tuple[Situation, ...]:
    """Those that were asked in a service year, oldest first."""
    first, last = service_year(dossier.company.service_year_start_month, year)
    asked = [s for s in dossier.all(Situation) if s.asked_on is not None and first <= s.asked_on <= last]
    return tuple(sorted(asked, key=lambda s: (s.asked_on or first, s.position)))


def step_of(situation: Situation) -> Step:
    """How far it is."""
    if situation.closed_on is not None:
        return Step.CLOSED
    if situation.decided_on is not None:
        return Step.DECIDED
    return Step.FOUND if situation.findings.strip() else Step.OPENED


def lacking(situation: Situation) -> tuple[Message, ...]:
    """What the rules ask and is not there yet; nothing of it blocks."""
    found: list[Message] = []
    if not situation.text.strip():
        found.append(Message("Describe the situation: which work, which team, since when."))
    if not situation.group.strip():
        found.append(Message("Say which group of workers it is about; it is never about one person."))
    if not situation.participation.strip():
        found.append(Message("Say how the workers take part: the law asks it."))
    if situation.adviser is None:
        found.append(Message("Say whether the prevention adviser psychosocial aspects takes part."))
    if situation.adviser is Involvement.NOT_NEEDED:
        if not situation.adviser_reason.strip():
            found.append(Message("Write in one sentence why the adviser was not needed."))
        if not situation.anonymous_way.strip():
            found.append(Message("Say how workers can speak without a name: without the adviser they must."))
    if not situation.findings.strip():
        found.append(Message("Write down what was found, without names."))
    elif not situation.measures and situation.decided_on is None:
        found.append(Message("Decide which measures follow, also when it is none."))
    return tuple(found)


def must_be_done(situation: Situation) -> bool:
    """Whether the employer may not refuse: asked by the line or by the committee side."""
    return situation.asked_by is not Asker.EMPLOYER
