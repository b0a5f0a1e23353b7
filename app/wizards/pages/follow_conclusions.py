"""The yearly evaluation, third part: conclusions, the report in one's own words, discussed, finished."""

from __future__ import annotations

from app.domain.places import Place
from app.presenters.evaluation_words import proposed_conclusions
from app.presenters.sentences import pair
from app.views.widgets import Column, button
from app.wizards.pages.follow_back import BackPage
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.plans_filler import Filler
from app.wizards.pages.start_fold import Fold

ASKED_ELSEWHERE = frozenset({"E9", "E11", "E12", "E13"})
"""Sections of the report that other fields fill in."""


class FollowConclusions(BackPage):
    """What follows from the year; whatever is still open is listed and never blocks."""

    def title(self) -> str:
        return self.words.say("What you conclude")

    def lead(self) -> str:
        return self.words.say("Draw your conclusions, talk them over, and take them along to the next plan.")

    def parts(self, column: Column) -> None:
        say = self.words.say
        self.choose(column)
        column.heading(say("Part 3 of 3: conclusions"))
        self._gaps = column.callout("note", say("Still open"), "")
        self._conclusions(column)
        self._sections(column)
        self._discussed(column)
        self._finish(column)

    def show_now(self) -> None:
        review, words = self.reading.review, self.words
        open_ = "\n".join(f"• {words.tell(gap)}" for gap in review.gaps)
        self._gaps.show_words(words.say("Still open"), open_)
        self._gaps.setVisible(bool(review.gaps))
        record = review.record
        self._personal.show_about(record.conclusions, record.discussed, *dict(record.sections).values())

    def _conclusions(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Conclusions"))
        field = self.form(card.column).long_text(
            "conclusions",
            say("What do you change in the five-year plan, and what comes in the next yearly plan?"),
            hint=say("Per measure: go on, adjust, replace or stop. Is a new risk analysis needed, and when?"),
        )
        field.show_lines(4)
        proposed = proposed_conclusions(self.reading.review, self.words)
        if proposed:
            card.column.add(Filler(field, say("Start from your decisions"), proposed, "decisions"))
        self._personal = card.column.add(PersonalNote(self.words))

    def _sections(self, column: Column) -> None:
        """The rest of the report; the program fills in facts, whoever wants adds words."""
        words, say = self.words, self.words.say
        fold = column.add(
            Fold(
                words,
                "sections",
                say("The report in your own words"),
                say("The facts are filled in by themselves. Add a few lines where you like."),
            )
        )
        form = self.pairs("sections", fold.column)
        for element in self.reading.catalogue.evaluation_elements.values():
            if element.id in ASKED_ELSEWHERE:
                continue
            questions = [words.pick(question) for question in element.guiding_questions]
            filled = pair(say("Filled in for you"), words.pick(element.app_fills), words)
            field = form.long_text(
                element.id, words.pick(element.title), hint="\n".join([*questions, filled])
            )
            field.show_lines(2)

    def _discussed(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Talked over"))
        form = self.form(card.column)
        form.text("discussed_with", say("Discussed with"), hint=say("The team, the committee, the adviser."))
        form.date("discussed_on", say("Discussed on"))
        form.long_text("discussed", say("What did they say, and what do you do with it?")).show_lines(2)

    def _finish(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Finish"))
        form = self.form(card.column)
        form.date(
            "finished_on",
            say("Finished on"),
            hint=say("From that day the report shows how things stood then. It can still be corrected."),
        )
        form.text("signed_by", say("Signed by"), hint=say("The employer. Recommended, not required."))
        out = button(say("Look at the evaluation report"), self._print, "primary")
        out.setObjectName("print")
        on = button(say("To the next plan"), lambda: self.desk.go(Place("plans.next")))
        on.setObjectName("to.next")
        card.column.row(out, on)

    def _print(self) -> None:
        self.flush()
        self.desk.print_report("evaluation", None)
