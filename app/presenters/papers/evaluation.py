"""The report of the yearly evaluation (Codex I.3-6 §2): short, in the firm's own words where it gave them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.follow.evaluation import not_yet
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import Block, Bullets, Paper, Paragraph
from app.presenters.papers import evaluation_past as past
from app.presenters.papers import evaluation_results as results
from app.presenters.papers.consultation import signatures
from app.presenters.papers.frame import Chapter, Front, chapters, framed, legal_notice, warning
from app.presenters.papers.frame import note as remark

Part = Callable[[Reading, Words], list[Block]]


def build(reading: Reading, words: Words) -> Paper:
    """The report of the year at hand; without a plan it says what to do first."""
    review = reading.review
    front = Front(
        title=words.say("Yearly evaluation"),
        subtitle=words.say("Service year {year}", year=review.year),
        kicker=words.say("Psychosocial risks at work (Codex, art. I.3-6 §2)"),
        version=_version(reading, words),
        contents=False,
    )
    refused = not_yet(review.year, reading.dossier, reading.catalogue, reading.today)
    if refused is not None:
        nothing: Sequence[Block] = (
            warning(words.say("This evaluation cannot be made yet"), words.tell(refused)),
        )
        return framed(front, nothing, reading, words)
    blocks = (
        *_opening(reading, words),
        *chapters(_parts(reading, words), reading, words),
        _principles(reading, words),
        legal_notice(reading, words),
    )
    return framed(front, blocks, reading, words)


def is_ready(reading: Reading) -> bool:
    """Whether something was written about the year."""
    return reading.review.begun


def _version(reading: Reading, words: Words) -> str:
    day = reading.review.record.finished_on
    return words.say("Finished on {day}", day=day) if day else words.say("Draft, not finished")


def _opening(reading: Reading, words: Words) -> list[Block]:
    """What is still open, on top of a draft."""
    review = reading.review
    if not review.gaps:
        return []
    return [
        warning(
            words.say("Draft: something is still open"),
            words.say("The list below says what; nothing of it blocks you."),
        ),
        Bullets(tuple(words.tell(gap) for gap in review.gaps)),
    ]


def _parts(reading: Reading, words: Words) -> list[Chapter]:
    """The sections of the catalogue in their order; the six inputs of the law come before the results."""
    chapters_ = []
    for element in sorted(reading.catalogue.evaluation_elements.values(), key=lambda each: each.order):
        if element.id == "E4":
            title = words.say("What the law asks us to look at")
            chapters_.append(Chapter(title, past.inputs(reading, words), ("JAP-08",)))
        chapters_.append(
            Chapter(words.pick(element.title), _section(element.id, _PARTS.get(element.id), reading, words))
        )
    return chapters_


def _section(id_: str, facts: Part | None, reading: Reading, words: Words) -> list[Block]:
    """The facts that the program knows, then what the firm wrote."""
    own = dict(reading.review.record.sections).get(id_, "").strip()
    blocks = facts(reading, words) if facts is not None else []
    if own:
        blocks = [*blocks, Paragraph(own)]
    return blocks or [Paragraph(words.say("Nothing was written here."), tone="muted")]


def _signed(reading: Reading, words: Words) -> list[Block]:
    record = reading.review.record
    return [signatures(reading, words, by=record.signed_by, on=record.finished_on)]


_PARTS: dict[str, Part] = {
    "E1": past.helpers,
    "E2": past.who_we_are,
    "E3": past.why,
    "E4": past.at_the_start,
    "E5": past.timeline,
    "E6": results.actions,
    "E7": results.now,
    "E8": results.lasting,
    "E9": results.factors,
    "E11": results.discussed,
    "E12": results.adjusted,
    "E13": _signed,
}
"""What fills each section; the recommendations (E10) are the firm's own."""


def _principles(reading: Reading, words: Words) -> Block:
    told = " ".join(words.pick(each.text) for each in reading.catalogue.evaluation_principles)
    return remark(words.say("How to evaluate"), told)
