"""Every signed version of every plan, newest first, and whether all of them are still whole."""

from __future__ import annotations

from app.domain.choices import Light
from app.domain.records import SignedVersion, VersionEvent
from app.domain.versions.chain import versions
from app.services.versions.proving import broken
from app.views.widgets import Column, LightBadge, button
from app.wizards.page import Page
from app.wizards.pages.plans_sign_version import VersionFold


class Versions(Column):
    """The list with its proof; the newest version stands open."""

    def __init__(self, page: Page) -> None:
        super().__init__(gap=12)
        self._page = page
        self._signed: tuple[SignedVersion, ...] | None = None
        self._events: tuple[VersionEvent, ...] = ()

    def show_versions(self) -> None:
        """Show the versions and what happened to them; what is unfolded stays unfolded."""
        dossier = self._page.reading.dossier
        signed, events = dossier.all(SignedVersion), dossier.all(VersionEvent)
        if (signed, events) == (self._signed, self._events):
            return
        open_now = {fold.version.id for fold in self.findChildren(VersionFold) if fold.unfolded}
        fresh = signed != self._signed
        self._signed, self._events = signed, events
        self.clear()
        newest_first = tuple(reversed(versions(dossier)))
        if not newest_first:
            self.text(self._page.words.say("No version was signed yet."), "muted")
            return
        self._proof()
        for version in newest_first:
            fold = self.add(VersionFold(self._page, version))
            if version.id in open_now or (fresh and version is newest_first[0]):
                fold.toggle()

    def _proof(self) -> None:
        say = self._page.words.say
        self._badge = self.add(LightBadge(None, self._page.words))
        self._found = self.text("")
        check = button(say("Check them again"), self._check)
        check.setObjectName("check.chain")
        self.row(check)
        self._check()

    def _check(self) -> None:
        """Read every kept file and compare it with its fingerprint."""
        words, workspace = self._page.words, self._page.desk.workspace
        found = tuple(dict.fromkeys(words.tell(message) for _, message in broken(workspace)))
        self._found.setText("\n".join(found))
        self._found.setVisible(bool(found))
        if found:
            self._badge.show_light(
                Light.RED,
                words.say("Something does not fit any more. Put back a dated copy, or ask for help."),
            )
            return
        count = len(workspace.dossier.all(SignedVersion))
        said = words.plural(
            "Checked: {n} version is whole, with every file as it was kept.",
            "Checked: {n} versions are whole and follow each other, with every file as it was kept.",
            count,
        )
        self._badge.show_light(Light.GREEN, said)
