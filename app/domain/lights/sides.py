"""Employer's and workers' lights of one year side by side: where they agree, and where they do not."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.choices import Light, Side
from app.domain.dossier import Dossier
from app.domain.lights.rounds import round_lights, rounds
from app.domain.records import LightRound


@dataclass(frozen=True, slots=True)
class SideRow:
    """One scored indicator as both sides see it; None where a side was not asked or it does not apply."""

    indicator: str
    employer: Light | None
    workers: Light | None

    @property
    def differs(self) -> bool:
        """Whether both know, and say something else."""
        known = {self.employer, self.workers} - {None, Light.GREY}
        return len(known) == 2


def workers_round(year: int, dossier: Dossier) -> LightRound | None:
    """What the workers filled in for a year, if they did."""
    return next((found for found in rounds(dossier, Side.WORKERS) if found.year == year), None)


def side_by_side(year: int, dossier: Dossier, catalogue: Catalogue) -> tuple[SideRow, ...]:
    """Every scored indicator of a year; empty unless both sides filled in a round."""
    own = next((found for found in rounds(dossier) if found.year == year), None)
    theirs = workers_round(year, dossier)
    if own is None or theirs is None:
        return ()
    here, there = (round_lights(found.id, dossier, catalogue) for found in (own, theirs))
    return tuple(
        SideRow(id_, here[id_].light, there[id_].light) for id_ in here if catalogue.indicators[id_].scored
    )
