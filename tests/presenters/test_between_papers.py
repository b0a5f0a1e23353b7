"""What happened in between, on paper: changes, register, situations, agenda of the team, change log."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.choices import MeasureStatus, VoiceKind
from app.domain.commands.bulk import ImportRecords
from app.domain.dossier import Dossier
from app.domain.follow_choices import TriggerKind
from app.domain.reading import Reading
from app.domain.records import Company, PlannedMeasure, Record, Trigger, Voice
from app.i18n.language import Language
from app.i18n.words import Words
from app.reports.registry import REPORTS
from app.services import exporting
from tests.support import happened
from tests.support.firms import empty, reading_of, records_of
from tests.support.flat import flat
from tests.support.validators import assert_archivable, plain_text

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
PAPERS = ("triggers", "third-party-register", "situation", "team-agenda", "change-log")
NAME = "Fatima Zuurdesem"


def bakery(*more: Record, names: bool = False) -> Reading:
    """The bakery in which much happened."""
    known = {(type(r), r.id): r for r in (*records_of("bakery"), *happened.EVERYTHING, *more)}
    return happened.with_words(reading_of(known.values()), names=names)


def said(report: str, reading: Reading, language: str = "nl") -> str:
    """The words of a paper."""
    return flat(REPORTS[report].build(reading, Words(language)))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("report", PAPERS)
def test_each_paper_is_made_for_a_full_and_an_empty_firm_and_can_be_kept_for_ever(
    report: str, language: Language
) -> None:
    for reading in (bakery(), empty()):
        assert_archivable(exporting.pdf(reading, report, language, MOMENT))
        assert exporting.docx(reading, report, language, MOMENT)


def test_a_paper_about_nothing_is_not_offered() -> None:
    ready = [report for report in PAPERS if exporting.is_ready(empty(), report)]
    assert ready == ["change-log"]
    assert all(exporting.is_ready(bakery(), report) for report in PAPERS)


def test_the_register_names_nobody_unless_it_was_asked() -> None:
    assert NAME not in said("third-party-register", bakery())
    assert NAME in said("third-party-register", bakery(names=True))


def test_the_words_of_the_register_stand_in_no_other_paper() -> None:
    for report in PAPERS:
        if report != "third-party-register":
            assert "leverancier belt" not in said(report, bakery(names=True))


def test_a_declaration_that_was_deleted_leaves_its_kind_and_days() -> None:
    gone = replace(happened.OLD, deleted_on=date(2026, 4, 1))
    text = said("third-party-register", bakery(gone), "fr")
    assert "Effacée le 1er avril 2026, après cinq ans" in text
    assert "02/03/2021" in text


def test_a_change_is_printed_with_what_came_of_it_and_stands_in_the_yearly_plan() -> None:
    for report in ("triggers", "year-plan"):
        text = said(report, bakery())
        assert "Brandwonde" in text
        assert "Bestellen kan tot vrijdagmiddag" in text


def test_growth_tells_what_changes_from_twenty_on() -> None:
    firm = Company(name="Zoet", headcount=21, employer_is_adviser=True, high_risk_sector=False)
    grown = Trigger(id="T9", kind=TriggerKind.GROWTH, on=date(2026, 10, 1))
    text = said("triggers", reading_of((firm, grown)))
    assert "Groep C" in text
    assert "mag niet langer zelf preventieadviseur zijn" in text
    assert "Groep C" not in said("triggers", reading_of((firm,)))


def test_the_agenda_is_one_page_whatever_there_is_and_leaves_signals_and_register_out() -> None:
    many = [Voice(id=f"V{n}", kind=VoiceKind.IDEA, text=f"Idee {n} " + "W" * 500) for n in range(60)]
    signal = Voice(id="VS", kind=VoiceKind.SIGNAL, text="Gefluister over iemand")
    day = date(2026, 11, 20)
    due = [PlannedMeasure(id=f"ML{n}", title=f"{n} " + "Werk " * 60, start=day, end=day) for n in range(30)]
    done = [replace(m, id=f"D{m.id}", status=MeasureStatus.DONE, status_on=day) for m in due]
    reading = bakery(*many, *due, *done, signal)
    for language in Language:
        content = exporting.pdf(reading, "team-agenda", language, MOMENT)
        assert exporting.page_count(content) == 1
        text = plain_text(content)
        assert "Gefluister" not in text
        assert "derden" not in text and "tiers" not in text


HOSTILE = ("<b>R&D</b> =1+1", "🙂 שלום مرحبا", "x" * 10_000, "een\n\ttwee", "'; DROP TABLE trigger;--")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_come_out_as_they_were_typed(text: str) -> None:
    trigger = replace(happened.OVEN, text=text, conclusion=text, reviewed_on=date(2026, 11, 1))
    situation = replace(happened.EVENING, text=text, group=text, findings=text, participation=text)
    reading = bakery(trigger, situation)
    for report in ("triggers", "situation"):
        assert text.split("\n", maxsplit=1)[0] in said(report, reading)
        assert_archivable(exporting.pdf(reading, report, Language.FR, MOMENT))
        assert exporting.docx(reading, report, Language.FR, MOMENT)


def test_all_of_it_goes_through_the_exchange_door() -> None:
    changes = ImportRecords(happened.EVERYTHING).decide(Dossier.of(()), bakery().catalogue)
    assert Dossier.of(()).with_(changes).all(Trigger) == (happened.OVEN, happened.BURN)
