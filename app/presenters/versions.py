"""Signed versions in words: what is confirmed, what a version is called, what state it is in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from app.domain.choices import Light, PlanKind
from app.domain.dossier import Dossier
from app.domain.reading import Reading
from app.domain.records import SignedVersion, VersionEvent
from app.domain.versions.chain import ATTESTATIONS, in_force, is_withdrawn, signed_day
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.sentences import pair

SHOWN_MARK = 16
"""Signs of a fingerprint that are shown; as many as stand on every page."""

_ATTESTED: Mapping[str, str] = MappingProxyType(
    {
        "context": N_("The firm, its people and its work are described in this plan as they really are."),
        "risks": N_("I know the risks that came out of the analysis, and which of them come first."),
        "measures": N_("I approve the measures of this plan, with who does them and by when."),
        "means": N_("I provide the time, the people and the money that this plan needs."),
    }
)


def attestation(id_: str, words: Words) -> str:
    """One of the four things the signer confirms, as a full sentence."""
    return words.say(_ATTESTED[id_]) if id_ in _ATTESTED else id_


def attestations(words: Words) -> tuple[tuple[str, str], ...]:
    """All that has to be confirmed, in order: id and sentence."""
    return tuple((id_, attestation(id_, words)) for id_ in ATTESTATIONS)


def plan_name(kind: PlanKind, plan: str, words: Words) -> str:
    """`Five-year plan 2027–2031` or `Yearly plan 2027`."""
    if kind is PlanKind.GLOBAL:
        first = int(plan)
        return words.say("Five-year plan {first}–{last}", first=str(first), last=str(first + 4))
    return words.say("Yearly plan {year}", year=plan)


def version_name(version: SignedVersion, words: Words) -> str:
    """`Yearly plan 2027, version 1`."""
    plan = plan_name(version.kind, version.plan, words)
    return words.say("{plan}, version {number}", plan=plan, number=version.number)


def signed_line(version: SignedVersion, words: Words) -> str:
    """Who signed it, when to the minute, and where."""
    local = datetime.fromisoformat(version.moment).astimezone()
    who = ", ".join(part for part in (version.signed_by, version.role) if part.strip())
    told = words.say("Signed on {day} at {time} by {who}", day=local.date(), time=f"{local:%H:%M}", who=who)
    return words.say("{text} ({where})", text=told, where=version.place) if version.place.strip() else told


def grouped_mark(version: SignedVersion, *, whole: bool = False) -> str:
    """The fingerprint as it stands on every page, or whole, in groups of eight to compare by eye."""
    mark = version.text if whole else version.text[:SHOWN_MARK]
    return " ".join(mark[place : place + 8] for place in range(0, len(mark), 8)) if whole else mark


def event_line(event: VersionEvent, words: Words) -> str:
    """`15 September 2026 – Handed over: the committee`."""
    detail = " ".join(event.detail.split())
    told = pair(label(event.kind, words), detail, words) if detail else label(event.kind, words)
    return words.say("{day} – {what}", day=event.on, what=told)


def version_state(version: SignedVersion, dossier: Dossier, words: Words) -> tuple[Light, str]:
    """In force, replaced by a later one, or withdrawn."""
    if is_withdrawn(version, dossier):
        return Light.GREY, words.say("This version was withdrawn")
    holding = in_force(version.kind, version.plan, dossier)
    if holding is not None and holding.id != version.id:
        return Light.GREY, words.say("Replaced by version {number}", number=holding.number)
    return Light.GREEN, words.say("In force")


def plan_state(kind: PlanKind, reading: Reading, words: Words) -> tuple[Light, str]:
    """How it stands with the signature of the plan in view, in one sentence."""
    revision = reading.revisions.get(kind)
    if revision is None:
        return _without_revision(kind, reading, words)
    version = revision.version
    named = {"number": version.number, "day": signed_day(version), "name": version.signed_by}
    if revision.changed:
        return Light.ORANGE, words.say(
            "Changed since version {number}, which {name} signed on {day}. Sign again when it is ready.",
            **named,
        )
    return Light.GREEN, words.say(
        "Version {number} is in force, signed by {name} on {day}. Nothing in the plan changed since.", **named
    )


def _without_revision(kind: PlanKind, reading: Reading, words: Words) -> tuple[Light, str]:
    plan = str(reading.start_year if kind is PlanKind.GLOBAL else reading.year)
    version = in_force(kind, plan, reading.dossier)
    if version is None:
        return Light.GREY, words.say("Not signed in this program yet.")
    return Light.GREY, words.say(
        "Version {number} is in force. What changed since cannot be shown: its frozen text cannot be read.",
        number=version.number,
    )
