"""Which way of working suits this firm, why, and what speaks for and against each way."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.catalogue import Text
from app.domain.risks.method_advice import SIGNALS, SIZE, SPREAD, families, method_advice
from app.presenters.labels import label
from app.views.widgets import Asking, BodyText, Callout, Column, Heading, Option, SelectField
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold, bullets

KNOWN = frozenset({SIZE, SIGNALS, SPREAD})
"""Questions that the dossier itself may answer; asked too, because people know better."""


class AdvicePart:
    """Fills a column with the advice; the extra questions sharpen it and are not kept."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        self._answers: dict[str, str] = {}
        self._name = column.add(Heading("", 3))
        self._why = column.add(BodyText(""))
        self._first = column.add(Callout("warning", "", ""))
        self._reasons = column.add(BodyText("", "muted"))
        pros = column.add(Fold(page.words, "pros", page.words.say("For and against, and tips"))).column
        self._for = pros.add(BodyText(""))
        self._against = pros.add(BodyText(""))
        self._needed = pros.add(BodyText(""))
        self._tips = pros.add(BodyText(""))
        self._ask(column)
        self.show()

    def show(self) -> None:
        """Say the advice as it follows from the dossier and the extra answers."""
        reading, say = self._page.reading, self._page.words.say
        advice = method_advice(reading.dossier, reading.catalogue, self._answers)
        self._name.setText(self._page.words.pick(advice.variant.name))
        why = self._page.words.pick(advice.why)
        time = self._page.words.pick(advice.variant.time)
        self._why.setText(say("{why} Time needed: {time}", why=why, time=time))
        self._first.setVisible(advice.external_first)
        self._first.show_words(
            say("First call your external service"),
            say("Ask for the prevention adviser psychosocial aspects before you start with the team."),
        )
        self._reasons.setText(bullets(self._page.words.tell(each) for each in advice.reasons))
        self._list(self._for, say("Advantages"), advice.advantages)
        self._list(self._against, say("Disadvantages"), advice.disadvantages)
        self._list(self._needed, say("What it takes"), advice.preconditions)
        self._list(self._tips, say("Tips for you"), advice.tips)

    def _list(self, text: BodyText, title: str, lines: Iterable[Text]) -> None:
        said = bullets(self._page.words.pick(line) for line in lines)
        text.setText(f"{title}\n{said}")
        text.setVisible(bool(said))

    def _ask(self, column: Column) -> None:
        page, say, pick = self._page, self._page.words.say, self._page.words.pick
        guide = page.reading.catalogue.method_guide
        fold = column.add(Fold(page.words, "sharper", say("Make this advice fit better")))
        fold.column.text(
            say("A few questions about your team. Your answers change only this advice; they are not kept."),
            "muted",
        )
        for asked in guide.questions:
            options = [Option(str(choice.value), pick(choice.label)) for choice in asked.options]
            name = f"method.{asked.id}"
            field = fold.column.add(SelectField(name, page.words, Asking(pick(asked.text)), options))
            field.answered.connect(lambda value, id_=asked.id: self._answered(id_, value))

    def _answered(self, id_: str, value: object) -> None:
        if value is None:
            self._answers.pop(id_, None)
        else:
            self._answers[id_] = str(value)
        self.show()


def compare_methods(page: Page, column: Column) -> None:
    """Every way side by side: what it is, what speaks for it and against it."""
    words = page.words
    for method, family in families(page.reading.catalogue).items():
        column.heading(label(method, words), 3)
        column.text(words.pick(family.what), "muted")
        column.text(words.say("For:\n{lines}", lines=bullets(words.pick(each) for each in family.advantages)))
        column.text(
            words.say("Against:\n{lines}", lines=bullets(words.pick(each) for each in family.disadvantages))
        )


def show_script(page: Page, column: Column) -> None:
    """The conversation with the team, step by step with its minutes."""
    guide, words = page.reading.catalogue.method_guide, page.words
    column.text(words.say("Count on {minutes} minutes.", minutes=guide.conversation_minutes), "muted")
    for step in guide.conversation_steps:
        minutes = words.plural("{n} minute", "{n} minutes", step.minutes)
        column.text(
            words.say("{order}. ({minutes}) {text}", order=step.order, minutes=minutes, text=step.text)
        )


def show_agreements(page: Page, column: Column) -> None:
    """What was agreed about anonymity, and what to say in the invitation."""
    guide, words = page.reading.catalogue.method_guide, page.words
    column.text(bullets(words.pick(rule.text) for rule in guide.anonymity_rules))
    column.heading(words.say("Say this in the invitation"), 3)
    column.text(bullets(words.pick(point.text) for point in guide.invitation_points))
