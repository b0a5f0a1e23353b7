"""Opening a hand-over file: every byte is vouched for, or it is refused with the part that is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.services import editions
from app.services.exchange.parsing import read_text
from app.services.exchange.problems import ExchangeErrors
from app.services.handover import envelope, kept, manifest, more, packing, refusals
from app.services.handover.making import LARGEST
from app.services.handover.manifest import BASE, DOSSIER, KEPT, MORE, PAPER, Manifest, Part
from app.services.handover.packing import Entry
from app.services.paperwork import readable
from app.store.errors import UnknownEdition

SUFFIX = ".previ-handover"


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A part that travels along: a printed report, or something a later version knows."""

    part: Part
    content: bytes


@dataclass(frozen=True, slots=True)
class HandOver:
    """A hand-over file that was opened and found whole.

    `dossier` is the sender's; of a returned one, `base` is what both began with.
    """

    manifest: Manifest
    dossier: Dossier
    base: Dossier | None
    enclosed: tuple[Enclosed, ...]

    @property
    def papers(self) -> tuple[Enclosed, ...]:
        """The printed reports."""
        return tuple(each for each in self.enclosed if each.part.kind == PAPER)

    @property
    def kept(self) -> Mapping[str, bytes]:
        """The kept files that came along, by their sha256."""
        return {each.part.sha256: each.content for each in self.enclosed if each.part.kind == KEPT}


def open_(path: Path, password: str = "") -> HandOver:
    """What is in a hand-over file; a `Refusal` names what is wrong, and nothing anywhere was changed."""
    with readable(path):
        size = path.stat().st_size
        if size > LARGEST * 1024 * 1024:
            raise refusals.too_large(path.name, LARGEST)
        content = path.read_bytes()
    return read(content, path.name, password)


def needs_password(path: Path) -> bool:
    """Whether a file is closed with a password."""
    with readable(path), path.open("rb") as file:
        return envelope.is_sealed(file.read(len(envelope.MAGIC)))


def read(content: bytes, name: str, password: str = "") -> HandOver:
    """Like `open_`, from bytes; `name` is what sentences call the file."""
    if envelope.is_sealed(content):
        if not password.strip():
            raise refusals.password_needed(name)
        try:
            content = envelope.unseal(content, password)
        except envelope.WrongPassword:
            raise refusals.password_wrong(name) from None
    entries = packing.unpack(content)
    if entries is None:
        raise _diagnosis(content, name)
    listed = _listed(entries, name)
    _agree(listed, entries[1:], name)
    return _handed_over(listed, entries[1:], name)


def _listed(entries: Sequence[Entry], name: str) -> Manifest:
    """The list of contents, which comes first."""
    if not entries or entries[0].name != manifest.NAME:
        raise refusals.foreign(name)
    try:
        return manifest.read(entries[0].content)
    except manifest.NotOurs:
        raise refusals.foreign(name) from None
    except manifest.Newer:
        raise refusals.newer(name) from None
    except manifest.Wrong:
        raise refusals.contradictory(name, refusals.LIST) from None


def _agree(listed: Manifest, entries: Sequence[Entry], name: str) -> None:
    """The parts are those of the list, in its order, each under a harmless name of its own."""
    seen: set[str] = set()
    for part in listed.parts:
        if not manifest.is_safe(part.name) or part.name in seen or not _well_named(part):
            raise refusals.contradictory(name, refusals.part_label(part))
        seen.add(part.name)
    for part, entry in zip(listed.parts, entries, strict=False):
        if part.name != entry.name or not part.vouches_for(entry.content):
            raise refusals.damaged(name, refusals.part_label(part))
    if len(listed.parts) != len(entries):
        raise refusals.damaged(name, refusals.LIST)
    bases = 1 if listed.purpose is manifest.Purpose.RETURN else 0
    counts = [len(listed.of_kind(kind)) for kind in (DOSSIER, BASE, MORE)]
    if counts[:2] != [1, bases] or counts[2] > 1:
        raise refusals.contradictory(name, refusals.LIST)
    first = listed.of_kind(BASE) or listed.of_kind(DOSSIER)
    if first[0].sha256 != listed.base:
        raise refusals.contradictory(name, refusals.part_label(first[0]))


def _well_named(part: Part) -> bool:
    """A kept file goes under its digest, and under nothing else."""
    return part.kind != KEPT or part.name == f"{kept.FOLDER}/{part.sha256}"


def _handed_over(listed: Manifest, entries: Sequence[Entry], name: str) -> HandOver:
    enclosed = [Enclosed(part, entry.content) for part, entry in zip(listed.parts, entries, strict=True)]
    found = {
        each.part.kind: _dossier(each, listed, name) for each in enclosed if each.part.kind in (DOSSIER, BASE)
    }
    for each in enclosed:
        if each.part.kind == MORE:
            found = _completed(found, each, name)
    rest = tuple(each for each in enclosed if each.part.kind not in (DOSSIER, BASE, MORE))
    return HandOver(listed, found[DOSSIER], found.get(BASE), rest)


def _completed(found: Mapping[str, Dossier], each: Enclosed, name: str) -> dict[str, Dossier]:
    """The dossiers with what no exchange file holds."""
    try:
        read_ = dict(zip((DOSSIER, BASE), more.read(each.content), strict=True))
        return {
            kind: more.completed(dossier, read_[kind], editions.catalogue(dossier.edition))
            for kind, dossier in found.items()
        }
    except more.Unreadable as error:
        raise refusals.unreadable(name, refusals.part_label(each.part), error.reason) from None


def _dossier(each: Enclosed, listed: Manifest, name: str) -> Dossier:
    """The records of a part, checked by the rules like any exchange file."""
    try:
        catalogue = editions.catalogue(listed.edition)
    except LookupError as error:
        raise UnknownEdition(name, edition=listed.edition) from error
    try:
        text = each.content.decode("utf-8")
        return Dossier.of(read_text(text, catalogue), edition=listed.edition)
    except UnicodeDecodeError:
        raise refusals.contradictory(name, refusals.part_label(each.part)) from None
    except ExchangeErrors as errors:
        first = errors.problems[0]
        reason = Message("{path}: {reason}", {"path": first.path or "–", "reason": first.message})
        raise refusals.unreadable(name, refusals.part_label(each.part), reason) from None


def _diagnosis(content: bytes, name: str) -> Refusal:
    """Which part of a file that is not whole is wrong; nothing of it is believed."""
    found = {entry.name: entry.content for entry in reversed(tuple(packing.glance(content)))}
    list_ = found.get(manifest.NAME, b"")
    if not packing.has_seal(content) and manifest.FORMAT.encode() not in list_:
        return refusals.foreign(name)
    try:
        listed = manifest.read(list_)
    except (manifest.NotOurs, manifest.Newer, manifest.Wrong):
        return refusals.damaged(name, refusals.LIST)
    for part in listed.parts:
        if part.name not in found or not part.vouches_for(found[part.name]):
            return refusals.damaged(name, refusals.part_label(part))
    return refusals.damaged(name, refusals.WRAPPING)
