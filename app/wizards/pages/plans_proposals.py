"""First wordings for what a five-year plan must say in words; the firm changes them as it likes."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.choices import Priority
from app.domain.reading import Reading
from app.i18n.words import Words

Proposed = Callable[[Reading, Words], str]


def size_text(reading: Reading, words: Words) -> str:
    """How the plan fits the size of the firm and its risks, from what is already known."""
    high = sum(risk.priority is Priority.HIGH for risk in reading.ranked)
    medium = sum(risk.priority is Priority.MEDIUM for risk in reading.ranked)
    said = [_people(reading, words)]
    if high or medium:
        said.append(
            words.say(
                "The risk analysis gave {high} risks with a high and {medium} with a medium priority; "
                "these come first in this plan.",
                high=high,
                medium=medium,
            )
        )
    said.append(
        words.say(
            "We chose few measures that we can carry out ourselves; the external service helps with the rest."
        )
    )
    return " ".join(said)


def adaptation_text(reading: Reading, words: Words) -> str:
    """How the plan is adapted when something changes (Codex I.2-8, 7°)."""
    return words.say(
        "We look at this plan again with every change that can influence the risks: another way of working, "
        "a new machine, a move, a serious incident, a change in the team, and in any case once a year. "
        "Before changing the plan we ask advice."
    )


def criteria_text(reading: Reading, words: Words) -> str:
    """By what the policy is evaluated (Codex I.2-8, 8°)."""
    return words.say(
        "Once a year, with the team: the warning lights again, the criterion of each objective, how far the "
        "measures are, and the remarks of the workers. We write the result on one page."
    )


def _people(reading: Reading, words: Words) -> str:
    if reading.headcount is None:
        return words.say("This plan is made for a small firm.")
    return words.say(
        "This plan is made for a firm with on average {count} workers.", count=words.number(reading.headcount)
    )
