"""A paper in one language, or in both with each sentence said twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.catalogue import Text
from app.i18n.language import Language
from app.i18n.words import Words
from app.presenters.paper import Run

Say = Callable[[Words], str]
"""A sentence as one speaker says it."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """The speaker of the paper and, when both languages stand on it, the speaker of the other one."""

    first: Words
    second: Words | None = None

    def say(self, sentence: Say, *, bold: bool = False) -> tuple[Run, ...]:
        """A sentence; the other language on a line of its own, in italics, marked as that language."""
        said = Run(sentence(self.first), bold=bold)
        if self.second is None:
            return (said,)
        return (said, Run("\n"), *self.other(sentence))

    def other(self, sentence: Say) -> tuple[Run, ...]:
        """A sentence in the other language only; nothing when there is none."""
        if self.second is None:
            return ()
        return (Run(sentence(self.second), italic=True, language=self.second.language.value),)

    def pick(self, text: Text, *, bold: bool = False) -> tuple[Run, ...]:
        """A text of the catalogue."""
        return self.say(lambda words: words.pick(text), bold=bold)


def one_tongue(words: Words) -> Tongues:
    """Only the paper's language."""
    return Tongues(words)


def both_tongues(words: Words) -> Tongues:
    """The paper's language first, then the other one."""
    other = next(language for language in Language if language is not words.language)
    return Tongues(words, Words(other))
