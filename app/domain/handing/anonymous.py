"""Results without names or stories: what an outside expert needs to read the figures, and no more (R46).

In it: the size and the sector of the firm, the warning lights with their figures, scores of questionnaires
that ended, and how every factor was assessed. No text that anybody typed, but for the firm's own risks, and
those only when they do not seem to speak of a person. A count of one or two stays inside the firm.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from app.domain.catalogue import Catalogue
from app.domain.choices import RoundState
from app.domain.dossier import Dossier
from app.domain.handing.withheld import is_small
from app.domain.privacy import HIDDEN, looks_personal, outward_count
from app.domain.records import (
    Analysis,
    Company,
    FactorAnswer,
    LightInput,
    LightRound,
    OwnRisk,
    Record,
    SurveyRound,
    SurveyScore,
)


@dataclass(frozen=True, slots=True)
class Anonymous:
    """The results, and how many figures and texts stayed inside for being about too few or about somebody."""

    dossier: Dossier
    counts_hidden: int
    texts_hidden: int


def anonymous(dossier: Dossier, catalogue: Catalogue) -> Anonymous:
    """What is left of a dossier when nobody may be recognised in it."""
    small = {answer.id for answer in dossier.all(LightInput) if is_small(answer, catalogue)}
    shown = [record for each in dossier if (record := _shown(each, dossier)) is not None]
    kept = [record for record in shown if not (isinstance(record, LightInput) and record.id in small)]
    texts = sum(looks_personal(risk.text) is not None for risk in dossier.all(OwnRisk))
    return Anonymous(Dossier.of(kept, edition=dossier.edition), len(small), texts)


def _shown(record: Record, dossier: Dossier) -> Record | None:
    if isinstance(record, SurveyScore):
        return record if not record.site and _is_fixed(record.round, dossier) else None
    told = _TOLD.get(type(record))
    return told(record) if told is not None else None


def _is_fixed(round_: str, dossier: Dossier) -> bool:
    asked = dossier.get(SurveyRound, round_)
    return asked is not None and asked.state is RoundState.FIXED


def _firm(company: Company) -> Company:
    """The size and the kind of firm, never its name."""
    return Company(
        nace_section=company.nace_section,
        headcount=None if outward_count(company.headcount) == HIDDEN else company.headcount,
        third_party_contact=company.third_party_contact,
        depth=company.depth,
    )


def _analysis(analysis: Analysis) -> Analysis:
    return Analysis(
        id=analysis.id,
        year=analysis.year,
        method=analysis.method,
        started_on=analysis.started_on,
        finished_on=analysis.finished_on,
    )


def _answer(answer: FactorAnswer) -> FactorAnswer:
    return FactorAnswer(
        id=answer.id,
        analysis=answer.analysis,
        factor=answer.factor,
        state=answer.state,
        exposure=answer.exposure,
        impact=answer.impact,
        level=answer.level,
        objective_danger=answer.objective_danger,
        employer_impact=answer.employer_impact,
        evidence=answer.evidence,
    )


def _round(asked: SurveyRound) -> SurveyRound | None:
    if asked.state is not RoundState.FIXED:
        return None
    return SurveyRound(
        id=asked.id,
        analysis=asked.analysis,
        code=asked.code,
        factors=asked.factors,
        languages=asked.languages,
        invited=asked.invited,
        answers=asked.answers,
        state=asked.state,
        opened_on=asked.opened_on,
        fixed_on=asked.fixed_on,
        answers_deleted_on=asked.answers_deleted_on,
        words_deleted_on=asked.words_deleted_on,
    )


def _year(light_round: LightRound) -> LightRound:
    return LightRound(
        id=light_round.id, year=light_round.year, filled_on=light_round.filled_on, side=light_round.side
    )


def _risk(risk: OwnRisk) -> OwnRisk:
    return replace(risk, text="") if looks_personal(risk.text) is not None else risk


_TOLD: Mapping[type[Record], Callable[[Any], Record | None]] = MappingProxyType(
    {
        Company: _firm,
        LightRound: _year,
        LightInput: lambda answer: replace(answer, reason=""),
        Analysis: _analysis,
        FactorAnswer: _answer,
        OwnRisk: _risk,
        SurveyRound: _round,
    }
)
"""What is told of a record; of every other type nothing is."""
