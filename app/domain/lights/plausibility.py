"""Counts that are asked about because they look wrong; they are never refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.catalogue import Catalogue, IndicatorInput, Text
from app.domain.dossier import Dossier
from app.domain.formula import Fact
from app.domain.lights.facts import PARTS, RoundFacts, number, round_facts
from app.domain.messages import Message

PEOPLE = ("long_absent_workers", "leave_not_taken_workers", "pulse_n")
LEAVERS = ("voluntary_leavers",)
SPELLS_PER_WORKER = 12


@dataclass(frozen=True, slots=True)
class Doubt:
    """A gentle question about an answer that looks wrong; `key` is the input or firm fact it is about."""

    key: str
    message: Message


def questions_to_ask(round_id: str, dossier: Dossier, catalogue: Catalogue) -> tuple[Message, ...]:
    """The questions of `doubts`, without what they are about."""
    return tuple(doubt.message for doubt in doubts(round_id, dossier, catalogue))


def doubts(round_id: str, dossier: Dossier, catalogue: Catalogue) -> tuple[Doubt, ...]:
    """What looks wrong in a round: part larger than whole, more people than there are, impossible time."""
    known = round_facts(round_id, dossier, catalogue)
    labels = {q.key: q for indicator in catalogue.indicators.values() for q in indicator.inputs}
    return (*_parts(known, labels), *_people(known, labels), *_time(known), *_staff(known))


def _parts(known: RoundFacts, asked: dict[str, IndicatorInput]) -> Iterator[Doubt]:
    for part, whole in PARTS.items():
        fewer, more = number(known.facts.get(part)), number(known.facts.get(whole))
        if fewer is not None and more is not None and fewer > more and {part, whole} <= asked.keys():
            told = Message(
                "“{part}” is {fewer}, more than “{whole}” ({more}). Is that right?",
                {"part": asked[part].label, "fewer": fewer, "whole": asked[whole].label, "more": more},
            )
            yield Doubt(part, told)


def _people(known: RoundFacts, asked: dict[str, IndicatorInput]) -> Iterator[Doubt]:
    headcount = number(known.facts.get("headcount"))
    if headcount is None:
        return
    for key in (*PEOPLE, *LEAVERS):
        count = number(known.facts.get(key))
        if count is not None and count > headcount and key in asked:
            yield Doubt(key, _more_than_team(asked[key].label, count, headcount, leavers=key in LEAVERS))


def _more_than_team(label: Text, count: Fact, headcount: float, *, leavers: bool) -> Message:
    facts = {"question": label, "count": count, "headcount": headcount}
    if leavers:
        return Message(
            "“{question}”: {count}, while {headcount} people work here on average. Did so many leave?", facts
        )
    return Message("“{question}”: {count}, while {headcount} people work here. Is that right?", facts)


def _time(known: RoundFacts) -> Iterator[Doubt]:
    days, fte = number(known.facts.get("short_sick_days")), number(known.facts.get("fte"))
    planned, hours = number(known.facts.get("workdays_per_fte")), number(known.facts.get("hours_per_day"))
    overtime = number(known.facts.get("overtime_hours_3m"))
    if days is not None and fte is not None and planned is not None and days > fte * planned:
        told = Message(
            "{days} days of absence is more than all planned days ({planned}). Is that right?",
            {"days": days, "planned": round(fte * planned)},
        )
        yield Doubt("short_sick_days", told)
    if None not in (overtime, fte, planned, hours):
        contract = (fte or 0) * (planned or 0) / 4 * (hours or 0)
        if (overtime or 0) > contract:
            told = Message(
                "{hours} hours of overtime is more than all contract hours of 3 months ({contract}). "
                "Is that right?",
                {"hours": overtime, "contract": round(contract)},
            )
            yield Doubt("overtime_hours_3m", told)


def _staff(known: RoundFacts) -> Iterator[Doubt]:
    spells, headcount = number(known.facts.get("sick_spells")), number(known.facts.get("headcount"))
    fte = number(known.facts.get("fte"))
    if spells is not None and headcount is not None and spells > SPELLS_PER_WORKER * headcount:
        told = Message(
            "{spells} reports of sickness for {headcount} people is more than one a month each. "
            "Is that right?",
            {"spells": spells, "headcount": headcount},
        )
        yield Doubt("sick_spells", told)
    if question := doubt_about_size(fte, headcount):
        yield Doubt("fte", question)


def doubt_about_size(fte: float | None, headcount: float | None) -> Message | None:
    """Whether there are more full-time equivalents than workers, as a question."""
    if fte is None or headcount is None or fte <= headcount:
        return None
    return Message(
        "{fte} full-time equivalents is more than {headcount} workers. Is that right?",
        {"fte": fte, "headcount": headcount},
    )
