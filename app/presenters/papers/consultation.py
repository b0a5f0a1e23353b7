"""Line, services and consultation body on paper, the steps of direct participation, the signatures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.choices import Body
from app.domain.consultation.outcome import Outcome
from app.domain.consultation.procedure import plan_record
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.labels import body_label
from app.presenters.paper import Block, KeyValues, Numbered, Paragraph, SignatureBox, Signatures
from app.presenters.papers.discussed import remarks_and_opinions, steps_grid
from app.presenters.papers.firm import employer_name
from app.presenters.sentences import BLANK, article, or_blank

EMPLOYER, BODY, ADVISER, SERVICE = "employer", "body", "adviser", "service"
"""The signature fields of both plans."""

Dated = Sequence[tuple[str, date | None]]


def consultation(end: Outcome, reading: Reading, words: Words, dates: Dated) -> list[Block]:
    """Who was consulted and when, what came out of it, the steps, the remarks and the answers."""
    found = end.procedure
    record = plan_record(found.kind, found.plan, reading.dossier)
    rows = [(words.say("To be consulted"), body_label(reading.body.body, words))]
    rows += [(name, words.date(day) if day else BLANK) for name, day in dates]
    known = record.body_advice.strip() or (words.tell(end.reason) if end.settled else "")
    rows.append((words.say("Advice or result"), or_blank(known)))
    blocks: list[Block] = [KeyValues(tuple(rows))]
    if reading.body.body is Body.WORKERS:
        blocks += _five_steps(reading, words)
    if any(step.done_on is not None for step in found.steps):
        blocks.append(steps_grid(found, words))
    return [*blocks, *remarks_and_opinions(found, reading, words)]


def settled_on(end: Outcome, reading: Reading) -> date | None:
    """The day that was noted for the outcome, otherwise the day that follows from the steps."""
    found = end.procedure
    return plan_record(found.kind, found.plan, reading.dossier).body_advice_on or end.on


def _five_steps(reading: Reading, words: Words) -> list[Block]:
    steps = sorted(reading.catalogue.participation_steps.values(), key=lambda step: step.order)
    told = words.say("Direct participation goes in five steps ({article}):", article=article("II.8", words))
    told_once = dict.fromkeys(words.pick(step.origin.remark) for step in steps if step.origin.remark)
    return [
        Paragraph(told),
        Numbered(tuple(words.pick(step.text) for step in steps)),
        *(Paragraph(remark, tone="muted") for remark in told_once),
    ]


def signatures(reading: Reading, words: Words, *, by: str, on: date | None) -> Signatures:
    """Boxes for the employer and for whoever was consulted or gives advice; each can be signed on screen."""
    say = words.say
    name = by.strip() or employer_name(reading)
    boxes = [
        SignatureBox(
            say("The employer"), name, _where_and_when(reading, words, on), say("Signature"), field=EMPLOYER
        )
    ]
    others = [(_counterpart(reading.body.body, words), BODY)]
    if reading.company.employer_is_adviser is False:
        others.append((say("The prevention adviser of the firm"), ADVISER))
    others.append((say("For the external service"), SERVICE))
    seen = say("For having seen it; this is not an agreement.")
    boxes += [
        SignatureBox(role, "", say("Place and date"), say("Signature"), seen, field) for role, field in others
    ]
    return Signatures(tuple(boxes))


def _where_and_when(reading: Reading, words: Words, on: date | None) -> str:
    if on is None:
        return words.say("Place and date")
    place = reading.stamp.place.strip() if reading.stamp else ""
    if place:
        return words.say("Place and date: {place}, {day}", place=place, day=on)
    return words.say("Place and date: {day}", day=on)


def _counterpart(body: Body | None, words: Words) -> str:
    if body is Body.COMMITTEE:
        return words.say("For the committee")
    if body is Body.UNION_DELEGATION:
        return words.say("For the union delegation")
    return words.say("For the workers")
