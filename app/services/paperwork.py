"""Files beside the dossier that come in or go out: whole or not at all, and never over a dossier."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.domain.messages import Message, Refusal
from app.store.errors import NotADossier, StorageError
from app.store.inspection import format_of

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_IN_THE_WAY = {errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENOTEMPTY}


def put_down(path: Path, content: bytes) -> None:
    """Write a file that goes out, with the folders it needs; an older one is replaced only by a whole one.

    Raises `Refusal` when the place is taken by a dossier, `StorageError` when the disk says no.
    """
    with writable(path):
        if path.exists() and not path.is_file():
            path.write_bytes(content)  # a pipe or /dev/stdout; a folder says no by itself
            return
        if _is_dossier(path):
            raise Refusal(
                Message("{name} is a dossier and is not replaced. Choose another name.", {"name": path.name})
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        place = path.resolve()
        fresh = place.with_name(f".{os.getpid()}.new")
        try:
            fresh.write_bytes(content)
            os.replace(fresh, place)
        finally:
            fresh.unlink(missing_ok=True)


def put_down_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """A new folder with these files in it, whole or not at all; an empty one may stand there already.

    Raises `Refusal` when there is something in it, `StorageError` when the disk says no.
    """
    with writable(path):
        if path.is_dir() and any(path.iterdir()):
            raise Refusal(
                Message(
                    "There is something in the folder {name} already. Choose a new or an empty folder.",
                    {"name": path.name},
                )
            )
        if path.exists() and not path.is_dir():
            raise FileExistsError(errno.EEXIST, "a file is in the way", str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        place = path.resolve()
        fresh = place.with_name(f".{os.getpid()}.new")
        try:
            fresh.mkdir()
            for name, content in files.items():
                (fresh / name).write_bytes(content)
            if place.is_dir():
                place.rmdir()
            os.replace(fresh, place)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def make_folder(path: Path) -> None:
    """A folder for files that go out, with the folders above it."""
    with writable(path):
        path.mkdir(parents=True, exist_ok=True)


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """What the disk says when a file cannot be read, as a sentence."""
    try:
        yield
    except OSError as error:
        raise StorageError(_unread(path, error)) from error


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """What the disk says when a file cannot be written, as a sentence."""
    try:
        yield
    except OSError as error:
        raise StorageError(_unwritten(path, error)) from error


def _unread(path: Path, error: OSError) -> Message:
    name = {"name": path.name or str(path)}
    if error.errno == errno.ENOENT:
        return Message("There is no file {name}. Check the name and the folder.", name)
    if error.errno in _FORBIDDEN:
        return Message("You may not read {name}. Ask for the right to, or copy the file first.", name)
    if error.errno in _IN_THE_WAY:
        return Message("{name} is a folder. Choose a file in it.", name)
    return Message("{name} cannot be read: {reason}", {**name, "reason": error.strerror or str(error)})


def _unwritten(path: Path, error: OSError) -> Message:
    name = {"name": path.name or str(path), "folder": str(path.absolute().parent)}
    if error.errno in _FULL:
        return Message("The disk is full: {name} was not written. Free up some space and try again.", name)
    if error.errno in _FORBIDDEN:
        return Message("Nothing may be written in {folder}. Choose another folder.", name)
    if error.errno in _IN_THE_WAY:
        return Message(
            "{name} cannot be written: a folder or a file is in the way. Choose another name.", name
        )
    if error.errno == errno.ENAMETOOLONG:
        return Message("This name is too long. Choose a shorter one.")
    return Message("{name} cannot be written: {reason}", {**name, "reason": error.strerror or str(error)})


def _is_dossier(path: Path) -> bool:
    """Whether a dossier stands there, also one that is too new to open."""
    try:
        format_of(path)
    except NotADossier:
        return False
    except StorageError:
        return path.exists()
    return True
