"""What the past year gives reason to change in the five-year plan: the facts behind JAP-06a to e."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.choices import AdviceState
from app.domain.dossier import Dossier
from app.domain.follow import registers
from app.domain.follow.triggers import Suggestion, suggestions, triggers_in
from app.domain.follow_choices import FactKind, TriggerKind
from app.domain.lights.rounds import answered
from app.domain.plans.plan import global_plan_for
from app.domain.records import Evaluation, GlobalPlan, Trigger, YearPlan

_CIRCUMSTANCES = frozenset(
    {TriggerKind.REORGANISATION, TriggerKind.EQUIPMENT, TriggerKind.GROWTH, TriggerKind.OTHER}
)
_ACCIDENTS = frozenset({TriggerKind.ACCIDENT, TriggerKind.VIOLENCE})
_ADVICE = frozenset({TriggerKind.ADVICE, TriggerKind.COMPLAINT})
_ACCIDENT_COUNT, _STATISTICS = "accidents_1d", "statistics"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeGrounds:
    """What is known about the year before a yearly plan, question by question."""

    year: int
    circumstances: tuple[Trigger, ...]
    seen: tuple[Suggestion, ...]
    accidents: tuple[Trigger, ...]
    accident_count: float | None
    third_party: Mapping[FactKind, int]
    statistics: str
    statistics_none: bool
    advice: tuple[Trigger, ...]
    body_advice: str
    discussed: str
    strategic: AdviceState | None
    strategic_note: str


def change_grounds(year: int, dossier: Dossier) -> ChangeGrounds:
    """The grounds for the yearly plan of `year`: everything from the year before it."""
    told = triggers_in(year - 1, dossier)
    evaluation = dossier.get(Evaluation, str(year - 1)) or Evaluation(id=str(year - 1), year=year - 1)
    before = dossier.get(YearPlan, str(year - 1))
    covering = global_plan_for(dossier, year) or global_plan_for(dossier, year - 1)
    plan = covering or GlobalPlan(id=str(year), start_year=year)
    return ChangeGrounds(
        year=year - 1,
        circumstances=_of(told, _CIRCUMSTANCES),
        seen=tuple(each for each in suggestions(dossier) if each.kind in _CIRCUMSTANCES),
        accidents=_of(told, _ACCIDENTS),
        accident_count=_accidents(year - 1, dossier),
        third_party=registers.totals(year - 1, dossier),
        statistics=dict(evaluation.inputs).get(_STATISTICS, "").strip(),
        statistics_none=_STATISTICS in evaluation.none,
        advice=_of(told, _ADVICE),
        body_advice=before.body_advice.strip() if before is not None else "",
        discussed=evaluation.discussed.strip(),
        strategic=plan.strategic_advice,
        strategic_note=plan.strategic_advice_note.strip(),
    )


def _of(told: tuple[Trigger, ...], kinds: frozenset[TriggerKind]) -> tuple[Trigger, ...]:
    return tuple(trigger for trigger in told if trigger.kind in kinds)


def _accidents(year: int, dossier: Dossier) -> float | None:
    """What the warning lights of that year count; None when it is not known."""
    value = answered(year, _ACCIDENT_COUNT, dossier)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
