"""What a firm made of a document: how far it is, whose words are printed, whom it fits."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import Body
from app.domain.letters.drafts import (
    COMMITMENT,
    DraftState,
    blanks_of,
    kept_text,
    meant_for,
    model_text,
    state_of,
    text_of,
)
from app.domain.records import DocumentDraft
from app.services import editions

CATALOGUE = editions.catalogue()
STATEMENT = CATALOGUE.documents[COMMITMENT]


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        (DocumentDraft(id="x"), DraftState.BLANK),
        (DocumentDraft(id="x", values=(("a", " "),), text_nl=" "), DraftState.BLANK),
        (DocumentDraft(id="x", values=(("a", "b"),)), DraftState.FILLED),
        (DocumentDraft(id="x", values=(("a", "b"),), text_fr="c"), DraftState.REWRITTEN),
        (DocumentDraft(id="x", text_fr="c", signed_on=date(2026, 1, 1)), DraftState.SIGNED),
    ],
)
def test_a_draft_is_as_far_as_its_furthest_step(draft: DocumentDraft, state: DraftState) -> None:
    assert state_of(draft) is state


def test_the_firms_own_text_is_printed_in_its_own_language_only() -> None:
    draft = DocumentDraft(id=COMMITMENT, text_nl="Van ons")
    assert text_of(STATEMENT, draft, "nl") == "Van ons"
    assert text_of(STATEMENT, draft, "fr") == model_text(STATEMENT, "fr")


def test_a_text_that_says_what_the_model_says_is_not_kept() -> None:
    assert kept_text(STATEMENT, f"\n{STATEMENT.body.nl} ", "nl") == ""
    assert kept_text(STATEMENT, STATEMENT.body.nl, "fr") == STATEMENT.body.nl.strip()


def test_the_blanks_of_a_document_end_with_those_of_whoever_signs() -> None:
    assert blanks_of(STATEMENT, CATALOGUE)[-2:] == ("werkgever_naam", "werkgever_functie")


def test_the_question_to_all_workers_is_only_for_firms_without_committee_or_delegation() -> None:
    question = CATALOGUE.documents["voorlegging_werknemers"]
    assert [meant_for(question, body) for body in (*Body, None)] == [False, False, True, True]
