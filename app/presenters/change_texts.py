"""First texts for a new yearly plan: the five questions about change, and what the evaluation showed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.follow.change_grounds import ChangeGrounds, change_grounds
from app.domain.follow.evaluation import worked_into
from app.domain.reading import Reading
from app.domain.records import Evaluation, Trigger
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.sentences import outward, pair


def first_texts(year: int, reading: Reading, words: Words) -> Mapping[str, str]:
    """By field of the yearly plan; empty where the dossier knows nothing, for the firm to answer."""
    found = change_grounds(year, reading.dossier)
    told = worked_into(year, reading.dossier)
    return {
        "change_circumstances": _circumstances(found, words),
        "change_accidents": _accidents(found, words),
        "change_annual_report": words.say("None.") if found.statistics_none else found.statistics,
        "change_advice": _lines(
            *_told(found.advice, words),
            _named(words.say("Advice on the last yearly plan"), found.body_advice, words),
            _named(words.say("Said when the evaluation was talked over"), found.discussed, words),
        ),
        "change_strategic": found.strategic_note,
        "evaluation": learnt(told, words) if told is not None else "",
    }


def learnt(found: Evaluation, words: Words) -> str:
    """What an evaluation showed, in a few lines."""
    return _lines(
        _named(words.say("What helped"), found.helped, words),
        _named(words.say("What got in the way"), found.hindered, words),
        _named(words.say("What follows"), found.conclusions, words),
    )


def _circumstances(found: ChangeGrounds, words: Words) -> str:
    seen = (words.tell(suggestion.reason) for suggestion in found.seen)
    return _lines(*_told(found.circumstances, words), *seen)


def _accidents(found: ChangeGrounds, words: Words) -> str:
    lines = list(_told(found.accidents, words))
    if found.accident_count:
        count = outward(found.accident_count, words)
        lines.append(words.say("Accidents at work in {year}: {n}.", year=found.year, n=count))
    total = sum(found.third_party.values())
    if total:
        count = outward(total, words)
        lines.append(words.say("Facts by third parties in {year}: {n}.", year=found.year, n=count))
    return _lines(*lines)


def _told(triggers: Iterable[Trigger], words: Words) -> Iterable[str]:
    for trigger in triggers:
        kind = label(trigger.kind, words)
        said = "; ".join(text for text in (trigger.text.strip(), trigger.conclusion.strip()) if text)
        yield pair(kind, said, words) if said else kind


def _named(name: str, text: str, words: Words) -> str:
    return pair(name, text.strip(), words) if text.strip() else ""


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
