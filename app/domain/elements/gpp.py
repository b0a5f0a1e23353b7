"""What the law asks of the five-year plan, one check per element GPP-01 to GPP-15 (Codex I.2-8)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domain.choices import AdviceState, PlanKind
from app.domain.elements import gpp_analysis
from app.domain.elements.consultation import prior_advice
from app.domain.elements.findings import (
    Finding,
    Written,
    consulted,
    every,
    measures_place,
    missing,
    no_measures,
    not_applicable,
    present,
    written,
)
from app.domain.elements.gpp_facts import GlobalFacts
from app.domain.elements.signature import signature
from app.domain.messages import Message
from app.domain.places import Place

_GLOBAL = "plans.global"


def _document(facts: GlobalFacts) -> Finding:
    plan, place = facts.plan, Place(_GLOBAL)
    term = {"start": plan.start, "end": plan.end}
    if not facts.begun:
        return missing(
            Message(
                "There is no five-year plan from {start} to {end} yet. Open the page “Five-year plan” "
                "and fill it in.",
                term,
            ),
            place,
        )
    if not plan.measures and not any(each.record.text.strip() for each in plan.objectives):
        return missing(
            Message(
                "The five-year plan from {start} to {end} was begun, "
                "but it holds no objective and no measure.",
                term,
            ),
            Place("measures.objectives"),
        )
    return present(Message("The plan covers five years, from {start} to {end}.", term), place)


def _size(facts: GlobalFacts) -> Finding:
    answer = Written(
        facts.record.size_note,
        Message("You wrote how the plan fits the size of the firm and its risks."),
        Message("Write in one or two sentences how the plan fits the size of your firm and its risks."),
    )
    return written(answer, Place(_GLOBAL, "size_note"))


def _measures(facts: GlobalFacts) -> Finding:
    if facts.plan.measures:
        count = {"count": len(facts.plan.measures)}
        return present(Message("Measures in the plan: {count}.", count), Place("measures.list"))
    if facts.plan.outside:
        term = {"start": facts.plan.start, "end": facts.plan.end}
        return missing(
            Message("All measures lie outside the plan, which runs from {start} to {end}.", term),
            measures_place(facts.plan.outside),
        )
    return missing(no_measures(), Place("measures.proposals"))


def _levels(facts: GlobalFacts) -> Finding:
    return every(
        facts.plan.measures,
        lambda m: m.level,
        lacking=lambda which: Message(
            "Say whether it prevents the risk, prevents harm or limits harm: {measures}.", {"measures": which}
        ),
        found=Message("Each measure has its level: preventing the risk, preventing harm or limiting harm."),
    )


def _psychosocial(facts: GlobalFacts) -> Finding:
    count = sum(m.is_psychosocial for m in facts.plan.measures)
    if not count:
        return missing(
            Message("There is no measure against psychosocial risks in this plan yet."),
            Place("measures.proposals"),
        )
    return present(
        Message("Measures against psychosocial risks: {count}.", {"count": count}), Place("measures.list")
    )


def _objectives(facts: GlobalFacts) -> Finding:
    count = sum(bool(each.record.text.strip()) for each in facts.plan.objectives)
    if not count:
        return missing(
            Message("Write at least one priority objective: what must be better, by when, seen from what."),
            Place("measures.objectives"),
        )
    return present(Message("Priority objectives: {count}.", {"count": count}), Place("measures.objectives"))


def _activities(facts: GlobalFacts) -> Finding:
    if not facts.plan.objectives:
        return missing(
            Message("There is no objective yet to which measures can be linked."),
            Place("measures.objectives"),
        )
    bare = [each.record for each in facts.plan.objectives if not each.measures]
    if bare:
        return missing(
            Message(
                "Link at least one measure to each objective. Still without: {objectives}.",
                {
                    "objectives": tuple(
                        r.text.strip() or Message("an objective without words") for r in bare[:5]
                    )
                },
            ),
            Place("measures.objectives", bare[0].id),
        )
    return present(Message("Each objective has at least one measure."), Place("measures.objectives"))


def _means(facts: GlobalFacts) -> Finding:
    measures = facts.plan.measures
    if any(m.has_means for m in measures) and all(m.record.budget_eur is None for m in measures):
        return missing(
            Message("No measure has a budget yet. Fill in an amount; 0 euro is an answer too."),
            measures_place(measures),
        )
    return every(
        measures,
        lambda m: m.has_means,
        lacking=lambda which: Message(
            "Fill in the means (time, material or budget) for: {measures}.", {"measures": which}
        ),
        found=Message("Each measure has means. Total budget: {total} euro.", {"total": facts.plan.total}),
    )


def _tasks(facts: GlobalFacts) -> Finding:
    return every(
        facts.plan.measures,
        lambda m: m.record.responsible.strip(),
        lacking=lambda which: Message("Say who is responsible for: {measures}.", {"measures": which}),
        found=Message("Each measure says who is responsible."),
    )


def _adaptation(facts: GlobalFacts) -> Finding:
    answer = Written(
        facts.record.adaptation,
        Message("You wrote how the plan is adapted when something changes."),
        Message("Write how you adapt the plan when something changes in the firm."),
    )
    return written(answer, Place(_GLOBAL, "adaptation"))


def _criteria(facts: GlobalFacts) -> Finding:
    answer = Written(
        facts.record.criteria,
        Message("You wrote by what the policy will be evaluated."),
        Message("Write by what you will see whether the policy works, for example figures or talks."),
    )
    return written(answer, Place(_GLOBAL, "criteria"))


def _strategic_advice(facts: GlobalFacts) -> Finding:
    record, place = facts.record, Place(_GLOBAL, "strategic_advice")
    if record.strategic_advice is None:
        return missing(
            Message("Say whether you received a strategic advice from your external service, or not yet."),
            place,
        )
    if record.strategic_advice is AdviceState.NOT_YET:
        return not_applicable(
            Message("No strategic advice from the external service was received yet; the plan says so."),
            place,
        )
    if record.strategic_advice_on is None or not record.strategic_advice_note.strip():
        return missing(
            Message("You received a strategic advice. Fill in its date and what you did with it."), place
        )
    return present(
        Message("The strategic advice of {day} was dealt with.", {"day": record.strategic_advice_on}), place
    )


def _consulted(facts: GlobalFacts) -> Finding:
    place = Place("plans.global", "line_consulted_on")
    return consulted(facts.record.line_consulted_on, facts.record.services_consulted_on, place)


def _advice(facts: GlobalFacts) -> Finding:
    return prior_advice(PlanKind.GLOBAL, facts.record.id, facts.dossier, facts.today)


def _signed(facts: GlobalFacts) -> Finding:
    return signature(facts.record, facts.dossier)


def _timing(facts: GlobalFacts) -> Finding:
    return every(
        facts.plan.measures,
        lambda m: m.years,
        lacking=lambda which: Message("Give a start or an end to: {measures}.", {"measures": which}),
        found=Message("Each measure has its place in the five years."),
    )


GPP_CHECKS: Mapping[str, Callable[[GlobalFacts], Finding]] = MappingProxyType(
    {
        "GPP-01": _document,
        "GPP-02": _size,
        "GPP-03": gpp_analysis.results,
        "GPP-03a": gpp_analysis.domains,
        "GPP-03b": gpp_analysis.five_as,
        "GPP-03c": gpp_analysis.participation,
        "GPP-03d": gpp_analysis.adviser,
        "GPP-04": _measures,
        "GPP-04a": _levels,
        "GPP-04b": _psychosocial,
        "GPP-05": _objectives,
        "GPP-06": _activities,
        "GPP-07": _means,
        "GPP-08": _tasks,
        "GPP-09": _adaptation,
        "GPP-10": _criteria,
        "GPP-11": _strategic_advice,
        "GPP-12": _consulted,
        "GPP-13": _advice,
        "GPP-14": _signed,
        "GPP-15": _timing,
    }
)
"""The check of each element of the five-year plan."""
