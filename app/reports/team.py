"""The documents for and from the team: blank forms, tally sheet, result, both pages for the wall."""

from __future__ import annotations

from functools import partial

from app.domain.messages import Message
from app.domain.places import Place
from app.presenters.papers import survey_forms, survey_result, survey_tally, wall_plan, wall_poster
from app.presenters.papers.survey_forms import Kind
from app.reports.report import Keeping, Report, ReportGroup

_ROUND, _TALK, _RESULT = Place("analysis.survey"), Place("analysis.talk"), Place("analysis.result")

TEAM = (
    Report(
        "survey-forms",
        Message("Blank forms for the questionnaire"),
        Message("A numbered form for everybody who is invited, to fill in on paper."),
        partial(survey_forms.build, kind=Kind.ONE_LANGUAGE),
        _ROUND,
        survey_forms.is_ready,
        ReportGroup.TEAM,
        Keeping.NEVER,
    ),
    Report(
        "survey-forms-both",
        Message("Blank forms in Dutch and French"),
        Message("The same forms with both languages on one page."),
        partial(survey_forms.build, kind=Kind.BOTH_LANGUAGES),
        _ROUND,
        survey_forms.is_ready,
        ReportGroup.TEAM,
        Keeping.NEVER,
    ),
    Report(
        "survey-forms-large",
        Message("Blank forms in large print"),
        Message("Large letters and one statement at a time, for whoever sees or reads less easily."),
        partial(survey_forms.build, kind=Kind.LARGE_PRINT),
        _ROUND,
        survey_forms.is_ready,
        ReportGroup.TEAM,
        Keeping.NEVER,
    ),
    Report(
        "survey-tally",
        Message("Tally sheet for the meeting"),
        Message("To count hands and stickers by statement; only counts, never who."),
        survey_tally.build,
        _TALK,
        lambda reading: bool(reading.company.name.strip()),
        ReportGroup.TEAM,
        Keeping.NEVER,
    ),
    Report(
        "survey-result",
        Message("Result of the questionnaire"),
        Message("What the team answered, for the team and for the file; the same for everybody."),
        survey_result.build,
        _RESULT,
        lambda reading: reading.survey is not None,
        ReportGroup.TEAM,
        Keeping.READY,
    ),
    Report(
        "wall-poster",
        Message("Result on one page, for the wall"),
        Message("What we heard, what goes well, what we will do first; without numbers or names."),
        wall_poster.build,
        _RESULT,
        wall_poster.is_ready,
        ReportGroup.TEAM,
        Keeping.READY,
    ),
    Report(
        "wall-plan",
        Message("The year on one page, for the wall"),
        Message("What we do, who sees to it and when, and how far it is; nothing of what was found."),
        wall_plan.build,
        Place("plans.year"),
        wall_plan.is_ready,
        ReportGroup.TEAM,
        Keeping.READY,
    ),
)
"""In the order of the work."""
