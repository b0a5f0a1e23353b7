"""Verbs for lists: add, edit, remove and move sites, contacts, participants, risks, objectives, measures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from app.domain.catalogue import Catalogue
from app.domain.changes import Change, Changes
from app.domain.choices import RoundState, Target, Voter
from app.domain.commands.base import drop, edited, existing, put
from app.domain.commands.checks import check
from app.domain.dossier import Dossier
from app.domain.kept_files import owner_name
from app.domain.messages import Message, Refusal
from app.domain.records import (
    Attachment,
    EffectCheck,
    Estimate,
    FactorAnswer,
    MeasureEvent,
    Objective,
    OwnRisk,
    PlannedMeasure,
    PriorityRisk,
    Record,
    Remark,
    SignedVersion,
    Site,
    Situation,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
    ThirdPartyFact,
    Trigger,
    VersionEvent,
    Voice,
    YearPlan,
)

_TOLD_BY_EVENTS: Mapping[type[Record], frozenset[str]] = MappingProxyType(
    {PlannedMeasure: frozenset({"status", "status_on", "start", "end", "first_start", "first_end"})}
)
"""Fields that never change without an event that tells it (`app/domain/commands/follow.py`)."""


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Put a new record at the end of its list."""

    record: Record

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        if dossier.get(type(self.record), self.record.id) is not None:
            raise Refusal(Message("There already is an item {id}.", {"id": self.record.id}), field="id")
        record = self.record
        if "position" in record.__slots__:
            positions = [_position(other) for other in dossier.all(type(record))]
            record = edited(record, {"position": max(positions, default=0) + 1})
        check(record, dossier, catalogue)
        return put(dossier, record)


@dataclass(frozen=True, slots=True)
class EditEntry:
    """Change fields of a record in a list."""

    kind: type[Record]
    id: str
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        _leave_alone(self.kind)
        if told := self.changes.keys() & _TOLD_BY_EVENTS.get(self.kind, frozenset()):
            raise ValueError(f"{', '.join(sorted(told))} of a measure change through its events")
        record = edited(existing(dossier, self.kind, self.id), self.changes)
        check(record, dossier, catalogue)
        return put(dossier, record)


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """Take a record out, together with every reference to it."""

    kind: type[Record]
    id: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        existing(dossier, self.kind, self.id)
        _leave_alone(self.kind)
        if self.kind is Site:
            _not_asked_now(self.id, dossier)
        return _loosen(dossier, self.kind, self.id) + drop(dossier, self.kind, self.id)


@dataclass(frozen=True, slots=True)
class MoveEntry:
    """Move a record one place up (-1) or down (+1) in its list; at the end it stays where it is."""

    kind: type[Record]
    id: str
    step: int

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        record = existing(dossier, self.kind, self.id)
        row = list(dossier.all(self.kind))
        here = row.index(record)
        there = min(max(here + self.step, 0), len(row) - 1)
        row.insert(there, row.pop(here))
        changes: Changes = ()
        for position, other in enumerate(row, start=1):
            changes += put(dossier, edited(other, {"position": position}))
        return changes


def _leave_alone(kind: type[Record]) -> None:
    """Rounds and signed versions have verbs of their own; the verbs for lists would go around the guard."""
    if kind in {SurveyRound, SurveyScore}:
        raise Refusal(Message("A round of questionnaires is never removed; stop it instead."))
    if kind is ThirdPartyFact:
        raise Refusal(Message("The register of third-party facts has acts of its own; use its page."))
    if kind in {SignedVersion, VersionEvent}:
        raise Refusal(Message("What was signed is never removed; withdraw it instead."))


def _not_asked_now(site: str, dossier: Dossier) -> None:
    """A site by which people are answering right now stays until the round has ended."""
    if any(site in asked.sites and asked.state is RoundState.OPEN for asked in dossier.all(SurveyRound)):
        raise Refusal(Message("People are answering by this site now. Remove it after the round."))


def _loosen(dossier: Dossier, kind: type[Record], id_: str) -> Changes:
    changes: Changes = ()
    if kind is OwnRisk:
        changes += tuple(Change(a, None) for a in dossier.all(FactorAnswer) if a.factor == id_)
        changes += tuple(Change(a, None) for a in dossier.all(Estimate) if a.factor == id_)
        changes += tuple(Change(a, None) for a in dossier.all(TalkCount) if a.factor == id_)
        changes += _without(dossier, TeamTalk, "factors", id_)
        changes += _without(dossier, PriorityRisk, "factors", id_)
        changes += _without(dossier, Trigger, "factors", id_) + _without(dossier, Situation, "factors", id_)
        changes += _remarks_kept(dossier, Target.FACTOR, id_)
        changes += _emptied(dossier, "factor", id_)
        changes += _without(dossier, Objective, "factors", id_) + _without(
            dossier, PlannedMeasure, "factors", id_
        )
    if kind is Objective:
        changes += _without(dossier, PlannedMeasure, "objectives", id_)
        changes += _without(dossier, YearPlan, "objectives", id_)
        changes += _remarks_kept(dossier, Target.OBJECTIVE, id_)
        changes += tuple(Change(a, None) for a in dossier.all(EffectCheck) if a.objective == id_)
    if kind is PlannedMeasure:
        changes += _remarks_kept(dossier, Target.MEASURE, id_)
        changes += _without(dossier, Trigger, "measures", id_) + _without(dossier, Situation, "measures", id_)
        changes += tuple(Change(a, None) for a in dossier.all(MeasureEvent) if a.measure == id_)
        changes += tuple(Change(a, None) for a in dossier.all(EffectCheck) if a.measure == id_)
        changes += tuple(Change(a, None) for a in dossier.all(Attachment) if a.owner == owner_name(kind, id_))
        changes += _emptied(dossier, "measure", id_)
    if kind is Trigger:
        opened = [each for each in dossier.all(Situation) if each.trigger == id_]
        changes += tuple(Change(each, edited(each, {"trigger": ""})) for each in opened)
    if kind is TeamTalk:
        changes += tuple(Change(a, None) for a in dossier.all(TalkCount) if a.talk == id_)
    return changes


def _remarks_kept(dossier: Dossier, target: Target, id_: str) -> Changes:
    """What a worker said stays in the permanent register (Codex II.8), about the plan as a whole; the
    opinion of the adviser or a body on the part itself goes with the part.
    """
    whole = {"target": Target.PLAN, "item": ""}
    about = [remark for remark in dossier.all(Remark) if (remark.target, remark.item) == (target, id_)]
    return tuple(Change(r, edited(r, whole) if r.voter is Voter.WORKERS else None) for r in about)


def _emptied(dossier: Dossier, field: str, id_: str) -> Changes:
    """Voices that pointed to what goes away, pointing nowhere now."""
    pointing = [voice for voice in dossier.all(Voice) if getattr(voice, field) == id_]
    return tuple(Change(voice, edited(voice, {field: ""})) for voice in pointing)


def _without(dossier: Dossier, kind: type[Record], field: str, id_: str) -> Changes:
    changes: Changes = ()
    for record in dossier.all(kind):
        ids = cast("tuple[str, ...]", getattr(record, field))
        if id_ in ids:
            changes += put(dossier, edited(record, {field: tuple(i for i in ids if i != id_)}))
    return changes


def _position(record: Record) -> int:
    return cast("int", getattr(record, "position", 0))
