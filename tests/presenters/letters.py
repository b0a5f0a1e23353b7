"""Firms with a letter of their own, for the tests of letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.reading import Reading
from app.domain.records import Company, DocumentDraft, Record
from app.i18n.words import Words
from app.presenters.papers.letters import document
from tests.support.firms import TODAY, reading_of, records_of
from tests.support.flat import flat


def drafted(template: str, firm: str = "bakery", **fields: Any) -> Reading:
    """A worked firm with this draft; `values` may be a mapping."""
    values = tuple(sorted(dict(fields.pop("values", {})).items()))
    draft = DocumentDraft(id=template, values=values, **fields)
    others = [r for r in records_of(firm) if not (isinstance(r, DocumentDraft) and r.id == template)]
    return reading_of((*others, draft))


def with_firm(*records: Record, today: date = TODAY, **fields: Any) -> Reading:
    """A firm of which only this is known."""
    return reading_of((replace(Company(), **fields), *records), today)


def told(template: str, reading: Reading, language: str = "nl") -> str:
    """A document as plain text."""
    return flat(document.build(template, reading, Words(language)))
