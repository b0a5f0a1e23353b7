"""What a firm made of a document: its text in a language, how far it is, whom it is meant for."""

from __future__ import annotations

from enum import StrEnum

from app.domain.catalogue import Catalogue, DocumentTemplate
from app.domain.choices import Body
from app.domain.dossier import Dossier
from app.domain.letters.text import blanks_in, same_text
from app.domain.records import DocumentDraft

COMMITMENT = "intentieverklaring"
"""The statement of commitment among the documents of the catalogue; it has a page of its own."""

SIGNER = ("werkgever_naam", "werkgever_functie")
"""Name and function of the employer, which stand under what he or she signs."""

TEXT_FIELDS = {"nl": "text_nl", "fr": "text_fr"}
"""Which field of a draft holds the firm's own text in a language."""


class DraftState(StrEnum):
    """How far a document is."""

    BLANK = "blank"
    FILLED = "filled"
    REWRITTEN = "rewritten"
    SIGNED = "signed"


def draft_of(template: str, dossier: Dossier) -> DocumentDraft:
    """The firm's draft of a document, an empty one when there is none."""
    return dossier.get(DocumentDraft, template) or DocumentDraft(id=template)


def state_of(draft: DocumentDraft) -> DraftState:
    """The furthest of: signed, rewritten, filled in, blank."""
    if draft.signed_on is not None:
        return DraftState.SIGNED
    if draft.text_nl.strip() or draft.text_fr.strip():
        return DraftState.REWRITTEN
    written = any(text.strip() for _, text in draft.values)
    return DraftState.FILLED if written or draft.place or draft.signed_by else DraftState.BLANK


def model_text(template: DocumentTemplate, language: str) -> str:
    """The catalogue's words in a language (`nl` or `fr`)."""
    return (template.body.nl if language == "nl" else template.body.fr).strip()


def own_text(draft: DocumentDraft, language: str) -> str:
    """The firm's own words in a language, empty as long as the model stands."""
    return (draft.text_nl if language == "nl" else draft.text_fr).strip()


def text_of(template: DocumentTemplate, draft: DocumentDraft, language: str) -> str:
    """The words that are printed: the firm's own, otherwise the model."""
    return own_text(draft, language) or model_text(template, language)


def kept_text(template: DocumentTemplate, typed: str, language: str) -> str:
    """What to keep of a typed text: nothing when it says what the model says, so that the model returns."""
    return "" if same_text(typed, model_text(template, language)) else typed.strip()


def blanks_of(template: DocumentTemplate, catalogue: Catalogue) -> tuple[str, ...]:
    """The blanks of the model text in reading order, then those of whoever signs."""
    asked = dict.fromkeys((*blanks_in(template.body.nl), *blanks_in(template.body.fr), *signers_of(template)))
    return tuple(name for name in asked if name in catalogue.placeholders)


def signers_of(template: DocumentTemplate) -> tuple[str, ...]:
    """The blanks under the document: who writes or signs it."""
    return SIGNER if "werkgever" in template.signatures else ()


def meant_for(template: DocumentTemplate, body: Body | None) -> bool:
    """Whether a document fits the body that must be consulted; as long as that is unknown every one does."""
    return body is None or not template.bodies or body in template.bodies
