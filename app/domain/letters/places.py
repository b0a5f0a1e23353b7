"""Where in the journey the dossier learns what a letter needs to know."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.firm_places import firm_place
from app.domain.places import Place

_PEOPLE = Place("firm.people")
_METHOD = Place("analysis.method")

_PLACES: Mapping[str, Place] = MappingProxyType(
    {
        "firma_naam": firm_place("name"),
        "firma_adres": firm_place("street"),
        "ondernemingsnummer": firm_place("kbo"),
        "sector": firm_place("activity"),
        "aantal_werknemers": firm_place("headcount"),
        "groep_zin": firm_place("employer_is_adviser"),
        "overleg_partner": firm_place("committee"),
        "werkgever_naam": _PEOPLE,
        "werkgever_telefoon": _PEOPLE,
        "eerste_contact": _PEOPLE,
        "gegevens_contact": _PEOPLE,
        "edpbw_naam": _PEOPLE,
        "edpbw_contact": _PEOPLE,
        "papa_telefoon": _PEOPLE,
        "methode_zin": _METHOD,
        "duur_zin": _METHOD,
        "deelnemers_aantal": _METHOD,
        "sterktes_lijst": _METHOD,
        "werkpunten_lijst": _METHOD,
        "prioriteiten_lijst": Place("measures.objectives"),
        "acties_lijst": Place("measures.list"),
        "voorstel_titel": Place("measures.list"),
        "voorstel_inhoud": Place("measures.list"),
        "bijlagen_lijst": Place("measures.list"),
        "pakket_lijst": Place("measures.list"),
        "periode": Place("measures.list"),
        "overleg_datum": Place("plans.consultation"),
    }
)


def known_at(blank: str) -> Place | None:
    """The page where the dossier learns what fills a blank; None when only the letter itself asks for it."""
    return _PLACES.get(blank)
