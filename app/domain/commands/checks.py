"""What a record may hold: one check per record type, each refusing with a sentence and a field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, cast

from app.domain.catalogue import Catalogue
from app.domain.commands.consultation_checks import (
    check_attachment,
    check_event,
    check_priority_risk,
    check_remark,
    check_version,
)
from app.domain.commands.follow_checks import (
    check_costs,
    check_effect,
    check_evaluation,
    check_fact,
    check_mark,
    check_measure_event,
    check_pulse,
    check_situation,
    check_trigger,
)
from app.domain.commands.limits import a_year, between, check_fields
from app.domain.commands.team_checks import (
    MOST_WORKERS,
    check_count,
    check_estimate,
    check_score,
    check_survey,
    check_talk,
    check_voice,
    known_factor,
)
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import (
    Analysis,
    Attachment,
    ChecklistMark,
    Company,
    Contact,
    EffectCheck,
    Estimate,
    Evaluation,
    FactorAnswer,
    GlobalPlan,
    LightRound,
    MeasureEvent,
    Objective,
    OwnRisk,
    Participant,
    PastAction,
    PlannedMeasure,
    PriorityRisk,
    Pulse,
    Quarter,
    Record,
    Remark,
    SignedVersion,
    Site,
    Situation,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
    ThirdPartyFact,
    Trigger,
    VersionEvent,
    Voice,
    YearCosts,
    YearPlan,
)

_QUARTER = re.compile(r"[0-9]{4}-Q[1-4]")

Check = Callable[[Any, Dossier, Catalogue], None]


def check(record: Record, dossier: Dossier, catalogue: Catalogue) -> None:
    """Refuse a record that the rules do not accept; what any field may hold, then the type's own rules."""
    check_fields(record)
    rule = _RULES.get(type(record))
    if rule is not None:
        rule(record, dossier, catalogue)


def _company(company: Company, dossier: Dossier, catalogue: Catalogue) -> None:
    between(company.headcount, 0, MOST_WORKERS, field="headcount")
    between(company.fte, 0, MOST_WORKERS, field="fte")
    between(company.service_year_start_month, 1, 12, field="service_year_start_month")
    between(company.tariff_group, 1, 5, field="tariff_group")
    if company.nace_section and company.nace_section not in catalogue.nace_sections:
        raise Refusal(Message("Choose a sector from the list."), field="nace_section")
    if company.body_override is not None and not company.body_reason.strip():
        raise Refusal(
            Message("Say in one sentence why another body is consulted than the one worked out."),
            field="body_reason",
        )


def _quarter(quarter: Quarter, dossier: Dossier, catalogue: Catalogue) -> None:
    if not _QUARTER.fullmatch(quarter.id):
        raise Refusal(Message("Write a quarter as in 2026-Q1."), field="id")
    a_year(int(quarter.id[:4]), field="id")
    between(quarter.full, 0, MOST_WORKERS, field="full")
    between(quarter.part, 0, MOST_WORKERS, field="part")


def _counted(record: Participant | Site, dossier: Dossier, catalogue: Catalogue) -> None:
    name = "count" if isinstance(record, Participant) else "headcount"
    between(getattr(record, name), 0, MOST_WORKERS, field=name)


def _contact(contact: Contact, dossier: Dossier, catalogue: Catalogue) -> None:
    if contact.role and contact.role not in catalogue.actors:
        raise Refusal(Message("There is no role {id}.", {"id": contact.role}), field="role")


def _past(action: PastAction, dossier: Dossier, catalogue: Catalogue) -> None:
    a_year(action.year, field="year")


def _round(light_round: LightRound, dossier: Dossier, catalogue: Catalogue) -> None:
    a_year(light_round.year, field="year")
    between(light_round.headcount, 0, MOST_WORKERS, field="headcount")
    between(light_round.fte, 0, MOST_WORKERS, field="fte")


def _analysis(analysis: Analysis, dossier: Dossier, catalogue: Catalogue) -> None:
    a_year(analysis.year, field="year")
    between(analysis.participants, 0, MOST_WORKERS, field="participants")
    between(analysis.minutes_spent, 0, 100_000, field="minutes_spent")
    if analysis.started_on and analysis.finished_on and analysis.finished_on < analysis.started_on:
        raise Refusal(
            Message("The end lies before the start. Change one of the two dates."), field="finished_on"
        )


def _factor(answer: FactorAnswer, dossier: Dossier, catalogue: Catalogue) -> None:
    between(answer.exposure, 0, 3, field="exposure")
    between(answer.impact, 1, 3, field="impact")
    between(answer.affected, 0, MOST_WORKERS, field="affected")
    known_factor(answer.factor, dossier, catalogue, field="factor")
    if dossier.get(Analysis, answer.analysis) is None:
        raise Refusal(Message("Start a risk analysis first."), field="analysis")


def _own_risk(risk: OwnRisk, dossier: Dossier, catalogue: Catalogue) -> None:
    if risk.id in catalogue.factors:
        raise Refusal(Message("There already is an item {id}.", {"id": risk.id}), field="id")
    if risk.dimension not in catalogue.dimensions:
        raise Refusal(Message("Choose one of the five A's for this risk."), field="dimension")


def _objective(objective: Objective, dossier: Dossier, catalogue: Catalogue) -> None:
    between(objective.urgency, 1, 3, field="urgency")
    between(objective.feasibility, 1, 3, field="feasibility")
    a_year(objective.due_year, field="due_year")
    _references(objective, dossier, catalogue)


def _measure(measure: PlannedMeasure, dossier: Dossier, catalogue: Catalogue) -> None:
    for name in ("urgency", "feasibility", "residual_impact"):
        between(getattr(measure, name), 1, 3, field=name)
    between(measure.residual_exposure, 0, 3, field="residual_exposure")
    for name in ("budget_eur", "spent_eur", "budget_hours", "spent_hours"):
        between(getattr(measure, name), 0, 100_000_000, field=name)
    between(measure.check_months, 0, 120, field="check_months")
    if measure.budget_eur is not None and measure.budget_eur != round(measure.budget_eur, 2):
        raise Refusal(Message("Write an amount in euro with at most two decimals."), field="budget_eur")
    if measure.start and measure.end and measure.end < measure.start:
        raise Refusal(Message("The end lies before the start. Change one of the two dates."), field="end")
    if measure.library and measure.library not in catalogue.measures:
        raise Refusal(
            Message("There is no measure {id} in the catalogue.", {"id": measure.library}), field="library"
        )
    _references(measure, dossier, catalogue)
    for objective in measure.objectives:
        if dossier.get(Objective, objective) is None:
            raise Refusal(Message("There is no objective {id}.", {"id": objective}), field="objectives")


def _references(record: Objective | PlannedMeasure, dossier: Dossier, catalogue: Catalogue) -> None:
    if record.domain not in catalogue.welfare_domains:
        raise Refusal(Message("Choose one of the seven welfare domains."), field="domain")
    for factor in record.factors:
        known_factor(factor, dossier, catalogue, field="factors")


def _global_plan(plan: GlobalPlan, dossier: Dossier, catalogue: Catalogue) -> None:
    a_year(plan.start_year, field="start_year")


def _year_plan(plan: YearPlan, dossier: Dossier, catalogue: Catalogue) -> None:
    a_year(plan.year, field="year")
    for objective in plan.objectives:
        if dossier.get(Objective, objective) is None:
            raise Refusal(Message("There is no objective {id}.", {"id": objective}), field="objectives")


_RULES: Mapping[type[Record], Check] = MappingProxyType(
    cast(
        "dict[type[Record], Check]",
        {
            Company: _company,
            Quarter: _quarter,
            Contact: _contact,
            Site: _counted,
            Participant: _counted,
            PastAction: _past,
            LightRound: _round,
            Analysis: _analysis,
            FactorAnswer: _factor,
            OwnRisk: _own_risk,
            Estimate: check_estimate,
            SurveyRound: check_survey,
            SurveyScore: check_score,
            TeamTalk: check_talk,
            TalkCount: check_count,
            Voice: check_voice,
            Objective: _objective,
            PlannedMeasure: _measure,
            GlobalPlan: _global_plan,
            YearPlan: _year_plan,
            Remark: check_remark,
            PriorityRisk: check_priority_risk,
            SignedVersion: check_version,
            VersionEvent: check_event,
            Attachment: check_attachment,
            MeasureEvent: check_measure_event,
            EffectCheck: check_effect,
            Trigger: check_trigger,
            ThirdPartyFact: check_fact,
            Situation: check_situation,
            Evaluation: check_evaluation,
            ChecklistMark: check_mark,
            Pulse: check_pulse,
            YearCosts: check_costs,
        },
    )
)
