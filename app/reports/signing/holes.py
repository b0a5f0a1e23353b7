"""The hole in a signed file: the one place a signature cannot cover, so nothing else may stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEXADECIMAL = re.compile(rb"<(?:[0-9A-F]{2})*>|<(?:[0-9a-f]{2})*>")
_SEQUENCE = b"\x30"
_RANGES = re.compile(rb"/ByteRange\s*\[\s*0\s+(\d+)\s+\d+\s+\d+\s*\]")


def clean_hole(content: bytes, ranges: Sequence[int], signature: bytes, length: int) -> bool:
    """Whether the hole holds the signature and zeros, written one way, and the ranges leave no other hole.

    `length` is that of the signature itself; what follows it in the hole is padding.
    """
    if len(ranges) != 4 or ranges[0] != 0 or min(ranges) < 0:
        return False
    start, end = ranges[1], ranges[2]
    if not start < end <= len(content) or ranges[2] + ranges[3] > len(content):
        return False
    hole = content[start:end]
    if not _HEXADECIMAL.fullmatch(hole) or bytes.fromhex(hole[1:-1].decode("ascii")) != signature:
        return False
    return signature[:1] == _SEQUENCE and not any(signature[length:])


def signatures_written(content: bytes) -> int:
    """How many signatures stand in the bytes, whether or not the file still leads to them."""
    starts = (int(match[1]) for match in _RANGES.finditer(content))
    return sum(content[start : start + 1] == b"<" for start in starts)
