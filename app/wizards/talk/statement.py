"""What every stop about one statement shows: the statement itself, and the ways to leave it."""

from __future__ import annotations

from app.domain.choices import Evidence, FactorState
from app.domain.commands.analysis import AnswerFactor
from app.domain.records import FactorAnswer
from app.views.talk.spoken import Spoken
from app.views.widgets import PlainLabel, button
from app.wizards.talk.chair import Chair
from app.wizards.talk.scene import Scene


class StatementScene(Scene):
    """About the factor of its stop."""

    @property
    def id(self) -> str:
        """The factor."""
        return self.stop.factor

    def statement(self, *, large: bool) -> Spoken:
        """The statement in every language of the talk; two languages share the room of one."""
        usual, smaller = ("talkstatement", "talksmall") if large else ("talksmall", "talkpart")
        return self.speak(self.chair.statement(self.id), smaller if self.two else usual)

    def ways_out(self) -> None:
        """Park it, does not apply, not now; and what was decided before."""
        say = self.chair.words.say
        self._aside = self.line("", "talkpart")
        made = []
        for name, text, act in (
            ("park", say("Park it (F5)"), self.park),
            ("outside", say("Does not apply (F6)"), self.outside),
            ("later", say("Not now (F7)"), self.later),
        ):
            made.append(button(text, act, "quiet"))
            made[-1].setObjectName(name)
        self.row(*made)

    def show_aside(self) -> None:
        """Say that this statement was parked or does not apply."""
        say, answer = self.chair.words.say, self.chair.answer(self.id)
        texts = {
            FactorState.PARKED: say("Parked for later. Count hands to take it up again."),
            FactorState.NOT_APPLICABLE: say("Does not apply. Count hands to take it up again."),
        }
        text = texts.get(answer.state, "") if answer is not None else ""
        self._aside.setText(text)
        self._aside.setVisible(bool(text))

    def park(self) -> None:
        """For another day."""
        self._put_aside(FactorState.PARKED)

    def outside(self) -> None:
        """It is not so here."""
        self._put_aside(FactorState.NOT_APPLICABLE)

    def later(self) -> None:
        """Nothing is noted; the statement stays open."""
        self.left.emit()

    def _put_aside(self, state: FactorState) -> None:
        if self.chair.act(answered(self.chair, self.id, state=state)):
            self.left.emit()


def answered(chair: Chair, factor: str, **changes: object) -> AnswerFactor:
    """The group's answer on a factor, resting on this talk."""
    return AnswerFactor(chair.analysis, factor, {**changes, "evidence": Evidence.TEAM_TALK})


def value_of(answer: FactorAnswer | None, field: str) -> object:
    """A field of the answer, None as long as there is no answer."""
    return getattr(answer, field) if answer is not None else None


def count_line(counted: int, present: int | None, label: PlainLabel, chair: Chair) -> None:
    """How many of the hands were counted."""
    say = chair.words.say
    if not present:
        label.setText(say("Fill in first how many people are here: the first stop of the talk."))
    elif counted == present:
        label.setText(chair.words.plural("The only hand is counted.", "All {n} hands are counted.", present))
    else:
        label.setText(say("{n} of {present} hands are counted.", n=counted, present=present))
