"""Creating and opening dossiers: which file, which catalogue edition, which safety copies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.catalogue import Catalogue
from app.domain.dossier import Dossier
from app.runtime.clock import Clock, now
from app.runtime.paths import user_backups
from app.runtime.version import app_version
from app.services import editions
from app.services.workspace import Workspace
from app.store.dossier_file import DossierFile, Origin
from app.store.errors import UnknownEdition

SUFFIX = ".previ"


@dataclass(frozen=True, slots=True)
class Opening:
    """How to open: to look only, taking over a stale lock, and where copies are kept."""

    read_only: bool = False
    take_over: bool = False
    backups: Path | None = None
    clock: Clock = now


def create(path: Path, *, clock: Clock = now, edition: str = "", origin: Origin | None = None) -> Workspace:
    """A new empty dossier; refuses to replace a file that exists.

    With the newest catalogue unless an `edition` is named; `origin` says what it is a copy of.
    """
    chosen = edition or editions.newest()
    file = DossierFile.create(path, chosen, app_version=app_version(), moment=clock(), origin=origin)
    return _at_work(file, clock, user_backups())


def open_dossier(path: Path, opening: Opening | None = None) -> Workspace:
    """An existing dossier; upgrades an older format on a copy, keeps a dated copy first."""
    how = opening or Opening()
    backups = how.backups or user_backups()
    file = DossierFile.open(path, backups=backups, read_only=how.read_only, take_over=how.take_over)
    return _at_work(file, how.clock, backups)


def _at_work(file: DossierFile, clock: Clock, backups: Path) -> Workspace:
    try:
        return Workspace(file, _catalogue(file), clock=clock, backups=backups, thaw=_thawed)
    except BaseException:
        file.close()  # else our own lock would keep the next try out
        raise


def _thawed(text: bytes, catalogue: Catalogue) -> Dossier | None:
    from app.services.versions.frozen import thawed  # reads JSON: only where something was signed

    return thawed(text, catalogue)


def _catalogue(file: DossierFile) -> Catalogue:
    """The catalogue that the dossier was made with; raises `UnknownEdition`."""
    edition = file.header["edition"]
    try:
        return editions.catalogue(edition)
    except LookupError as error:
        raise UnknownEdition(file.path.name, edition=edition) from error


def read(path: Path) -> Dossier:
    """What a dossier remembers, without locking or changing anything."""
    file = DossierFile.open(path, backups=None, read_only=True)
    try:
        return file.dossier()
    finally:
        file.close()


def with_suffix(path: Path) -> Path:
    """The path with our suffix when the user typed none."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
