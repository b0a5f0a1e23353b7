"""Which way of doing the risk analysis suits this firm, and why: an open conflict first, then size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from app.domain.catalogue import Catalogue, DecisionRule, MethodTip, MethodVariant, Text
from app.domain.catalogue import Method as MethodFamily
from app.domain.choices import Light, Method
from app.domain.company import SMALL_BELOW, effective_headcount
from app.domain.dossier import Dossier
from app.domain.lights.rounds import round_lights, rounds
from app.domain.messages import Message
from app.domain.records import Analysis, Site

SIGNALS, SIZE, TRUST, SPREAD = "signalen", "grootte", "vertrouwen", "spreiding"
LANGUAGE, TIME, LEADER = "taal", "tijd_budget", "begeleider"
"""Questions of the catalogue's decision tree."""

NO_SIGNALS = "nee"
"""The answer to `SIGNALS` of a firm without a serious conflict or unacceptable behaviour."""

_CONFLICT, _BEHAVIOUR = "IND-10", "IND-07"
_TALKS_APART = "individuele_gesprekken_extern"
_METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "kwantitatief": Method.QUESTIONNAIRE,
        "kwalitatief": Method.CONVERSATION,
        "gemengd": Method.BOTH,
    }
)
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodAdvice:
    """The advised way (`method`, the catalogue's `variant` with its `why`), what speaks for and against it.

    `reasons` say what the advice rests on; `external_first` that the external adviser comes before anything.
    """

    method: Method
    variant: MethodVariant
    why: Text
    reasons: tuple[Message, ...]
    external_first: bool
    advantages: tuple[Text, ...]
    disadvantages: tuple[Text, ...]
    preconditions: tuple[Text, ...]
    tips: tuple[Text, ...]


def method_advice(
    dossier: Dossier, catalogue: Catalogue, answers: Mapping[str, str] = _NOTHING
) -> MethodAdvice:
    """Advice from the catalogue's decision tree; `answers` (question id → option) come before what is
    known.
    """
    known = {**known_answers(dossier, catalogue), **answers}
    rule = _first_rule(known, catalogue)
    variant = next(v for v in catalogue.method_guide.variants if v.id == rule.recommend)
    family = next(m for m in catalogue.method_guide.methods if m.id == variant.family)
    return MethodAdvice(
        method=_method(variant),
        variant=variant,
        why=rule.why,
        reasons=_reasons(known, effective_headcount(dossier)),
        external_first=known.get(SIGNALS) == "ja" or known.get(TRUST) == "nee",
        advantages=family.advantages,
        disadvantages=family.disadvantages,
        preconditions=family.preconditions,
        tips=tuple(tip.text for tip in catalogue.method_guide.tips if _holds(tip, known)),
    )


def kept_advice(analysis: Analysis, dossier: Dossier, catalogue: Catalogue) -> MethodAdvice | None:
    """The advice that was kept with an analysis, also when the facts changed since; None without one."""
    variant = variant_of(analysis.advised, catalogue)
    if variant is None:
        return None
    answers = dict(analysis.asked)
    today = method_advice(dossier, catalogue, answers)
    if today.variant == variant:
        return today
    rules = [rule for rule in catalogue.method_guide.rules if rule.recommend == variant.id]
    fitting = [rule for rule in rules if _holds(rule, {**known_answers(dossier, catalogue), **answers})]
    family = next(m for m in catalogue.method_guide.methods if m.id == variant.family)
    return replace(
        today,
        method=_method(variant),
        variant=variant,
        why=(fitting or rules)[0].why if rules else variant.when,
        advantages=family.advantages,
        disadvantages=family.disadvantages,
        preconditions=family.preconditions,
    )


def variant_of(id_: str, catalogue: Catalogue) -> MethodVariant | None:
    """The way with this id, as it was advised at some time; None when there is no such way any more."""
    return next((found for found in catalogue.method_guide.variants if found.id == id_), None)


def families(catalogue: Catalogue) -> Mapping[Method, MethodFamily]:
    """Advantages and disadvantages by method, so that the ways can be put side by side."""
    found = {_METHODS[family.id]: family for family in catalogue.method_guide.methods}
    return {**found, Method.INDIVIDUAL_TALKS: found[Method.CONVERSATION]}


def known_answers(dossier: Dossier, catalogue: Catalogue) -> Mapping[str, str]:
    """What the dossier says without being asked: size, sites, and signals in the latest round."""
    known = {}
    headcount = effective_headcount(dossier)
    if headcount is not None:
        known[SIZE] = _size(headcount)
    if len(dossier.all(Site)) > 1:
        known[SPREAD] = "verspreid"
    if _open_conflict(dossier, catalogue):
        known[SIGNALS] = "ja"
    return known


def _size(headcount: float) -> str:
    for below, option in ((5, "tot_4"), (10, "5_9"), (SMALL_BELOW, "10_19")):
        if headcount < below:
            return option
    return "20_plus"


def _open_conflict(dossier: Dossier, catalogue: Catalogue) -> bool:
    """A lasting conflict or unacceptable behaviour in the latest round of lights."""
    latest = rounds(dossier)
    if not latest:
        return False
    lights = round_lights(latest[-1].id, dossier, catalogue)
    return lights[_BEHAVIOUR].light is Light.RED or (
        lights[_CONFLICT].is_lit and (lights[_CONFLICT].value or 0) >= 2
    )


def _first_rule(known: Mapping[str, str], catalogue: Catalogue) -> DecisionRule:
    return next(rule for rule in catalogue.method_guide.rules if _holds(rule, known))


def _holds(rule: DecisionRule | MethodTip, known: Mapping[str, str]) -> bool:
    return all(known.get(question) in accepted for question, accepted in rule.when.items())


def _method(variant: MethodVariant) -> Method:
    return Method.INDIVIDUAL_TALKS if variant.id == _TALKS_APART else _METHODS[variant.family]


def _reasons(known: Mapping[str, str], headcount: float | None) -> tuple[Message, ...]:
    return (*_about_climate(known), _about_size(known, headcount), *_about_the_rest(known))


def _about_climate(known: Mapping[str, str]) -> Iterator[Message]:
    """What brings the external adviser first."""
    if known.get(SIGNALS) == "ja":
        yield Message(
            "There is an open conflict or a signal of unacceptable behaviour. "
            "Call the prevention adviser psychosocial aspects of your external service first."
        )
    if known.get(TRUST) == "nee":
        yield Message(
            "People do not dare to say what they think. Ask the prevention adviser psychosocial aspects of "
            "your external service first how to go about it."
        )


def _about_the_rest(known: Mapping[str, str]) -> Iterator[Message]:
    if TRUST not in known:
        yield Message("This advice assumes that people dare to speak. If not, choose talks one by one.")
    if known.get(TRUST) == "soms":
        yield Message("Some dare to say what they think, others do not.")
    if known.get(SPREAD) == "verspreid":
        yield Message("Your people work at several sites.")
    if known.get(SPREAD) == "alleen":
        yield Message("Your people work alone or on the road.")
    if known.get(LANGUAGE) in {"deels", "nee"}:
        yield Message("Not everybody reads and writes easily in one common language.")
    if known.get(TIME) == "weinig":
        yield Message("You can free little time and money.")
    if known.get(LEADER) == "niemand":
        yield Message("Nobody neutral can lead a conversation.")


def _about_size(known: Mapping[str, str], headcount: float | None) -> Message:
    facts = {"headcount": headcount}
    match known.get(SIZE):
        case "tot_4":
            return Message(
                "With {headcount} workers no questionnaire is anonymous: everybody recognises the answers.",
                facts,
            )
        case "5_9":
            return Message("With {headcount} workers everybody can be heard around one table.", facts)
        case "10_19":
            return Message(
                "With {headcount} workers one conversation still works, "
                "and a short questionnaire can be anonymous.",
                facts,
            )
        case "20_plus":
            return Message("With {headcount} workers not everybody can be heard in one conversation.", facts)
    return Message("Fill in the average number of workers for advice that fits your size.")
