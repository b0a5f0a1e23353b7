"""The statement of commitment: filled from the dossier, read along in both languages, signed, printed."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany, FillDocument
from app.domain.letters.drafts import COMMITMENT
from app.domain.records import Contact, DocumentDraft
from app.i18n.language import Language
from app.views.widgets import ActionButton
from app.wizards.pages.start_commitment import StartCommitment
from tests.support.pages import Seat, Seating


@pytest.fixture
def statement(sit: Seating) -> Seat:
    """The page in Dutch."""
    return sit(StartCommitment, "start.commitment")


def draft(seat: Seat) -> DocumentDraft:
    """What the dossier holds of the statement."""
    found = seat.dossier.get(DocumentDraft, COMMITMENT)
    assert found is not None
    return found


def preview(seat: Seat) -> str:
    """The text as it will be printed."""
    return str(seat.page.text.preview.said())


def still_blank(seat: Seat) -> str:
    """What the page names as blank, each on a button of its own."""
    seat.said()
    made = [each for each in seat.page.findChildren(ActionButton) if each.isVisibleTo(seat.page)]
    return "\n".join(each.text() for each in made if each.objectName().startswith("blank."))


def test_what_is_filled_in_stands_in_the_text_at_once(statement: Seat) -> None:
    statement.type("budget_bedrag", "1.500")
    statement.type("werkgever_naam", "R&D <b> {datum}")
    assert dict(draft(statement).values) == {"budget_bedrag": "1.500", "werkgever_naam": "R&D <b> {datum}"}
    assert "1.500 euro" in preview(statement)
    assert "R&D <b> {datum}" in preview(statement)


def test_an_emptied_gap_is_blank_again_and_named_as_such(statement: Seat) -> None:
    label = statement.workspace.catalogue.placeholders["budget_bedrag"].label.nl
    statement.type("budget_bedrag", "1.500")
    assert label not in still_blank(statement)
    statement.type("budget_bedrag", "")
    assert draft(statement).values == ()
    assert label in still_blank(statement)


def test_the_dossier_fills_the_firm_and_the_adviser(statement: Seat) -> None:
    statement.workspace.execute(DescribeCompany({"name": "De Korenbloem"}))
    card = Contact(id="c1", role="papa", name="An Maes", phone="09 000 00 11")
    statement.workspace.execute(AddEntry(card))
    assert "De Korenbloem" in preview(statement)
    assert "An Maes" in preview(statement)
    assert "09 000 00 11" in preview(statement)


def test_day_place_and_signer_are_kept_and_replace_an_older_text(statement: Seat) -> None:
    statement.workspace.execute(FillDocument(COMMITMENT, {"datum": "ooit", "plaats": "Gent"}, {}))
    statement.type("signed_on", "15/10/2026")
    statement.type("place", "Aalst")
    statement.type("signed_by", "Zaakvoerder")
    kept = draft(statement)
    assert (kept.signed_on, kept.place, kept.signed_by) == (date(2026, 10, 15), "Aalst", "Zaakvoerder")
    assert "Aalst, 15 oktober 2026" in preview(statement)


def test_the_text_can_be_read_and_printed_in_the_other_language(statement: Seat) -> None:
    statement.click("language.fr")
    assert statement.workspace.catalogue.documents[COMMITMENT].body.fr.split("\n")[3] in preview(statement)
    statement.click("print")
    assert statement.out.printed == [("commitment", Language.FR)]


def test_a_promise_must_be_realistic(sit: Seating) -> None:
    said = sit(StartCommitment, "start.commitment", "fr").said()
    assert "Ne promettez que ce que vous pouvez tenir" in said
