"""Measures proposed for a risk: at the source first, for everyone first, always quick and lasting ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.catalogue import Catalogue, HintKind, Measure
from app.domain.choices import Level, Pace, Scope
from app.domain.dossier import Dossier
from app.domain.lights.rounds import basics, rounds
from app.domain.messages import Message
from app.domain.plans.measure import PlanMeasure
from app.domain.plans.plan import kept_measures
from app.domain.records import OwnRisk

SHOWN_FIRST = 5
"""Own judgement: so many proposals are seen without looking further, and they hold the mix."""

_LEVELS = (Level.PRIMARY, Level.SECONDARY, Level.TERTIARY)
_SCOPES = (Scope.COLLECTIVE, Scope.INDIVIDUAL)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A measure of the catalogue; `taken` for this very risk, `in_plan` for any; `duty`: the law obliges."""

    measure: Measure
    taken: bool
    in_plan: bool
    duty: bool


def proposals(factor_id: str, dossier: Dossier, catalogue: Catalogue) -> tuple[Proposal, ...]:
    """What may be done about one factor; a risk of the firm's own gets the measures of its A."""
    return proposals_for((factor_id,), dossier, catalogue)


def proposals_for(factors: Iterable[str], dossier: Dossier, catalogue: Catalogue) -> tuple[Proposal, ...]:
    """What may be done about several factors at once, each measure once, best first (measures.yaml)."""
    wanted = tuple(dict.fromkeys(factors))
    found = {m.id: m for factor in wanted for m in _measures(factor, dossier, catalogue)}
    ordered = mixed(sorted(found.values(), key=_source_first))
    planned = kept_measures(dossier, catalogue)
    return tuple(_proposal(measure, set(wanted), planned) for measure in ordered)


def basics_proposals(dossier: Dossier, catalogue: Catalogue) -> tuple[Proposal, ...]:
    """The measure behind each legal basic that was answered "no" in the newest round (IND-16)."""
    newest = rounds(dossier)[-1:]
    lacking = [b for found in newest for b in basics(found.id, dossier, catalogue) if b.answer is False]
    ids = dict.fromkeys(b.measure for b in lacking if b.measure in catalogue.measures)
    planned = kept_measures(dossier, catalogue)
    return tuple(_proposal(catalogue.measures[id_], None, planned) for id_ in ids)


def mixed(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """The same order, but with a quick win and a lasting measure among the first five if there are any."""
    ordered = list(measures)
    for pace in Pace:
        first = next((i for i, m in enumerate(ordered) if m.kind is pace), None)
        if first is not None and first >= SHOWN_FIRST:
            ordered.insert(SHOWN_FIRST - 1, ordered.pop(first))
    return tuple(ordered)


def mix_advice(measures: tuple[PlanMeasure, ...]) -> tuple[Message, ...]:
    """What the choice of measures still lacks: the source, everyone, something quick, something lasting."""
    if not measures:
        return ()
    advice: list[Message] = []
    if all(m.scope is Scope.INDIVIDUAL for m in measures):
        advice.append(
            Message("Only individual measures so far. Add one for the whole team: that protects everyone.")
        )
    if all(m.level is not Level.PRIMARY for m in measures):
        advice.append(
            Message("No measure takes away the cause yet. Look first at what changes the work itself.")
        )
    return (*advice, *_pace_advice(measures))


def factor_mix_advice(factor_id: str, dossier: Dossier, catalogue: Catalogue) -> tuple[Message, ...]:
    """The same advice for the measures that are planned against one risk."""
    chosen = tuple(m for m in kept_measures(dossier, catalogue) if factor_id in m.record.factors)
    return mix_advice(chosen)


def _pace_advice(measures: tuple[PlanMeasure, ...]) -> tuple[Message, ...]:
    if all(m.pace is not Pace.QUICK_WIN for m in measures):
        return (Message("Add a quick win: something the team notices within a few weeks."),)
    if all(m.pace is not Pace.STRUCTURAL for m in measures):
        return (Message("Add a lasting measure beside the quick wins, so that the cause changes too."),)
    return ()


def _measures(factor: str, dossier: Dossier, catalogue: Catalogue) -> tuple[Measure, ...]:
    own = dossier.get(OwnRisk, factor)
    if own is None:
        return catalogue.measures_for(factor)
    return tuple(m for m in catalogue.measures.values() if m.dimension == own.dimension)


def _source_first(measure: Measure) -> tuple[int, int]:
    return (_LEVELS.index(measure.level), _SCOPES.index(measure.scope))


def _proposal(measure: Measure, factors: set[str] | None, planned: tuple[PlanMeasure, ...]) -> Proposal:
    """`factors` None: whatever risk it was taken for."""
    same = [m.record for m in planned if m.record.library == measure.id]
    taken = bool(same) if factors is None else any(factors & set(record.factors) for record in same)
    duty = measure.legal is not None and measure.legal.kind is HintKind.DUTY
    return Proposal(measure, taken=taken, in_plan=bool(same), duty=duty)
