"""What is said when the program itself made a mistake."""

from __future__ import annotations

from app.i18n.words import Words
from app.runtime.crash import note_crash


def our_mistake(error: BaseException, words: Words) -> str:
    """Write a crash note, and say where it is and that what was saved is safe."""
    return words.say(
        "Something went wrong in the program itself. Everything that was saved is safe. "
        "A note without personal content was kept on your disk: {path}",
        path=str(note_crash(error)),
    )
