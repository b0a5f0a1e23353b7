"""Asking where a dossier or another file is, or should be kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n.words import Words

PATTERN, HANDED = "*.previ", "*.previ-handover"


def choose_new(parent: QWidget | None, words: Words, proposed: Path) -> Path | None:
    """Where to keep a new dossier; an existing file is refused later, never replaced."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        words.say("Where do you want to keep the dossier?"),
        str(proposed),
        _filter(words),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    return Path(chosen) if chosen else None


def choose_open(parent: QWidget | None, words: Words, folder: Path) -> Path | None:
    """Which dossier to open."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        words.say("Which dossier do you want to open?"),
        str(folder),
        f"{words.say('PreviPlan dossier or hand-over file')} ({PATTERN} {HANDED})",
    )
    return Path(chosen) if chosen else None


def choose_form_file(parent: QWidget | None, words: Words, proposed: Path) -> Path | None:
    """Where to keep the questionnaire for a browser."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        words.say("Where do you want to keep the form for the browser?"),
        str(proposed),
        f"{words.say('Form for the browser')} (*.html)",
    )
    return Path(chosen) if chosen else None


def choose_answer_files(parent: QWidget | None, words: Words, folder: Path, suffix: str) -> tuple[Path, ...]:
    """Which answer files to take in."""
    chosen, _ = QFileDialog.getOpenFileNames(
        parent,
        words.say("Which answer files do you want to take in?"),
        str(folder),
        f"{words.say('Answer files')} (*{suffix})",
    )
    return tuple(Path(name) for name in chosen)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file to choose from: its name and its patterns (`*.pdf *.jpg`)."""

    name: str
    patterns: str

    @property
    def filter(self) -> str:
        """The way Qt wants it."""
        return f"{self.name} ({self.patterns})"


def choose_file(parent: QWidget | None, title: str, folder: Path, kind: Kind) -> Path | None:
    """Which file to read."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kind.filter)
    return Path(chosen) if chosen else None


def choose_place(parent: QWidget | None, title: str, proposed: Path, kind: Kind) -> Path | None:
    """Where to write a file; gets the suffix of what is proposed when none was typed."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kind.filter)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == proposed.suffix else path.with_name(path.name + proposed.suffix)


def _filter(words: Words) -> str:
    return f"{words.say('PreviPlan dossier')} ({PATTERN})"
