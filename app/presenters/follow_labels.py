"""Words for the closed answers about doing and learning."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from app.domain.follow.situations import Step
from app.domain.follow_choices import (
    Asker,
    EffectResult,
    FactKind,
    MeasureEventKind,
    NextStep,
    TriggerKind,
)
from app.i18n.marks import N_

FOLLOW_LABELS: Mapping[type[StrEnum], Mapping[str, str]] = {
    MeasureEventKind: {
        MeasureEventKind.PLANNED: N_("Planned"),
        MeasureEventKind.STARTED: N_("Started"),
        MeasureEventKind.PROGRESS: N_("A step further"),
        MeasureEventKind.DONE: N_("Carried out"),
        MeasureEventKind.DROPPED: N_("Dropped"),
        MeasureEventKind.MOVED: N_("Moved"),
        MeasureEventKind.REOPENED: N_("Taken up again"),
        MeasureEventKind.INFORMED: N_("People were informed"),
        MeasureEventKind.TRAINED: N_("People were trained"),
    },
    EffectResult: {
        EffectResult.HELPED: N_("It helped"),
        EffectResult.PARTLY: N_("It helped in part"),
        EffectResult.NOT: N_("It did not help"),
        EffectResult.TOO_EARLY: N_("Too early to tell"),
    },
    NextStep: {
        NextStep.KEEP: N_("Go on with it"),
        NextStep.ADJUST: N_("Adjust it"),
        NextStep.REPLACE: N_("Replace it"),
        NextStep.STOP: N_("Stop it"),
    },
    TriggerKind: {
        TriggerKind.COMPLAINT: N_("A complaint or a request"),
        TriggerKind.ACCIDENT: N_("An accident at work"),
        TriggerKind.VIOLENCE: N_("An incident with violence"),
        TriggerKind.REORGANISATION: N_("A reorganisation or a move"),
        TriggerKind.EQUIPMENT: N_("New equipment or a new way of working"),
        TriggerKind.GROWTH: N_("Growth of the firm"),
        TriggerKind.ADVICE: N_("Advice from outside"),
        TriggerKind.OTHER: N_("Something else"),
    },
    FactKind: {
        FactKind.VIOLENCE: N_("Violence"),
        FactKind.HARASSMENT: N_("Bullying"),
        FactKind.SEXUAL_HARASSMENT: N_("Sexual harassment"),
    },
    Asker: {
        Asker.EMPLOYER: N_("The employer"),
        Asker.LINE: N_("Somebody of the line"),
        Asker.BODY: N_("The committee or who replaces it"),
    },
    Step: {
        Step.OPENED: N_("Opened"),
        Step.FOUND: N_("Looked into"),
        Step.DECIDED: N_("Decided on"),
        Step.CLOSED: N_("Ended"),
    },
}
"""By type first, like all labels."""
