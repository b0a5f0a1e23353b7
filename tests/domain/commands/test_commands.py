"""The verbs: what they change, and what they refuse with a sentence and a field."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.choices import AnswerState, Body, Level, MeasureStatus
from app.domain.commands.analysis import AnswerFactor, ClearFactor, StartAnalysis
from app.domain.commands.base import Command
from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.commands.firm import DescribeCompany, FillDocument, SetQuarter
from app.domain.commands.follow import MoveMeasure
from app.domain.commands.lights import AnswerInput, RemoveRound, SetBenchmark, StartRound
from app.domain.commands.measure_states import SetState
from app.domain.commands.measures import TakeMeasure
from app.domain.commands.plans import DescribeYearPlan, MarkDuty, WaiveElement
from app.domain.dossier import Dossier
from app.domain.follow_choices import MeasureEventKind
from app.domain.messages import Refusal
from app.domain.records import (
    Company,
    DocumentDraft,
    DutyMark,
    FactorAnswer,
    LightInput,
    MeasureEvent,
    Objective,
    OwnRisk,
    PlannedMeasure,
    Quarter,
    Site,
    YearPlan,
)
from app.services import editions

CATALOGUE = editions.catalogue()


def after(*commands: Command, start: Dossier | None = None) -> Dossier:
    """The dossier after these acts."""
    dossier = start or Dossier()
    for command in commands:
        dossier = dossier.with_(command.decide(dossier, CATALOGUE))
    return dossier


def refused(*commands: Command) -> str:
    """The field that the last act was refused for."""
    dossier = after(*commands[:-1])
    with pytest.raises(Refusal) as caught:
        commands[-1].decide(dossier, CATALOGUE)
    return caught.value.field


def test_describing_the_firm_again_with_the_same_words_changes_nothing() -> None:
    dossier = after(DescribeCompany({"name": "De Korst"}))
    assert DescribeCompany({"name": "De Korst"}).decide(dossier, CATALOGUE) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("headcount", -1.0),
        ("fte", float("nan")),
        ("service_year_start_month", 13),
        ("nace_section", "ZZ"),
        ("name", "x" * 20_001),
        ("body_override", Body.WORKERS),
        ("external_service_since", date(1, 1, 1)),
    ],
)
def test_the_firm_refuses_what_cannot_be(field: str, value: object) -> None:
    expected = "body_reason" if field == "body_override" else field
    assert refused(DescribeCompany({field: value})) == expected


def test_a_field_that_does_not_exist_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        DescribeCompany({"nmae": "x"}).decide(Dossier(), CATALOGUE)


def test_going_back_to_the_worked_out_body_forgets_the_reason() -> None:
    both = DescribeCompany({"body_override": Body.WORKERS, "body_reason": "afspraak"})
    assert after(both, DescribeCompany({"body_override": None})).company == Company()


def test_two_blanks_remove_a_quarter() -> None:
    dossier = after(SetQuarter("2026-Q1", 7.0, None), SetQuarter("2026-Q1", None, None))
    assert dossier.all(Quarter) == ()


def test_a_document_value_made_blank_is_forgotten() -> None:
    dossier = after(
        FillDocument("d", {"a": "1", "b": "2"}, {}), FillDocument("d", {"a": ""}, {"place": "Gent"})
    )
    assert dossier.get(DocumentDraft, "d") == DocumentDraft(id="d", values=(("b", "2"),), place="Gent")


def test_new_entries_come_last_and_can_move_up() -> None:
    dossier = after(
        AddEntry(Site(id="a")), AddEntry(Site(id="b")), AddEntry(Site(id="c")), MoveEntry(Site, "c", -1)
    )
    assert [site.id for site in dossier.all(Site)] == ["a", "c", "b"]


def test_moving_past_the_end_changes_nothing() -> None:
    dossier = after(AddEntry(Site(id="a")), AddEntry(Site(id="b")))
    assert MoveEntry(Site, "b", 1).decide(dossier, CATALOGUE) == ()


def test_editing_what_is_gone_is_refused_with_a_sentence() -> None:
    with pytest.raises(Refusal):
        EditEntry(Site, "gone", {"name": "x"}).decide(Dossier(), CATALOGUE)


def test_removing_an_objective_also_removes_it_from_its_measures_and_years() -> None:
    dossier = after(
        AddEntry(Objective(id="O")),
        AddEntry(PlannedMeasure(id="M", objectives=("O",))),
        DescribeYearPlan(2027, {"objectives": ("O",)}),
        RemoveEntry(Objective, "O"),
    )
    measure, year = dossier.get(PlannedMeasure, "M"), dossier.get(YearPlan, "2027")
    assert measure is not None and year is not None
    assert (measure.objectives, year.objectives) == ((), ())


def test_removing_an_own_risk_removes_its_answers() -> None:
    dossier = after(
        AddEntry(OwnRisk(id="OWN-1", dimension="ORG", text="x")),
        StartAnalysis(2026),
        AnswerFactor("2026", "OWN-1", {"exposure": 2}),
        RemoveEntry(OwnRisk, "OWN-1"),
    )
    assert dossier.all(FactorAnswer) == ()


def test_a_round_is_made_once_a_year() -> None:
    assert refused(StartRound(2026), StartRound(2026)) == "year"


def test_removing_a_round_removes_its_answers() -> None:
    dossier = after(StartRound(2026), AnswerInput("2026", "sick_spells", value=3), RemoveRound("2026"))
    assert dossier.all(LightInput) == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("sick_spells", -1),
        ("sick_spells", 1.5),
        ("sick_spells", True),
        ("sick_spells", "3"),
        ("register_exists", 1),
        ("conflict_level", 9),
        ("conflict_level", True),
        ("events", ("nothing-like-it",)),
        ("pulse_mean", 11),
        ("sick_spells", None),
    ],
)
def test_an_answer_that_does_not_fit_the_question_is_refused(key: str, value: object) -> None:
    assert refused(StartRound(2026), AnswerInput("2026", key, value=value)) == key  # type: ignore[arg-type]


def test_i_don_t_know_is_an_answer_and_drops_the_value() -> None:
    dossier = after(
        StartRound(2026),
        AnswerInput("2026", "sick_spells", AnswerState.UNKNOWN, value=3, reason="geen lijst"),
    )
    answer = dossier.get(LightInput, "2026/sick_spells")
    assert answer is not None and (answer.value, answer.reason) == (None, "geen lijst")


def test_a_benchmark_needs_a_source() -> None:
    assert refused(SetBenchmark("IND-01", 4.0)) == "source"


def test_a_benchmark_behind_a_count_table_cannot_change() -> None:
    assert refused(SetBenchmark("IND-03", 0.2, "eigen")) == "value"


@pytest.mark.parametrize(("field", "value"), [("exposure", 4), ("impact", 0), ("affected", -1)])
def test_a_factor_answer_stays_on_its_scale(field: str, value: int) -> None:
    assert refused(StartAnalysis(2026), AnswerFactor("2026", "RF-ORG-01", {field: value})) == field


def test_a_factor_needs_an_analysis() -> None:
    assert refused(AnswerFactor("2026", "RF-ORG-01", {"exposure": 1})) == "analysis"


def test_clearing_a_factor_forgets_it() -> None:
    dossier = after(
        StartAnalysis(2026),
        AnswerFactor("2026", "RF-ORG-01", {"exposure": 1}),
        ClearFactor("2026", "RF-ORG-01"),
    )
    assert dossier.all(FactorAnswer) == ()


def test_a_measure_taken_twice_serves_both_risks() -> None:
    dossier = after(TakeMeasure("A", "M001", ("RF-ORG-01",)), TakeMeasure("B", "M001", ("RF-CON-11",)))
    assert [m.factors for m in dossier.all(PlannedMeasure)] == [("RF-ORG-01", "RF-CON-11")]


def test_a_taken_measure_has_the_catalogue_s_level() -> None:
    taken = after(TakeMeasure("A", "M001")).get(PlannedMeasure, "A")
    assert taken is not None and taken.level is Level.PRIMARY


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"budget_eur": Decimal(-1)}, "budget_eur"),
        ({"factors": ("RF-XXX-99",)}, "factors"),
        ({"objectives": ("none",)}, "objectives"),
        ({"library": "M999"}, "library"),
        ({"domain": "magic"}, "domain"),
    ],
)
def test_a_measure_refuses_what_cannot_be(changes: dict[str, object], field: str) -> None:
    assert refused(AddEntry(PlannedMeasure(id="M")), EditEntry(PlannedMeasure, "M", changes)) == field


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [(date(2027, 3, 1), date(2027, 2, 28), "end"), (date(9999, 1, 1), None, "start")],
)
def test_a_measure_is_not_moved_to_dates_that_cannot_be(start: date, end: date | None, field: str) -> None:
    moved = MoveMeasure("E", "M", start, end, date(2026, 9, 15))
    assert refused(AddEntry(PlannedMeasure(id="M")), moved) == field


def test_state_and_dates_of_a_measure_never_change_without_an_event() -> None:
    for changes in ({"status": MeasureStatus.DONE}, {"start": date(2027, 1, 1)}, {"end": None}):
        with pytest.raises(ValueError, match="through its events"):
            after(AddEntry(PlannedMeasure(id="M")), EditEntry(PlannedMeasure, "M", changes))


def test_a_dropped_measure_taken_again_needs_the_day_for_its_event() -> None:
    dropped = SetState("E", "A", MeasureStatus.DROPPED, date(2026, 9, 1), "te duur")
    assert refused(TakeMeasure("A", "M001"), dropped, TakeMeasure("B", "M001")) == ""
    dossier = after(TakeMeasure("A", "M001"), dropped, TakeMeasure("B", "M001", today=date(2026, 9, 2)))
    assert [m.status for m in dossier.all(PlannedMeasure)] == [MeasureStatus.PLANNED]
    assert [e.kind for e in dossier.all(MeasureEvent)] == [
        MeasureEventKind.DROPPED,
        MeasureEventKind.REOPENED,
    ]


def test_a_waiver_needs_a_reason() -> None:
    assert refused(WaiveElement("2027", "GPP-03d", "  ")) == "reason"


def test_a_duty_mark_without_a_day_is_taken_away() -> None:
    dossier = after(MarkDuty("DL-13", "2027", date(2027, 3, 1)), MarkDuty("DL-13", "2027", None))
    assert dossier.all(DutyMark) == ()
