"""What happened in the bakery: changes, declarations, one situation, and the watch of six quarters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.archive import Archive
from app.domain.choices import Involvement
from app.domain.follow.declaration import Declaration
from app.domain.follow_choices import Asker, FactKind, TriggerKind
from app.domain.reading import Reading
from app.domain.records import (
    PlannedMeasure,
    Pulse,
    Record,
    Situation,
    ThirdPartyFact,
    Trigger,
)

OVEN = Trigger(
    id="T1",
    kind=TriggerKind.EQUIPMENT,
    on=date(2026, 10, 12),
    text="Een tweede oven in het atelier",
    factors=("RF-ENV-03", "RF-CON-05"),
    year_plan=True,
    position=1,
)
BURN = Trigger(
    id="T2",
    kind=TriggerKind.ACCIDENT,
    on=date(2026, 6, 3),
    text="Brandwonde aan de oven tijdens de zaterdagdrukte",
    factors=("RF-CON-01", "RF-CON-02"),
    year_plan=True,
    reviewed_on=date(2026, 6, 20),
    conclusion="Op zaterdag twee mensen aan de oven. De werkpost zelf is in orde.",
    measures=("M-ACC",),
    position=2,
)
COUNTER = ThirdPartyFact(
    id="F1",
    kind=FactKind.VIOLENCE,
    physical=True,
    happened_on=date(2026, 5, 2),
    entered_on=date(2026, 5, 4),
    position=1,
)
PHONE = ThirdPartyFact(
    id="F2",
    kind=FactKind.HARASSMENT,
    happened_on=date(2026, 9, 10),
    entered_on=date(2026, 9, 10),
    position=2,
)
OLD = ThirdPartyFact(
    id="F3",
    kind=FactKind.VIOLENCE,
    happened_on=date(2021, 3, 1),
    entered_on=date(2021, 3, 2),
    position=3,
)
TOLD = {
    "F1": Declaration("Een klant sloeg op de toog en riep dat ze ‘het zou voelen’. R&D <b>winkel</b>."),
    "F2": Declaration("Een leverancier belt elke avond met beledigingen.", "Fatima Zuurdesem", consent=True),
    "F3": Declaration("Een klant duwde de deur dicht op een hand."),
}
EVENING = Situation(
    id="S1",
    asked_by=Asker.BODY,
    asked_on=date(2026, 10, 1),
    text="Op zaterdagmiddag is er ruzie tussen winkel en atelier over de bestellingen.",
    group="De zaterdagploeg",
    trigger="T2",
    adviser=Involvement.NOT_NEEDED,
    adviser_reason="Het gaat om één afspraak, niet om een conflict tussen mensen.",
    participation="Een gesprek van een uur met de hele zaterdagploeg.",
    factors=("RF-ORG-01", "RF-REL-05"),
    findings="Niemand weet tot wanneer een bestelling nog aangenomen mag worden.",
    measures=("M-ACC",),
    position=1,
)
PULSES = (
    Pulse(id="2025-Q2", sick_days=6, overtime_hours=22, leavers=0, accidents=0, reports=1),
    Pulse(id="2025-Q3", sick_days=9, overtime_hours=31, leavers=1, accidents=0, reports=0),
    Pulse(id="2026-Q1", sick_days=4.5, overtime_hours=40, leavers=0, accidents=0, reports=2),
    Pulse(id="2026-Q2", sick_days=3, overtime_hours=36, leavers=1, accidents=1, reports=1),
    Pulse(
        id="2026-Q3",
        sick_days=2,
        overtime_hours=18,
        leavers=0,
        accidents=0,
        reports=0,
        went_well="De nieuwe planning hangt er op tijd.",
        difficult="De bestellingen van zaterdag.",
        talked_on=date(2026, 9, 28),
    ),
)
MEASURE = PlannedMeasure(id="M-ACC", title="Bestellen kan tot vrijdagmiddag", responsible="Zaakvoerster")
EVERYTHING: tuple[Record, ...] = (MEASURE, OVEN, BURN, COUNTER, PHONE, OLD, EVENING, *PULSES)


def with_words(reading: Reading, *, names: bool = False) -> Reading:
    """The reading of a firm in whose file the declarations lie."""
    return replace(reading, archive=Archive(declarations=lambda: TOLD, names=names))
