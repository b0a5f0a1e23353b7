"""The workers' view: the same lights, filled in together by a few workers, beside the employer's."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from app.domain.choices import Side
from app.domain.commands.lights import DescribeRound, RemoveRound, StartRound
from app.domain.lights.sides import workers_round
from app.domain.places import Place
from app.domain.records import LightRound
from app.presenters.sides import in_short
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.focus_order import reveal
from app.views.widgets import Column, ProgressBar, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.analysis_start import offer_help
from app.wizards.pages.lights_groups import GROUPS, LightsGroup
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.lights_sides import show_sides
from app.wizards.pages.lights_start import offer_first_round
from app.wizards.pages.start_fold import Fold


class LightsWorkers(Page):
    """One calm page for the workers; nothing on it changes the employer's lights."""

    def title(self) -> str:
        return self.words.say("The workers' view")

    def lead(self) -> str:
        return self.words.say(
            "A few workers fill in the same lights together, without the employer. Then you lay both views "
            "beside each other."
        )

    def build(self, column: Column) -> None:
        self._shown = self._state()
        newest = self.reading.latest_round
        theirs = self._theirs()
        if newest is None:
            offer_first_round(self, column)
        elif theirs is None:
            self._offer(newest, column)
        else:
            self._ask(theirs, column)
            self.updated()

    def updated(self) -> None:
        if self._state() != self._shown:
            self.rebuild()
            return
        theirs = self._theirs()
        if theirs is None:
            return
        self._count()
        self._personal.show_about(theirs.filled_by, theirs.note)
        if self._both.unfolded:
            self._show_both()

    # ---------------------------------------------------------------- which rounds
    def _theirs(self) -> LightRound | None:
        newest = self.reading.latest_round
        return workers_round(newest.year, self.reading.dossier) if newest is not None else None

    def _state(self) -> tuple[str, str]:
        """Which two rounds this page is about."""
        newest, theirs = self.reading.latest_round, self._theirs()
        return (newest.id if newest else "", theirs.id if theirs else "")

    # ---------------------------------------------------------------- before there is one
    def _offer(self, newest: LightRound, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Ask two or three workers"))
        card.column.text(
            say(
                "Workers often see something else than the employer. Give them the laptop for half an hour: "
                "together they answer the same questions about {year}. Not knowing is an answer too.",
                year=newest.year,
            )
        )
        card.column.text(
            say("You may skip this. It is worth the time: differences show where to talk."), "muted"
        )
        start = button(
            say("Start the workers' round of {year}", year=newest.year),
            lambda: self._start(newest.year),
            "primary",
        )
        start.setObjectName("start")
        skip = button(
            say("Go on to the risk analysis"), lambda: self.desk.go(Place("analysis.method")), "quiet"
        )
        skip.setObjectName("skip")
        card.column.row(start, skip)

    def _start(self, year: int) -> None:
        self.act(StartRound(year, side=Side.WORKERS))

    # ---------------------------------------------------------------- the page of the workers
    def _ask(self, theirs: LightRound, column: Column) -> None:
        say, texts = self.words.say, self.reading.catalogue.light_texts
        column.callout(
            "note",
            say("This page is yours"),
            say(
                "Fill it in together: a few workers, without the employer. Answer for the firm in {year}, "
                "not for one person. Nobody needs to look anything up: “We don't know” is a good answer.",
                year=theirs.year,
            ),
        )
        column.callout("warning", say("Numbers, never names"), self.words.pick(texts.privacy))
        self._who(theirs, column)
        self._bar = column.add(ProgressBar(say("Answered")))
        self._groups = tuple(column.add(LightsGroup(self, theirs.id, group)) for group in GROUPS)
        for here, after in pairwise(self._groups):
            here.finished.connect(after.begin)
        self._groups[-1].finished.connect(self._end)
        first = next((group for group in self._groups if group.waiting()), None)
        if first is not None:
            first.toggle()
        self._both = column.add(
            Fold(
                self.words,
                "both",
                say("Both views beside each other"),
                say("Open this together with the employer, once everything is filled in."),
            )
        )
        self._both.button.clicked.connect(lambda *_: self.updated())
        offer_help(self, column, anywhere=True)
        self._way_back(theirs, column)

    def _who(self, theirs: LightRound, column: Column) -> None:
        say = self.words.say

        def described(changes: Mapping[str, object]) -> DescribeRound:
            return DescribeRound(
                theirs.id, {n: "" if v is None and n == "filled_by" else v for n, v in changes.items()}
            )

        card = column.card(say("Who fills this in?"))
        form = Form(
            self, lambda: self.reading.dossier.get(LightRound, theirs.id), described, column=card.column
        )
        form.text(
            "filled_by",
            say("Functions and how many"),
            hint=say("Without names: two bakers, one shop assistant."),
        )
        self._personal = card.column.add(PersonalNote(self.words))
        form.date("filled_on", say("On which day?"))

    def _count(self) -> None:
        """How many questions have an answer, part by part and together."""
        for group in self._groups:
            group.count()
        total = sum(len(group.keys) for group in self._groups)
        done = total - sum(group.waiting() for group in self._groups)
        said = self.words.say("Answered: {done} of {total}", done=done, total=total)
        self._bar.show_progress(done, total, said)

    def _end(self) -> None:
        """After the last part: both views, which one opens together."""
        self._both.button.setFocus()
        reveal(self._both)

    def _show_both(self) -> None:
        self._both.column.clear()
        show_sides(self, self._both.column)

    def _way_back(self, theirs: LightRound, column: Column) -> None:
        remove = button(self.words.say("Remove the workers' round"), lambda: self._remove(theirs), "quiet")
        remove.setObjectName("remove")
        column.row(remove)

    def _remove(self, theirs: LightRound) -> None:
        say = self.words.say
        question = Question(
            say("Remove this round?"),
            say(
                "What the workers filled in goes. Undo brings it back as long as you do not close the "
                "dossier."
            ),
            (Way("remove", say("Remove the round")), Way("keep", say("Keep it"), safe=True)),
        )
        if ask(self.desk.parent_window, question) == "remove":
            self.act(RemoveRound(theirs.id))


def offer_workers(page: Page, column: Column) -> None:
    """On the result of the lights: what the workers saw, or the way to ask them."""
    words, rows = page.words, page.reading.sides
    said = (
        in_short(rows, words) if rows else words.say("The workers did not fill in the lights of this year.")
    )
    column.text(said)
    word = words.say("See both views") if rows else words.say("Ask a few workers too")
    go = button(word, lambda: page.desk.go(Place("lights.workers")))
    go.setObjectName("workers")
    column.row(go)
