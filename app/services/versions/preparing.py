"""The slow part of signing: the frozen text and the papers, made over a reading that nobody can change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain.choices import PlanKind
from app.domain.commands.versions import SignOff, check_sign_off, signed_plan
from app.domain.dossier import Dossier
from app.domain.elements.completeness import ElementState
from app.domain.messages import Message, Refusal
from app.domain.reading import Reading
from app.domain.records import SignedVersion
from app.domain.versions.chain import ATTESTATIONS, ends, versions_of
from app.domain.versions.stamp import Stamp
from app.i18n.language import Language
from app.runtime.version import app_version
from app.services import exporting
from app.services.versions.frozen import frozen_text, previous_of
from app.store import blobs

PAPERS: Mapping[PlanKind, tuple[str, ...]] = {
    PlanKind.GLOBAL: ("global-plan", "risk-analysis"),
    PlanKind.YEAR: ("year-plan",),
}
"""What is frozen with each plan, in both languages."""

Told = Callable[[int, int], None]
"""Hears how many papers are made, of how many."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """A version before it is committed: what was asked, over which dossier, its record and its files."""

    wanted: SignOff
    seen: Dossier
    version: SignedVersion
    files: tuple[bytes, ...]


def states_of(kind: PlanKind, reading: Reading) -> tuple[ElementState, ...]:
    """What the law asks of a plan."""
    return reading.gpp_elements if kind is PlanKind.GLOBAL else reading.jap_elements


def plan_in_view(kind: PlanKind, reading: Reading) -> str:
    """The plan that can be signed now: the one the pages and papers show."""
    return str(reading.start_year if kind is PlanKind.GLOBAL else reading.year)


def papers_of(kind: PlanKind) -> tuple[tuple[str, Language], ...]:
    """Every paper that is frozen with a plan."""
    return tuple((report, language) for report in PAPERS[kind] for language in Language)


def check_wanted(wanted: SignOff, reading: Reading) -> None:
    """Refuse at once what cannot be signed, before any paper is made."""
    if wanted.plan != plan_in_view(wanted.kind, reading):
        raise Refusal(Message("Open the plan of this year first; only the plan in view can be signed."))
    check_sign_off(wanted, states_of(wanted.kind, reading))


def prepare(reading: Reading, wanted: SignOff, moment: datetime, told: Told = lambda *_: None) -> Frozen:
    """The version with its text and papers; may run in another thread, because nothing here is shared."""
    check_wanted(wanted, reading)
    on = moment.astimezone().date()
    dossier = reading.dossier.with_(signed_plan(wanted, on, reading.dossier, reading.catalogue))
    signed = Reading(dossier, reading.catalogue, on)
    before = ends(dossier)
    text = frozen_text(
        signed,
        wanted,
        moment=moment.astimezone(UTC).isoformat(),
        previous=previous_of(before),
        app_version=app_version(),
    )
    stamp = _stamp(wanted, signed, blobs.name_of(text))
    papers = _papers(Reading(dossier, reading.catalogue, on, stamp), wanted.kind, moment, told)
    version = SignedVersion(
        id=f"{wanted.kind.value}-{wanted.plan}-{stamp.number}",
        kind=wanted.kind,
        plan=wanted.plan,
        number=stamp.number,
        moment=moment.astimezone(UTC).isoformat(),
        signed_by=stamp.signed_by,
        role=stamp.role,
        place=stamp.place,
        attested=stamp.attested,
        gaps=stamp.gaps,
        text=stamp.fingerprint,
        previous=before[-1].text if before else "",
        papers=tuple((name, blobs.name_of(content)) for name, content in sorted(papers.items())),
        app_version=app_version(),
        edition=reading.catalogue.edition,
        fingerprint=reading.catalogue.fingerprint,
    )
    return Frozen(wanted, reading.dossier, version, (text, *papers.values()))


def _stamp(wanted: SignOff, signed: Reading, fingerprint: str) -> Stamp:
    return Stamp(
        number=len(versions_of(wanted.kind, wanted.plan, signed.dossier)) + 1,
        signed_on=signed.today,
        signed_by=wanted.signed_by.strip(),
        fingerprint=fingerprint,
        role=wanted.role.strip(),
        place=wanted.place.strip(),
        attested=tuple(id_ for id_ in ATTESTATIONS if id_ in wanted.attested),
        gaps=tuple(sorted(wanted.gaps.items())),
    )


def _papers(stamped: Reading, kind: PlanKind, moment: datetime, told: Told) -> dict[str, bytes]:
    """Each paper with fields in which it can be signed on screen as well."""
    made: dict[str, bytes] = {}
    asked = papers_of(kind)
    for report, language in asked:
        told(len(made), len(asked))
        made[f"{report}.{language.value}"] = exporting.pdf(stamped, report, language, moment, fields=True)
    told(len(made), len(asked))
    return made
