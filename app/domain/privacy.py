"""What may leave the firm: no count below three, and a gentle word when a text may be about a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.messages import Message

SMALLEST_SHOWN = 3
"""Counts of 1 and 2 are shown as "< 3" in anything that leaves the employer (law.md §9, own choice)."""

HIDDEN = "<\N{NO-BREAK SPACE}3"

_NAME = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]+"
_TITLE = re.compile(
    rf"\b(?:[Mm]evr\.?|[Mm]evrouw|[Dd]hr\.?|[Mm]eneer|[Mm]ijnheer|[Jj]uffrouw|Mme|Mlle|M\.|Mr\.?|"
    rf"[Mm]adame|[Mm]onsieur|[Mm]ademoiselle)\s+{_NAME}"
)
_FULL_NAME = re.compile(
    rf"(?=\b({_NAME})\s+(?:(?:de|van|den|der|du|le|la|el|ben|Van|De|Den|Der|Du|Le|La|El|Ben|D’)\s+){{0,2}}"
    rf"({_NAME})\b)\b"
)
"""Looked for at every word: in “Met Jan Peeters” the name is the second pair."""
_HEALTH = re.compile(
    r"\b(?:burn-?\s?outs?|bore-?\s?out|depress\w*|dépress\w*|deprim\w*|déprim\w*|zwanger\w*|enceinte|grossesse|"
    r"kanker\w*|cancer\w*|chemo\w*|chimio\w*|(?<![-\w])diagnos\w*|overspannen|overspanning|hartaanval|infarct\w*|"
    r"psychiat\w*|antidepress\w*|antidépress\w*|verslaafd|verslaving|alcoholi\w*|alcooli\w*|"
    r"miskraam|fausse couche|handicap\w*|epileps\w*|épileps\w*|diabet\w*|diabèt\w*|"
    r"rugpijn|hernia|migraine\w*|autis\w*|hiv|vih|suïcid\w*|suicid\w*|zelfmoord\w*)\b",
    re.IGNORECASE,
)
# fmt: off
_NOT_NAMES = frozenset({
    "De", "Het", "Een", "Die", "Dit", "Deze", "Onze", "Wij", "We", "Bij", "Voor", "Na", "Als",
    "Er", "In", "Op", "Met", "Geen", "Alle", "Elke", "Iedereen", "Nieuwe", "Le", "La", "Les", "Un",
    "Une", "Des", "Du", "Ce", "Cette", "Notre", "Nos", "Nous", "On", "Il", "Elle", "Pas", "Pour",
    "Avec", "Chaque", "Tous", "Toute", "Si", "Externe", "Interne", "Dienst", "Service", "External",
    "Internal", "Codex", "Code", "Welzijnswet", "Loi", "Sint", "Saint", "Sainte", "Maandag",
    "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag", "Zondag", "Lundi", "Mardi",
    "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche", "Microsoft", "Google", "Belgische",
    "Belge", "Belgisch", "Vlaamse", "Waalse", "Brusselse", "Liantis", "Mensura", "Cohezio",
    "Attentia", "Securex", "Partena", "Acerta", "Van", "Den", "Der",
})
# fmt: on
"""Capitalised words that open a sentence or name an institution, so that the warning stays gentle."""


def outward_count(number: object) -> object:
    """A count as it may leave the firm: 1 and 2 become "< 3", everything else stays as it is."""
    counted = isinstance(number, int | float) and not isinstance(number, bool)
    return HIDDEN if counted and isinstance(number, int | float) and 0 < number < SMALLEST_SHOWN else number


def outward_row(counts: Sequence[int | None]) -> tuple[int | str | None, ...]:
    """Counts that together make a known whole, as they may leave the firm: never one that can be worked out.

    Here 0 is hidden as well, else the one count that is missing from the whole would be known; and where only
    one is hidden, the smallest of the others goes with it.
    """
    hidden = {place for place, count in enumerate(counts) if count is not None and count < SMALLEST_SHOWN}
    shown = [place for place, count in enumerate(counts) if count is not None and place not in hidden]
    if len(hidden) == 1 and shown:
        hidden.add(min(shown, key=lambda place: (counts[place] or 0, place)))
    return tuple(HIDDEN if place in hidden else count for place, count in enumerate(counts))


def looks_personal(text: str) -> Message | None:
    """A gentle warning when a text seems to name somebody or to speak of somebody's health."""
    if _HEALTH.search(text):
        return Message(
            "This seems to speak of somebody’s health. "
            "Write about the work, never about a person or an illness."
        )
    if _TITLE.search(text) or _names_somebody(text):
        return Message("Is this somebody’s name? Write a function instead, such as ‘the baker’.")
    return None


def _names_somebody(text: str) -> bool:
    return any(not {first, last} & _NOT_NAMES for first, last in _FULL_NAME.findall(text))
