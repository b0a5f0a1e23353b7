"""The page for the wall: it fits, it is friendly, and nobody can be recognised on it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.changes import Change
from app.domain.choices import MeasureStatus, Method, VoiceKind, VoiceSource
from app.domain.reading import Reading
from app.domain.records import Company, Contact, FactorAnswer, OwnRisk, PlannedMeasure, Record, Voice
from app.i18n.words import Words
from app.presenters.forms import Panel
from app.presenters.papers import wall_poster
from app.reports.pages import page_count
from app.reports.render import pdf
from tests.support.firms import empty, worked
from tests.support.flat import flat
from tests.support.team import larger_team, small_team

NL = Words("nl")
MOMENT = datetime(2026, 11, 22, tzinfo=UTC)


def panels(reading: Reading) -> list[Panel]:
    """What was heard, what goes well, what is done first, when we look again."""
    return [block for block in wall_poster.build(reading, NL).blocks if isinstance(block, Panel)]


def put(reading: Reading, *records: Record) -> Reading:
    """The same firm with these records put in or replaced."""
    changes = tuple(Change(reading.dossier.get(type(record), record.id), record) for record in records)
    return Reading(reading.dossier.with_(changes), reading.catalogue, reading.today)


@pytest.mark.parametrize("firm", [small_team, larger_team, lambda: worked("garage"), empty])
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_it_is_one_page_from_a_talk_a_questionnaire_or_a_conversation(firm, language: str) -> None:
    assert page_count(pdf(wall_poster.build(firm(), Words(language)), MOMENT)) == 1


@pytest.mark.parametrize("letter", ["W", "Ww ", "g\n"])
def test_it_is_one_page_however_much_there_is(letter: str) -> None:
    much = letter * 5_000
    reading = put(
        small_team(),
        Company(name=much, headcount=8),
        *(
            Voice(id=f"v{n}", kind=VoiceKind.HARD, source=VoiceSource.TALK, text=f"{n} {much}")
            for n in range(9)
        ),
        *(
            Voice(id=f"w{n}", kind=VoiceKind.GOOD, source=VoiceSource.TALK, text=f"{n} {much}")
            for n in range(9)
        ),
        *(PlannedMeasure(id=f"m{n}", title=f"{n} {much}", responsible=much) for n in range(9)),
        Contact(id="c4", role="papa", organisation=much, phone=much),
        OwnRisk(id="eigen-1", dimension="ORG", text=much),
    )
    assert page_count(pdf(wall_poster.build(reading, NL), MOMENT)) == 1


def test_what_does_not_fit_is_only_said_to_exist() -> None:
    heard = panels(small_team())[0]
    assert len(heard.items) == 3
    assert re.fullmatch(r"en nog \d+ andere", heard.remark)


def test_a_rest_of_one_or_two_is_not_counted() -> None:
    said = ["a", "b", "c", "d", "e"]
    assert wall_poster.panel("t", "green", said, NL).remark == "en nog meer"
    assert wall_poster.panel("t", "green", said[:3], NL).remark == ""
    assert wall_poster.panel("t", "green", [*said, "f"], NL).remark == "en nog 3 andere"


def test_the_measures_that_start_soonest_stand_first_with_who_and_when() -> None:
    first = panels(small_team())[2].items
    assert first[0] == "Contactkaart ophangen (Zaakvoerder winkel, 5 januari 2027)"
    assert "11 januari 2027" in first[1]


def test_what_is_done_or_dropped_is_not_still_to_do() -> None:
    reading = small_team()
    measures = reading.dossier.all(PlannedMeasure)
    done = [replace(m, status=MeasureStatus.DONE) for m in measures]
    assert panels(put(reading, *done))[2].items == ("Dit bekijken we nog.",)


@pytest.mark.parametrize("who", ["Katrien De Smedt", "Katrien", "samen met Katrien", "mevr. Claes"])
def test_nobody_is_named(who: str) -> None:
    reading = small_team()
    named = [replace(m, responsible=who) for m in reading.dossier.all(PlannedMeasure)]
    text = flat(wall_poster.build(put(reading, *named), NL))
    assert "Katrien" not in text and "Claes" not in text


def test_a_function_on_a_card_is_no_name() -> None:
    assert "Chef d’atelier" in flat(wall_poster.build(only_measures_of(worked("garage"), "mesure-4"), NL))


def only_measures_of(reading: Reading, id_: str) -> Reading:
    """The firm with just one measure."""
    gone = tuple(Change(m, None) for m in reading.dossier.all(PlannedMeasure) if m.id != id_)
    return Reading(reading.dossier.with_(gone), reading.catalogue, reading.today)


def test_what_seems_to_be_about_a_person_does_not_hang_on_the_wall() -> None:
    reading = put(
        small_team(),
        Voice(id="x", kind=VoiceKind.HARD, source=VoiceSource.TALK, text="Jan Peeters roept te veel"),
        Voice(id="y", kind=VoiceKind.GOOD, source=VoiceSource.TALK, text="Sinds haar burn-out is het kalm"),
    )
    text = flat(wall_poster.build(reading, NL))
    assert "Peeters" not in text and "burn-out" not in text


def test_critical_behaviour_and_what_touches_one_or_two_people_do_not_either() -> None:
    reading = small_team()
    critical = [factor for factor in reading.catalogue.factors.values() if factor.critical]
    answers = [
        FactorAnswer(id=f"2026/{factor.id}", analysis="2026", factor=factor.id, exposure=3, impact=3)
        for factor in critical
    ]
    heavy = reading.dossier.get(FactorAnswer, "2026/RF-ENV-04")
    assert heavy is not None
    text = flat(wall_poster.build(put(reading, *answers, replace(heavy, affected=2)), NL))
    assert not any(factor.statement.nl in text for factor in critical)
    assert "lichamelijk zwaar" not in text


def test_signals_and_the_idea_box_stay_off_the_wall() -> None:
    reading = put(
        small_team(),
        Voice(id="x", kind=VoiceKind.HARD, source=VoiceSource.BOX, text="Uit de ideeënbus"),
    )
    text = flat(wall_poster.build(reading, NL))
    assert "Uit de ideeënbus" not in text and "toonbank" not in text


def test_no_number_under_three_stands_on_it() -> None:
    reading = small_team()
    assert reading.survey is not None
    few = put(reading, replace(reading.survey, answers=2))
    for shown in (small_team(), larger_team(), few):
        text = re.sub(r"\d+(er|re)? [a-zé]+ 20\d\d|[\d ]{9,}", "", flat(wall_poster.build(shown, NL)))
        assert not re.search(r"\b[12]\b", text)


def test_it_says_when_the_team_looks_again() -> None:
    assert panels(small_team())[3].items == ("Op 1 maart 2027 zitten we opnieuw samen.",)
    assert panels(larger_team())[3].items == ("Ten laatste op 9 november 2027: heeft het geholpen?",)


def test_the_thanks_fit_how_it_was_done() -> None:
    assert "8 van ons vulden de vragenlijst in, en we hebben het" in flat(wall_poster.build(small_team(), NL))
    assert "13 van ons vulden de vragenlijst in. Bedankt!" in flat(wall_poster.build(larger_team(), NL))
    assert "We hebben het samen besproken" in flat(wall_poster.build(worked("garage"), NL))


@pytest.mark.parametrize("method", [Method.QUESTIONNAIRE, Method.INDIVIDUAL_TALKS, None])
def test_nobody_is_thanked_for_a_talk_that_was_not_held(method: Method | None) -> None:
    reading = worked("garage")
    assert reading.analysis is not None
    text = flat(wall_poster.build(put(reading, replace(reading.analysis, method=method)), NL))
    assert "samen besproken" not in text
    assert "Bedankt aan iedereen die meedeed!" in text


def test_it_is_ready_once_somebody_said_something() -> None:
    assert wall_poster.is_ready(worked("garage")) and wall_poster.is_ready(larger_team())
    assert not wall_poster.is_ready(empty())
