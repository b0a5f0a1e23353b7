"""The yearly evaluation: the six inputs, every measure judged, means, conclusions, checklist and costs."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

from app.domain.choices import MeasureStatus
from app.domain.commands.learning import DescribeCosts, DescribeEvaluation, MarkChecklist, NoteLearning
from app.domain.commands.plans import MarkDuty
from app.domain.follow.evaluation import review
from app.domain.records import EffectCheck
from tests.support.decade.life import Life
from tests.support.decade.measures import judged
from tests.support.planning import catalogue


def look_back(life: Life, year: int) -> None:
    """Everything the law asks of an evaluation, and the firm's own words."""
    inputs = list(catalogue().evaluation_inputs)
    told = life.random.sample(inputs, 3)
    facts: dict[str, object] = {
        "inputs": tuple(
            (name, f"Besproken in {year}: de zaterdag is zwaar.") for name in inputs if name in told
        ),
        "none": tuple(name for name in inputs if name not in told),
        "means_enough": year % 3 != 0,
        "means_note": "Er was een half uur per week voor.",
        "helped": "Een vast overleg op maandag.",
        "hindered": "Twee maanden zonder vervanger.",
        "conclusions": f"In {year + 1} gaan we verder met overdracht en rooster.",
    }
    life.do(DescribeEvaluation(year, facts, life.today))
    _judge_all(life, year)
    _checklist(life, year)
    costs = {
        "absence_days": float(life.random.randint(20, 60)),
        "cost_per_day": Decimal(300),
        "leavers": life.random.randint(0, 2),
        "cost_per_leaver": Decimal(9000),
    }
    ending = {
        "discussed_with": "de hele ploeg",
        "discussed_on": life.today,
        "discussed": "Akkoord.",
        "finished_on": life.today,
        "signed_by": "De zaakvoerder",
    }
    life.do(DescribeCosts(year, costs), DescribeEvaluation(year, ending, life.today))
    life.do(MarkDuty("DL-08", str(year), life.today, "Verslag in het preventiedossier"))


def _judge_all(life: Life, year: int) -> None:
    """What was done and not judged yet is judged now."""
    found = review(year, life.dossier, catalogue(), life.today)
    for result in found.measures:
        measure = result.course.measure
        if measure.status is MeasureStatus.DONE and result.learning.judged is None:
            blank = EffectCheck(id=life.fresh("CHK"), measure=measure.id)
            life.do(NoteLearning(year, blank, _seen(life, blank), life.today, again=life.fresh("CHK")))


def _seen(life: Life, blank: EffectCheck) -> dict[str, object]:
    """What the team says of it, without the fields that the check itself keeps."""
    told = judged(life, blank)
    kept = {"id", "measure", "objective", "due", "position"}
    return {field.name: getattr(told, field.name) for field in fields(told) if field.name not in kept}


def _checklist(life: Life, year: int) -> None:
    answers = [answer.id for answer in catalogue().checklist_answers]
    ripe = min(year - 2026, 8)
    for place, item in enumerate(catalogue().checklist):
        life.do(MarkChecklist(year, item, {"answer": answers[0] if place % 8 < ripe else answers[1]}))
