"""Blanks as a reader sees them: a text is kept with the ids of its blanks and shown with words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.domain.catalogue import Placeholder

_BRACES = re.compile(r"\{([^{}\n]+)\}")

Known = Mapping[str, Placeholder]


def shown(text: str, known: Known, language: str) -> str:
    """The text with the words of a language (`nl` or `fr`) between its braces."""
    return _BRACES.sub(lambda found: f"{{{_word(found[1], known, language)}}}", text)


def kept(text: str, known: Known, language: str) -> str:
    """The text with ids between its braces again; words that nobody knows stay as they were typed."""
    ids = {_plain(_word(id_, known, language)): id_ for id_ in known}
    return _BRACES.sub(lambda found: f"{{{ids.get(_plain(found[1]), found[1])}}}", text)


def strangers_in(text: str, known: Known) -> tuple[str, ...]:
    """What stands between braces, means nothing to the program and is printed as it is."""
    return tuple(dict.fromkeys(name for name in _BRACES.findall(text) if name not in known))


def _word(name: str, known: Known, language: str) -> str:
    found = known.get(name)
    if found is None:
        return name
    return found.word.nl if language == "nl" else found.word.fr


def _plain(word: str) -> str:
    """A word whatever its capitals, spaces and kind of apostrophe."""
    return " ".join(word.replace("'", "’").casefold().split())
