"""Where the programs that talk to cards lie on Windows, macOS and Linux."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.domain.signatures.keys import Software

_LINUX_FOLDERS = (
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/usr/lib64",
    "/usr/lib",
    "/usr/local/lib",
    "/usr/local/lib64",
    "/app/lib",  # inside a Flatpak
)
_LINUX_NAMES = (
    (Software.EID, ("libbeidpkcs11.so.0", "libbeidpkcs11.so", "pkcs11/beidpkcs11.so")),
    (Software.OPENSC, ("opensc-pkcs11.so", "pkcs11/opensc-pkcs11.so")),
)
_MAC_EID = "/Library/Belgium Identity Card/Pkcs11"
_MAC = (
    (Software.EID, f"{_MAC_EID}/beid-pkcs11.bundle/Contents/MacOS/libbeidpkcs11.dylib"),
    (Software.EID, f"{_MAC_EID}/libbeidpkcs11.dylib"),
    (Software.EID, "/usr/local/lib/beid-pkcs11.bundle/Contents/MacOS/libbeidpkcs11.dylib"),
    (Software.EID, "/usr/local/lib/libbeidpkcs11.dylib"),
    (Software.OPENSC, "/Library/OpenSC/lib/opensc-pkcs11.so"),
)
_WINDOWS = (
    (Software.EID, "{SystemRoot}\\System32\\beidpkcs11.dll"),
    (Software.EID, "{SystemRoot}\\System32\\beid_ff_pkcs11.dll"),
    (Software.OPENSC, "{ProgramFiles}\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll"),
)
_WINDOWS_FOLDERS = {"SystemRoot": "C:\\Windows", "ProgramFiles": "C:\\Program Files"}


def known_places(platform: str = sys.platform) -> tuple[tuple[Software, str], ...]:
    """Every place where such a library may lie, the eID first."""
    if platform == "win32":
        folders = {name: os.environ.get(name, usual) for name, usual in _WINDOWS_FOLDERS.items()}
        return tuple((software, place.format_map(folders)) for software, place in _WINDOWS)
    if platform == "darwin":
        return _MAC
    return tuple(
        (software, f"{folder}/{name}")
        for software, names in _LINUX_NAMES
        for name in names
        for folder in _LINUX_FOLDERS
    )


def installed(extra: Iterable[str] = (), platform: str = sys.platform) -> Iterator[tuple[Software, str]]:
    """The libraries that are there: those named by the user first, each file once, one for each program."""
    seen: set[str] = set()
    found: set[Software] = set()
    named = ((Software.OTHER, place) for place in extra)
    for software, place in (*named, *known_places(platform)):
        real = os.path.realpath(place)
        if real in seen or not Path(place).is_file():
            continue
        if software is not Software.OTHER and software in found:
            continue
        seen.add(real)
        found.add(software)
        yield software, place
