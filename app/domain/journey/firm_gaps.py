"""What is still blank about the firm and about the start, each with the place to fill it in."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.catalogue import Catalogue
from app.domain.company import consultation_body, effective_headcount
from app.domain.dossier import Dossier
from app.domain.firm_places import firm_place
from app.domain.letters.drafts import COMMITMENT, DraftState, draft_of, state_of
from app.domain.lights.plausibility import doubt_about_size
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.records import Participant

Gap = tuple[Message, Place]


def firm_gaps(dossier: Dossier) -> tuple[Gap, ...]:
    """What the rest of the journey needs to know about the firm and does not know yet."""
    return tuple(_firm(dossier))


def start_gaps(dossier: Dossier, catalogue: Catalogue) -> tuple[Gap, ...]:
    """What belongs to a good start: the statement of commitment and who takes part."""
    return tuple(_start(dossier, catalogue))


def _firm(dossier: Dossier) -> Iterator[Gap]:
    company = dossier.company
    if not company.name.strip():
        yield Message("Fill in the name of the firm."), firm_place("name")
    if effective_headcount(dossier) is None:
        yield Message("Fill in the average number of workers."), firm_place("headcount")
    if question := doubt_about_size(company.fte, effective_headcount(dossier)):
        yield question, firm_place("fte")
    if company.employer_is_adviser is None:
        yield (
            Message("Say whether the employer is the prevention adviser."),
            firm_place("employer_is_adviser"),
        )
    if company.third_party_contact is None:
        yield (
            Message("Say whether the workers meet customers, patients, pupils or other third parties."),
            firm_place("third_party_contact"),
        )
    if consultation_body(company).body is None:
        yield (
            Message(
                "First say whether there is a committee or a union delegation: that decides whom you consult."
            ),
            firm_place("committee"),
        )


def _start(dossier: Dossier, catalogue: Catalogue) -> Iterator[Gap]:
    if COMMITMENT in catalogue.documents and state_of(draft_of(COMMITMENT, dossier)) is DraftState.BLANK:
        yield Message("Fill in the statement of commitment."), Place("start.commitment")
    if not any(group.description.strip() or group.count for group in dossier.all(Participant)):
        yield Message("Write down who takes part, by function and number."), Place("start.participants")
