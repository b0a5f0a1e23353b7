"""Making a hand-over file: the dossier and chosen papers, vouched for, closed with a password or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from app.domain.catalogue import Catalogue
from app.domain.dossier import Dossier
from app.domain.handing.anonymous import anonymous
from app.domain.handing.withheld import Subject, without
from app.domain.merging.sides import with_records
from app.domain.messages import Message
from app.domain.reading import Reading
from app.domain.records import SurveyRound
from app.i18n.language import Language
from app.runtime.version import app_version
from app.services import exporting
from app.services.exchange.parsing import read_text
from app.services.exchange.problems import ExchangeErrors
from app.services.exchange.writing import as_text
from app.services.handover import envelope, kept, manifest, more, packing, refusals
from app.services.handover.manifest import (
    BASE,
    DOSSIER,
    KEPT,
    MORE,
    PAPER,
    Firm,
    Manifest,
    Part,
    Purpose,
    Sender,
    listed,
)
from app.services.handover.packing import Entry
from app.services.paperwork import put_down
from app.services.workspace import Workspace

DOSSIER_NAME, BASE_NAME, MORE_NAME = "dossier.json", "base.json", "more.json"
LARGEST = 200
"""Megabytes: no hand-over file is larger, whoever opens one refuses it."""

Told = Callable[[int, int], None]
"""Hears how many papers are made, of how many."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is handed over, by whom, to whom and for what; `message` is a word to the receiver.

    Reports are ids of the registry, printed in each of the languages. No password: anybody can read it.
    """

    purpose: Purpose = Purpose.COPY
    sender: Sender = Sender.EMPLOYER
    reports: tuple[str, ...] = ()
    languages: tuple[Language, ...] = (Language.NL,)
    password: str = ""
    message: str = ""
    to: str = ""
    withheld: frozenset[Subject] = frozenset()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part with its content."""

    part: Part
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Everything a file is made of, taken from the dossier at one moment; `base` is what both began with."""

    wish: Wish
    reading: Reading
    base: Dossier | None
    firm: Firm
    moment: datetime
    kept: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A hand-over file and its list of contents."""

    content: bytes
    contents: bytes


def make(workspace: Workspace, wish: Wish, *, base: Dossier | None = None) -> bytes:
    """The hand-over file; without a password the same dossier and moment give the same bytes.

    `base` is what both began with, for a file that goes back. Sealed answers of a round are no records and
    are never in it. Raises `Refusal` for a short password, or when the other side could not read it.
    """
    return made(gather(workspace, wish, base=base)).content


def hand_over(workspace: Workspace, path: Path, wish: Wish, *, base: Dossier | None = None) -> None:
    """Write the hand-over file, whole or not at all; never over a dossier."""
    put_down(path, make(workspace, wish, base=base))


def gather(workspace: Workspace, wish: Wish, *, base: Dossier | None = None) -> Load:
    """What goes into the file; `made` can then work in another thread."""
    check_password(wish.password)
    dossier = shown(workspace.dossier, wish, workspace.catalogue)
    return Load(
        wish=replace(wish, purpose=Purpose.RETURN) if base is not None else wish,
        reading=Reading(dossier, workspace.catalogue, workspace.reading.today),
        base=base,
        firm=firm_of(workspace, dossier),
        moment=workspace.clock(),
        kept=kept.contents(workspace, dossier),
    )


def made(load: Load, told: Told = lambda *_: None) -> Made:
    """The file itself; may run in another thread, because nothing here is shared."""
    wish = load.wish
    pieces = [*_dossiers(load), *_papers(load, told), *(_kept(*found) for found in load.kept)]
    contents = manifest.write(
        Manifest(
            purpose=wish.purpose,
            sender=wish.sender,
            firm=load.firm,
            made_on=load.moment.astimezone(UTC),
            app_version=app_version(),
            edition=load.reading.dossier.edition,
            base=pieces[0].part.sha256,
            message=wish.message,
            to=wish.to.strip(),
            withheld=tuple(sorted(wish.withheld)),
            parts=tuple(piece.part for piece in pieces),
        )
    )
    entries = [Entry(piece.part.name, piece.content) for piece in pieces]
    content = packing.pack([Entry(manifest.NAME, contents), *entries])
    if len(content) > LARGEST * 1024 * 1024:
        raise refusals.would_be_too_large(LARGEST)
    return Made(envelope.seal(content, wish.password) if wish.password else content, contents)


def shown(dossier: Dossier, wish: Wish, catalogue: Catalogue) -> Dossier:
    """The part of the dossier that the receiver sees."""
    if wish.purpose is Purpose.RESULTS:
        return anonymous(dossier, catalogue).dossier
    return without(dossier, wish.withheld, catalogue)


def firm_of(workspace: Workspace, dossier: Dossier) -> Firm:
    """Whose dossier this is, as far as what is shown of it tells."""
    return Firm(dossier.company.name, dossier.company.kbo, workspace.mark)


def check_password(password: str) -> None:
    """Refuse a password that is guessed in no time; none at all is a choice."""
    if password and len(password.strip()) < envelope.FEWEST_SIGNS:
        raise refusals.password_short(envelope.FEWEST_SIGNS)


def _dossiers(load: Load) -> Iterator[Piece]:
    """What both begin with comes first."""
    catalogue = load.reading.catalogue
    if load.base is not None:
        yield _piece(BASE_NAME, BASE, _text(load.base, catalogue))
    yield _piece(DOSSIER_NAME, DOSSIER, _text(load.reading.dossier, catalogue))
    if more.is_needed(load.reading.dossier, load.base):
        yield _piece(MORE_NAME, MORE, more.write(load.reading.dossier, load.base))


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


def _papers(load: Load, told: Told) -> Iterator[Piece]:
    """The chosen reports, made of what the receiver sees."""
    wish = load.wish
    asked = [(report, language) for report in wish.reports for language in dict.fromkeys(wish.languages)]
    for done, (report, language) in enumerate(asked):
        told(done, len(asked))
        content = exporting.pdf(load.reading, report, language, load.moment)
        notes = {"report": report, "language": language.value}
        yield _piece(f"papers/{report}.{language.value}.pdf", PAPER, content, notes)


def _kept(name: str, content: bytes) -> Piece:
    return _piece(f"{kept.FOLDER}/{name}", KEPT, content)


def _piece(name: str, kind: str, content: bytes, notes: dict[str, str] | None = None) -> Piece:
    return Piece(listed(name, kind, content, notes), content)
