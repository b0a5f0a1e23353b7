"""What an entry of the archive is called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.choices import PlanKind
from app.domain.follow.archive import ArchiveEntry, Kept
from app.i18n.marks import N_
from app.i18n.words import Words

_NAMES: Mapping[Kept, str] = MappingProxyType(
    {
        Kept.GLOBAL_PLAN: N_("Five-year plan"),
        Kept.YEAR_PLAN: N_("Yearly plan"),
        Kept.EVALUATION: N_("Yearly evaluation"),
        Kept.ANALYSIS: N_("Risk analysis"),
        Kept.LIGHTS: N_("Warning lights"),
        Kept.SURVEY: N_("Result of the questionnaire"),
        Kept.CHECKLIST: N_("Checklist of the policy"),
    }
)


def entry_name(entry: ArchiveEntry, words: Words) -> str:
    """Its kind; an advice and a signed version say of which plan."""
    if entry.kind in _NAMES:
        name = words.say(_NAMES[entry.kind])
        return f"{name} {entry.year}–{entry.until}" if entry.until is not None else name
    of_five = entry.of is PlanKind.GLOBAL
    if entry.kind is Kept.ADVICE:
        return (
            words.say("Advice on the five-year plan") if of_five else words.say("Advice on the yearly plan")
        )
    return words.say("Five-year plan, signed") if of_five else words.say("Yearly plan, signed")


def entry_detail(entry: ArchiveEntry, words: Words) -> str:
    """Its day, and whether it was withdrawn."""
    parts = [words.date(entry.day)] if entry.day is not None else []
    if entry.withdrawn:
        parts.append(words.say("withdrawn"))
    return " · ".join(parts)
