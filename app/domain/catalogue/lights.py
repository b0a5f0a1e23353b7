"""The warning lights as content: questions, formulas, thresholds and the rules that read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.catalogue.basis import Choice, Origin, Text
from app.domain.choices import Light


class InputType(StrEnum):
    """What kind of answer a question takes; a multi_choice answer is a tuple of choice values."""

    NUMBER = "number"
    INTEGER = "integer"
    BOOL = "bool"
    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"


@dataclass(frozen=True, slots=True)
class CompanyInput:
    """A fact about the company that formulas may use, such as `headcount` or `fte`."""

    key: str
    type: InputType
    label: Text
    origin: Origin
    unit: Text | None = None
    required: bool = False
    default: float | None = None
    min: float | None = None
    max: float | None = None


@dataclass(frozen=True, slots=True)
class IndicatorInput:
    """One question of an indicator; `measure` is the id of the measure that a "no" leads to."""

    key: str
    type: InputType
    label: Text
    unit: Text | None = None
    min: float | None = None
    max: float | None = None
    choices: tuple[Choice, ...] = ()
    not_applicable_when: str = ""
    measure: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A published number to compare with; percentages as 3.24, shares as 0.084."""

    value: float
    source: Text
    year: int
    editable: bool
    origin: Origin


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When which colour: formulas over `value`, `benchmark`, inputs, `k_orange`, `k_red`, `green`, `red`.

    Test red, then orange, then green; the first that is certainly true wins, otherwise grey.
    `grey` (when given) says when grey is meant; `guard` must be true for orange or red;
    `highlight` asks attention without a colour. `table` names a `CountTable` (gives k_orange, k_red).
    """

    origin: Origin
    green: str = ""
    orange: str = ""
    red: str = ""
    grey: str = ""
    guard: str = ""
    highlight: str = ""
    method: str = "formula"
    table: str = ""
    info: Text | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A warning light: questions, a value, a colour; `trend_step` is the least change that counts."""

    id: str
    scored: bool
    critical: bool
    name: Text
    definition: Text
    why: Text
    where_to_find: Text
    inputs: tuple[IndicatorInput, ...]
    formula: str
    unit: Text
    thresholds: Thresholds
    related_factors: tuple[str, ...]
    trend_step: float
    origin: Origin
    critical_when: str = ""
    display: str = ""
    display_unit: Text | None = None
    benchmark: Benchmark | None = None
    not_applicable_when: str = ""
    context: Text | None = None
    extra_text: Text | None = None
    warning: Text | None = None


@dataclass(frozen=True, slots=True)
class CountRow:
    """From how many persons a team of `headcount` shows orange and red; no `k_red`: never red."""

    headcount: int
    k_orange: int
    k_red: int | None = None


@dataclass(frozen=True, slots=True)
class CountTable:
    """The small-number guard for one kind of count; `benchmark` is a share (0.084 = 8.4 %)."""

    id: str
    benchmark: float
    entries: tuple[CountRow, ...]
    origin: Origin

    @property
    def rows(self) -> Mapping[int, tuple[int, int | None]]:
        """Head count 1-19 → (k_orange, k_red or None)."""
        return {row.headcount: (row.k_orange, row.k_red) for row in self.entries}


@dataclass(frozen=True, slots=True)
class OverallRule:
    """The overall colour, from formulas over `answered`, `lit`, `red` and `critical` (counts of lights).

    Test grey, then red, then orange; otherwise green. Grey with `critical >= 1` shows orange
    with `critical_but_grey`.
    """

    grey: str
    red: str
    orange: str
    advice: Mapping[Light, Text]
    critical_but_grey: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class TrendRule:
    """When a change against the previous period counts; worsening turns green into orange only.

    `relative` is a share of the previous value (0.2 = 20 %), together with the indicator's
    `trend_step`; `table_step` replaces that step for indicators judged by a count table.
    """

    relative: float
    table_step: int
    text: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class LightTexts:
    """What the reader of the lights must know before and after."""

    disclaimer: Text
    privacy: Text
    small_number_guard: Text
    who_fills_in: Text
    frequency: Text
    reference_period: Text


@dataclass(frozen=True, slots=True)
class ExampleFirm:
    """An invented firm with its answers and the lights they must give."""

    id: str
    name: Text
    headcount: int
    fte: float
    third_party_contact: bool
    inputs: Mapping[str, float | bool]
    values: Mapping[str, float]
    lights: Mapping[str, Light]
    answered: int
    lit: int
    red: int
    critical_red: int
    overall: Light
