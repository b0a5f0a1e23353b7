"""The words of the questionnaire in the browser: what it asks, and what becomes of the answers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from app.domain.catalogue import Catalogue, PrivacyGuard
from app.domain.records import Site, SurveyRound
from app.domain.survey.ballot import LONGEST_WORDS, SKIPPED
from app.i18n.language import Language
from app.i18n.words import Bilingual, Words

STATEMENTS_A_MINUTE = 5
"""How many statements somebody reads and answers in a minute (own judgement)."""

LONGEST_NAME = 120
"""Signs of a name typed by the user that a page has room for."""

POINTS = ("free", "nameless", "sealed_here", "together")
"""The short points everybody sees."""

NOTICE = ("asks", "voluntary", "readers", "shown", "ideas", "deleted", "sending", "rights", "personal")
"""The full explanation; each has a title too, `<key>_title`."""

_NAMES = {Language.NL: "Nederlands", Language.FR: "Français"}


def asked_of(
    asked: SurveyRound, catalogue: Catalogue, firm: str, sites: Sequence[Site]
) -> Mapping[str, object]:
    """Everything the page shows, by language where it differs; the same keys in each language."""
    languages = [Words(language) for language in asked.languages]
    return {
        "languages": [words.language.value for words in languages],
        "names": {words.language.value: _NAMES[words.language] for words in languages},
        "firm": _clipped(firm),
        "until": asked.closes_on is not None,
        "total": len(asked.factors),
        "most": LONGEST_WORDS,
        "skipped": SKIPPED,
        "groups": _groups(asked, catalogue, languages),
        "scale": _scale(catalogue, languages),
        "sites": [
            {"id": site.id, "name": {w.language.value: _clipped(site.name or site.id) for w in languages}}
            for site in sites
        ],
        "points": POINTS,
        "notice": NOTICE,
        "says": {
            words.language.value: {
                **_page(words, asked),
                **_points(words, catalogue.privacy_guard),
                **_notice(words, asked, catalogue.privacy_guard),
                **_end(words, asked),
            }
            for words in languages
        },
    }


def asleep(words: Words) -> str:
    """What stands on the page as long as no script has run, as in the preview of a mail program."""
    return words.say(
        "This form does not work in a preview. Open it in a browser (Edge, Chrome, Firefox or Safari), or "
        "ask for a paper form."
    )


def _groups(
    asked: SurveyRound, catalogue: Catalogue, languages: Sequence[Words]
) -> list[Mapping[str, object]]:
    """The statements by A; `place` is where the answer stands in the row of answers."""
    by_dimension: dict[str, list[Mapping[str, object]]] = {code: [] for code in catalogue.dimensions}
    for place, id_ in enumerate(asked.factors):
        factor = catalogue.factors[id_]
        statement = {"place": place, "label": _by_language(factor.statement, languages)}
        by_dimension[factor.dimension].append(statement)
    return [
        {"title": _by_language(catalogue.dimensions[code].plain, languages), "statements": statements}
        for code, statements in by_dimension.items()
        if statements
    ]


def _scale(catalogue: Catalogue, languages: Sequence[Words]) -> list[Mapping[str, object]]:
    return [
        {
            "value": SKIPPED if step.value is None else str(step.value),
            "label": _by_language(step.label, languages),
            "aside": step.value is None,
        }
        for step in catalogue.scales.answer_scale
    ]


def _page(words: Words, asked: SurveyRound) -> Mapping[str, str]:
    minutes = max(2, math.ceil(len(asked.factors) / STATEMENTS_A_MINUTE))
    return {
        "language": words.say("Language"),
        "round": words.say("Round {code}", code=asked.code),
        "title": words.say("What is it like to work here?"),
        "lead": words.say(
            "With your answers we make the work better. There are no right or wrong answers. It takes about "
            "{minutes} minutes.",
            minutes=minutes,
        ),
        "until": words.say("Please answer by {day}.", day=asked.closes_on),
        "site": words.say("Where do you work?"),
        "no_site": words.say("First choose where you work."),
        "how": words.say("How often is this so? One answer for each statement; you may leave some open."),
        "idea": words.say("Do you have an idea to make the work better? (You may leave this open.)"),
        "hint": words.say("Write no names, and nothing about anybody’s health."),
        "signs": words.say("{n} of {most} signs", n="{n}", most="{most}"),
        "progress": words.say("{n} of {total} answered", n="{n}", total="{total}"),
        "ready": words.say("I am ready"),
        "print": words.say("Print this explanation"),
    }


def _points(words: Words, guard: PrivacyGuard) -> Mapping[str, str]:
    return {
        "notice": words.say("What happens with your answers?"),
        "free": words.say("You decide whether you take part."),
        "nameless": words.say("Nobody asks for your name, and none is kept."),
        "sealed_here": words.say(
            "Your answers are sealed on this device. This page uses no internet and keeps nothing."
        ),
        "together": words.say(
            "Only the answers of at least {least} people together are shown.",
            least=guard.min_group_for_survey,
        ),
        "more": words.say("Read everything about your answers"),
    }


def _notice(words: Words, asked: SurveyRound, guard: PrivacyGuard) -> Mapping[str, str]:
    holder = _holder(words, asked)
    return {
        "asks_title": words.say("What is asked?"),
        "asks": words.say(
            "How you experience the work: how it is organised, what you do, and how people work together. "
            "Nothing about your health or your private life, and nothing about one single person."
        ),
        "voluntary_title": words.say("Do I have to take part?"),
        "voluntary": words.say(
            "No. You decide, and you may leave statements open. Nobody may have a disadvantage because he or "
            "she takes part or does not."
        ),
        "readers_title": words.say("Who can read my answers?"),
        "readers": words.say(
            "Only the code word of this round opens the sealed answers. It is kept by {holder}. The program "
            "then counts all answers together and never shows the answers of one person.",
            holder=holder,
        ),
        "shown_title": words.say("What is shown?"),
        "shown": _shown(words, asked, guard),
        "ideas_title": words.say("What happens with my idea?"),
        "ideas": words.say(
            "Somebody reads it, after all answers were counted, and puts it in other words. Your own text is "
            "then deleted. Somebody who knows you well might still recognise your way of writing."
        ),
        "deleted_title": words.say("When are my answers deleted?"),
        "deleted": words.say(
            "As soon as the result of the group is there. Only that result stays. You can delete the file "
            "that you save here once it was handed in."
        ),
        "sending_title": words.say("Who knows that I took part?"),
        "sending": words.say(
            "Whoever receives your file sees who sends it, but can read nothing in it. Would you rather stay "
            "unseen? Hand it in on a stick, or ask for a paper form or for the laptop."
        ),
        **_rights(words),
    }


def _rights(words: Words) -> Mapping[str, str]:
    return {
        "rights_title": words.say("Who is responsible, and what are my rights?"),
        "rights": words.say(
            "Your employer is responsible. Every employer must examine the risks at work together with the "
            "workers (Codex on well-being at work, art. I.3-1). Because no name is kept, the answers of one "
            "person cannot be looked up, changed or taken back afterwards. With a question you can go to "
            "your employer; with a complaint to the Data Protection Authority."
        ),
        "personal_title": words.say("Is something weighing on you personally?"),
        "personal": words.say(
            "This form is not the place for that. Talk to the confidential counsellor, or to the prevention "
            "adviser psychosocial aspects of the external service."
        ),
    }


def _shown(words: Words, asked: SurveyRound, guard: PrivacyGuard) -> str:
    sentences = [
        words.say(
            "A result is shown only when at least {least} people and at least {share} % of those invited "
            "have answered. With fewer than {many} answers that is only a rounded mean and a colour for each "
            "statement.",
            least=guard.min_group_for_survey,
            share=round(guard.min_response_rate * 100),
            many=guard.min_group_for_distribution,
        )
    ]
    if asked.sites:
        sentences.append(
            words.say(
                "By workplace something is shown only where at least {cell} people answered at each of them.",
                cell=guard.min_cell_for_split,
            )
        )
    sentences.append(
        words.say(
            "These numbers are our own choice; the law gives none. In a small team somebody can always "
            "guess: nobody can promise you full secrecy."
        )
    )
    return " ".join(sentences)


def _end(words: Words, asked: SurveyRound) -> Mapping[str, str]:
    holder = _holder(words, asked)
    return {
        "sure": words.say("Seal and save your answers?"),
        "left": words.say("Left open: {n}. That is allowed.", n="{n}"),
        "final": words.say("After that nobody can change them any more, not even you."),
        "nothing": words.say("You have not answered anything yet."),
        "seal": words.say("Seal and save"),
        "again": words.say("Back to the statements"),
        "sealed": words.say("Your answers are sealed"),
        "where": words.say("The file {name} was saved, mostly in the folder “Downloads”.", name="{name}"),
        "hand_in": words.say("Now hand in that file to {holder}, or send it.", holder=holder),
        "forgotten": words.say("This page has forgotten your answers."),
        "save_again": words.say("Save the file again"),
        "failed": words.say("Is there no file?"),
        "instead": words.say(
            "Copy the sealed text and send it as a message. Nobody can read your answers in it."
        ),
        "sealed_text": words.say("Sealed text"),
        "copy": words.say("Copy the sealed text"),
        "copied": words.say("The text was copied."),
        "not_copied": words.say("Copying did not work. Select the text and copy it yourself."),
        "anew": words.say("Start anew, for somebody else"),
        "too_old": words.say(
            "This browser is too old to seal your answers. Use another one, or ask for a paper form."
        ),
    }


def _holder(words: Words, asked: SurveyRound) -> str:
    """Who keeps the code word: a name that was typed, or nobody in particular."""
    typed = asked.key_holder.strip()
    return _isolated(typed) if typed else words.say("the person who keeps the code word")


def _by_language(text: Bilingual, languages: Sequence[Words]) -> Mapping[str, str]:
    return {words.language.value: words.pick(text) for words in languages}


def _isolated(name: str) -> str:
    """A typed name that cannot turn the direction of the sentence around it."""
    return f"\u2068{_clipped(name)}\u2069"


def _clipped(name: str) -> str:
    tidy = " ".join(name.split())
    return tidy if len(tidy) <= LONGEST_NAME else tidy[: LONGEST_NAME - 1].rstrip() + "…"
