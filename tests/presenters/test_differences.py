"""Differences and conflicts in words: every record and field has a name, every value can be read."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import MeasureStatus, VoiceKind
from app.domain.commands.base import Command
from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.comparison import Difference, differences
from app.domain.dossier import Dossier
from app.domain.merging.conflicts import Choice
from app.domain.merging.merge import merge
from app.domain.records import (
    RECORDS,
    Company,
    DocumentDraft,
    FactorAnswer,
    LightInput,
    LightRound,
    Objective,
    PlannedMeasure,
    Record,
    SurveyRound,
    Voice,
)
from app.i18n.words import Words
from app.presenters.differences import choice_label, sentence, tell, tell_conflict, tell_left_out
from app.presenters.naming.context import Telling
from app.presenters.naming.fields import FIELDS, value_text
from app.presenters.naming.kinds import KINDS
from tests.support.dossiers import records
from tests.support.edits import CATALOGUE, after, before, done

BASE = before()


def telling(now: Dossier, earlier: Dossier = BASE, language: str = "nl", *, outward: bool = False) -> Telling:
    """A reader of this language."""
    return Telling(now, earlier, CATALOGUE, Words(language), outward)


def told(act: Command, language: str = "nl", *, outward: bool = False) -> list[str]:
    """What one act changed, in sentences."""
    now = done(act, BASE)
    return [sentence(row, telling(now, BASE, language, outward=outward)) for row in differences(BASE, now)]


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_record_and_every_field_has_a_name(kind: type[Record]) -> None:
    assert KINDS[kind]
    assert set(FIELDS[kind]) == {field.name for field in fields(kind)} - {"id"}


def test_a_changed_field_is_told_with_both_values() -> None:
    act = EditEntry(PlannedMeasure, "M1", {"budget_eur": Decimal("1250.50")})
    assert told(act) == ["Maatregel: m – Budget: (leeg) → €\u00a01.250,50"]
    assert told(act, "fr") == ["Mesure\u00a0: m – Budget\u00a0: (vide) → 1\u202f250,50\u00a0€"]


def test_what_was_added_removed_or_moved_is_told() -> None:
    assert told(AddEntry(Objective(id="OX", text="Rust"))) == ["Doelstelling: Rust: toegevoegd"]
    assert "Maatregel: m: verwijderd" in told(RemoveEntry(PlannedMeasure, "M1"))
    assert told(MoveEntry(Objective, "O1", 2)) == ["Doelstelling: doel 1 – Plaats in de lijst: 1 → 3"]


def test_ids_are_told_by_what_they_name_also_when_that_is_gone() -> None:
    act = EditEntry(PlannedMeasure, "M4", {"objectives": ("O2",), "factors": ("RF-ORG-01",)})
    factors, objectives = told(act)
    assert "risico 1; " in factors and "R1" not in factors
    assert objectives.endswith("doel 1; doel 2 → doel 2")
    assert any("doel 1" in line and "O1" not in line for line in told(RemoveEntry(Objective, "O1")))


def test_dates_choices_and_truths_are_told_in_words() -> None:
    now = Dossier.of(
        [
            Company(
                third_party_contact=True, service_year_start_month=4, external_service_since=date(2020, 1, 1)
            ),
            PlannedMeasure(id="M", status=MeasureStatus.DONE, urgency=3),
        ]
    )
    rows = {(r.kind, r.field): r for r in differences(Dossier.of([Company(), PlannedMeasure(id="M")]), now)}
    said = {field: tell(row, telling(now, language="fr")).after for (_, field), row in rows.items()}
    assert said == {
        "third_party_contact": "Oui",
        "service_year_start_month": "avril",
        "external_service_since": "1er janvier 2020",
        "status": "Exécutée",
        "urgency": "Grande (3)",
    }


def test_an_answer_of_the_lights_is_told_by_its_question_and_its_choice() -> None:
    key = "quality_trend"
    answer = LightInput(id=f"2026/{key}", round="2026", key=key, value=0)
    now = Dossier.of([LightRound(id="2026", year=2026), replace(answer, value=2)])
    row = Difference(LightInput, answer.id, "value", 0, 2)
    found = tell(row, telling(now))
    assert (found.before, found.after) == ("minder, of bijna geen", "meer")
    assert "(2026)" in found.what and key not in found.what


def test_what_leaves_the_firm_holds_no_small_count_and_nothing_that_the_team_said() -> None:
    answer = FactorAnswer(id="2026/R1", analysis="2026", factor="R1")
    outside = telling(BASE, outward=True)
    for kind, id_, field in (
        (FactorAnswer, answer.id, "affected"),
        (LightInput, "2026/sick_spells", "value"),
    ):
        assert [value_text((kind, id_), field, n, outside) for n in (0, 1, 2, 3)] == [
            "0",
            "<\u00a03",
            "<\u00a03",
            "3",
        ]
    assert value_text((Voice, "V1"), "text", "Iemand zei", outside) == "(blijft binnen de firma)"
    assert value_text((Voice, "V1"), "text", "Iemand zei", telling(BASE)) == "Iemand zei"


def test_a_long_text_is_cut_in_a_sentence_and_whole_in_a_row() -> None:
    act = EditEntry(Objective, "O1", {"text": "woord\n" * 3000})
    assert len(told(act)[0]) < 300 and "\n" not in told(act)[0]
    now = done(act, BASE)
    assert tell(differences(BASE, now)[0], telling(now)).after == "woord\n" * 3000


@given(st.sampled_from(RECORDS).flatmap(lambda kind: st.tuples(records(kind), records(kind))))
def test_any_record_however_odd_can_be_told(pair: tuple[Record, Record]) -> None:
    one, other = Dossier.of(pair[:1]), Dossier.of(pair[1:])
    for language in ("nl", "fr"):
        for outward in (False, True):
            for row in differences(one, other):
                assert sentence(row, telling(other, one, language, outward=outward))


@given(after(BASE), after(BASE), st.sampled_from(["nl", "fr"]))
def test_every_conflict_can_be_told(mine: Dossier, theirs: Dossier, language: str) -> None:
    reader = telling(theirs, mine, language)
    for conflict in merge(BASE, mine, theirs).conflicts:
        found = tell_conflict(conflict, reader)
        assert all((found.what, found.why, found.mine, found.theirs))
        assert found.mine != found.theirs
        assert all(choice_label(choice, reader) for choice in conflict.choices)


def test_a_conflict_about_several_says_what_goes_along() -> None:
    new = done(AddEntry(PlannedMeasure(id="MX", title="Nieuw", objectives=("O1",))), BASE)
    (conflict,) = merge(BASE, new, done(RemoveEntry(Objective, "O1"), BASE)).conflicts
    found = tell_conflict(conflict, telling(new))
    assert (found.what, found.mine, found.theirs) == ("Doelstelling: doel 1", "doel 1", "(niet aanwezig)")
    assert found.more == ("Maatregel: Nieuw – Doelstellingen waaraan ze bijdraagt",)


def test_one_line_of_a_mapping_is_named() -> None:
    sides = [
        Dossier.of([DocumentDraft(id="intentieverklaring", values=(("plaats", town),))])
        for town in ("A", "B", "C")
    ]
    (conflict,) = merge(*sides).conflicts
    found = tell_conflict(conflict, telling(sides[1]))
    assert (found.before, found.mine, found.theirs) == ("A", "B", "C")
    assert found.field.startswith("Ingevuld: ")


def test_what_stays_out_is_told_with_its_reason() -> None:
    asked = SurveyRound(id="SUR-1", analysis="2026", code="DDDDA")
    merged = merge(BASE, BASE, Dossier.of([*BASE, asked]))
    (line,) = [tell_left_out(left, telling(Dossier.of([asked]), language="fr")) for left in merged.left_out]
    assert line.startswith("Tour de questionnaires\u00a0: DDDDA – Un tour de questionnaires ouvert reste")


def test_choices_have_words_of_their_own() -> None:
    assert len({choice_label(choice, telling(BASE)) for choice in Choice}) == 3


def test_a_voice_is_named_by_its_kind_and_not_by_its_words() -> None:
    now = Dossier.of([Voice(id="V", kind=VoiceKind.HARD, text="over iemand")])
    (row,) = differences(Dossier(), now)
    assert sentence(row, telling(now)) == "Stem uit de ploeg: Weegt: toegevoegd"
