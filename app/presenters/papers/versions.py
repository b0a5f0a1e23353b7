"""What a plan's paper says about its signature: version, confirmations, gaps, whether it changed since."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.choices import PlanKind
from app.domain.elements.completeness import ElementState
from app.domain.reading import Reading
from app.domain.records import GlobalPlan, YearPlan
from app.domain.versions.chain import signed_day, versions_of
from app.i18n.words import Words
from app.presenters.paper import Block, Bullets, Paragraph
from app.presenters.papers import elements
from app.presenters.papers.frame import warning
from app.presenters.sentences import pair
from app.presenters.versions import attestation


def version_line(record: GlobalPlan | YearPlan, reading: Reading, words: Words) -> str:
    """What this copy is: a draft, the signed plan, or one that changed since; the window says the same."""
    kind = kind_of(record)
    revision = reading.revisions.get(kind)
    if revision is not None:
        version = revision.version
        named = {"number": version.number, "day": signed_day(version), "name": version.signed_by}
        if revision.changed:
            return words.say("Changed since version {number}, signed on {day}: not signed yet", **named)
        return words.say("Working copy of version {number}, signed on {day} by {name}", **named)
    withdrawn = versions_of(kind, record.id, reading.dossier)
    if withdrawn and record.signed_on in {None, signed_day(withdrawn[-1])}:
        return words.say("Version {number} was withdrawn: not signed", number=withdrawn[-1].number)
    if record.signed_on is None:
        return words.say("Draft, not signed")
    return words.say("Signed on {day} by {name}", day=record.signed_on, name=record.signed_by)


def kind_of(record: GlobalPlan | YearPlan) -> PlanKind:
    """Which of the two plans a record describes."""
    return PlanKind.GLOBAL if isinstance(record, GlobalPlan) else PlanKind.YEAR


def opening(states: Sequence[ElementState], reading: Reading, words: Words) -> list[Block]:
    """What is missing: a draft says so, a signed version also says why it was signed all the same."""
    if reading.stamp is None:
        return elements.draft_notice(states, words)
    if not reading.stamp.gaps:
        return []
    title = words.plural(
        "Signed although {n} legal element is missing",
        "Signed although {n} legal elements are missing",
        len(reading.stamp.gaps),
    )
    labels = {state.element.id: words.pick(state.element.label) for state in states}
    lines = [
        pair(f"{id_} – {labels.get(id_, '')}", " ".join(reason.split()), words)
        for id_, reason in reading.stamp.gaps
    ]
    return [warning(title, "\n".join(lines))]


def foot_notice(states: Sequence[ElementState], reading: Reading, words: Words) -> str:
    """The line at the foot of each page of a plan in which something is missing."""
    if reading.stamp is None:
        return elements.foot_notice(states, words)
    count = len(reading.stamp.gaps)
    if not count:
        return ""
    return words.plural(
        "Signed with {n} legal element missing; the reason stands in the plan",
        "Signed with {n} legal elements missing; the reasons stand in the plan",
        count,
    )


def confirmed(reading: Reading, words: Words) -> list[Block]:
    """Who signed this version and what the signer confirmed; nothing on a working copy."""
    stamp = reading.stamp
    if stamp is None:
        return []
    who = ", ".join(part for part in (stamp.signed_by, stamp.role) if part.strip())
    if stamp.place.strip():
        told = words.say(
            "{who} signed this version on {day} in {place} and confirmed:",
            who=who,
            day=stamp.signed_on,
            place=stamp.place,
        )
    else:
        told = words.say("{who} signed this version on {day} and confirmed:", who=who, day=stamp.signed_on)
    return [Paragraph(told), Bullets(tuple(attestation(id_, words) for id_ in stamp.attested))]
