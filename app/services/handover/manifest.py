"""The list of contents of a hand-over file: who made it, for what, and a digest of every part."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.domain.handing.purpose import Purpose

FORMAT, VERSION = "previplan-handover", 1
NAME = "manifest.json"
DOSSIER, BASE, MORE, PAPER, KEPT = "dossier", "base", "more", "paper", "kept"
"""The kinds of part this version knows; others are kept and handed on, never refused."""

_SAFE = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}(?:/[a-z0-9][a-z0-9._-]{0,99}){0,2}", re.ASCII)
_HEX = re.compile(r"[0-9a-f]{64}", re.ASCII)


class Sender(StrEnum):
    """Who sends it."""

    EMPLOYER = "employer"
    ADVISER = "adviser"


__all__ = ["Firm", "Manifest", "Part", "Purpose", "Sender", "digest", "is_safe", "listed", "read", "write"]


class NotOurs(Exception):
    """This is no list of contents of a hand-over file."""


class Newer(Exception):
    """A newer program made it."""


class Wrong(Exception):
    """The list contradicts itself or is not complete; the text names the part, if any."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name in the file, what it is, its digest and size; `notes` say more about it."""

    name: str
    kind: str
    sha256: str
    size: int
    notes: Mapping[str, str] = field(default_factory=dict)

    def vouches_for(self, content: bytes) -> bool:
        """Whether this is the content that was listed."""
        return len(content) == self.size and digest(content) == self.sha256


@dataclass(frozen=True, slots=True)
class Firm:
    """Whose dossier it is; `dossier` is the mark of the dossier file it began in."""

    name: str
    kbo: str
    dossier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything that is known about a hand-over file; `base` is the digest of what both begin with."""

    purpose: Purpose
    sender: Sender
    firm: Firm
    made_on: datetime
    app_version: str
    edition: str
    base: str
    message: str = ""
    to: str = ""
    withheld: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    def of_kind(self, kind: str) -> tuple[Part, ...]:
        """The parts of one kind, in order."""
        return tuple(part for part in self.parts if part.kind == kind)


def digest(content: bytes) -> str:
    """The sha256 of a part."""
    return hashlib.sha256(content).hexdigest()


def listed(name: str, kind: str, content: bytes, notes: Mapping[str, str] | None = None) -> Part:
    """The line of the list about a part."""
    return Part(name, kind, digest(content), len(content), notes or {})


def is_safe(name: str) -> bool:
    """Whether a name can be a file anywhere: no way up, no drive, no sign that means something."""
    return _SAFE.fullmatch(name) is not None and name != NAME


def write(manifest: Manifest) -> bytes:
    """The list as JSON; the same list always gives the same bytes."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "purpose": manifest.purpose.value,
        "sender": manifest.sender.value,
        "firm": {"name": manifest.firm.name, "kbo": manifest.firm.kbo, "dossier": manifest.firm.dossier},
        "made_on": manifest.made_on.isoformat(),
        "app_version": manifest.app_version,
        "edition": manifest.edition,
        "base": manifest.base,
        "message": manifest.message,
        "to": manifest.to,
        "withheld": list(manifest.withheld),
        "parts": [_told(part) for part in manifest.parts],
    }
    return (json.dumps(told, ensure_ascii=True, indent=1) + "\n").encode("ascii")


def read(content: bytes) -> Manifest:
    """The list; raises NotOurs, Newer or Wrong. Keys it does not know are left for later versions."""
    told = _object(content)
    if told.get("format") != FORMAT:
        raise NotOurs
    version = told.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Wrong(NAME)
    if version > VERSION:
        raise Newer
    try:
        return _manifest(told)
    except (KeyError, TypeError, ValueError):
        raise Wrong(NAME) from None


def _object(content: bytes) -> dict[str, Any]:
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        raise NotOurs from None
    if not isinstance(told, dict):
        raise NotOurs
    return told


def _manifest(told: dict[str, Any]) -> Manifest:
    firm, edition = told["firm"], _text(told["edition"])
    made_on = datetime.fromisoformat(_text(told["made_on"]))
    if made_on.tzinfo is None or not edition:
        raise ValueError("a moment without a time zone, or no edition")
    return Manifest(
        purpose=Purpose(told["purpose"]),
        sender=Sender(told["sender"]),
        firm=Firm(_text(firm["name"]), _text(firm["kbo"]), _text(firm["dossier"])),
        made_on=made_on,
        app_version=_text(told["app_version"]),
        edition=edition,
        base=_text(told["base"]),
        message=_text(told.get("message", "")),
        to=_text(told.get("to", "")),
        withheld=tuple(_text(each) for each in told.get("withheld", ())),
        parts=tuple(_part(item) for item in told["parts"]),
    )


def _part(told: dict[str, Any]) -> Part:
    size, notes = told["size"], told.get("notes", {})
    if not isinstance(size, int) or isinstance(size, bool) or size < 0:
        raise ValueError("not a size")
    if not _HEX.fullmatch(_text(told["sha256"])) or not isinstance(notes, dict):
        raise ValueError("not a digest, or no notes")
    known = {_text(key): _text(value) for key, value in notes.items()}
    return Part(_text(told["name"]), _text(told["kind"]), told["sha256"], size, known)


def _told(part: Part) -> dict[str, Any]:
    told = {"name": part.name, "kind": part.kind, "sha256": part.sha256, "size": part.size}
    return told | ({"notes": dict(part.notes)} if part.notes else {})


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is not a text")
