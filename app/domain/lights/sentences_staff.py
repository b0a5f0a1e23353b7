"""Why the lights about absence, departures and accidents (IND-01 to 06) have their colour."""

from __future__ import annotations

from app.domain.choices import Light
from app.domain.lights.sentence import Sentence, Sentences
from app.domain.messages import Message

ABSENCE: Sentences = {
    ("IND-01", Light.GREEN): (
        Sentence(
            Message(
                "Short absences took {value} % of the planned days. "
                "That is not more than the comparison figure of {benchmark} %."
            )
        ),
    ),
    ("IND-01", Light.ORANGE): (
        Sentence(
            Message(
                "Short absences took {value} % of the planned days. "
                "That is more than the comparison figure of {benchmark} %."
            )
        ),
    ),
    ("IND-01", Light.RED): (
        Sentence(
            Message(
                "Short absences took {value} % of the planned days. "
                "That is far more than the comparison figure of {benchmark} %."
            )
        ),
    ),
    ("IND-02", Light.GREEN): (
        Sentence(Message("Nobody reported sick."), when="sick_spells == 0"),
        Sentence(
            Message("So few reports of sickness in a whole year are too few to draw a conclusion from."),
            when="sick_spells < 3",
        ),
        Sentence(
            Message(
                "On average {value} reports of sickness per worker. "
                "That is not more than the comparison figure of {benchmark}."
            )
        ),
    ),
    ("IND-02", Light.ORANGE): (
        Sentence(
            Message(
                "On average {value} reports of sickness per worker. "
                "That is more than the comparison figure of {benchmark}."
            )
        ),
    ),
    ("IND-02", Light.RED): (
        Sentence(
            Message(
                "On average {value} reports of sickness per worker. "
                "That is far more than the comparison figure of {benchmark}."
            )
        ),
    ),
    ("IND-03", Light.GREEN): (
        Sentence(Message("Nobody was absent for a month or longer."), when="long_absent_workers == 0"),
        Sentence(
            Message(
                "{long_absent_workers} workers were absent for at least a month. "
                "For a team of {team} that is not unusual."
            ),
            single=Message(
                "One worker was absent for at least a month. For a team of {team} that is not unusual."
            ),
            count="long_absent_workers",
        ),
    ),
    ("IND-03", Light.ORANGE): (
        Sentence(
            Message(
                "{long_absent_workers} workers were absent for at least a month. "
                "For a team of {team} that is unusual."
            ),
            single=Message(
                "One worker was absent for at least a month. For a team of {team} that is unusual."
            ),
            count="long_absent_workers",
        ),
    ),
    ("IND-03", Light.RED): (
        Sentence(
            Message(
                "{long_absent_workers} workers were absent for at least a month. "
                "For a team of {team} that is very unusual."
            )
        ),
    ),
}

TURNOVER: Sentences = {
    ("IND-04", Light.GREEN): (
        Sentence(Message("Nobody with a permanent contract resigned."), when="voluntary_leavers == 0"),
        Sentence(
            Message("{voluntary_leavers} workers resigned. For a team of {team} that is not unusual."),
            single=Message("One worker resigned. For a team of {team} that is not unusual."),
            count="voluntary_leavers",
        ),
    ),
    ("IND-04", Light.ORANGE): (
        Sentence(
            Message("{voluntary_leavers} workers resigned. For a team of {team} that is unusual."),
            single=Message("One worker resigned. For a team of {team} that is unusual."),
            count="voluntary_leavers",
        ),
    ),
    ("IND-04", Light.RED): (
        Sentence(Message("{voluntary_leavers} workers resigned. For a team of {team} that is very unusual.")),
    ),
    ("IND-05", Light.GREEN): (
        Sentence(
            Message("None of the new workers left within 12 months of starting."),
            when="early_leavers_24m == 0",
        ),
        Sentence(
            Message(
                "New workers: {hires_24m}, of whom {early_leavers_24m} left within 12 months. "
                "With these numbers that is not yet a signal."
            ),
            single=Message(
                "New workers: {hires_24m}, of whom one left within 12 months. "
                "With these numbers that is not yet a signal."
            ),
            count="early_leavers_24m",
        ),
    ),
    ("IND-05", Light.ORANGE): (
        Sentence(
            Message(
                "New workers: {hires_24m}, of whom {early_leavers_24m} left within 12 months. "
                "Look at how new people are welcomed."
            ),
            single=Message(
                "New workers: {hires_24m}, of whom one left within 12 months. "
                "Look at how new people are welcomed."
            ),
            count="early_leavers_24m",
        ),
    ),
    ("IND-05", Light.RED): (
        Sentence(
            Message(
                "New workers: {hires_24m}, of whom {early_leavers_24m} left within 12 months. "
                "That is half of them or more."
            )
        ),
    ),
}

ACCIDENTS: Sentences = {
    ("IND-06", Light.GREEN): (
        Sentence(Message("There was no accident at work with at least one day of incapacity for work.")),
    ),
    ("IND-06", Light.ORANGE): (
        Sentence(
            Message(
                "Accidents at work: {accidents_1d}. Haste, fatigue or unclear tasks did not play a part."
            ),
            single=Message("One accident at work. Haste, fatigue or unclear tasks did not play a part."),
            count="accidents_1d",
        ),
    ),
    ("IND-06", Light.RED): (
        Sentence(
            Message("Accidents at work: {accidents_1d}. Haste, fatigue or unclear tasks played a part."),
            when="accidents_human >= 1",
            single=Message("One accident at work. Haste, fatigue or unclear tasks played a part."),
            count="accidents_1d",
        ),
        Sentence(
            Message("Accidents at work: {accidents_1d}. In a small team every repetition asks for a look.")
        ),
    ),
}

STAFF: Sentences = {**ABSENCE, **TURNOVER, **ACCIDENTS}
