"""The exchange format: without loss both ways, and every mistake listed with its path."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalogue import Catalogue
from app.domain.choices import AnswerState, Method
from app.domain.dossier import Dossier, same_facts
from app.domain.records import (
    Analysis,
    Company,
    FactorAnswer,
    LightInput,
    LightRound,
    Objective,
    PlannedMeasure,
    YearPlan,
)
from app.services import editions
from app.services.exchange.parsing import read_document, read_text
from app.services.exchange.problems import ExchangeErrors
from app.services.exchange.writing import as_json, as_text
from tests.support.dossiers import HOSTILE, texts

CATALOGUE = editions.catalogue()


def _catalogue() -> Catalogue:
    return CATALOGUE


def _again(dossier: Dossier) -> Dossier:
    return Dossier.of(read_text(as_text(dossier), _catalogue()), edition=dossier.edition)


def _document(**sections: Any) -> dict[str, Any]:
    return {"format": "previplan-exchange", "version": 1, **sections}


def _paths(document: Any) -> set[str]:
    with pytest.raises(ExchangeErrors) as caught:
        read_document(document, _catalogue())
    return {problem.path for problem in caught.value.problems}


@given(texts, texts, st.floats(0, 100_000), st.booleans() | st.none())
def test_whatever_is_typed_comes_back_the_same(
    name: str, note: str, count: float, contact: bool | None
) -> None:
    dossier = Dossier.of(
        [
            Company(name=name, headcount=count, third_party_contact=contact),
            LightRound(id="2026", year=2026, note=note),
            LightInput(
                id="2026/sick_spells", round="2026", key="sick_spells", state=AnswerState.UNKNOWN, reason=note
            ),
            Analysis(id="2026", year=2026, method=Method.CONVERSATION, participation=name),
            FactorAnswer(
                id="2026/RF-ORG-01", analysis="2026", factor="RF-ORG-01", exposure=2, impact=3, note=note
            ),
            Objective(id="OBJ-1", text=name, factors=("RF-ORG-01",), position=1),
            PlannedMeasure(id="ACT-1", library="M001", description=note, objectives=("OBJ-1",), position=1),
            YearPlan(id="2027", year=2027, body_advice=note, objectives=("OBJ-1",)),
        ]
    )
    assert same_facts(_again(dossier), dossier)


def test_the_issue_s_example_is_read() -> None:
    document = _document(
        company={"name": "X", "headcount": 8, "fte": 6.5, "employer_is_adviser": True},
        prediagnosis=[{"year": 2026, "inputs": {"short_sick_days": 40, "sick_spells": {"unknown": "kwijt"}}}],
        analysis=[
            {"year": 2026, "method": "conversation", "factors": {"RF-ORG-01": {"exposure": 2, "impact": 3}}}
        ],
        measures=[
            {
                "id": "A1",
                "library": "M001",
                "factors": ["RF-ORG-01"],
                "budget_eur": 12.5,
                "start": "2027-02-28",
            }
        ],
    )
    written = as_json(Dossier.of(read_document(document, _catalogue())))
    assert written["prediagnosis"][0]["inputs"] == {
        "short_sick_days": 40,
        "sick_spells": {"unknown": "kwijt"},
    }
    assert written["measures"][0]["budget_eur"] == 12.5


def test_every_mistake_is_listed_with_its_path() -> None:
    document = _document(
        compagny={},
        company={"nam": "x", "headcount": "veel", "service_year_start_month": 13},
        prediagnosis=[{"year": 2026, "inputs": {"short_sick_days": -1, "no_such": 1}}],
        analysis=[{"year": 2026, "factors": {"RF-XXX-01": {"exposure": 9}}}],
        measures=[{"id": "A", "library": "M999", "start": "2027-02-30"}, {"title": "zonder id"}],
        plan={"yeers": []},
    )
    assert _paths(document) >= {
        "compagny",
        "company.nam",
        "company.headcount",
        "prediagnosis[0].inputs.short_sick_days",
        "prediagnosis[0].inputs.no_such",
        "analysis[0].factors.RF-XXX-01.exposure",
        "measures[0].start",
        "measures[1].id",
        "plan.yeers",
    }


def test_the_same_id_twice_is_a_mistake() -> None:
    assert _paths(_document(objectives=[{"id": "O"}, {"id": "O"}])) == {"objectives[1]"}


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"format": "x"}', '{"a": 1, "a": 2}', "[" * 100_000, "null"]
)
def test_what_is_no_exchange_file_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ExchangeErrors) as caught:
        read_text(text, _catalogue())
    assert caught.value.problems[0].message.msgid


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_only_text(hostile: str) -> None:
    document = json.loads(json.dumps(_document(company={"name": hostile})))
    assert Dossier.of(read_document(document, _catalogue())).company.name == hostile


def test_a_wrong_company_number_is_listed() -> None:
    assert _paths(_document(company={"kbo": "0123.456.789"})) == {"company.kbo"}


def test_a_company_number_is_written_the_belgian_way() -> None:
    dossier = Dossier.of(read_document(_document(company={"kbo": "BE 0417497106"}), _catalogue()))
    assert dossier.company.kbo == "0417.497.106"
