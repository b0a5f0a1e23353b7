"""Signing a plan: what it says, what is missing, who signs, and below it every version that was signed."""

from __future__ import annotations

from app.domain.choices import PlanKind
from app.domain.places import Place
from app.presenters.versions import plan_name, plan_state
from app.services.versions.preparing import plan_in_view
from app.services.workspace import Notice
from app.views.widgets import Asking, Callout, ChoiceField, Column, LightBadge, Option
from app.wizards.page import Desk, Page
from app.wizards.pages.follow_year import say_looking
from app.wizards.pages.plans_sign_act import SignCard
from app.wizards.pages.plans_sign_changes import Changes
from app.wizards.pages.plans_sign_draft import arrive, choose_plan, chosen_plan
from app.wizards.pages.plans_sign_summary import SummaryCards
from app.wizards.pages.plans_sign_versions import Versions
from app.wizards.pages.start_fold import Fold


class PlansSign(Page):
    """One plan at a time: check your answers, then sign; the versions of all plans stand below."""

    _said = ""

    def __init__(self, desk: Desk, place: Place) -> None:
        arrive(desk, place)
        super().__init__(desk, place)

    def title(self) -> str:
        return self.words.say("Sign")

    def lead(self) -> str:
        return self.words.say(
            "Read the plan through once more, confirm it and sign it. What you sign is kept as it is; you "
            "can still change the plan afterwards and sign it again."
        )

    def build(self, column: Column) -> None:
        self._built = self._shape()
        say_looking(self, column)
        self._done = column.add(Callout("note", "", ""))
        self._say_done()
        self._choice(column)
        self._state = column.add(LightBadge(None, self.words))
        self._changes = column.add(Changes(self, self.kind))
        self._signing(column)
        column.heading(self.words.say("Signed versions"))
        self._versions = column.add(Versions(self))
        self.updated()

    @property
    def kind(self) -> PlanKind:
        """The plan that is on the page."""
        return chosen_plan(self)

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of the legal elements that are missing now."""
        return self._card.gaps.missing

    def updated(self) -> None:
        if self._shape() != self._built:
            self.rebuild()
            return
        self._state.show_light(*plan_state(self.kind, self.reading, self.words))
        self._changes.show_changes()
        self._summary.show_plan()
        self._card.show_draft()
        self._versions.show_versions()

    def refresh(self, notice: Notice) -> None:
        self._said = ""
        self._say_done()
        super().refresh(notice)

    def signed(self, said: str) -> None:
        """A version was just signed: say so on top and begin anew."""
        self._said = said
        self.rebuild()
        self.restore("plan")

    def _shape(self) -> tuple[object, ...]:
        return self.kind, plan_in_view(self.kind, self.reading), self._is_open()

    def _is_open(self) -> bool:
        """Whether there is something to sign: nothing was signed yet, or the plan changed since."""
        revision = self.reading.revisions.get(self.kind)
        return revision is None or revision.changed

    def _choice(self, column: Column) -> None:
        options = [
            Option(kind.value, plan_name(kind, plan_in_view(kind, self.reading), self.words))
            for kind in PlanKind
        ]
        asking = Asking(self.words.say("Which plan?"), clearable=False)
        field = column.add(ChoiceField("plan", self.words, asking, options))
        field.show_value(self.kind.value)
        field.answered.connect(self._chosen)

    def _chosen(self, chosen: object) -> None:
        self.flush()
        choose_plan(self, PlanKind(str(chosen)))
        self._said = ""
        self.rebuild()

    def _signing(self, column: Column) -> None:
        """The whole of it open when there is something to sign, else behind a fold."""
        room = column if self._is_open() else self._folded(column)
        room.heading(self.words.say("Check your answers"))
        self._summary = room.add(SummaryCards(self, self.kind))
        room.heading(self.words.say("What the law asks"))
        self._card = SignCard(self, self.kind, self.signed)
        room.add(self._card.gaps)
        room.heading(self.words.say("Confirm and sign"))
        room.add(self._card)

    def _folded(self, column: Column) -> Column:
        say = self.words.say
        return column.add(
            Fold(self.words, "again", say("Sign it once more"), say("Not needed as long as nothing changed."))
        ).column

    def _say_done(self) -> None:
        self._done.show_words("", self._said)
        self._done.setVisible(bool(self._said))
