"""Everything a dossier remembers, as frozen values with one stable id each."""

from __future__ import annotations

from typing import TypeAlias

from app.domain.records.analysis import Analysis, FactorAnswer, OwnRisk
from app.domain.records.consultation import Attachment, PriorityRisk, Remark, SignedVersion, VersionEvent
from app.domain.records.firm import Company, Contact, DocumentDraft, Participant, PastAction, Quarter, Site
from app.domain.records.follow import (
    ChecklistMark,
    EffectCheck,
    Evaluation,
    MeasureEvent,
    Pulse,
    Situation,
    ThirdPartyFact,
    Trigger,
    YearCosts,
)
from app.domain.records.plan import (
    DomainNote,
    DutyMark,
    GlobalPlan,
    Objective,
    PlannedMeasure,
    Waiver,
    YearPlan,
)
from app.domain.records.signals import BenchmarkOverride, InputValue, LightInput, LightRound
from app.domain.records.team import Estimate, SurveyRound, SurveyScore, TalkCount, TeamTalk, Voice

Record: TypeAlias = (
    Company
    | Quarter
    | Site
    | Contact
    | Participant
    | PastAction
    | DocumentDraft
    | LightRound
    | LightInput
    | BenchmarkOverride
    | Analysis
    | FactorAnswer
    | OwnRisk
    | Estimate
    | SurveyRound
    | SurveyScore
    | TeamTalk
    | TalkCount
    | Voice
    | Objective
    | PlannedMeasure
    | DomainNote
    | GlobalPlan
    | YearPlan
    | Waiver
    | DutyMark
    | Remark
    | PriorityRisk
    | SignedVersion
    | VersionEvent
    | Attachment
    | MeasureEvent
    | EffectCheck
    | Trigger
    | ThirdPartyFact
    | Situation
    | Evaluation
    | ChecklistMark
    | Pulse
    | YearCosts
)

RECORDS: tuple[type[Record], ...] = (
    Company,
    Quarter,
    Site,
    Contact,
    Participant,
    PastAction,
    DocumentDraft,
    LightRound,
    LightInput,
    BenchmarkOverride,
    Analysis,
    FactorAnswer,
    OwnRisk,
    Estimate,
    SurveyRound,
    SurveyScore,
    TeamTalk,
    TalkCount,
    Voice,
    Objective,
    PlannedMeasure,
    DomainNote,
    GlobalPlan,
    YearPlan,
    Waiver,
    DutyMark,
    Remark,
    PriorityRisk,
    SignedVersion,
    VersionEvent,
    Attachment,
    MeasureEvent,
    EffectCheck,
    Trigger,
    ThirdPartyFact,
    Situation,
    Evaluation,
    ChecklistMark,
    Pulse,
    YearCosts,
)

__all__ = [
    "RECORDS",
    "Analysis",
    "Attachment",
    "BenchmarkOverride",
    "ChecklistMark",
    "Company",
    "Contact",
    "DocumentDraft",
    "DomainNote",
    "DutyMark",
    "EffectCheck",
    "Estimate",
    "Evaluation",
    "FactorAnswer",
    "GlobalPlan",
    "InputValue",
    "LightInput",
    "LightRound",
    "MeasureEvent",
    "Objective",
    "OwnRisk",
    "Participant",
    "PastAction",
    "PlannedMeasure",
    "PriorityRisk",
    "Pulse",
    "Quarter",
    "Record",
    "Remark",
    "SignedVersion",
    "Site",
    "Situation",
    "SurveyRound",
    "SurveyScore",
    "TalkCount",
    "TeamTalk",
    "ThirdPartyFact",
    "Trigger",
    "VersionEvent",
    "Voice",
    "Waiver",
    "YearCosts",
    "YearPlan",
]
