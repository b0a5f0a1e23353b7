"""What was done, in a few words: the name of every act that the journal can hold."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.i18n.marks import N_
from app.i18n.words import Words

ACTS: Mapping[str, str] = MappingProxyType(
    {
        "StartAnalysis": N_("Risk analysis begun"),
        "DescribeAnalysis": N_("Risk analysis described"),
        "AnswerFactor": N_("Risk assessed"),
        "ClearFactor": N_("Assessment taken back"),
        "ImportRecords": N_("Exchange file taken in"),
        "OpenHandOver": N_("Begun with a hand-over file"),
        "MergeRecords": N_("Merged with a hand-over file"),
        "NoteHandOver": N_("Handed over"),
        "TakeVersions": N_("Signed elsewhere, taken in"),
        "AddEntry": N_("Added"),
        "EditEntry": N_("Changed"),
        "RemoveEntry": N_("Removed"),
        "MoveEntry": N_("Moved in the list"),
        "DescribeCompany": N_("Firm described"),
        "SetQuarter": N_("Quarter filled in"),
        "FillDocument": N_("Document filled in"),
        "StartRound": N_("Warning lights begun"),
        "DescribeRound": N_("Warning lights described"),
        "RemoveRound": N_("Round of warning lights removed"),
        "AnswerInput": N_("Warning lights answered"),
        "ClearInput": N_("Answer taken back"),
        "SetBenchmark": N_("Own comparison figure"),
        "ResetBenchmark": N_("Published comparison figure"),
        "TakeMeasure": N_("Measure taken over from the catalogue"),
        "OrderObjectives": N_("Objectives ordered"),
        "DescribeGlobalPlan": N_("Five-year plan described"),
        "DescribeYearPlan": N_("Yearly plan described"),
        "DescribeDomain": N_("Welfare domain described"),
        "WaiveElement": N_("Element set aside with a reason"),
        "UnwaiveElement": N_("Element no longer set aside"),
        "MarkDuty": N_("Duty noted as done"),
        "OpenSurvey": N_("Round of questionnaires opened"),
        "EditSurvey": N_("Round of questionnaires described"),
        "LockSurvey": N_("Questionnaire mode switched"),
        "FixSurvey": N_("Result of the questionnaires fixed"),
        "WordsDone": N_("Free texts dealt with"),
        "StopSurvey": N_("Round of questionnaires stopped"),
        "TakeOverScores": N_("Result taken over into the analysis"),
        "StartTalk": N_("Team talk begun"),
        "DescribeTalk": N_("Team talk described"),
        "CountHands": N_("Hands counted"),
        "CloseTalk": N_("Team talk closed"),
        "SetEstimate": N_("Estimate of the employer noted"),
        "SignPlan": N_("Plan signed"),
        "NoteEvent": N_("Event of a signed version noted"),
        "WithdrawVersion": N_("Signed version withdrawn"),
        "NoteMeasureEvent": N_("Moment of a measure noted"),
        "MoveMeasure": N_("Measure moved"),
        "JudgeEffect": N_("Effect judged"),
        "DescribeEvaluation": N_("Yearly evaluation described"),
        "NoteLearning": N_("Lesson of a measure noted"),
        "MarkChecklist": N_("Checklist answered"),
        "DescribeCosts": N_("Costs of a year noted"),
        "BeginYearPlan": N_("Yearly plan begun"),
        "BeginGlobalPlan": N_("Five-year plan begun"),
        "AskMethod": N_("Questions about the method answered"),
        "ChooseMethod": N_("Way of working chosen"),
        "LeaveUnknown": N_("Warning lights answered"),
        "AnswerVoice": N_("Idea or signal answered"),
        "MeasureFromVoice": N_("Measure made of an idea"),
        "DescribeRemark": N_("Remark described"),
        "AnswerRemark": N_("Remark answered"),
        "SayOpinion": N_("Opinion on a part of the plans noted"),
        "AgreeWithTheRest": N_("Agreed with everything else"),
        "TakeOverDays": N_("Days of the yearly plan taken over"),
        "Undo": N_("Taken back"),
    }
)
"""By the name in the journal: the class of the command, or `Undo`."""


def act_name(act: str, words: Words) -> str:
    """What was done; an act of another version is simply a change."""
    return words.say(ACTS.get(act, N_("Changed")))
