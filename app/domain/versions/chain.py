"""The chain of signed versions: each names the fingerprint of the one signed before it, over both plans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.choices import PlanKind, VersionEventKind
from app.domain.dossier import Dossier
from app.domain.records import SignedVersion, VersionEvent

ATTESTATIONS = ("context", "risks", "measures", "means")
"""What the signer confirms: the context is right, the risks known, the measures approved, the means
committed.
"""


class Fault(StrEnum):
    """What is wrong with a link of the chain."""

    TEXT_GONE = "text_gone"
    TEXT_CHANGED = "text_changed"
    PAPER_GONE = "paper_gone"
    PAPER_CHANGED = "paper_changed"
    BROKEN_LINK = "broken_link"


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """One fault in one version."""

    version: SignedVersion
    fault: Fault


def versions(dossier: Dossier) -> tuple[SignedVersion, ...]:
    """Every signed version in the order of the chain; one that hangs nowhere comes last, by its moment."""
    waiting = sorted(dossier.all(SignedVersion), key=lambda version: version.moment)
    ordered: list[SignedVersion] = []
    last = ""
    while follower := next((version for version in waiting if version.previous == last), None):
        waiting.remove(follower)
        ordered.append(follower)
        last = follower.text
    return (*ordered, *waiting)


def versions_of(kind: PlanKind, plan: str, dossier: Dossier) -> tuple[SignedVersion, ...]:
    """The signed versions of one plan, oldest first."""
    return tuple(v for v in versions(dossier) if (v.kind, v.plan) == (kind, plan))


def in_force(kind: PlanKind, plan: str, dossier: Dossier) -> SignedVersion | None:
    """The newest version of a plan that was not withdrawn."""
    kept = [v for v in versions_of(kind, plan, dossier) if not is_withdrawn(v, dossier)]
    return kept[-1] if kept else None


def is_withdrawn(version: SignedVersion, dossier: Dossier) -> bool:
    """Whether a version was withdrawn."""
    return any(event.kind is VersionEventKind.WITHDRAWN for event in events_of(version, dossier))


def events_of(version: SignedVersion, dossier: Dossier) -> tuple[VersionEvent, ...]:
    """What happened to a version afterwards, in order."""
    return tuple(event for event in dossier.all(VersionEvent) if event.version == version.id)


def last_fingerprint(dossier: Dossier) -> str:
    """The fingerprint the next version has to name; empty before the first."""
    signed = versions(dossier)
    return signed[-1].text if signed else ""


def faults(dossier: Dossier, fingerprint_of: Callable[[str], str | None]) -> tuple[BrokenLink, ...]:
    """Everything wrong with the chain; `fingerprint_of` hashes the kept file of a name, None when it is
    gone.
    """
    found: list[BrokenLink] = []
    previous = ""
    for version in versions(dossier):
        if version.previous != previous:
            found.append(BrokenLink(version, Fault.BROKEN_LINK))
        previous = version.text
        found += _text_faults(version, fingerprint_of)
        found += _paper_faults(version, fingerprint_of)
    return tuple(found)


def _text_faults(version: SignedVersion, fingerprint_of: Callable[[str], str | None]) -> list[BrokenLink]:
    seen = fingerprint_of(version.text)
    if seen is None:
        return [BrokenLink(version, Fault.TEXT_GONE)]
    return [] if seen == version.text else [BrokenLink(version, Fault.TEXT_CHANGED)]


def _paper_faults(version: SignedVersion, fingerprint_of: Callable[[str], str | None]) -> list[BrokenLink]:
    found = []
    for _, name in version.papers:
        seen = fingerprint_of(name)
        if seen is None:
            found.append(BrokenLink(version, Fault.PAPER_GONE))
        elif seen != name:
            found.append(BrokenLink(version, Fault.PAPER_CHANGED))
    return found
