"""A zip written in exactly one way, with a digest over all of it at the end: docs/handover.md.

Every entry is stored as it is, in order, without date, attributes or extra fields. Reading packs what was
found once more and compares: a byte that we would not have written is a byte that somebody changed.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

START = b"PK\x03\x04"
"""How every zip begins that has something in it."""

SEAL = b"previplan-handover sha256 "
_HEX = 64
_MIDDLE, _END = b"PK\x01\x02", b"PK\x05\x06"
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_CLOSING = struct.Struct("<4s4H2IH")
_VERSION, _NEW_YEAR_1980 = 20, 0x21


@dataclass(frozen=True, slots=True)
class Entry:
    """One file in the zip; the name is plain ASCII."""

    name: str
    content: bytes


def pack(entries: Iterable[Entry], *, sealed: bool = True) -> bytes:
    """The zip; the same entries always give the same bytes. `sealed` adds the digest as the zip's comment."""
    body, central, count = bytearray(), bytearray(), 0
    for entry in entries:
        name, size = entry.name.encode("ascii"), len(entry.content)
        told = (zlib.crc32(entry.content), size, size, len(name), 0)
        central += _CENTRAL.pack(
            _MIDDLE, _VERSION, _VERSION, 0, 0, 0, _NEW_YEAR_1980, *told, 0, 0, 0, 0, len(body)
        )
        central += name
        body += _LOCAL.pack(START, _VERSION, 0, 0, 0, _NEW_YEAR_1980, *told) + name + entry.content
        count += 1
    comment = len(SEAL) + _HEX if sealed else 0
    closing = _CLOSING.pack(_END, 0, 0, count, count, len(central), len(body), comment)
    whole = bytes(body + central + closing)
    return _sealed(whole + SEAL) if sealed else whole


def unpack(content: bytes) -> tuple[Entry, ...] | None:
    """The entries of a zip that `pack` sealed; None when any byte of it is another one."""
    if not _whole(content):
        return None
    entries = tuple(glance(content))
    try:
        return entries if pack(entries) == content else None
    except (UnicodeEncodeError, struct.error):
        return None


def has_seal(content: bytes) -> bool:
    """Whether the end of the file says that we made it, whatever happened to it afterwards."""
    return content[-_HEX - len(SEAL) : -_HEX] == SEAL


def glance(content: bytes) -> Iterator[Entry]:
    """What can be read of a file, from the front as far as it makes sense, without believing any of it."""
    place = 0
    while content[place : place + len(START)] == START and len(content) >= place + _LOCAL.size:
        *_, size, length, extra = _LOCAL.unpack_from(content, place)
        begin = place + _LOCAL.size + length
        name = content[place + _LOCAL.size : begin].decode("ascii", "replace")
        place = begin + extra + size
        if place > len(content):
            return
        yield Entry(name, content[begin + extra : place])


def _sealed(whole: bytes) -> bytes:
    return whole + hashlib.sha256(whole).hexdigest().encode("ascii")


def _whole(content: bytes) -> bool:
    return has_seal(content) and _sealed(content[:-_HEX]) == content
