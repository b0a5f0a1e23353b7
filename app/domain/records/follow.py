"""Records of doing and learning: events, checks of effect, triggers, registers, evaluations, figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.choices import Involvement
from app.domain.follow_choices import (
    Asker,
    EffectResult,
    FactKind,
    MeasureEventKind,
    NextStep,
    TriggerKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureEvent:
    """A moment in the life of a measure: the day, who, and for a move the dates before and after."""

    id: str
    measure: str
    kind: MeasureEventKind
    on: date
    by: str = ""
    note: str = ""
    percent: int | None = None
    people: int | None = None
    start_before: date | None = None
    end_before: date | None = None
    start_after: date | None = None
    end_after: date | None = None
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectCheck:
    """Did it help: a measure or an objective against its criterion; `due` is planned, `done_on` when judged.

    `measurement` is the new value beside baseline and target; residual exposure 0-3 and impact 1-3 are what
    the team sees now.
    """

    id: str
    measure: str = ""
    objective: str = ""
    due: date | None = None
    done_on: date | None = None
    result: EffectResult | None = None
    measurement: str = ""
    residual_exposure: int | None = None
    residual_impact: int | None = None
    next_step: NextStep | None = None
    note: str = ""
    judged_by: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Something that happened and asks for a new look; what is looked at again, when, and what came of it."""

    id: str
    kind: TriggerKind
    on: date | None = None
    text: str = ""
    factors: tuple[str, ...] = ()
    global_plan: bool = False
    year_plan: bool = False
    reviewed_on: date | None = None
    conclusion: str = ""
    measures: tuple[str, ...] = ()
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdPartyFact:
    """One declaration in the register of third-party facts; kept five years from its entry (Codex I.3-3).

    The worker's name stands there only with the worker's consent.
    """

    id: str
    kind: FactKind
    happened_on: date | None = None
    entered_on: date | None = None
    text: str = ""
    name: str = ""
    consent: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The analysis of one specific work situation in which a danger is already there (Codex I.3-4)."""

    id: str
    asked_by: Asker = Asker.EMPLOYER
    asked_on: date | None = None
    text: str = ""
    group: str = ""
    trigger: str = ""
    adviser: Involvement | None = None
    adviser_reason: str = ""
    participation: str = ""
    anonymous_way: str = ""
    factors: tuple[str, ...] = ()
    findings: str = ""
    measures: tuple[str, ...] = ()
    decided_on: date | None = None
    closed_on: date | None = None
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The yearly evaluation of the psychosocial measures (Codex I.3-6 §2), id and `year` are its service
    year.

    `inputs` holds what each of the six legal inputs says (id → text), `none` the inputs with nothing this
    year. `sections` are the firm's own words by section of the report, `kpis` what was measured by figure.
    What is decided about a measure stands in its `EffectCheck`.
    """

    id: str
    year: int
    inputs: tuple[tuple[str, str], ...] = ()
    none: tuple[str, ...] = ()
    sections: tuple[tuple[str, str], ...] = ()
    means_enough: bool | None = None
    means_note: str = ""
    helped: str = ""
    hindered: str = ""
    conclusions: str = ""
    discussed_with: str = ""
    discussed_on: date | None = None
    discussed: str = ""
    finished_on: date | None = None
    signed_by: str = ""
    kpis: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistMark:
    """The answer on one point of the policy checklist in one year, id `<year>/<item>`."""

    id: str
    year: int
    item: str
    answer: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """The light watch of a quarter, id `2026-Q4`: a few counts and what the team said at its meeting."""

    id: str
    sick_days: float | None = None
    overtime_hours: float | None = None
    leavers: int | None = None
    accidents: int | None = None
    reports: int | None = None
    went_well: str = ""
    difficult: str = ""
    talked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCosts:
    """What absence and departures cost in a year, and the time and money really spent; id is the year."""

    id: str
    year: int
    absence_days: float | None = None
    cost_per_day: Decimal | None = None
    leavers: int | None = None
    cost_per_leaver: Decimal | None = None
    hours_promised: float | None = None
    hours_spent: float | None = None
    eur_promised: Decimal | None = None
    eur_spent: Decimal | None = None
    note: str = ""
