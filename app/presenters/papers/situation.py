"""The analysis of specific situations on paper (Codex, art. I.3-4): who asked, what was found, what next."""

from __future__ import annotations

from app.domain.choices import Involvement
from app.domain.follow.situations import lacking, must_be_done, situations, step_of
from app.domain.follow_choices import Asker
from app.domain.reading import Reading
from app.domain.records import Situation, Trigger
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.paper import Block, Bullets, Heading, KeyValues, Paper, Paragraph
from app.presenters.papers.frame import (
    Chapter,
    Front,
    chapters,
    check,
    firm_facts,
    framed,
    legal_notice,
    warning,
)
from app.presenters.papers.triggers import measure_titles
from app.presenters.sentences import factor_title, or_blank, or_dash, shortened, to_check

_LONGEST_TITLE = 90


def build(reading: Reading, words: Words) -> Paper:
    """Every situation is a chapter, those that did not end yet first."""
    say = words.say
    front = Front(
        title=say("Analysis of a specific work situation"),
        subtitle=say("As it stands on {day}", day=reading.today),
        kicker=say("Where a danger is already there (Codex, art. I.3-4)"),
        facts=firm_facts(reading, words),
        contents=False,
    )
    found = situations(reading.dossier)
    parts = [Chapter(title_of(each, words), _situation(each, reading, words)) for each in found]
    blocks: list[Block] = [Paragraph(what_it_is(words))]
    if not found:
        blocks.append(Paragraph(say("No such analysis was opened yet.")))
    blocks += [*chapters(parts, reading, words), legal_notice(reading, words)]
    return framed(front, blocks, reading, words)


def is_ready(reading: Reading) -> bool:
    """Whether one was ever opened."""
    return bool(reading.dossier.all(Situation))


def what_it_is(words: Words) -> str:
    """For whom it is meant, and for whom not."""
    return words.say(
        "For a group of workers in one concrete situation in which a danger is already there: the same team, "
        "function or schedule. Not for one person, and not for what touches the whole firm: then the general "
        "risk analysis is looked at again."
    )


def title_of(situation: Situation, words: Words) -> str:
    """The situation in one line."""
    return shortened(situation.text, _LONGEST_TITLE) or words.say("A situation without words")


def asker_note(situation: Situation, words: Words) -> str:
    """What the request means for the employer; empty on the employer's own initiative."""
    if not must_be_done(situation):
        return ""
    told = words.say("The analysis was asked for, so it must be done.")
    if situation.asked_by is not Asker.BODY:
        return told
    third = words.say("On the workers’ side at least one third of their representatives must ask for it.")
    return " ".join((told, third, to_check(words)))


def _situation(situation: Situation, reading: Reading, words: Words) -> list[Block]:
    say, missing = words.say, lacking(situation)
    blocks: list[Block] = [KeyValues(_facts(situation, reading, words))]
    if asked := asker_note(situation, words):
        blocks.append(check(say("Who may ask for it"), asked))
    blocks += [Heading(2, say("What was found")), Paragraph(or_blank(situation.findings))]
    blocks.append(Heading(2, say("Measures that follow")))
    titles = measure_titles(situation.measures, reading, words)
    blocks.append(Bullets(tuple(titles)) if titles else Paragraph(_none(situation, words)))
    if missing:
        lines = "\n".join(f"• {words.tell(message)}" for message in missing)
        blocks.append(warning(say("Still to be filled in"), lines))
    return blocks


def _none(situation: Situation, words: Words) -> str:
    if situation.decided_on is not None:
        return words.say("It was decided that no measure follows.")
    return words.say("Nothing was decided yet.")


def _facts(situation: Situation, reading: Reading, words: Words) -> tuple[tuple[str, str], ...]:
    say = words.say
    factors = (factor_title(f, reading.dossier, reading.catalogue, words) for f in situation.factors)
    trigger = reading.dossier.get(Trigger, situation.trigger) if situation.trigger else None
    rows = (
        (say("The situation"), or_blank(situation.text)),
        (say("Which group of workers"), or_blank(situation.group)),
        (say("Asked by"), label(situation.asked_by, words)),
        (say("Asked on"), or_dash(words.date(situation.asked_on))),
        (say("What gave rise to it"), _trigger(trigger, words)),
        (say("How the workers take part"), or_blank(situation.participation)),
        (say("Part of the prevention adviser"), _adviser(situation, words)),
        (say("How to speak without a name"), _anonymous(situation, words)),
        (say("Risks it is about"), or_dash("\n".join(factors))),
        (say("How far it is"), label(step_of(situation), words)),
        (say("Decided on"), or_dash(words.date(situation.decided_on))),
        (say("Ended on"), or_dash(words.date(situation.closed_on))),
    )
    return tuple((name, value) for name, value in rows if value)


def _trigger(trigger: Trigger | None, words: Words) -> str:
    return trigger.text.strip() or label(trigger.kind, words) if trigger is not None else ""


def _adviser(situation: Situation, words: Words) -> str:
    if situation.adviser is None:
        return or_blank("")
    parts = (label(situation.adviser, words), situation.adviser_reason.strip())
    return " – ".join(part for part in parts if part)


def _anonymous(situation: Situation, words: Words) -> str:
    """With the adviser, who hands over results without names, no other way is asked."""
    if situation.adviser is Involvement.INVOLVED and not situation.anonymous_way.strip():
        return words.say("Through the prevention adviser, who hands over results without names")
    return or_blank(situation.anonymous_way)
