"""Verbs about looking back on a year: the evaluation, what each measure taught, the checklist, the costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import edited, existing, put
from app.domain.commands.checks import check
from app.domain.commands.entries import AddEntry
from app.domain.commands.follow import JudgeEffect
from app.domain.dossier import Dossier
from app.domain.follow.checklist import mark_of
from app.domain.follow.costs import costs_of
from app.domain.follow.evaluation import judgement_in, not_yet
from app.domain.follow_choices import EffectResult
from app.domain.messages import Message, Refusal
from app.domain.records import EffectCheck, Evaluation, Objective, PlannedMeasure


@dataclass(frozen=True, slots=True)
class DescribeEvaluation:
    """Change what the evaluation of a service year says; the first change makes the evaluation."""

    year: int
    changes: Mapping[str, object]
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        if (reason := not_yet(self.year, dossier, catalogue, self.today)) is not None:
            raise Refusal(reason)
        id_ = str(self.year)
        found = dossier.get(Evaluation, id_) or Evaluation(id=id_, year=self.year)
        after = edited(found, self.changes)
        self._one_answer(after)
        for name in ("discussed_on", "finished_on"):
            day = getattr(after, name)
            if day is not None and day > self.today and name in self.changes:
                raise Refusal(
                    Message("{day} still has to come. Note it when it has happened.", {"day": day}),
                    field=name,
                )
        check(after, dossier, catalogue)
        return put(dossier, after)

    def _one_answer(self, after: Evaluation) -> None:
        """An input says something or says that there was nothing, never both."""
        told = {name for name, text in after.inputs if text.strip()}
        if told & set(after.none):
            raise Refusal(
                Message("There is text here. Empty it first, or leave “none this year” unticked."),
                field="none",
            )


@dataclass(frozen=True, slots=True)
class NoteLearning:
    """Say at the evaluation what was seen of a measure or an objective, and what is done with it.

    `blank` names the measure or objective and an id that nobody used; `again` is one for the next check, when
    it is too early to tell.
    """

    year: int
    blank: EffectCheck
    changes: Mapping[str, object]
    today: date
    again: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        found = judgement_in(self.year, self._subject(dossier), dossier) or self.blank
        after = edited(found, self.changes)
        if after.result is None:
            return self._kept(edited(after, {"done_on": None}), dossier, catalogue)
        judged = edited(after, {"done_on": after.done_on or self.today})
        too_early = self.changes.get("result") is EffectResult.TOO_EARLY
        return JudgeEffect(judged, self.today, self.again if too_early else "").decide(dossier, catalogue)

    def _subject(self, dossier: Dossier) -> PlannedMeasure | Objective:
        if self.blank.measure:
            return existing(dossier, PlannedMeasure, self.blank.measure)
        return existing(dossier, Objective, self.blank.objective)

    def _kept(self, found: EffectCheck, dossier: Dossier, catalogue: Catalogue) -> Changes:
        """A decision without a judgement: what was never carried out can still be stopped or go on."""
        if dossier.get(EffectCheck, found.id) is None:
            return AddEntry(found).decide(dossier, catalogue)
        check(found, dossier, catalogue)
        return put(dossier, found)


@dataclass(frozen=True, slots=True)
class MarkChecklist:
    """Answer a point of the policy checklist of a year."""

    year: int
    item: str
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        mark = edited(mark_of(self.year, self.item, dossier), self.changes)
        check(mark, dossier, catalogue)
        return put(dossier, mark)


@dataclass(frozen=True, slots=True)
class DescribeCosts:
    """Note what a year cost, and the time and money promised and spent."""

    year: int
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        costs = edited(costs_of(self.year, dossier), self.changes)
        check(costs, dossier, catalogue)
        return put(dossier, costs)
