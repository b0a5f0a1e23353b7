"""Why the lights about behaviour, conflicts and workload (IND-07 to 12) have their colour."""

from __future__ import annotations

from app.domain.choices import Light
from app.domain.lights.sentence import Sentence, Sentences
from app.domain.messages import Message

BEHAVIOUR: Sentences = {
    ("IND-07", Light.GREEN): (
        Sentence(Message("No facts within the team are known. That does not mean that nothing happens.")),
    ),
    ("IND-07", Light.RED): (
        Sentence(
            Message("Known facts within the team: {internal_incidents}. One is one too many: act now."),
            single=Message("One fact within the team is known. One is one too many: act now."),
            count="internal_incidents",
        ),
    ),
    ("IND-08", Light.GREEN): (
        Sentence(Message("There is a register, and no facts by customers or visitors are known.")),
    ),
    ("IND-08", Light.ORANGE): (
        Sentence(
            Message(
                "There is no register yet. The law asks for one as soon as there is contact with others."
            ),
            when="not register_exists",
        ),
        Sentence(
            Message(
                "Facts by customers or visitors: {third_party_incidents}, "
                "without physical violence or threats."
            ),
            single=Message("One fact by a customer or visitor, without physical violence or threats."),
            count="third_party_incidents",
        ),
    ),
    ("IND-08", Light.RED): (
        Sentence(
            Message(
                "Facts with physical violence or threats: {third_party_physical}. "
                "Act now and ask your external service for help."
            ),
            when="third_party_physical >= 1",
            single=Message(
                "One fact with physical violence or threats. Act now and ask your external service for help."
            ),
            count="third_party_physical",
        ),
        Sentence(
            Message(
                "Facts by customers or visitors: {third_party_incidents}. That is a lot for a small team."
            )
        ),
    ),
    ("IND-09", Light.GREEN): (Sentence(Message("No requests for help are known.")),),
    ("IND-09", Light.ORANGE): (
        Sentence(
            Message(
                "Formal requests: {formal_requests}. People find the way to help. "
                "Look for the cause together."
            ),
            when="formal_requests >= 1",
            single=Message("One formal request. People find the way to help. Look for the cause together."),
            count="formal_requests",
        ),
        Sentence(
            Message("Informal contacts: {informal_contacts}. People find the way to help. Keep an ear open."),
            single=Message("One informal contact. People find the way to help. Keep an ear open."),
            count="informal_contacts",
        ),
    ),
    ("IND-09", Light.RED): (
        Sentence(
            Message(
                "Formal requests: {formal_requests}. Look for the cause together with your external service."
            )
        ),
    ),
    ("IND-10", Light.GREEN): (Sentence(Message("No conflict in the team drags on.")),),
    ("IND-10", Light.ORANGE): (
        Sentence(Message("One conflict drags on. In a small team everyone feels that.")),
    ),
    ("IND-10", Light.RED): (
        Sentence(
            Message(
                "There are several conflicts, or people avoid each other. Call your external service first."
            )
        ),
    ),
}

WORKLOAD: Sentences = {
    ("IND-11", Light.GREEN): (
        Sentence(Message("Overtime: {value} % of the contract hours. Everyone could take their leave.")),
    ),
    ("IND-11", Light.ORANGE): (
        Sentence(
            Message("Overtime: {value} % of the contract hours. That deserves attention."),
            when="leave_not_taken_workers == 0",
        ),
        Sentence(
            Message(
                "Overtime: {value} % of the contract hours. "
                "Workers who could not take their leave: {leave_not_taken_workers}."
            ),
            single=Message(
                "Overtime: {value} % of the contract hours. One worker could not take their leave."
            ),
            count="leave_not_taken_workers",
        ),
    ),
    ("IND-11", Light.RED): (
        Sentence(
            Message("Workers who could not take their leave: {leave_not_taken_workers}. That is a lot."),
            when="unknown(value)",
        ),
        Sentence(
            Message(
                "Overtime: {value} % of the contract hours. "
                "Workers who could not take their leave: {leave_not_taken_workers}."
            ),
            when="leave_not_taken_workers >= 2",
        ),
        Sentence(Message("Overtime: {value} % of the contract hours. That is a lot.")),
    ),
    ("IND-12", Light.GREEN): (
        Sentence(Message("There are not more mistakes, complaints or missed deadlines than a year ago.")),
    ),
    ("IND-12", Light.ORANGE): (
        Sentence(Message("There are more mistakes, complaints or missed deadlines than a year ago.")),
    ),
    ("IND-12", Light.RED): (
        Sentence(Message("There are many more mistakes, complaints or missed deadlines than a year ago.")),
    ),
}

TEAM: Sentences = {**BEHAVIOUR, **WORKLOAD}
