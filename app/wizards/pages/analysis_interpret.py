"""Look at it together before drawing conclusions: questions for the team, and what was said about them."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.survey import EditSurvey
from app.domain.records import SurveyRound
from app.i18n.marks import N_
from app.views.widgets import Column
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.start_fold import Fold, bullets

QUESTIONS = (
    N_("What do we recognise? What surprises us?"),
    N_("What goes well, and how do we keep it?"),
    N_("When, where and in which task does it weigh? Give an example from the work, not about a person."),
    N_("What lies behind it? Ask “why” three times."),
    N_("Was something special going on when we answered: a busy season, somebody absent, a change?"),
    N_("What could we do tomorrow, and what takes longer?"),
    N_("What is missing in this picture?"),
)
"""Our own choice of questions (requirement R51)."""


class InterpretPart:
    """A card with the questions, and for a questionnaire the day and what the team said about it."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        self._personal: PersonalNote | None = None
        say, asked = page.words.say, page.reading.survey
        card = column.card(say("Look at it together first"))
        card.column.text(
            say(
                "Figures say where, not why. Show this to your team and listen before you draw conclusions "
                "or promise anything."
            )
        )
        fold = card.column.add(Fold(page.words, "questions", say("Questions to ask each other")))
        fold.column.text(bullets(say(question) for question in QUESTIONS))
        fold.column.text(say("Our own questions; use your own words."), "small")
        if asked is not None:
            self._fields(asked, card.column)
        self.renew()

    def renew(self) -> None:
        """Look at the words that were written."""
        asked = self._page.reading.survey
        if self._personal is not None and asked is not None:
            self._personal.show_about(asked.discussed)

    def _fields(self, asked: SurveyRound, column: Column) -> None:
        say, page = self._page.words.say, self._page

        def edited(changes: Mapping[str, object]) -> EditSurvey:
            return EditSurvey(
                asked.id, {n: "" if v is None and n == "discussed" else v for n, v in changes.items()}
            )

        form = Form(page, lambda: page.reading.dossier.get(SurveyRound, asked.id), edited, column=column)
        form.date("discussed_on", say("Result discussed with the team on"))
        form.long_text(
            "discussed",
            say("What the team said about it"),
            hint=say("In short, without names: what is recognised, what lies behind it."),
        )
        self._personal = column.add(PersonalNote(page.words))
