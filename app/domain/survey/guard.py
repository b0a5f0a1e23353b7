"""What may be asked and shown in a small team, so that no answer can be led back to anybody.

The rules, all our own judgement (catalogue, `privacy`): whoever reads results must never learn what a group
smaller than the minimum said, neither from one number nor from the difference of two.

* Nothing is shown before the round ends, and a round ends once: no number can be compared before and after
  one more answer. No single answer can be removed.
* No result below the least number of answers, nor below the least response rate.
* A factor answered by fewer is left out, and out of the mean of its A too: else the difference would show it.
* By site only where every site has enough answers to that factor: one hidden site could be worked out from
  the rest. Where a site has few answers, the number of everybody is worked out from what is shown of the
  sites.
* With few answers a mean is rounded coarsely and never shown as an extreme: a mean of 4.0 would tell what
  each said. Its colour is that of the number shown.
* The same factor is not asked again for some months: two results with one person more would differ by that
  person.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue, PrivacyGuard
from app.domain.choices import RoundState
from app.domain.dossier import Dossier
from app.domain.messages import Message
from app.domain.months import add_months
from app.domain.records import Site, SurveyRound


@dataclass(frozen=True, slots=True)
class Plan:
    """What a round would ask, and whom: factors, site ids (empty: not by site), people invited."""

    factors: Sequence[str]
    invited: int | None
    sites: Sequence[str] = ()


def against_opening(plan: Plan, dossier: Dossier, catalogue: Catalogue, today: date) -> tuple[Message, ...]:
    """Every reason why this round may not be opened; empty when it may."""
    guard = catalogue.privacy_guard
    return (
        *_about_people(plan, guard),
        *_about_factors(plan, catalogue),
        *_about_sites(plan, dossier, guard),
        *_about_other_rounds(plan, dossier, guard, today),
    )


def enough(answers: int, invited: int | None, guard: PrivacyGuard) -> Message | None:
    """Why nothing may be shown of so many answers; None when enough people answered."""
    if answers < guard.min_group_for_survey:
        return Message(
            "There are {n} answers; results are shown from {least} answers on. Wait for more, or talk it "
            "over together instead.",
            {"n": answers, "least": guard.min_group_for_survey},
        )
    if invited is not None and answers < guard.min_response_rate * invited:
        return Message(
            "{n} of {invited} people answered. That is less than half: too few to speak for the team. Wait "
            "for more, or talk it over together instead.",
            {"n": answers, "invited": invited},
        )
    return None


def askable(catalogue: Catalogue) -> tuple[str, ...]:
    """The factors that may stand on a form; critical behaviour is never asked one by one."""
    return tuple(factor.id for factor in catalogue.factors.values() if not factor.critical)


def resting(factors: Iterable[str], dossier: Dossier, guard: PrivacyGuard, today: date) -> date | None:
    """Until which day these factors may not be asked again; None when they may be asked now."""
    wanted = set(factors)
    ends = [
        add_months(found.fixed_on, guard.months_between_rounds)
        for found in dossier.all(SurveyRound)
        if found.fixed_on is not None and wanted.intersection(found.factors)
    ]
    return max((end for end in ends if end > today), default=None)


def sites_apart(dossier: Dossier, guard: PrivacyGuard) -> tuple[str, ...]:
    """The sites that may be asked apart: all of them, or none when one is too small or there is only one."""
    ids = tuple(site.id for site in dossier.all(Site))
    return () if any(_about_sites(Plan((), None, ids), dossier, guard)) else ids


def _about_people(plan: Plan, guard: PrivacyGuard) -> Iterable[Message]:
    if plan.invited is None:
        yield Message("Fill in how many people you invite.")
    elif plan.invited < guard.min_group_for_survey:
        yield Message(
            "With fewer than {least} people a questionnaire cannot be anonymous. Talk it over together "
            "instead.",
            {"least": guard.min_group_for_survey},
        )


def _about_factors(plan: Plan, catalogue: Catalogue) -> Iterable[Message]:
    if not plan.factors:
        yield Message("Choose at least one statement to ask.")
    if set(plan.factors) - set(askable(catalogue)):
        yield Message(
            "Some of these statements are never asked one by one in a small firm. Leave them for the "
            "conversation."
        )


def _about_sites(plan: Plan, dossier: Dossier, guard: PrivacyGuard) -> Iterable[Message]:
    if not plan.sites:
        return
    least = guard.min_cell_for_split
    found = [dossier.get(Site, id_) for id_ in plan.sites]
    if len(found) == 1 or any(s is None or s.headcount is None or s.headcount < least for s in found):
        yield Message(
            "Results by site need at least two sites of {least} people each. Ask everybody together.",
            {"least": least},
        )


def _about_other_rounds(plan: Plan, dossier: Dossier, guard: PrivacyGuard, today: date) -> Iterable[Message]:
    if any(found.state is RoundState.OPEN for found in dossier.all(SurveyRound)):
        yield Message("There is an open round already. End that one first.")
    until = resting(plan.factors, dossier, guard, today)
    if until is not None:
        yield Message(
            "These statements were asked a short while ago. Asking again before {day} could show what one "
            "single person answered.",
            {"day": until},
        )
