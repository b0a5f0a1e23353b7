"""Violence, harassment, discrimination: the group talks about rules and signals; nothing is counted.

What the answer weighs is decided on the page of the risk analysis, with the adviser: in a group nobody should
have to say, or to deny, that it happened to him or her.
"""

from __future__ import annotations

from app.domain.records import Contact
from app.i18n.marks import N_
from app.presenters.labels import actor_label
from app.wizards.talk.statement import StatementScene, value_of
from app.wizards.talk.writing import add_proposals, proposals_for, text_of

HELPERS = ("vertrouwenspersoon", "papa", "edpbw")
"""Roles of the catalogue to whom somebody can turn, nearest first."""

QUESTIONS = (
    N_("Do we all know the rules of our firm about this?"),
    N_("By which signals would we notice it, and what do we do then?"),
    N_("Does everybody know whom to turn to, also outside the firm?"),
)


class Careful(StatementScene):
    """The questions to the team, where one can turn, and what was agreed."""

    def build(self) -> None:
        chair, say = self.chair, self.chair.words.say
        guard = chair.reading.catalogue.privacy_guard
        factor = chair.factor(self.id)
        if factor is not None:
            self.line(say("This is about: {statement}", statement=factor.statement), "talkplace")
        for question in QUESTIONS:
            self.speak(chair.spoken(question), "talkprobe", beside=True)
        self.speak(chair.both(guard.critical_items), beside=True)
        for line in self._contacts():
            self.line(line, "talkpart")
        agreed = say("What did the team agree about rules and signals? (no names, no stories)")
        self.texts = {
            "existing": text_of(self, "existing", say("What do you already do about this?")),
            "note": text_of(self, "note", agreed),
        }
        self.row(*self.texts.values(), stretch=False)
        self.proposals = add_proposals(self, self.id)
        self.line(
            say("How heavy this weighs is decided afterwards, on the page of the risk analysis."), "muted"
        )
        self.ways_out()

    def renew(self) -> None:
        self.show_aside()
        self.proposals.show_notes(proposals_for(self.chair, self.id))
        answer = self.chair.answer(self.id)
        self.warn_about(*(str(value_of(answer, name) or "") for name in self.texts))

    def _contacts(self) -> tuple[str, ...]:
        """Those of who's who that can be called."""
        chair = self.chair
        found = [c for role in HELPERS for c in chair.reading.dossier.all(Contact) if c.role == role]
        return tuple(
            chair.words.say(
                "{role}: {who}, {phone}",
                role=actor_label(c.role, chair.reading.catalogue, chair.words),
                who=c.name.strip() or c.organisation.strip(),
                phone=c.phone.strip(),
            )
            for c in found
            if c.phone.strip() and (c.name.strip() or c.organisation.strip())
        )
