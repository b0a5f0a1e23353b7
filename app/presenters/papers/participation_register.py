"""The permanent register of direct participation on paper: how to remark, every remark with its answer."""

from __future__ import annotations

from app.domain.consultation.procedure import Procedure, plan_record, proposals, register
from app.domain.reading import Reading
from app.domain.records import Contact
from app.i18n.words import Words
from app.presenters.discussion import assumptions, plan_name
from app.presenters.paper import Block, Bullets, Column, Grid, KeyValues, Paper, Paragraph, Row
from app.presenters.papers.consultation_record import discussions
from app.presenters.papers.discussed import state_of
from app.presenters.papers.frame import Chapter, Front, chapters, firm_facts, framed, legal_notice
from app.presenters.papers.remarks import remarks_grid
from app.presenters.sentences import BLANK, article

_SERVICE, _INSPECTION = "edpbw", "inspectie"
_LINES, _LINE_ROOM = 6, 3.5


def build(reading: Reading, words: Words) -> Paper:
    """The paper in one language; an empty register is printed too."""
    say = words.say
    front = Front(
        title=say("Register of direct participation"),
        subtitle=say("Remarks and proposals of the workers, without names, and the employer’s answers"),
        facts=firm_facts(reading, words),
        contents=False,
    )
    parts = [Chapter(say("How to remark or propose something"), _how(reading, words))]
    parts += [
        Chapter(plan_name(found.kind, found.plan, words), _plan(found, reading, words))
        for found in discussions(reading)
    ]
    parts.append(Chapter(say("Own proposals of the workers"), _own(reading, words)))
    earlier = _earlier(reading, words)
    if earlier:
        parts.append(Chapter(say("Remarks on earlier plans"), earlier))
    parts.append(Chapter(say("To write by hand"), _by_hand(words)))
    return framed(front, (*chapters(parts, reading, words), legal_notice(reading, words)), reading, words)


def is_ready(reading: Reading) -> bool:
    """Whether something stands in it."""
    return bool(register(reading.dossier))


def _how(reading: Reading, words: Words) -> list[Block]:
    say = words.say
    told = (
        say("You may remark or propose something here at any time. Your name is not needed."),
        say("Nobody may be put at a disadvantage because of a remark."),
        say("Instead of in this register you may also tell it to the external service."),
        say("The employer answers each remark: it is followed, or it is said why not."),
    )
    rows = (
        (say("Where the register lies"), _place(reading) or BLANK),
        (say("External service"), _reach(_SERVICE, reading) or BLANK),
        (say("Inspection (well-being at work)"), _reach(_INSPECTION, reading) or BLANK),
        (say("Article"), article("II.8", words)),
    )
    return [Bullets(told), KeyValues(rows)]


def _plan(found: Procedure, reading: Reading, words: Words) -> list[Block]:
    own = [r for r in register(reading.dossier) if (r.kind, r.plan) == (found.kind, found.plan)]
    blocks: list[Block] = [state_of(found, reading, words)]
    if found.last_day is not None:
        last = words.say("Last day for remarks: {day}.", day=found.last_day)
        counted = assumptions(found, words)[:1]
        blocks += [Paragraph(last), *(Paragraph(text, tone="muted") for text in counted)]
    return [*blocks, remarks_grid(own, reading, words)]


def _own(reading: Reading, words: Words) -> list[Block]:
    return [remarks_grid(proposals(reading.dossier), reading, words)]


def _by_hand(words: Words) -> list[Block]:
    """Room for whoever takes a pen, where the register lies."""
    say = words.say
    columns = (
        Column(say("Day"), 1.1),
        Column(say("Remark or proposal (no name needed)"), 4.4),
        Column(say("Answer of the employer"), 3.2),
    )
    return [Grid(columns, (Row(("", "", "")),) * _LINES, by_hand=_LINE_ROOM)]


def _earlier(reading: Reading, words: Words) -> list[Block]:
    now = {(found.kind, found.plan) for found in discussions(reading)}
    old = [r for r in register(reading.dossier) if r.plan and (r.kind, r.plan) not in now]
    return [remarks_grid(old, reading, words)] if old else []


def _place(reading: Reading) -> str:
    records = (plan_record(found.kind, found.plan, reading.dossier) for found in discussions(reading))
    return next((place for record in records if (place := record.register_place.strip())), "")


def _reach(role: str, reading: Reading) -> str:
    for card in reading.dossier.all(Contact):
        if card.role == role:
            parts = (card.organisation, card.name, card.phone, card.email)
            return ", ".join(part.strip() for part in parts if part.strip())
    return ""
