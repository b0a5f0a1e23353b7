"""Verbs about the risk analysis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import drop, edited, existing, put
from app.domain.commands.checks import check
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import Analysis, FactorAnswer


@dataclass(frozen=True, slots=True)
class StartAnalysis:
    """Begin the risk analysis of a year; one per year."""

    year: int

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        analysis = Analysis(id=str(self.year), year=self.year)
        if dossier.get(Analysis, analysis.id) is not None:
            raise Refusal(
                Message("There already is a risk analysis for {year}. Open that one.", {"year": self.year}),
                field="year",
            )
        check(analysis, dossier, catalogue)
        return put(dossier, analysis)


@dataclass(frozen=True, slots=True)
class DescribeAnalysis:
    """Change how an analysis was done and with whom."""

    id: str
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        analysis = edited(existing(dossier, Analysis, self.id), self.changes)
        check(analysis, dossier, catalogue)
        return put(dossier, analysis)


@dataclass(frozen=True, slots=True)
class AnswerFactor:
    """Change the team's answer on one factor; the first answer makes the record."""

    analysis: str
    factor: str
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        id_ = f"{self.analysis}/{self.factor}"
        blank = FactorAnswer(id=id_, analysis=self.analysis, factor=self.factor)
        answer = edited(dossier.get(FactorAnswer, id_) or blank, self.changes)
        check(answer, dossier, catalogue)
        return put(dossier, answer)


@dataclass(frozen=True, slots=True)
class ClearFactor:
    """Take the answer on one factor back."""

    analysis: str
    factor: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        return drop(dossier, FactorAnswer, f"{self.analysis}/{self.factor}")
