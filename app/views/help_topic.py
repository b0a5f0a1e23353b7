"""What the help panel can say about a page or a field, in finished words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """Plain text under four headings; an empty one is not shown.

    `why`: why do we ask? · `example`: from a firm like yours · `law`: what the law says, with article ·
    `words`: pairs of a word and its explanation.
    """

    why: str = ""
    example: str = ""
    law: str = ""
    words: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.why or self.example or self.law or self.words)

    def or_else(self, other: HelpTopic) -> HelpTopic:
        """This topic, with the headings it leaves empty taken from `other`."""
        return HelpTopic(
            self.why or other.why,
            self.example or other.example,
            self.law or other.law,
            self.words or other.words,
        )


NO_HELP = HelpTopic()
