"""The verb that writes a firm's calendar as a file for another program."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.given import Adding, looking
from app.cli.speech import OK, speak
from app.i18n.language import Language
from app.i18n.words import Words
from app.services import files
from app.services.diary import save_calendar


def add_verb(verb: Adding, dated: argparse.ArgumentParser) -> None:
    """`calendar`."""
    added = verb("calendar", _calendar, "write the calendar for Outlook, Thunderbird or Google", dated)
    added.add_argument("file", type=Path)
    added.add_argument("output", type=Path)
    added.add_argument("--item", default="", metavar="ID", help="only this entry, such as duty-DL-13")
    added.add_argument("--remind", action="store_true", help="with a reminder a week ahead")


def _calendar(given: argparse.Namespace, words: Words) -> int:
    workspace = files.open_dossier(given.file, looking(given))
    try:
        language = Language(words.language)
        save_calendar(workspace, given.output, language, only=given.item, remind=given.remind)
    finally:
        workspace.close()
    speak(str(given.output))
    return OK
