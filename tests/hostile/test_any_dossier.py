"""Any dossier the rules accept, however odd, can be read, summed up, exported and printed on any day."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from functools import cached_property
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.commands.checks import check
from app.domain.dossier import Dossier, same_facts
from app.domain.messages import Refusal
from app.domain.reading import Reading
from app.domain.records import (
    RECORDS,
    Analysis,
    BenchmarkOverride,
    Company,
    DocumentDraft,
    DomainNote,
    DutyMark,
    Estimate,
    FactorAnswer,
    GlobalPlan,
    LightInput,
    LightRound,
    Quarter,
    Record,
    SurveyRound,
    SurveyScore,
    TeamTalk,
    Waiver,
    YearPlan,
)
from app.i18n.language import Language
from app.i18n.words import Words
from app.services import editions, exporting
from app.services.exchange.parsing import read_text
from app.services.exchange.writing import as_text
from app.services.overview import overview
from app.services.summary import summary
from tests.support.dossiers import records
from tests.support.validators import assert_archivable

CATALOGUE = editions.catalogue()
INPUTS = {asked.key: asked for indicator in CATALOGUE.indicators.values() for asked in indicator.inputs}
YEARS = st.sampled_from([2025, 2026, 2027, 2028])
DAYS = st.one_of(st.dates(date(2025, 1, 1), date(2033, 12, 31)), st.just(date(2028, 2, 29)))
factors = st.sampled_from(list(CATALOGUE.factors))
some_factors = st.lists(factors, max_size=3, unique=True).map(tuple)

REFERENCES: dict[str, st.SearchStrategy[Any]] = {
    "nace_section": st.sampled_from(["", *CATALOGUE.nace_sections]),
    "role": st.sampled_from(["", *CATALOGUE.actors]),
    "dimension": st.sampled_from(list(CATALOGUE.dimensions)),
    "domain": st.sampled_from(list(CATALOGUE.welfare_domains)),
    "library": st.sampled_from(["", *CATALOGUE.measures]),
    "element": st.sampled_from(list(CATALOGUE.legal_elements)),
    "deadline": st.sampled_from(list(CATALOGUE.deadlines)),
    "factor": factors,
    "factors": some_factors,
    "objectives": st.just(()),
    "kbo": st.sampled_from(["", "0417.497.106"]),
    "urgency": st.sampled_from([None, 1, 2, 3]),
    "feasibility": st.sampled_from([None, 1, 2, 3]),
    "exposure": st.sampled_from([None, 0, 1, 2, 3]),
    "impact": st.sampled_from([None, 1, 2, 3]),
    "residual_exposure": st.sampled_from([None, 0, 1, 2, 3]),
    "residual_impact": st.sampled_from([None, 1, 2, 3]),
    "headcount": st.sampled_from([None, 0, 1, 3, 8, 19, 20, 60]),
    "fte": st.sampled_from([None, 0.0, 0.5, 6.5, 40.0]),
    "affected": st.sampled_from([None, 0, 1, 500]),
    "service_year_start_month": st.integers(1, 12),
    "tariff_group": st.sampled_from([None, 1, 2, 3, 4, 5]),
    "year": YEARS,
    "due_year": st.one_of(st.none(), YEARS),
    "start_year": YEARS,
    "count": st.sampled_from([None, 0, 4]),
    "full": st.sampled_from([None, 0.0, 7.0]),
    "part": st.just("workers"),
    "participants": st.sampled_from([None, 0, 5]),
    "minutes_spent": st.sampled_from([None, 90]),
    "plan": st.sampled_from(["2026", "2027"]),
    "code": st.sampled_from(["K7RM9", "LND2S"]),
    "languages": st.sampled_from([(), ("nl",), ("nl", "fr")]),
    "invited": st.sampled_from([None, 0, 2, 5, 19]),
    "answers": st.sampled_from([None, 0, 2, 7]),
    "present": st.sampled_from([None, 2, 9]),
    "mean": st.sampled_from([0.0, 1.5, 2.75, 4.0]),
    "spread": st.sampled_from([None, 1.2]),
    "advised": st.sampled_from(["", *(v.id for v in CATALOGUE.method_guide.variants)]),
    "due": st.sampled_from(["", "2026", "2026-11-01"]),
}


@st.composite
def accepted(draw: st.DrawFn) -> Dossier:
    """A dossier of records that lead somewhere and that the rules accept."""
    kinds = draw(st.lists(st.sampled_from(RECORDS), max_size=40))
    drawn = [_sensible(draw(records(kind)), draw) for kind in (*kinds, Company)]
    dossier = Dossier.of(drawn, edition=CATALOGUE.edition)
    for _ in range(3):  # a round falls with its analysis, and its scores with the round
        dossier = Dossier.of((r for r in dossier if _passes(r, dossier)), edition=CATALOGUE.edition)
    return dossier


def _sensible(record: Record, draw: st.DrawFn) -> Record:
    """The record with ids and numbers that could be meant."""
    names = {field.name for field in fields(record)}
    changes = {name: draw(choice) for name, choice in REFERENCES.items() if name in names}
    record = replace(record, **changes)
    return replace(record, **_named(record, draw))


def _named(record: Record, draw: st.DrawFn) -> dict[str, Any]:
    """The id, and the other fields that must agree with it."""
    year = str(draw(YEARS))
    found: dict[str, Any] = {}
    match record:
        case Company():
            found = {"id": "company"}
        case Quarter():
            found = {"id": f"{year}-Q{draw(st.integers(1, 4))}", "part": draw(REFERENCES["full"])}
        case LightRound() | Analysis() | YearPlan():
            found = {"id": str(record.year)}
        case GlobalPlan():
            found = {"id": str(record.start_year)}
        case LightInput():
            key = draw(st.sampled_from(list(INPUTS)))
            found = {"id": f"{year}/{key}", "round": year, "key": key, "value": _answer(key, draw)}
        case FactorAnswer() | Estimate():
            found = {"id": f"{year}/{record.factor}", "analysis": year}
        case SurveyRound() | SurveyScore() | TeamTalk():
            found = _named_of_team(record, year)
        case BenchmarkOverride():
            indicator = draw(st.sampled_from(list(CATALOGUE.indicators)))
            found = {"id": indicator, "value": abs(record.value), "year": 2025}
        case DomainNote():
            found = {"id": draw(REFERENCES["domain"])}
        case DocumentDraft():
            found = {"id": draw(st.sampled_from(list(CATALOGUE.documents))), "values": ()}
        case Waiver():
            found = {"id": f"{record.plan}/{record.element}", "reason": f"r{record.reason}"}
        case DutyMark():
            found = {"id": f"{record.deadline}/{record.due}"}
    return found


def _named_of_team(record: SurveyRound | SurveyScore | TeamTalk, year: str) -> dict[str, Any]:
    """One round and one talk, of an analysis that may not be there; scores of that round."""
    if isinstance(record, SurveyScore):
        return {"id": f"1/{record.factor}", "round": "1", "site": ""}
    return {"id": "1", "analysis": year}


def _answer(key: str, draw: st.DrawFn) -> Any:
    asked = INPUTS[key]
    if asked.type == "bool":
        return draw(st.booleans())
    if asked.choices:
        chosen = [choice.value for choice in asked.choices]
        if asked.type == "multi_choice":
            return tuple(draw(st.lists(st.sampled_from(chosen), max_size=3, unique=True)))
        return draw(st.sampled_from(chosen))
    return draw(st.sampled_from([0, 1, 2, 3, 5, 30, 400]))


def _passes(record: Record, dossier: Dossier) -> bool:
    try:
        check(record, dossier, CATALOGUE)
    except Refusal:
        return False
    return True


def _properties() -> Iterable[str]:
    return (
        name
        for name, value in vars(Reading).items()
        if isinstance(value, cached_property | property) and not name.startswith("_")
    )


@settings(max_examples=60)
@given(accepted(), DAYS)
def test_everything_that_follows_from_it_can_be_worked_out(dossier: Dossier, today: date) -> None:
    reading = Reading(dossier, CATALOGUE, today)
    for name in _properties():
        getattr(reading, name)
    for language in Language:
        words = Words(language)
        json.dumps(summary(reading, words), allow_nan=False)
        assert overview(reading, words)


@settings(max_examples=12)
@given(accepted(), DAYS)
def test_every_report_of_it_can_be_printed(dossier: Dossier, today: date) -> None:
    reading = Reading(dossier, CATALOGUE, today)
    moment = datetime.combine(today, time(12), UTC)
    for language in Language:
        for report in exporting.report_ids():
            content = exporting.pdf(reading, report, language, moment)
            if report == "bundle":
                assert_archivable(content)


@settings(max_examples=60)
@given(accepted())
def test_it_comes_back_from_the_exchange_format_as_it_was(dossier: Dossier) -> None:
    kept = Dossier.of((r for r in dossier if _importable(r, dossier)), edition=CATALOGUE.edition)
    text = as_text(kept)
    again = Dossier.of(read_text(text, CATALOGUE), edition=CATALOGUE.edition)
    assert same_facts(again, kept)
    assert as_text(again) == text


def _importable(record: Record, dossier: Dossier) -> bool:
    """Answers stand in the file below their round or analysis; an answer with a value has one that fits."""
    match record:
        case LightInput():
            known = dossier.get(LightRound, record.round) is not None
            return known and (record.state == "value" or record.value is None)
        case FactorAnswer():
            return dossier.get(Analysis, record.analysis) is not None
        case BenchmarkOverride():
            indicator = CATALOGUE.indicators[record.id]
            editable = indicator.benchmark is not None and indicator.benchmark.editable
            return editable and bool(record.source.strip()) and record.value <= 1_000_000
    return True
