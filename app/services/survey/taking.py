"""Taking in answer files: the good ones are kept, each bad one says why it is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.domain.messages import Message, Refusal
from app.services.survey.answer_file import content_of
from app.services.survey.opened import OpenedRound
from app.store.errors import StorageError


@dataclass(frozen=True, slots=True)
class TakenFile:
    """What became of one file; `refused` says why it was not taken in."""

    name: str
    refused: Message | None = None


def take_files(opened: OpenedRound, paths: Iterable[Path]) -> tuple[TakenFile, ...]:
    """Take in each of these files, whatever became of the others."""
    return tuple(TakenFile(path.name, _taken(opened, path)) for path in paths)


def _taken(opened: OpenedRound, path: Path) -> Message | None:
    try:
        opened.take_file(content_of(path))
    except (Refusal, StorageError) as error:
        return error.message
    return None
