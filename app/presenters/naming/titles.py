"""Which record is meant, in a reader's words: `Measure: Rooster vier weken vooraf`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from app.domain.catalogue import Text
from app.domain.commands.lights import asked_input
from app.domain.records import (
    Analysis,
    Attachment,
    BenchmarkOverride,
    ChecklistMark,
    Company,
    Contact,
    DocumentDraft,
    DomainNote,
    DutyMark,
    EffectCheck,
    Estimate,
    Evaluation,
    FactorAnswer,
    GlobalPlan,
    LightInput,
    LightRound,
    MeasureEvent,
    Objective,
    OwnRisk,
    Participant,
    PastAction,
    PlannedMeasure,
    PriorityRisk,
    Pulse,
    Quarter,
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
    Waiver,
    YearCosts,
    YearPlan,
)
from app.presenters.labels import actor_label, domain_label, label
from app.presenters.naming.context import Telling
from app.presenters.naming.kinds import KINDS
from app.presenters.sentences import factor_title, pair
from app.presenters.team_labels import PARTS

_BREAKS = re.compile(r"[ \t\r\n]+")

LONGEST = 80
"""Of a title inside a sentence; the rest is in the record itself."""


def kind_name(kind: type[Record], telling: Telling) -> str:
    """What one record of a type is called."""
    return telling.words.say(KINDS[kind])


def record_title(kind: type[Record], id_: str, telling: Telling) -> str:
    """What a record is, and which one; its id when nothing else is known of it."""
    record = telling.find(kind, id_)
    own = short(own_title(record, telling) if record is not None else id_)
    name = kind_name(kind, telling)
    return pair(name, own, telling.words) if own else name


def own_title(record: Record, telling: Telling) -> str:
    """What tells one record from the others of its type; nothing when it has no words of its own."""
    return _TITLES[type(record)](record, telling).strip()


def short(text: str, longest: int = LONGEST) -> str:
    """A text on one line, cut off where it is long."""
    line = _BREAKS.sub(" ", text).strip()
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def measure_name(measure: PlannedMeasure, telling: Telling) -> str:
    """The firm's own title, otherwise the catalogue's."""
    found = telling.catalogue.measures.get(measure.library)
    return measure.title.strip() or (telling.words.pick(found.title) if found else "")


def factor_name(factor: str, telling: Telling) -> str:
    """A risk by its words, also one of the firm's own that is gone by now."""
    for dossier in (telling.now, telling.earlier):
        found = factor_title(factor, dossier, telling.catalogue, telling.words)
        if found != factor:
            return found
    return factor


def question(key: str, telling: Telling) -> str:
    """A question of the warning lights."""
    asked = asked_input(key, telling.catalogue)
    return telling.words.pick(asked.label) if asked else key


def named(found: Any, id_: str, telling: Telling) -> str:
    """The label, name or title of an entry of the catalogue; its id when this edition does not have it."""
    text: Text | None = next((t for n in ("label", "title", "name") if (t := getattr(found, n, None))), None)
    return telling.words.pick(text) if text is not None else id_


def _contact(contact: Contact, telling: Telling) -> str:
    role = actor_label(contact.role, telling.catalogue, telling.words)
    return " – ".join(part for part in (role, contact.name or contact.organisation) if part.strip())


def _participant(each: Participant, telling: Telling) -> str:
    part = telling.words.say(PARTS[each.part]) if each.part in PARTS else each.part
    return each.description.strip() or part


def _answer(answer: LightInput, telling: Telling) -> str:
    return f"{question(answer.key, telling)} ({answer.round[:4]})"


def _of_year(record: FactorAnswer, telling: Telling) -> str:
    return f"{factor_name(record.factor, telling)} ({record.analysis})"


def _of_measure(record: MeasureEvent | EffectCheck, telling: Telling) -> str:
    """The measure or objective it is about."""
    measure = telling.find(PlannedMeasure, record.measure)
    objective = telling.find(Objective, getattr(record, "objective", ""))
    if isinstance(measure, PlannedMeasure):
        return measure_name(measure, telling)
    return objective.text if isinstance(objective, Objective) else ""


_TITLES: Mapping[type[Record], Callable[[Any, Telling], str]] = MappingProxyType(
    {
        Company: lambda record, telling: "",
        Quarter: lambda record, telling: record.id,
        Site: lambda record, telling: record.name,
        Contact: _contact,
        Participant: _participant,
        PastAction: lambda record, telling: record.text,
        DocumentDraft: lambda record, telling: named(
            telling.catalogue.documents.get(record.id), record.id, telling
        ),
        LightRound: lambda record, telling: f"{record.year} ({label(record.side, telling.words)})",
        LightInput: _answer,
        BenchmarkOverride: lambda record, telling: named(
            telling.catalogue.indicators.get(record.id), record.id, telling
        ),
        Analysis: lambda record, telling: str(record.year),
        FactorAnswer: _of_year,
        OwnRisk: lambda record, telling: record.text,
        Estimate: _of_year,
        SurveyRound: lambda record, telling: record.code,
        SurveyScore: lambda record, telling: factor_name(record.factor, telling),
        TeamTalk: lambda record, telling: telling.words.date(record.held_on),
        TalkCount: lambda record, telling: factor_name(record.factor, telling),
        Voice: lambda record, telling: label(record.kind, telling.words),
        Objective: lambda record, telling: record.text,
        PlannedMeasure: measure_name,
        DomainNote: lambda record, telling: domain_label(record.id, telling.catalogue, telling.words),
        GlobalPlan: lambda record, telling: f"{record.start_year}–{record.start_year + 4}",
        YearPlan: lambda record, telling: str(record.year),
        Waiver: lambda record, telling: named(
            telling.catalogue.legal_elements.get(record.element), record.element, telling
        ),
        DutyMark: lambda record, telling: named(
            telling.catalogue.deadlines.get(record.deadline), record.deadline, telling
        ),
        Remark: lambda record, telling: record.text,
        PriorityRisk: lambda record, telling: record.text,
        SignedVersion: lambda record, telling: f"{label(record.kind, telling.words)} {record.plan}",
        VersionEvent: lambda record, telling: label(record.kind, telling.words),
        Attachment: lambda record, telling: record.name,
        MeasureEvent: _of_measure,
        EffectCheck: _of_measure,
        Trigger: lambda record, telling: record.text or label(record.kind, telling.words),
        ThirdPartyFact: lambda record, telling: telling.words.date(record.entered_on),
        Situation: lambda record, telling: record.text,
        Evaluation: lambda record, telling: str(record.year),
        ChecklistMark: lambda record, telling: named(
            telling.catalogue.checklist.get(record.item), record.item, telling
        ),
        Pulse: lambda record, telling: record.id,
        YearCosts: lambda record, telling: str(record.year),
    }
)
