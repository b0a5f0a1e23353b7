"""Verbs about the risk analysis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.choices import Method
from app.domain.commands.base import drop, edited, existing, put
from app.domain.commands.checks import check
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import Analysis, FactorAnswer
from app.domain.risks.method_advice import method_advice


@dataclass(frozen=True, slots=True)
class StartAnalysis:
    """Begin the risk analysis of a year; one per year. What was `asked` before it began is kept with it."""

    year: int
    asked: tuple[tuple[str, str], ...] = ()

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        analysis = Analysis(id=str(self.year), year=self.year)
        if dossier.get(Analysis, analysis.id) is not None:
            raise Refusal(
                Message("There already is a risk analysis for {year}. Open that one.", {"year": self.year}),
                field="year",
            )
        for question, option in self.asked:
            analysis = _asked(analysis, question, option, catalogue)
        if self.asked:
            analysis = _advised(analysis, dossier, catalogue)
        check(analysis, dossier, catalogue)
        return put(dossier, analysis)


@dataclass(frozen=True, slots=True)
class AskMethod:
    """Answer one question about how to do the analysis, None takes it back; the advice follows."""

    id: str
    question: str
    option: str | None

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, Analysis, self.id)
        after = _advised(_asked(before, self.question, self.option, catalogue), dossier, catalogue)
        check(after, dossier, catalogue)
        return put(dossier, after)


@dataclass(frozen=True, slots=True)
class ChooseMethod:
    """Choose how the analysis is done; what was advised at that moment is kept beside it."""

    id: str
    method: Method | None

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        chosen = edited(existing(dossier, Analysis, self.id), {"method": self.method})
        return put(dossier, _advised(chosen, dossier, catalogue) if self.method is not None else chosen)


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


def _asked(analysis: Analysis, question: str, option: str | None, catalogue: Catalogue) -> Analysis:
    """The analysis with one answer more, in the order of the catalogue's questions."""
    guide = {asked.id: asked for asked in catalogue.method_guide.questions}
    if question not in guide:
        raise Refusal(Message("There is no question {id}.", {"id": question}), field=question)
    if option is not None and option not in {str(choice.value) for choice in guide[question].options}:
        raise Refusal(
            Message("This answer does not fit the question. Choose or type another one."), field=question
        )
    answers = {**dict(analysis.asked), question: option}
    order = [*guide, *(id_ for id_ in answers if id_ not in guide)]
    kept = tuple((id_, answer) for id_ in order if (answer := answers.get(id_)) is not None)
    return edited(analysis, {"asked": kept})


def _advised(analysis: Analysis, dossier: Dossier, catalogue: Catalogue) -> Analysis:
    advice = method_advice(dossier, catalogue, dict(analysis.asked))
    return edited(analysis, {"advised": advice.variant.id})
