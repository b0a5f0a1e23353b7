"""The discussion on paper and in letters: no names of who remarked, nasty text as it is."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from app.domain.choices import Body, PlanKind
from app.domain.commands.base import put
from app.domain.consultation.procedure import procedure
from app.domain.reading import Reading
from app.domain.records import GlobalPlan, PriorityRisk, Remark, YearPlan
from app.i18n.words import Words
from app.presenters.discussion import step_light
from app.presenters.papers.letters.values import letter
from app.reports.registry import REPORTS
from tests.support.discussed import ADVICE, discussed
from tests.support.firms import HOSTILE, empty, reading_of
from tests.support.flat import flat

PAPERS = ("consultation-record", "participation-register", "adviser-remarks")


def said(report: str, reading: Reading, language: str = "nl") -> str:
    return flat(REPORTS[report].build(reading, Words(language)))


def filled(template: str, reading: Reading) -> dict[str, str]:
    """What fills the blanks of a letter."""
    return dict(letter(reading.catalogue.documents[template], reading, Words("nl")).values)


def nasty() -> Reading:
    """The same discussion with nasty text in everything that was typed in it."""
    typed = {"text", "reason", "service_advice", "service_answer", "register_place", "left_out", "author"}
    kinds = (Remark, PriorityRisk, YearPlan, GlobalPlan)
    records = [
        replace(r, **{f.name: HOSTILE for f in fields(r) if f.name in typed and getattr(r, f.name)})
        if isinstance(r, kinds)
        else r
        for r in discussed().dossier
    ]
    return reading_of(records)


def test_who_made_a_remark_is_never_printed() -> None:
    for report in ("consultation-record", "participation-register", "letter-overlegverslag"):
        assert "Ann" not in said(report, discussed()).split()


@pytest.mark.parametrize("report", PAPERS)
def test_nasty_text_is_printed_as_it_was_typed(report: str) -> None:
    assert HOSTILE in said(report, nasty(), "fr")


@pytest.mark.parametrize("report", PAPERS)
def test_a_dossier_without_a_word_about_it_gives_a_paper_too(report: str) -> None:
    assert said(report, empty())


def test_the_record_of_a_committee_speaks_of_no_remarks_of_workers() -> None:
    text = said("consultation-record", discussed(Body.COMMITTEE))
    assert "Dit begint te laat." in text
    assert "Opmerkingen van de werknemers" not in text
    assert "kalenderdagen" not in text


def test_a_step_that_was_passed_by_is_not_said_to_be_done() -> None:
    plan = YearPlan(id="2027", year=2027, submitted_on=date(2026, 8, 1))
    records = (discussed().dossier.company, plan)
    found = procedure(PlanKind.YEAR, "2027", reading_of(records).dossier, date(2026, 9, 15))
    shown = [step_light(step, found, Words("nl"))[1] for step in found.steps]
    assert shown == ["Niet genoteerd", "Klaar", "Klaar", "Niet nodig", "Klaar"]


def test_the_notice_to_all_workers_holds_advice_last_day_and_register() -> None:
    values = filled("voorlegging_werknemers", discussed())
    assert values["advies_edpbw"] == ADVICE
    assert values["uiterste_datum"] == "27 oktober 2026"
    assert values["register_plaats"] == "in de koffiehoek, naast het prikbord"
    assert "09 000 00 10" in values["edpbw_contact"]


def test_the_report_of_the_meeting_sorts_questions_remarks_and_what_becomes_of_them() -> None:
    values = filled("overlegverslag", discussed())
    assert values["vragen_lijst"].startswith("Wie vervangt ons in de nacht? → Gevolgd")
    assert values["opmerkingen_lijst"] == "De bestellingen van zaterdag komen te laat."
    assert "gevolg_lijst" not in values


def test_the_request_to_the_service_names_the_day_by_which_the_advice_is_needed() -> None:
    reading = discussed(today=date(2026, 9, 1))
    early = Reading(
        reading.dossier.with_(put(reading.dossier, YearPlan(id="2027", year=2027))),
        reading.catalogue,
        date(2026, 9, 1),
    )
    assert filled("vraag_externe_dienst", early)["uiterste_datum"] == "1 november 2026"
    late = Reading(early.dossier, early.catalogue, date(2026, 11, 2))
    assert "uiterste_datum" not in filled("vraag_externe_dienst", late)


def test_an_outcome_in_own_words_counts_in_the_papers_as_it_does_in_the_elements() -> None:
    noted = YearPlan(
        id="2027", year=2027, body_advice_on=date(2026, 11, 3), body_advice="Iedereen gaat akkoord."
    )
    reading = reading_of((discussed().dossier.company, noted))
    for report in ("consultation-record", "participation-register"):
        told = said(report, reading)
        assert "Het advies of het resultaat van 3 november 2026 is genoteerd." in told
        assert told.count("Nog niet begonnen") == 1, "only of the five-year plan"


def test_the_list_of_evidence_names_every_day_of_the_discussion_of_both_plans() -> None:
    lines = said("evidence-list", discussed()).splitlines()
    for day in ("10/09/2026", "05/10/2026", "12/10/2026", "05/11/2026"):
        plans = [line for line in lines if line.startswith(day) and "plan: 2027" in line]
        assert any("Jaarplan" in line for line in plans), day
        assert any("Vijfjarenplan" in line for line in plans), day
