"""What the group concludes: proposed from the hands, decided by the group, dissent noted in words."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from app.domain.catalogue import Choice
from app.domain.choices import FactorState
from app.domain.commands.base import Command
from app.domain.commands.team import CountHands
from app.domain.risks.hands import Proposal, proposed
from app.views.talk.spoken import beside_each_other, under_each_other
from app.views.widgets import Asking, Option, PlainLabel, ScaleField, TextField, button
from app.views.widgets.layouts import horizontal
from app.wizards.talk.counting import HOW_HEAVY
from app.wizards.talk.statement import StatementScene, answered, value_of


class Concluding(StatementScene):
    """Nothing is concluded until somebody confirms; a step that is pressed is a conclusion at once."""

    def build(self) -> None:
        chair, words, scales = self.chair, self.chair.words, self.chair.reading.catalogue.scales
        say = words.say
        self.statement(large=False)
        self.proposal = PlainLabel("", "talkpart")
        self.proposal.setObjectName("proposal")
        self.agree = button(say("This is our conclusion (Enter)"), self.confirm, "primary")
        self.agree.setObjectName("conclude")
        box = self.add(QWidget())
        head = horizontal(box, gap=24)
        head.addWidget(self.proposal, 1)
        head.addWidget(self.agree)
        self.exposure = self.add(self._scale("exposure", chair.question(self.id), scales.exposure_steps))
        self.impact = self.add(self._scale("impact", chair.spoken(HOW_HEAVY), scales.impact_steps))
        self.exposure.answered.connect(lambda value: self._conclude(exposure=value))
        self.impact.answered.connect(lambda value: self._conclude(impact=value))
        asking = Asking(say("Does somebody see it differently? In words, without names."))
        self.dissent = self.add(TextField("dissent", words, asking))
        self.dissent.show_value(value_of(chair.answer(self.id), "dissent"))
        self.dissent.answered.connect(self._dissent)

    def renew(self) -> None:
        said, answer = self._proposed(), self.chair.answer(self.id)
        assessed = answer if answer is not None and answer.state is FactorState.ASSESSED else None
        exposure, impact = value_of(assessed, "exposure"), value_of(assessed, "impact")
        self.exposure.show_value(exposure)
        self.impact.show_value(impact)
        self.impact.setVisible((said.exposure if exposure is None else exposure) != 0)
        self.proposal.setText(self._proposal_words(said))
        self.warn_about(self.dissent.value())

    def show_fields(self) -> None:
        super().show_fields()
        self.dissent.show_value(value_of(self.chair.answer(self.id), "dissent"))

    def digit(self, digit: int) -> None:
        """For the scale that has the focus, the first one otherwise."""
        focused = cast("QWidget | None", self.focusWidget())
        weighing = focused is not None and self.impact.isAncestorOf(focused)
        scale = self.impact if weighing else self.exposure
        step = next((step for step in scale.steps if step.option.value == digit), None)
        if step is not None and not step.isChecked():
            step.setFocus()
            step.click()

    def confirm(self) -> None:
        """Take over what the hands say for what was not decided yet, and go on."""
        said, answer = self._proposed(), self.chair.answer(self.id)
        exposure = value_of(answer, "exposure")
        changes: dict[str, object] = {"state": FactorState.ASSESSED}
        if exposure is None:
            exposure = changes["exposure"] = said.exposure
        if exposure is None:
            self.chair.told.emit(self.chair.words.say("Choose a step first, or go on with PgDn."))
            return
        if exposure != 0 and value_of(answer, "impact") is None:
            changes["impact"] = said.impact
        if self._write(changes):
            self.gone_on.emit()

    def first(self) -> QWidget:
        return self.agree if self._proposed().exposure is not None else self.exposure.steps[0]

    # ---------------------------------------------------------------- inside
    def _scale(self, id_: str, question: tuple[str, ...], steps: tuple[Choice, ...]) -> ScaleField:
        options = [Option(step.value, under_each_other(self.chair.both(step.label))) for step in steps]
        return ScaleField(id_, self.chair.words, Asking(beside_each_other(question)), options)

    def _proposed(self) -> Proposal:
        chair, talk = self.chair, self.chair.talk
        if talk is None:
            return Proposal()
        scoring = chair.reading.catalogue.scoring
        return proposed(chair.count(self.id), talk.scale, chair.factor(self.id), scoring)

    def _proposal_words(self, said: Proposal) -> str:
        say = self.chair.words.say
        if said.exposure is None:
            return say("No hands were counted. The group can still choose a step.")
        if said.exposure == 0:
            text = say("The hands say: step {exposure}.", exposure=said.exposure)
        elif said.impact is None:
            text = say("The hands say: step {exposure}. Choose how heavy it is.", exposure=said.exposure)
        else:
            text = say(
                "The hands say: step {exposure}, and {impact} for how heavy it is.",
                exposure=said.exposure,
                impact=said.impact,
            )
        if said.divided:
            text += "\n" + say("The views differ. Ask why, and note both views below, without names.")
        return text

    def _conclude(self, **changes: object) -> None:
        if self._write({**changes, "state": FactorState.ASSESSED}):
            self._on_from(changes)

    def _on_from(self, changes: dict[str, object]) -> None:
        """After a step of the first scale the second waits, after both the button."""
        if "exposure" in changes and not self.impact.isHidden() and self.impact.value() is None:
            self.impact.steps[0].setFocus()
        else:
            self.agree.setFocus()

    def _dissent(self, text: object) -> None:
        self._write({"dissent": text}, CountHands(self.chair.id, self.id, {"dissent": text}))

    def _write(self, changes: dict[str, object], *more: Command) -> bool:
        return self.chair.act(answered(self.chair, self.id, **changes), *more)
