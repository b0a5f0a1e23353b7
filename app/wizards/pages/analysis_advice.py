"""Which way of working suits this firm, why, and what speaks for and against each way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.catalogue import Text
from app.domain.commands.analysis import AskMethod
from app.domain.risks.method_advice import MethodAdvice, families, known_answers, method_advice, variant_of
from app.presenters.labels import label
from app.views.widgets import Asking, BodyText, Column, Heading, Option, SelectField
from app.wizards.page import Page
from app.wizards.pages.analysis_external import ExternalFirst
from app.wizards.pages.start_fold import Fold, bullets


class AdvicePart:
    """Fills a column with the advice; the answers that sharpen it are kept with the analysis.

    Before there is an analysis they are held here (`loose`), for `StartAnalysis` to keep.
    """

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        self.loose: dict[str, str] = {}
        self._fields: dict[str, SelectField] = {}
        self._name = column.add(Heading("", 3))
        self._why = column.add(BodyText(""))
        self._first = ExternalFirst(page, column)
        self._reasons = column.add(BodyText("", "muted"))
        self._then = column.add(BodyText("", "small"))
        pros = column.add(Fold(page.words, "pros", page.words.say("For and against, and tips"))).column
        self._for = pros.add(BodyText(""))
        self._against = pros.add(BodyText(""))
        self._needed = pros.add(BodyText(""))
        self._tips = pros.add(BodyText(""))
        self._ask(column)
        self.show()

    @property
    def answers(self) -> Mapping[str, str]:
        """What was answered: question → option."""
        analysis = self._page.reading.analysis
        return dict(analysis.asked) if analysis is not None else self.loose

    def advice(self) -> MethodAdvice:
        """The advice as it follows from the dossier and the answers."""
        reading = self._page.reading
        return method_advice(reading.dossier, reading.catalogue, self.answers)

    def show(self) -> None:
        """Say the advice as it is now."""
        say, advice = self._page.words.say, self.advice()
        self._name.setText(self._page.words.pick(advice.variant.name))
        why = self._page.words.pick(advice.why)
        time = self._page.words.pick(advice.variant.time)
        self._why.setText(say("{why} Time needed: {time}", why=why, time=time))
        self._first.show(advice)
        self._reasons.setText(bullets(self._page.words.tell(each) for each in advice.reasons))
        self._show_then(advice)
        self._list(self._for, say("Advantages"), advice.advantages)
        self._list(self._against, say("Disadvantages"), advice.disadvantages)
        self._list(self._needed, say("What it takes"), advice.preconditions)
        self._list(self._tips, say("Tips for you"), advice.tips)
        self._show_answers()

    def _show_then(self, advice: MethodAdvice) -> None:
        """What was advised when somebody last answered or chose, when that was something else."""
        analysis, words = self._page.reading.analysis, self._page.words
        advised = analysis.advised if analysis is not None else ""
        then = variant_of(advised, self._page.reading.catalogue)
        changed = then is not None and then.id != advice.variant.id
        self._then.setVisible(changed)
        if then is not None:
            self._then.setText(
                words.say(
                    "When you last answered or chose, the advice was: {then}. Your dossier changed since.",
                    then=then.name,
                )
            )

    def _list(self, text: BodyText, title: str, lines: Iterable[Text]) -> None:
        said = bullets(self._page.words.pick(line) for line in lines)
        text.setText(f"{title}\n{said}")
        text.setVisible(bool(said))

    # ---------------------------------------------------------------- the questions
    def _ask(self, column: Column) -> None:
        page, say, pick = self._page, self._page.words.say, self._page.words.pick
        fold = column.add(Fold(page.words, "sharper", say("Make this advice fit better")))
        kept = (
            say("A few questions about your team. Your answers are kept with this risk analysis.")
            if page.reading.analysis is not None
            else say(
                "A few questions about your team. Your answers are kept as soon as you start the risk "
                "analysis, above."
            )
        )
        fold.column.text(kept, "muted")
        for asked in page.reading.catalogue.method_guide.questions:
            options = [Option(str(choice.value), pick(choice.label)) for choice in asked.options]
            name = f"method.{asked.id}"
            field = fold.column.add(SelectField(name, page.words, Asking(pick(asked.text)), options))
            field.answered.connect(lambda value, id_=asked.id: self._answered(id_, value))
            self._fields[asked.id] = field
        self._count = fold.column.text("", "small")

    def _answered(self, id_: str, value: object) -> None:
        option = str(value) if value is not None else None
        analysis = self._page.reading.analysis
        if analysis is not None:
            self._page.act(AskMethod(analysis.id, id_, option), self._fields[id_])
            return
        if option is None:
            self.loose.pop(id_, None)
        else:
            self.loose[id_] = option
        self.show()

    def _show_answers(self) -> None:
        """The answers given; where there is none, what the dossier says by itself."""
        reading, words, given = self._page.reading, self._page.words, self.answers
        known = known_answers(reading.dossier, reading.catalogue)
        for id_, field in self._fields.items():
            field.show_value(given.get(id_, known.get(id_)))
        self._count.setText(
            words.say(
                "Answered by you: {given}. Known from your dossier: {known}. Open: {open}.",
                given=len(given),
                known=sum(id_ not in given for id_ in known),
                open=sum(id_ not in given and id_ not in known for id_ in self._fields),
            )
        )


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
