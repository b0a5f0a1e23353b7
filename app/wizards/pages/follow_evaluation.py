"""The yearly evaluation, first part: the six inputs that the law names, each filled in or ticked as none."""

from __future__ import annotations

from app.domain.follow.evaluation import InputState, evaluation_year, years_to_evaluate
from app.presenters.sentences import article, origin_note
from app.views.widgets import BodyText, Column, LongTextField, Option, ProgressBar
from app.wizards.pages.follow_back import BackPage
from app.wizards.pages.follow_pairs import TICKED
from app.wizards.pages.follow_year import choose_year
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.plans_filler import Filler


class FollowEvaluation(BackPage):
    """Six cards; what the dossier knows itself stands under each question."""

    def title(self) -> str:
        return self.words.say("Yearly evaluation")

    def lead(self) -> str:
        return self.words.say(
            "Once a year you look back with your team: what happened, what helped, what you do next. In "
            "three short parts; everything is kept as you go."
        )

    def choose(self, column: Column) -> None:
        dossier, today = self.reading.dossier, self.reading.today
        years = sorted({*years_to_evaluate(dossier, today), self.year}, reverse=True)
        choose_year(self, column, years, chosen=self.year, at_hand=evaluation_year(dossier, today))

    def parts(self, column: Column) -> None:
        say = self.words.say
        self.choose(column)
        self._count = column.add(ProgressBar(say("Inputs answered")))
        column.heading(say("Part 1 of 3: what the law asks you to look at"))
        column.text(
            say(
                "Six things, each filled in or ticked as “none this year”. Totals only: never names, nothing "
                "by which somebody can be recognised."
            ),
            "muted",
        )
        self._personal = column.add(PersonalNote(self.words))
        for state in self.reading.review.inputs:
            self._input(state, column)
        self.lead_on(column, "follow.results", say("On to part 2: what the measures brought"), "to.results")

    def show_now(self) -> None:
        states = self.reading.review.inputs
        done = sum(state.answered for state in states)
        text = self.words.say("{n} of {all}", n=done, all=len(states))
        self._count.show_progress(done, len(states), text)
        self._personal.show_about(*(state.text for state in states))

    def _input(self, state: InputState, column: Column) -> None:
        words, asked = self.words, state.input
        card = column.card(words.pick(asked.name))
        card.setObjectName(f"input.{asked.id}")
        texts = self.pairs("inputs", card.column)
        field = texts.long_text(asked.id, words.pick(asked.ask))
        field.show_lines(2)
        self._known(state, field, card.column)
        self._none(state, card.column)
        law = " · ".join(
            part for part in (article(asked.article, words), origin_note(asked.origin, words)) if part
        )
        card.column.add(BodyText(law, "small"))

    def _known(self, state: InputState, field: LongTextField, column: Column) -> None:
        """What the dossier knows, to read and to take over."""
        if not state.known:
            return
        words = self.words
        told = [words.tell(fact) for fact in state.known]
        column.text("\n".join(f"• {line}" for line in told), "muted")
        column.add(Filler(field, words.say("Use what this dossier knows"), "\n".join(told), "known"))

    def _none(self, state: InputState, column: Column) -> None:
        option = Option(TICKED, self.words.say("None this year"))
        asked = state.input
        self.ticks("none", column).several(asked.id, self.words.pick(asked.name), [option], label_hidden=True)
