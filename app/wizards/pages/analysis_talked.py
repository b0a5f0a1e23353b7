"""What the conversation counted: hands, stickers, and where somebody saw it otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.records import FactorAnswer, TalkCount, TeamTalk
from app.i18n.words import Words
from app.presenters import team_charts
from app.presenters.paper import Column as GridColumn
from app.presenters.paper import Grid, Row
from app.presenters.sentences import factor_title, on_day
from app.views.widgets import Column, PictureView, figures
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold

_HANDS = (0, 1, 2, 3, 4)
_IMPACTS = (1, 2, 3)


def show_talk(page: Page, column: Column) -> None:
    """The newest conversation of this analysis; nothing when there was none."""
    talk, words = page.reading.talk, page.words
    if talk is None:
        return
    counts = [found for found in page.reading.dossier.all(TalkCount) if found.talk == talk.id]
    column.heading(words.say("What the conversation counted"))
    part = column.add(Column(gap=12))
    part.text(about(talk, words))
    counted = [found for found in counts if hands(found) or impacts(found)]
    if counted:
        title = words.say("Hands counted by statement")
        fold = part.add(Fold(words, "hands", title, words.say("Only how many hands, never whose.")))
        fold.column.add(figures(_grid(page, counted), title))
    picture = team_charts.votes(counts, page.reading, words)
    if picture is not None:
        part.heading(words.say("Stickers: what is most urgent"), 3)
        part.add(PictureView(words, picture, page.desk.picture))
    if not counted and picture is None:
        part.text(words.say("Nothing was counted."), "muted")


def show_dissent(page: Page, column: Column) -> None:
    """Where not everybody saw it the same way, of the analysis and of the conversation."""
    found = tuple(_dissent(page))
    if not found:
        return
    column.heading(page.words.say("Not everybody sees it the same way"))
    part = column.add(Column(gap=8))
    for title, said in found:
        part.text(page.words.say("{title}: {said}", title=title, said=said))


def about(talk: TeamTalk, words: Words) -> str:
    """When it was, with how many, in how many sittings."""
    parts = [words.say("Conversation of {day}.", day=on_day(talk.held_on, words))]
    if talk.present:
        parts.append(words.plural("{n} person was there.", "{n} people were there.", talk.present))
    if talk.sittings > 1:
        parts.append(words.say("In {n} sittings.", n=talk.sittings))
    if talk.closed_on is None:
        parts.append(words.say("It is not closed yet."))
    return " ".join(parts)


def hands(count: TalkCount) -> str:
    """Hands by step, such as `0: 3 · 2: 4`; steps nobody chose are left out."""
    return _steps([(step, getattr(count, f"hands_{step}")) for step in _HANDS])


def impacts(count: TalkCount) -> str:
    """Hands by impact."""
    return _steps([(step, getattr(count, f"impact_{step}")) for step in _IMPACTS])


def _steps(raised: list[tuple[int, int | None]]) -> str:
    return " · ".join(f"{step}: {number}" for step, number in raised if number)


def _grid(page: Page, counts: list[TalkCount]) -> Grid:
    words, reading = page.words, page.reading
    columns = (
        GridColumn(words.say("Statement"), 4),
        GridColumn(words.say("Hands (step: number)"), 2),
        GridColumn(words.say("Impact (step: number)"), 2),
    )
    rows = (
        (
            factor_title(c.factor, reading.dossier, reading.catalogue, words),
            hands(c) or "–",
            impacts(c) or "–",
        )
        for c in counts
    )
    return Grid(columns, tuple(Row(cells) for cells in rows), row_titles=True)


def _dissent(page: Page) -> Iterator[tuple[str, str]]:
    reading, analysis, talk = page.reading, page.reading.analysis, page.reading.talk
    said: list[tuple[str, str]] = [
        (answer.factor, answer.dissent.strip())
        for answer in reading.dossier.all(FactorAnswer)
        if analysis is not None and answer.analysis == analysis.id
    ]
    said += [
        (count.factor, count.dissent.strip())
        for count in reading.dossier.all(TalkCount)
        if talk is not None and count.talk == talk.id
    ]
    for factor, text in dict.fromkeys(said):
        if text:
            yield factor_title(factor, reading.dossier, reading.catalogue, page.words), text
