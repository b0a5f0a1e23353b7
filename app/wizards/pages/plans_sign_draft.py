"""What somebody filled in on the page Sign and did not sign yet; kept while the window is open."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.domain.choices import PlanKind
from app.domain.commands.versions import SignOff
from app.domain.elements.signature import place_of
from app.domain.places import Place
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.sign_summary import usual_signer
from app.services.versions.preparing import plan_in_view
from app.wizards.desk import Desk
from app.wizards.page import Page

_NOTES = "plans.sign"


@dataclass(frozen=True, slots=True)
class SignDraft:
    """The answers so far; `reasons` by the id of the legal element that is missing."""

    signed_by: str = ""
    role: str = ""
    place: str = ""
    attested: tuple[str, ...] = ()
    reasons: dict[str, str] = field(default_factory=dict)

    def wanted(self, kind: PlanKind, reading: Reading, missing: tuple[str, ...]) -> SignOff:
        """The act of signing; reasons only for what is still missing."""
        return SignOff(
            kind=kind,
            plan=plan_in_view(kind, reading),
            signed_by=self.signed_by,
            role=self.role,
            place=self.place,
            attested=self.attested,
            gaps={id_: self.reasons.get(id_, "") for id_ in missing},
        )


def draft(page: Page, kind: PlanKind) -> SignDraft:
    """What was filled in for this plan; at first the usual signer."""
    found = page.desk.notes.get(_key(page.reading, kind))
    return found if isinstance(found, SignDraft) else _first(page.reading, page.words)


def keep(page: Page, kind: PlanKind, **changes: object) -> None:
    """Remember an answer."""
    page.desk.notes[_key(page.reading, kind)] = replace(draft(page, kind), **changes)  # type: ignore[arg-type]


def forget(page: Page, kind: PlanKind) -> None:
    """It was signed: the next time begins anew."""
    page.desk.notes.pop(_key(page.reading, kind), None)


def chosen_plan(page: Page) -> PlanKind:
    """The plan that is on the page."""
    found = page.desk.notes.get(_NOTES)
    return found if isinstance(found, PlanKind) else PlanKind.GLOBAL


def choose_plan(page: Page, kind: PlanKind) -> None:
    """Remember which plan is looked at."""
    page.desk.notes[_NOTES] = kind


def arrive(desk: Desk, place: Place) -> None:
    """A place that names a plan wins over what was looked at before."""
    for kind in PlanKind:
        if place == place_of(kind):
            desk.notes[_NOTES] = kind


def _first(reading: Reading, words: Words) -> SignDraft:
    name, role, place = usual_signer(reading, words)
    return SignDraft(signed_by=name, role=role, place=place)


def _key(reading: Reading, kind: PlanKind) -> str:
    return f"{_NOTES}.{kind.value}.{plan_in_view(kind, reading)}"
