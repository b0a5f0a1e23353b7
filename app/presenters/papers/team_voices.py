"""What the team said in its own words, put otherwise and without names, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.choices import VoiceKind
from app.domain.reading import Reading
from app.domain.records import Voice
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.paper import Column, Grid, Row
from app.presenters.sentences import or_dash


def printable_voices(reading: Reading, origin: str = "") -> tuple[Voice, ...]:
    """What may stand on paper: everything but signals, of one talk or round when it is named.

    A signal may be about somebody; it is followed up apart and never printed.
    """
    return tuple(
        voice
        for voice in reading.dossier.all(Voice)
        if voice.kind is not VoiceKind.SIGNAL
        and voice.text.strip()
        and (not origin or voice.origin == origin)
    )


def voices_grid(voices: Iterable[Voice], words: Words) -> Grid:
    """Each idea or remark with its kind and what became of it; names are never printed."""
    columns = (
        Column(words.say("Kind"), 1),
        Column(words.say("What was said"), 3.4),
        Column(words.say("What became of it"), 2.6),
    )
    rows = tuple(
        Row((label(voice.kind, words), voice.text, or_dash(_outcome(voice, words)))) for voice in voices
    )
    return Grid(columns, rows, empty=words.say("Nothing was written freely, or nothing of it was kept."))


def _outcome(voice: Voice, words: Words) -> str:
    parts = (label(voice.state, words), voice.answer.strip())
    return "\n".join(part for part in parts if part)
