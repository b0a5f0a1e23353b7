"""All letters and cards, by when they are used: what each is for, for whom, and how far it is."""

from __future__ import annotations

from app.domain.catalogue import DocumentTemplate, Moment
from app.domain.letters.drafts import COMMITMENT, draft_of, meant_for, state_of
from app.domain.places import Place
from app.i18n.marks import N_
from app.presenters.labels import body_label, label
from app.presenters.papers.letters.values import missing
from app.views.widgets import BodyText, Column, button
from app.wizards.page import Page

MOMENTS = {
    Moment.BEFORE: N_("Before you begin"),
    Moment.DURING: N_("While you make the plans"),
    Moment.AFTER: N_("Afterwards"),
    Moment.CARD: N_("House rules and cards"),
}


class StartDocuments(Page):
    """One card per document; everything is made elsewhere."""

    def title(self) -> str:
        return self.words.say("Letters and cards")

    def lead(self) -> str:
        return self.words.say(
            "Ready-made texts, filled in with what your dossier knows. You can change every word."
        )

    def build(self, column: Column) -> None:
        self._states: dict[str, BodyText] = {}
        documents = self.reading.catalogue.documents.values()
        for moment, title in MOMENTS.items():
            column.heading(self.words.say(title))
            for template in documents:
                if template.moment is moment:
                    self._card(template, column)
        self.updated()

    def updated(self) -> None:
        for template in self.reading.catalogue.documents.values():
            self._states[template.id].setText(self._state(template))

    def _card(self, template: DocumentTemplate, column: Column) -> None:
        say, pick = self.words.say, self.words.pick
        title = pick(template.title)
        card = column.card(title).column
        card.text(pick(template.purpose))
        card.text(say("Meant for: {whom}", whom=pick(template.addressee)), "small")
        card.text(say("When: {when}", when=pick(template.when)), "small")
        if not meant_for(template, self.reading.body.body):
            meant = tuple(body_label(body, self.words) for body in template.bodies)
            card.text(
                say("Your firm does not need this one; it is meant for: {wanted}.", wanted=meant), "muted"
            )
        self._states[template.id] = card.text("", "label")
        way = button(say("Fill in and print"), lambda: self.desk.go(_place(template.id)))
        way.setObjectName(f"open.{template.id}")
        way.setAccessibleName(f"{way.text()}: {title}")
        card.row(way)

    def _state(self, template: DocumentTemplate) -> str:
        """How far it is, and how many dotted lines it still has in the window's language."""
        state = state_of(draft_of(template.id, self.reading.dossier))
        blanks = len(missing(template, self.reading, self.words))
        left = self.words.plural("{n} blank left", "{n} blanks left", blanks)
        return " · ".join([label(state, self.words), left] if blanks else [label(state, self.words)])


def _place(template: str) -> Place:
    return Place("start.commitment") if template == COMMITMENT else Place("start.document", template)
