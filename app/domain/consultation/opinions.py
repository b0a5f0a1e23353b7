"""The parts of both plans on which somebody can give an opinion, and the opinion on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.choices import PlanKind, Priority, Target, Voter
from app.domain.dossier import Dossier
from app.domain.plans.measure import PlanMeasure
from app.domain.plans.plan import FiveYears, global_plan
from app.domain.records import Remark
from app.domain.risks.analysis import latest_analysis, ranked

_WEIGHING = frozenset({Priority.HIGH, Priority.MEDIUM})


@dataclass(frozen=True, slots=True)
class Part:
    """One part: of which plan, and which factor, objective or measure of it (no item: the whole plan)."""

    kind: PlanKind
    plan: str
    target: Target
    item: str = ""

    def opinion(self, voter: Voter) -> str:
        """The id of what a voter says about this part."""
        return "/".join((voter.value, self.kind.value, self.plan, self.target.value, self.item or "-"))


@dataclass(frozen=True, slots=True)
class Plans:
    """Which two plans are on the table, by their first years."""

    start_year: int
    year: int


def parts(dossier: Dossier, catalogue: Catalogue, plans: Plans) -> tuple[Part, ...]:
    """What the adviser is asked about: both plans, what weighs, the objectives, the measures."""
    five = global_plan(dossier, catalogue, start_year=plans.start_year)
    whole = (
        Part(PlanKind.GLOBAL, str(plans.start_year), Target.PLAN),
        Part(PlanKind.YEAR, str(plans.year), Target.PLAN),
    )
    return (*whole, *_factors(dossier, catalogue, plans), *_objectives(five), *_measures(five))


def measure_parts(kind: PlanKind, year: int, measures: Iterable[PlanMeasure]) -> tuple[Part, ...]:
    """The measures of one plan, on which a committee or union delegation gives its opinion one by one."""
    return tuple(Part(kind, str(year), Target.MEASURE, measure.id) for measure in measures)


def opinions(voter: Voter, dossier: Dossier) -> tuple[Remark, ...]:
    """Everything a voter said about a part, blank ones left out."""
    return tuple(
        remark
        for remark in dossier.all(Remark)
        if remark.voter is voter and (remark.verdict is not None or remark.text.strip())
    )


def opinions_on(part: Part, voter: Voter, dossier: Dossier) -> tuple[Remark, ...]:
    """What a voter said about one part."""
    wanted = (part.kind, part.plan, part.target, part.item)
    return tuple(r for r in opinions(voter, dossier) if (r.kind, r.plan, r.target, r.item) == wanted)


def blank_opinion(part: Part, voter: Voter) -> Remark:
    """Nothing said about a part yet."""
    return Remark(
        id=part.opinion(voter),
        kind=part.kind,
        plan=part.plan,
        target=part.target,
        item=part.item,
        voter=voter,
    )


def _factors(dossier: Dossier, catalogue: Catalogue, plans: Plans) -> Iterator[Part]:
    analysis = latest_analysis(dossier)
    for factor in ranked(analysis.id, dossier, catalogue) if analysis else ():
        if factor.priority in _WEIGHING:
            yield Part(PlanKind.GLOBAL, str(plans.start_year), Target.FACTOR, factor.id)


def _measures(plan: FiveYears) -> tuple[Part, ...]:
    return measure_parts(PlanKind.GLOBAL, plan.start_year, plan.measures)


def _objectives(plan: FiveYears) -> Iterator[Part]:
    for objective in plan.objectives:
        yield Part(PlanKind.GLOBAL, str(plan.start_year), Target.OBJECTIVE, objective.record.id)
