"""What a letter never does: show a small count, name who may be known, read typed words as structure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.choices import FactorState
from app.domain.reading import Reading
from app.domain.records import Analysis, Contact, FactorAnswer
from app.i18n.words import Words
from app.presenters.paper import Cards, Grid, Paragraph, Signatures
from app.presenters.papers.letters import document
from app.services import editions
from tests.presenters.letters import drafted, told, with_firm
from tests.support.firms import worked

CATALOGUE = editions.catalogue()
HIDDEN = "<\u00a03"
VIOLENCE = next(f for f in CATALOGUE.factors.values() if f.critical)


def analysed(**fields: object) -> Reading:
    """A firm with an analysis in which violence was found."""
    answer = FactorAnswer(
        id=f"a/{VIOLENCE.id}", analysis="a", factor=VIOLENCE.id, state=FactorState.ASSESSED, exposure=3
    )
    return with_firm(replace(Analysis(id="a", year=2026), **fields), answer)  # type: ignore[arg-type]


def test_a_number_of_participants_under_three_is_hidden() -> None:
    assert f"Aantal deelnemers: {HIDDEN}" in told("terugkoppeling", analysed(participants=2))
    assert "Aantal deelnemers: 3" in told("terugkoppeling", analysed(participants=3))


@pytest.mark.parametrize(
    ("typed", "shown"), [("2", HIDDEN), ("0", "0"), ("3", "3"), ("een paar", "een paar")]
)
def test_a_typed_number_under_three_is_hidden_too(typed: str, shown: str) -> None:
    reading = drafted("anoniem_pakket", values={"formulieren_aantal": typed})
    assert f"Ingevulde formulieren in dit pakket: {shown}" in told("anoniem_pakket", reading)


def test_a_firm_of_two_does_not_tell_its_size() -> None:
    assert f"aantal werknemers: {HIDDEN}" in told("verklaring_op_eer", with_firm(headcount=2.0))


def test_what_hangs_on_the_wall_names_no_violence() -> None:
    statement = VIOLENCE.statement.nl
    assert statement not in told("terugkoppeling", analysed())
    assert statement in told("adviesvraag", analysed())


def test_what_comes_from_memory_or_from_us_is_marked_until_it_is_rewritten() -> None:
    assert "Uit het geheugen geciteerd" in told("privacyverklaring", worked("bakery"))
    assert "niet die van de wet" in told("gedragscode", worked("bakery"))
    assert "Na te kijken" not in told("uitnodigingsbrief", worked("bakery"))
    own = drafted("privacyverklaring", text_nl="Van ons")
    assert "Na te kijken" not in told("privacyverklaring", own, "nl")
    assert "À vérifier" in told("privacyverklaring", own, "fr")


def test_what_is_typed_in_a_blank_is_never_read_as_structure() -> None:
    typed = "# kop\n- punt\n| a | b |\n{datum}"
    blocks = document.build(
        "uitnodigingsbrief", drafted("uitnodigingsbrief", values={"talen_zin": typed}), Words("nl")
    )
    assert any(isinstance(b, Paragraph) and typed in b.text for b in blocks.blocks)


def test_every_member_of_the_group_has_a_box_to_sign() -> None:
    reading = drafted("werkgroepmandaat", values={"werkgroep_leden": "Eerste bakker\nVerkoopster"})
    text = told("werkgroepmandaat", reading)
    assert "[signature] Lid van de werkgroep Eerste bakker" in text
    assert "[signature] Lid van de werkgroep Verkoopster" in text
    assert text.count("[signature]") == 3


def test_a_group_that_nobody_named_yet_has_boxes_without_a_name() -> None:
    assert told("werkgroepmandaat", worked("bakery")).count("[signature] Lid van de werkgroep \n") == 3


def test_whoever_receives_the_file_signs_with_name_and_function() -> None:
    values = {"ontvanger_naam": "An", "ontvanger_functie": "afgevaardigde"}
    assert "[signature] Afgevaardigde An" in told(
        "overdrachtsbewijs", drafted("overdrachtsbewijs", values=values)
    )


def test_nobody_signs_a_page_without_words() -> None:
    blocks = document.build("verklaring_op_eer", worked("bakery"), Words("nl")).blocks
    kept = next(block for block in blocks if hasattr(block, "blocks"))
    assert isinstance(kept.blocks[0], Paragraph)
    assert isinstance(kept.blocks[-1], Signatures)


def test_a_letter_ends_with_who_wrote_it() -> None:
    assert (
        told("uitnodigingsbrief", worked("bakery"))
        .rstrip()
        .endswith("Katrien De Smedt\nzaakvoerder, Bakkerij De Korenbloem")
    )
    signed = drafted("uitnodigingsbrief", signed_by="Jan", signed_on=date(2026, 1, 1))
    assert "\nJan\nzaakvoerder" in told("uitnodigingsbrief", signed)


@pytest.mark.parametrize(("people", "rows"), [(None, 15), (8.0, 15), (16.0, 19), (90.0, 30)])
def test_the_sheet_has_a_row_for_everybody_and_a_few_to_spare(people: float | None, rows: int) -> None:
    grid = document.build("infosessie", with_firm(headcount=people), Words("fr")).blocks[-1]
    assert isinstance(grid, Grid)
    assert len(grid.rows) == rows
    assert grid.by_hand > 0


def test_a_card_stands_twice_on_its_page() -> None:
    (cards,) = document.build("incidentkaart", worked("bakery"), Words("nl")).blocks
    assert isinstance(cards, Cards)
    assert cards.cards[0] == cards.cards[1]


def test_the_first_card_of_a_role_in_whos_who_counts() -> None:
    cards = [Contact(id=f"c{n}", role="papa", name=f"An {n}", position=n) for n in (1, 2)]
    assert "An 1" in told("incidentkaart", with_firm(*cards))
