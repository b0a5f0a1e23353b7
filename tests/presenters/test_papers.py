"""The printed documents: what they must say, what they must never say, whatever the dossier holds."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from app.domain.catalogue import DocumentTemplate
from app.domain.choices import DomainState, Presence
from app.domain.letters.drafts import COMMITMENT
from app.domain.reading import Reading
from app.domain.records import DomainNote, YearPlan
from app.i18n.words import Words
from app.presenters.papers import commitment, elements, global_plan, prediagnosis, risk_analysis, year_plan
from app.presenters.papers.letters.values import missing
from app.presenters.sentences import article
from app.reports.registry import REPORTS, ReportGroup
from tests.presenters.letters import drafted
from tests.support.firms import HOSTILE, empty, hostile, lights_only, reading_of, records_of, worked
from tests.support.flat import flat

LANGUAGES = ("nl", "fr")
READINGS = {"empty": empty, "lights": lights_only, "hostile": hostile, "garage": lambda: worked("garage")}


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("firm", READINGS)
def test_every_document_can_be_built_of_every_dossier(firm: str, language: str, report: str) -> None:
    text = flat(REPORTS[report].build(READINGS[firm](), Words(language)))
    assert text.strip()
    assert "None" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("report", ["global-plan", "risk-analysis", "year-plan"])
def test_hostile_text_survives_unchanged(report: str, language: str) -> None:
    assert HOSTILE in flat(REPORTS[report].build(hostile(), Words(language)))


@pytest.mark.parametrize(
    ("language", "sentence"), [("nl", "blijft een risicoanalyse verplicht"), ("fr", "reste obligatoire")]
)
def test_green_lights_never_replace_the_risk_analysis(language: str, sentence: str) -> None:
    text = flat(prediagnosis.build(lights_only(), Words(language)))
    assert sentence in text
    assert not re.search(
        r"risicoanalyse (is )?uitgevoerd|analyse des risques (est )?(faite|réalisée)", text, re.IGNORECASE
    )


def test_the_pre_diagnosis_shows_no_count_of_one_or_two_persons() -> None:
    text = flat(prediagnosis.build(worked("care_practice"), Words("nl")))
    long_absent = next(line for line in text.splitlines() if line.startswith("Langdurige afwezigheid |"))
    assert "<\u00a03" in long_absent
    assert not re.search(r"\| 2\b", long_absent)


def test_the_analysis_masks_small_numbers_of_affected_persons() -> None:
    text = flat(risk_analysis.build(worked("bakery"), Words("nl")))
    row = next(line for line in text.splitlines() if line.startswith("We doen lang na elkaar hetzelfde"))
    assert "<\u00a03 · Winkel" in row


def test_the_analysis_shows_what_goes_well_before_what_weighs() -> None:
    text = flat(risk_analysis.build(worked("bakery"), Words("nl")))
    assert 0 < text.index("Klanten komen terug") < text.index("# 5. Wat het zwaarst weegt")


def test_a_firm_with_lights_only_sees_every_element_of_the_plan_missing() -> None:
    reading = lights_only()
    assert {state.presence for state in reading.gpp_elements} <= {Presence.MISSING, Presence.NOT_APPLICABLE}
    text = flat(global_plan.build(reading, Words("fr")))
    assert "✓" not in text
    assert all(state.element.id in text for state in reading.gpp_elements)


@pytest.mark.parametrize("firm", ["bakery", "garage", "care_practice"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_legal_element_stands_in_its_plan_with_its_article(firm: str, language: str) -> None:
    reading = worked(firm)
    for states, build in ((reading.gpp_elements, global_plan.build), (reading.jap_elements, year_plan.build)):
        text = flat(build(reading, Words(language)))
        for state in states:
            assert state.element.id in text
            assert article(state.element.article, Words(language)) in text


def test_the_psychosocial_part_says_that_it_is_only_that_part() -> None:
    words = Words("nl")
    assert "psychosociale deel" in global_plan.psr_note(lights_only(), words)
    assert global_plan.psr_note(worked("bakery"), words) == ""


def test_an_unfinished_plan_says_so_on_every_page() -> None:
    paper = global_plan.build(worked("care_practice"), Words("nl"))
    assert paper.notice.startswith("Ontwerp – ")
    assert elements.foot_notice((), Words("nl")) == ""


def test_a_late_draft_is_shown_and_blocks_nothing() -> None:
    text = flat(year_plan.build(worked("bakery"), Words("nl")))
    assert "Te laat voorgelegd, op 16 november 2026" in text
    assert "[warning] De laatste dag is voorbij" in flat(year_plan.build(worked("garage"), Words("nl")))


def test_an_action_of_the_year_refers_to_its_item_in_the_five_year_plan() -> None:
    text = flat(year_plan.build(worked("garage"), Words("fr")))
    assert "mesure 12" in text
    assert "objectif A" in text


def test_what_was_quoted_from_memory_is_marked() -> None:
    assert "Uit het geheugen geciteerd" in flat(global_plan.build(worked("bakery"), Words("nl")))


def test_every_document_but_the_letter_says_that_it_is_no_legal_advice() -> None:
    plans = {id_ for id_, report in REPORTS.items() if report.group is ReportGroup.PLANS}
    for report in (*(plans - {"commitment"}), "survey-result"):
        assert "[legal] Informatie, geen juridisch advies" in flat(
            REPORTS[report].build(worked("bakery"), Words("nl"))
        )


def test_a_letter_joins_the_bundle_once_something_was_written_in_it() -> None:
    title = "# Zo gaan we hier met elkaar om"
    assert title not in flat(REPORTS["bundle"].build(worked("bakery"), Words("nl")))
    filled = drafted("gedragscode", values={"waarden_lijst": "Rust"})
    assert flat(REPORTS["bundle"].build(filled, Words("nl"))).count(title) == 1


def test_the_bundle_holds_every_document_once_with_one_legal_notice() -> None:
    text = flat(REPORTS["bundle"].build(worked("bakery"), Words("nl")))
    titles = [line for line in text.splitlines() if line.startswith("# ")]
    assert len(titles) == 6
    assert text.count("Informatie, geen juridisch advies") == 1


@pytest.mark.parametrize("report", REPORTS)
def test_the_papers_language_does_not_depend_on_anything_else(report: str) -> None:
    reading: Reading = worked("garage")
    assert REPORTS[report].build(reading, Words("fr")).language == "fr"
    assert REPORTS[report].build(reading, Words("nl")).language == "nl"


def test_the_chapters_of_a_report_can_be_listed() -> None:
    sections = REPORTS["global-plan"].sections(worked("bakery"), Words("nl"))
    assert sections[0] == "1. De firma"
    assert sections[-1].endswith("Handtekening")


def test_reports_say_whether_there_is_anything_to_print() -> None:
    assert [id_ for id_, report in REPORTS.items() if report.ready(empty())] == ["change-log"]
    plans = {id_ for id_, report in REPORTS.items() if report.group is ReportGroup.PLANS}
    plans.discard("changes-since-signing")  # nothing was signed in the worked firms
    assert {id_ for id_, report in REPORTS.items() if report.ready(worked("bakery"))} >= plans


def test_the_letter_leaves_a_line_for_what_is_not_known() -> None:
    text = flat(commitment.build(worked("garage"), Words("fr")))
    assert "Namur, le ………" in text
    assert "notre conseiller en prévention" in text
    assert missing(statement(), worked("garage"), Words("fr")) == ("datum",)


def test_the_letter_with_everything_filled_in_has_no_open_line() -> None:
    assert "………" not in flat(commitment.build(worked("bakery"), Words("nl")))
    assert missing(statement(), worked("bakery"), Words("nl")) == ()


def statement() -> DocumentTemplate:
    """The statement of commitment in the catalogue."""
    return worked("bakery").catalogue.documents[COMMITMENT]


def test_an_objective_keeps_its_letter_of_the_five_year_plan_in_the_yearly_plan() -> None:
    text = flat(year_plan.build(worked("garage"), Words("fr")))
    assert "C. Chaque nouveau collègue" in text
    chosen = replace(worked("garage").dossier.all(YearPlan)[0], objectives=("objectif-3",))
    others = [record for record in records_of("garage") if not isinstance(record, YearPlan)]
    assert "## C. Chaque nouveau" in flat(year_plan.build(reading_of((*others, chosen)), Words("fr")))


@pytest.mark.parametrize("firm", ["bakery", "garage", "care_practice"])
def test_the_worked_firms_have_the_lights_of_the_catalogue(firm: str) -> None:
    reading = worked(firm)
    example = reading.catalogue.example_firms[firm]
    found = reading.lights_by_round["2026"]
    assert {id_: found[id_].light for id_ in example.lights} == dict(example.lights)
    assert reading.overall_by_round["2026"].light is example.overall


def test_a_domain_that_does_not_apply_shows_its_reason_not_an_old_reference() -> None:
    note = DomainNote(
        id="hygiene", state=DomainState.NOT_APPLICABLE, reference="oud plan", reason="verhuurd pand"
    )
    text = flat(global_plan.build(reading_of([note]), Words("nl")))
    assert "| – | verhuurd pand" in text
    assert "oud plan" not in text
