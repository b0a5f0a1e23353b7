"""The list of letters and cards: by when they are used, how far each is, the way to each."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.commands.firm import DescribeCompany, FillDocument
from app.domain.places import Place
from app.services import editions
from app.wizards.pages.start_documents import StartDocuments
from tests.support.pages import Seat, Seating

DOCUMENTS = editions.catalogue().documents


@pytest.fixture
def listed(sit: Seating) -> Seat:
    """The page in Dutch."""
    return sit(StartDocuments, "start.documents")


def state(seat: Seat, template: str) -> str:
    """What the list says about how far a document is."""
    return str(seat.page._states[template].text())


def test_every_document_has_a_way_to_it(listed: Seat) -> None:
    for template in DOCUMENTS:
        listed.click(f"open.{template}")
    commitment, *others = listed.out.went
    assert commitment == Place("start.commitment")
    assert others == [Place("start.document", template) for template in list(DOCUMENTS)[1:]]


def test_the_list_follows_the_work(listed: Seat) -> None:
    said = listed.said()
    titles = ["Voor u begint", "Terwijl u de plannen maakt", "Achteraf", "Huisregels en kaarten"]
    assert sorted(titles, key=said.index) == titles


def test_each_document_says_for_whom_and_when(sit: Seating) -> None:
    said = sit(StartDocuments, "start.documents", "fr").said()
    card = DOCUMENTS["incidentkaart"]
    assert card.purpose.fr in said
    assert f"Destiné à\u00a0: {card.addressee.fr}" in said
    assert f"Quand\u00a0: {card.when.fr}" in said


def test_the_state_follows_what_is_done(listed: Seat) -> None:
    assert state(listed, "incidentkaart").startswith("Nog niets van uzelf · nog ")
    for values, changes, said in (
        ({"opvang_dienst": "x"}, {}, "Ingevuld"),
        ({}, {"text_nl": "Van ons"}, "Uw eigen tekst"),
        ({}, {"signed_on": date(2026, 9, 1)}, "Gedateerd en getekend"),
    ):
        listed.workspace.execute(FillDocument("incidentkaart", values, changes))
        assert state(listed, "incidentkaart").startswith(said)


def test_what_is_blank_is_counted(listed: Seat) -> None:
    listed.workspace.execute(FillDocument("incidentkaart", {}, {"text_nl": "{opvang_dienst} {plaats}"}))
    assert state(listed, "incidentkaart").endswith("nog 2 lege plekken")
    listed.workspace.execute(DescribeCompany({"city": "Gent"}))
    assert state(listed, "incidentkaart").endswith("nog 1 lege plek")


def test_a_document_for_another_body_is_named_as_such(sit: Seating) -> None:
    seat = sit(StartDocuments, "start.documents")
    assert "heeft dit niet nodig" not in seat.said()
    seat.workspace.execute(DescribeCompany({"committee": False, "union_delegation": False}))
    assert "heeft dit niet nodig" in sit(StartDocuments, "start.documents").said()
