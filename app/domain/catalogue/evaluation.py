"""The yearly evaluation as content: its legal inputs, the sections of its report, the numbers to follow."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue.basis import Origin, Text


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
class EvaluationInput:
    """One of the six sources that the yearly evaluation must take into account (Codex I.3-6 §2)."""

    id: str
    order: int
    name: Text
    ask: Text
    article: str
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
