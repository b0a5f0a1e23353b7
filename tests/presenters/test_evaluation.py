"""The papers about looking back: short, complete, honest about what is open, safe for any text."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from app.domain.commands.base import put
from app.domain.dossier import Dossier
from app.domain.follow_choices import FactKind
from app.domain.privacy import HIDDEN
from app.domain.reading import Reading
from app.domain.records import (
    Analysis,
    ChecklistMark,
    EffectCheck,
    Evaluation,
    LightInput,
    PlannedMeasure,
    Record,
    ThirdPartyFact,
    Trigger,
    YearCosts,
)
from app.i18n.language import Language
from app.i18n.words import Words
from app.presenters.change_texts import first_texts
from app.reports.registry import REPORTS
from app.services import exporting
from tests.support.firms import HOSTILE, empty, reading_of, worked
from tests.support.flat import flat
from tests.support.learned import EVALUATION, LATER, YEAR, a_year_later, later_records

PAPERS = ("evaluation", "trends", "policy-checklist")
MOMENT = datetime(2027, 12, 10, tzinfo=UTC)
TYPED = (ChecklistMark, EffectCheck, Evaluation, PlannedMeasure, Trigger, YearCosts)
KEYS = {"id", "item", "answer", "measure", "objective", "library", "domain", "position"}


def said(reading: Reading, report: str, language: str = "nl") -> str:
    return flat(REPORTS[report].build(reading, Words(language)))


def changed(dossier: Dossier, *records: Record) -> Dossier:
    """The dossier with these records put in."""
    for record in records:
        dossier = dossier.with_(put(dossier, record))
    return dossier


def poisoned(text: str) -> Reading:
    """The bakery a year on with this text wherever somebody can write."""
    return reading_of((_poisoned(record, text) for record in later_records()), LATER)


def _poisoned(record: Record, text: str) -> Record:
    if not isinstance(record, TYPED):
        return record
    typed: dict[str, object] = {
        field.name: text
        for field in fields(record)
        if field.name not in KEYS and type(getattr(record, field.name)) is str
    }
    if isinstance(record, Evaluation):
        typed |= {
            "inputs": (("physician", text),),
            "sections": (("E1", text), ("E7", text)),
            "kpis": (("K1", text),),
        }
    return replace(record, **typed)  # type: ignore[arg-type]


def test_every_section_of_the_catalogue_is_a_chapter_and_the_six_inputs_have_one_of_their_own() -> None:
    reading = a_year_later()
    titles = REPORTS["evaluation"].sections(reading, Words("nl"))
    assert len(titles) == len(reading.catalogue.evaluation_elements) + 1
    assert "4. Waar we volgens de wet naar kijken" in titles


def test_what_is_open_stands_on_top_and_goes_away_when_it_is_closed() -> None:
    reading = a_year_later()
    assert "Ontwerp: er staat nog iets open" in said(reading, "evaluation")
    closed = replace(reading.review.record, none=("situations", "formal_requests", "informal", "statistics"))
    finished = reading_of(
        (closed if isinstance(record, Evaluation) else record for record in later_records()), LATER
    )
    assert "Ontwerp: er staat nog iets open" not in said(finished, "evaluation")


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_before_the_plan_exists_the_report_says_what_to_do(language: str) -> None:
    text = said(empty(), "evaluation", language)
    assert Words(language).say("This evaluation cannot be made yet") in text


def test_a_light_that_turned_worse_is_said_with_an_arrow_and_a_word() -> None:
    text = said(a_year_later(), "evaluation")
    assert "→ Stabiel" in text


def test_nothing_of_the_papers_claims_a_cause() -> None:
    for report in ("evaluation", "trends"):
        text = said(a_year_later(), report)
        assert "dankzij" not in text and "door de maatregel" not in text


def test_the_estimate_of_the_costs_is_called_our_own_judgement() -> None:
    text = said(a_year_later(), "trends")
    assert text.index("Afwezigheid en vertrek") < text.index("Ons eigen oordeel")


def test_the_first_texts_of_the_next_plan_come_from_the_year_before() -> None:
    texts = first_texts(YEAR + 1, a_year_later(), Words("fr"))
    assert "Val op de natte vloer" in texts["change_accidents"]
    assert "Nouvelle" not in texts["change_advice"]
    assert texts["evaluation"].startswith("Ce qui a aidé")


def test_the_first_texts_tell_no_count_of_one_or_two() -> None:
    later = a_year_later()
    (accidents,) = (r for r in later.dossier.all(LightInput) if r.id == "2027/accidents_1d")
    facts = [
        ThirdPartyFact(id=f"f{n}", kind=FactKind.VIOLENCE, happened_on=date(2027, 3, 3)) for n in range(2)
    ]
    dossier = changed(later.dossier, replace(accidents, value=1), *facts)
    text = first_texts(YEAR + 1, replace(later, dossier=dossier), Words("nl"))["change_accidents"]
    assert f"Arbeidsongevallen in 2027: {HIDDEN}." in text
    assert f"Feiten door derden in 2027: {HIDDEN}." in text


def test_the_report_of_a_finished_year_tells_no_steps_of_later_years() -> None:
    later = a_year_later()
    finished = replace(EVALUATION, finished_on=date(2027, 12, 9))
    analysis = Analysis(id="2031", year=2031, finished_on=date(2031, 3, 1))
    dossier = changed(later.dossier, finished, analysis)
    text = said(Reading(dossier, later.catalogue, date(2031, 6, 1), shown=YEAR), "evaluation")
    assert "15 november 2027" in text and "1 maart 2031" not in text


def test_the_next_yearly_plan_prints_what_the_evaluation_showed() -> None:
    text = said(replace(a_year_later(), shown=YEAR + 1), "year-plan")
    assert "Uit de evaluatie van 2027" in text
    assert "Het rooster hing altijd op tijd uit." in text


@pytest.mark.parametrize("report", PAPERS)
@pytest.mark.parametrize("language", list(Language))
def test_any_text_is_printed_as_it_was_typed(report: str, language: Language) -> None:
    reading = poisoned(HOSTILE)
    assert HOSTILE in said(reading, report, language.value)
    assert exporting.pdf(reading, report, language, MOMENT).startswith(b"%PDF-")
    assert exporting.docx(reading, report, language, MOMENT).startswith(b"PK")


def test_ten_thousand_signs_in_every_field_still_make_a_report() -> None:
    reading = poisoned("woord " * 1_700)
    assert exporting.pdf(reading, "evaluation", Language.NL, MOMENT).startswith(b"%PDF-")


@pytest.mark.parametrize("report", PAPERS)
def test_a_firm_that_measured_once_gets_a_paper_too(report: str) -> None:
    assert said(worked("bakery"), report)
