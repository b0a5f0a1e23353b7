"""Ending a round: with a result, for good, or without one."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.records import SurveyRound
from app.services.survey import rounds
from app.services.survey.opened import OpenedRound
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.dialogs.code_word import CodeWord, code_word
from app.views.widgets import Asking, Column, TextField, button
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold


@dataclass
class Unlocked:
    """The round whose code word was given on this page; leaving the page locks it again."""

    opened: OpenedRound | None = None


class EndPart:
    """Asks the code word, says whether the result may be fixed, and fixes it."""

    def __init__(self, page: Page, asked: SurveyRound, unlocked: Unlocked, column: Column) -> None:
        self._page, self._asked, self._unlocked = page, asked, unlocked
        say = page.words.say
        column.text(
            say(
                "With the code word the answers are opened once, the result of the group is worked out and "
                "kept, and every single answer is deleted. A round ends once: nothing can be added "
                "afterwards."
            )
        )
        self.refused = column.callout("warning", "", "")
        self.refused.hide()
        end = button(say("End the round and show the result"), self._end, "primary")
        end.setObjectName("end.round")
        column.row(end)

    def _end(self) -> None:
        page, asked = self._page, self._asked
        opened = ask_code(page, asked, page.words.say("The code word opens the answers for the result."))
        if opened is None:
            return
        if (why := opened.may_fix()) is not None:
            self.refused.show_words(page.words.say("The round stays open"), page.words.tell(why))
            self.refused.show()
            return
        if self._is_sure() and page.attempt(lambda: self._fix(opened)):
            page.rebuild()

    def _fix(self, opened: OpenedRound) -> None:
        """Fix the result; without any free text nothing is left to open, and the key goes too."""
        page = self._page
        opened.fix(by=page)
        if opened.texts():
            self._unlocked.opened = opened
        elif opened.asked.words_deleted_on is None:
            opened.end_texts(by=page)

    def _is_sure(self) -> bool:
        say = self._page.words.say
        question = Question(
            say("End the round?"),
            say("The result is kept and all single answers are deleted. This cannot be undone."),
            (Way("end", say("End the round")), Way("", say("Wait for more answers"), safe=True)),
        )
        return ask(self._page.desk.parent_window, question) == "end"


def ask_code(page: Page, asked: SurveyRound, why: str) -> OpenedRound | None:
    """Ask the code word of a round; the key it opens stays in memory only."""
    desk = page.desk
    dialog = CodeWord[OpenedRound](code_word(why, page.words), page.words, desk.look, desk.parent_window)
    return dialog.ask(lambda secret: OpenedRound(desk.workspace, asked, secret))


def stop_part(page: Page, asked: SurveyRound, column: Column) -> None:
    """Stopping without a result, behind a fold; needs no code word, for nothing is read."""
    say = page.words.say
    fold = column.add(Fold(page.words, "stop.fold", say("Stop without a result")))
    fold.column.text(
        say("Too few answers, a wrong start or a lost code word? Everything handed in is deleted unread.")
    )
    reason = fold.column.add(TextField("stop.reason", page.words, Asking(say("Why do you stop?"))))

    def stop() -> None:
        reason.flush()
        if not reason.value():
            reason.show_error(say("Say in a few words why. It stays in the list of rounds."))
            return
        question = Question(
            say("Stop this round?"),
            say("Every answer that was handed in is deleted unread. This cannot be undone."),
            (Way("stop", say("Stop the round")), Way("", say("Let it run"), safe=True)),
        )
        if ask(page.desk.parent_window, question) == "stop" and page.attempt(
            lambda: rounds.stop(page.desk.workspace, asked, reason.value(), by=page)
        ):
            page.rebuild()

    go = button(say("Stop this round"), stop, "danger")
    go.setObjectName("stop.round")
    fold.column.row(go)
