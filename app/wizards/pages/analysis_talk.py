"""Team talk: plan a conversation with the team, open it on the big screen, and see what came out."""

from __future__ import annotations

from shiboken6 import isValid

from app.domain.commands.team import StartTalk
from app.domain.messages import Refusal
from app.domain.records import TeamTalk
from app.domain.risks import talk as talks
from app.domain.risks import talk_road as roads
from app.domain.risks.method_advice import method_advice
from app.presenters.talk import part_title
from app.store.errors import StorageError
from app.views.widgets import Column, button
from app.wizards.page import Page, new_id
from app.wizards.pages.analysis_advice import show_script
from app.wizards.pages.analysis_start import offer_first_analysis, offer_help
from app.wizards.pages.analysis_talk_choice import ChoicePart, usual_factors
from app.wizards.pages.analysis_talk_plan import PlanPart, show_bring, show_rules
from app.wizards.pages.analysis_talk_summary import SummaryPart, show_earlier
from app.wizards.pages.start_fold import Fold
from app.wizards.talk.opening import open_talk
from app.wizards.talk.window import TalkWindow

TALLY = "survey-tally"
"""The report on which hands are tallied with a pen."""


class AnalysisTalk(Page):
    """Plan, open and resume; everything follows what is done in the window of the talk."""

    def title(self) -> str:
        return self.words.say("Team talk")

    def lead(self) -> str:
        return self.words.say(
            "Two hours with the whole team, statement by statement on the big screen. Only numbers of hands "
            "are kept, never who."
        )

    def build(self, column: Column) -> None:
        self._shape = self._shape_now()
        self._plan: PlanPart | None = None
        self._choice: ChoicePart | None = None
        self._summary: SummaryPart | None = None
        if self.reading.analysis is None:
            offer_first_analysis(self, column)
            return
        self._warn_external(column)
        talk = self.reading.talk
        if talk is not None and talks.is_open(talk):
            self._prepare(talk, column)
        elif talk is None:
            self._offer(column, "primary")
        if talk is not None:
            if talk.sittings:
                card = column.card(self.words.say("What came out"))
                self._summary = SummaryPart(self, talk.id, card.column)
            if not talks.is_open(talk):
                self._offer(column, "plain")
            show_earlier(self, talk, column)
        offer_help(self, column)
        self.updated()

    def updated(self) -> None:
        if self._shape_now() != self._shape:
            self.rebuild()
            return
        for part in (self._choice, self._plan, self._summary):
            if part is not None:
                part.renew()
        if self._plan is not None and self.reading.talk is not None:
            self._say_where(self.reading.talk)

    # ---------------------------------------------------------------- the window of the talk
    def open_talk(self) -> TalkWindow | None:
        """Show the talk on the big screen; when it is there already, bring it to the front."""
        self.flush()
        talk, present = self.reading.talk, self._window()
        if present is not None:
            present.raise_()
            present.activateWindow()
            return present
        if talk is None:
            return None
        desk = self.desk
        try:
            self._talk_window = open_talk(desk.workspace, desk.words, desk.look, talk, desk.parent_window)
        except Refusal as refusal:
            self.show_refusal(self.words.tell(refusal.message))
            return None
        except StorageError as error:
            desk.trouble(error)
            return None
        return self._talk_window

    def _window(self) -> TalkWindow | None:
        """The window of the talk, when it is open."""
        parent = self.desk.parent_window
        own = getattr(self, "_talk_window", None)
        found = parent.findChild(TalkWindow) if parent is not None else own
        return found if isinstance(found, TalkWindow) and isValid(found) and found.isVisible() else None

    # ---------------------------------------------------------------- parts
    def _shape_now(self) -> tuple[object, ...]:
        """What decides which parts there are."""
        talk, analysis = self.reading.talk, self.reading.analysis
        held = talk is not None and talk.sittings > 0
        return (analysis.id if analysis else "", talk.id if talk else "", talks.is_open(talk), held)

    def _warn_external(self, column: Column) -> None:
        reading, say = self.reading, self.words.say
        asked = dict(reading.analysis.asked) if reading.analysis is not None else {}
        if method_advice(reading.dossier, reading.catalogue, asked).external_first:
            column.callout(
                "warning",
                say("First call your external service"),
                say(
                    "There is an open conflict or a signal of unacceptable behaviour. Let somebody from "
                    "outside lead this talk, and only once the prevention adviser psychosocial aspects "
                    "agrees."
                ),
            )

    def _offer(self, column: Column, role: str) -> None:
        say = self.words.say
        word = say("Plan a conversation") if role == "primary" else say("Plan another conversation")
        plan = button(word, self._start, role)
        plan.setObjectName("plan")
        column.row(plan)

    def _start(self) -> None:
        analysis = self.reading.analysis
        if analysis is not None:
            talk = TeamTalk(
                id=new_id(),
                analysis=analysis.id,
                factors=usual_factors(self.reading),
                languages=(self.words.language.value,),
            )
            self.act(StartTalk(talk))

    def _prepare(self, talk: TeamTalk, column: Column) -> None:
        say, words = self.words.say, self.words
        self._choice = ChoicePart(self, talk.id, column.card(say("What it is about")).column)
        self._plan = PlanPart(self, talk.id, column.card(say("How you hold it")).column)
        agenda = column.card(say("Agenda"))
        show_script(self, agenda.column)
        agenda.column.text(
            say("With a break you need two hours. You may split it over several sittings."), "muted"
        )
        show_rules(self, column.add(Fold(words, "rules", say("What you read aloud first"))).column)
        show_bring(self, column.add(Fold(words, "bring", say("What to bring"))).column)
        self._where = column.text("", "muted")
        self._open = button(say("Open the talk on the big screen"), self.open_talk, "primary")
        self._open.setObjectName("open")
        tally = button(say("Print the tally sheet"), lambda: self.desk.print_report(TALLY, None))
        tally.setObjectName("tally")
        column.row(self._open, tally)

    def _say_where(self, talk: TeamTalk) -> None:
        """Where the talk goes on, and how often it was held already."""
        say, reading = self.words.say, self.reading
        begun = talk.sittings > 0
        text = say("Go on with the talk") if begun else say("Open the talk on the big screen")
        self._open.setText(text)
        self._open.setAccessibleName(text)
        self._where.setVisible(begun)
        stops = roads.road(talk, reading.dossier, reading.catalogue)
        place = roads.factor_place(roads.resume(talk, stops), stops)
        part = part_title(talk.step, self.words)
        if place is not None:
            part = say("{part}, {n} of {total}", part=part, n=place[0], total=place[1])
        sittings = self.words.plural("{n} sitting so far", "{n} sittings so far", talk.sittings)
        self._where.setText(say("{sittings}. It goes on at: {part}.", sittings=sittings, part=part))
