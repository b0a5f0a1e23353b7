"""The discussion of a plan in words, for screen and paper: its steps, its days, what a remark is about."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.choices import Body, Light, PlanKind, Target
from app.domain.consultation.opinions import Part
from app.domain.consultation.outcome import outcome
from app.domain.consultation.procedure import ADVICE_DAYS, Procedure, Stage, Step
from app.domain.plans.measure import plan_measure
from app.domain.plans.service_year import PLAN_YEARS
from app.domain.reading import Reading
from app.domain.records import Objective, PlannedMeasure, Remark
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.sentences import factor_title, measure_title

STEPS: Mapping[str, str] = MappingProxyType(
    {
        "E1": N_("Ask the prior advice of the service"),
        "E2": N_("Inform all workers"),
        "E3": N_("Fifteen days for remarks"),
        "E4": N_("The service passes the remarks on"),
        "E5": N_("Your reasoned answer"),
        "B1": N_("Send the draft and ask the advice"),
        "B2": N_("The advice"),
    }
)
"""Short names of the steps."""

STAGES: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.NOT_STARTED: N_("Not begun yet"),
        Stage.ADVICE_ASKED: N_("Advice asked"),
        Stage.TO_INFORM: N_("Inform the workers"),
        Stage.REMARKS: N_("The workers have their say"),
        Stage.SERVICE: N_("The service is looking at it"),
        Stage.TO_ANSWER: N_("Your answer is awaited"),
        Stage.SUBMITTED: N_("Sent, waiting for the advice"),
        Stage.ACCEPTED: N_("Accepted"),
        Stage.ADVISED: N_("Advised"),
        Stage.UNKNOWN_BODY: N_("Not clear yet whom you consult"),
    }
)
"""How far a discussion is, in a word or two."""


def plan_name(kind: PlanKind, plan: str, words: Words) -> str:
    """`Five-year plan 2027–2031` or `Yearly plan 2027`."""
    if kind is PlanKind.YEAR:
        return words.say("Yearly plan {year}", year=plan)
    last = str(int(plan) + PLAN_YEARS - 1)
    return words.say("Five-year plan {first}–{last}", first=plan, last=last)


def step_title(step: Step, words: Words) -> str:
    """`1. Ask …`, numbered as in the catalogue."""
    title = words.say(STEPS[step.id])
    return words.say("{n}. {text}", n=step.id[1:], text=title)


def step_days(step: Step, words: Words) -> str:
    """When a step was done, or until when it runs and by when it begins at the latest."""
    say = words.say
    if step.done_on is not None:
        done = N_("Ended on {day}") if step.id == "E3" else N_("Done on {day}")
        return say(done, day=step.done_on)
    if step.until is not None:
        return say("Until {day}", day=step.until)
    return say("Planned backwards: by {day} at the latest", day=step.begin_by) if step.begin_by else ""


def step_light(step: Step, found: Procedure, words: Words) -> tuple[Light, str]:
    """A step as colour, shape and word; what was passed by without a day is not said to be done."""
    if step.id == found.current:
        return Light.ORANGE, words.say("Now")
    if step.done_on is not None:
        return Light.GREEN, words.say("Done")
    if found.settled and step.id == "E4" and not found.remarks:
        return Light.GREY, words.say("Not needed")
    ids = [each.id for each in found.steps]
    passed = found.settled or (found.current in ids and ids.index(step.id) < ids.index(found.current))
    return Light.GREY, words.say("Not noted") if passed else words.say("Later")


def stage_light(found: Procedure, words: Words) -> tuple[Light, str]:
    """The whole discussion as colour, shape and word."""
    light = Light.GREEN if found.settled else Light.ORANGE
    if found.stage in {Stage.NOT_STARTED, Stage.UNKNOWN_BODY}:
        light = Light.GREY
    return light, words.say(STAGES[found.stage])


def standing(found: Procedure, reading: Reading, words: Words) -> tuple[Light, str, str]:
    """The same with the reason; an outcome in the firm’s own words counts here as it does in the elements."""
    end = outcome(found.kind, found.plan, reading.dossier, reading.today)
    reason = words.tell(end.reason)
    if end.settled and not found.settled:
        return Light.GREEN, words.say("Advice or result"), reason
    return *stage_light(found, words), reason


def assumptions(found: Procedure, words: Words) -> tuple[str, ...]:
    """What was not read in the law but assumed, said to whoever relies on the days."""
    if found.body is not Body.WORKERS:
        return ()
    return (
        words.say("Days are counted as calendar days; the texts we read do not say so."),
        words.say(
            "That you ask the advice {days} days before you inform the workers is our own judgement.",
            days=ADVICE_DAYS,
        ),
    )


def about(remark: Remark, reading: Reading, words: Words) -> str:
    """What a remark is about: a plan as a whole or a part of it; nothing when it is about no plan."""
    if remark.target is Target.PLAN:
        known = remark.kind is not None and remark.plan
        return plan_name(remark.kind, remark.plan, words) if known and remark.kind else ""
    return part_title(remark.target, remark.item, reading, words)


def about_part(part: Part, reading: Reading, words: Words) -> str:
    """The name of a part of the plans."""
    if part.target is Target.PLAN:
        return plan_name(part.kind, part.plan, words)
    return part_title(part.target, part.item, reading, words)


def part_title(target: Target, item: str, reading: Reading, words: Words) -> str:
    """The name of a factor, an objective or a measure, with what kind of thing it is."""
    say, dossier = words.say, reading.dossier
    if target is Target.FACTOR:
        name = factor_title(item, dossier, reading.catalogue, words)
        return say("Risk: {text}", text=name)
    if target is Target.OBJECTIVE:
        objective = dossier.get(Objective, item)
        text = objective.text.strip() if objective else ""
        return say("Objective: {text}", text=text or say("An objective without words"))
    record = dossier.get(PlannedMeasure, item)
    found = plan_measure(record, dossier, reading.catalogue) if record else None
    return say("Measure: {text}", text=measure_title(found, words) if found else item)


def opinion(remark: Remark, words: Words) -> str:
    """Verdict and words of an opinion, under each other."""
    said = (label(remark.verdict, words) if remark.verdict else "", remark.text.strip())
    return "\n".join(part for part in said if part)


def reply(remark: Remark, words: Words) -> str:
    """The employer's answer with its reason and day; nothing as long as there is none."""
    if remark.reply is None:
        return ""
    head = label(remark.reply, words)
    if remark.replied_on is not None:
        head = words.say("{answer} ({day})", answer=head, day=words.short_date(remark.replied_on))
    return "\n".join(part for part in (head, remark.reason.strip()) if part)
