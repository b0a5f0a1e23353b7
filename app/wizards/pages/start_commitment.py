"""The statement of commitment: fill in, read along, sign, print."""

from __future__ import annotations

from app.domain.letters.drafts import COMMITMENT
from app.wizards.pages.start_letter import LetterPage


class StartCommitment(LetterPage):
    """The first letter of the journey, with a page of its own."""

    def template_id(self) -> str:
        return COMMITMENT

    def title(self) -> str:
        return self.words.say("Statement of commitment")

    def lead(self) -> str:
        return self.words.say(
            "With this page you tell your people that you mean it. Sign it, read it aloud and hang it up."
        )
