"""Letters, records and cards: their words, the blanks in them, and how each is used."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.catalogue.basis import Guideline, Origin, Text
from app.domain.choices import Body


class Moment(StrEnum):
    """When in the work a document is used."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    CARD = "card"


class Layout(StrEnum):
    """How a document ends: a letter with a name, a record with boxes to sign, or a card to cut out."""

    LETTER = "letter"
    RECORD = "record"
    CARD = "card"


class Filling(StrEnum):
    """What is written in a blank: words on a line, several lines, a list, a number of persons, a day."""

    LINE = "line"
    LINES = "lines"
    LIST = "list"
    COUNT = "count"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A word between braces in a document; an optional one may become a sentence or nothing.

    `word` is how the reader sees it between braces, `label` what it stands for.
    What is filled in for a `shared` one holds for every document; a `fixed` one is never asked here, the
    dossier or the catalogue knows it. `model` stands there until the firm writes its own (a list: one line
    each).
    """

    id: str
    word: Text
    label: Text
    optional: bool = False
    filling: Filling = Filling.LINE
    shared: bool = False
    fixed: bool = False
    model: Text | None = None
    hint: Text | None = None


@dataclass(frozen=True, slots=True)
class SignSheet:
    """A table with empty rows that goes round or hangs beside the document."""

    title: Text
    text: Text
    columns: tuple[Text, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class DocumentTemplate:
    """A letter, record or card; `body` is plain text with `{placeholder}` words (docs/catalogue.md).

    `signatures` name `signatories`; `bodies` are the consultation bodies it is meant for (none: all);
    a `posted` one hangs where everybody reads it. `caution` and `notes` are for the employer, not printed.
    """

    id: str
    title: Text
    purpose: Text
    when: Text
    addressee: Text
    moment: Moment
    signatures: tuple[str, ...]
    required_points: tuple[Text, ...]
    body: Text
    origin: Origin
    layout: Layout = Layout.LETTER
    bodies: tuple[Body, ...] = ()
    posted: bool = False
    caution: Text | None = None
    notes: tuple[Guideline, ...] = ()
    sheet: SignSheet | None = None
