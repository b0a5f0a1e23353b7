"""Making a hand-over file: to whom, for what, what stays here, which papers, with or without a password."""

from __future__ import annotations

from pathlib import Path

from app.domain.handing.purpose import Purpose, Recipient
from app.domain.handing.withheld import Subject, counted
from app.presenters.handing import PROPOSED, PURPOSES, RECIPIENTS, SUBJECTS, goes_along, stays_here
from app.services import exporting
from app.services.handover.making import Wish, shown
from app.views.widgets import (
    Asking,
    ChoiceField,
    Column,
    LongTextField,
    MultiChoiceField,
    Option,
    SecretField,
    TextField,
    button,
)
from app.wizards.page import Page
from app.wizards.pages.plans_handover_making import make_file
from app.wizards.pages.start_fold import bullets
from app.wizards.printing import report_title

PAPERS = ("global-plan", "year-plan", "risk-analysis")


class SendPart:
    """The questions, what is in the file because of them, and the button."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        say = page.words.say
        card = column.card(say("Make a hand-over file"))
        self._column = card.column
        self.to = card.column.add(
            TextField(
                "send.to",
                page.words,
                Asking(
                    say("Who receives it?"), hint=say("A name or an organisation; it is remembered here.")
                ),
            )
        )
        self.recipient = self._choice(
            "send.recipient",
            say("Who is that?"),
            [Option(each.value, say(text), say(hint)) for each, (text, hint) in RECIPIENTS.items()],
        )
        self.recipient.show_value(Recipient.ADVISER.value)
        purposes = (Purpose.REMARK, Purpose.COPY, Purpose.RESULTS)
        self.purpose = self._choice(
            "send.purpose",
            say("What for?"),
            [Option(each.value, *(say(text) for text in PURPOSES[each])) for each in purposes],
        )
        self.purpose.show_value(Purpose.REMARK.value)
        self._details()
        self._ending()
        self.recipient.answered.connect(lambda _: self._propose())
        self.purpose.answered.connect(lambda _: self.renew())
        self.withheld.answered.connect(lambda _: self.renew())
        self.reports.answered.connect(lambda _: self.renew())
        self._propose()

    def _ending(self) -> None:
        """What is in the file, what making it means, the button, and how it went."""
        say, column = self._page.words.say, self._column
        self.in_it = column.callout("note", "", "")
        self.not_in_it = column.callout("legal", "", "")
        column.text(
            say(
                "That you hand it over is remembered for good. Afterwards you can no longer undo what you "
                "did before it."
            ),
            "muted",
        )
        self.make = button(say("Make the hand-over file…"), self._make, "primary")
        self.make.setObjectName("send.make")
        column.row(self.make)
        self.outcome = column.callout("note", "", "")
        self.outcome.hide()

    def wish(self) -> Wish:
        """What is asked, as it stands in the fields."""
        purpose = Purpose(str(self.purpose.value()))
        results = purpose is Purpose.RESULTS
        return Wish(
            purpose=purpose,
            reports=() if results else tuple(str(each) for each in self.reports.value()),
            languages=(self._page.words.language,),
            password=self.password.control.text().strip(),
            message=str(self.message.value() or ""),
            to=str(self.to.value() or ""),
            withheld=frozenset() if results else frozenset(Subject(str(s)) for s in self.withheld.value()),
        )

    def renew(self) -> None:
        """Say what is in the file and what is not."""
        page, wish = self._page, self.wish()
        dossier, catalogue, words = page.reading.dossier, page.reading.catalogue, page.words
        self.withheld.setVisible(wish.purpose is not Purpose.RESULTS and bool(self.withheld.rows))
        self.reports.setVisible(wish.purpose is not Purpose.RESULTS)
        seen = shown(dossier, wish, catalogue)
        along = goes_along(seen, wish.purpose, len(wish.reports), words)
        self.in_it.show_words(words.say("In the file"), bullets(along))
        stays = stays_here(dossier, seen, wish.withheld, catalogue, words)
        self.not_in_it.show_words(words.say("Not in the file"), bullets(stays))

    def _details(self) -> None:
        page, column, say = self._page, self._column, self._page.words.say
        dossier, catalogue = page.reading.dossier, page.reading.catalogue
        subjects = [
            Option(each.value, say("{subject}: {n}", subject=say(SUBJECTS[each]), n=number))
            for each in Subject
            if (number := counted(dossier, each, catalogue))
        ]
        hint = say("What you tick stays here. It is still there when the file comes back.")
        self.withheld = column.add(
            MultiChoiceField(
                "send.withheld", page.words, Asking(say("What do you leave out?"), hint=hint), subjects
            )
        )
        papers = [
            Option(each, report_title(each, page.words)) for each in exporting.kept_reports(page.reading)
        ]
        self.reports = column.add(
            MultiChoiceField("send.reports", page.words, Asking(say("Which papers go along as PDF?")), papers)
        )
        self.reports.show_value(tuple(each.value for each in papers if each.value in PAPERS))
        self.message = column.add(
            LongTextField("send.message", page.words, Asking(say("A word to go with it")))
        )
        hint = say(
            "At least eight signs: a short sentence is best. Tell it by telephone, never in the same e-mail. "
            "Without a password anybody who gets the file can read it."
        )
        self.password = column.add(
            SecretField("send.password", page.words, Asking(say("Password of the file"), hint=hint))
        )

    def _choice(self, id_: str, label: str, options: list[Option]) -> ChoiceField:
        return self._column.add(ChoiceField(id_, self._page.words, Asking(label, clearable=False), options))

    def _propose(self) -> None:
        """Tick what is better left out for this receiver."""
        there = [str(row.option.value) for row in self.withheld.rows]
        proposed = PROPOSED[Recipient(str(self.recipient.value()))]
        self.withheld.show_value(tuple(name for name in there if name in proposed))
        self.renew()

    def _make(self) -> None:
        made = make_file(self._page, self.wish(), self.to, self.password)
        if made is not None:
            self._say(made)

    def _say(self, path: Path) -> None:
        say, sealed = self._page.words.say, bool(self.password.control.text().strip())
        self.password.forget()
        lines = [
            say("Send {name} by e-mail, or put it on a stick.", name=path.name),
            say("Tell the password by telephone.") if sealed else "",
            say("Whoever receives it opens it with PreviPlan: Open a dossier, and choose this file."),
            say("You can go on working here. When the answer comes, take it in on this page."),
        ]
        self.outcome.show_words(say("The file was made: what now?"), bullets(lines))
        self.outcome.show()
