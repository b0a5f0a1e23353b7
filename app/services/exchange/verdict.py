"""The rules of the domain applied to imported records, each problem at its path."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from app.domain.catalogue import Catalogue
from app.domain.choices import AnswerState
from app.domain.commands.checks import check
from app.domain.commands.lights import asked_input, check_benchmark, check_value
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import (
    Analysis,
    BenchmarkOverride,
    Company,
    DocumentDraft,
    DomainNote,
    DutyMark,
    GlobalPlan,
    LightInput,
    LightRound,
    Record,
    Waiver,
    YearPlan,
)
from app.services.company_number import written
from app.services.exchange.problems import Findings

_YEAR = re.compile(r"[0-9]{4}")


def check_all(
    records: list[tuple[str, Record]], catalogue: Catalogue, findings: Findings, into: Dossier
) -> None:
    """Note every record that the rules refuse, doubles and ids that lead nowhere.

    What the dossier `into` holds already counts too: a measure may serve an objective that is there.
    """
    seen: set[tuple[type[Record], str]] = set()
    dossier = Dossier.of((*into, *(record for _, record in records)))
    years = _first_of_year(dossier)
    for place, (path, record) in enumerate(records):
        if (type(record), record.id) in seen:
            findings.add(path, Message("There already is an item {id}.", {"id": record.id}))
        seen.add((type(record), record.id))
        if not record.id:
            findings.add(f"{path}.id", Message("This key is missing."))
        try:
            check(record, dossier, catalogue)
            _check_year(record, years)
            records[place] = (path, _beyond(record, catalogue))
        except Refusal as refusal:
            inner = refusal.field if refusal.field and not isinstance(record, LightInput) else ""
            findings.add(f"{path}.{inner}" if inner else path, refusal.message)


def _beyond(record: Record, catalogue: Catalogue) -> Record:
    match record:
        case Company() if record.kbo:
            return replace(record, kbo=written(record.kbo))
        case LightInput():
            _check_answer(record, catalogue)
        case BenchmarkOverride():
            if record.id not in catalogue.indicators:
                raise Refusal(Message("There is no benchmark {id}.", {"id": record.id}), field="id")
            check_benchmark(record, catalogue)
        case DocumentDraft():
            _check_document(record, catalogue)
        case Waiver():
            _check_waiver(record, catalogue)
        case DutyMark():
            if record.deadline not in catalogue.deadlines:
                raise Refusal(Message("There is no duty {id}.", {"id": record.deadline}), field="deadline")
            _named(record, f"{record.deadline}/{record.due}")
        case DomainNote() if record.id not in catalogue.welfare_domains:
            raise Refusal(Message("Choose one of the seven welfare domains."), field="id")
        case GlobalPlan():
            _named(record, str(record.start_year))
        case YearPlan():
            _named(record, str(record.year))
    return record


def _check_answer(answer: LightInput, catalogue: Catalogue) -> None:
    asked = asked_input(answer.key, catalogue)
    if asked is None:
        raise Refusal(Message("There is no question {id}.", {"id": answer.key}))
    if answer.state is AnswerState.VALUE:
        check_value(asked, answer.value)


def _check_document(draft: DocumentDraft, catalogue: Catalogue) -> None:
    if draft.id not in catalogue.documents:
        raise Refusal(Message("There is no document {id}.", {"id": draft.id}), field="id")
    for name, _ in draft.values:
        if name not in catalogue.placeholders:
            raise Refusal(Message("There is no blank {id} in the documents.", {"id": name}), field="values")


def _check_waiver(waiver: Waiver, catalogue: Catalogue) -> None:
    if waiver.element not in catalogue.legal_elements:
        raise Refusal(Message("There is no legal element {id}.", {"id": waiver.element}), field="element")
    if not _YEAR.fullmatch(waiver.plan):
        raise Refusal(Message("Say which plan this is about: its first year, as in 2027."), field="plan")
    if not waiver.reason.strip():
        raise Refusal(Message("Say in one sentence why this does not apply."), field="reason")
    _named(waiver, f"{waiver.plan}/{waiver.element}")


def _first_of_year(dossier: Dossier) -> Mapping[object, str]:
    """The id of the first round of each side and of the first analysis of every year."""
    yearly: tuple[LightRound | Analysis, ...] = (*dossier.all(LightRound), *dossier.all(Analysis))
    return {_turn(record): record.id for record in reversed(yearly)}


def _turn(record: LightRound | Analysis) -> object:
    """What there is only one of."""
    return (type(record), record.year, getattr(record, "side", None))


def _check_year(record: Record, years: Mapping[object, str]) -> None:
    """One round a side and one analysis per year, whatever their ids; `years` says which came first."""
    if not isinstance(record, LightRound | Analysis):
        return
    if years[_turn(record)] == record.id:
        return
    said = {
        LightRound: Message(
            "There already is a round for {year}. Open that one or choose another year.",
            {"year": record.year},
        ),
        Analysis: Message(
            "There already is a risk analysis for {year}. Open that one.", {"year": record.year}
        ),
    }
    raise Refusal(said[type(record)], field="year")


def _named(record: Record, id_: str) -> None:
    """Some ids follow from the rest of the record; another one would never be found again."""
    if record.id != id_:
        raise Refusal(Message("Write {id} here, or leave this key out.", {"id": id_}), field="id")
