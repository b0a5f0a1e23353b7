"""How ripe the policy is, phase by phase, as a picture and a sentence; a help to compare with oneself."""

from __future__ import annotations

from app.domain.follow.checklist import Point, Ripeness, Score, YearList
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters import paper, pictures
from app.presenters.paper import Column, Grid, Row
from app.presenters.sentences import pair, percent

FULL = 100.0


def score_text(score: Score, words: Words) -> str:
    """`7 of 12 points; 6 of 22 questions answered`."""
    if not score.answered:
        return words.say("Nothing was answered yet.")
    return words.say(
        "{scored} of {most} points; {answered} of {total} questions answered.",
        scored=score.scored,
        most=score.most,
        answered=score.answered,
        total=score.total,
    )


def ripeness(listed: YearList, reading: Reading, words: Words) -> paper.Picture | None:
    """A bar per phase; None while nothing was answered."""
    if not listed.score.answered:
        return None
    names = {id_: words.pick(phase.name) for id_, phase in reading.catalogue.phases.items()}
    bars = tuple(_bar(each, names[each.phase], words) for each in listed.phases)
    compared = listed.compared is not None
    columns = [Column(words.say("Phase"), 3), Column(str(listed.year), align="right")]
    if compared:
        columns.append(Column(str(listed.compared), align="right"))
    rows = tuple(
        Row(
            (
                names[each.phase],
                _share(each.now, words),
                *([_share(each.before, words)] if compared else []),
            )
        )
        for each in listed.phases
    )
    alt = " · ".join(pair(bar.label, bar.text, words) for bar in bars)
    caption = words.say(
        "Points of the questions answered in each phase. A help to compare with yourselves, never a mark for "
        "keeping the law; our own judgement."
    )
    table = Grid(tuple(columns), rows, row_titles=True)
    return paper.Picture(pictures.Bars(bars, FULL), alt=alt, caption=caption, table=table)


def _bar(each: Ripeness, name: str, words: Words) -> pictures.Measured:
    share = each.now.share
    if share is None:
        return pictures.Measured(name, 0, words.say("not answered"), "muted")
    text = percent(share, words)
    if each.before.share is not None:
        text = words.say("{now} (was {before})", now=text, before=percent(each.before.share, words))
    return pictures.Measured(name, share * FULL, text)


def _share(score: Score, words: Words) -> str:
    return percent(score.share, words) if score.share is not None else "–"


def answer_text(point: Point, reading: Reading, words: Words) -> str:
    """The answer in words, with the earlier one when it was another."""
    labels = {answer.id: words.pick(answer.label) for answer in reading.catalogue.checklist_answers}
    now = labels.get(point.mark.answer, words.say("not answered"))
    if point.before and point.before != point.mark.answer and point.before in labels:
        return words.say("{now} (was {before})", now=now, before=labels[point.before])
    return now
