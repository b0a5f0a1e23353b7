"""The permanent register: what workers remarked or proposed, without a name, and the answer to each."""

from __future__ import annotations

from app.domain.choices import Body, PlanKind
from app.domain.commands.entries import AddEntry, RemoveEntry
from app.domain.consultation.procedure import Procedure, procedure, register, waits
from app.domain.places import Place
from app.domain.records import Remark
from app.presenters.discussion import about, plan_name, reply, standing
from app.presenters.labels import body_label
from app.views.widgets import Column, Entry, EntryList, ListManners, button
from app.wizards.page import Page, new_id
from app.wizards.pages.plans_answer import short
from app.wizards.pages.plans_remark import RemarkEditor


class PlansRegister(Page):
    """Every remark with its answer, the oldest first; it can be printed at any moment."""

    def title(self) -> str:
        return self.words.say("Register of remarks")

    def lead(self) -> str:
        return self.words.say(
            "Workers may remark or propose something at any time, with or without a name. Each remark gets a "
            "reasoned answer."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._editor: RemarkEditor | None = None
        self._built = self.reading.body.body
        if self._built is not Body.WORKERS:
            self._other_body(column)
        self._state = column.text("", "muted")
        manners = ListManners(
            "remark",
            say("Note a remark"),
            empty=say("Nothing was noted yet. An empty register is kept too."),
            movable=False,
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(self._add)
        self.list.removed.connect(lambda id_: self.act(RemoveEntry(Remark, id_)))
        out = button(say("Print the register"), self._print)
        out.setObjectName("print.register")
        back = button(say("Back to the steps"), lambda: self.desk.go(Place("plans.consultation")), "quiet")
        back.setObjectName("to.consultation")
        column.row(out, back)
        self._show(self.place.focus.removeprefix("entry.") or None)
        self.updated()

    def updated(self) -> None:
        if self.reading.body.body is not self._built:
            self.rebuild()
            return
        self._show(None)
        self._state.setText("\n".join(self._standing()))
        if self._editor is not None:
            self._editor.renew()

    def _other_body(self, column: Column) -> None:
        say = self.words.say
        body = body_label(self.reading.body.body, self.words)
        column.callout(
            "note",
            "",
            say(
                "You consult: {body}. This register is asked by law where the workers are consulted "
                "themselves; you may keep it all the same.",
                body=body,
            ),
        )

    def procedures(self) -> tuple[Procedure, Procedure]:
        """The discussion of both plans, the yearly one first."""
        reading = self.reading
        return (
            procedure(PlanKind.YEAR, str(reading.year), reading.dossier, reading.today),
            procedure(PlanKind.GLOBAL, str(reading.start_year), reading.dossier, reading.today),
        )

    def _standing(self) -> tuple[str, ...]:
        """How far each plan is, and how many remarks wait."""
        words = self.words
        lines = tuple(
            words.say(
                "{plan}: {state}",
                plan=plan_name(found.kind, found.plan, words),
                state=standing(found, self.reading, words)[2],
            )
            for found in self.procedures()
        )
        waiting = sum(waits(remark) for remark in register(self.reading.dossier))
        if not waiting:
            return lines
        return (*lines, words.say("Remarks that wait for an answer: {count}.", count=waiting))

    def _show(self, open_: str | None) -> None:
        entries = [self._entry(remark) for remark in register(self.reading.dossier)]
        self.list.show_entries(entries, open_)

    def _entry(self, remark: Remark) -> Entry:
        words = self.words
        place = about(remark, self.reading, words) or words.say("Own proposal of the workers")
        day = words.short_date(remark.made_on)
        answer = words.say("No answer yet") if waits(remark) else reply(remark, words)
        lines = (
            " · ".join(p for p in (day, place) if p),
            " · ".join(answer.splitlines()),
            self._late(remark),
        )
        title = short(remark.text, words.say("still without words"))
        return Entry(remark.id, title, tuple(line for line in lines if line))

    def _late(self, remark: Remark) -> str:
        for found in self.procedures():
            if (remark.kind, remark.plan) == (found.kind, found.plan) and found.came_late(remark):
                return self.words.say(
                    "Came after {day}, the last day: it no longer holds the plan up, but asks for an answer.",
                    day=found.last_day,
                )
        return ""

    def _add(self) -> None:
        id_ = new_id()
        made = Remark(id=id_, kind=PlanKind.YEAR, plan=str(self.reading.year), made_on=self.reading.today)
        if self.act(AddEntry(made)):
            self._show(id_)
            self.restore(f"{id_}.text")

    def _edit(self, id_: str, column: Column) -> None:
        self._editor = RemarkEditor(self, id_, column)

    def _print(self) -> None:
        self.flush()
        self.desk.print_report("participation-register", None)
