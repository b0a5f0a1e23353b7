"""What the dossier knows of the risk analysis, by the blank of a letter in which it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from types import MappingProxyType

from app.domain.catalogue import DocumentTemplate, MethodVariant, Moment
from app.domain.choices import Method, Priority, VoiceKind, VoiceState
from app.domain.reading import Reading
from app.domain.records import DocumentDraft, Objective, SurveyRound, TeamTalk, Voice
from app.domain.risks.analysis import strengths
from app.domain.risks.rating import RatedFactor
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.papers.letters.known_firm import first
from app.presenters.sentences import outward, risk_statement

_ON_THE_WALL, _IN_A_LETTER, _TOP = 6, 12, 3
"""Lines of a list that comes out of the dossier; whoever wants more writes them."""
TERM = timedelta(days=15)
"""Workers have fifteen days for their remarks (Codex II.8), counted here from the date of the letter."""

_WAYS = MappingProxyType(
    {
        Method.CONVERSATION: "groepsgesprek",
        Method.QUESTIONNAIRE: "vragenlijst",
        Method.BOTH: "gemengd_kort",
        Method.INDIVIDUAL_TALKS: "individuele_gesprekken_extern",
    }
)
_LANGUAGES = MappingProxyType(
    {
        ("nl",): N_("It can be done in Dutch."),
        ("fr",): N_("It can be done in French."),
        ("fr", "nl"): N_("It can be done in Dutch or in French."),
    }
)
_INVITATION, _NOTICE = "uitnodigingsbrief", "voorlegging_werknemers"


def method_values(template: DocumentTemplate, reading: Reading, words: Words) -> dict[str, str]:
    """How the analysis is done, when, how long and by whom."""
    analysis, talk = reading.analysis, reading.talk
    survey = reading.open_survey or reading.survey
    way = _way(reading)
    name, meeting = _small(words.pick(way.name)) if way else "", ""
    if template.moment is Moment.BEFORE:
        meeting = words.date((talk.held_on if talk else None) or (analysis.started_on if analysis else None))
    known = {
        "methode_zin": name,
        "duur_zin": _small(words.pick(way.time)).rstrip(".") if way else "",
        "verwerker_naam": first(
            survey.key_holder if survey else "",
            talk.led_by if talk else "",
            analysis.adviser_name if analysis else "",
        ),
        "bijeenkomst_datum": meeting,
        "talen_zin": _languages(_spoken(talk, survey), words),
    }
    if template.moment is Moment.BEFORE:
        known |= {"volgende_stap": name, "volgende_datum": meeting}
    if template.id == _INVITATION and survey:
        known["uiterste_datum"] = words.date(survey.closes_on)
    return known


def term_values(template: DocumentTemplate, draft: DocumentDraft, words: Words) -> dict[str, str]:
    """The last day for remarks, once the letter has a date."""
    if template.id != _NOTICE or draft.signed_on is None or draft.signed_on > date.max - TERM:
        return {}
    return {"uiterste_datum": words.date(draft.signed_on + TERM)}


def result_values(template: DocumentTemplate, reading: Reading, words: Words) -> dict[str, str]:
    """What came out: how many took part, what goes well, what weighs, what comes first."""
    most = most_lines(template)
    return {
        "deelnemers_aantal": _participants(reading, words),
        "sterktes_lijst": _listed(_strengths(reading), most),
        "werkpunten_lijst": _listed(_weights(template, reading, words), most),
        "prioriteiten_lijst": _listed(_priorities(template, reading, words), most),
    }


def most_lines(template: DocumentTemplate) -> int:
    """How many lines of a list fit: few where everybody reads them on the wall."""
    return _ON_THE_WALL if template.posted else _IN_A_LETTER


def _way(reading: Reading) -> MethodVariant | None:
    analysis = reading.analysis
    if analysis is None:
        return None
    wanted = [analysis.advised, _WAYS.get(analysis.method, "") if analysis.method else ""]
    if analysis.method is not None:
        wanted.reverse()
    variants = {variant.id: variant for variant in reading.catalogue.method_guide.variants}
    return next((variants[id_] for id_ in wanted if id_ in variants), None)


def _participants(reading: Reading, words: Words) -> str:
    counts = (
        reading.survey.answers if reading.survey else None,
        reading.talk.present if reading.talk else None,
        reading.analysis.participants if reading.analysis else None,
    )
    known = next((count for count in counts if count is not None), None)
    return outward(known, words) if known is not None else ""


def _strengths(reading: Reading) -> Iterable[str]:
    if reading.analysis is None:
        return
    yield from (found.text for found in strengths(reading.analysis.id, reading.dossier, reading.catalogue))
    for voice in reading.dossier.all(Voice):
        if voice.kind is VoiceKind.GOOD and voice.state is not VoiceState.NOT_FOLLOWED:
            yield voice.text


def _weights(template: DocumentTemplate, reading: Reading, words: Words) -> Iterable[str]:
    return (risk_statement(found, reading.catalogue, words) for found in _told(template, reading))


def _priorities(template: DocumentTemplate, reading: Reading, words: Words) -> Iterable[str]:
    chosen = [objective.text for objective in reading.dossier.all(Objective) if objective.text.strip()]
    return chosen or list(_weights(template, reading, words))[:_TOP]


def _told(template: DocumentTemplate, reading: Reading) -> Iterable[RatedFactor]:
    """The risks that weigh; what everybody reads names no violence or harassment: somebody may be known."""
    risks = [found for found in reading.ranked if not (template.posted and found.critical)]
    heavy = [found for found in risks if found.priority in {Priority.MEDIUM, Priority.HIGH}]
    return heavy or risks


def _spoken(talk: TeamTalk | None, survey: SurveyRound | None) -> tuple[str, ...]:
    return (talk.languages if talk else ()) or (survey.languages if survey else ())


def _languages(codes: tuple[str, ...], words: Words) -> str:
    told = _LANGUAGES.get(tuple(sorted(set(codes))))
    return words.say(told) if told else ""


def _small(text: str) -> str:
    """The words in the middle of a sentence: a capital only where it is part of a name."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _listed(lines: Iterable[str], most: int) -> str:
    once = dict.fromkeys(" ".join(line.split()) for line in lines)
    return "\n".join([line for line in once if line][:most])
