"""A firm whose five-year plan and yearly plan lack nothing, to take one thing away from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.content.editions import latest, open_edition
from app.domain.catalogue import Catalogue
from app.domain.changes import Change
from app.domain.choices import AdviceState, DomainState, Involvement, Level, Method
from app.domain.dossier import Dossier
from app.domain.records import (
    Analysis,
    Company,
    DocumentDraft,
    DomainNote,
    FactorAnswer,
    GlobalPlan,
    Objective,
    Participant,
    PlannedMeasure,
    Record,
    YearPlan,
)
from app.runtime.paths import catalogue_root

TODAY = date(2026, 11, 22)
Edit = Callable[[Dossier], Dossier]


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The newest edition that ships."""
    root = catalogue_root()
    return open_edition(root, latest(root))


def full_firm() -> Dossier:
    """Everything the law asks for the plans 2027-2031 and 2027 is there on 22 November 2026."""
    answers = [
        FactorAnswer(id=f"a1/{factor}", analysis="a1", factor=factor, exposure=0, impact=1)
        for factor in catalogue().factors
    ]
    answers[0] = replace(answers[0], exposure=3, impact=3)
    domains = [
        DomainNote(id=id_, state=DomainState.REFERENCE, reason="", reference="Plan 2025")
        for id_ in catalogue().welfare_domains
        if id_ != "psychosocial"
    ]
    return Dossier.of((COMPANY, ANALYSIS, *answers, *domains, *STARTED, OBJECTIVE, MEASURE, GLOBAL, YEAR))


def only_lights() -> Dossier:
    """The first example firm of the catalogue."""
    from app.domain.lights.examples import example_dossier

    firm = next(iter(catalogue().example_firms.values()))
    return example_dossier(firm, year=2026, name=firm.name.nl)


def changed(kind: type[Record], id_: str, **fields: Any) -> Edit:
    """An edit of one record."""

    def edit(dossier: Dossier) -> Dossier:
        before = dossier.get(kind, id_)
        assert before is not None, id_
        return dossier.with_((Change(before, replace(before, **fields)),))

    return edit


def removed(kind: type[Record], id_: str) -> Edit:
    """An edit that takes a record away."""
    return lambda dossier: dossier.with_((Change(dossier.get(kind, id_), None),))


def added(*records: Record) -> Edit:
    """An edit that puts records in."""
    return lambda dossier: dossier.with_(tuple(Change(None, record) for record in records))


def measure(id_: str, **fields: Any) -> PlannedMeasure:
    """A measure with nothing but what is given."""
    return PlannedMeasure(id=id_, **{"title": id_, **fields})


COMPANY = Company(
    name="Bakkerij Zoet",
    headcount=8,
    fte=7,
    third_party_contact=True,
    committee=False,
    union_delegation=False,
    employer_is_adviser=True,
    health_surveillance=False,
)
ANALYSIS = Analysis(
    id="a1",
    year=2026,
    method=Method.CONVERSATION,
    participation="Twee gesprekken met de hele ploeg.",
    adviser=Involvement.INVOLVED,
    adviser_name="PAPA van de externe dienst",
    adviser_on=date(2026, 9, 1),
)
STARTED = (
    DocumentDraft(id="intentieverklaring", values=(("plaats", "Gent"),)),
    Participant(id="p1", description="winkel", count=4),
)
OBJECTIVE = Objective(
    id="o1",
    text="Iedereen weet wie wat doet.",
    factors=("RF-ORG-01",),
    criterion="Score in het gesprek",
    target="1",
    due_year=2028,
)
MEASURE = PlannedMeasure(
    id="m1",
    library="M001",
    factors=("RF-ORG-01",),
    objectives=("o1",),
    level=Level.PRIMARY,
    responsible="Zaakvoerder",
    budget_eur=Decimal("250.50"),
    means_organisational="twee uur",
    start=date(2027, 2, 1),
    end=date(2028, 3, 31),
    criterion="Lijst hangt op",
)
GLOBAL = GlobalPlan(
    id="2027",
    start_year=2027,
    size_note="Acht mensen in één zaak.",
    adaptation="Bij elke verandering bespreken.",
    criteria="Gesprek en cijfers.",
    strategic_advice=AdviceState.RECEIVED,
    strategic_advice_on=date(2026, 3, 1),
    strategic_advice_note="Verwerkt in doel 1.",
    line_consulted_on=date(2026, 9, 10),
    services_consulted_on=date(2026, 9, 12),
    body_advice_on=date(2026, 11, 2),
    body_advice="Geen opmerkingen.",
    signed_on=date(2026, 11, 3),
    signed_by="L. Zoet",
)
YEAR = YearPlan(
    id="2027",
    year=2027,
    objectives=("o1",),
    change_circumstances="geen",
    change_accidents="geen",
    change_annual_report="geen",
    change_advice="geen",
    change_strategic="geen",
    evaluation="",
    line_consulted_on=date(2026, 9, 10),
    services_consulted_on=date(2026, 9, 12),
    service_advice_on=date(2026, 9, 20),
    submitted_on=date(2026, 10, 10),
    body_advice_on=date(2026, 11, 2),
    body_advice="Geen opmerkingen.",
    signed_on=date(2026, 11, 3),
    signed_by="L. Zoet",
)
