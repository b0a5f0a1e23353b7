"""The bakery a year later: a year carried out, measured again, looked back upon, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.choices import MeasureStatus
from app.domain.follow_choices import EffectResult, MeasureEventKind, NextStep, TriggerKind
from app.domain.reading import Reading
from app.domain.records import (
    Analysis,
    ChecklistMark,
    EffectCheck,
    Evaluation,
    FactorAnswer,
    GlobalPlan,
    LightInput,
    LightRound,
    MeasureEvent,
    PlannedMeasure,
    Record,
    Trigger,
    YearCosts,
)
from tests.support.firms import reading_of, records_of

LATER = date(2027, 12, 10)
YEAR = 2027
FIGURES = ("K1", "K2", "K5", "K6", "K12", "K16", "K18")
DONE, HALF = ("maatregel-1", "maatregel-2"), "maatregel-7"
LIGHTER = {"RF-TER-01": (1, 2), "RF-TER-10": (1, 2), "RF-ENV-02": (3, 3)}
"""Factors that were assessed again, with exposure and impact."""

EVALUATION = Evaluation(
    id="2027",
    year=YEAR,
    inputs=(
        ("physician", "De arbeidsarts wees op de hitte aan de oven in juli."),
        ("third_party", "Twee verklaringen over klanten die riepen aan de toonbank."),
    ),
    none=("situations", "formal_requests", "informal"),
    sections=(("E1", "De externe dienst gaf raad over het nachtrooster."), ("E10", "Hou het rooster vast.")),
    means_enough=False,
    means_note="Er was te weinig tijd om iemand in te werken.",
    helped="Het rooster hing altijd op tijd uit.",
    hindered="De zomer was te druk om te vergaderen.",
    conclusions="Het rooster blijft. De pauzes pakken we anders aan.",
    discussed_with="De hele ploeg",
    discussed_on=date(2027, 12, 6),
    discussed="De ploeg wil in januari een nieuwe afspraak over pauzes.",
    kpis=(("K16", "“Ik weet nu wanneer ik vrij ben.”"),),
)
COSTS = YearCosts(
    id="2027",
    year=YEAR,
    absence_days=32,
    cost_per_day=Decimal(210),
    leavers=1,
    cost_per_leaver=Decimal(4500),
    hours_promised=60,
    hours_spent=48,
    eur_promised=Decimal(8000),
    eur_spent=Decimal("6450.50"),
    note="Zonder de uren van de zaakvoerder.",
)
TRIGGER = Trigger(
    id="t1",
    kind=TriggerKind.EQUIPMENT,
    on=date(2027, 5, 3),
    text="Nieuwe oven met ander ritme",
    year_plan=True,
)
FALL = Trigger(
    id="t2", kind=TriggerKind.ACCIDENT, on=date(2027, 8, 20), text="Val op de natte vloer, twee dagen thuis"
)


def later_records() -> tuple[Record, ...]:
    """All records of the bakery on the evening of its evaluation."""
    return (*(_lived(record) for record in records_of("bakery")), *_told(), *_measured())


def a_year_later(today: date = LATER) -> Reading:
    """The bakery looking back on its first year."""
    return reading_of(later_records(), today)


def _lived(record: Record) -> Record:
    """The plan of that year as it was carried out."""
    if isinstance(record, GlobalPlan):
        return replace(record, kpis=FIGURES)
    if not isinstance(record, PlannedMeasure):
        return record
    if record.id in DONE:
        state, day = MeasureStatus.DONE, date(2027, 6, 30)
        return replace(record, status=state, status_on=day, spent_eur=Decimal(250), permanent=True)
    if record.id == HALF:
        return replace(record, status=MeasureStatus.STARTED, status_on=date(2027, 3, 1))
    return record


def _told() -> tuple[Record, ...]:
    """What was noted along the way."""
    return (
        EVALUATION,
        COSTS,
        TRIGGER,
        FALL,
        MeasureEvent(id="e1", measure=HALF, kind=MeasureEventKind.PROGRESS, on=date(2027, 9, 1), percent=50),
        _check("k1", DONE[0], EffectResult.HELPED, NextStep.KEEP, "Drie weken vooraf"),
        _check("k2", DONE[1], EffectResult.PARTLY, NextStep.ADJUST, ""),
        ChecklistMark(id="2026/C1", year=2026, item="C1", answer="bezig"),
        ChecklistMark(id="2027/C1", year=2027, item="C1", answer="in_orde"),
        ChecklistMark(id="2027/C2", year=2027, item="C2", answer="bezig", note="Twee zonder criterium"),
        ChecklistMark(id="2027/I1", year=2027, item="I1", answer="nog_niet"),
    )


def _check(id_: str, measure: str, result: EffectResult, step: NextStep, value: str) -> EffectCheck:
    return EffectCheck(
        id=id_, measure=measure, done_on=date(2027, 10, 1), result=result, next_step=step, measurement=value
    )


def _measured() -> tuple[Record, ...]:
    """A second round of lights and a second analysis, with what changed."""
    lights = [r for r in records_of("bakery") if isinstance(r, LightInput)]
    (first,) = (r for r in records_of("bakery") if isinstance(r, LightRound))
    again = replace(first, id="2027", year=YEAR, filled_on=date(2027, 10, 10))
    inputs = [replace(r, id=f"2027/{r.key}", round="2027", value=_again(r)) for r in lights]
    answers = [
        FactorAnswer(id=f"2027/{factor}", analysis="2027", factor=factor, exposure=exposure, impact=impact)
        for factor, (exposure, impact) in LIGHTER.items()
    ]
    analysis = Analysis(id="2027", year=YEAR, started_on=date(2027, 10, 1), finished_on=date(2027, 11, 15))
    return (again, *inputs, analysis, *answers)


def _again(record: LightInput) -> object:
    """Fewer sick days, otherwise the same."""
    return 12 if record.key == "short_sick_days" else record.value
