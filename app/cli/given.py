"""What options mean: the day it is, how a dossier is opened to look only, a password kept in a file."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TypeAlias

from app.domain.commands.limits import FIRST_YEAR, LAST_YEAR
from app.domain.messages import Message, Refusal
from app.i18n.words import Words
from app.runtime.clock import Clock, now
from app.services import files
from app.services.paperwork import readable

Verb: TypeAlias = Callable[[argparse.Namespace, Words], int]
"""What runs a verb and gives the exit code."""

Adding: TypeAlias = Callable[..., argparse.ArgumentParser]
"""Adds a verb: its name, what runs it, its one line of help, and the options it shares."""


def looking(given: argparse.Namespace) -> files.Opening:
    """Open to look only."""
    return files.Opening(read_only=True, clock=clock(given))


def clock(given: argparse.Namespace) -> Clock:
    """Noon on the asked day where this computer stands, so that its calendar shows that very day."""
    asked: date | None = getattr(given, "today", None)
    return (lambda: datetime.combine(asked, time(12)).astimezone(UTC)) if asked else now


def day(text: str) -> date:
    """A day of `--today`; the words are argparse's own language, English."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a day written as YYYY-MM-DD")
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"the calendar has no day {text}") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f"{text} is not a day from {FIRST_YEAR} to {LAST_YEAR}")
    return found


def password_in(path: Path | None) -> str:
    """The first line of a file; a password on the command line would stand in the list of processes."""
    if path is None:
        return ""
    with readable(path):
        content = path.read_bytes()
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        lines = []
    if not lines or not lines[0].strip():
        raise Refusal(
            Message("There is no password on the first line of {name}. Write it there.", {"name": path.name})
        )
    return lines[0]
