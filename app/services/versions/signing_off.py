"""Signing a plan: freeze text and papers, keep a dated copy, and note what happens to the version later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date

from app.domain.choices import PlanKind, VersionEventKind
from app.domain.commands.versions import (
    NoteEvent,
    SignOff,
    SignPlan,
    WithdrawVersion,
    check_sign_off,
    signed_plan,
)
from app.domain.elements.completeness import ElementState
from app.domain.messages import Message, Refusal
from app.domain.reading import Reading
from app.domain.records import SignedVersion, VersionEvent
from app.domain.versions.chain import ends, versions_of
from app.domain.versions.stamp import Stamp
from app.i18n.language import Language
from app.runtime.clock import today
from app.runtime.version import app_version
from app.services import exporting
from app.services.versions.frozen import frozen_text, previous_of
from app.services.workspace import Workspace
from app.store import blobs
from app.store.backups import Reason

PAPERS: Mapping[PlanKind, tuple[str, ...]] = {
    PlanKind.GLOBAL: ("global-plan", "risk-analysis"),
    PlanKind.YEAR: ("year-plan",),
}
"""What is frozen with each plan, in both languages."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """A version before it is committed: its record and the bytes it names."""

    version: SignedVersion
    files: tuple[bytes, ...]


def states_of(kind: PlanKind, reading: Reading) -> tuple[ElementState, ...]:
    """What the law asks of a plan."""
    return reading.gpp_elements if kind is PlanKind.GLOBAL else reading.jap_elements


def plan_in_view(kind: PlanKind, reading: Reading) -> str:
    """The plan that can be signed now: the one the pages and papers show."""
    return str(reading.start_year if kind is PlanKind.GLOBAL else reading.year)


def sign_off(workspace: Workspace, wanted: SignOff, by: object | None = None) -> SignedVersion:
    """Sign the plan in view: frozen text, papers in both languages and version in one transaction, for
    good.
    """
    if wanted.plan != plan_in_view(wanted.kind, workspace.reading):
        raise Refusal(Message("Open the plan of this year first; only the plan in view can be signed."))
    check_sign_off(wanted, states_of(wanted.kind, workspace.reading))
    on = today(workspace.clock)
    frozen = _frozen(workspace, wanted, on)
    command = SignPlan(wanted, frozen.version, on)
    command.decide(workspace.dossier, workspace.catalogue)  # nothing is copied for what is refused
    workspace.keep_copy(Reason.SIGNED)
    workspace.execute_final(
        command, by=by, also=lambda file: [blobs.keep(file, content) for content in frozen.files]
    )
    return frozen.version


def kept_file(workspace: Workspace, name: str) -> bytes:
    """The bytes of a kept file; refuses when it is not in this dossier."""
    found = workspace.beside(lambda file: blobs.content(file, name))
    if found is None:
        raise Refusal(Message("This file is not in the dossier any more. Put back a dated copy."))
    return found


def paper_of(workspace: Workspace, version: SignedVersion, report: str, language: Language) -> bytes:
    """A paper as it was signed."""
    name = dict(version.papers).get(f"{report}.{language.value}")
    if name is None:
        raise Refusal(Message("This version holds no such paper."))
    return kept_file(workspace, name)


def note_event(
    workspace: Workspace, event: VersionEvent, content: bytes | None = None, by: object | None = None
) -> None:
    """Note what happened to a version, with the file that belongs to it; final, like the version."""
    if content is None:
        workspace.execute_final(NoteEvent(event), by=by)
        return
    workspace.execute_final(NoteEvent(event), by=by, also=lambda file: blobs.keep(file, content))


def event(
    workspace: Workspace, version: SignedVersion, kind: VersionEventKind, detail: str = ""
) -> VersionEvent:
    """A fresh event of today."""
    return VersionEvent(
        id=workspace.fresh_id("EVT"), version=version.id, kind=kind, on=today(workspace.clock), detail=detail
    )


def withdraw(workspace: Workspace, version: SignedVersion, reason: str, by: object | None = None) -> None:
    """Say that a version no longer holds."""
    command = WithdrawVersion(version.id, workspace.fresh_id("EVT"), reason, today(workspace.clock))
    workspace.execute_final(command, by=by)


def _frozen(workspace: Workspace, wanted: SignOff, on: date) -> Frozen:
    dossier = workspace.dossier.with_(signed_plan(wanted, on, workspace.dossier, workspace.catalogue))
    reading, moment = Reading(dossier, workspace.catalogue, on), workspace.clock().astimezone(UTC)
    before = ends(dossier)
    text = frozen_text(
        reading,
        wanted,
        moment=moment.isoformat(),
        previous=previous_of(before),
        app_version=app_version(),
    )
    number = len(versions_of(wanted.kind, wanted.plan, dossier)) + 1
    stamp = Stamp(number, on, wanted.signed_by.strip(), blobs.name_of(text))
    stamped = Reading(dossier, workspace.catalogue, on, stamp)
    papers = {
        f"{report}.{language.value}": exporting.pdf(stamped, report, language, moment)
        for report in PAPERS[wanted.kind]
        for language in Language
    }
    version = SignedVersion(
        id=f"{wanted.kind.value}-{wanted.plan}-{number}",
        kind=wanted.kind,
        plan=wanted.plan,
        number=number,
        moment=moment.isoformat(),
        signed_by=wanted.signed_by.strip(),
        role=wanted.role.strip(),
        place=wanted.place.strip(),
        attested=tuple(sorted(wanted.attested)),
        gaps=tuple(sorted(wanted.gaps.items())),
        text=stamp.fingerprint,
        previous=before[-1].text if before else "",
        papers=tuple((name, blobs.name_of(content)) for name, content in sorted(papers.items())),
        app_version=app_version(),
        edition=reading.catalogue.edition,
        fingerprint=reading.catalogue.fingerprint,
    )
    return Frozen(version, (text, *papers.values()))
