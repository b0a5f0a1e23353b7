"""What lies in the dossier file beside the records, read when a paper asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.domain.acts import Log
from app.domain.follow.declaration import Declaration


def nothing_logged() -> Log:
    """The log of a dossier that lies in no file."""
    return Log()


def nothing_told() -> Mapping[str, Declaration]:
    """The declarations of a dossier that lies in no file."""
    return {}


@dataclass(frozen=True, slots=True)
class Archive:
    """The journal, and what the declarations of the register tell; any thread may ask for both.

    `names`: somebody asked for the names of the workers who agreed to theirs.
    """

    log: Callable[[], Log] = nothing_logged
    declarations: Callable[[], Mapping[str, Declaration]] = nothing_told
    names: bool = False


NOTHING_KEPT = Archive()
"""Of a dossier that lies in no file."""
