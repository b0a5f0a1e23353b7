"""The documents about what happens in between: changes, register, situations, team meeting, log."""

from __future__ import annotations

from app.domain.messages import Message
from app.domain.places import Place
from app.presenters.papers import change_log, situation, team_agenda, third_party_register, triggers
from app.reports.report import Keeping, Report, ReportGroup

WATCHING = (
    Report(
        "team-agenda",
        Message("Agenda for the team meeting"),
        Message("One page for ten minutes each month: done, went well, difficult, due, open ideas."),
        team_agenda.build,
        Place("follow.pulse"),
        team_agenda.is_ready,
        ReportGroup.FOLLOW,
        Keeping.NEVER,
    ),
    Report(
        "triggers",
        Message("What changed, and what we looked at again"),
        Message("Accidents, complaints, changes in the work: noted, looked at, concluded."),
        triggers.build,
        Place("follow.triggers"),
        triggers.is_ready,
        ReportGroup.FOLLOW,
        Keeping.READY,
    ),
    Report(
        "situation",
        Message("Analysis of a specific work situation"),
        Message("For a group in which a danger is already there: who asked, what was found, what follows."),
        situation.build,
        Place("follow.situations"),
        situation.is_ready,
        ReportGroup.FOLLOW,
        Keeping.READY,
    ),
    Report(
        "third-party-register",
        Message("Register of third-party facts"),
        Message("Every declaration of the last five years, without names. Confidential."),
        third_party_register.build,
        Place("follow.third-party"),
        third_party_register.is_ready,
        ReportGroup.FOLLOW,
        Keeping.NEVER,
    ),
    Report(
        "change-log",
        Message("Change log"),
        Message("Who changed what in this dossier, and when."),
        change_log.build,
        Place("follow.log"),
        lambda reading: True,
        ReportGroup.FOLLOW,
        Keeping.NEVER,
    ),
)
"""In the order in which they are wanted most."""
