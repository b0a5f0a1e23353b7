"""The reading matter: phases, actors, methods, checklist, evaluation, ideas and cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.catalogue.basis import Choice, Guideline, Origin, Text
from app.domain.choices import Group, Level


@dataclass(frozen=True, slots=True)
class LegalStep:
    """One of the five steps of the prevention policy."""

    id: str
    order: int
    name: Text
    what: Text
    phases: tuple[str, ...]
    remember: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class Phase:
    """One of the seven phases; `documents` are ids of `DocumentTemplate`."""

    id: str
    order: int
    name: Text
    tagline: Text
    legal_steps: tuple[str, ...]
    description: Text
    possible_actions: tuple[Text, ...]
    desired_result: Text
    small_firm: tuple[Text, ...]
    pitfalls: tuple[Text, ...]
    success_factors: tuple[Text, ...]
    min_weeks: int
    max_weeks: int
    duration: Text
    documents: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """An employer group A-D in plain words (Codex II.1-2)."""

    id: str
    name: Text
    what: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does what; `required` maps a group to a value of `requirements`, `roles` a step id to a role."""

    id: str
    name: Text
    who: Text
    required: Mapping[Group, str]
    small_firm: Text
    roles: Mapping[str, Text]
    origin: Origin
    abbreviation: Text | None = None
    required_note: Text | None = None
    must_not: Text | None = None


@dataclass(frozen=True, slots=True)
class Method:
    """A family of ways to do the risk analysis."""

    id: str
    name: Text
    what: Text
    advantages: tuple[Text, ...]
    disadvantages: tuple[Text, ...]
    preconditions: tuple[Text, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class MethodVariant:
    """A concrete way within a method; `family` is a method id."""

    id: str
    family: str
    name: Text
    when: Text
    time: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class DecisionQuestion:
    """A question that helps to choose a method."""

    id: str
    text: Text
    options: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """The first rule whose `when` (question id → accepted answers) holds recommends a variant."""

    id: str
    when: Mapping[str, tuple[str, ...]]
    recommend: str
    why: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class MethodTip:
    """A tip that is shown when `when` (question id → accepted answers) holds."""

    id: str
    when: Mapping[str, tuple[str, ...]]
    text: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class ConversationStep:
    """A part of the conversation with the team, with its length in minutes."""

    order: int
    minutes: int
    text: Text


@dataclass(frozen=True, slots=True)
class Tool:
    """An existing instrument and what it is good for."""

    name: Text
    use: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class MethodGuide:
    """Everything that helps to choose and hold the risk analysis; rules in order, first match wins."""

    how_it_works: Text
    methods: tuple[Method, ...]
    variants: tuple[MethodVariant, ...]
    questions: tuple[DecisionQuestion, ...]
    rules: tuple[DecisionRule, ...]
    tips: tuple[MethodTip, ...]
    anonymity_rules: tuple[Guideline, ...]
    invitation_points: tuple[Guideline, ...]
    conversation_title: Text
    conversation_minutes: int
    conversation_steps: tuple[ConversationStep, ...]
    monitoring_ideas: tuple[Guideline, ...]
    tools: tuple[Tool, ...]


@dataclass(frozen=True, slots=True)
class ChecklistAnswer:
    """An answer of the policy checklist with its score 0-2."""

    id: str
    score: int
    label: Text
    help: Text


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A point of the policy checklist; no `phase` is every one; `group` a value of `checklist_groups`."""

    id: str
    group: str
    title: Text
    what: Text
    how_to_check: tuple[Text, ...]
    origin: Origin
    phase: str = ""
    legal_basis: Text | None = None


@dataclass(frozen=True, slots=True)
class EvaluationElement:
    """A section of the yearly evaluation report."""

    id: str
    order: int
    element: Text
    title: Text
    guiding_questions: tuple[Text, ...]
    app_fills: Text
    length: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class Kpi:
    """A number or observation that shows whether the policy works; `kind` is a value of `kpi_kinds`."""

    id: str
    kind: str
    nature: str
    name: Text
    how: Text
    unit: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class InterventionIdea:
    """A short idea for a measure."""

    id: str
    text: Text
    level: Level
    effort: str
    speed: str


@dataclass(frozen=True, slots=True)
class InterventionTheme:
    """A theme of ideas; `dimensions` are codes of the five A's."""

    id: str
    name: Text
    intervention_domains: Text
    dimensions: tuple[str, ...]
    ideas: tuple[InterventionIdea, ...]


@dataclass(frozen=True, slots=True)
class InterventionDomain:
    """A field in which to intervene, with themes and ideas."""

    id: str
    order: int
    priority: bool
    name: Text
    what: Text
    themes: tuple[InterventionTheme, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Lesson:
    """What an organisation learnt, in our own words; `fits` is a value of `transferability`."""

    id: str
    text: Text
    kind: str
    steps: tuple[str, ...]
    themes: tuple[str, ...]
    fits: str
    source: str


@dataclass(frozen=True, slots=True)
class Case:
    """A practice story of a (mostly large) organisation with its lessons."""

    id: str
    sector: Text
    size: Text
    lessons: tuple[Lesson, ...]
    origin: Origin
