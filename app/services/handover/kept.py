"""Kept files that travel along under their sha256: what was signed, what was scanned, what was attached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from app.domain.dossier import Dossier
from app.domain.merging.conflicts import LeftOut
from app.domain.merging.sides import renamed, with_records
from app.domain.messages import Message
from app.domain.records import Attachment, Record, SignedVersion, VersionEvent
from app.domain.references import Key, key_of
from app.services.versions.proving import agrees
from app.services.workspace import Workspace
from app.store import blobs

FOLDER = "kept"
_UNPROVED = Message(
    "What was signed did not come along whole, so nobody can check this signature. Ask for the file again."
)
_NO_FILE = Message("The file itself did not come along. Ask for it again.")


def named_in(dossier: Dossier) -> tuple[str, ...]:
    """The names of every kept file that the records speak of."""
    return tuple(dict.fromkeys(name for record in dossier for name in _names(record)))


def contents(workspace: Workspace, dossier: Dossier) -> tuple[tuple[str, bytes], ...]:
    """The kept files of these records with their names; one that is gone or changed does not travel."""
    found = ((name, content_of(workspace, name)) for name in named_in(dossier))
    return tuple((name, content) for name, content in found if content is not None)


def content_of(workspace: Workspace, name: str) -> bytes | None:
    """A kept file, as long as it has the bytes it was named after."""
    content = workspace.beside(lambda file: blobs.content(file, name))
    return content if content is not None and blobs.name_of(content) == name else None


def keep_all(workspace: Workspace, files: Sequence[bytes]) -> None:
    """Keep the files that came along; the same bytes are kept once."""
    if files:
        workspace.beside(lambda file: [blobs.keep(file, each) for each in files], writing=True)


def same_names(theirs: Dossier, mine: Dossier) -> Dossier:
    """Their dossier with our id for what was signed on both, and one of its own for what was signed apart
    under an id that is taken here.
    """
    ours = {version.text: version.id for version in mine.all(SignedVersion)}
    for there in theirs.all(SignedVersion):
        taken = mine.get(SignedVersion, there.id)
        apart = f"{there.id}-{there.text[:8]}" if taken and taken.text != there.text else there.id
        wanted = ours.get(there.text, apart)
        if wanted != there.id and theirs.get(SignedVersion, wanted) is None:
            theirs = renamed(theirs, (SignedVersion, there.id), wanted)
    return theirs


def proved(theirs: Dossier, mine: Dossier, files: Mapping[str, bytes]) -> tuple[Dossier, tuple[LeftOut, ...]]:
    """Their dossier without the signatures that nobody can check and the kept files that did not come
    along, and the list of these.
    """
    left: dict[Key, LeftOut] = {}
    there = {*named_in(mine), *files}
    for record in theirs:
        if mine.get(*key_of(record)) is None and (why := _why_not(record, there, files, left)):
            left[key_of(record)] = LeftOut(key_of(record), None, record, (), why)
    return with_records(theirs, gone=left), tuple(left.values())


def _why_not(
    record: Record, there: Set[str], files: Mapping[str, bytes], left: Mapping[Key, LeftOut]
) -> Message | None:
    """Why a record that is new here stays out; versions come before what happened to them."""
    match record:
        case SignedVersion():
            text = files.get(record.text)
            whole = text is not None and agrees(text, record)
            papers = all(sha in there for _, sha in record.papers)
            return None if whole and papers else _UNPROVED
        case VersionEvent() if (SignedVersion, record.version) in left:
            return _UNPROVED
        case VersionEvent() if record.blob and record.blob not in there:
            return _NO_FILE
        case Attachment() if record.blob not in there:
            return _NO_FILE
        case _:
            return None


def _names(record: Record) -> Iterator[str]:
    match record:
        case SignedVersion():
            yield record.text
            yield from (sha for _, sha in record.papers)
        case VersionEvent() | Attachment() if record.blob:
            yield record.blob
