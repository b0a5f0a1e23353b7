"""The chain of signed versions: each names the fingerprint of the one signed before it, over both plans.

Two people who sign apart from each other, each in a copy of the dossier, make the chain fork: two versions
name the same one before them. Both stay; the next signature covers both and says so in its frozen text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
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
    FORKED = "forked"


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """One fault in one version."""

    version: SignedVersion
    fault: Fault


def versions(dossier: Dossier) -> tuple[SignedVersion, ...]:
    """Every signed version, each after the one it names, by moment where the chain forks; one that hangs
    nowhere comes last.
    """
    waiting = sorted(dossier.all(SignedVersion), key=lambda version: (version.moment, version.text))
    known, ordered = {""}, []
    while follower := next((version for version in waiting if version.previous in known), None):
        waiting.remove(follower)
        ordered.append(follower)
        known.add(follower.text)
    return (*ordered, *waiting)


def ends(dossier: Dossier) -> tuple[SignedVersion, ...]:
    """The versions that nobody signed after, newest last; more than one where the chain forked."""
    signed = versions(dossier)
    followed = {version.previous for version in signed}
    return tuple(version for version in signed if version.text not in followed)


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
    last = ends(dossier)[-1:]
    return last[0].text if last else ""


def faults(dossier: Dossier, fingerprint_of: Callable[[str], str | None]) -> tuple[BrokenLink, ...]:
    """Everything wrong with the chain; `fingerprint_of` hashes the kept file of a name, None when it is
    gone.

    A fork is named once, at the version that was signed apart from one before it.
    """
    found: list[BrokenLink] = []
    known, followed = {""}, set()
    for version in versions(dossier):
        if version.previous not in known:
            found.append(BrokenLink(version, Fault.BROKEN_LINK))
        elif version.previous in followed:
            found.append(BrokenLink(version, Fault.FORKED))
        known.add(version.text)
        followed.add(version.previous)
        found += _text_faults(version, fingerprint_of)
        found += _paper_faults(version, fingerprint_of)
    return tuple(found)


def signed_apart(version: SignedVersion, dossier: Dossier) -> tuple[SignedVersion, ...]:
    """The versions that name the same one before them as this one does."""
    return tuple(v for v in versions(dossier) if v.previous == version.previous and v.text != version.text)


def is_joined(
    version: SignedVersion, dossier: Dossier, beside: Callable[[SignedVersion], Collection[str]]
) -> bool:
    """Whether a later version covers this one and all that were signed apart from it.

    `beside` gives the other ends of the chain that a version names in its frozen text.
    """
    wanted = {version.text, *(other.text for other in signed_apart(version, dossier))}
    covered: dict[str, set[str]] = {"": set()}
    for each in versions(dossier):
        before = {each.previous, *beside(each)} - {""}
        covered[each.text] = before.union(*(covered.get(text, set()) for text in before))
    return any(wanted <= found for found in covered.values())


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
