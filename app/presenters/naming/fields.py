"""The name of every field, and the value it holds, in a reader's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any, cast

from app.domain.commands.lights import asked_input
from app.domain.privacy import HIDDEN, outward_count
from app.domain.records import (
    Analysis,
    ChecklistMark,
    Company,
    Contact,
    DocumentDraft,
    Estimate,
    Evaluation,
    FactorAnswer,
    LightInput,
    MeasureEvent,
    Objective,
    Participant,
    PlannedMeasure,
    Pulse,
    Quarter,
    Record,
    Remark,
    Site,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
    ThirdPartyFact,
    Trigger,
    Voice,
    YearCosts,
)
from app.domain.references import Key
from app.presenters.labels import actor_label, dimension_label, domain_label, label, step_label, yes_no
from app.presenters.naming.analysis import ANALYSIS
from app.presenters.naming.consultation import CONSULTATION
from app.presenters.naming.context import Telling
from app.presenters.naming.firm import FIRM
from app.presenters.naming.follow import FOLLOW
from app.presenters.naming.plans import PLANS
from app.presenters.naming.titles import factor_name, named, own_title, question
from app.presenters.sentences import pair
from app.presenters.team_labels import PARTS

Told = Callable[[Any, Telling], str]

FIELDS: Mapping[type[Record], Mapping[str, str]] = MappingProxyType(
    {**FIRM, **ANALYSIS, **PLANS, **CONSULTATION, **FOLLOW}
)
"""Record type → field → its name."""

DISCREET: frozenset[type[Record]] = frozenset({Voice, TalkCount, SurveyScore, Estimate, ThirdPartyFact})
"""What the team said, and what the employer guessed: it does not leave the firm in a list of changes."""

COUNTS: Mapping[type[Record], frozenset[str]] = MappingProxyType(
    {
        Quarter: frozenset({"full", "part"}),
        Site: frozenset({"headcount"}),
        Participant: frozenset({"count"}),
        LightInput: frozenset({"value"}),
        Analysis: frozenset({"participants"}),
        FactorAnswer: frozenset({"affected"}),
        SurveyRound: frozenset({"invited", "answers"}),
        TeamTalk: frozenset({"present"}),
        MeasureEvent: frozenset({"people"}),
        Pulse: frozenset({"leavers", "accidents", "reports"}),
        YearCosts: frozenset({"leavers"}),
    }
)
"""Fields that count persons, or may: one and two stay inside the firm."""


def field_name(kind: type[Record], field: str, telling: Telling) -> str:
    """The name of a field."""
    return telling.words.say(FIELDS[kind][field])


def value_text(key: Key, field: str, value: object, telling: Telling) -> str:
    """A value of a record as a reader reads it; what is empty is said to be empty."""
    kind = key[0]
    if value is None or value in ("", ()):
        return telling.words.say("(empty)")
    if telling.outward and kind in DISCREET:
        return telling.words.say("(stays inside the firm)")
    if telling.outward and field in COUNTS.get(kind, ()) and outward_count(value) == HIDDEN:
        return HIDDEN
    if kind is LightInput and field == "value":
        return _answer(value, key[1].rpartition("/")[2], telling)
    own = _OWN.get((kind, field)) or _SHARED.get(field)
    return own(value, telling) if own else _plain(value, telling)


def entry_name(kind: type[Record], entry: str, telling: Telling) -> str:
    """The name of one line of a mapping: a blank of a document, a question about the method."""
    if kind is DocumentDraft:
        return named(telling.catalogue.placeholders.get(entry), entry, telling)
    if kind is Evaluation:
        shelves = (telling.catalogue.evaluation_inputs, telling.catalogue.evaluation_elements)
        found = next((shelf[entry] for shelf in shelves if entry in shelf), None)
        return named(found, entry, telling)
    asked = next((q for q in telling.catalogue.method_guide.questions if q.id == entry), None)
    return telling.words.pick(asked.text) if asked else entry


def _plain(value: object, telling: Telling) -> str:
    words = telling.words
    match value:
        case StrEnum():
            text = label(value, words)
        case bool():
            text = yes_no(value, words)
        case date():
            text = words.date(value)
        case Decimal():
            text = words.euros(value)
        case int() | float():
            text = words.number(value)
        case tuple():
            text = words.listing([str(item) for item in value])
        case _:
            text = str(value)
    return text


def _year(value: int, telling: Telling) -> str:
    return str(value)


def _factors(ids: tuple[str, ...], telling: Telling) -> str:
    return "; ".join(factor_name(id_, telling) for id_ in ids)


def _titles(kind: type[Record]) -> Told:
    def told(ids: tuple[str, ...] | str, telling: Telling) -> str:
        found = ((id_, telling.find(kind, id_)) for id_ in ((ids,) if isinstance(ids, str) else ids))
        return "; ".join((own_title(record, telling) if record else "") or id_ for id_, record in found)

    return told


def _from(shelf: str) -> Told:
    return lambda id_, telling: named(getattr(telling.catalogue, shelf).get(id_), id_, telling)


def _answer(value: object, key: str, telling: Telling) -> str:
    """An answer of the warning lights: the words of a choice of this question, otherwise the number."""
    asked = asked_input(key, telling.catalogue)
    choices = {choice.value: telling.words.pick(choice.label) for choice in asked.choices} if asked else {}
    if isinstance(value, tuple):
        return telling.words.listing([choices.get(each, str(each)) for each in value])
    known = choices.get(value) if isinstance(value, str | int) and not isinstance(value, bool) else None
    return known or _plain(value, telling)


def _pairs(kind: type[Record]) -> Told:
    def told(pairs: tuple[tuple[str, str], ...], telling: Telling) -> str:
        lines = (pair(entry_name(kind, key, telling), text, telling.words) for key, text in pairs)
        return "; ".join(lines)

    return told


def _item(id_: str, telling: Telling) -> str:
    """What a remark is about: a measure, an objective, or a factor."""
    found = telling.find(PlannedMeasure, id_) or telling.find(Objective, id_)
    return own_title(found, telling) if found else factor_name(id_, telling)


def _each(shelf: str) -> Told:
    return lambda ids, telling: "; ".join(_from(shelf)(id_, telling) for id_ in ids)


def _checked(id_: str, telling: Telling) -> str:
    found = next((answer for answer in telling.catalogue.checklist_answers if answer.id == id_), None)
    return named(found, id_, telling)


def _origin(id_: str, telling: Telling) -> str:
    found = telling.find(TeamTalk, id_) or telling.find(SurveyRound, id_)
    return (own_title(found, telling) if found else "") or id_


def _way(id_: str, telling: Telling) -> str:
    found = next((v for v in telling.catalogue.method_guide.variants if v.id == id_), None)
    return named(found, id_, telling)


def _languages(ids: tuple[str, ...], telling: Telling) -> str:
    names = {"nl": telling.words.say("Dutch"), "fr": telling.words.say("French")}
    return telling.words.listing([names.get(id_, id_) for id_ in ids])


def _due(text: str, telling: Telling) -> str:
    try:
        return telling.words.date(date.fromisoformat(text))
    except ValueError:
        return text


_SHARED: Mapping[str, Told] = MappingProxyType(
    {
        "factors": _factors,
        "factor": lambda id_, telling: factor_name(id_, telling),
        "objectives": _titles(Objective),
        "domain": lambda id_, telling: domain_label(id_, telling.catalogue, telling.words),
        "dimension": lambda id_, telling: dimension_label(id_, telling.catalogue, telling.words),
        "urgency": lambda step, telling: step_label(step, telling.words) or str(step),
        "feasibility": lambda step, telling: step_label(step, telling.words) or str(step),
        "year": _year,
        "due_year": _year,
        "start_year": _year,
        "languages": _languages,
        "measure": _titles(PlannedMeasure),
        "measures": _titles(PlannedMeasure),
        "objective": _titles(Objective),
        "trigger": _titles(Trigger),
    }
)
"""By the name of the field, whatever the record."""

_OWN: Mapping[tuple[type[Record], str], Told] = MappingProxyType(
    cast(
        "dict[tuple[type[Record], str], Told]",
        {
            (Company, "nace_section"): _from("nace_sections"),
            (Company, "service_year_start_month"): lambda month, telling: (
                telling.words.month(month) if month in range(1, 13) else str(month)
            ),
            (Contact, "role"): lambda id_, telling: actor_label(id_, telling.catalogue, telling.words),
            (Participant, "part"): lambda id_, telling: (
                telling.words.say(PARTS[id_]) if id_ in PARTS else id_
            ),
            (LightInput, "key"): question,
            (Analysis, "asked"): _pairs(Analysis),
            (Analysis, "advised"): _way,
            (TeamTalk, "spent"): _pairs(TeamTalk),
            (DocumentDraft, "values"): _pairs(DocumentDraft),
            (PlannedMeasure, "library"): _from("measures"),
            (SurveyRound, "sites"): _titles(Site),
            (SurveyScore, "site"): _titles(Site),
            (Voice, "origin"): _origin,
            (Remark, "item"): _item,
            (Evaluation, "inputs"): _pairs(Evaluation),
            (Evaluation, "none"): _each("evaluation_inputs"),
            (Evaluation, "sections"): _pairs(Evaluation),
            (ChecklistMark, "item"): _from("checklist"),
            (ChecklistMark, "answer"): _checked,
        },
    )
)
"""Where a field needs words of its own."""
