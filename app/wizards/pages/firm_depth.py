"""How much the journey shows: the choice itself, and five questions that propose one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from app.domain.choices import Depth
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.labels import label
from app.views.widgets import Asking, Callout, ChoiceField, Option, button
from app.wizards.pages.start_fold import Fold

QUESTIONS: tuple[tuple[str, str], ...] = (
    (
        "adviser",
        N_("Do you advise several firms, for example as a prevention adviser of an external service?"),
    ),
    ("experience", N_("Did your firm make a global prevention plan or a risk analysis before?")),
    ("time", N_("Can you free more than one day in the coming two months for this?")),
    ("team", N_("Will somebody work on this together with you, for example a supervisor or a worker?")),
    ("background", N_("Do you like to know where a rule or a piece of advice comes from?")),
)
"""Our own questions, name and msgid; the answers are not kept."""

HINTS: Mapping[Depth, str] = MappingProxyType(
    {
        Depth.BASIC: N_("The shortest way to two plans that are in order. Good for a first time."),
        Depth.EXTENDED: N_("With more examples, charts and advice. Good when you have done this before."),
        Depth.ADVISER: N_("Everything, with sources and articles. For those who advise several firms."),
    }
)


def proposed_depth(answers: Sequence[bool | None]) -> Depth | None:
    """What five answers lead to: advising firms decides at once, else three times yes out of four."""
    if any(answer is None for answer in answers):
        return None
    adviser, *others = answers
    if adviser:
        return Depth.ADVISER
    return Depth.EXTENDED if sum(bool(answer) for answer in others) >= 3 else Depth.BASIC


def depth_options(words: Words) -> tuple[Option, ...]:
    """The three depths with a line of explanation."""
    return tuple(Option(depth, label(depth, words), words.say(HINTS[depth])) for depth in Depth)


class DepthQuiz(Fold):
    """Five questions; `use` gets the depth that is proposed when its button is pressed."""

    def __init__(self, words: Words, use: Callable[[Depth], object]) -> None:
        title = words.say("In doubt? Five short questions")
        super().__init__(words, "quiz", title, words.say("Your answers are not kept, only your choice."))
        self._words, self._use = words, use
        yes_no = (Option(True, words.say("Yes")), Option(False, words.say("No")))
        self.questions = tuple(
            self.column.add(ChoiceField(f"quiz.{name}", words, Asking(words.say(msgid)), yes_no))
            for name, msgid in QUESTIONS
        )
        self.verdict = self.column.add(Callout("note", "", words.say("Answer the five questions.")))
        self.use_button = button(words.say("Use this choice"), self._take, "primary")
        self.use_button.setObjectName("quiz.use")
        self.column.row(self.use_button)
        self.use_button.setEnabled(False)
        for question in self.questions:
            question.answered.connect(lambda _: self._renew())

    def proposal(self) -> Depth | None:
        """What the answers lead to, None while one is missing."""
        return proposed_depth([_answer(question.value()) for question in self.questions])

    def _renew(self) -> None:
        depth = self.proposal()
        self.use_button.setEnabled(depth is not None)
        if depth is None:
            self.verdict.show_words("", self._words.say("Answer the five questions."))
        else:
            title = self._words.say("Our proposal: {depth}", depth=label(depth, self._words))
            self.verdict.show_words(title, self._words.say(HINTS[depth]))

    def _take(self) -> None:
        if (depth := self.proposal()) is not None:
            self._use(depth)


def _answer(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
