"""Makes a dossier out of an invented firm of the catalogue, to look around in and to check ourselves."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.catalogue import ExampleFirm
from app.domain.dossier import Dossier
from app.domain.records import Company, InputValue, LightInput, LightRound


def example_dossier(firm: ExampleFirm, *, year: int, name: str, edition: str = "") -> Dossier:
    """The firm with one round of lights for `year`; `name` is its name in the reader's language."""
    company = Company(
        name=name,
        headcount=firm.headcount,
        fte=firm.fte,
        third_party_contact=firm.third_party_contact,
        committee=False,
        union_delegation=False,
        employer_is_adviser=True,
    )
    light_round = LightRound(id=str(year), year=year)
    answers = answers_for(light_round.id, firm.inputs)
    return Dossier.of((company, light_round, *answers), edition=edition)


def answers_for(round_id: str, values: Mapping[str, InputValue]) -> tuple[LightInput, ...]:
    """One answered input per value."""
    return tuple(
        LightInput(id=f"{round_id}/{key}", round=round_id, key=key, value=value)
        for key, value in values.items()
    )
