"""One page for the wall: what we heard, what goes well, what we do first; no small number, no names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.domain.choices import MeasureStatus, Method, Priority, VoiceKind, VoiceSource
from app.domain.months import add_months
from app.domain.plans.plan import PlanMeasure, kept_measures
from app.domain.privacy import SMALLEST_SHOWN, looks_personal
from app.domain.reading import Reading
from app.domain.records import Contact, TeamTalk
from app.domain.risks import analysis as analyses
from app.domain.risks.rating import RatedFactor
from app.domain.survey.scores import of_round
from app.i18n.words import Words
from app.presenters.forms import Panel
from app.presenters.paper import Block, Paper, Paragraph
from app.presenters.papers.form_head import people_to_trust
from app.presenters.papers.frame import Front, firm_name, framed
from app.presenters.papers.survey_scores import best_first, strength, worst_first
from app.presenters.papers.team_voices import printable_voices
from app.presenters.pictures import Tone
from app.presenters.sentences import factor_title, measure_title, risk_statement, shortened

MOST = 3
"""Lines under one title; the rest is only said to exist."""

_LONGEST = 120
_LONGEST_TITLE, _LONGEST_WHO = 70, 40
_HEAVY = frozenset({Priority.HIGH, Priority.MEDIUM})
_TALKING = frozenset({Method.CONVERSATION, Method.BOTH})
_ONE_YEAR = 12


def is_ready(reading: Reading) -> bool:
    """Whether the team said something that can hang on the wall."""
    return reading.survey is not None or bool(reading.ranked) or _is_closed(reading.talk)


def build(reading: Reading, words: Words) -> Paper:
    """A poster that fits on one page whatever the dossier holds."""
    front = Front(title=words.say("We looked at our work together"), contents=False)
    panels = (
        panel(words.say("What we heard"), "orange", _heard(reading, words), words),
        panel(words.say("What goes well"), "green", _good(reading, words), words),
        panel(words.say("What we do first"), "accent", _first(reading, words), words),
    )
    again = Panel(words.say("When we look again"), (_again(reading, words),), "header")
    blocks: tuple[Block, ...] = (
        Paragraph(_thanks(reading, words)),
        *panels,
        again,
        Paragraph(_trust(reading, words), tone="muted"),
    )
    paper = framed(front, blocks, reading, words)
    return replace(
        paper, layout="poster", firm=shortened(firm_name(reading, words), _LONGEST), catalogue_line=""
    )


def panel(title: str, tone: Tone, said: Sequence[str], words: Words) -> Panel:
    """The first lines, and that there are more; a rest of one or two is not counted."""
    rest = len(said) - MOST
    remark = ""
    if rest >= SMALLEST_SHOWN:
        remark = words.say("and {n} more", n=rest)
    elif rest > 0:
        remark = words.say("and more")
    shown = tuple(said[:MOST]) or (words.say("We are still looking into this."),)
    return Panel(title, shown, tone, remark)


def _thanks(reading: Reading, words: Words) -> str:
    """How we looked, with the number of answers, which is never small."""
    asked, analysis = reading.survey, reading.analysis
    answers = asked.answers if asked and (asked.answers or 0) >= SMALLEST_SHOWN else None
    talked = _is_closed(reading.talk)
    if answers and talked:
        return words.say(
            "{n} of us filled in the questionnaire, and we talked it over together. Thank you!", n=answers
        )
    if answers:
        return words.say("{n} of us filled in the questionnaire. Thank you!", n=answers)
    if talked or (analysis is not None and analysis.method in _TALKING):
        return words.say("We talked it over together. Thank you to everybody who took part!")
    return words.say("Thank you to everybody who took part!")


def _is_closed(talk: TeamTalk | None) -> bool:
    return talk is not None and talk.closed_on is not None


def _heard(reading: Reading, words: Words) -> list[str]:
    """What weighs: risks of the analysis, then of the questionnaire, then what was said.

    Critical behaviour between people never hangs on a wall, nor what seems to be about a person.
    """
    known = reading.catalogue
    ranked = [r for r in reading.ranked if r.priority in _HEAVY and _is_about_the_team(r)]
    asked = of_round(reading.survey.id, reading.dossier) if reading.survey else {}
    rated = {found.id for found in reading.rated if found.priority is not None}
    told = [risk_statement(found, known, words) for found in ranked]
    told += [
        factor_title(score.factor, reading.dossier, known, words)
        for score in worst_first(asked)
        if score.factor not in rated
    ]
    return _tidy([*told, *_voiced(VoiceKind.HARD, reading)])


def _is_about_the_team(found: RatedFactor) -> bool:
    """Not about critical behaviour, and not about one or two people who would be recognised."""
    affected = found.answer.affected if found.answer else None
    return not found.critical and not (affected is not None and 0 < affected < SMALLEST_SHOWN)


def _good(reading: Reading, words: Words) -> list[str]:
    """In the team's own words first, then what the questionnaire shows."""
    analysis = reading.analysis
    noted = analyses.strengths(analysis.id, reading.dossier, reading.catalogue) if analysis else ()
    asked = of_round(reading.survey.id, reading.dossier) if reading.survey else {}
    shown = [strength(score.factor, reading, words) for score in best_first(asked)]
    return _tidy([*_voiced(VoiceKind.GOOD, reading), *(each.text for each in noted), *shown])


def _voiced(kind: VoiceKind, reading: Reading) -> list[str]:
    """What the team itself brought up in a talk or on a form, put in other words."""
    together = {VoiceSource.TALK, VoiceSource.SURVEY}
    return [v.text for v in printable_voices(reading) if v.kind is kind and v.source in together]


def _first(reading: Reading, words: Words) -> list[str]:
    """The measures that start soonest, with who and when."""
    waiting = {MeasureStatus.PLANNED, MeasureStatus.STARTED}
    found = [
        m
        for m in kept_measures(reading.dossier, reading.catalogue)
        if m.is_psychosocial and m.record.status in waiting
    ]
    found.sort(key=lambda m: m.record.start or date.max)
    named = _names(reading)
    return [_measure(measure, named, words) for measure in found]


def _names(reading: Reading) -> frozenset[str]:
    """The names on the cards of who's who, also only the first word of somebody's name."""
    cards = [" ".join(card.name.lower().split()) for card in reading.dossier.all(Contact)]
    people = [c.name for c in reading.dossier.all(Contact) if looks_personal(c.name) is not None]
    single = [name for name in cards if name and " " not in name]
    return frozenset((*single, *(p.lower() for p in people), *(p.split()[0].lower() for p in people)))


def _measure(measure: PlanMeasure, named: frozenset[str], words: Words) -> str:
    title = shortened(measure_title(measure, words), _LONGEST_TITLE)
    who = shortened(measure.record.responsible, _LONGEST_WHO)
    personal = looks_personal(who) is not None or not named.isdisjoint(_parts(who))
    start = words.date(measure.record.start)
    details = [part for part in ("" if personal else who, start) if part]
    return f"{title} ({', '.join(details)})" if details else title


def _parts(who: str) -> set[str]:
    """The whole text and its words, as somebody may be named in a list."""
    return {who.lower(), *re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", who.lower())}


def _again(reading: Reading, words: Words) -> str:
    """The next talk when it has a day, otherwise within a year, as the law asks (Codex, art. I.3-6 §2)."""
    talk, analysis = reading.talk, reading.analysis
    if talk is not None and talk.next_on is not None and talk.next_on >= reading.today:
        return words.say("On {day} we sit together again.", day=talk.next_on)
    done = (analysis.finished_on if analysis else None) or reading.today
    return words.say("At the latest on {day}: did it help?", day=add_months(done, _ONE_YEAR))


def _trust(reading: Reading, words: Words) -> str:
    known = people_to_trust(reading, words, names=False)
    if not known:
        return words.say("Something personal? Turn in confidence to the confidential counsellor.")
    return words.say("Something personal? Turn in confidence to: {people}.", people="; ".join(known))


def _tidy(said: Iterable[str]) -> list[str]:
    """One line each, without what seems to be about a person, each only once."""
    safe = (shortened(text, _LONGEST) for text in said if text.strip() and looks_personal(text) is None)
    return list(dict.fromkeys(safe))
