"""The picture inside a photo, byte for byte, without anything written around it: place, camera, thumbnail."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

_START, _END = b"\xff\xd8", b"\xff\xd9"
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_SCAN, _COMMENT = 0xDA, 0xFE
_JFIF, _ICC, _ADOBE = 0xE0, 0xE2, 0xEE
_APPLICATION = range(0xE0, 0xF0)
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    (
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"gAMA",
        b"cHRM",
        b"sRGB",
        b"iCCP",
        b"sBIT",
        b"bKGD",
        b"pHYs",
    )
)


class BrokenPhoto(ValueError):
    """The file ends too early or is put together wrongly."""


def bare_jpeg(content: bytes, orientation: int) -> bytes:
    """A JPEG with its picture and colours only; `orientation` (1-8) is written anew, else it would lie on its
    side. What follows the picture (a second picture, a film, an archive) goes too.
    """
    parts = list(_segments(content))
    turn = [_turned(orientation)] if orientation != 1 else []
    return b"".join([_START, *turn, *parts, _END])


def bare_png(content: bytes) -> bytes:
    """A PNG with its picture and colours only."""
    if not content.startswith(_PNG):
        raise BrokenPhoto
    kept, place = [_PNG], len(_PNG)
    while True:
        if place + 12 > len(content):
            raise BrokenPhoto
        size, kind = struct.unpack(">I4s", content[place : place + 8])
        end = place + 12 + size
        if end > len(content):
            raise BrokenPhoto
        if kind in _PNG_KEPT:
            kept.append(content[place:end])
        if kind == b"IEND":
            return b"".join(kept)
        place = end


def _segments(content: bytes) -> Iterator[bytes]:
    """What is kept between the start and the end, in order."""
    place = len(_START)
    while content[place : place + 2] != _END:
        if place + 4 > len(content) or content[place] != 0xFF:
            raise BrokenPhoto
        marker = content[place + 1]
        if marker == 0xFF:  # a byte to fill up
            place += 1
            continue
        end = place + 2 + int.from_bytes(content[place + 2 : place + 4], "big")
        if end > len(content) or end < place + 4:
            raise BrokenPhoto
        yield _kept(marker, content[place:end])
        place = end
        if marker == _SCAN:
            found = _NEXT_MARKER.search(content, place)
            if found is None:
                raise BrokenPhoto
            yield content[place : found.start()]
            place = found.start()


def _kept(marker: int, segment: bytes) -> bytes:
    """The segment, or nothing when it does not belong to the picture."""
    said = segment[4:]
    if marker == _JFIF and said.startswith(b"JFIF\0") and len(said) >= 14:
        return b"\xff\xe0\x00\x10" + said[:12] + b"\x00\x00"  # without the thumbnail it may hold
    if marker == _ICC and said.startswith(b"ICC_PROFILE\0"):
        return segment
    if marker == _ADOBE and said.startswith(b"Adobe"):
        return segment
    return b"" if marker in _APPLICATION or marker == _COMMENT else segment


def _turned(orientation: int) -> bytes:
    """An Exif segment that says how to hold the picture and nothing else."""
    tiff = b"II*\0" + struct.pack("<IHHHIII", 8, 1, 0x0112, 3, 1, orientation, 0)
    said = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(said) + 2) + said
