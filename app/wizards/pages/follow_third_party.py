"""The register of third-party facts: enter, correct, delete after five years (Codex, art. I.3-3)."""

from __future__ import annotations

from app.domain.follow.registers import facts, is_kept_here, kept_until, to_delete
from app.domain.places import Place
from app.domain.records import ThirdPartyFact
from app.presenters.papers.third_party_register import kind_of, no_contact, who_may_look
from app.services import register
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.widgets import Column, Entry, EntryList, ListManners, button
from app.wizards.page import Page, new_id
from app.wizards.pages.follow_fact import FactEditor
from app.wizards.pages.follow_fact_form import NOTHING, FactDraft, FactForm
from app.wizards.pages.follow_light_figures import LightFigures
from app.wizards.pages.follow_reach import attempt_in, reach_everywhere
from app.wizards.pages.follow_register_print import RegisterPrint
from app.wizards.pages.start_fold import Fold

DRAFT = "follow.third-party.draft"
"""Where the window remembers a declaration that was not entered yet; it never lies on the disk."""


class FollowThirdParty(Page):
    """Only where workers meet others at work; elsewhere it says why it is empty."""

    def title(self) -> str:
        return self.words.say("Register of third-party facts")

    def lead(self) -> str:
        return self.words.say(
            "What a customer, patient, visitor or supplier did to somebody of the team: violence, bullying "
            "or sexual harassment."
        )

    def build(self, column: Column) -> None:
        self._built = self._state()
        if not self._asked():
            self._explain(column)
            return
        say = self.words.say
        column.callout("legal", say("Who may see this"), who_may_look(self.words))
        column.callout("note", say("What happens to what you write"), self._kept_how())
        self._over = column.add(Column(gap=12))
        if self.desk.workspace.handed_for:
            column.callout("warning", "", self.words.tell(register.NOT_HERE))
        else:
            self._enter(column)
        column.heading(say("Declarations"))
        manners = ListManners(
            "fact", add="", empty=say("No declaration was entered yet."), movable=False, removable=False
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.add_button.hide()
        self._figures = LightFigures(self, column, ("third_party_incidents", "third_party_physical"))
        self._print = RegisterPrint(self, column)
        self._show(self.place.focus or None)
        self.updated()

    def updated(self) -> None:
        if self._state() != self._built:
            self.rebuild()
        elif self._asked():
            self._show(None)
            self._figures.renew()
            self._offer_deletion()

    def _state(self) -> tuple[bool, bool | None]:
        return self._asked(), self.reading.company.third_party_contact

    def _asked(self) -> bool:
        """Whether the firm keeps a register, or still holds declarations of when it did."""
        return is_kept_here(self.reading.dossier) or bool(self.reading.dossier.all(ThirdPartyFact))

    def _explain(self, column: Column) -> None:
        say = self.words.say
        if self.reading.company.third_party_contact is None:
            told = say(
                "Say first whether your workers meet customers, patients, pupils or other third parties."
            )
            column.callout("note", say("A fact is still missing"), told)
        else:
            column.callout("note", say("Not asked of your firm"), no_contact(self.words))
        go = button(
            say("To “How many people”"), lambda: self.desk.go(Place("firm.size", "third_party_contact"))
        )
        go.setObjectName("to.size")
        column.row(go)

    def _kept_how(self) -> str:
        return self.words.say(
            "What is declared, and the name, lie apart in this file: not in the change log, not in a "
            "hand-over file, and Undo does not reach them. What you delete is really gone, also from the "
            "dated copies. Kind and days stay, to count."
        )

    # ---------------------------------------------------------------- entering
    def _enter(self, column: Column) -> None:
        say = self.words.say
        fold = column.add(Fold(self.words, "enter", say("Enter a declaration")))
        self.form = fold.column.add(FactForm(self.words, "new"))
        known = self.desk.notes.get(DRAFT)
        draft = known if isinstance(known, FactDraft) else FactDraft(entered_on=self.reading.today)
        self.form.show_draft(draft)
        self.form.changed.connect(self._remember)
        keep = button(say("Enter it in the register"), self._keep, "primary")
        keep.setObjectName("enter.keep")
        fold.column.row(keep)
        if isinstance(known, FactDraft):
            fold.toggle()

    def _remember(self) -> None:
        self.desk.notes[DRAFT] = self.form.draft()

    def _keep(self) -> None:
        self.flush()
        draft = self.form.draft()
        if draft.kind is None:
            self.form.kind.show_error(self.words.say("Say what happened."))
            return
        fact = draft.fact(new_id())
        if attempt_in(self, lambda: register.enter(self.desk.workspace, fact, draft.told, self), self.form):
            self.desk.notes.pop(DRAFT, None)
            self.form.show_draft(FactDraft(entered_on=self.reading.today))
            self._show("")

    # ---------------------------------------------------------------- the list
    def _show(self, open_: str | None) -> None:
        newest_first = tuple(reversed(facts(self.reading.dossier)))
        self._told = register.told(self.desk.workspace)
        self.list.show_entries([self._entry(fact) for fact in newest_first], open_)
        self._print.renew()

    def _entry(self, fact: ThirdPartyFact) -> Entry:
        words, told = self.words, self._told.get(fact.id)
        title = words.say("{day}: {kind}", day=fact.happened_on or fact.entered_on, kind=kind_of(fact, words))
        if fact.deleted_on is not None:
            line = words.say("Deleted on {day}, after five years", day=fact.deleted_on)
            return Entry(fact.id, title, (line,))
        kept = words.say("Entered on {day}, kept until {end}", day=fact.entered_on, end=kept_until(fact))
        name = words.say("with the name of the worker") if told is not None and told.name else ""
        missing = words.say("The words of this declaration are not in this file.") if told is None else ""
        return Entry(fact.id, title, (kept, name, missing))

    def _edit(self, id_: str, column: Column) -> None:
        fact = self.reading.dossier.get(ThirdPartyFact, id_)
        if fact is None or fact.deleted_on is not None:
            column.text(self.words.say("Nothing of it is left but its kind and its days."), "muted")
        elif self.desk.workspace.handed_for:
            column.text(self.words.tell(register.NOT_HERE), "muted")
        else:
            FactEditor(self, fact, self._told.get(id_, NOTHING), column)

    # ---------------------------------------------------------------- deleting
    def _offer_deletion(self) -> None:
        ready = to_delete(self.reading.dossier, self.reading.today)
        self._over.clear()
        if not ready or self.desk.workspace.handed_for:
            return
        words = self.words
        card = self._over.card(words.say("Kept long enough"))
        card.column.text(
            words.plural(
                "{n} declaration was kept for five years and may be deleted.",
                "{n} declarations were kept for five years and may be deleted.",
                len(ready),
            )
        )
        delete = button(words.say("Delete for good…"), lambda: self._delete([fact.id for fact in ready]))
        delete.setObjectName("delete")
        card.column.row(delete)

    def _delete(self, ids: list[str]) -> None:
        say = self.words.say
        question = Question(
            say("Delete for good?"),
            say(
                "What is declared and the names are overwritten in this file and in its dated copies. "
                "Nothing can bring them back. Copies that you made yourself stay: delete those too."
            ),
            (Way("delete", say("Delete for good")), Way("keep", say("Keep it"), safe=True)),
        )
        if ask(self.desk.parent_window, question) == "delete":
            reach_everywhere(self, lambda page: register.delete(page.desk.workspace, ids, page))
