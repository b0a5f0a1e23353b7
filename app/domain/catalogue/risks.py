"""The five A's, the risk factors over them and the scales to weigh them, as content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.catalogue.basis import Choice, Origin, Text


@dataclass(frozen=True, slots=True)
class SubAspect:
    """A side of one of the five A's, with an example and a question for the team."""

    id: str
    name: Text
    what: Text
    example: Text
    question: Text
    origin: Origin
    handle_with_care: Text | None = None


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the five A's (Codex I.3-1); `code` is ORG, CON, TER, ENV or REL."""

    code: str
    name: Text
    hint: Text
    plain: Text
    definition: Text
    subaspects: tuple[SubAspect, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Basic:
    """A notion explained in plain words."""

    id: str
    term: Text
    text: Text
    origin: Origin


class FactorType(StrEnum):
    """A demand weighs when it is there; a resource weighs when it is missing."""

    DEMAND = "demand"
    RESOURCE = "resource"


@dataclass(frozen=True, slots=True)
class Factor:
    """A statement about the work; `default_impact` 1-3; `themes` name the topics that suggested it."""

    id: str
    dimension: str
    type: FactorType
    default_impact: int
    critical: bool
    statement: Text
    probe: Text
    themes: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class FactorScales:
    """The words of the scales; in `exposure_steps` the step names the problem, for demand and resource."""

    exposure_question: Mapping[FactorType, Text]
    exposure_steps: tuple[Choice, ...]
    impact_steps: tuple[Choice, ...]
    answer_scale: tuple[Choice, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class FactorScoring:
    """The numbers of the risk analysis (own judgement).

    Survey: e = value for a demand, 4 - value for a resource; mean below `orange_from` is green.
    Divided: at least `divided_share` answers with e >= `divided_exposure` while mean < `red_from`.
    Critical factor: exposure >= `critical_from` gives priority high.
    Priority p = exposure x impact: low from `low_from`, medium from `medium_from`, high from `high_from`.
    `survey_steps`: a mean below the n-th bound gives exposure step n (0, 1, 2), otherwise 3.
    """

    orange_from: float
    red_from: float
    divided_share: float
    divided_exposure: int
    divided: Text
    critical_from: int
    low_from: int
    medium_from: int
    high_from: int
    survey_steps: tuple[float, float, float]
    origin: Origin


@dataclass(frozen=True, slots=True)
class PrivacyGuard:
    """The least numbers of answers before anything may be shown (own judgement).

    Below `min_group_for_distribution` a mean 0-4 is rounded to `mean_step` and kept `mean_margin` away from
    both ends. The same factor is not asked again within `months_between_rounds`.
    """

    min_group_for_survey: int
    min_group_for_distribution: int
    min_cell_for_split: int
    min_response_rate: float
    mean_step: float
    mean_margin: float
    months_between_rounds: int
    below_minimum: Text
    critical_items: Text
    origin: Origin
