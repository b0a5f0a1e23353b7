"""What became better is shown with the measures that touched it, and only with those."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.choices import Light, MeasureStatus, Priority
from app.domain.dossier import Dossier
from app.domain.follow.improved import improved
from app.domain.follow_choices import MeasureEventKind
from app.domain.lights.examples import example_dossier
from app.domain.records import (
    Analysis,
    FactorAnswer,
    LightInput,
    LightRound,
    MeasureEvent,
    PlannedMeasure,
    Record,
)
from tests.support.planning import catalogue

FACTOR = "RF-ORG-01"
TOUCHED = PlannedMeasure(id="m1", factors=(FACTOR,), status=MeasureStatus.DONE, status_on=date(2027, 3, 1))


def two_analyses(*more: object) -> Dossier:
    """A factor that went from high to low between 2026 and 2027."""
    return Dossier.of(
        (
            Analysis(id="2026", year=2026),
            Analysis(id="2027", year=2027),
            FactorAnswer(id=f"2026/{FACTOR}", analysis="2026", factor=FACTOR, exposure=3, impact=3),
            FactorAnswer(id=f"2027/{FACTOR}", analysis="2027", factor=FACTOR, exposure=1, impact=1),
            *more,
        )
    )


def test_a_factor_that_weighs_less_names_the_measures_that_touched_it() -> None:
    elsewhere = replace(TOUCHED, id="m2", factors=("RF-ENV-01",))
    earlier = replace(TOUCHED, id="m3", status_on=date(2024, 3, 1))
    waiting = replace(TOUCHED, id="m4", status=MeasureStatus.PLANNED, status_on=None)
    (found,) = improved(two_analyses(TOUCHED, elsewhere, earlier, waiting), catalogue())
    assert (found.id, found.before, found.after) == (FACTOR, Priority.HIGH, Priority.LOW)
    assert [measure.id for measure in found.measures] == ["m1"]
    assert not found.is_light


def test_a_step_in_between_counts_also_when_the_measure_began_earlier() -> None:
    running = replace(TOUCHED, status=MeasureStatus.STARTED, status_on=date(2024, 1, 1))
    step = MeasureEvent(id="e1", measure="m1", kind=MeasureEventKind.PROGRESS, on=date(2026, 5, 1))
    (found,) = improved(two_analyses(running, step), catalogue())
    assert found.measures == (running,)


def test_one_analysis_shows_nothing_better() -> None:
    dossier = Dossier.of(record for record in two_analyses(TOUCHED) if record.id not in ("2026",))
    assert improved(dossier, catalogue()) == ()


def test_a_light_that_turned_names_what_touched_its_factors() -> None:
    indicator = catalogue().indicators["IND-04"]
    worked = replace(TOUCHED, factors=indicator.related_factors[:1])
    found = improved(Dossier.of((*left_and_stayed(), worked)), catalogue())
    (turned,) = [each for each in found if each.id == indicator.id]
    assert turned.is_light and turned.after is Light.GREEN and turned.before is not Light.GREEN
    assert turned.measures == (worked,)


def left_and_stayed() -> list[Record]:
    """A calm firm in 2027, and the same firm in 2026 when six people left."""
    firm = next(iter(catalogue().example_firms.values()))
    calm = example_dossier(firm, year=2027, name="x")
    before = [replace(r, id=f"2026/{r.key}", round="2026") for r in calm.all(LightInput)]
    rough = [replace(r, value=6) if r.key == "voluntary_leavers" else r for r in before]
    return [*calm, LightRound(id="2026", year=2026), *rough]
