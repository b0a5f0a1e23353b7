"""Giving a kept file back: its bytes as they were kept, a copy beside the dossier, its text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.domain.kept_files import files_of
from app.domain.records import Attachment, PlannedMeasure
from app.services.evidence import refusals
from app.services.evidence.kinds import Kind, as_text
from app.services.paperwork import put_down
from app.services.workspace import Workspace
from app.store import blobs

SHOWN_SIGNS = 2000


def content_of(workspace: Workspace, kept: Attachment) -> bytes:
    """The bytes; refuses when they are gone or are not what was kept."""
    content = workspace.beside(lambda file: blobs.content(file, kept.blob))
    if content is None:
        raise refusals.gone(kept.name)
    if blobs.name_of(content) != kept.blob:
        raise refusals.changed(kept.name)
    return content


def give_back(workspace: Workspace, kept: Attachment, path: Path) -> None:
    """Write a copy outside the dossier, whole or not at all; never over a dossier."""
    put_down(path, content_of(workspace, kept))


def text_of(kept: Attachment, content: bytes) -> str:
    """The beginning of a note; nothing for what is not a plain text."""
    if kept.media != Kind.TEXT.value:
        return ""
    text = as_text(content) or ""
    return text if len(text) <= SHOWN_SIGNS else text[:SHOWN_SIGNS].rstrip() + "…"


def picture_of(kept: Attachment, content: bytes, side: int) -> bytes:
    """A small PNG of a photo; nothing for what is no photo or cannot be shown."""
    if kept.media not in {Kind.JPEG.value, Kind.PNG.value}:
        return b""
    from app.reports.photo_parts import BrokenPhoto
    from app.reports.photos import smaller

    try:
        return smaller(content, side)
    except BrokenPhoto:
        return b""


def all_files(workspace: Workspace) -> Iterator[tuple[PlannedMeasure, Attachment]]:
    """Every file of every measure, in the firm's order."""
    for measure in workspace.dossier.all(PlannedMeasure):
        for kept in files_of(measure.id, workspace.dossier):
            yield measure, kept
