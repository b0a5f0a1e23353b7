"""Reads the help texts of resources/help/<language>/<topic>.md."""

from __future__ import annotations

import re

from app.i18n.words import Words
from app.runtime.paths import resources
from app.views.help_topic import NO_HELP, HelpTopic

_SECTION = re.compile(r"^#+ *(why|example|law|words) *$", re.MULTILINE)


def help_text(topic: str, words: Words) -> HelpTopic:
    """The topic, empty when there is no such file.

    A file has sections `# why`, `# example`, `# law` and `# words`; a line of the last is `word: meaning`.
    """
    path = resources() / "help" / words.language.value / f"{topic}.md"
    return parse(path.read_text(encoding="utf-8")) if path.is_file() else NO_HELP


def parse(text: str) -> HelpTopic:
    """The sections of one help file."""
    parts = _SECTION.split(text)
    found = {name: said.strip() for name, said in zip(parts[1::2], parts[2::2], strict=True)}
    lines = [line.lstrip("-* ").partition(":") for line in found.get("words", "").splitlines()]
    explained = tuple((word.strip(), said.strip()) for word, _, said in lines if said.strip())
    return HelpTopic(found.get("why", ""), found.get("example", ""), found.get("law", ""), explained)
