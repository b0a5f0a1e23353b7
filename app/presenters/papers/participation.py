"""How the team took part, on paper: the way that was advised and why, rounds, talks, hands counted."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.choices import HandsScale, RoundState
from app.domain.privacy import outward_row
from app.domain.reading import Reading
from app.domain.records import Analysis, SurveyRound, TalkCount, TeamTalk
from app.domain.risks.method_advice import MethodAdvice, kept_advice
from app.domain.survey.held import counts_of, response_rate, rounds_of, talks_of
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.paper import Block, Column, Grid, Heading, KeyValues, Paragraph, Row
from app.presenters.papers.frame import warning
from app.presenters.sentences import factor_title, or_dash, outward, pair, percent, short_period

_ROMAN = ("I", "II", "III")


def advised_way(analysis: Analysis, reading: Reading, words: Words) -> list[Block]:
    """The advice that was kept, on what it rests, and what speaks for and against it; empty without one."""
    advice = kept_advice(analysis, reading.dossier, reading.catalogue)
    if advice is None:
        return []
    rows = [
        (words.say("Advised way"), words.pick(advice.variant.name)),
        (words.say("Why this way"), _why(advice, words)),
        (words.say("What was answered"), _answers(analysis, reading, words)),
        (words.say("What speaks for it"), "\n".join(words.pick(text) for text in advice.advantages)),
        (words.say("What to mind"), "\n".join(words.pick(text) for text in advice.disadvantages)),
    ]
    if analysis.method is not None and analysis.method is not advice.method:
        told = words.say("{method}, for the reason given above", method=label(analysis.method, words))
        rows.append((words.say("The firm chose otherwise"), told))
    blocks: list[Block] = [Heading(3, words.say("The advice about the way of working"))]
    if advice.external_first:
        title = words.say("First the external adviser")
        blocks.append(warning(title, words.say("With an open conflict no group talks before that.")))
    return [*blocks, KeyValues(tuple((name, told) for name, told in rows if told))]


def rounds_and_talks(analysis: Analysis, reading: Reading, words: Words) -> list[Block]:
    """Every round of questionnaires and every talk that was held; empty when there was none."""
    blocks: list[Block] = []
    rounds, talks = rounds_of(analysis, reading.dossier), talks_of(analysis, reading.dossier)
    if rounds:
        blocks += [Heading(3, words.say("Rounds of questionnaires")), _rounds(rounds, words)]
    if talks:
        blocks += [Heading(3, words.say("Team talks")), _talks(talks, words)]
    return blocks


def hands_counted(analysis: Analysis, reading: Reading, words: Words) -> list[Block]:
    """The hands counted in each closed talk, as they may leave the firm."""
    blocks: list[Block] = []
    for talk in talks_of(analysis, reading.dossier):
        counts = counts_of(talk, reading.dossier)
        if talk.closed_on is not None and counts:
            title = words.say("Hands counted on {day}", day=talk.held_on or talk.closed_on)
            told = words.say(
                "How many, never who. Counts below 3 are not shown, nor what could be worked out from the "
                "others."
            )
            blocks += [Heading(2, title), Paragraph(told), Paragraph(_legend(talk, reading, words))]
            blocks.append(_hands(talk, counts, reading, words))
    return blocks


def _why(advice: MethodAdvice, words: Words) -> str:
    return "\n".join((words.pick(advice.why), *(words.tell(reason) for reason in advice.reasons)))


def _answers(analysis: Analysis, reading: Reading, words: Words) -> str:
    """Each question of the decision tree that was answered, with its answer."""
    given, lines = dict(analysis.asked), []
    for question in reading.catalogue.method_guide.questions:
        chosen = (option for option in question.options if option.value == given.get(question.id))
        lines += [f"{words.pick(question.text)} {words.pick(option.label)}" for option in chosen]
    return "\n".join(lines)


def _rounds(rounds: Sequence[SurveyRound], words: Words) -> Grid:
    columns = (
        Column(words.say("Round"), 0.9),
        Column(words.say("Period"), 2.1),
        Column(words.say("Invited"), 1, align="right"),
        Column(words.say("Answered"), 1.4, align="right"),
        Column(words.say("Outcome"), 2.2),
        Column(words.say("Single answers deleted on"), 1.5),
    )
    return Grid(columns, tuple(_round(each, words) for each in rounds), row_titles=True)


def _round(each: SurveyRound, words: Words) -> Row:
    rate = response_rate(each)
    answered = outward(each.answers, words)
    stopped = each.state is RoundState.STOPPED and each.stop_reason.strip()
    state = label(each.state, words)
    return Row(
        (
            each.code,
            short_period(each.opened_on, each.fixed_on or each.closes_on, words),
            outward(each.invited, words),
            f"{answered} ({percent(rate, words)})" if rate is not None else answered,
            pair(state, each.stop_reason.strip(), words) if stopped else state,
            words.short_date(each.answers_deleted_on) or "–",
        )
    )


def _talks(talks: Sequence[TeamTalk], words: Words) -> Grid:
    columns = (
        Column(words.say("Day"), 1.1),
        Column(words.say("Led by"), 1.8),
        Column(words.say("People there"), 1, align="right"),
        Column(words.say("Sittings"), 1, align="right"),
        Column(words.say("Languages"), 1),
        Column(words.say("Scale"), 2),
        Column(words.say("Closed on"), 1.1),
    )
    rows = tuple(
        Row(
            (
                words.short_date(talk.held_on) or "–",
                or_dash(talk.led_by),
                outward(talk.present, words),
                str(talk.sittings or "–"),
                or_dash(" · ".join(code.upper() for code in talk.languages)),
                label(talk.scale, words),
                words.short_date(talk.closed_on) or words.say("not closed yet"),
            )
        )
        for talk in talks
    )
    return Grid(columns, rows, row_titles=True)


def _steps(talk: TeamTalk, reading: Reading) -> Sequence[tuple[str, str]]:
    scales = reading.catalogue.scales
    steps = scales.exposure_steps if talk.scale is HandsScale.MATRIX else scales.answer_scale
    return [(f"hands_{step.value}", str(step.value)) for step in steps if step.value is not None]


def _legend(talk: TeamTalk, reading: Reading, words: Words) -> str:
    scales = reading.catalogue.scales
    steps = scales.exposure_steps if talk.scale is HandsScale.MATRIX else scales.answer_scale
    often = [f"{step.value} = {words.pick(step.label)}" for step in steps if step.value is not None]
    heavy = [f"{name} = {words.pick(s.label)}" for name, s in zip(_ROMAN, scales.impact_steps, strict=False)]
    return " · ".join((*often, *heavy))


def _hands(talk: TeamTalk, counts: Sequence[TalkCount], reading: Reading, words: Words) -> Grid:
    steps = _steps(talk, reading)
    columns = (
        Column(words.say("Statement"), 3.6),
        *(Column(name, 0.6, align="centre") for _, name in steps),
        *(Column(name, 0.6, align="centre") for name in _ROMAN),
        Column(words.say("Stickers"), 0.9, align="centre"),
        Column(words.say("Another view"), 1.8),
    )
    rows = tuple(_hand_row(count, [name for name, _ in steps], reading, words) for count in counts)
    return Grid(columns, rows, row_titles=True)


def _hand_row(count: TalkCount, steps: Sequence[str], reading: Reading, words: Words) -> Row:
    hands = outward_row([getattr(count, name) for name in steps])
    heavy = outward_row([count.impact_1, count.impact_2, count.impact_3])
    shown = ("–" if number is None else str(number) for number in (*hands, *heavy))
    title = factor_title(count.factor, reading.dossier, reading.catalogue, words)
    return Row((title, *shown, outward(count.votes, words), or_dash(count.dissent)))
