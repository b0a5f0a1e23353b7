"""A round that has ended: what came out, letting it count, talking it over, and what was deleted."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.survey import EditSurvey, TakeOverScores
from app.domain.dossier import Dossier
from app.domain.places import Place
from app.domain.records import FactorAnswer, Site, SurveyRound, SurveyScore, Voice
from app.domain.survey.scores import by_dimension, of_round
from app.presenters.labels import dimension_label, light_label
from app.views.widgets import Column, LightBadge, RecordTable, TableRow, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.start_fold import Fold


class ResultPart:
    """Fills a column about one fixed round."""

    def __init__(self, page: Page, asked: SurveyRound, column: Column) -> None:
        self._page, self._asked = page, asked
        say = page.words.say
        card = column.card(say("What came out of round {code}", code=asked.code))
        self._figures(card.column)
        self._ways(card.column)
        self._discussed(column.card(say("First talk it over together")).column)
        self._count(column.card(say("Let the result count in the risk analysis")).column)

    def show(self) -> None:
        """Look at what was written about the conversation."""
        found = self._page.reading.dossier.get(SurveyRound, self._asked.id)
        self._personal.show_about(found.discussed if found is not None else "")

    # ---------------------------------------------------------------- parts
    def _figures(self, column: Column) -> None:
        page, asked, words = self._page, self._asked, self._page.words
        column.text(
            words.say(
                "{n} of {total} people answered. Round ended on {day}.",
                n=asked.answers or 0,
                total=asked.invited or 0,
                day=asked.fixed_on,
            )
        )
        shown = of_round(asked.id, page.reading.dossier)
        for found in by_dimension(shown.values(), page.reading.catalogue).values():
            name = dimension_label(found.dimension, page.reading.catalogue, words)
            word = words.say("{name}: {light}", name=name, light=light_label(found.light, words).lower())
            column.add(LightBadge(found.light, words)).show_light(found.light, word)
        column.text(
            words.say(
                "Green: rarely a burden. Orange and red: a burden for more people, or more often. The limits "
                "are our own judgement."
            ),
            "small",
        )
        if not shown:
            column.text(words.say("No statement was answered by enough people to show it."))
            return
        fold = column.add(Fold(words, "figures", words.say("Every statement apart")))
        self._table(shown, words.say("Everybody together"), fold.column)
        for site in asked.sites:
            apart = of_round(asked.id, page.reading.dossier, site)
            named = page.reading.dossier.get(Site, site)
            if apart:
                self._table(apart, named.name if named is not None else site, fold.column)

    def _ways(self, column: Column) -> None:
        desk, say = self._page.desk, self._page.words.say
        paper = button(say("Print the result"), lambda: desk.print_report("survey-result", None))
        paper.setObjectName("print.survey-result")
        beside = button(say("See it in the risk analysis"), lambda: desk.go(Place("analysis.result")))
        beside.setObjectName("to.result")
        column.row(paper, beside)

    def _table(self, shown: Mapping[str, SurveyScore], title: str, column: Column) -> None:
        words, catalogue = self._page.words, self._page.reading.catalogue
        column.heading(title, 3)
        headings = (words.say("Statement asked"), words.say("Colour"), words.say("Burden, 0 to 4"))
        table = column.add(RecordTable(title, headings, (6, 2, 2)))
        heaviest_first = sorted(shown.values(), key=lambda score: -score.mean)
        rows = []
        for score in heaviest_first:
            colour = light_label(score.light, words)
            if score.divided:
                colour = words.say("{light}, opinions divided", light=colour)
            statement = words.pick(catalogue.factors[score.factor].statement)
            rows.append(TableRow(score.factor, (statement, colour, words.number(score.mean))))
        table.show_rows(rows)

    def _discussed(self, column: Column) -> None:
        say, id_ = self._page.words.say, self._asked.id
        column.text(
            say(
                "A figure does not say why. Discuss the result with the team before you draw conclusions: "
                "what do they recognise, what lies behind it, what would help?"
            )
        )

        def described(changes: Mapping[str, object]) -> EditSurvey:
            return EditSurvey(
                id_, {n: "" if v is None and n == "discussed" else v for n, v in changes.items()}
            )

        read = self._page.reading.dossier.get
        form = Form(
            self._page, lambda: self._page.reading.dossier.get(SurveyRound, id_), described, column=column
        )
        form.date("discussed_on", say("Discussed with the team on"))
        form.long_text(
            "discussed", say("What was said about it?"), hint=say("About the work, without names.")
        )
        self._personal = column.add(PersonalNote(self._page.words))
        found = read(SurveyRound, id_)
        self._personal.show_about(found.discussed if found is not None else "")

    def _count(self, column: Column) -> None:
        say = self._page.words.say
        column.text(
            say(
                "The mean answer then gives how often something is a problem, for every factor that you did "
                "not talk about yet. What you noted from a conversation stays. You can still change "
                "everything."
            )
        )
        go = button(say("Let this result count"), self._take_over)
        go.setObjectName("take.over")
        column.row(go)
        self.counted = column.callout("note", "", "")
        self.counted.hide()

    def _take_over(self) -> None:
        page = self._page
        before = _answers(page.reading.dossier)
        if page.act(TakeOverScores(self._asked.id)):
            changed = sum(before.get(id_) != answer for id_, answer in _answers(page.reading.dossier).items())
            told = page.words.plural(
                "{n} factor of the risk analysis now rests on this result.",
                "{n} factors of the risk analysis now rest on this result.",
                changed,
            )
            self.counted.show_words("", told if changed else page.words.say("Nothing had to change."))
            self.counted.show()


def show_deletion(page: Page, asked: SurveyRound, column: Column) -> None:
    """The proof that single answers are gone: what, how many, when."""
    words, say = page.words, page.words.say
    if asked.answers is not None:
        column.text(
            words.plural(
                "{n} answer was deleted on {day}.",
                "{n} answers were deleted on {day}.",
                asked.answers,
                day=asked.answers_deleted_on,
            )
        )
    elif asked.answers_deleted_on is not None:
        column.text(say("All answers were deleted unread on {day}.", day=asked.answers_deleted_on))
    if asked.words_deleted_on is not None:
        column.text(say("All free texts and the key were deleted on {day}.", day=asked.words_deleted_on))
    kept = sum(voice.origin == asked.id for voice in page.reading.dossier.all(Voice))
    if kept:
        column.text(
            words.plural("{n} text was kept in other words.", "{n} texts were kept in other words.", kept)
        )


def _answers(dossier: Dossier) -> Mapping[str, FactorAnswer]:
    return {answer.id: answer for answer in dossier.all(FactorAnswer)}
