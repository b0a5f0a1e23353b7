"""The sentences of questionnaire mode: what stands on each leaf, in the language of whoever answers."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.catalogue import Catalogue
from app.domain.records import Site, SurveyRound
from app.domain.survey.ballot import LONGEST_WORDS, SKIPPED
from app.domain.survey.filling import Filling
from app.i18n.words import Words
from app.views.questionnaire.leaf import Leaf, LeafWay, LeafWords, QuestionLeaf
from app.views.questionnaire.statement_leaf import StatementLeaf, StatementWords
from app.views.questionnaire.welcome_leaf import WelcomeLeaf
from app.views.questionnaire.written_leaves import CodeLeaf, IdeaLeaf
from app.views.top_bar import LANGUAGE_NAMES


def welcome(asked: SurveyRound, received: int, speakers: Sequence[Words]) -> Leaf:
    """The first thing everybody sees, in every language of the round; nothing to choose once all answered."""
    everybody = asked.invited is not None and received >= asked.invited
    return WelcomeLeaf(
        [_finished(words) if everybody else _beginning(asked, received, words) for words in speakers]
    )


def about(asked: SurveyRound, catalogue: Catalogue, words: Words) -> Leaf:
    """What one should know before answering."""
    say, guard = words.say, catalogue.privacy_guard
    statements = words.plural("There is {n} statement.", "There are {n} statements.", len(asked.factors))
    texts = [
        say("It is about the work, never about a person.") + " " + statements,
        say("Taking part is free. You may skip anything, and stop at any moment: then nothing is kept."),
        say(
            "Your answers are sealed at once, without your name and without the time. Nobody can read them "
            "one by one: only results of at least {least} people are shown, and then all answers are "
            "deleted.",
            least=guard.min_group_for_survey,
        ),
    ]
    if asked.key_holder.strip():
        texts.append(
            say("The code word that opens the result is kept by {who}.", who=asked.key_holder.strip())
        )
    ways = [LeafWay("on", say("Begin"), first=True), LeafWay("stop", say("I do not take part"))]
    return QuestionLeaf("leaf.about", LeafWords(say("Before you begin"), texts, ways))


def site(filling: Filling, sites: Sequence[Site], words: Words) -> Leaf:
    """At which site somebody works; only in a round that asks so."""
    say = words.say
    ways = [
        LeafWay(f"site.{each.id}", each.name.strip() or each.id, chosen=each.id == filling.site)
        for each in sites
    ]
    return QuestionLeaf("leaf.site", LeafWords(say("Where do you work most of the time?"), (), ways))


def statement(filling: Filling, catalogue: Catalogue, words: Words) -> Leaf:
    """One statement."""
    factor = catalogue.factors[filling.factor]
    scale = {str(c.value): words.pick(c.label) for c in catalogue.scales.answer_scale if c.value is not None}
    outside = next(c for c in catalogue.scales.answer_scale if c.value is None)
    answered = filling.factor in filling.answers
    value = filling.answers.get(filling.factor)
    return StatementLeaf(
        StatementWords(
            subject=words.pick(catalogue.dimensions[factor.dimension].name),
            statement=words.pick(factor.statement),
            scale=scale,
            not_applicable=f"n · {words.pick(outside.label)}",
            ways=_walking(filling, words, answered=answered),
            given="" if not answered else SKIPPED if value is None else str(value),
        )
    )


def idea(filling: Filling, words: Words) -> IdeaLeaf:
    """The box for an idea."""
    say = words.say
    ways = (LeafWay("on", say("Go on"), first=True), LeafWay("back", say("Back")))
    said = LeafWords(
        say("Is there an idea you want to pass on?"),
        [
            say(
                "What would make the work better? Write about the work, and write no names. You may also "
                "leave this empty. Somebody reads it, and it is only kept in other words."
            )
        ],
        ways,
    )
    return IdeaLeaf(said, filling.words)


def room_left(written: str, words: Words) -> str:
    """How much may still be written."""
    return words.plural(
        "Room for {n} more character.", "Room for {n} more characters.", LONGEST_WORDS - len(written)
    )


def review(filling: Filling, words: Words, error: str = "") -> Leaf:
    """What is about to be handed in, in numbers."""
    say, counts = words.say, filling.counts
    counted = say(
        "Answered: {answered} · Does not apply: {outside} · Skipped: {skipped}",
        answered=counts.answered,
        outside=counts.not_applicable,
        skipped=counts.skipped,
    )
    wrote = say("You wrote an idea.") if filling.words else say("You wrote no idea.")
    ways = [
        LeafWay("hand-in", say("Hand in"), first=True),
        LeafWay("again", say("Look at my answers again")),
    ]
    said = LeafWords(say("Ready to hand in?"), [counted, wrote], ways, error)
    return QuestionLeaf("leaf.review", said)


def give_up(words: Words) -> Leaf:
    """Whether somebody really wants to stop."""
    say = words.say
    ways = [
        LeafWay("go-on", say("Go on answering"), first=True),
        LeafWay("start-again", say("Start again from the beginning")),
        LeafWay("stop", say("Stop: clear my answers")),
    ]
    text = say("When you stop or start again, everything you filled in is cleared. Nothing of it is kept.")
    return QuestionLeaf("leaf.give-up", LeafWords(say("Stop or start again?"), [text], ways))


def still_there(words: Words) -> Leaf:
    """Asked when nobody answered for some minutes."""
    say = words.say
    ways = [
        LeafWay("go-on", say("Yes, go on"), first=True),
        LeafWay("stop", say("Stop: clear my answers")),
    ]
    text = say("Without an answer everything is cleared in a minute, so that nobody else can see it.")
    return QuestionLeaf("leaf.still-there", LeafWords(say("Are you still there?"), [text], ways))


def thanks(words: Words) -> Leaf:
    """Handed in."""
    say = words.say
    text = say("Your answers are sealed. Pass the laptop on to the next person.")
    ways = [LeafWay("next", say("Next person"), first=True)]
    return QuestionLeaf("leaf.thanks", LeafWords(say("Thank you!"), [text], ways))


def code(asked: SurveyRound, words: Words) -> CodeLeaf:
    """The only way out of the mode."""
    say = words.say
    texts = [say("Only the code word of this round ends questionnaire mode.")]
    if asked.key_holder.strip():
        texts.append(say("It is kept by {who}.", who=asked.key_holder.strip()))
    ways = (LeafWay("leave", say("End"), first=True), LeafWay("back", say("Back to the questionnaire")))
    return CodeLeaf(LeafWords(say("End questionnaire mode"), texts, ways), say("Code word"))


def _walking(filling: Filling, words: Words, *, answered: bool) -> tuple[LeafWay, ...]:
    """The small buttons under a statement: on without a new answer, back, and to the end once seen."""
    on = (
        LeafWay("on", words.say("Keep this answer"))
        if answered
        else LeafWay("skip", words.say("Skip this one"))
    )
    back = (LeafWay("back", words.say("Back")),) if filling.place > 0 else ()
    end = (LeafWay("end", words.say("To the end")),) if filling.seen_all else ()
    return (on, *back, *end)


def _finished(words: Words) -> LeafWords:
    title = words.say("Everybody who was invited has answered.")
    return LeafWords(title, [words.say("Please give the laptop back.")])


def _beginning(asked: SurveyRound, received: int, words: Words) -> LeafWords:
    say, language = words.say, words.language
    several = len(asked.languages) > 1
    texts = [
        say("A short questionnaire about the work. Nobody gets to see your answers one by one."),
        say("{n} of {total} have answered.", n=received, total=asked.invited or 0),
    ]
    text = LANGUAGE_NAMES[language] if several else say("Begin")
    way = LeafWay(f"language.{language.value}", text, first=True)
    return LeafWords(say("How is the work here?"), texts, [way])
