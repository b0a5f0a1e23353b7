"""What the discussion of the plans knows, by the blank of a letter: advice, register, last day, remarks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.catalogue import DocumentTemplate
from app.domain.choices import Body, PlanKind
from app.domain.consultation.procedure import PlanRecord, Procedure, plan_record, procedure, register, speaks
from app.domain.reading import Reading
from app.domain.records import Remark
from app.i18n.words import Words
from app.presenters.discussion import reply

_NOTICE, _TO_SERVICE, _TO_BODY = "voorlegging_werknemers", "vraag_externe_dienst", "adviesvraag"
_READY_BY = {_TO_SERVICE: "E2", _TO_BODY: "B2"}
"""The advice that a letter asks for must be there before this step can be done."""

_ASKED_IN_QUESTION = "?"


def consultation_values(template: DocumentTemplate, reading: Reading, words: Words) -> dict[str, str]:
    """Blank → words; the yearly plan speaks first, the five-year plan where it is silent."""
    said = _remarks(reading)
    questions = [remark for remark in said if _is_question(remark)]
    remarks = [remark for remark in said if not _is_question(remark)]
    return {
        "advies_edpbw": _first(record.service_advice for record in _records(reading)),
        "register_plaats": _first(record.register_place for record in _records(reading)),
        "uiterste_datum": words.date(_last_day(template, reading)),
        "overleg_datum": words.date(_held_on(reading)),
        "vragen_lijst": "\n".join(_with_answer(remark, words) for remark in questions),
        "opmerkingen_lijst": "\n".join(_text(remark) for remark in remarks) or _outcome_text(reading),
        "gevolg_lijst": "\n".join(_with_answer(remark, words) for remark in remarks if _has_answer(remark)),
    }


def _records(reading: Reading) -> tuple[PlanRecord, PlanRecord]:
    dossier = reading.dossier
    return (
        plan_record(PlanKind.YEAR, str(reading.year), dossier),
        plan_record(PlanKind.GLOBAL, str(reading.start_year), dossier),
    )


def _procedures(reading: Reading) -> tuple[Procedure, Procedure]:
    dossier, today = reading.dossier, reading.today
    return (
        procedure(PlanKind.YEAR, str(reading.year), dossier, today),
        procedure(PlanKind.GLOBAL, str(reading.start_year), dossier, today),
    )


def _last_day(template: DocumentTemplate, reading: Reading) -> date | None:
    """Until when one may remark; for a request, the day by which the advice is needed to stay in time."""
    found = _procedures(reading)
    if template.id == _NOTICE:
        return next((each.last_day for each in found if each.last_day is not None), None)
    wanted = _READY_BY.get(template.id, "")
    if found[0].settled or (wanted == "E2" and found[0].body is not Body.WORKERS):
        return None
    days = (step.begin_by for step in found[0].steps if step.id == wanted and step.done_on is None)
    return next((day for day in days if day is not None and day > reading.today), None)


def _held_on(reading: Reading) -> date | None:
    """The day that was noted for the outcome; a day that was only worked out is no meeting."""
    days = (record.body_advice_on for record in _records(reading))
    return next((day for day in days if day is not None), None)


def _remarks(reading: Reading) -> list[Remark]:
    """What the workers said about the plans at hand; who said it is never told."""
    now = {(found.kind, found.plan) for found in _procedures(reading)}
    return [r for r in register(reading.dossier) if (r.kind, r.plan) in now and speaks(r)]


def _is_question(remark: Remark) -> bool:
    return remark.text.rstrip().endswith(_ASKED_IN_QUESTION)


def _has_answer(remark: Remark) -> bool:
    return remark.reply is not None


def _text(remark: Remark) -> str:
    return " ".join(remark.text.split())


def _with_answer(remark: Remark, words: Words) -> str:
    answer = " – ".join(reply(remark, words).splitlines())
    return f"{_text(remark)} → {answer}" if answer else _text(remark)


def _outcome_text(reading: Reading) -> str:
    """What the body consulted wrote, about the yearly plan first."""
    lines = (line for record in _records(reading) for line in record.body_advice.splitlines())
    return "\n".join(clean for line in lines if (clean := " ".join(line.split())))


def _first(texts: Iterable[str]) -> str:
    return next((text.strip() for text in texts if text.strip()), "")
