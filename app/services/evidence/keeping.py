"""Keeping a file with a measure, and taking it away again."""

from __future__ import annotations

from pathlib import Path

from app.domain.commands.consultation_checks import LARGEST_FILE
from app.domain.commands.evidence import KeepFile, RemoveFile
from app.domain.kept_files import owner_name
from app.domain.messages import Message, Refusal
from app.domain.records import Attachment, PlannedMeasure
from app.presenters.sentences import shortened
from app.services.evidence import refusals
from app.services.evidence.kinds import Kind, Recognised, recognised
from app.services.evidence.names import shown_name, tidy_name
from app.services.paperwork import readable
from app.services.workspace import Workspace
from app.store import blobs

_OTHERWISE = "file"
_LONGEST_NAME = 40


def keep_file(workspace: Workspace, measure: str, path: Path, by: object | None = None) -> Attachment:
    """Keep a file from the disk; raises `Refusal` or `StorageError` with nothing changed."""
    return keep(workspace, measure, (path.name, _content_of(path)), by)


def keep_note(workspace: Workspace, measure: str, text: str, by: object | None = None) -> Attachment:
    """Keep a typed note as a plain text."""
    if not text.strip():
        raise Refusal(Message("Write the note first."), field="evidence.text")
    name = shortened(text.strip().splitlines()[0], _LONGEST_NAME).rstrip("…,;:. ")
    return keep(workspace, measure, (f"{name}.txt", text.strip().encode("utf-8")), by)


def keep(workspace: Workspace, measure: str, file: tuple[str, bytes], by: object | None = None) -> Attachment:
    """Keep a file (its name and its bytes); a photo loses where and by whom it was taken."""
    name, content = shown_name(file[0]), file[1]
    if len(content) > LARGEST_FILE:
        raise refusals.too_large(name, LARGEST_FILE)
    found = recognised(name, content)
    bare = _bare(name, content, found)
    attachment = Attachment(
        id=workspace.fresh_id("EVI"),
        owner=owner_name(PlannedMeasure, measure),
        name=tidy_name(name, found.suffix, _OTHERWISE),
        media=found.media,
        blob=blobs.name_of(bare),
        size=len(bare),
        added_on=workspace.reading.today,
    )
    command = KeepFile(measure, attachment)
    workspace.execute_all((command,), by=by, also=lambda file: blobs.keep(file, bare))
    return attachment


def remove_file(workspace: Workspace, id_: str, by: object | None = None) -> None:
    """Take a file away; its bytes are erased when the dossier closes, unless something else names them."""
    workspace.execute(RemoveFile(id_), by=by)


def _content_of(path: Path) -> bytes:
    with readable(path):
        if path.stat().st_size > LARGEST_FILE:
            raise refusals.too_large(shown_name(path.name), LARGEST_FILE)
        if not path.is_file() and not path.is_dir():  # a pipe would never end; a folder says no by itself
            raise refusals.unknown(shown_name(path.name))
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)


def _bare(name: str, content: bytes, found: Recognised) -> bytes:
    """What is kept of a file."""
    if found.kind in {Kind.JPEG, Kind.PNG}:
        from app.reports.photo_parts import BrokenPhoto
        from app.reports.photos import MOST_PIXELS, HugePhoto, cleaned

        try:
            return cleaned(content, "JPEG" if found.kind is Kind.JPEG else "PNG")
        except HugePhoto as error:
            raise refusals.too_many_pixels(name, MOST_PIXELS) from error
        except BrokenPhoto as error:
            raise refusals.damaged(name) from error
    if found.kind is Kind.PDF:
        _check_pdf(name, content)
    return content


def _check_pdf(name: str, content: bytes) -> None:
    from app.reports.pdf_manners import PdfManner, manner_of

    manner = manner_of(content)
    if manner is PdfManner.LOCKED:
        raise refusals.locked_pdf(name)
    if manner is PdfManner.ACTIVE:
        raise refusals.active_pdf(name)
    if manner is PdfManner.DAMAGED:
        raise refusals.damaged(name)
