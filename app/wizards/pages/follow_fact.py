"""One declaration of the register, opened: correct it, or strike it out when it was entered by mistake."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.follow.declaration import Declaration
from app.domain.records import ThirdPartyFact
from app.services import register
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.widgets import Column, button
from app.wizards.page import Page
from app.wizards.pages.follow_fact_form import FactDraft, FactForm
from app.wizards.pages.follow_reach import reach_everywhere


class FactEditor:
    """Fills the opened card of a declaration."""

    def __init__(self, page: Page, fact: ThirdPartyFact, told: Declaration, column: Column) -> None:
        self._page, self._fact = page, fact
        say = page.words.say
        self._form = column.add(FactForm(page.words, fact.id))
        self._form.show_draft(FactDraft(fact.kind, fact.physical, fact.happened_on, fact.entered_on, told))
        column.text(
            say("A correction replaces the words for good: how they were before is kept nowhere."), "muted"
        )
        keep = button(say("Correct it"), self._correct, "primary")
        keep.setObjectName(f"{fact.id}.correct")
        strike = button(say("Entered by mistake…"), self._strike, "quiet")
        strike.setObjectName(f"{fact.id}.strike")
        column.row(keep, strike)

    def _correct(self) -> None:
        draft = self._form.draft()
        self._do(
            lambda page: register.correct(
                page.desk.workspace, self._fact.id, draft.changes(), draft.told, page
            )
        )

    def _strike(self) -> None:
        say = self._page.words.say
        question = Question(
            say("Strike this declaration out?"),
            say(
                "Only when it was entered by mistake, for example twice: a real declaration is kept for five "
                "years. What it tells is deleted for good; Undo does not bring it back."
            ),
            (Way("strike", say("Strike it out")), Way("keep", say("Keep it"), safe=True)),
        )
        if ask(self._page.desk.parent_window, question) == "strike":
            self._do(lambda page: register.strike(page.desk.workspace, self._fact.id, page))

    def _do(self, act: Callable[[Page], tuple[str, ...]]) -> None:
        reach_everywhere(self._page, act, self._form)
