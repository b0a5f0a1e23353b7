"""A firm's calendar to take along: all of it or one entry, as a file for another program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.journey.diary import Occasion, diary
from app.domain.messages import Message, Refusal
from app.i18n.language import Language
from app.i18n.words import Words
from app.services import exporting
from app.services.paperwork import put_down

if TYPE_CHECKING:
    from app.services.workspace import Workspace

SUFFIX = ".ics"


def calendar_file(workspace: Workspace, language: Language, *, only: str = "", remind: bool = False) -> bytes:
    """The calendar, or the one entry called `only`; the same dossier gives the same bytes on one day.

    The id of a measure or an objective gives everything about it: begin, end, and did it help. Raises
    `Refusal` when there is nothing to put in it.
    """
    from app.presenters.diary import build
    from app.reports.calendar_file import Issue, ics

    found = build(workspace.reading, Words(language))
    if only:
        found = replace(found, entries=tuple(entry for entry in found.entries if _is_about(entry.id, only)))
    if not found.entries:
        raise Refusal(_nothing(only))
    return ics(found, Issue(workspace.mark, workspace.saved_at, remind))


def save_calendar(
    workspace: Workspace, path: Path, language: Language, *, only: str = "", remind: bool = False
) -> None:
    """The same into a file; raises `Refusal` or `StorageError` with nothing written."""
    put_down(path, calendar_file(workspace, language, only=only, remind=remind))


def file_name(workspace: Workspace, language: Language, only: str = "") -> str:
    """A safe name for the file."""
    what = exporting.plain_name(f"calendar {only}", "calendar")
    return exporting.file_name(workspace.reading, what, language, SUFFIX)


def has_entries(workspace: Workspace, only: str) -> bool:
    """Whether there is anything about it to put in a calendar."""
    reading = workspace.reading
    return any(_is_about(item.id, only) for item in diary(reading.dossier, reading.duties, reading.today))


def _is_about(entry: str, only: str) -> bool:
    return entry == only or entry in {f"{occasion.value}-{only}" for occasion in Occasion}


def _nothing(only: str) -> Message:
    if only:
        return Message("There is no entry {id} in the calendar, or it has no day any more.", {"id": only})
    return Message("There is nothing with a day in this dossier yet.")
