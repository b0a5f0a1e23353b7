"""Firms to print: the three worked examples, one with lights only, an empty one, and a hostile one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from functools import cache

from app.domain.dossier import Dossier
from app.domain.reading import Reading
from app.domain.records import Company, LightInput, LightRound, Record
from app.runtime.paths import resources
from app.services import editions
from app.services.exchange.parsing import read_text

TODAY = date(2026, 11, 22)
WORKED = ("bakery", "garage", "care_practice")
HOSTILE = "R&D <b>vet</b> {x} =1+1 🙂 שלום"
_KEYS = {
    *(
        "id",
        "kbo",
        "nace_section",
        "library",
        "dimension",
        "role",
        "part",
        "domain",
        "key",
        "round",
        "analysis",
    ),
    *("factor", "plan", "element", "deadline", "due"),
}


@cache
def worked(firm: str, today: date = TODAY) -> Reading:
    """One of the worked firms of resources/demo."""
    return reading_of(records_of(firm), today)


@cache
def records_of(firm: str) -> tuple[Record, ...]:
    """The records of a worked firm."""
    text = (resources() / "demo" / f"{firm}.json").read_text(encoding="utf-8")
    return read_text(text, editions.catalogue())


def empty(today: date = TODAY) -> Reading:
    """A dossier in which nothing was filled in."""
    return reading_of((), today)


def lights_only(today: date = TODAY) -> Reading:
    """A firm that filled in its lights and nothing else."""
    return reading_of(
        (r for r in records_of("bakery") if isinstance(r, Company | LightRound | LightInput)), today
    )


def hostile(today: date = TODAY, *, text: str = HOSTILE) -> Reading:
    """The garage with the same nasty text in every field that users type in."""
    return reading_of((_poisoned(record, text) for record in records_of("garage")), today)


def reading_of(records: Iterable[Record], today: date = TODAY) -> Reading:
    """A reading of just these records."""
    catalogue = editions.catalogue()
    return Reading(Dossier.of(records, edition=catalogue.edition), catalogue, today)


def _poisoned(record: Record, text: str) -> Record:
    typed = {
        field.name: text
        for field in fields(record)
        if field.name not in _KEYS
        and type(getattr(record, field.name)) is str
        and getattr(record, field.name)
    }
    return replace(record, **typed)
