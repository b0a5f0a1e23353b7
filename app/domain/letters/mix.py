"""Whether a working group hears everybody: which groups of workers it does not name."""

from __future__ import annotations

from app.domain.dossier import Dossier
from app.domain.records import Participant

BIG_ENOUGH = 2
"""With one group there is nothing to mix."""


def unheard(dossier: Dossier, members: str) -> tuple[str, ...]:
    """The groups of who takes part that are not among the members, as the firm calls them."""
    groups = [p.description.strip() for p in dossier.all(Participant) if p.part in {"workers", "others"}]
    named = members.casefold()
    known = [group for group in dict.fromkeys(groups) if group]
    if len(known) < BIG_ENOUGH or not named.strip():
        return ()
    return tuple(group for group in known if not _names(named, group.casefold()))


def _names(members: str, group: str) -> bool:
    """Whether a group is named, also in the singular: its first letters are enough."""
    stem = group[: max(4, len(group) - 3)]
    return stem in members
