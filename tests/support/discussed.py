"""The bakery in the middle of its discussion: advice, remarks with and without answers, opinions, risks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.choices import Body, PlanKind, Reply, Target, Verdict, Voter
from app.domain.reading import Reading
from app.domain.records import Company, GlobalPlan, PlannedMeasure, PriorityRisk, Record, Remark, YearPlan
from tests.support.firms import TODAY, reading_of, records_of

TOLD = date(2026, 10, 12)
ADVICE = "Begin met de uurroosters; voorzie een vervanger voor de nacht."
_DAYS: dict[str, object] = {
    "advice_asked_on": date(2026, 9, 10),
    "service_advice_on": date(2026, 10, 5),
    "service_advice": ADVICE,
    "submitted_on": TOLD,
    "register_place": "in de koffiehoek, naast het prikbord",
    "service_answer_on": date(2026, 11, 5),
    "service_answer": "Beide opmerkingen zijn terecht.",
    "body_advice_on": None,
    "body_advice": "",
}


def discussed(body: Body = Body.WORKERS, today: date = TODAY) -> Reading:
    """The bakery as it was discussed with its workers, or as its committee gave advice."""
    records = [_described(record, body) for record in records_of("bakery")]
    measure = next(record.id for record in records if isinstance(record, PlannedMeasure))
    said = _of_workers() if body is Body.WORKERS else _of_body(measure)
    return reading_of([*records, *said, *_of_adviser(measure), *_risks()], today)


def _described(record: Record, body: Body) -> Record:
    match record:
        case Company():
            return replace(
                record,
                committee=body is Body.COMMITTEE,
                union_delegation=body is Body.UNION_DELEGATION,
                body_override=None,
            )
        case YearPlan() | GlobalPlan():
            days = _DAYS if body is Body.WORKERS else {**_DAYS, **_ADVISED}
            return replace(record, **days)
        case _:
            return record


_ADVISED: dict[str, object] = {
    "service_answer_on": None,
    "service_answer": "",
    "body_advice_on": date(2026, 11, 9),
    "body_advice": "Akkoord, behalve met maatregel 1.",
    "body_verdict": Verdict.WITH_REMARK,
}


def _of_workers() -> tuple[Remark, ...]:
    about = Remark(id="w1", kind=PlanKind.YEAR, plan="2027", made_on=date(2026, 10, 14), position=1)
    return (
        replace(
            about,
            text="Wie vervangt ons in de nacht?",
            service_advice="Zoek een vaste vervanger.",
            reply=Reply.FOLLOWED,
            reason="Vanaf januari is er een vaste vervanger.",
            replied_on=date(2026, 11, 9),
        ),
        replace(about, id="w2", text="De bestellingen van zaterdag komen te laat.", author="Ann", position=2),
        Remark(id="w3", text="Een bank aan de achterdeur", made_on=date(2026, 11, 2), position=3),
    )


def _of_body(measure: str) -> tuple[Remark, ...]:
    return (
        Remark(
            id=f"body/year/2027/measure/{measure}",
            kind=PlanKind.YEAR,
            plan="2027",
            target=Target.MEASURE,
            item=measure,
            voter=Voter.BODY,
            verdict=Verdict.DISAGREE,
            text="Dit begint te laat.",
            made_on=date(2026, 11, 9),
        ),
    )


def _of_adviser(measure: str) -> tuple[Remark, ...]:
    plan = Remark(
        id="adviser/global/2027/plan/-",
        kind=PlanKind.GLOBAL,
        plan="2027",
        voter=Voter.ADVISER,
        verdict=Verdict.AGREE,
        author="PAPA van de externe dienst",
        made_on=date(2026, 10, 5),
    )
    return (
        plan,
        replace(
            plan,
            id=f"adviser/global/2027/measure/{measure}",
            target=Target.MEASURE,
            item=measure,
            verdict=Verdict.WITH_REMARK,
            text="Begin vroeger, voor de drukke maanden.",
            reply=Reply.DEVIATED,
            reason="Eerst moet de software er zijn.",
            replied_on=date(2026, 10, 8),
            position=2,
        ),
    )


def _risks() -> tuple[PriorityRisk, ...]:
    return (
        PriorityRisk(id="p1", text="Nachtwerk", factors=("RF-TER-01",), position=1),
        PriorityRisk(id="p2", text="Agressie van klanten", position=2),
        PriorityRisk(
            id="p3", text="Tillen", domain="ergonomics", left_out="Staat in het plan 2025.", position=3
        ),
    )
