"""A dossier in which every field of every kind of record holds the same hostile text."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

from app.domain.choices import Light, RoundState, VoiceKind, VoiceSource
from app.domain.dossier import Dossier
from app.domain.reading import Reading
from app.domain.records import (
    BenchmarkOverride,
    DocumentDraft,
    DomainNote,
    DutyMark,
    Estimate,
    FactorAnswer,
    Objective,
    OwnRisk,
    PastAction,
    PlannedMeasure,
    Record,
    Site,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
    Voice,
    Waiver,
)
from app.services import editions
from tests.support import happened
from tests.support.firms import records_of

DAY = date(2026, 11, 22)
KEYS = frozenset(
    [
        *("id", "kbo", "nace_section", "library", "dimension", "role", "part", "domain"),
        *("key", "round", "analysis", "factor", "plan", "element", "deadline", "due"),
        *("code", "site", "talk", "origin", "measure", "advised", "trigger"),
    ]
)
"""Texts that the program gives itself or that must come out of the catalogue."""


def full(text: str) -> Reading:
    """The worked garage, completed with what it lacks, with this text wherever users type."""
    catalogue = editions.catalogue()
    records = {(type(record), record.id): record for record in (*_extra(), *records_of("garage"))}
    return Reading(
        Dossier.of((_filled(record, text) for record in records.values()), edition=catalogue.edition),
        catalogue,
        DAY,
    )


def _extra() -> tuple[Record, ...]:
    catalogue = editions.catalogue()
    return (
        OwnRisk(id="OWN-1", dimension="ORG"),
        FactorAnswer(id="2026/OWN-1", analysis="2026", factor="OWN-1", exposure=3, impact=3),
        PlannedMeasure(id="M-OWN", factors=("OWN-1",), start=date(2027, 2, 1), end=date(2027, 12, 1)),
        Objective(id="O-OWN", factors=("OWN-1",), domain="ergonomics"),
        PastAction(id="P-1"),
        Site(id="S-1"),
        Waiver(id="2027/GPP-02", plan="2027", element="GPP-02"),
        DutyMark(id="DL-03/2026-11-01", deadline="DL-03", due="2026-11-01", done_on=DAY),
        BenchmarkOverride(id="IND-01", value=3.0),
        *_team(),
        *happened.EVERYTHING,
        *(DomainNote(id=id_) for id_ in catalogue.welfare_domains),
        *(DocumentDraft(id=id_) for id_ in catalogue.documents),
    )


def _team() -> tuple[Record, ...]:
    """An ended and an open round, a closed talk, and what was said in them."""
    asked = ("RF-ORG-01", "RF-CON-01", "RF-REL-01")
    ended = SurveyRound(
        id="SUR-1",
        analysis="2026",
        code="K7RM9",
        factors=asked,
        sites=("S-1",),
        invited=12,
        answers=11,
        state=RoundState.FIXED,
    )
    scores = (
        SurveyScore(id=f"SUR-1/{f}", round="SUR-1", factor=f, mean=3.2, light=Light.RED, spread=1.1)
        for f in asked
    )
    return (
        ended,
        replace(ended, id="SUR-2", code="LND2S", answers=None, state=RoundState.OPEN, invited=5),
        *scores,
        TeamTalk(id="TLK-1", analysis="2026", present=5, factors=(*asked, "OWN-1"), languages=("nl", "fr")),
        TalkCount(id="TLK-1/OWN-1", talk="TLK-1", factor="OWN-1", hands_1=3, hands_2=2),
        Estimate(id="2026/OWN-1", analysis="2026", factor="OWN-1", exposure=0),
        *(Voice(id=f"V-{kind}", kind=kind, source=VoiceSource.SURVEY, origin="SUR-1") for kind in VoiceKind),
    )


def _filled(record: Record, text: str) -> Record:
    hints = get_type_hints(type(record))
    typed = [field.name for field in fields(record) if field.name not in KEYS]
    changes: dict[str, Any] = {name: text for name in typed if hints[name] is str}
    changes |= {name: DAY for name in typed if getattr(record, name) is None and _holds_a_day(hints[name])}
    if isinstance(record, DocumentDraft):
        changes["values"] = tuple((name, text) for name in editions.catalogue().placeholders)
    return replace(record, **changes)


def _holds_a_day(hint: Any) -> bool:
    return isinstance(hint, UnionType) and set(get_args(hint)) == {date, NoneType}
