"""What can go wrong with a dossier on disk: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.messages import Message


class StorageError(Exception):
    """The disk says no; `message` is the sentence for the user. What was saved before is always safe."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.msgid)
        self.message = message


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a dossier open: computer, user, process, since when (UTC)."""

    host: str = ""
    user: str = ""
    pid: int = 0
    since: datetime | None = None
    here: bool = False
    """Whether it is this very computer."""


class Missing(StorageError):
    """There is no such file, or it was moved or replaced while it was open."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "The file {name} is not there (any more). Nothing was changed. "
                "Check whether it was moved or renamed, or connect the drive it is on.",
                {"name": name},
            )
        )


class WorkersAnswering(StorageError):
    """The dossier is in questionnaire mode; looking into it would be a way around the code word."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "{name} is in questionnaire mode: workers are answering. It opens, also for looking only, "
                "once the mode was ended with the code word.",
                {"name": name},
            )
        )


class NoFolder(StorageError):
    """A new dossier is not made in a folder that is not there."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            Message(
                "There is no folder {folder}. Nothing was made. Make that folder first or choose another.",
                {"folder": folder},
            )
        )


class NameTooLong(StorageError):
    """The disk has no room for such a name, or for that of the lock file beside it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "The name {name} is too long for this disk. Nothing was changed. Choose a shorter name.",
                {"name": name},
            )
        )


class UnknownEdition(StorageError):
    """The dossier rests on a catalogue that this program does not have."""

    def __init__(self, name: str, *, edition: str) -> None:
        super().__init__(
            Message(
                "{name} works with edition {edition} of the catalogue, which this program does not have. "
                "Nothing was changed in it. Install the newest version and open it again.",
                {"name": name, "edition": edition},
            )
        )


class AlreadyThere(StorageError):
    """A new dossier never replaces a file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "There is already a file called {name}. It was left as it is. Choose another name.",
                {"name": name},
            )
        )


class NotADossier(StorageError):
    """A folder, an empty file, a text, another program's database."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "{name} is not a PreviPlan dossier. Nothing was changed in it. "
                "Choose a file whose name ends in .previ.",
                {"name": name},
            )
        )


class TooNew(StorageError):
    """A newer program made it; this one does not touch it."""

    def __init__(self, name: str, *, found: int, known: int) -> None:
        super().__init__(
            Message(
                "{name} was made with a newer version of PreviPlan (file format {found}; this program knows "
                "{known}). Nothing was changed in it. Install the newest version and open it again.",
                {"name": name, "found": found, "known": known},
            )
        )
        self.found = found
        self.known = known


class Damaged(StorageError):
    """Pages or values cannot be read; the file is left exactly as it was found."""

    def __init__(self, name: str, *, detail: str = "") -> None:
        super().__init__(
            Message(
                "{name} is damaged and cannot be read in full. Nothing was changed in it. "
                "Open the newest copy from the folder with backups.",
                {"name": name},
            )
        )
        self.detail = detail


class Locked(StorageError):
    """Another window or computer has the dossier open; `owner` says which."""

    def __init__(self, name: str, owner: Owner) -> None:
        super().__init__(_locked(name, owner))
        self.owner = owner


class Busy(StorageError):
    """Another program holds the file for a moment: a synchronisation, a virus scanner."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "Another program is using {name}, for instance a backup or a synchronisation. Nothing was "
                "changed; everything you saved before is safe. Wait a moment and try again.",
                {"name": name},
            )
        )


class ReadOnly(StorageError):
    """The file, its folder or its drive does not allow writing."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "{name} is in a place where nothing may be written. Nothing was changed. Copy it to a folder "
                "of your own and open it there, or open it to look only.",
                {"name": name},
            )
        )


class DiskFull(StorageError):
    """No room for the last act; all acts before it are there."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "The disk is full: the last change to {name} was not saved. Everything you saved before is "
                "safe. Free up some space and make the change again.",
                {"name": name},
            )
        )


class Interrupted(StorageError):
    """A save was cut off; SQLite finishes or undoes it at the next opening that may write."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "The last save of {name} was interrupted and must be tidied up first. Everything you saved "
                "before is safe. Open the dossier once in a place where it may be changed.",
                {"name": name},
            )
        )


class ChangedElsewhere(StorageError):
    """Somebody else committed to the file since it was opened here."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "{name} was changed in another window or on another computer while it was open here. Your "
                "last change was not saved; the other changes are safe. Close the dossier and open it again.",
                {"name": name},
            )
        )


class Unreachable(StorageError):
    """Reading or writing failed below SQLite: a pulled stick, a lost network."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "{name} can no longer be reached: perhaps the drive or the network was disconnected. The "
                "last change was not saved; everything before it is safe. Restore the connection and open it "
                "again.",
                {"name": name},
            )
        )


class Unstorable(StorageError):
    """A value that no file can hold: half a character, a number without end."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(
                "The last change to {name} was not saved: it contains a character or a number that cannot be "
                "kept. Everything you saved before is safe. Type it again in another way.",
                {"name": name},
            )
        )


class BackupFailed(StorageError):
    """No dated copy could be made; the dossier itself is fine."""

    def __init__(self, name: str, folder: str) -> None:
        super().__init__(
            Message(
                "No backup of {name} could be made in the folder {folder}. The dossier itself is safe. Check "
                "whether there is still room on the disk and whether you may write in that folder.",
                {"name": name, "folder": folder},
            )
        )


class UpgradeFailed(StorageError):
    """An older file could not be brought to the newest format; it was left exactly as it was."""

    def __init__(self, name: str, *, detail: str = "") -> None:
        super().__init__(
            Message(
                "{name} was made with an older version of PreviPlan and could not be converted. The file is "
                "unchanged. Keep using it with the version that made it, and report this problem.",
                {"name": name},
            )
        )
        self.detail = detail


def _locked(name: str, owner: Owner) -> Message:
    known = {"name": name, "user": owner.user, "host": owner.host, "pid": str(owner.pid)}
    if owner.here:
        return Message(
            "{name} is already open on this computer (user {user}, process {pid}). Nothing was changed. "
            "Go to that window, or open the dossier here to look only.",
            known,
        )
    return Message(
        "{name} is already open on the computer {host} (user {user}). Nothing was changed. Close it there "
        "first, or open the dossier here to look only.",
        known,
    )
