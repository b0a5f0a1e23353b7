"""The dated record of the consultation, for the inspection and the file: who, when, what, and the answers."""

from __future__ import annotations

from app.domain.choices import PlanKind, Voter
from app.domain.consultation.opinions import opinions
from app.domain.consultation.procedure import Procedure, plan_record, procedure
from app.domain.reading import Reading
from app.domain.records import Remark
from app.i18n.words import Words
from app.presenters.discussion import assumptions, plan_name
from app.presenters.labels import body_label, label
from app.presenters.paper import Block, Bullets, Grid, Heading, KeyValues, Paper, Paragraph
from app.presenters.papers.consultation import signatures
from app.presenters.papers.discussed import said_about, state_of, steps_grid
from app.presenters.papers.frame import Chapter, Front, chapters, firm_facts, framed, legal_notice
from app.presenters.papers.remarks import opinions_grid
from app.presenters.sentences import article

_DAYS = ("advice_asked_on", "service_advice_on", "submitted_on", "service_answer_on", "body_advice_on")


def build(reading: Reading, words: Words) -> Paper:
    """The paper in one language."""
    say = words.say
    front = Front(
        title=say("Record of the consultation"),
        subtitle=say("Who was consulted on the plans, on which days, and what came out of it"),
        facts=firm_facts(reading, words),
        contents=False,
    )
    year, five = discussions(reading)
    parts = [
        Chapter(say("Who was consulted"), _body(reading, words)),
        Chapter(plan_name(year.kind, year.plan, words), _plan(year, reading, words), _YEAR),
        Chapter(plan_name(five.kind, five.plan, words), _plan(five, reading, words), ("GPP-13",)),
        Chapter(say("The adviser’s opinion, part by part"), _adviser(reading, words)),
        Chapter(say("How the days were counted"), _counting(year, words)),
        Chapter(say("Signature"), [signatures(reading, words, by="", on=None)]),
    ]
    return framed(front, (*chapters(parts, reading, words), legal_notice(reading, words)), reading, words)


def is_ready(reading: Reading) -> bool:
    """Whether a day or a remark was noted."""
    records = [plan_record(found.kind, found.plan, reading.dossier) for found in discussions(reading)]
    noted = any(getattr(record, name) is not None for record in records for name in _DAYS)
    return noted or bool(reading.dossier.all(Remark))


def discussions(reading: Reading) -> tuple[Procedure, Procedure]:
    """The discussion of the plans at hand, the yearly one first."""
    return (
        procedure(PlanKind.YEAR, str(reading.year), reading.dossier, reading.today),
        procedure(PlanKind.GLOBAL, str(reading.start_year), reading.dossier, reading.today),
    )


_YEAR = ("JAP-10", "JAP-11", "JAP-12", "JAP-13")


def _body(reading: Reading, words: Words) -> list[Block]:
    verdict = reading.body
    rows = [(words.say("To be consulted"), body_label(verdict.body, words))]
    for rule in reading.catalogue.consultation_rules.values():
        if rule.body is verdict.body:
            rows.append((words.say("Article"), article(rule.article, words)))
            break
    told = tuple(words.tell(reason) for reason in verdict.reasons)
    return [KeyValues(tuple(rows)), Bullets(told)] if told else [KeyValues(tuple(rows))]


def _plan(found: Procedure, reading: Reading, words: Words) -> list[Block]:
    """State, steps, what the law says of each day, and what was said."""
    about = "GPP-13" if found.kind is PlanKind.GLOBAL else _YEAR
    states = (*reading.jap_elements, *reading.gpp_elements)
    law = tuple(
        f"{state.element.id} – {words.tell(state.reason)}" for state in states if state.element.id in about
    )
    return [
        state_of(found, reading, words),
        Heading(2, words.say("The steps")),
        steps_grid(found, words),
        *([Bullets(law)] if law else []),
        *said_about(found, reading, words),
    ]


def _adviser(reading: Reading, words: Words) -> list[Block]:
    said: Grid = opinions_grid(
        opinions(Voter.ADVISER, reading.dossier), label(Voter.ADVISER, words), reading, words
    )
    return [said]


def _counting(found: Procedure, words: Words) -> list[Block]:
    told = assumptions(found, words)
    start = words.say(
        "The plan begins on {start}; the draft is submitted by {draft} at the latest. The steps are "
        "planned backwards from there.",
        start=found.starts,
        draft=found.draft_by,
    )
    return [Paragraph(start), *([Bullets(told)] if told else [])]
