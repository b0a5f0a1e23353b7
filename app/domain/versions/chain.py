"""The chain of signed versions: each names the fingerprint of the one signed before it, over both plans.

Two people who sign apart from each other, each in a copy of the dossier, make the chain fork: two versions
name the same one before them. Both stay; the next signature covers both and says so in its frozen text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
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
    FILE_GONE = "file_gone"
    FILE_CHANGED = "file_changed"
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


def signed_day(version: SignedVersion) -> date:
    """The day of signing on this computer's calendar."""
    return datetime.fromisoformat(version.moment).astimezone().date()


def is_withdrawn(version: SignedVersion, dossier: Dossier) -> bool:
    """Whether a version was withdrawn."""
    return any(event.kind is VersionEventKind.WITHDRAWN for event in events_of(version, dossier))


def events_of(version: SignedVersion, dossier: Dossier) -> tuple[VersionEvent, ...]:
    """What happened to a version afterwards, in order."""
    return tuple(event for event in dossier.all(VersionEvent) if event.version == version.id)


def version_papers(version: SignedVersion) -> tuple[str, ...]:
    """The fingerprints of the papers that were frozen with a version."""
    return tuple(sha for _, sha in version.papers)


def standing(version: SignedVersion, paper: str, dossier: Dossier) -> str:
    """The fingerprint of a paper (`year-plan.nl`) with its signatures so far; "" when there is none."""
    signed = [
        event.blob
        for event in events_of(version, dossier)
        if event.kind is VersionEventKind.SIGNED_PDF and event.paper == paper
    ]
    return signed[-1] if signed else dict(version.papers).get(paper, "")


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
        found += _kept_faults(version, version_papers(version), _PAPER, fingerprint_of)
        later = [event.blob for event in events_of(version, dossier) if event.blob]
        found += _kept_faults(version, later, _FILE, fingerprint_of)
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


def _kept_faults(
    version: SignedVersion,
    names: Iterable[str],
    faults_of: tuple[Fault, Fault],
    fingerprint_of: Callable[[str], str | None],
) -> list[BrokenLink]:
    """Files that are gone or are not what they were named after."""
    gone, changed = faults_of
    seen = [(name, fingerprint_of(name)) for name in dict.fromkeys(names)]
    return [BrokenLink(version, gone if now is None else changed) for name, now in seen if now != name]


_PAPER = (Fault.PAPER_GONE, Fault.PAPER_CHANGED)
_FILE = (Fault.FILE_GONE, Fault.FILE_CHANGED)
