"""What a five-year plan must say about the risk analysis: GPP-03 to GPP-03d (Codex I.2-8 1°, I.3-1)."""

from __future__ import annotations

from app.domain.choices import DomainState, FactorState, Involvement, Priority
from app.domain.elements.findings import Finding, Written, missing, not_applicable, present, written
from app.domain.elements.gpp_facts import GlobalFacts
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.plans.measure import PSYCHOSOCIAL
from app.domain.records import Analysis, DomainNote
from app.domain.risks.method_advice import NO_SIGNALS, SIGNALS
from app.domain.risks.rating import RatedFactor
from app.domain.survey.held import participation_held

_TOO_OLD = 5
"""Years between an analysis and a plan; the law asks a new plan, and what it rests on, every five years."""


def results(facts: GlobalFacts) -> Finding:
    assessed = [f for f in facts.rated if f.priority is not None]
    if facts.analysis is None:
        return missing(
            Message("There is no risk analysis yet. The warning lights do not replace it."),
            Place("analysis.method"),
        )
    if not assessed:
        return missing(
            Message("The risk analysis was begun, but no risk was assessed yet."), Place("analysis.ORG")
        )
    if facts.analysis.year < facts.plan.start_year - _TOO_OLD:
        return missing(
            Message(
                "The risk analysis dates from {year}, more than five years before this plan. Do a new one.",
                {"year": facts.analysis.year},
            ),
            Place("analysis.method"),
        )
    counts = {p.value: sum(f.priority is p for f in assessed) for p in (Priority.HIGH, Priority.MEDIUM)}
    return present(
        Message(
            "Risk analysis of {year}. Factors assessed: {assessed}; high priority: {high}, medium: {medium}.",
            {"year": facts.analysis.year, "assessed": len(assessed), **counts},
        ),
        Place("analysis.result"),
    )


def domains(facts: GlobalFacts) -> Finding:
    open_ones = [id_ for id_ in facts.catalogue.welfare_domains if not domain_is_settled(id_, facts)]
    if open_ones:
        listed = tuple(facts.catalogue.welfare_domains[id_].name for id_ in open_ones)
        return missing(
            Message(
                "Not dealt with yet: {domains}. Add measures, refer to an existing plan, "
                "or say why the domain does not apply.",
                {"domains": listed},
            ),
            Place("measures.domains", open_ones[0]),
        )
    return present(
        Message("Each of the seven welfare domains has measures, a reference or a reason."),
        Place("measures.domains"),
    )


def domain_is_settled(id_: str, facts: GlobalFacts) -> bool:
    """Whether a welfare domain has measures in this plan, a reference, or a reason why it does not apply."""
    if any(m.record.domain == id_ for m in facts.plan.measures):
        return True
    note = facts.dossier.get(DomainNote, id_)
    if note is None or id_ == PSYCHOSOCIAL:
        return False
    if note.state is DomainState.REFERENCE:
        return bool(note.reference.strip())
    return note.state is DomainState.NOT_APPLICABLE and bool(note.reason.strip())


def five_as(facts: GlobalFacts) -> Finding:
    if facts.analysis is None:
        return missing(Message("There is no risk analysis over the five A's yet."), Place("analysis.method"))
    open_ones = [code for code in facts.catalogue.dimensions if not _is_covered(code, facts)]
    if open_ones:
        listed = tuple(facts.catalogue.dimensions[code].name for code in open_ones)
        return missing(
            Message(
                "Not fully looked at yet: {dimensions}. Assess each factor, park it, "
                "or say it does not apply.",
                {"dimensions": listed},
            ),
            Place("analysis." + open_ones[0]),
        )
    parked = sum(f.state is FactorState.PARKED for f in facts.rated)
    if parked:
        return present(
            Message("All five A's were looked at. Factors parked for later: {parked}.", {"parked": parked}),
            Place("analysis.result"),
        )
    return present(Message("All five A's were looked at."), Place("analysis.result"))


def is_dealt_with(factor: RatedFactor) -> bool:
    """Assessed, parked or not applicable: somebody made a choice (requirement R68)."""
    return factor.priority is not None or factor.state in {FactorState.PARKED, FactorState.NOT_APPLICABLE}


def _is_covered(code: str, facts: GlobalFacts) -> bool:
    found = [f for f in facts.rated if f.dimension == code]
    settled = any(f.priority is not None for f in found) or all(
        f.state is FactorState.NOT_APPLICABLE for f in found
    )
    return settled and all(is_dealt_with(f) for f in found)


def participation(facts: GlobalFacts) -> Finding:
    """There when it is described, or when a round with a result or a closed talk shows it."""
    place = Place("analysis.method", "participation" if facts.analysis else "")
    held = participation_held(facts.analysis, facts.dossier) if facts.analysis else None
    if held is not None:
        return present(held, place)
    answer = Written(
        facts.analysis.participation if facts.analysis else "",
        Message("You described how the workers took part in the risk analysis."),
        Message("Describe how the workers take part in the risk analysis: who, how and when."),
    )
    return written(answer, place)


def adviser(facts: GlobalFacts) -> Finding:
    place, found = Place("analysis.adviser"), facts.analysis
    if found is None or found.adviser is None:
        return missing(
            Message(
                "Say whether the prevention adviser psychosocial aspects of your external service "
                "was involved, or why that was not needed."
            ),
            place,
        )
    if found.adviser is Involvement.NOT_NEEDED:
        return _not_needed(found, facts, place)
    if not found.adviser_name.strip() and found.adviser_on is None:
        return missing(
            Message("The adviser was involved. Fill in the name of the adviser or the service, and the day."),
            place,
        )
    return present(_involved(found), place)


def _not_needed(found: Analysis, facts: GlobalFacts, place: Place) -> Finding:
    """With the firm's own reason, or with what it answered when it asked for advice and did with the team."""
    if found.adviser_reason.strip():
        return not_applicable(
            Message("The adviser was not needed: {reason}", {"reason": found.adviser_reason.strip()}), place
        )
    calm = dict(found.asked).get(SIGNALS) == NO_SIGNALS
    if calm and participation_held(found, facts.dossier) is not None:
        return not_applicable(
            Message(
                "The adviser was not needed: you answered that there is no serious conflict and no sign of "
                "unacceptable behaviour, and the team itself took part."
            ),
            place,
        )
    return missing(Message("You say the adviser was not needed. Write in one sentence why not."), place)


def _involved(found: Analysis) -> Message:
    name = found.adviser_name.strip() or Message("the external service")
    if found.adviser_on is None:
        return Message("Involved: {name}.", {"name": name})
    return Message("Involved on {day}: {name}.", {"day": found.adviser_on, "name": name})
