"""What a look at one legal element finds: there or not, why, and where to mend it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Text
from app.domain.choices import Body, Presence
from app.domain.firm_places import firm_place
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.plans.measure import PlanMeasure, names


@dataclass(frozen=True, slots=True)
class Finding:
    """One element's state with its reason; `place` is where to see or mend it."""

    presence: Presence
    reason: Message
    place: Place


@dataclass(frozen=True, slots=True)
class Written:
    """A text the firm had to write: `found` introduces it, `ask` says what to do while it is blank."""

    text: str
    found: Message
    ask: Message


def present(reason: Message, place: Place) -> Finding:
    """The element is there; the reason says what was found."""
    return Finding(Presence.PRESENT, reason, place)


def missing(reason: Message, place: Place) -> Finding:
    """The element is not there; the reason says what to do."""
    return Finding(Presence.MISSING, reason, place)


def not_applicable(reason: Message, place: Place) -> Finding:
    """The facts say that the element is not asked of this firm."""
    return Finding(Presence.NOT_APPLICABLE, reason, place)


def written(answer: Written, place: Place) -> Finding:
    """There when the text is not blank; “none” is a text."""
    return present(answer.found, place) if answer.text.strip() else missing(answer.ask, place)


def every(
    measures: tuple[PlanMeasure, ...],
    holds: Callable[[PlanMeasure], object],
    *,
    lacking: Callable[[tuple[Text | str | Message, ...]], Message],
    found: Message,
) -> Finding:
    """There when each measure passes; otherwise the reason names those that do not. No measure: missing."""
    failing = tuple(m for m in measures if not holds(m))
    place = measures_place(failing)
    if not measures:
        return missing(no_measures(), Place("measures.proposals"))
    return missing(lacking(names(failing)), place) if failing else present(found, place)


def no_measures() -> Message:
    """Nothing was planned yet."""
    return Message("There is no measure in this plan yet. Choose or add measures and give them a date.")


def measures_place(measures: tuple[PlanMeasure, ...]) -> Place:
    """The list of measures, at the first of these."""
    return Place("measures.list", measures[0].id if measures else "")


def consulted(line: date | None, services: date | None, place: Place) -> Finding:
    """Both the hierarchical line and the prevention services were consulted, with the days (Codex I.2-10)."""
    if line is None and services is None:
        return missing(
            Message(
                "Fill in on which days you discussed the plan with the hierarchical line "
                "and with the prevention services."
            ),
            place,
        )
    if line is None:
        return missing(
            Message("Fill in on which day you discussed the plan with the hierarchical line."), place
        )
    if services is None:
        return missing(
            Message("Fill in on which day you discussed the plan with the prevention services."), place
        )
    return present(
        Message(
            "Discussed with the hierarchical line on {line} and with the prevention services on {services}.",
            {"line": line, "services": services},
        ),
        place,
    )


def body_unknown() -> Finding:
    """Nobody said yet who must be consulted."""
    return missing(
        Message(
            "First say whether there is a committee or a union delegation: that decides whom you consult."
        ),
        firm_place("committee"),
    )


def whom(body: Body) -> Message:
    """Whom to consult, in a sentence."""
    match body:
        case Body.COMMITTEE:
            who = Message("You consult the committee.")
        case Body.UNION_DELEGATION:
            who = Message("You consult the union delegation.")
        case Body.WORKERS:
            who = Message("You consult the workers themselves.")
    return who
