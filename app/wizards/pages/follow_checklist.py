"""The yearly checklist of the policy: short points to answer, with the phases as a picture beside it."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.learning import MarkChecklist
from app.domain.follow.checklist import Point, checklist_years, mark_of
from app.domain.plans.service_year import service_year_of
from app.presenters.ripeness import ripeness, score_text
from app.presenters.sentences import origin_note
from app.views.widgets import BodyText, Column, Option, PictureView, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.follow_year import choose_year, say_looking
from app.wizards.pages.start_fold import Fold


class FollowChecklist(Page):
    """Each point is a card: in order, on the way, not yet; the way to mend it is one button away."""

    def title(self) -> str:
        return self.words.say("Checklist of the policy")

    def lead(self) -> str:
        return self.words.say(
            "Go through it once a year, best together with a worker. What is “not yet” can become a measure "
            "of the next yearly plan."
        )

    def build(self, column: Column) -> None:
        say, listed = self.words.say, self.reading.checklist
        self._groups: dict[str, Fold] = {}
        self._built = (listed.year, tuple(point.item.id for point in listed.points))
        say_looking(self, column)
        reading = self.reading
        running = service_year_of(reading.today, reading.company.service_year_start_month)
        years = sorted({*checklist_years(reading.dossier), listed.year, running}, reverse=True)
        choose_year(self, column, years, chosen=listed.year, at_hand=running)
        self._score = column.text("", "label")
        self._score.setObjectName("score")
        column.heading(say("How far each phase is"))
        self._picture = column.add(Column(gap=8))
        for group in self.reading.catalogue.checklist_groups:
            self._group(str(group.value), self.words.pick(group.label), column)
        out = button(say("Look at the printed checklist"), self._print, "primary")
        out.setObjectName("print")
        column.row(out)
        self.updated()

    def _group(self, group: str, title: str, column: Column) -> None:
        """The points of one kind; only the first kind lies open at first."""
        fold = column.add(Fold(self.words, f"group.{group}", title))
        if not self._groups:
            fold.toggle()
        self._groups[group] = fold
        for point in self.reading.checklist.points:
            if point.item.group == group:
                self._point(point, fold.column)

    def _count_answers(self) -> None:
        for group, fold in self._groups.items():
            points = [point for point in self.reading.checklist.points if point.item.group == group]
            answered = sum(point.score is not None for point in points)
            fold.tease(self.words.say("Filled in: {done} of {total}", done=answered, total=len(points)))

    def updated(self) -> None:
        listed = self.reading.checklist
        if (listed.year, tuple(point.item.id for point in listed.points)) != self._built:
            self.rebuild()
            return
        self._count_answers()
        self._score.setText(score_text(listed.score, self.words))
        self._picture.clear()
        picture = ripeness(listed, self.reading, self.words)
        if picture is None:
            self._picture.text(self.words.say("The picture appears with the first answer."), "muted")
        else:
            self._picture.add(PictureView(self.words, picture, self.desk.picture))

    def _point(self, point: Point, column: Column) -> None:
        words, item = self.words, point.item
        card = column.card(words.pick(item.title))
        card.setObjectName(f"point.{item.id}")
        card.column.text(words.pick(item.what))
        form = self._form(item.id, card.column)
        answers = [
            Option(answer.id, words.pick(answer.label)) for answer in self.reading.catalogue.checklist_answers
        ]
        form.choice("answer", words.pick(item.title), answers, label_hidden=True)
        fold = card.column.add(Fold(words, f"how.{item.id}", words.say("How do you check it?")))
        fold.column.text("\n".join(f"• {words.pick(each)}" for each in item.how_to_check))
        note = self._form(item.id, fold.column)
        note.text("note", words.say("Remark"), hint=words.say("Where it is, or what is still missing."))
        law = words.pick(item.legal_basis) if item.legal_basis is not None else ""
        told = " · ".join(part for part in (law, origin_note(item.origin, words)) if part)
        if told:
            fold.column.add(BodyText(told, "small"))
        if point.place is not None:
            place = point.place
            go = button(words.say("To the page about this"), lambda: self.desk.go(place), "quiet")
            go.setObjectName(f"go.{item.id}")
            go.setAccessibleName(f"{go.text()}: {words.pick(item.title)}")
            card.column.row(go)

    def _form(self, item: str, column: Column) -> Form:
        year = self.reading.checklist_year

        def write(changes: Mapping[str, object]) -> MarkChecklist:
            return MarkChecklist(year, item, {name: value or "" for name, value in changes.items()})

        form = Form(self, lambda: mark_of(year, item, self.reading.dossier), write, column=column)
        form.prefix = f"{item}."
        return form

    def _print(self) -> None:
        self.flush()
        self.desk.print_report("policy-checklist", None)
