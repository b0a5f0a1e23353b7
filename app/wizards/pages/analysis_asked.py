"""What is asked about one factor or one risk of the firm's own, ready for the card."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Catalogue, Factor, FactorType
from app.domain.lights.rounds import suggested_factors
from app.domain.reading import Reading
from app.domain.records import OwnRisk
from app.i18n.words import Words


@dataclass(frozen=True, slots=True)
class AskedFactor:
    """A statement with its question; `proposed` is the usual impact, None when we have no idea."""

    id: str
    statement: str
    probe: str
    question: str
    proposed: int | None = None
    critical: bool = False
    pointed: bool = False


def asked_factor(factor: Factor, catalogue: Catalogue, words: Words, *, pointed: bool = False) -> AskedFactor:
    """A factor of the catalogue."""
    return AskedFactor(
        id=factor.id,
        statement=words.pick(factor.statement),
        probe=words.pick(factor.probe),
        question=words.pick(catalogue.scales.exposure_question[factor.type]),
        proposed=factor.default_impact,
        critical=factor.critical,
        pointed=pointed,
    )


def asked_risk(risk: OwnRisk, catalogue: Catalogue, words: Words) -> AskedFactor:
    """A risk that the firm added."""
    return AskedFactor(
        id=risk.id,
        statement=risk.text.strip() or words.say("A risk without a description"),
        probe="",
        question=words.pick(catalogue.scales.exposure_question[FactorType.DEMAND]),
    )


def pointed_factors(reading: Reading) -> tuple[str, ...]:
    """The factors that the newest round of lights points at, the most urgent first."""
    newest = reading.latest_round
    if newest is None:
        return ()
    return suggested_factors(reading.lights_by_round[newest.id], reading.catalogue)


def asked_in_order(code: str, reading: Reading, words: Words) -> tuple[AskedFactor, ...]:
    """The factors of one A: those the lights point at first, then the others in catalogue order."""
    pointed = pointed_factors(reading)
    factors = {factor.id: factor for factor in reading.catalogue.factors_of(code)}
    first = [id_ for id_ in pointed if id_ in factors]
    order = [*first, *(id_ for id_ in factors if id_ not in first)]
    return tuple(asked_factor(factors[id_], reading.catalogue, words, pointed=id_ in first) for id_ in order)
