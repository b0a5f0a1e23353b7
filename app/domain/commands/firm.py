"""Verbs about the firm itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import drop, edited, put
from app.domain.commands.checks import check
from app.domain.dossier import Dossier
from app.domain.records import DocumentDraft, Quarter


@dataclass(frozen=True, slots=True)
class DescribeCompany:
    """Change fields of the firm."""

    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        company = edited(dossier.company, self.changes)
        if "body_override" in self.changes and company.body_override is None:
            company = edited(company, {"body_reason": ""})
        check(company, dossier, catalogue)
        return put(dossier, company) if company != dossier.company else ()


@dataclass(frozen=True, slots=True)
class SetQuarter:
    """Note the staff of one calendar quarter, id `2026-Q1`; two blanks remove it."""

    id: str
    full: float | None
    part: float | None

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        if self.full is None and self.part is None:
            return drop(dossier, Quarter, self.id)
        quarter = Quarter(id=self.id, full=self.full, part=self.part)
        check(quarter, dossier, catalogue)
        return put(dossier, quarter)


@dataclass(frozen=True, slots=True)
class FillDocument:
    """Change the draft of one document; `values` by placeholder, blank text removes a value."""

    id: str
    values: Mapping[str, str]
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        draft = dossier.get(DocumentDraft, self.id) or DocumentDraft(id=self.id)
        values = {**dict(draft.values), **self.values}
        kept = tuple(sorted((name, text) for name, text in values.items() if text))
        draft = edited(draft, {**self.changes, "values": kept})
        check(draft, dossier, catalogue)
        return put(dossier, draft)
