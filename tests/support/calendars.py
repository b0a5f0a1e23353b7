"""Reading a calendar file with another program's eyes: the bytes by RFC 5545, the entries by `icalendar`."""

from __future__ import annotations

from collections.abc import Mapping

import icalendar


def entries(content: bytes) -> Mapping[str, icalendar.Event]:
    """The entries by the first half of their UID; two of one UID are one too many."""
    calendar = icalendar.Calendar.from_ical(content)
    events = list(calendar.walk("VEVENT"))
    found = {str(event["UID"]).partition("@")[0]: event for event in events}
    assert len(found) == len(events)
    return found


def broken_lines(content: bytes) -> list[bytes]:
    """Content lines that RFC 5545 forbids: longer than 75 octets, cut inside a letter, or without CRLF."""
    assert content.endswith(b"\r\n")
    lines = content[:-2].split(b"\r\n")
    return [line for line in lines if len(line) > 75 or not _is_text(line)]


def _is_text(line: bytes) -> bool:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not any((ord(sign) < 32 and sign != "\t") or ord(sign) == 127 for sign in text)
