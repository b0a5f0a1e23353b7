"""Who's who: one card per function or service, with what they do and how to reach them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from shiboken6 import isValid

from app.domain.catalogue import Actor
from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.records import Contact
from app.presenters.labels import actor_label
from app.views.widgets import Asking, Column, Entry, EntryList, ListManners, Option, SelectField, button
from app.wizards.form import Form
from app.wizards.page import Page, new_id
from app.wizards.pages.firm_roles import RoleText, proposed_duties
from app.wizards.pages.start_fold import Fold

USUAL_ROLES = ("werkgever", "edpbw", "papa", "arbeidsarts", "inspectie")
"""The roles that every small firm should be able to show on its notice board, plus the employer."""


class FirmPeople(Page):
    """Contact cards; who holds a function may be named, workers are not."""

    def title(self) -> str:
        return self.words.say("Who's who")

    def lead(self) -> str:
        return self.words.say("Whom can you and your people turn to, and who does what in your plans?")

    def build(self, column: Column) -> None:
        say = self.words.say
        column.callout(
            "note",
            say("Only people with a function"),
            say("Write work numbers and work addresses only. Private details of workers do not belong here."),
        )
        self._usual = column.card(say("Often needed"))
        self._usual_shown: tuple[str, ...] | None = None
        manners = ListManners(
            name="contact",
            add=say("Add another card"),
            empty=say(
                "There are no cards yet. Start with your external service: it is your most important partner."
            ),
        )
        self._role_text: RoleText | None = None
        self._role_text_of = ""
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(lambda: self._add(""))
        self.list.removed.connect(lambda id_: self.act(RemoveEntry(Contact, id_)))
        self.list.moved.connect(lambda id_, step: self.act(MoveEntry(Contact, id_, step)))
        column.add(self._roles())
        self._show(self.place.focus or None)

    def updated(self) -> None:
        self._show(None)
        if self._role_text is not None and isValid(self._role_text):
            contact = self._contact(self._role_text_of)
            self._role_text.show_role(contact.role if contact is not None else "")

    def _show(self, open_: str | None) -> None:
        contacts = self.reading.dossier.all(Contact)
        self.list.show_entries([self._entry(contact) for contact in contacts], open_)
        held = {contact.role for contact in contacts}
        missing = tuple(role for role in self._usual_roles() if role not in held)
        if missing == self._usual_shown:
            return
        self._usual_shown = missing
        self._usual.setVisible(bool(missing))
        self._usual.column.clear()
        self._usual.column.heading(self.words.say("Often needed"), 3)
        for role in missing:
            said = self.words.say("Add: {role}", role=actor_label(role, self.reading.catalogue, self.words))
            add = button(said, partial(self._add, role), "quiet")
            add.setObjectName(f"add.{role}")
            self._usual.column.row(add)

    def _usual_roles(self) -> tuple[str, ...]:
        counsellor = ("vertrouwenspersoon",) if self.reading.company.confidential_counsellor else ()
        return tuple(role for role in (*USUAL_ROLES, *counsellor) if role in self.reading.catalogue.actors)

    def _entry(self, contact: Contact) -> Entry:
        role = actor_label(contact.role, self.reading.catalogue, self.words)
        title = role or self.words.say("Role still to be chosen")
        reach = " · ".join(part for part in (contact.phone, contact.email) if part)
        return Entry(contact.id, title, (contact.name, contact.organisation, reach))

    def _add(self, role: str) -> None:
        id_ = new_id()
        if self.act(AddEntry(Contact(id=id_, role=role))):
            self._show(id_)

    def _edit(self, id_: str, column: Column) -> None:
        say = self.words.say
        form = Form(self, lambda: self._contact(id_), lambda changes: _edited(id_, changes), column=column)
        form.prefix = f"{id_}."
        form.select("role", say("Role"), self._role_options())
        form.text("name", say("Name or function"), hint=say("For example the contact person of the service."))
        form.text("organisation", say("Organisation"))
        phone, email = Column(), Column()
        column.row(phone, email, stretch=False)
        for cell, field, label in ((phone, "phone", say("Work phone")), (email, "email", say("Work e-mail"))):
            beside = Form(
                self, lambda: self._contact(id_), lambda changes: _edited(id_, changes), column=cell
            )
            beside.prefix = f"{id_}."
            beside.text(field, label)
        form.long_text(
            "duties",
            say("Tasks, duties and means in your plans"),
            hint=say(
                "Both plans must say this for everybody involved (Codex I.2-8 and I.2-9). "
                "Leave it empty, and standard words are printed."
            ),
        )
        propose = button(say("Propose a text for this role"), lambda: self._propose(id_, form), "quiet")
        propose.setObjectName(f"{id_}.propose")
        column.row(propose)
        self._role_text_of = id_
        self._role_text = column.add(RoleText(self.words, self.reading.catalogue, self.reading.group.group))
        contact = self._contact(id_)
        self._role_text.show_role(contact.role if contact is not None else "")

    def _propose(self, id_: str, form: Form) -> None:
        contact = self._contact(id_)
        if contact is None:
            return
        proposed = proposed_duties(contact.role, self.reading.catalogue, self.words)
        if not proposed:
            form.fields["role"].show_error(self.words.say("Choose a role first."))
            return
        duties = "\n".join(part for part in (contact.duties, proposed) if part)
        if self.act(EditEntry(Contact, id_, {"duties": duties})):
            form.show()

    def _roles(self) -> Fold:
        """Read about any role without making a card."""
        say = self.words.say
        fold = Fold(self.words, "roles", say("Who does what?"), say("Read what a role does, and may not do."))
        chosen = SelectField("about", self.words, Asking(say("Role")), self._role_options())
        text = RoleText(self.words, self.reading.catalogue, self.reading.group.group)
        chosen.answered.connect(lambda role: text.show_role(str(role or "")))
        fold.column.add(chosen)
        fold.column.add(text)
        return fold

    def _role_options(self) -> list[Option]:
        return [Option(actor.id, self._named(actor)) for actor in self.reading.catalogue.actors.values()]

    def _named(self, actor: Actor) -> str:
        name = self.words.pick(actor.name)
        return f"{name} ({self.words.pick(actor.abbreviation)})" if actor.abbreviation else name

    def _contact(self, id_: str) -> Contact | None:
        return self.reading.dossier.get(Contact, id_)


def _edited(id_: str, changes: Mapping[str, object]) -> EditEntry:
    return EditEntry(Contact, id_, {field: value or "" for field, value in changes.items()})
