"""What comes in after signing: scans, electronic signatures, hand-overs; each is an event with its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.domain.choices import VersionEventKind
from app.domain.messages import Message, Refusal
from app.domain.records import SignedVersion, VersionEvent
from app.domain.scans import LARGEST_SCAN, Media, too_large
from app.domain.signatures.reports import SignatureReport, all_hold, grew_from
from app.domain.versions.chain import signed_day, standing
from app.runtime.clock import today
from app.services.paperwork import readable
from app.services.versions.signing_off import event, kept_file, note_event
from app.services.workspace import Workspace
from app.store import blobs


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan that was read and can be opened."""

    name: str
    content: bytes
    media: Media


@dataclass(frozen=True, slots=True)
class Signed:
    """A paper of a version with one more signature: over which bytes it was made, and the new bytes."""

    paper: str
    base: bytes
    content: bytes
    signer: str


def read_scan(path: Path) -> Scan:
    """A scan from the disk; refuses what is too large, no PDF, JPG or PNG, or damaged. May take a moment."""
    from app.reports.scans import examined

    with readable(path):
        if path.stat().st_size > LARGEST_SCAN:
            raise too_large(path.name)
        content = path.read_bytes()
    return Scan(path.name, content, examined(content))


def keep_scan(workspace: Workspace, version: SignedVersion, scan: Scan, by: object | None = None) -> None:
    """Keep a scan with its version."""
    _keep(workspace, event(workspace, version, VersionEventKind.SCAN, scan.name), scan.content, by)


def scan_to_look_at(content: bytes) -> bytes:
    """A kept scan as PDF."""
    from app.reports.scans import examined, to_look_at

    return to_look_at(content, examined(content))


def standing_paper(workspace: Workspace, version: SignedVersion, paper: str) -> bytes:
    """A paper of a version with all its signatures so far."""
    return kept_file(workspace, standing(version, paper, workspace.dossier))


def keep_signed(
    workspace: Workspace, version: SignedVersion, signed: Signed, by: object | None = None
) -> None:
    """Keep a signature that was just made; refused when somebody else signed the same paper meanwhile."""
    if standing_paper(workspace, version, signed.paper) != signed.base:
        raise Refusal(
            Message("Somebody else signed this paper in the meantime. Choose the paper again and sign it.")
        )
    found = event(workspace, version, VersionEventKind.SIGNED_PDF, signed.signer)
    _keep(workspace, replace(found, paper=signed.paper), signed.content, by)


def hand_over(
    workspace: Workspace, version: SignedVersion, whom: str, on: date, by: object | None = None
) -> None:
    """Note that somebody received a version; refused without a receiver or on a day that cannot be."""
    if not whom.strip():
        raise Refusal(Message("Fill in who received it: a name, or “all workers”."), field="whom")
    if not signed_day(version) <= on <= today(workspace.clock):
        raise Refusal(
            Message(
                "Choose a day from {first} (the day of signing) until today.", {"first": signed_day(version)}
            ),
            field="on",
        )
    found = event(workspace, version, VersionEventKind.HANDED_OVER, whom.strip())
    note_event(workspace, replace(found, on=on), by=by)


def signed_elsewhere(
    content: bytes,
    reports: Sequence[SignatureReport],
    papers: Mapping[str, bytes],
    frozen: Iterable[bytes] = (),
) -> Signed:
    """A paper that was signed elsewhere; refused unless it is one of `papers` with signatures that all hold.

    `papers` holds the present bytes of each paper of the version, `frozen` those before anybody signed.
    """
    if reports and not all_hold(reports):
        raise Refusal(
            Message(
                "The signatures in this file do not hold: it was changed. Ask for the signed file again."
            ),
            field="file",
        )
    paper = next((name for name, base in papers.items() if reports and grew_from(content, base)), "")
    if not paper:
        raise Refusal(_why_not_ours(content, papers, frozen), field="file")
    persons = [report.signer.name for report in reports if report.signer and not report.time_stamp]
    return Signed(paper, papers[paper], content, persons[-1] if persons else "")


def _why_not_ours(content: bytes, papers: Mapping[str, bytes], frozen: Iterable[bytes]) -> Message:
    if content in papers.values() or any(base.startswith(content) for base in papers.values()):
        return Message("Nothing was signed in this file since it was kept here.")
    if any(grew_from(content, base) for base in frozen):
        return Message(
            "This paper was signed without the signatures that were added here in the meantime. Save the "
            "paper as it is now, have that one signed, and choose it again."
        )
    return Message(
        "This is not a paper of this version with a signature added to it. Save the paper here, have exactly "
        "that file signed, and choose it again."
    )


def _keep(workspace: Workspace, found: VersionEvent, content: bytes, by: object | None) -> None:
    note_event(workspace, replace(found, blob=blobs.name_of(content)), content, by=by)
