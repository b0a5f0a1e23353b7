"""What measures are proposed for: each risk, worst first, and the legal basics that are lacking."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.choices import Light, Priority
from app.domain.plans.plan import kept_measures
from app.domain.plans.proposals import Proposal, basics_proposals, factor_mix_advice, proposals
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.sentences import risk_statement
from app.wizards.pages.measures_risks import priority_light

BASICS = "basics"
"""The subject of the legal basics that were answered with no."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing to choose measures for; `taken` counts the measures planned for it."""

    id: str
    title: str
    light: Light
    word: str
    taken: int


def subjects(reading: Reading, words: Words) -> tuple[Subject, ...]:
    """The legal basics first when one is lacking, then every risk, worst first."""
    planned = kept_measures(reading.dossier, reading.catalogue)
    found = [
        Subject(
            risk.id,
            risk_statement(risk, reading.catalogue, words),
            *priority_light(risk.priority, words),
            taken=sum(risk.id in measure.record.factors for measure in planned),
        )
        for risk in reading.ranked
        if risk.priority not in {None, Priority.NONE}
    ]
    basics = basics_proposals(reading.dossier, reading.catalogue)
    if basics:
        title, word = words.say("Legal basics that you answered with no"), words.say("Legal basics")
        taken = sum(proposal.taken for proposal in basics)
        found.insert(0, Subject(BASICS, title, Light.RED, word, taken))
    return tuple(found)


def default_subject(found: tuple[Subject, ...]) -> Subject | None:
    """The first without any measure, otherwise the first."""
    return next((each for each in found if each.taken == 0), found[0] if found else None)


def proposals_of(subject: str, reading: Reading) -> tuple[Proposal, ...]:
    """What the catalogue proposes for it, best first."""
    if subject == BASICS:
        return basics_proposals(reading.dossier, reading.catalogue)
    return proposals(subject, reading.dossier, reading.catalogue)


def advice_of(subject: str, reading: Reading, words: Words) -> list[str]:
    """What the choice of measures for it still lacks."""
    if subject == BASICS:
        return []
    return [words.tell(said) for said in factor_mix_advice(subject, reading.dossier, reading.catalogue)]
