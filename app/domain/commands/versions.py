"""Verbs about signed versions; signing is final: a version is withdrawn by an event, never taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.catalogue import Catalogue, Mandatory
from app.domain.changes import Change, Changes
from app.domain.choices import PlanKind, Presence, VersionEventKind
from app.domain.commands.base import existing
from app.domain.commands.checks import check
from app.domain.commands.entries import AddEntry
from app.domain.commands.limits import a_text
from app.domain.commands.plans import DescribeGlobalPlan, DescribeYearPlan
from app.domain.dossier import Dossier
from app.domain.elements.completeness import ElementState
from app.domain.messages import Message, Refusal
from app.domain.records import SignedVersion, VersionEvent
from app.domain.versions.chain import ATTESTATIONS, is_withdrawn, last_fingerprint, versions

LONGEST_NAME = 120
"""Of the signer's name, function and place: the name stands on every page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """What is signed: which plan, by whom, what was attested, and why with elements missing (id → reason)."""

    kind: PlanKind
    plan: str
    signed_by: str
    role: str = ""
    place: str = ""
    attested: tuple[str, ...] = ()
    gaps: Mapping[str, str]


def check_sign_off(wanted: SignOff, states: tuple[ElementState, ...]) -> None:
    """Refuse a signature without a name, with a confirmation left out, or with a gap that nobody
    explained.
    """
    if not wanted.signed_by.strip():
        raise Refusal(Message("Fill in who signs."), field="signed_by")
    for field in ("signed_by", "role", "place"):
        a_text(getattr(wanted, field), field=field)
        if len(getattr(wanted, field)) > LONGEST_NAME:
            raise Refusal(
                Message("Shorten this to at most {limit} characters.", {"limit": LONGEST_NAME}), field=field
            )
    for reason in wanted.gaps.values():
        a_text(reason, field="gaps")
    if set(ATTESTATIONS) - set(wanted.attested):
        raise Refusal(Message("Confirm every point before you sign."), field="attested")
    silent = [state for state in gaps(states) if not wanted.gaps.get(state.element.id, "").strip()]
    if silent:
        raise Refusal(
            Message(
                "Say why you sign although this is missing: {elements}.",
                {"elements": ", ".join(state.element.id for state in silent)},
            ),
            field="gaps",
        )


def check_clock(dossier: Dossier, moment: datetime) -> None:
    """Refuse to sign before the last signature that still holds: then a clock was set back, or wrong."""
    holding = [version for version in versions(dossier) if not is_withdrawn(version, dossier)]
    last = max((datetime.fromisoformat(version.moment) for version in holding), default=None)
    if last is not None and last >= moment:
        raise Refusal(
            Message(
                "The last signature was set on {day}; the clock of this computer says {today}. Set the clock "
                "right, then sign. Was it wrong at that signature? Then withdraw that version first.",
                {"day": last.astimezone().date(), "today": moment.astimezone().date()},
            )
        )


def gaps(states: tuple[ElementState, ...]) -> tuple[ElementState, ...]:
    """What the law asks and is missing; the signature itself is about to be there."""
    return tuple(
        state
        for state in states
        if state.presence is Presence.MISSING and state.element.mandatory is not Mandatory.RECOMMENDED
    )


def signed_plan(wanted: SignOff, on: date, dossier: Dossier, catalogue: Catalogue) -> Changes:
    """The day and the signer in the plan itself."""
    year, facts = int(wanted.plan), {"signed_on": on, "signed_by": wanted.signed_by.strip()}
    command = (
        DescribeGlobalPlan(year, facts) if wanted.kind is PlanKind.GLOBAL else DescribeYearPlan(year, facts)
    )
    return command.decide(dossier, catalogue)


@dataclass(frozen=True, slots=True)
class SignPlan:
    """Freeze a plan as a version; the service worked out its text and papers over `wanted`."""

    wanted: SignOff
    version: SignedVersion
    on: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        check_clock(dossier, datetime.fromisoformat(self.version.moment))
        if self.version.previous != last_fingerprint(dossier):
            raise Refusal(Message("Another version was signed in between. Read it through and sign again."))
        check(self.version, dossier, catalogue)
        return (*signed_plan(self.wanted, self.on, dossier, catalogue), Change(None, self.version))


@dataclass(frozen=True, slots=True)
class NoteEvent:
    """Note what happened to a signed version: scanned, signed electronically, handed over."""

    event: VersionEvent

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        existing(dossier, SignedVersion, self.event.version)
        return AddEntry(self.event).decide(dossier, catalogue)


@dataclass(frozen=True, slots=True)
class WithdrawVersion:
    """Say that a signed version no longer holds, and why; the version itself stays."""

    id: str
    event: str
    reason: str
    on: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        version = existing(dossier, SignedVersion, self.id)
        if not self.reason.strip():
            raise Refusal(Message("Say in one sentence why it is withdrawn."), field="reason")
        if is_withdrawn(version, dossier):
            raise Refusal(Message("This version was withdrawn already."))
        event = VersionEvent(
            id=self.event, version=self.id, kind=VersionEventKind.WITHDRAWN, on=self.on, detail=self.reason
        )
        return NoteEvent(event).decide(dossier, catalogue)
