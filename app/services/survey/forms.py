"""Paper forms: which one is being typed over, and whether it may still be."""

from __future__ import annotations

from app.domain.messages import Message, Refusal
from app.domain.records import SurveyRound
from app.domain.survey.codes import form_label, form_number
from app.services.survey import rounds
from app.services.workspace import Workspace


def form_of(workspace: Workspace, asked: SurveyRound, label: str) -> int:
    """The number of the form with this label; refuses another round, a double, and one form too many."""
    found = form_number(label)
    if found is None or found[1] == 0:
        raise Refusal(
            Message(
                "This is not the number of a form. Type what is printed on it, for example {example}.",
                {"example": form_label(asked.code, 3)},
            ),
            field="form",
        )
    code, number = found
    if code and code != asked.code:
        raise Refusal(
            Message(
                "Form {form} belongs to another round or another firm. Here forms of round {code} are "
                "typed in.",
                {"form": form_label(code, number), "code": asked.code},
            ),
            field="form",
        )
    if rounds.form_taken(workspace, asked, number):
        raise Refusal(rounds.ALREADY_TAKEN, field="form")
    if rounds.received(workspace, asked) >= (asked.invited or 0):
        raise Refusal(rounds.as_many_as_invited(asked), field="form")
    return number
