"""One signed version: its papers, what was confirmed, what happened to it, and what can be done with it."""

from __future__ import annotations

from app.domain.records import SignedVersion, VersionEvent
from app.domain.versions.chain import events_of, is_withdrawn
from app.presenters.versions import (
    attestation,
    event_line,
    grouped_mark,
    signed_line,
    version_name,
    version_state,
)
from app.services.versions.signing_off import kept_file
from app.views.widgets import ActionButton, button
from app.wizards import kept
from app.wizards.page import Page
from app.wizards.pages.plans_sign_after import AfterSigning
from app.wizards.pages.start_fold import Fold, bullets
from app.wizards.printing import report_title


class VersionFold(Fold):
    """Folded it says its state; it is filled the first time it is unfolded."""

    def __init__(self, page: Page, version: SignedVersion) -> None:
        name = version_name(version, page.words)
        _, state = version_state(version, page.reading.dossier, page.words)
        teaser = page.words.say("{state}. {signed}", state=state, signed=signed_line(version, page.words))
        super().__init__(page.words, f"version.{version.id}", name, teaser)
        self.version = version
        self._page = page
        self._filled = False

    def toggle(self) -> None:
        """Show or hide the rest."""
        if not self._filled:
            self._filled = True
            self._fill()
        super().toggle()

    def _fill(self) -> None:
        page, version, words = self._page, self.version, self._page.words
        dossier = page.reading.dossier
        self._papers()
        self._mark()
        self._confirmed()
        events = events_of(version, dossier)
        if events:
            self.column.heading(words.say("What happened since"), 3)
            for event in events:
                self._event(event)
        if not is_withdrawn(version, dossier):
            self.column.add(AfterSigning(page, version))

    def _papers(self) -> None:
        version, say = self.version, self._page.words.say
        self.column.text(say("The papers as they were signed, in Dutch and in French:"))
        self.column.row(*(self._paper(report) for report in kept.reports_of(version)))

    def _paper(self, report: str) -> ActionButton:
        title = report_title(report, self._page.words)
        look = button(title, lambda: self._open(report))
        look.setObjectName(f"look.{self.version.id}.{report}")
        look.setAccessibleName(self._page.words.say("Look at it, save it or print it: {paper}", paper=title))
        return look

    def _open(self, report: str) -> None:
        self._page.attempt(lambda: kept.look_at_papers(self._page, self.version, report))

    def _mark(self) -> None:
        words, version = self._page.words, self.version
        self.column.text(words.say("Fingerprint on every page: {mark}", mark=grouped_mark(version)), "small")
        whole = words.say("In full (SHA-256): {mark}", mark=grouped_mark(version, whole=True))
        self.column.text(whole, "small")

    def _confirmed(self) -> None:
        words, version = self._page.words, self.version
        self.column.text(words.say("Confirmed by {name}:", name=version.signed_by), "small")
        self.column.text(bullets(attestation(id_, words) for id_ in version.attested), "small")
        if not version.gaps:
            return
        self.column.text(
            words.say("Missing when it was signed, and why it was signed all the same:"), "small"
        )
        why = (
            words.say("{what}: {reason}", what=self._element(id_), reason=" ".join(reason.split()))
            for id_, reason in version.gaps
        )
        self.column.text("\n".join(f"• {line}" for line in why), "small")

    def _element(self, id_: str) -> str:
        """A legal element by its number and its name; one of an older edition by its number alone."""
        known = self._page.reading.catalogue.legal_elements.get(id_)
        return id_ if known is None else f"{id_} – {self._page.words.pick(known.label)}"

    def _event(self, event: VersionEvent) -> None:
        words = self._page.words
        self.column.text(event_line(event, words))
        if not event.blob:
            return
        title = kept.paper_title(event.paper, self._page) if event.paper else event.detail
        look = button(words.say("Look at it"), lambda: self._look_at(event, title))
        save = button(words.say("Save it…"), lambda: self._save(event, title))
        for each, name in ((look, "look"), (save, "save")):
            each.setObjectName(f"{name}.{event.id}")
            each.setAccessibleName(f"{each.text()}: {title}")
        self.column.row(look, save)

    def _look_at(self, event: VersionEvent, title: str) -> None:
        page = self._page
        page.attempt(lambda: kept.look_at_file(page, title, kept_file(page.desk.workspace, event.blob)))

    def _save(self, event: VersionEvent, title: str) -> None:
        page = self._page
        page.attempt(lambda: kept.save_file(page, title, kept_file(page.desk.workspace, event.blob)))
