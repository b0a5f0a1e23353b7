"""How a team talk is held: who leads it, when, with how many, in which languages; rules and what to bring."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.choices import HandsScale
from app.domain.commands.team import DescribeTalk
from app.domain.records import TeamTalk
from app.domain.risks.hands import HANDS, IMPACTS
from app.domain.risks.talk import counts_of
from app.i18n.language import Language
from app.presenters.labels import label
from app.views.top_bar import LANGUAGE_NAMES
from app.views.widgets import WHOLE, Column, Option
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.start_fold import bullets
from app.wizards.talk.welcome import AGREEMENTS, SAFE


class PlanPart:
    """The form of the talk."""

    def __init__(self, page: Page, talk: str, column: Column) -> None:
        self._page, self._talk = page, talk
        say = page.words.say
        self.form = Form(page, self._record, self._described, column=column)
        self.form.text(
            "led_by",
            say("Who leads the conversation?"),
            hint=say(
                "By function, never by name: the adviser of the external service, a colleague, the owner."
            ),
        )
        self._personal = column.add(PersonalNote(page.words))
        self.form.date("held_on", say("On which day?"))
        self.form.number(
            "present",
            say("How many people take part?"),
            WHOLE,
            unit=say("people"),
            hint=say("You can count again when the talk begins. Over several sittings: the largest number."),
        )
        self.form.several(
            "languages",
            say("In which languages on the screen?"),
            [Option(language.value, LANGUAGE_NAMES[language]) for language in Language],
            hint=say("Tick both when not everybody reads the same language."),
        )
        scales = [Option(scale, label(scale, page.words)) for scale in HandsScale]
        self.scale = self.form.choice(
            "scale",
            say("What do hands go up for?"),
            scales,
            hint=say("How often is the easiest. How much of a problem leads straight to the priorities."),
            clearable=False,
        )
        self.renew()

    def renew(self) -> None:
        """What follows from the plan: the scale stays once hands were counted."""
        talk = self._record()
        if talk is None:
            return
        counts = counts_of(talk, self._page.reading.dossier).values()
        counted = any(getattr(count, name) for count in counts for name in (*HANDS, *IMPACTS))
        self.scale.setEnabled(not counted)
        self._personal.show_about(talk.led_by)

    def _record(self) -> TeamTalk | None:
        return self._page.reading.dossier.get(TeamTalk, self._talk)

    def _described(self, changes: Mapping[str, object]) -> DescribeTalk:
        return DescribeTalk(self._talk, changes)


def show_rules(page: Page, column: Column) -> None:
    """The agreements that the talk begins with."""
    rules = {rule.id: rule.text for rule in page.reading.catalogue.method_guide.anonymity_rules}
    said = [page.words.pick(rules[id_]) for id_ in AGREEMENTS if id_ in rules]
    column.text(bullets([*said, page.words.say(SAFE)]))


def show_bring(page: Page, column: Column) -> None:
    """What one needs in the room."""
    say = page.words.say
    column.text(
        bullets(
            (
                say("A quiet room, during working hours, with a screen that everybody can read."),
                say("The laptop with its charger, and a cable for the screen."),
                say("The tally sheet, printed, in case the laptop stops."),
                say("A large sheet and markers; three stickers for each person."),
                say(
                    "Name and number of the confidential counsellor and of the external service, on the wall."
                ),
                say("Something to drink, and a break halfway."),
            )
        )
    )
