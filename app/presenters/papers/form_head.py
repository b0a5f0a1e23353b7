"""What stands at the head of a blank form: why, free, no name, what happens with it, whom to turn to."""

from __future__ import annotations

from math import ceil

from app.domain.reading import Reading
from app.domain.records import Contact, SurveyRound
from app.i18n.words import Words
from app.presenters.papers.frame import firm_name
from app.presenters.papers.tongues import Say
from app.presenters.sentences import shortened

_SECONDS = 15
"""For one statement, read and answered (own estimate)."""

_STEP = 5
"""Minutes are said in fives."""

_TRUSTED = ("vertrouwenspersoon", "papa", "edpbw")
"""Roles to which a personal problem belongs (catalogue, rule N8), the nearest first."""

_SERVICE, _MOST_PEOPLE = "edpbw", 2
"""The external service as a whole is named when nobody of it is."""

LONGEST = 70
"""Signs of a name that stands in a sentence on a form."""


def points(asked: SurveyRound, reading: Reading) -> tuple[Say, ...]:
    """The rules of anonymity (catalogue, N1 to N12) as the one who fills in the form should read them."""
    return (
        lambda words: words.say(
            "Taking part is free. Nobody has to say why not, and nobody is worse off because of an answer."
        ),
        lambda words: words.say(
            "Write no name and nothing by which somebody can be recognised. The number on this form is only "
            "there so that no form is counted twice; nobody writes down who gets which number."
        ),
        lambda words: words.say(
            "Filling in takes about {n} minutes and counts as working time.", n=minutes(asked)
        ),
        lambda words: _box(asked, words),
        lambda words: _seen_by(asked, reading, words),
        lambda words: words.say(
            "As soon as the result is there, the single answers are deleted and the forms destroyed. "
            "What was written freely is put in other words first."
        ),
        lambda words: turn_to(reading, words),
    )


def reading_aloud(words: Words) -> str:
    """For whoever does not read easily."""
    return words.say(
        "Reading is difficult? Ask to have it read aloud. Nobody looks on while the crosses are put."
    )


def purpose(reading: Reading, words: Words) -> str:
    """Who asks this and why, in one sentence at the foot (law.md §9, rule 7)."""
    return words.say(
        "Asked by {firm}, for the risk analysis of the work (Codex, art. I.3-1). Because no name is kept, a "
        "single answer cannot be looked up or changed afterwards.",
        firm=shortened(firm_name(reading, words), LONGEST),
    )


def minutes(asked: SurveyRound) -> int:
    """How long filling in takes, rounded up to five minutes."""
    return max(_STEP, ceil(len(asked.factors) * _SECONDS / 60 / _STEP) * _STEP)


def turn_to(reading: Reading, words: Words) -> str:
    """With whom a personal problem can be talked over in confidence."""
    known = people_to_trust(reading, words)
    if not known:
        return words.say(
            "Something personal? This form is not the place for it. Turn in confidence to the confidential "
            "counsellor or the prevention adviser psychosocial aspects of the external service."
        )
    return words.say(
        "Something personal? This form is not the place for it. Turn in confidence to: {people}.",
        people="; ".join(known),
    )


def people_to_trust(reading: Reading, words: Words, *, names: bool = True) -> list[str]:
    """The nearest two one can turn to, with or without their names; only who has a telephone number."""
    reachable = [card for card in reading.dossier.all(Contact) if card.phone.strip()]
    cards = [card for role in _TRUSTED for card in reachable if card.role == role]
    nearer = [card for card in cards if card.role != _SERVICE] or cards
    return [_card(card, names, reading, words) for card in nearer[:_MOST_PEOPLE]]


def _card(card: Contact, names: bool, reading: Reading, words: Words) -> str:
    actor = words.pick(reading.catalogue.actors[card.role].name)
    parts = (actor.lower(), card.name if names else "", card.organisation, card.phone)
    return ", ".join(shortened(part, LONGEST) for part in parts if part.strip())


def _box(asked: SurveyRound, words: Words) -> str:
    if asked.closes_on is None:
        return words.say("Put the form in the closed box when it is filled in.")
    return words.say("Put the form in the closed box, by {day} at the latest.", day=asked.closes_on)


def _seen_by(asked: SurveyRound, reading: Reading, words: Words) -> str:
    least = reading.catalogue.privacy_guard.min_group_for_survey
    holder = shortened(asked.key_holder, LONGEST)
    if not holder:
        return words.say(
            "The answers stay sealed until the round ends. Then everybody sees the same result: of the whole "
            "group, and only when at least {least} people answered.",
            least=least,
        )
    return words.say(
        "Only {holder} opens the box and types the answers in; they stay sealed until the round ends. Then "
        "everybody sees the same result: of the whole group, and only when at least {least} people answered.",
        holder=holder,
        least=least,
    )
