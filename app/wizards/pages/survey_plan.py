"""Planning a round of questionnaires: which statements, who is invited, until when, and the code word."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.catalogue import Factor
from app.domain.survey.guard import askable, sites_apart
from app.i18n.language import Language
from app.services.survey import rounds
from app.views.top_bar import LANGUAGE_NAMES
from app.views.widgets import (
    WHOLE,
    Asking,
    ChoiceField,
    Column,
    DateField,
    MultiChoiceField,
    NumberField,
    Option,
    PlainLabel,
    SecretField,
    TextField,
    YesNoField,
    button,
)
from app.wizards.page import Page
from app.wizards.pages import survey_draft as drafts
from app.wizards.pages.start_fold import Fold, bullets
from app.wizards.pages.survey_draft import Draft, Which
from app.wizards.pages.survey_rules import show_rules, show_ways_out

NOTE = "survey.draft"
BOTH = "both"


class PlanPart:
    """Fills a column with the choices; opens the round once the guard and the user agree."""

    def __init__(self, page: Page, analysis: str, column: Column) -> None:
        self._page, self._analysis, self._column = page, analysis, column
        found = page.desk.notes.get(NOTE)
        self.draft = (
            found if isinstance(found, Draft) else drafts.first_draft(page.reading, page.words.language)
        )
        self._subjects: set[str] | None = None
        say = page.words.say
        self._which(column.card(say("Which statements?")).column)
        self._people(column.card(say("Who answers, and until when?")).column)
        self._beforehand = column.card(say("Tell people beforehand")).column.add(Column())
        self._code(column.card(say("The code word")).column)
        self._refused = column.callout("warning", "", "")
        self._ways_out = column.add(Column())
        show_ways_out(page, self._ways_out)
        go = button(say("Open the round"), self._open, "primary")
        go.setObjectName("open.round")
        column.row(go)
        self.show()

    def show(self) -> None:
        """Renew what follows from the choices."""
        draft, reading, words = self.draft, self._page.reading, self._page.words
        self.dimensions.setVisible(draft.which is Which.DIMENSIONS)
        self.picking.setVisible(draft.which is Which.PICKED)
        factors = drafts.factors_of(draft, reading)
        counted = words.plural("{n} statement", "{n} statements", len(factors))
        self.length.setText(
            words.say(
                "{counted}: about {minutes} minutes per person, during working hours (our own estimate).",
                counted=counted,
                minutes=drafts.minutes_for(len(factors)),
            )
        )
        subjects = {reading.catalogue.factors[factor].dimension for factor in factors}
        if subjects != self._subjects:
            self._subjects = subjects
            self._beforehand.clear()
            show_rules(self._page, factors, self._beforehand)
        reasons = drafts.reasons_against(draft, reading)
        told = bullets(words.tell(reason) for reason in reasons)
        self._refused.show_words(words.say("This is not possible yet") if reasons else "", told)
        self._refused.setVisible(bool(reasons))
        self._ways_out.setVisible(bool(reasons))

    # ---------------------------------------------------------------- parts
    def _which(self, column: Column) -> None:
        say, draft, reading = self._page.words.say, self.draft, self._page.reading
        catalogue = reading.catalogue
        every, pointed = len(askable(catalogue)), len(drafts.pointed_at(reading))
        options = [
            Option(Which.ALL, say("All {n} that may be asked", n=every)),
            Option(Which.DIMENSIONS, say("Those of one or more of the five A's")),
            Option(Which.LIGHTS, say("Those that your warning lights point at ({n})", n=pointed)),
            Option(Which.PICKED, say("I pick them one by one")),
        ]
        which = column.add(
            ChoiceField(
                "which",
                self._page.words,
                Asking(say("Which statements?"), label_hidden=True, clearable=False),
                options,
            )
        )
        which.show_value(draft.which)
        which.answered.connect(lambda value: self._change(which=Which(str(value))))
        codes = [Option(c, self._page.words.pick(d.name)) for c, d in catalogue.dimensions.items()]
        self.dimensions = column.add(
            MultiChoiceField("dimensions", self._page.words, Asking(say("Which A's?")), codes)
        )
        self.dimensions.show_value(draft.dimensions)
        self.dimensions.answered.connect(lambda value: self._change(dimensions=value))
        self.picking = column.add(Column())
        for code, name in ((str(o.value), o.label) for o in codes):
            self._picking(code, name)
        self.length = column.add(PlainLabel("", "label"))
        column.text(say("Short is better: people answer a short questionnaire to the end."), "muted")

    def _picking(self, code: str, name: str) -> None:
        words, catalogue = self._page.words, self._page.reading.catalogue
        mine = [f for f in map(catalogue.factors.__getitem__, askable(catalogue)) if f.dimension == code]
        fold = self.picking.add(Fold(words, f"picking.{code}", name))
        options = [Option(factor.id, words.pick(factor.statement)) for factor in mine]
        ticks = MultiChoiceField(f"picked.{code}", words, Asking(name, label_hidden=True), options)
        field = fold.column.add(ticks)
        field.show_value(tuple(self.draft.picked))
        field.answered.connect(lambda value: self._pick(mine, value))

    def _people(self, column: Column) -> None:
        words, say, draft = self._page.words, self._page.words.say, self.draft
        invited = column.add(
            NumberField(
                "invited",
                words,
                Asking(
                    say("How many people do you invite?"),
                    unit=say("people"),
                    hint=say("Everybody who works there."),
                ),
                WHOLE,
            )
        )
        invited.show_value(draft.invited)
        invited.answered.connect(lambda value: self._change(invited=value))
        self._languages(column)
        self._by_site(column)
        last = column.add(DateField("closes_on", words, Asking(say("Last day to answer"))))
        last.show_value(draft.closes_on)
        last.answered.connect(lambda value: self._change(closes_on=value))

    def _languages(self, column: Column) -> None:
        say, draft = self._page.words.say, self.draft
        options = [
            *(Option(language.value, LANGUAGE_NAMES[language]) for language in Language),
            Option(BOTH, say("Both: everybody chooses")),
        ]
        field = column.add(
            ChoiceField(
                "languages", self._page.words, Asking(say("In which language?"), clearable=False), options
            )
        )
        field.show_value(BOTH if len(draft.languages) > 1 else "".join(draft.languages))
        every = tuple(language.value for language in Language)
        field.answered.connect(
            lambda value: self._change(languages=every if value == BOTH else (str(value),))
        )

    def _by_site(self, column: Column) -> None:
        reading, say = self._page.reading, self._page.words.say
        if not sites_apart(reading.dossier, reading.catalogue.privacy_guard):
            return
        asking = Asking(
            say("Results by site as well?"),
            hint=say(
                "Everybody is then asked where they work. Shown only where every site has enough answers."
            ),
        )
        field = column.add(YesNoField("by_site", self._page.words, asking))
        field.show_value(self.draft.by_site)
        field.answered.connect(lambda value: self._change(by_site=bool(value)))

    def _code(self, column: Column) -> None:
        words, say = self._page.words, self._page.words.say
        column.text(
            say(
                "All answers are sealed with a code word. Let somebody whom the team trusts choose and keep "
                "it, or the external adviser: then nobody has to trust the employer’s word."
            )
        )
        holder = column.add(
            TextField(
                "key_holder",
                words,
                Asking(
                    say("Who keeps the code word?"),
                    hint=say("Workers get to read this. A function is enough."),
                    example=say("The external prevention adviser"),
                ),
            )
        )
        holder.show_value(self.draft.key_holder)
        holder.answered.connect(lambda value: self._change(key_holder=str(value)))
        self.secret = column.add(
            SecretField(
                "secret", words, Asking(say("Code word"), hint=say("Whoever keeps it types it here."))
            )
        )
        self.again = column.add(
            SecretField("secret.again", words, Asking(say("The same code word once more")))
        )
        column.callout(
            "warning",
            say("Keep the code word well"),
            say(
                "Without it the answers can never be read, by nobody and also not by the makers of this "
                "program. Then only stopping and asking again is left."
            ),
        )

    # ---------------------------------------------------------------- inside
    def _pick(self, mine: list[Factor], value: object) -> None:
        ticked = frozenset(value) if isinstance(value, tuple) else frozenset()
        rest = self.draft.picked - {factor.id for factor in mine}
        self._change(picked=rest | ticked)

    def _change(self, **changes: Any) -> None:
        self.draft = replace(self.draft, **changes)
        self._page.desk.notes[NOTE] = self.draft
        self.show()

    def _open(self) -> None:
        page, draft = self._page, self.draft
        self.secret.flush()
        self.again.flush()
        if self.secret.value() != self.again.value():
            self.again.show_error(page.words.say("The two code words differ. Type the same one twice."))
            return
        workspace = page.desk.workspace
        asked = replace(
            rounds.fresh_round(workspace, self._analysis),
            factors=drafts.factors_of(draft, page.reading),
            languages=draft.languages,
            sites=drafts.sites_of(draft, page.reading),
            invited=draft.invited,
            key_holder=draft.key_holder,
            closes_on=draft.closes_on,
        )
        secret = self.secret.value()
        if page.attempt(lambda: rounds.open_round(workspace, asked, secret, by=page)):
            page.desk.notes.pop(NOTE, None)
