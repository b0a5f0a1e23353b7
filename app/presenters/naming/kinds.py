"""What one record of each type is called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.records import (
    Analysis,
    BenchmarkOverride,
    Company,
    Contact,
    DocumentDraft,
    DomainNote,
    DutyMark,
    Estimate,
    FactorAnswer,
    GlobalPlan,
    LightInput,
    LightRound,
    Objective,
    OwnRisk,
    Participant,
    PastAction,
    PlannedMeasure,
    Quarter,
    Record,
    Site,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
    Voice,
    Waiver,
    YearPlan,
)
from app.i18n.marks import N_

KINDS: Mapping[type[Record], str] = MappingProxyType(
    {
        Company: N_("The firm"),
        Quarter: N_("Workers in a quarter"),
        Site: N_("Site or team"),
        Contact: N_("Card in who’s who"),
        Participant: N_("Participant"),
        PastAction: N_("Earlier action"),
        DocumentDraft: N_("Document"),
        LightRound: N_("Round of warning lights"),
        LightInput: N_("Answer for the warning lights"),
        BenchmarkOverride: N_("Comparison figure"),
        Analysis: N_("Risk analysis"),
        FactorAnswer: N_("Assessment of a risk"),
        OwnRisk: N_("Own risk"),
        Estimate: N_("Estimate of the employer"),
        SurveyRound: N_("Round of questionnaires"),
        SurveyScore: N_("Result of a questionnaire"),
        TeamTalk: N_("Team talk"),
        TalkCount: N_("Hands raised in a team talk"),
        Voice: N_("Voice from the team"),
        Objective: N_("Objective"),
        PlannedMeasure: N_("Measure"),
        DomainNote: N_("Welfare domain"),
        GlobalPlan: N_("Five-year plan"),
        YearPlan: N_("Yearly plan"),
        Waiver: N_("Element that does not apply"),
        DutyMark: N_("Duty that was done"),
    }
)
