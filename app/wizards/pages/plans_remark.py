"""One remark in the register: what it says, about what, the advice of the service on it, and the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shiboken6 import isValid

from app.domain.choices import PlanKind, Target
from app.domain.commands.base import Command
from app.domain.commands.consultation import DescribeRemark
from app.domain.consultation.opinions import Part, measure_parts
from app.domain.plans.measure import PlanMeasure
from app.domain.records import Remark
from app.presenters.discussion import about, about_part, plan_name
from app.views.widgets import Asking, Column, Option, SelectField
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.plans_answer import AnswerPart

_TEXTS = frozenset({"text", "service_advice"})
_About = tuple[PlanKind | None, str, Target, str]
_OWN: _About = (None, "", Target.PLAN, "")


class RemarkEditor:
    """Fills the opened card of a remark."""

    def __init__(self, page: Page, id_: str, column: Column) -> None:
        self._page, self._id, self._column = page, id_, column
        say = page.words.say
        form = self._form(column)
        form.long_text(
            "text",
            say("What is the remark or the proposal?"),
            hint=say("In the words of whoever made it, without names."),
        ).show_lines(3)
        self._personal = column.add(PersonalNote(page.words))
        self._which(column)
        form.date("made_on", say("Made on"))
        column.heading(say("Advice of the external service on this remark"), 3)
        service = self._form(column)
        service.long_text("service_advice", say("What does the service say about it?")).show_lines(2)
        service.date("service_advice_on", say("Received on"))
        self._answer = AnswerPart(page, id_, column)
        self.renew()

    def renew(self) -> None:
        """Show what follows from the words as they are now."""
        remark = self._remark()
        if remark is None or not isValid(self._column):
            return
        self._personal.show_about(remark.text, remark.service_advice)
        self._about.show_value(_key(remark))
        self._answer.renew()

    def _which(self, column: Column) -> None:
        page = self._page
        asking = Asking(page.words.say("What is it about?"), clearable=False)
        self._about = column.add(
            SelectField(f"{self._id}.about", page.words, asking, _places(page, self._remark()))
        )
        self._about.answered.connect(self._moved)

    def _moved(self, about: object) -> None:
        kind, plan, target, item = about if isinstance(about, tuple) else _OWN
        changes = {"kind": kind, "plan": plan, "target": target, "item": item}
        self._page.act(DescribeRemark(self._id, changes), self._about)

    def _remark(self) -> Remark | None:
        return self._page.reading.dossier.get(Remark, self._id)

    def _form(self, column: Column) -> Form:
        form = Form(self._page, self._remark, self._command, column=column)
        form.prefix = f"{self._id}."
        return form

    def _command(self, changes: Mapping[str, object]) -> Command:
        said = {name: "" if value is None and name in _TEXTS else value for name, value in changes.items()}
        return DescribeRemark(self._id, said)


def _places(page: Page, remark: Remark | None) -> list[Option]:
    """Both plans, the workers' own proposals, each measure, and whatever else the remark is about now."""
    reading, words = page.reading, page.words
    options = [
        *_plan(PlanKind.YEAR, reading.year, reading.year_plan.measures, page),
        *_plan(PlanKind.GLOBAL, reading.start_year, reading.global_plan.measures, page),
        Option(_OWN, words.say("A proposal of their own"), group=words.say("No plan in particular")),
    ]
    if remark is not None and _key(remark) not in [option.value for option in options]:
        options.append(Option(_key(remark), about(remark, reading, words), group=words.say("Earlier")))
    return options


def _plan(kind: PlanKind, year: int, measures: Sequence[PlanMeasure], page: Page) -> list[Option]:
    """The whole plan first, then its measures."""
    reading, words = page.reading, page.words
    name = plan_name(kind, str(year), words)
    parts = (Part(kind, str(year), Target.PLAN), *measure_parts(kind, year, measures))
    return [
        Option(
            (part.kind, part.plan, part.target, part.item),
            about_part(part, reading, words),
            group=name,
        )
        for part in parts
    ]


def _key(remark: Remark) -> _About:
    return remark.kind, remark.plan, remark.target, remark.item
