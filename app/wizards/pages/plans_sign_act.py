"""Who signs and what is confirmed; then the papers are made beside the window and the version is kept."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.choices import PlanKind
from app.domain.commands.versions import LONGEST_NAME, SignOff
from app.presenters.versions import attestations, plan_name, version_name
from app.runtime.crash import note_crash
from app.services.versions.preparing import Frozen, plan_in_view, prepare
from app.services.versions.signing_off import admit, commit
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.dialogs.long_work import Job, Stopped, work_on
from app.views.widgets import Asking, Card, Field, MultiChoiceField, Option, TextField, button
from app.wizards.page import Page
from app.wizards.pages import plans_sign_draft as drafts
from app.wizards.pages.plans_sign_summary import GapCards


class SignCard(Card):
    """The last card before a signature; `gaps` asks why, for each legal element that is missing.

    `signed` hears, in words, that a version was signed.
    """

    def __init__(self, page: Page, kind: PlanKind, signed: Callable[[str], None]) -> None:
        super().__init__()
        self._page, self._kind, self._signed = page, kind, signed
        self.gaps = GapCards(page, kind, self._explained)
        self.fields: dict[str, Field] = {}
        self._ask_who()
        self._ask_to_confirm()
        say = page.words.say
        self.column.callout("warning", say("This cannot be undone"), self._consequence())
        sign = button(say("Sign this plan"), self._sign, "primary")
        sign.setObjectName("sign")
        self.column.row(sign)
        self.show_draft()

    def show_draft(self) -> None:
        """Show what was filled in so far, and what is missing now."""
        found = drafts.draft(self._page, self._kind)
        self.gaps.show_reasons(found.reasons)
        for name, field in self.fields.items():
            if field.value() != getattr(found, name):
                field.show_value(getattr(found, name))

    def _consequence(self) -> str:
        return self._page.words.say(
            "The plan and its papers are frozen as they are now, with your name and the time of this "
            "computer. No undo takes that back, also not what you did before it. If it turns out to be "
            "wrong, you withdraw the version with a reason and sign a new one."
        )

    def _ask_who(self) -> None:
        say, example = self._page.words.say, self._page.words.say("for example: manager")
        asked = {
            "signed_by": Asking(say("Who signs?"), hint=say("First name and name of the employer.")),
            "role": Asking(say("In which function?"), example=example),
            "place": Asking(say("Where?"), hint=say("The town in which you sign.")),
        }
        for name, asking in asked.items():
            field = TextField(name, self._page.words, asking)
            field.control.setMaxLength(LONGEST_NAME)
            self._follow(name, field)

    def _ask_to_confirm(self) -> None:
        options = [Option(id_, text) for id_, text in attestations(self._page.words)]
        asking = Asking(self._page.words.say("What do you confirm?"))
        self._follow("attested", MultiChoiceField("attested", self._page.words, asking, options))

    def _follow(self, name: str, field: Field) -> None:
        self.fields[name] = self.column.add(field)
        field.answered.connect(lambda value: drafts.keep(self._page, self._kind, **{name: value}))

    def _explained(self, element: str, reason: str) -> None:
        reasons = drafts.draft(self._page, self._kind).reasons
        drafts.keep(self._page, self._kind, reasons={**reasons, element: reason})

    def _sign(self) -> None:
        page = self._page
        page.flush()
        wanted = drafts.draft(page, self._kind).wanted(self._kind, page.reading, self.gaps.missing)
        if self.gaps.complain() or not page.attempt(lambda: admit(page.desk.workspace, wanted)):
            return
        if self._is_sure():
            self._freeze(wanted)

    def _is_sure(self) -> bool:
        say, reading = self._page.words.say, self._page.reading
        name = plan_name(self._kind, plan_in_view(self._kind, reading), self._page.words)
        question = Question(
            say("Sign this plan?"),
            say("{plan} is frozen as it is now. This cannot be undone.", plan=name),
            (Way("sign", say("Sign")), Way("", say("Not yet"), safe=True)),
        )
        return ask(self._page.desk.parent_window, question) == "sign"

    def _freeze(self, wanted: SignOff) -> None:
        """Make the papers beside the window, then keep them; nothing is kept when it is stopped."""
        page, desk = self._page, self._page.desk
        reading, moment, say = page.reading, desk.workspace.clock(), page.words.say
        job: Job[Frozen] = Job(
            say("The papers are being made"),
            say("In Dutch and in French, with the version on every page. If you stop, nothing is signed."),
            lambda told: prepare(reading, wanted, moment, told),
        )
        made: list[Frozen] = []
        try:
            page.attempt(lambda: made.append(work_on(job, page.words, desk.look, desk.parent_window)))
        except Stopped:
            page.show_refusal(say("Stopped: nothing was signed."))
        except Exception as error:
            note_crash(error)
            page.show_refusal(
                say(
                    "The papers could not be made ({reason}). Nothing was signed and your dossier is safe.",
                    reason=type(error).__name__,
                )
            )
        if made:
            self._keep(made[0])

    def _keep(self, frozen: Frozen) -> None:
        page, kind = self._page, self._kind
        if page.attempt(lambda: commit(page.desk.workspace, frozen, by=page)):
            drafts.forget(page, kind)
            said = page.words.say(
                "{version} is signed. Below you print it, sign it on screen, or keep the scan of the paper.",
                version=version_name(frozen.version, page.words),
            )
            self._signed(said)
