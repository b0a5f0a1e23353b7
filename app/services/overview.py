"""What `show` says of a dossier in plain sentences."""

from __future__ import annotations

from app.domain.choices import Presence
from app.domain.elements.completeness import ElementState
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.labels import body_label, light_label, priority_label
from app.presenters.sentences import risk_statement

SHOWN_PRIORITIES = 10


def overview(reading: Reading, words: Words) -> str:
    """The firm, its lights, its priorities, its plans and its next duties, one per line."""
    lines = [*_firm(reading, words), "", *_lights(reading, words), "", *_risks(reading, words)]
    return "\n".join([*lines, "", *_plans(reading, words), "", *_duties(reading, words)])


def _firm(reading: Reading, words: Words) -> list[str]:
    company = reading.company
    lines = [company.name or words.say("(no name yet)")]
    if company.kbo:
        lines.append(words.say("Company number: {kbo}", kbo=company.kbo))
    lines += [words.tell(reason) for reason in reading.group.reasons]
    if reading.body.body:
        lines.append(words.say("To be consulted: {body}", body=body_label(reading.body.body, words)))
    return lines


def _lights(reading: Reading, words: Words) -> list[str]:
    light_round = reading.latest_round
    if light_round is None:
        return [words.say("No warning lights filled in yet.")]
    overall = reading.overall_by_round[light_round.id]
    light = light_label(overall.light, words)
    lines = [words.say("Warning lights {year}: {light}", year=light_round.year, light=light)]
    for id_, found in reading.lights_by_round[light_round.id].items():
        if found.light is not None:
            lines.append(f"  {id_}  {light_label(found.light, words)} · {words.tell(found.reason)}")
    lines.append(words.pick(reading.catalogue.light_texts.disclaimer))
    return lines


def _risks(reading: Reading, words: Words) -> list[str]:
    if not reading.ranked:
        return [words.say("No risk analysis yet.")]
    lines = [words.say("Risks, the most pressing first:")]
    for factor in reading.ranked[:SHOWN_PRIORITIES]:
        if factor.priority is not None:
            statement = risk_statement(factor, reading.catalogue, words)
            lines.append(f"  {factor.id}  {priority_label(factor.priority, words)} · {statement}")
    return lines


def _plans(reading: Reading, words: Words) -> list[str]:
    five = words.say("Five-year plan {start}–{end}", start=reading.start_year, end=reading.start_year + 4)
    one = words.say("Yearly plan {year}", year=reading.year)
    return [_lacking(five, reading.gpp_elements, words), _lacking(one, reading.jap_elements, words)]


def _lacking(plan: str, states: tuple[ElementState, ...], words: Words) -> str:
    missing = sum(state.presence is Presence.MISSING for state in states)
    return words.plural(
        "{plan}: {n} legal element missing", "{plan}: {n} legal elements missing", missing, plan=plan
    )


def _duties(reading: Reading, words: Words) -> list[str]:
    dated = sorted(
        (duty for duty in reading.duties if duty.due), key=lambda duty: (duty.due, duty.deadline.id)
    )
    lines = [words.say("Calendar of duties:")]
    for duty in dated:
        lines.append(
            f"  {words.short_date(duty.due)}  {words.pick(duty.deadline.label)} · {words.tell(duty.reason)}"
        )
    return lines
