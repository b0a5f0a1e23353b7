"""The rules of the domain applied to imported records, each problem at its path."""

from __future__ import annotations

from dataclasses import replace

from app.domain.catalogue import Catalogue
from app.domain.choices import AnswerState
from app.domain.commands.checks import check
from app.domain.commands.lights import asked_input, check_value
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import BenchmarkOverride, Company, DomainNote, DutyMark, LightInput, Record, Waiver
from app.services.company_number import written
from app.services.exchange.problems import Findings


def check_all(records: list[tuple[str, Record]], catalogue: Catalogue, findings: Findings) -> None:
    """Note every record that the rules refuse, doubles and ids that lead nowhere."""
    seen: dict[tuple[type[Record], str], str] = {}
    dossier = Dossier.of(record for _, record in records)
    for place, (path, record) in enumerate(records):
        key = (type(record), record.id)
        if key in seen:
            findings.add(path, Message("There already is an item {id}.", {"id": record.id}))
        seen[key] = path
        if not record.id:
            findings.add(f"{path}.id", Message("This key is missing."))
        try:
            check(record, dossier, catalogue)
            records[place] = (path, _beyond(record, catalogue))
        except Refusal as refusal:
            inner = refusal.field if refusal.field and not isinstance(record, LightInput) else ""
            findings.add(f"{path}.{inner}" if inner else path, refusal.message)


def _beyond(record: Record, catalogue: Catalogue) -> Record:
    match record:
        case Company() if record.kbo:
            return replace(record, kbo=written(record.kbo))
        case LightInput():
            asked = asked_input(record.key, catalogue)
            if asked is None:
                raise Refusal(Message("There is no question {id}.", {"id": record.key}))
            if record.state is AnswerState.VALUE:
                check_value(asked, record.value)
        case BenchmarkOverride():
            indicator = catalogue.indicators.get(record.id)
            if indicator is None or indicator.benchmark is None:
                raise Refusal(Message("There is no benchmark {id}.", {"id": record.id}), field="id")
        case Waiver() if record.element not in catalogue.legal_elements:
            raise Refusal(Message("There is no legal element {id}.", {"id": record.element}), field="element")
        case DutyMark() if record.deadline not in catalogue.deadlines:
            raise Refusal(Message("There is no duty {id}.", {"id": record.deadline}), field="deadline")
        case DomainNote() if record.id not in catalogue.welfare_domains:
            raise Refusal(Message("Choose one of the seven welfare domains."), field="id")
    return record
