"""Years beside each other: figures, start and now, checklist, costs, the archive, and plans that are over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.choices import MeasureStatus, PlanKind, Presence, Side
from app.domain.commands.base import put
from app.domain.commands.follow import MoveMeasure, NoteMeasureEvent
from app.domain.dossier import Dossier
from app.domain.follow.archive import Kept, archive, plan_years
from app.domain.follow.change_grounds import change_grounds
from app.domain.follow.checklist import PLACES, year_list
from app.domain.follow.costs import counted, estimate, newest_estimate, promised_text, spending
from app.domain.follow.evaluation import review, worked_into
from app.domain.follow.figures import figure_years, figures, through_the_years
from app.domain.follow.known import known
from app.domain.follow.start_and_now import start_and_now
from app.domain.follow_choices import FactKind, MeasureEventKind
from app.domain.plans.plan import global_plan, year_plan
from app.domain.privacy import HIDDEN
from app.domain.reading import Reading
from app.domain.records import (
    Analysis,
    Company,
    Evaluation,
    GlobalPlan,
    LightInput,
    LightRound,
    MeasureEvent,
    Objective,
    PlannedMeasure,
    Record,
    ThirdPartyFact,
    YearCosts,
    YearPlan,
)
from app.domain.survey.comparing import Course
from app.wizards.steps import STEPS
from tests.support.learned import COSTS, FIGURES, LATER, YEAR, a_year_later
from tests.support.planning import catalogue

OUTWARD = ("third_party", "statistics", "formal_requests", "informal")
PAGES = {page.id for station in STEPS for page in station.pages}


def changed(dossier: Dossier, *records: Record) -> Dossier:
    """The dossier with these records put in."""
    for record in records:
        dossier = dossier.with_(put(dossier, record))
    return dossier


@pytest.fixture(scope="module")
def later() -> Reading:
    return a_year_later()


def test_the_chosen_figures_show_the_firms_words_else_what_is_counted(later: Reading) -> None:
    found = {f.kpi.id: f for f in figures(YEAR, later.dossier, later.catalogue, LATER)}
    assert set(found) == set(FIGURES)
    assert found["K16"].written.startswith("“Ik weet")
    assert found["K1"].number == 48
    assert found["K12"].light is not None and not found["K5"].known


def test_the_figures_begin_with_the_year_before_the_plan(later: Reading) -> None:
    assert figure_years(YEAR, later.dossier) == (2026, 2027)
    rows = through_the_years(YEAR, later.dossier, later.catalogue, LATER)
    assert [figure.year for figure in rows["K2"]] == [2026, 2027]


def test_start_and_now_set_the_last_measurement_before_the_plan_beside_the_newest(later: Reading) -> None:
    found = start_and_now(YEAR, later.dossier, later.catalogue)
    assert found.first_round is not None and found.last_round is not None
    assert (found.first_round.year, found.last_round.year) == (2026, 2027)
    courses = {pair.after.id: pair.course for pair in found.factors}
    assert courses["RF-TER-01"] is Course.BETTER and courses["RF-ENV-02"] is Course.WORSE
    touched = next(pair for pair in found.factors if pair.after.id == "RF-TER-01")
    assert "maatregel-1" in {measure.id for measure in touched.measures}


def test_the_review_tells_how_things_stood_on_the_day_it_was_finished() -> None:
    done = PlannedMeasure(
        id="m",
        start=date(2027, 1, 1),
        end=date(2027, 3, 1),
        status=MeasureStatus.DONE,
        status_on=date(2028, 2, 1),
    )
    told = MeasureEvent(id="e", measure="m", kind=MeasureEventKind.DONE, on=date(2028, 2, 1))
    finished = Evaluation(id="2027", year=2027, finished_on=date(2027, 12, 20))
    dossier = Dossier.of((Company(), done, told, finished))
    (then,) = review(2027, dossier, catalogue(), date(2028, 3, 1)).measures
    assert then.course.measure.status is MeasureStatus.PLANNED


def test_what_was_dropped_or_moved_on_is_still_told_in_the_year_it_stood_in() -> None:
    measure = PlannedMeasure(id="m", start=date(2027, 2, 1), end=date(2027, 3, 1))
    dossier = Dossier.of((Company(), measure, replace(measure, id="n")))
    moved = MoveMeasure("e1", "m", date(2028, 2, 1), date(2028, 3, 1), on=date(2027, 5, 1))
    dossier = dossier.with_(moved.decide(dossier, catalogue()))
    dropped = MeasureEvent(
        id="e2", measure="n", kind=MeasureEventKind.DROPPED, on=date(2027, 5, 1), note="Niet nodig"
    )
    dossier = dossier.with_(NoteMeasureEvent(dropped, date(2027, 5, 1)).decide(dossier, catalogue()))
    assert [m.id for m in year_plan(dossier, catalogue(), year=2027).measures] == []
    then = year_plan(dossier, catalogue(), year=2027, looking_back=True)
    assert [m.id for m in then.measures] == ["m", "n"]


def test_each_of_two_five_year_plans_holds_its_own_measures_and_objectives() -> None:
    plans = (GlobalPlan(id="2027", start_year=2027), GlobalPlan(id="2032", start_year=2032))
    measures = [
        PlannedMeasure(id=f"m{year}", objectives=("old",), start=date(year, 1, 1), end=date(year, 2, 1))
        for year in (2028, 2033)
    ]
    goals = (Objective(id="old", due_year=2030), Objective(id="new", due_year=2034))
    dossier = Dossier.of((Company(), *plans, *measures, *goals))
    first = global_plan(dossier, catalogue(), start_year=2027)
    second = global_plan(dossier, catalogue(), start_year=2032)
    assert [m.id for m in first.measures] == ["m2028"]
    assert [m.id for m in second.measures] == ["m2033"]
    assert [o.record.id for o in first.objectives] == ["old"]
    assert [o.record.id for o in second.objectives] == ["old", "new"]


def test_the_checklist_scores_what_was_answered_beside_the_year_before(later: Reading) -> None:
    listed = later.checklist
    assert (listed.year, listed.compared) == (2027, 2026)
    assert (listed.score.scored, listed.score.answered, listed.before.scored) == (3, 3, 1)
    assert {point.item.id for point in listed.points if point.is_open} == {"C2", "I1"}


def test_a_firm_without_third_parties_is_not_asked_about_their_register() -> None:
    dossier = Dossier.of((Company(third_party_contact=False),))
    asked = {point.item.id for point in year_list(2027, dossier, catalogue()).points}
    assert "B4" not in asked and "C1" in asked


def test_every_point_of_the_checklist_leads_to_a_page_that_exists() -> None:
    assert {place.page for place in PLACES.values()} <= PAGES


def test_absence_and_departures_are_a_sum_of_the_firms_own_numbers() -> None:
    found = estimate(COSTS)
    assert (found.absence, found.departures) == (Decimal("6720.00"), Decimal("4500.00"))
    assert (found.total, found.complete) == (Decimal("11220.00"), True)
    half = estimate(YearCosts(id="2027", year=2027, absence_days=2.5, cost_per_day=Decimal("99.99")))
    assert (half.total, half.complete) == (Decimal("249.98"), False)
    assert estimate(YearCosts(id="2027", year=2027, absence_days=3)).total is None


def test_what_the_year_itself_noted_goes_before_the_sum_of_its_measures(later: Reading) -> None:
    assert spending(YEAR, later.dossier).eur_spent == Decimal("6450.50")
    without = Dossier.of(r for r in (*later.dossier.all(PlannedMeasure), later.company))
    assert spending(YEAR, without).eur_spent == Decimal(500)
    assert counted(YEAR, later.dossier) == {"absence_days": 12, "leavers": 1}
    assert promised_text(later.dossier) == "8.000"
    assert newest_estimate(later.dossier) == (YEAR, estimate(COSTS))


def test_the_inputs_know_what_the_dossier_knows(later: Reading) -> None:
    said = [message.arguments for message in known("statistics", YEAR, later.dossier)]
    assert said == [
        {"year": 2027, "n": 0},
        {"day": date(2027, 8, 20), "text": "Val op de natte vloer, twee dagen thuis"},
    ]
    assert known("formal_requests", 2030, later.dossier) == ()


def test_what_the_workers_filled_in_for_the_lights_is_no_figure_of_the_firm() -> None:
    theirs = LightRound(id="2027-w", year=2027, side=Side.WORKERS)
    keys = ("accidents_1d", "formal_requests", "short_sick_days")
    inputs = [LightInput(id=f"2027-w/{key}", round="2027-w", key=key, value=9) for key in keys]
    dossier = Dossier.of((Company(), theirs, *inputs))
    assert known("statistics", 2027, dossier) == known("formal_requests", 2027, dossier) == ()
    assert counted(2027, dossier) == {}
    assert change_grounds(2028, dossier).accident_count is None


def test_what_goes_into_the_report_tells_no_count_of_one_or_two(later: Reading) -> None:
    counts = [
        replace(each, value=2)
        for each in later.dossier.all(LightInput)
        if each.key in {"accidents_1d", "formal_requests", "informal_contacts"}
    ]
    fact = ThirdPartyFact(id="f", kind=FactKind.VIOLENCE, happened_on=date(2027, 3, 3))
    company = replace(later.company, third_party_contact=True)
    dossier = changed(later.dossier, company, *counts, fact)
    told = [known(input_, YEAR, dossier)[0].arguments["n"] for input_ in OUTWARD]
    assert told == [HIDDEN] * len(OUTWARD)


def test_a_share_of_one_or_two_persons_is_not_a_figure(later: Reading) -> None:
    analysis = later.dossier.get(Analysis, "2027")
    assert analysis is not None
    few, three = (changed(later.dossier, replace(analysis, participants=n)) for n in (2, 3))
    found = [
        {f.kpi.id: f.number for f in figures(YEAR, each, later.catalogue, LATER)}["K5"]
        for each in (few, three)
    ]
    assert found[0] is None and found[1]


def test_a_plan_builds_on_the_evaluation_of_the_year_before_or_the_one_before_that() -> None:
    early = Evaluation(id="2026", year=2026, conclusions="Verder zo")
    blank = Evaluation(id="2027", year=2027)
    dossier = Dossier.of((Company(), early, blank))
    assert worked_into(2028, dossier) == early
    assert worked_into(2029, dossier) == blank
    assert worked_into(2030, dossier) is None


def test_an_evaluation_with_conclusions_answers_the_law_in_the_next_yearly_plan(later: Reading) -> None:
    next_year = replace(later, shown=2028)
    (state,) = [s for s in next_year.jap_elements if s.element.id == "JAP-08"]
    assert state.presence is Presence.PRESENT


@pytest.mark.parametrize(("helped", "presence"), [("", Presence.MISSING), ("Het overleg", Presence.PRESENT)])
def test_a_finished_evaluation_that_says_nothing_does_not_answer_the_law(
    later: Reading, helped: str, presence: Presence
) -> None:
    bare = Evaluation(id="2027", year=2027, finished_on=date(2027, 12, 9), helped=helped)
    next_year = Reading(changed(later.dossier, bare), later.catalogue, LATER, shown=2028)
    (state,) = [s for s in next_year.jap_elements if s.element.id == "JAP-08"]
    assert state.presence is presence


def test_the_archive_holds_everything_newest_first(later: Reading) -> None:
    found = archive(later.dossier)
    assert {entry.kind for entry in found} >= {
        Kept.GLOBAL_PLAN,
        Kept.YEAR_PLAN,
        Kept.EVALUATION,
        Kept.CHECKLIST,
        Kept.LIGHTS,
        Kept.ANALYSIS,
    }
    assert [entry.year for entry in found] == sorted((entry.year for entry in found), reverse=True)
    assert {entry.place.page for entry in found if entry.place is not None} <= PAGES


def test_an_advice_stands_in_the_archive_under_its_plan() -> None:
    plan = YearPlan(id="2027", year=2027, body_advice_on=date(2026, 11, 20), body_advice="Gunstig")
    advice = next(e for e in archive(Dossier.of((Company(), plan))) if e.kind is Kept.ADVICE)
    assert (advice.of, advice.day, advice.shown) == (PlanKind.YEAR, date(2026, 11, 20), 2027)
    assert plan_years(Dossier.of((Company(), plan)), 2028) == (2028, 2027)
