"""What to do when a dossier is open somewhere else."""

from __future__ import annotations

from typing import Literal, cast

from PySide6.QtWidgets import QWidget

from app.i18n.words import Words
from app.store.errors import Locked
from app.views.dialogs.asking_box import Question, Way, ask

Decision = Literal["look", "take_over", ""]


def locked_question(error: Locked, words: Words) -> Question:
    """The question; taking over is only offered when the owner is on another computer."""
    ways = [Way("look", words.say("Open to look only"))]
    text = words.tell(error.message)
    if not error.owner.here:
        ways.append(Way("take_over", words.say("Take over")))
        text = words.say(
            "{explanation}\n\nTake over only when you are sure that nobody is working in it there any more: "
            "for instance after that computer was switched off without closing the program.",
            explanation=text,
        )
    ways.append(Way("", words.say("Cancel"), safe=True))
    return Question(words.say("This dossier is in use"), text, ways)


def ask_locked(parent: QWidget | None, error: Locked, words: Words) -> Decision:
    """Ask; an empty answer leaves the dossier alone."""
    return cast("Decision", ask(parent, locked_question(error, words)))
