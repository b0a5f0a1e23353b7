"""One letter or card: fill in, rewrite in either language, read along, print, keep as a Word document."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx as library
import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany, FillDocument
from app.domain.places import Place
from app.domain.records import DocumentDraft, Participant
from app.i18n.language import Language
from app.wizards.pages.start_document import StartDocument
from tests.support.pages import Seat, Seating

CARD, LETTER, MANDATE = "incidentkaart", "uitnodigingsbrief", "werkgroepmandaat"


@pytest.fixture
def card(sit: Seating) -> Seat:
    """The incident card in Dutch."""
    return sit(StartDocument, f"start.document#{CARD}")


@pytest.fixture
def letter(sit: Seating) -> Seat:
    """The invitation in Dutch."""
    return sit(StartDocument, f"start.document#{LETTER}")


def draft(seat: Seat) -> DocumentDraft:
    """What the dossier holds of it."""
    return seat.dossier.get(DocumentDraft, seat.page.template_id()) or DocumentDraft(id="")


def preview(seat: Seat) -> str:
    """The text as it will be printed."""
    return str(seat.page.text.preview.said())


def shown(seat: Seat, text: str) -> bool:
    """Whether a button of this name can be seen."""
    found = seat.page.findChild(QWidget, text)
    return found is not None and found.isVisibleTo(seat.page)


def test_the_place_says_which_document(card: Seat, letter: Seat) -> None:
    assert card.page.heading.text() == "Incidentkaart"
    assert letter.page.heading.text() == "Uitnodiging voor de risicoanalyse"


def test_a_place_without_a_document_shows_the_first(sit: Seating) -> None:
    assert sit(StartDocument, "start.document").page.template_id() == "intentieverklaring"


def test_what_is_typed_stands_in_the_preview_at_once(card: Seat) -> None:
    card.type("opvang_dienst", "Slachtofferhulp & <b>co</b>")
    assert "Slachtofferhulp & <b>co</b>" in preview(card)


def test_a_list_is_typed_line_by_line(sit: Seating) -> None:
    seat = sit(StartDocument, f"start.document#{MANDATE}")
    seat.type("taken_lijst", "praten\nkiezen")
    assert "• praten\n• kiezen" in preview(seat)


def test_the_mix_of_the_working_group_is_watched(sit: Seating) -> None:
    seat = sit(StartDocument, f"start.document#{MANDATE}")
    for name in ("Bakkers", "Verkopers"):
        seat.workspace.execute(AddEntry(Participant(id=name, description=name)))
    seat.type("werkgroep_leden", "Eerste bakker")
    assert "Spreekt er iemand in de groep voor: Verkopers?" in seat.said()
    seat.type("werkgroep_leden", "Eerste bakker\nVerkoper")
    assert "Spreekt er iemand" not in seat.said()


def test_a_day_is_kept_so_that_both_languages_can_write_it_out(letter: Seat) -> None:
    letter.type("uiterste_datum", "31/03/2027")
    assert dict(draft(letter).values) == {"uiterste_datum": "2027-03-31"}
    assert "31 maart 2027" in preview(letter)
    letter.click("language.fr")
    assert "31 mars 2027" in preview(letter)


def test_a_text_can_be_rewritten_and_keeps_its_blanks(letter: Seat) -> None:
    letter.workspace.execute(DescribeCompany({"name": "De Korenbloem"}))
    letter.type("text", "# Kom mee\nIedereen van {naam firma} om {plaats bijeenkomst}.")
    letter.type("bijeenkomst_plaats", "de refter")
    assert "Iedereen van De Korenbloem om de refter." in preview(letter)
    assert draft(letter).text_fr == ""


def test_the_model_text_comes_back_when_asked(letter: Seat) -> None:
    assert not shown(letter, "model")
    letter.type("text", "Van ons")
    letter.click("model")
    assert draft(letter).text_nl == ""
    assert "Beste collega" in preview(letter)
    assert letter.page.text.rewriting.field.value().startswith("Beste collega")
    assert not shown(letter, "model")


def test_each_language_has_its_own_text(letter: Seat) -> None:
    letter.type("text", "Van ons")
    letter.click("language.fr")
    assert "Chère collègue" in preview(letter)
    letter.type("text", "De nous")
    assert (draft(letter).text_nl, draft(letter).text_fr) == ("Van ons", "De nous")


def test_what_is_still_being_typed_stays_with_its_language(letter: Seat) -> None:
    letter.page.text.rewriting.field.control.setPlainText("Nog niet klaar")
    letter.click("language.fr")
    assert (draft(letter).text_nl, draft(letter).text_fr) == ("Nog niet klaar", "")


def test_a_blank_of_ones_own_text_gets_a_field(card: Seat) -> None:
    assert card.page.findChild(QWidget, "periode") is None
    card.type("text", "Voor {periode}")
    card.type("periode", "heel 2027")
    assert "Voor heel 2027" in preview(card)


def test_words_between_braces_that_mean_nothing_are_named(card: Seat) -> None:
    card.click("rewrite")
    card.type("text", "Bel {niemand}")
    assert "zoals ze er staan: {niemand}" in card.said()


def test_the_words_between_braces_are_those_of_the_language_and_ids_are_kept(letter: Seat) -> None:
    letter.click("language.fr")
    assert "{premier contact}" not in letter.page.text.rewriting.field.value()
    letter.type("text", "Appelez {téléphone gérant}.")
    assert draft(letter).text_fr == "Appelez {werkgever_telefoon}."
    assert letter.page.text.rewriting.field.value() == "Appelez {téléphone gérant}."


def test_undo_gives_the_text_back(letter: Seat) -> None:
    letter.type("text", "Van ons")
    letter.workspace.undo()
    assert "Beste collega" in preview(letter)
    assert letter.page.text.rewriting.field.value().startswith("Beste collega")


def test_what_is_blank_leads_to_where_it_is_filled_in(card: Seat) -> None:
    card.click("blank.opvang_dienst")
    assert card.page.focus_name() == "opvang_dienst.control"
    card.type("text", "{naam firma} te {plaats}")
    card.said()
    card.click("blank.firma_naam")
    assert card.out.went == [Place("firm.profile", "name")]


def test_a_list_that_names_somebody_is_met_with_a_gentle_word(sit: Seating) -> None:
    seat = sit(StartDocument, "start.document#terugkoppeling")
    seat.type("werkpunten_lijst", "Mevrouw Peeters heeft een burn-out")
    assert "nooit over een persoon of een ziekte" in seat.said()


def test_a_signed_document_says_that_it_must_be_signed_again_after_a_change(sit: Seating) -> None:
    seat = sit(StartDocument, f"start.document#{MANDATE}")
    assert "teken dan opnieuw" not in seat.said()
    seat.type("signed_on", "01/09/2026")
    assert draft(seat).signed_on == date(2026, 9, 1)
    assert "Getekend op 1 september 2026" in seat.said()


def test_a_document_for_another_body_warns(sit: Seating) -> None:
    seat = sit(StartDocument, "start.document#adviesvraag")
    assert "past beter bij uw firma" not in seat.said()
    seat.workspace.execute(DescribeCompany({"committee": False, "union_delegation": False}))
    assert "past beter bij uw firma" in sit(StartDocument, "start.document#adviesvraag").said()


def test_whoever_invites_is_warned_to_promise_what_can_be_kept(sit: Seating) -> None:
    assert (
        "Ne promettez que ce que vous pouvez tenir"
        in sit(StartDocument, f"start.document#{LETTER}", "fr").said()
    )


def test_it_is_printed_in_the_language_that_is_read(card: Seat) -> None:
    card.click("language.fr")
    card.click("print")
    assert card.out.printed == [("letter-incidentkaart", Language.FR)]


def test_it_is_kept_as_a_word_document(card: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kaart"), ""))
    card.type("opvang_dienst", "Slachtofferhulp")
    card.click("word")
    document = library.Document(io.BytesIO((tmp_path / "kaart.docx").read_bytes()))
    assert any("Slachtofferhulp" in cell.text for row in _rows(document) for cell in row)
    assert "kaart.docx" in card.said()


def test_a_dossier_is_never_replaced_by_a_word_document(card: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    path = card.workspace.path.with_suffix(".docx")
    path.write_bytes(card.workspace.path.read_bytes())
    before = path.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    card.click("word")
    assert "is een dossier" in card.said()
    assert path.read_bytes() == before


def test_a_folder_that_does_not_take_it_is_said_in_the_banner(
    card: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in-the-way").write_text("")
    wanted = str(tmp_path / "in-the-way" / "kaart.docx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (wanted, ""))
    card.click("word")
    assert len(card.out.troubles) == 1


def test_a_change_from_elsewhere_is_shown(card: Seat) -> None:
    card.workspace.execute(FillDocument(CARD, {"opvang_dienst": "van elders"}, {}))
    assert "van elders" in preview(card)
    assert card.page.findChild(QWidget, "opvang_dienst").value() == "van elders"  # type: ignore[attr-defined]


def _rows(document: library.document.Document) -> list[list[object]]:
    """Every cell of the tables inside the cards."""
    cards = [cell for table in document.tables for row in table.rows for cell in row.cells]
    return [list(row.cells) for cell in cards for table in cell.tables for row in table.rows]
