"""What is said about a kept file: its kind, its size, when it was added."""

from __future__ import annotations

from app.domain.records import Attachment
from app.i18n.words import Words

_KILOBYTE = 1024


def file_facts(kept: Attachment, words: Words) -> str:
    """`Photo · 245 KB · added on 3 March 2027`."""
    parts = [_kind(kept, words), size_words(kept.size, words)]
    if kept.added_on is not None:
        parts.append(words.say("added on {day}", day=kept.added_on))
    return " · ".join(parts)


def size_words(size: int, words: Words) -> str:
    """A size for people: kilobytes, from a megabyte on megabytes."""
    if size < _KILOBYTE * _KILOBYTE:
        return words.say("{n} KB", n=max(round(size / _KILOBYTE), 1))
    return words.say("{n} MB", n=round(size / _KILOBYTE / _KILOBYTE, 1))


def _kind(kept: Attachment, words: Words) -> str:
    if kept.media.startswith("image/"):
        return words.say("Photo")
    if kept.media == "application/pdf":
        return words.say("PDF")
    return words.say("Written note") if kept.media == "text/plain" else words.say("Office document")
