"""Making a hand-over file: the dossier and chosen papers, vouched for, closed with a password or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

from app.domain.catalogue import Catalogue
from app.domain.dossier import Dossier
from app.domain.merging.sides import with_records
from app.domain.messages import Message
from app.domain.records import SurveyRound
from app.i18n.language import Language
from app.runtime.version import app_version
from app.services import exporting
from app.services.exchange.parsing import read_text
from app.services.exchange.problems import ExchangeErrors
from app.services.exchange.writing import as_text
from app.services.handover import envelope, manifest, packing, refusals
from app.services.handover.manifest import BASE, DOSSIER, PAPER, Firm, Manifest, Part, Purpose, Sender, listed
from app.services.handover.packing import Entry
from app.services.paperwork import put_down
from app.services.workspace import Workspace

DOSSIER_NAME, BASE_NAME = "dossier.json", "base.json"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is handed over, by whom and for what; `message` is a word to the receiver.

    Reports are ids of the registry, printed in each of the languages. No password: anybody can read it.
    """

    purpose: Purpose = Purpose.COPY
    sender: Sender = Sender.EMPLOYER
    reports: tuple[str, ...] = ()
    languages: tuple[Language, ...] = (Language.NL,)
    password: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part with its content."""

    part: Part
    content: bytes


def make(workspace: Workspace, wish: Wish, *, base: Dossier | None = None) -> bytes:
    """The hand-over file; without a password the same dossier and moment give the same bytes.

    `base` is what both began with, for a file that goes back. Sealed answers of a round are no records and
    are never in it. Raises `Refusal` for a short password, or when the other side could not read it.
    """
    _check_password(wish.password)
    pieces = [*_dossiers(workspace, base), *_papers(workspace, wish)]
    told = Manifest(
        purpose=Purpose.RETURN if base is not None else wish.purpose,
        sender=wish.sender,
        firm=firm_of(workspace),
        made_on=workspace.clock().astimezone(UTC),
        app_version=app_version(),
        edition=workspace.dossier.edition,
        base=pieces[0].part.sha256,
        message=wish.message,
        parts=tuple(piece.part for piece in pieces),
    )
    entries = [Entry(piece.part.name, piece.content) for piece in pieces]
    content = packing.pack([Entry(manifest.NAME, manifest.write(told)), *entries])
    return envelope.seal(content, wish.password) if wish.password else content


def hand_over(workspace: Workspace, path: Path, wish: Wish, *, base: Dossier | None = None) -> None:
    """Write the hand-over file, whole or not at all; never over a dossier."""
    put_down(path, make(workspace, wish, base=base))


def firm_of(workspace: Workspace) -> Firm:
    """Whose dossier this is."""
    company = workspace.dossier.company
    return Firm(company.name, company.kbo, workspace.mark)


def _check_password(password: str) -> None:
    if password and len(password.strip()) < envelope.FEWEST_SIGNS:
        raise refusals.password_short(envelope.FEWEST_SIGNS)


def _dossiers(workspace: Workspace, base: Dossier | None) -> Iterator[Piece]:
    """What both begin with comes first."""
    if base is not None:
        yield _piece(BASE_NAME, BASE, _text(base, workspace.catalogue))
    yield _piece(DOSSIER_NAME, DOSSIER, _text(workspace.dossier, workspace.catalogue))


def _text(dossier: Dossier, catalogue: Catalogue) -> bytes:
    """The records as the other side will read them."""
    text = as_text(_unlocked(dossier))
    try:
        read_text(text, catalogue)
    except ExchangeErrors as errors:
        first = errors.problems[0]
        reason = Message("{path}: {reason}", {"path": first.path or "–", "reason": first.message})
        raise refusals.not_readable_there(reason) from None
    return text.encode("utf-8")


def _unlocked(dossier: Dossier) -> Dossier:
    """Questionnaire mode belongs to one laptop: elsewhere nobody has the key to end it."""
    locked = [asked for asked in dossier.all(SurveyRound) if asked.locked]
    return with_records(dossier, [replace(asked, locked=False) for asked in locked])


def _papers(workspace: Workspace, wish: Wish) -> Iterator[Piece]:
    moment = workspace.clock()
    for report in wish.reports:
        for language in _once(wish.languages):
            content = exporting.pdf(workspace.reading, report, language, moment)
            notes = {"report": report, "language": language.value}
            yield _piece(f"papers/{report}.{language.value}.pdf", PAPER, content, notes)


def _piece(name: str, kind: str, content: bytes, notes: dict[str, str] | None = None) -> Piece:
    return Piece(listed(name, kind, content, notes), content)


def _once(languages: Sequence[Language]) -> Sequence[Language]:
    return tuple(dict.fromkeys(languages))
