"""What the law asks, and how a worker can ask for help, each in a few sentences (msgids)."""

from __future__ import annotations

from app.i18n.marks import N_

DUTIES: tuple[str, ...] = (
    N_("You analyse the psychosocial risks with your workers, over all five A’s (Codex I.3-1)."),
    N_("You take measures, first at the source (Codex I.3-2)."),
    N_("You evaluate the measures at least once a year (Codex I.3-6)."),
    N_("The measures go into the global prevention plan and the yearly action plan (Codex I.3-7)."),
    N_(
        "Collective labour agreement no. 72 on stress holds for the whole private sector. "
        "It asks in substance the same: detect stress at work and act on it."
    ),
    N_("The warning lights are a first look only. They never replace the risk analysis."),
)
"""Codex book I, title 3, and CAO 72 of 30 March 1999."""

REQUESTS: tuple[str, ...] = (
    N_("Everybody may first talk with the manager, a colleague or the external service."),
    N_(
        "Informal request: talks, a mediation or a step towards somebody else, with the confidential "
        "counsellor or the prevention adviser psychosocial aspects. You get no report of it."
    ),
    N_(
        "Formal request: only with the prevention adviser psychosocial aspects, after a personal talk. "
        "The adviser looks at the situation and proposes measures to you."
    ),
    N_(
        "Is the request mainly collective? Then you hear of the risks without the name of whoever asked. "
        "You discuss it first with the committee or the union delegation, if there is one. "
        "You decide within three months."
    ),
    N_("Nobody may be put at a disadvantage for asking help. Your work regulations describe these routes."),
)
"""Law 4 August 1996, chapter Vbis; Codex I.3-8 and following."""

NOBODY_KNOWN = N_(
    "the confidential counsellor or the prevention adviser psychosocial aspects of your external service, "
    "in confidence"
)
"""Whom to turn to as long as who's who has no numbers."""
