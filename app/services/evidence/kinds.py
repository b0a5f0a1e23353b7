"""What a file really is, by what is in it; its name is only believed where it makes things stricter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from types import MappingProxyType

from app.services.evidence import refusals
from app.services.evidence.bundles import office_suffix


class Kind(StrEnum):
    """What can be kept; the value is its media type."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    PDF = "application/pdf"
    TEXT = "text/plain"
    OFFICE = "application/octet-stream"
    """A text, table or slides of an office program: kept, not shown."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file that can be kept, and the ending that belongs to it."""

    kind: Kind
    suffix: str

    @property
    def media(self) -> str:
        """Its media type, of an office document the exact one."""
        return OFFICE_TYPES.get(self.suffix, self.kind.value)


_MICROSOFT = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
OFFICE_TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".docx": f"{_MICROSOFT}.wordprocessingml.document",
        ".xlsx": f"{_MICROSOFT}.spreadsheetml.sheet",
        ".pptx": f"{_MICROSOFT}.presentationml.presentation",
        ".odt": f"{_OPEN}.text",
        ".ods": f"{_OPEN}.spreadsheet",
        ".odp": f"{_OPEN}.presentation",
        ".odg": f"{_OPEN}.graphics",
    }
)
SHOWN = frozenset({Kind.JPEG.value, Kind.PNG.value, Kind.PDF.value, Kind.TEXT.value})
"""What can be looked at here; an office document is only kept."""


_NOTES = frozenset({"", ".txt", ".text", ".md", ".csv", ".log"})
"""Endings of a plain text that is only read."""

_PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"\xca\xfe\xba\xbe",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"#!",
    b"dex\n",
    b"L\0\0\0\x01\x14\x02",
)
_ZIPPED = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"MSCF", b"(\xb5/\xfd")
_PICTURES = (b"GIF8", b"II*\0", b"MM\0*", b"BM")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = re.compile(r"\s*(<\?xml|<!doctype|<html|<svg|<script|\{\\rtf)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_PDF_WITHIN = 1024


def recognised(name: str, content: bytes) -> Recognised:
    """What a file is; raises `Refusal` with what to do instead for everything that is not kept."""
    if not content:
        raise refusals.empty(name)
    if content.startswith(b"\xff\xd8\xff"):
        return Recognised(Kind.JPEG, ".jpg")
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return Recognised(Kind.PNG, ".png")
    if b"%PDF-" in content[:_PDF_WITHIN] and not content.startswith(_PROGRAMS):
        return Recognised(Kind.PDF, ".pdf")
    if content.startswith(b"PK\x03\x04"):
        return Recognised(Kind.OFFICE, office_suffix(name, content))
    _refuse_known(name, content)
    return _text(name, content)


def _refuse_known(name: str, content: bytes) -> None:
    """Kinds that are never kept, each with its own way out."""
    if content.startswith(_PROGRAMS):
        raise refusals.program(name)
    if content.startswith(_ZIPPED) or content.startswith(b"PK"):
        raise refusals.bundle(name)
    if content.startswith(_OLD_OFFICE):
        raise refusals.old_office(name)
    if content.startswith(_PICTURES) or content[:4] == b"RIFF" or content[4:8] == b"ftyp":
        raise refusals.other_picture(name)


def _text(name: str, content: bytes) -> Recognised:
    """A note in plain text; anything that some program would run or show as a page is refused."""
    suffix = PurePath(name).suffix.lower()
    text = as_text(content)
    if text is None:
        raise refusals.unknown(name)
    if _PAGE.match(text):
        raise refusals.page(name)
    if suffix not in _NOTES:
        raise refusals.program(name)
    return Recognised(Kind.TEXT, suffix if suffix in {".md", ".csv"} else ".txt")


def as_text(content: bytes) -> str | None:
    """The text in a file as editors in Belgium write it, None when it is no text."""
    marked = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if _CONTROL.search(text) else text
    return None
