"""One specific situation: who asked, how it is looked into, what was found, what is decided."""

from __future__ import annotations

from collections.abc import Mapping

from shiboken6 import isValid

from app.domain.choices import Involvement
from app.domain.commands.base import Command
from app.domain.commands.entries import EditEntry
from app.domain.follow.situations import lacking
from app.domain.follow_choices import Asker
from app.domain.places import Place
from app.domain.records import Situation, Trigger
from app.presenters.labels import label
from app.presenters.papers.situation import asker_note
from app.presenters.sentences import shortened
from app.views.widgets import Column, Option, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.analysis_external import LETTER
from app.wizards.pages.follow_picks import offer_measure, pick_factors, pick_measures
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.measures_choices import closed
from app.wizards.pages.plans_filler import proposal
from app.wizards.pages.start_fold import bullets

_LISTS = frozenset({"factors", "measures"})
_MAY_BE_NONE = frozenset({"asked_on", "adviser", "decided_on", "closed_on"})
_SHORT = 60


class SituationEditor:
    """Fills the opened card of a situation."""

    def __init__(self, page: Page, id_: str, column: Column) -> None:
        self._page, self._id, self._column = page, id_, column
        self._which(column)
        self._how(column)
        self._found(column)
        self._next(column)
        self._missing = column.callout("check", "", "")
        self.renew()

    def renew(self) -> None:
        """Show what follows from the answers as they are now."""
        situation = self._situation()
        if situation is None or not isValid(self._column):
            return
        words = self._page.words
        self._personal.show_about(situation.text, situation.findings, situation.group)
        asked = asker_note(situation, words)
        self._asked.show_words(words.say("Who may ask for it"), asked)
        self._asked.setVisible(bool(asked))
        alone = situation.adviser is Involvement.NOT_NEEDED
        self._anonymous.setVisible(alone)
        self._proposal.setVisible(alone and not situation.anonymous_way)
        self._advice.setVisible(situation.adviser is Involvement.INVOLVED)
        missing = lacking(situation)
        self._missing.show_words(
            words.say("Still to be filled in"), bullets(words.tell(message) for message in missing)
        )
        self._missing.setVisible(bool(missing))

    # ---------------------------------------------------------------- parts
    def _which(self, column: Column) -> None:
        say, words, form = self._page.words.say, self._page.words, self._form(column)
        form.long_text(
            "text",
            say("Which situation is it?"),
            hint=say("Which work, which team, since when, what is dangerous about it. No names."),
        ).show_lines(3)
        form.text(
            "group",
            say("Which group of workers?"),
            hint=say("A team, a function or a schedule; never one person."),
        )
        self._personal = column.add(PersonalNote(words))
        form.choice("asked_by", say("Who asks for it?"), closed(Asker, words), clearable=False)
        self._asked = column.callout("check", "", "")
        form.date("asked_on", say("Asked on which day?"))
        triggers = [
            Option(each.id, shortened(each.text, _SHORT) or label(each.kind, words))
            for each in self._page.reading.dossier.all(Trigger)
        ]
        if triggers:
            form.select("trigger", say("What gave rise to it?"), triggers)

    def _how(self, column: Column) -> None:
        say, form = self._page.words.say, self._form(column)
        column.heading(say("How you look into it"), 3)
        form.choice(
            "adviser",
            say("Does the external prevention adviser psychosocial aspects take part?"),
            [
                Option(Involvement.INVOLVED, say("Yes: the situation asks for it")),
                Option(Involvement.NOT_NEEDED, say("No: it is not that complex")),
            ],
            hint=say("The law asks it when the analysis is complex. In doubt, or with a conflict: call."),
        )
        self._advice = column.callout(
            "legal",
            say("Advice first (Codex, art. I.3-5)"),
            say(
                "With the adviser, ask the advice before you decide on measures. Results come without names."
            ),
        )
        form.text("adviser_reason", say("Why so?"))
        letter = button(
            say("The letter to ask for help"),
            lambda: self._page.desk.go(Place("start.documents", LETTER)),
            "quiet",
        )
        letter.setObjectName(f"{self._id}.letter")
        column.row(letter)
        self._taking_part(form, column)

    def _taking_part(self, form: Form, column: Column) -> None:
        say = self._page.words.say
        taking_part = form.long_text(
            "participation",
            say("How do the workers take part?"),
            hint=say(
                "The law asks it: a talk with the group, a short questionnaire, looking at the work together."
            ),
        )
        taking_part.show_lines(2)
        self._anonymous = form.long_text(
            "anonymous_way",
            say("How can somebody speak without a name?"),
            hint=say("Without the adviser the workers must be able to (quoted from memory: to be checked)."),
        )
        self._anonymous.show_lines(2)
        box = say(
            "A closed box on which everybody can leave a note without a name, until the day of the talk."
        )
        self._proposal = column.add(proposal(self._anonymous, box, self._page.words))

    def _found(self, column: Column) -> None:
        say, form = self._page.words.say, self._form(column)
        column.heading(say("What was found"), 3)
        pick_factors(form, say("Which risks is it about?"), say("Type a word to find a risk."))
        form.long_text(
            "findings",
            say("What did you find?"),
            hint=say("What in the work makes it dangerous, and for whom. No names, nobody to recognise."),
        )

    def _next(self, column: Column) -> None:
        say, form = self._page.words.say, self._form(column)
        column.heading(say("What is decided"), 3)
        pick_measures(form, say("Which measures follow?"), say("None is possible too."))
        offer_measure(self._page, Situation, self._id, column)
        form.date("decided_on", say("Decided on which day?"))
        form.date("closed_on", say("Ended on which day?"), hint=say("Once the measures are under way."))

    # ---------------------------------------------------------------- reading and writing
    def _situation(self) -> Situation | None:
        return self._page.reading.dossier.get(Situation, self._id)

    def _form(self, column: Column) -> Form:
        form = Form(self._page, self._situation, self._edited, column=column)
        form.prefix = f"{self._id}."
        return form

    def _edited(self, changes: Mapping[str, object]) -> Command:
        return EditEntry(Situation, self._id, {name: _filled(name, value) for name, value in changes.items()})


def _filled(name: str, value: object) -> object:
    """What a cleared answer becomes in the record."""
    if value is not None or name in _MAY_BE_NONE:
        return value
    return () if name in _LISTS else ""
