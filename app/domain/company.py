"""What kind of employer the firm is: its average size, its group A-D and whom it must consult."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.choices import Body, Group
from app.domain.dossier import Dossier
from app.domain.messages import Message
from app.domain.records import Company, Quarter

SMALL_BELOW = 20
"""Below this yearly average an employer may be the prevention adviser himself (Codex II.1-2)."""


@dataclass(frozen=True, slots=True)
class HeadcountAverage:
    """Average number of workers over the quarters that were given, and how many those were."""

    headcount: float | None
    quarters_used: int


@dataclass(frozen=True, slots=True)
class GroupVerdict:
    """The employer group, why, and what follows; no group when an answer is missing (the reason asks it)."""

    group: Group | None
    reasons: tuple[Message, ...]
    consequences: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class BodyVerdict:
    """Whom to consult: `worked_out` by the law, `body` after the firm's own choice, if it made one."""

    body: Body | None
    worked_out: Body | None
    overridden: bool
    reasons: tuple[Message, ...]


def average_headcount(quarters: Iterable[Quarter]) -> HeadcountAverage:
    """The average over the latest four quarters given; below three quarters of full time counts half.

    Codex II.1-2 §2 counts calendar days on the staff register; quarter averages come close enough here.
    """
    known = [q for q in quarters if q.full is not None or q.part is not None]
    latest = sorted(known, key=lambda quarter: quarter.id)[-4:]
    if not latest:
        return HeadcountAverage(None, 0)
    total = sum((q.full or 0) + (q.part or 0) / 2 for q in latest)
    return HeadcountAverage(total / len(latest), len(latest))


def effective_headcount(dossier: Dossier) -> float | None:
    """The head count that was entered, otherwise the average of the quarters."""
    entered = dossier.company.headcount
    return entered if entered is not None else average_headcount(dossier.all(Quarter)).headcount


def explain_group(company: Company, *, headcount: float | None) -> GroupVerdict:
    """Group A-D of this employer (Codex II.1-2); an unknown answer gives no group but a question."""
    if headcount is None:
        ask = Message("Fill in the average number of workers: your group depends on it.")
        return GroupVerdict(None, (ask,), ())
    if headcount < SMALL_BELOW:
        return _small(company, headcount)
    return _large(company, headcount)


def consultation_body(company: Company) -> BodyVerdict:
    """Committee, else union delegation, else the workers themselves (Law art. 49-53)."""
    worked_out, reason = _cascade(company)
    if company.body_override is None:
        return BodyVerdict(worked_out, worked_out, False, (reason,))
    overridden = company.body_override is not worked_out
    reasons = (reason, _own_choice(company)) if overridden else (reason,)
    return BodyVerdict(company.body_override, worked_out, overridden, reasons)


def _small(company: Company, headcount: float) -> GroupVerdict:
    size = Message("You have {headcount} workers on average, fewer than 20.", {"headcount": headcount})
    if company.employer_is_adviser is None:
        ask = Message(
            "Say whether the employer is the prevention adviser: that decides between group C and group D."
        )
        return GroupVerdict(None, (size, ask), ())
    if company.employer_is_adviser:
        own = Message("The employer is the prevention adviser.")
        return GroupVerdict(Group.D, (size, own), _consequences_d())
    other = Message("The employer is not the prevention adviser. Below 20 workers that makes it group C.")
    return GroupVerdict(Group.C, (size, other), (_appoint(), *_consequences_c()))


def _large(company: Company, headcount: float) -> GroupVerdict:
    size = Message("You have {headcount} workers on average, 20 or more.", {"headcount": headcount})
    if company.high_risk_sector:
        group, sector = _strictest(headcount), _high_risk_sector()
    else:
        group, sector = _ordinary(headcount), _sector_thresholds(company.high_risk_sector)
    return GroupVerdict(group, (size, *sector), (*_consequences_twenty(company, group), _may_go_on()))


def _ordinary(headcount: float) -> Group:
    if headcount > 1000:
        return Group.A
    return Group.B if headcount >= 200 else Group.C


def _strictest(headcount: float) -> Group:
    """The lowest thresholds of law.md §4.1 (over 50 is A, from 20 is B)."""
    return Group.A if headcount > 50 else Group.B


def _high_risk_sector() -> tuple[Message, ...]:
    return (
        Message(
            "Your sector counts as high risk. The strictest thresholds were used here: "
            "group B from 20 workers, group A above 50. "
            "Ask your external service which thresholds apply to your sector."
        ),
    )


def _sector_thresholds(high_risk: bool | None) -> tuple[Message, ...]:
    if high_risk is False:
        return ()
    return (
        Message(
            "In sectors with high risks the thresholds are lower. Say whether yours is one of them, "
            "or ask your external service."
        ),
    )


def _consequences_d() -> tuple[Message, ...]:
    return (
        Message("You need basic knowledge of prevention; a complementary training is not required."),
        Message(
            "Your external service takes part in the risk analysis, does the health surveillance "
            "and provides the prevention adviser psychosocial aspects. Write down what they did."
        ),
        Message("The employer cannot be the confidential counsellor."),
        Message("Workers may send their remarks on a plan to the external service instead of to you."),
        Message("You write an annual report too; the law does not exempt small employers."),
    )


def _appoint() -> Message:
    return Message("A worker of the firm must be the prevention adviser. Write down who that is.")


def _consequences_c() -> tuple[Message, ...]:
    return (
        Message("The prevention adviser needs basic knowledge of prevention and works independently."),
        Message("The duties for both plans stay the same. You may go on with this program."),
    )


def _consequences_twenty(company: Company, group: Group) -> tuple[Message, ...]:
    stop = Message("The employer can no longer be the prevention adviser: appoint a worker of the firm.")
    training = Message("In groups A and B the prevention adviser needs a complementary training.")
    checks = Message(
        "Warning lights and texts are made for fewer than 20 workers. Read the colours with care."
    )
    first = (stop,) if company.employer_is_adviser is not False else ()
    second = (training,) if group in {Group.A, Group.B} else ()
    return (*first, *second, checks)


def _may_go_on() -> Message:
    return Message("You may go on with this program. Have the plans read by your external service.")


def _cascade(company: Company) -> tuple[Body | None, Message]:
    if company.committee:
        return Body.COMMITTEE, Message("There is a committee for prevention and protection at work.")
    if company.committee is None:
        return None, Message("Say whether there is a committee for prevention and protection at work.")
    if company.union_delegation:
        return Body.UNION_DELEGATION, Message("There is no committee, but there is a union delegation.")
    if company.union_delegation is None:
        return None, Message("Say whether there is a union delegation.")
    return Body.WORKERS, Message(
        "There is no committee and no union delegation: you consult the workers themselves."
    )


def _own_choice(company: Company) -> Message:
    reason = company.body_reason.strip()
    if reason:
        return Message("You chose another way of consulting. Your reason: {reason}", {"reason": reason})
    return Message("You chose another way of consulting. Write down why.")
