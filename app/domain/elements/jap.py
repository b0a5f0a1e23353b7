"""What the law asks of the yearly plan, one check per element JAP-01 to JAP-15 (Codex I.2-9)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domain.choices import AdviceState
from app.domain.elements import jap_consultation
from app.domain.elements.findings import (
    Finding,
    Written,
    every,
    missing,
    not_applicable,
    present,
    written,
)
from app.domain.elements.jap_evaluation import evaluated
from app.domain.elements.jap_facts import YearFacts
from app.domain.elements.signature import signature
from app.domain.firm_places import firm_place
from app.domain.messages import Message
from app.domain.places import Place

_YEAR = "plans.year"


def _document(facts: YearFacts) -> Finding:
    term = {"start": facts.plan.start, "end": facts.plan.end}
    if not facts.begun:
        return missing(
            Message(
                "There is no yearly plan from {start} to {end} yet. Open the page “Yearly plan” "
                "and fill it in.",
                term,
            ),
            Place(_YEAR),
        )
    if not facts.plan.measures:
        return missing(
            Message("The yearly plan from {start} to {end} was begun, but no measure falls in it.", term),
            Place("measures.board"),
        )
    return present(Message("The plan covers one service year, from {start} to {end}.", term), Place(_YEAR))


def _based(facts: YearFacts) -> Finding:
    if facts.covering is None:
        return missing(
            Message(
                "There is no five-year plan in this dossier that covers the service year {year}.",
                {"year": facts.plan.year},
            ),
            Place("plans.global"),
        )
    if not facts.plan.measures:
        return missing(no_measures_this_year(facts), Place("measures.board"))
    linked = sum(bool(m.record.objectives) for m in facts.plan.measures)
    return present(
        Message(
            "Based on the five-year plan that begins in {start}. "
            "Measures linked to an objective: {linked} of {all}.",
            {"start": facts.covering.start_year, "linked": linked, "all": len(facts.plan.measures)},
        ),
        Place("measures.list"),
    )


def no_measures_this_year(facts: YearFacts) -> Message:
    """Nothing was planned in this service year yet."""
    return Message(
        "No measure falls in the service year {year} yet. Give a measure a start in that year.",
        {"year": facts.plan.year},
    )


def _objectives(facts: YearFacts) -> Finding:
    place = Place(_YEAR, "objectives")
    count = sum(bool(each.record.text.strip()) for each in facts.plan.objectives)
    if not facts.begun or not count:
        return missing(Message("Choose the priority objectives of this year."), place)
    if facts.plan.chosen:
        return present(Message("Objectives chosen for this year: {count}.", {"count": count}), place)
    return present(
        Message(
            "Objectives served by the measures of this year: {count}. You may also choose them yourself.",
            {"count": count},
        ),
        place,
    )


def _means(facts: YearFacts) -> Finding:
    if not facts.plan.measures:
        return missing(no_measures_this_year(facts), Place("measures.board"))
    return every(
        facts.plan.measures,
        lambda m: m.has_means and m.has_method,
        lacking=lambda which: Message(
            "Say how it will be done and with what means (time, material or budget): {measures}.",
            {"measures": which},
        ),
        found=Message(
            "Each measure of this year has a method and means. Budget: {total} euro.",
            {"total": facts.plan.budget},
        ),
    )


def _tasks(facts: YearFacts) -> Finding:
    if not facts.plan.measures:
        return missing(no_measures_this_year(facts), Place("measures.board"))
    return every(
        facts.plan.measures,
        lambda m: m.record.responsible.strip(),
        lacking=lambda which: Message("Say who is responsible for: {measures}.", {"measures": which}),
        found=Message("Each measure of this year says who is responsible."),
    )


def _circumstances(facts: YearFacts) -> Finding:
    ask = Message(
        "Did anything change in the firm so that the five-year plan must be adapted? Or write “none”."
    )
    return _change(facts.record.change_circumstances, "change_circumstances", ask)


def _accidents(facts: YearFacts) -> Finding:
    ask = Message("Must the plan be adapted because of accidents or incidents? Or write “none”.")
    return _change(facts.record.change_accidents, "change_accidents", ask)


def _annual_report(facts: YearFacts) -> Finding:
    ask = Message("What follows from the annual report of the internal service? Or write “none”.")
    return _change(facts.record.change_annual_report, "change_annual_report", ask)


def _opinions(facts: YearFacts) -> Finding:
    ask = Message("Which advice of the past year changes the plan? Or write “none”.")
    return _change(facts.record.change_advice, "change_advice", ask)


def _change(text: str, field: str, ask: Message) -> Finding:
    found = Message("Written down: {text}", {"text": _short(text)})
    return written(Written(text, found, ask), Place(_YEAR, field))


def _short(text: str, length: int = 80) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def _strategic(facts: YearFacts) -> Finding:
    place = Place(_YEAR, "change_strategic")
    if facts.record.change_strategic.strip():
        ask = Message("Write what follows from the strategic advice, or write “none”.")
        return _change(facts.record.change_strategic, "change_strategic", ask)
    state = facts.covering.strategic_advice if facts.covering else None
    if state is AdviceState.NOT_YET:
        return not_applicable(
            Message("According to the five-year plan no strategic advice was received yet."), place
        )
    if state is AdviceState.RECEIVED:
        return missing(Message("Write what follows from the strategic advice, or write “none”."), place)
    return missing(
        Message("First say in the five-year plan whether you received a strategic advice."),
        Place("plans.global", "strategic_advice"),
    )


def _psychosocial(facts: YearFacts) -> Finding:
    count = sum(m.is_psychosocial for m in facts.plan.measures)
    if not count:
        return missing(
            Message(
                "No measure against psychosocial risks falls in the service year {year} yet.",
                {"year": facts.plan.year},
            ),
            Place("measures.board"),
        )
    return present(
        Message("Measures against psychosocial risks in this year: {count}.", {"count": count}),
        Place("measures.list"),
    )


def _surveillance(facts: YearFacts) -> Finding:
    if facts.company.health_surveillance is None:
        return missing(
            Message("First say whether some workers are under health surveillance."),
            firm_place("health_surveillance"),
        )
    place = Place(_YEAR, "surveillance_lists")
    if not facts.company.health_surveillance:
        return not_applicable(Message("No worker is under health surveillance."), place)
    answer = Written(
        facts.record.surveillance_lists,
        Message("You wrote where the lists of health surveillance are."),
        Message("Write where the lists of health surveillance are; do not copy names into this program."),
    )
    return written(answer, place)


def _details(facts: YearFacts) -> Finding:
    if not facts.plan.measures:
        return missing(no_measures_this_year(facts), Place("measures.board"))
    return every(
        facts.plan.measures,
        lambda m: (
            m.record.responsible.strip()
            and m.record.end is not None
            and m.record.budget_eur is not None
            and m.record.criterion.strip()
        ),
        lacking=lambda which: Message(
            "Responsible, end date, budget or criterion is still blank for: {measures}.", {"measures": which}
        ),
        found=Message("Each measure of this year has a responsible, an end date, a budget and a criterion."),
    )


def _signed(facts: YearFacts) -> Finding:
    return signature(facts.record, facts.dossier)


JAP_CHECKS: Mapping[str, Callable[[YearFacts], Finding]] = MappingProxyType(
    {
        "JAP-01": _document,
        "JAP-01a": jap_consultation.discussed,
        "JAP-02": _based,
        "JAP-03": _objectives,
        "JAP-04": _means,
        "JAP-05": _tasks,
        "JAP-06a": _circumstances,
        "JAP-06b": _accidents,
        "JAP-06c": _annual_report,
        "JAP-06d": _opinions,
        "JAP-06e": _strategic,
        "JAP-07": _psychosocial,
        "JAP-08": evaluated,
        "JAP-09": _surveillance,
        "JAP-10": jap_consultation.submitted,
        "JAP-11": jap_consultation.service_advice,
        "JAP-12": jap_consultation.advice,
        "JAP-13": jap_consultation.not_early,
        "JAP-14": _details,
        "JAP-15": _signed,
    }
)
"""The check of each element of the yearly plan."""
