"""What people must know before they answer: what is measured, how, who sees what, when it is deleted."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.catalogue import Provenance
from app.domain.places import Place
from app.presenters.sentences import origin_note
from app.views.widgets import Column, button
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold, bullets


def show_rules(page: Page, factors: Sequence[str], column: Column) -> None:
    """Four short answers, and the rules of the catalogue behind a fold."""
    say, catalogue = page.words.say, page.reading.catalogue
    guard = catalogue.privacy_guard
    least, half = guard.min_group_for_survey, round(guard.min_response_rate * 100)
    asked = {catalogue.factors[factor].dimension for factor in factors}
    subjects = tuple(each.name for code, each in catalogue.dimensions.items() if code in asked)
    column.heading(say("What is asked"), 3)
    column.text(
        say(
            "Statements about the work: {subjects}. Each is answered from never to always.", subjects=subjects
        )
        if subjects
        else say("Statements about the work. Each is answered from never to always.")
    )
    column.text(page.words.pick(guard.critical_items), "muted")
    column.heading(say("What happens with the answers"), 3)
    column.text(
        say(
            "They are sealed at once, without a name, an order or a time. Nobody reads one person’s answers. "
            "Only the code word opens them, once, to work out the result of the group."
        )
    )
    column.heading(say("Who sees which result"), 3)
    column.text(
        say(
            "Everybody sees the same result, not only the employer. It is shown from {least} answers on, and "
            "when at least {half} % answered. A statement that fewer people answered is left out.",
            least=least,
            half=half,
        )
    )
    column.heading(say("When answers are deleted"), 3)
    column.text(
        say(
            "The moment the result is fixed, all answers are deleted from the file for good. Free texts are "
            "read once, kept in other words when those who were there agree, and then deleted too."
        )
    )
    _all_rules(page, column)


def show_ways_out(page: Page, column: Column) -> None:
    """Where to go when a questionnaire is not possible: the talk, or somebody from outside."""
    say = page.words.say
    talk = button(say("Talk it over with the team"), lambda: page.desk.go(Place("analysis.talk")))
    talk.setObjectName("to.talk")
    adviser = button(say("Ask the external adviser"), lambda: page.desk.go(Place("analysis.adviser")))
    adviser.setObjectName("to.adviser")
    column.row(talk, adviser)


def _all_rules(page: Page, column: Column) -> None:
    """What research found and what we chose ourselves, kept apart."""
    say, catalogue = page.words.say, page.reading.catalogue
    fold = column.add(Fold(page.words, "rules", say("All the rules to agree on beforehand")))
    rules = catalogue.method_guide.anonymity_rules
    told = [rule for rule in rules if rule.origin.provenance is Provenance.VERIFIED]
    own = [rule for rule in rules if rule not in told]
    fold.column.text(bullets(page.words.pick(rule.text) for rule in told))
    fold.column.heading(say("And our own choices"), 3)
    fold.column.text(bullets(page.words.pick(rule.text) for rule in own))
    fold.column.text(origin_note(catalogue.privacy_guard.origin, page.words), "small")
