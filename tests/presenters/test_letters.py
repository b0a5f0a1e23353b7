"""Letters on paper: what the dossier knows stands in them, what it does not know is a line to write on."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import Body
from app.domain.records import Contact, DocumentDraft
from app.i18n.words import Words
from app.presenters.paper import Bullets, KeyValues
from app.presenters.papers.letters import document
from app.presenters.papers.letters.values import missing
from app.presenters.sentences import BLANK
from app.services import editions
from tests.presenters.letters import drafted, told, with_firm
from tests.support.firms import empty, worked

CATALOGUE = editions.catalogue()
KNOWN = [
    ("verklaring_op_eer", "Molenstraat 14, 9300 Aalst, ondernemingsnummer 0999.999.130"),
    ("verklaring_op_eer", "globaal preventieplan 2027–2031 en jaaractieplan 2027"),
    ("vraag_externe_dienst", "Preventieadviseur: de werkgever zelf (groep D)"),
    ("vraag_externe_dienst", "paritair comité 118.03"),
    ("uitnodigingsbrief", "groepsgesprek over de 5 A’s. Het duurt anderhalf tot twee uur"),
    ("terugkoppeling", "- Klanten komen terug en zeggen waarom."),
    ("terugkoppeling", "- Uurroosters ruim op voorhand – Zaakvoerder winkel – van 11 januari 2027"),
    ("terugkoppeling", "Volgende stap: Contactkaart ophangen (5 januari 2027)"),
    ("overdrachtsbewijs", "- Jaaractieplan 2027, versie van 22 november 2026"),
    ("werkgroepmandaat", "Wie geraadpleegd wordt: alle werknemers"),
    ("privacyverklaring", "minder dan 5 antwoorden"),
    ("incidentkaart", "Verwittig Katrien De Smedt, 053 00 00 01."),
]


@pytest.mark.parametrize(("template", "said"), KNOWN)
def test_what_the_dossier_knows_is_filled_in(template: str, said: str) -> None:
    assert said in told(template, worked("bakery"))


@pytest.mark.parametrize("template", CATALOGUE.documents)
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_nothing_between_braces_reaches_the_paper(template: str, language: str) -> None:
    for reading in (empty(), worked("garage")):
        assert "{" not in told(template, reading, language)


def test_what_is_not_known_is_a_dotted_line_and_is_named() -> None:
    blank = missing(CATALOGUE.documents["incidentkaart"], worked("bakery"), Words("nl"))
    assert blank == ("register_feiten_plaats", "opvang_dienst")
    assert f"Psychologische opvang: {BLANK}" in told("incidentkaart", worked("bakery"))


def test_a_list_that_is_not_known_leaves_room_for_three_lines() -> None:
    made = document.build("overlegverslag", empty(), Words("nl"))
    assert Bullets((BLANK,) * 3) in made.blocks


def test_a_list_becomes_a_real_list() -> None:
    reading = drafted("gedragscode", values={"waarden_lijst": "- Eerlijk\n- Samen"})
    assert Bullets(("Eerlijk", "Samen")) in document.build("gedragscode", reading, Words("fr")).blocks


def test_an_optional_blank_that_stays_empty_leaves_no_trace() -> None:
    text = told("incidentkaart", empty())
    assert "Vertrouwenspersoon" not in text
    card = Contact(id="c", role="vertrouwenspersoon", name="Jef", phone="09 1")
    assert "Vertrouwenspersoon: Jef, 09 1" in told("incidentkaart", with_firm(card))


def test_the_firms_own_words_come_before_what_is_known() -> None:
    reading = drafted("incidentkaart", values={"eerste_contact": "de nachtwacht, 112 00"})
    assert "Verwittig de nachtwacht, 112 00." in told("incidentkaart", reading)


def test_what_was_filled_in_for_one_letter_holds_for_the_others() -> None:
    reading = drafted("incidentkaart", values={"opvang_dienst": "Slachtofferhulp, 09 2"})
    assert "Bied opvang aan: Slachtofferhulp, 09 2." in told("nazorgkaart", reading)


def test_what_belongs_to_one_letter_stays_there() -> None:
    reading = drafted("adviesvraag", values={"uiterste_datum": "2027-01-31"})
    assert "31 januari 2027" in told("adviesvraag", reading)
    assert "31 januari 2027" not in told("uitnodigingsbrief", reading)


def test_a_day_is_written_out_in_the_language_of_the_paper() -> None:
    reading = drafted("werkgroepmandaat", values={"mandaat_einde": "2027-03-31"})
    assert "Loopt tot: 31 maart 2027" in told("werkgroepmandaat", reading, "nl")
    assert "Valable jusqu’au: 31 mars 2027" in told("werkgroepmandaat", reading, "fr")


def test_the_last_day_for_remarks_follows_from_the_date_of_the_notice() -> None:
    reading = drafted("voorlegging_werknemers", signed_on=date(2026, 11, 30))
    assert "tot en met 15 december 2026" in told("voorlegging_werknemers", reading)


def test_our_usual_words_speak_the_language_of_the_paper_even_when_they_were_typed() -> None:
    reading = drafted("incidentkaart", values={"papa_naam": "de preventieadviseur psychosociale aspecten"})
    assert "le conseiller en prévention aspects psychosociaux" in told("incidentkaart", reading, "fr")


def test_a_rewritten_text_still_fills_its_blanks() -> None:
    reading = drafted("uitnodigingsbrief", text_nl="# Kom mee\nBij {firma_naam} op {bijeenkomst_datum}.")
    assert "# Kom mee\nBij Bakkerij De Korenbloem op 19 oktober 2026." in told("uitnodigingsbrief", reading)


def test_a_value_that_changes_after_rewriting_stands_in_the_rewritten_text() -> None:
    reading = drafted(
        "uitnodigingsbrief", text_nl="Om {bijeenkomst_plaats}.", values={"bijeenkomst_plaats": "X"}
    )
    assert "Om X." in told("uitnodigingsbrief", reading)


def test_words_between_braces_that_nobody_knows_stay_as_they_were_typed() -> None:
    assert "Zie {iets} hier" in told("infosessie", drafted("infosessie", text_nl="Zie {iets} hier"))


def test_a_facts_label_may_hold_a_blank_too() -> None:
    reading = drafted("infosessie", text_nl="| Bij {firma_naam} | {plaats} |")
    blocks = document.build("infosessie", reading, Words("nl")).blocks
    assert KeyValues((("Bij Bakkerij De Korenbloem", "Aalst"),)) in blocks


def test_group_and_body_are_never_taken_for_granted() -> None:
    text = told("vraag_externe_dienst", with_firm(headcount=8.0, employer_is_adviser=False))
    assert "een werknemer van de firma (groep C)" in text
    assert "groep D" not in text
    chosen = with_firm(body_override=Body.UNION_DELEGATION, body_reason="zo gekozen")
    assert "Aan: Vakbondsafvaardiging" in told("adviesvraag", chosen)


def test_an_edition_without_a_document_says_so() -> None:
    assert "heeft dit document niet" in told("gedicht", empty())


def test_a_draft_of_nothing_changes_nothing() -> None:
    bare = [r for r in worked("bakery").dossier if not isinstance(r, DocumentDraft)]
    assert bare
    assert told("nazorgkaart", drafted("nazorgkaart")) == told("nazorgkaart", worked("bakery"))
