"""One edition of the catalogue: every text and number that an expert or a lawyer would check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.catalogue.basis import (
    Choice,
    Guideline,
    Introduction,
    NaceSection,
    Origin,
    Provenance,
    ReferenceValue,
    Source,
    Term,
    Text,
    WelfareDomain,
)
from app.domain.catalogue.documents import (
    DocumentTemplate,
    Filling,
    Layout,
    Moment,
    Placeholder,
    SignSheet,
)
from app.domain.catalogue.guidance import (
    Actor,
    ActorGroup,
    Case,
    ChecklistAnswer,
    ChecklistItem,
    ConversationStep,
    DecisionQuestion,
    DecisionRule,
    EvaluationElement,
    InterventionDomain,
    InterventionIdea,
    InterventionTheme,
    Kpi,
    LegalStep,
    Lesson,
    Method,
    MethodGuide,
    MethodTip,
    MethodVariant,
    Phase,
    Tool,
)
from app.domain.catalogue.law import (
    Applies,
    ConsultationRule,
    Deadline,
    HintKind,
    LawCheck,
    LegalElement,
    LegalHint,
    Mandatory,
    Measure,
    ParticipationStep,
    Plan,
)
from app.domain.catalogue.lights import (
    Benchmark,
    CompanyInput,
    CountRow,
    CountTable,
    ExampleFirm,
    Indicator,
    IndicatorInput,
    InputType,
    LightTexts,
    OverallRule,
    Thresholds,
    TrendRule,
)
from app.domain.catalogue.risks import (
    Basic,
    Dimension,
    Factor,
    FactorScales,
    FactorScoring,
    FactorType,
    PrivacyGuard,
    SubAspect,
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All content of one edition, by id, in reading order; `fingerprint` is sha256 over its files."""

    edition: str
    fingerprint: str
    introductions: Mapping[str, Introduction]
    law_check: LawCheck
    sources: Mapping[str, Source]
    terms: tuple[Term, ...]
    nace_sections: Mapping[str, NaceSection]
    welfare_domains: Mapping[str, WelfareDomain]
    reference_values: Mapping[str, ReferenceValue]

    light_texts: LightTexts
    company_inputs: Mapping[str, CompanyInput]
    indicators: Mapping[str, Indicator]
    count_tables: Mapping[str, CountTable]
    overall_rule: OverallRule
    trend_rule: TrendRule
    example_firms: Mapping[str, ExampleFirm]

    dimensions: Mapping[str, Dimension]
    basics: Mapping[str, Basic]
    factors: Mapping[str, Factor]
    scales: FactorScales
    scoring: FactorScoring
    privacy_guard: PrivacyGuard

    measures: Mapping[str, Measure]
    legal_elements: Mapping[str, LegalElement]
    deadlines: Mapping[str, Deadline]
    consultation_rules: Mapping[str, ConsultationRule]
    participation_steps: Mapping[str, ParticipationStep]

    steps: Mapping[str, LegalStep]
    phases: Mapping[str, Phase]
    success_factors: tuple[Guideline, ...]
    why_it_pays: tuple[Text, ...]
    requirements: tuple[Choice, ...]
    groups: Mapping[str, ActorGroup]
    actors: Mapping[str, Actor]

    method_guide: MethodGuide
    signatories: tuple[Choice, ...]
    placeholders: Mapping[str, Placeholder]
    documents: Mapping[str, DocumentTemplate]
    checklist_groups: tuple[Choice, ...]
    checklist_answers: tuple[ChecklistAnswer, ...]
    checklist: Mapping[str, ChecklistItem]

    evaluation_principles: tuple[Guideline, ...]
    evaluation_elements: Mapping[str, EvaluationElement]
    action_decisions: tuple[Choice, ...]
    kpi_how_to_choose: Text
    kpi_kinds: tuple[Choice, ...]
    kpis: Mapping[str, Kpi]

    intervention_principles: tuple[Guideline, ...]
    intervention_levels: tuple[Choice, ...]
    intervention_efforts: tuple[Choice, ...]
    intervention_speeds: tuple[Choice, ...]
    intervention_domains: Mapping[str, InterventionDomain]

    lesson_kinds: tuple[Choice, ...]
    lesson_themes: tuple[Choice, ...]
    transferability: tuple[Choice, ...]
    cases: Mapping[str, Case]

    def factors_of(self, dimension: str) -> tuple[Factor, ...]:
        """The factors of one of the five A's, in catalogue order."""
        return tuple(factor for factor in self.factors.values() if factor.dimension == dimension)

    def measures_for(self, factor: str) -> tuple[Measure, ...]:
        """The measures that address a factor, in catalogue order."""
        return tuple(measure for measure in self.measures.values() if factor in measure.factors)

    def elements_of(self, plan: Plan) -> tuple[LegalElement, ...]:
        """What the law asks of a plan, in order."""
        return tuple(element for element in self.legal_elements.values() if element.plan is plan)


__all__ = [
    "Actor",
    "ActorGroup",
    "Applies",
    "Basic",
    "Benchmark",
    "Case",
    "Catalogue",
    "ChecklistAnswer",
    "ChecklistItem",
    "Choice",
    "CompanyInput",
    "ConsultationRule",
    "ConversationStep",
    "CountRow",
    "CountTable",
    "Deadline",
    "DecisionQuestion",
    "DecisionRule",
    "Dimension",
    "DocumentTemplate",
    "EvaluationElement",
    "ExampleFirm",
    "Factor",
    "FactorScales",
    "FactorScoring",
    "FactorType",
    "Filling",
    "Guideline",
    "HintKind",
    "Indicator",
    "IndicatorInput",
    "InputType",
    "InterventionDomain",
    "InterventionIdea",
    "InterventionTheme",
    "Introduction",
    "Kpi",
    "LawCheck",
    "Layout",
    "LegalElement",
    "LegalHint",
    "LegalStep",
    "Lesson",
    "LightTexts",
    "Mandatory",
    "Measure",
    "Method",
    "MethodGuide",
    "MethodTip",
    "MethodVariant",
    "Moment",
    "NaceSection",
    "Origin",
    "OverallRule",
    "ParticipationStep",
    "Phase",
    "Placeholder",
    "Plan",
    "PrivacyGuard",
    "Provenance",
    "ReferenceValue",
    "SignSheet",
    "Source",
    "SubAspect",
    "Term",
    "Text",
    "Thresholds",
    "Tool",
    "TrendRule",
    "WelfareDomain",
]
