"""Which files are taken as a scan of a signed paper: told by their content, never by their name."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.domain.messages import Message, Refusal

LARGEST_SCAN = 20 * 1024 * 1024
"""The same as for every file that is kept: a phone's photo or fifty scanned pages fit easily."""


class Media(StrEnum):
    """The kinds of file that are kept as a scan."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"


SUFFIXES: Mapping[Media, str] = MappingProxyType({Media.PDF: ".pdf", Media.JPEG: ".jpg", Media.PNG: ".png"})


def media_of(content: bytes) -> Media | None:
    """What the content is; None when it is nothing that is taken."""
    if content.startswith(b"\xff\xd8\xff"):
        return Media.JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return Media.PNG
    return Media.PDF if content.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-") else None


def admitted(content: bytes) -> Media:
    """The kind of a scan; refuses every other file with what to do instead."""
    found = media_of(content)
    if found is None:
        raise Refusal(_why_not(content), field="file")
    return found


def too_large(name: str) -> Refusal:
    """Why a file of this size is not taken."""
    return Refusal(
        Message(
            "{name} is larger than {limit} MB. Scan it again in black and white, at 150 or 200 dots per "
            "inch.",
            {"name": name, "limit": LARGEST_SCAN // 1024 // 1024},
        ),
        field="file",
    )


def _why_not(content: bytes) -> Message:
    if not content:
        return Message("This file is empty. Scan the paper again.")
    for marks, message in _KNOWN:
        if content.startswith(marks):
            return message
    if content[4:8] == b"ftyp":
        return Message(
            "This is a photo or film in a format of telephones (such as HEIC). Save it as JPG or PDF first."
        )
    return Message("This is no PDF, JPG or PNG, whatever its name says. Scan the paper as PDF, JPG or PNG.")


_KNOWN: tuple[tuple[tuple[bytes, ...], Message], ...] = (
    (
        (b"MZ", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe"),
        Message("This is a program, not a scan, whatever its name says. It is not kept."),
    ),
    (
        (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"),
        Message("This is a document or an archive, not a scan. Save it as PDF first, then choose the PDF."),
    ),
    (
        (b"II*\0", b"MM\0*", b"GIF8", b"BM", b"RIFF"),
        Message("This kind of picture is not taken. Save it as PDF, JPG or PNG first."),
    ),
)
