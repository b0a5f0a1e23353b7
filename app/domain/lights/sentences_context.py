"""What the context indicators say (IND-13 to 16), and what is said when a light has no colour or moved."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.lights.sentence import Sentence
from app.domain.messages import Message

CONTEXT: Mapping[str, tuple[Sentence, ...]] = MappingProxyType(
    {
        "IND-13": (
            Sentence(Message("There were no major events in the past 12 months."), when="value == 0"),
            Sentence(
                Message(
                    "Something shocking happened. Talk about it with the team "
                    "and ask your external service which support is possible."
                ),
                when="'shock' in events",
            ),
            Sentence(
                Message("Major events: {value}. Together they may explain why lights are on."),
                when="value >= 2",
            ),
            Sentence(Message("There was one major event. Keep it in mind when you read the lights.")),
        ),
        "IND-14": (
            Sentence(Message("No spontaneous consultations were reported."), when="value == 0"),
            Sentence(
                Message("Spontaneous consultations: {spontaneous_consults}. Never ask who went or why."),
                single=Message("One spontaneous consultation. Never ask who went or why."),
                count="spontaneous_consults",
            ),
        ),
        "IND-15": (
            Sentence(
                Message("The team gives {value} out of 10. Ask together what would help."), when="value < 5"
            ),
            Sentence(Message("The team gives {value} out of 10.")),
        ),
        "IND-16": (
            Sentence(Message("All the basics are in order."), when="value == 0"),
            Sentence(
                Message("Basics not in order yet: {value}. Each one becomes an action of the yearly plan."),
                single=Message(
                    "One of the basics is not in order yet. It becomes an action of the yearly plan."
                ),
                count="value",
            ),
        ),
    }
)

NOT_APPLICABLE: Mapping[str, Message] = MappingProxyType(
    {
        "IND-05": Message("Nobody was hired in the past 24 months, so this light does not apply."),
        "IND-08": Message("Your workers have no contact with others, so this light does not apply."),
        "IND-15": Message(
            "With fewer than five slips of paper the mean would not be anonymous. It is not shown."
        ),
    }
)

COMPANY_FACTS: Mapping[str, Message] = MappingProxyType(
    {
        "headcount": Message(
            "First fill in the average number of workers, with the particulars of the firm."
        ),
        "fte": Message("First fill in the full-time equivalents, with the particulars of the firm."),
        "third_party_contact": Message(
            "First say whether your workers have contact with customers or others."
            " That is asked with the particulars of the firm."
        ),
    }
)

ACCIDENT_UNCLEAR = Message("Find out whether haste, fatigue or unclear tasks played a part in the accident.")

WORSE: Mapping[str, Message] = MappingProxyType(
    {
        "IND-01": Message(
            "Still within the limits, but clearly more than in the previous round: "
            "{before} % then, {now} % now."
        ),
        "IND-02": Message(
            "Still within the limits, but clearly more than in the previous round: {before} then, {now} now."
        ),
        "IND-03": Message(
            "Still within the limits, but clearly more than in the previous round: {before} then, {now} now."
        ),
        "IND-04": Message(
            "Still within the limits, but clearly more than in the previous round: {before} then, {now} now."
        ),
        "IND-11": Message(
            "Still within the limits, but clearly more than in the previous round: "
            "{before} % then, {now} % now."
        ),
    }
)

WORSE_IN_WORDS = Message("Still within the limits, but clearly worse than in the previous round.")
