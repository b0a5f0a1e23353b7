"""Handing over in a reader's words: for what, to whom, what goes along and what is left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from app.domain.catalogue import Catalogue
from app.domain.dossier import Dossier
from app.domain.handing.purpose import Purpose, Recipient
from app.domain.handing.withheld import Subject, counted
from app.domain.records import Attachment, SignedVersion
from app.i18n.marks import N_
from app.i18n.words import Words

PURPOSES: Mapping[Purpose, tuple[str, str]] = MappingProxyType(
    {
        Purpose.REMARK: (
            N_("To read and to make remarks"),
            N_("The other one can only add remarks. Everything else stays as you wrote it."),
        ),
        Purpose.COPY: (
            N_("A full copy, to work in"),
            N_("The other one can change everything. You choose afterwards what you take over."),
        ),
        Purpose.RESULTS: (
            N_("Results without names, to look at"),
            N_("Figures and assessments only: no name of the firm or of anybody, no stories."),
        ),
        Purpose.RETURN: (N_("The answer to a hand-over file"), ""),
    }
)
RECIPIENTS: Mapping[Recipient, tuple[str, str]] = MappingProxyType(
    {
        Recipient.ADVISER: (
            N_("A prevention adviser"),
            N_("Bound by professional secrecy about what workers told in confidence."),
        ),
        Recipient.SERVICE: (N_("The external service"), N_("The same holds for its advisers.")),
        Recipient.OTHER: (
            N_("Somebody else"),
            N_(
                "For instance an accountant or an adviser on subsidies: leave out what can point to somebody."
            ),
        ),
    }
)
SUBJECTS: Mapping[Subject, str] = MappingProxyType(
    {
        Subject.COUNTS: N_("Figures that count one or two people"),
        Subject.VOICES: N_("Ideas and signals under which a name stands"),
        Subject.REGISTER: N_("The words of the register of third-party facts"),
        Subject.SITUATIONS: N_("Analyses of one specific situation"),
        Subject.ESTIMATES: N_("Your own view before the team spoke"),
        Subject.FILES: N_("Kept files such as photos and scans"),
    }
)
PROPOSED: Mapping[Recipient, frozenset[Subject]] = MappingProxyType(
    {
        Recipient.ADVISER: frozenset({Subject.VOICES, Subject.REGISTER}),
        Recipient.SERVICE: frozenset({Subject.VOICES, Subject.REGISTER}),
        Recipient.OTHER: frozenset(
            {Subject.COUNTS, Subject.VOICES, Subject.REGISTER, Subject.SITUATIONS, Subject.ESTIMATES}
        ),
    }
)
"""What is ticked as left out until the sender says otherwise: a proposal of this program, no rule of law."""


def goes_along(shown: Dossier, purpose: Purpose, papers: int, words: Words) -> Sequence[str]:
    """What is in the file, one line each."""
    versions, files = len(shown.all(SignedVersion)), len(shown.all(Attachment))
    if purpose is Purpose.RESULTS:
        first = words.say("The size and the sector of the firm, the warning lights and the assessed risks.")
    else:
        first = words.say(
            "The whole dossier: firm, warning lights, risks, objectives, measures, remarks and plans."
        )
    lines = [first]
    if versions:
        lines.append(
            words.plural(
                "{n} signed version, with what was signed",
                "{n} signed versions, with what was signed",
                versions,
            )
        )
    if files:
        lines.append(words.plural("{n} kept file", "{n} kept files", files))
    if papers:
        lines.append(words.plural("{n} paper as PDF", "{n} papers as PDF", papers))
    return lines


def stays_here(
    dossier: Dossier, shown: Dossier, withheld: Collection[Subject], catalogue: Catalogue, words: Words
) -> Sequence[str]:
    """What is not in the file, one line each; what never goes along comes last."""
    lines = []
    for subject in Subject:
        number = counted(dossier, subject, catalogue) if subject in withheld else 0
        if number:
            lines.append(words.say("{subject}: {n}", subject=words.say(SUBJECTS[subject]), n=number))
    if dossier.all(SignedVersion) and not shown.all(SignedVersion):
        lines.append(
            words.say(
                "Signed versions: a signed text holds everything, so it only goes along when nothing is left "
                "out."
            )
        )
    lines.append(words.say("The sealed answers of a questionnaire: never."))
    return lines
