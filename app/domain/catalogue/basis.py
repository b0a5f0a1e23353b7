"""The small values every catalogue entry is made of: texts in two languages, sources, origins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Text:
    """One reader's text in both languages; neither is the translation of the other."""

    nl: str
    fr: str


class Provenance(StrEnum):
    """How sure we are: read in a source, from memory (to be checked), or our own judgement."""

    VERIFIED = "verified"
    MEMORY = "memory"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry comes from: `note` is a short citation, `remark` is meant for the reader.

    `sources` are ids of `Source`. Only `VERIFIED` may stand without a "to be checked" sign.
    """

    provenance: Provenance
    note: str = ""
    sources: tuple[str, ...] = ()
    remark: Text | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that was read (or only remembered); `url` may be empty."""

    id: str
    title: str
    url: str
    confidence: Provenance


@dataclass(frozen=True, slots=True)
class Choice:
    """One step of a scale or one answer of a list; no value means "not applicable"."""

    label: Text
    value: int | str | None = None


@dataclass(frozen=True, slots=True)
class Introduction:
    """The title of a part of the guidance and what it is for; `id` is the part's name."""

    id: str
    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Guideline:
    """A piece of advice for the reader."""

    id: str
    text: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class Term:
    """An agreed Belgian term: Dutch, French and a working translation in English."""

    nl: str
    fr: str
    en: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class NaceSection:
    """A section A-U of the NACE-BEL list of activities."""

    code: str
    name: Text


@dataclass(frozen=True, slots=True)
class WelfareDomain:
    """One of the seven domains of well-being at work (Law art. 4)."""

    id: str
    name: Text
    hint: Text
    origin: Origin


@dataclass(frozen=True, slots=True)
class ReferenceValue:
    """A published Belgian number; `values` by short key, percentages as 3.24 for 3.24 %."""

    id: str
    what: Text
    values: Mapping[str, float]
    source: str
    year: int
    url: str
    origin: Origin
