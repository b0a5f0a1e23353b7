"""Marks a msgid for translation without translating it yet."""

from __future__ import annotations


def N_(msgid: str) -> str:
    """The msgid itself; the extractor sees it, `Words.say` translates it when shown."""
    return msgid
