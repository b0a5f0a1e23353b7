"""The fields of the conversation about a factor, and the words around them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.choices import Priority, WorkLevel
from app.domain.records import Site
from app.i18n.words import Words
from app.presenters.labels import label, priority_label
from app.views.help_topic import HelpTopic
from app.views.widgets import WHOLE, Asking, Column, Field, LongTextField, Option
from app.views.widgets.layouts import vertical
from app.wizards.form import Form
from app.wizards.pages.analysis_scales import QuestionScale

LINES = 2
TEXTS = frozenset({"team", "good", "existing", "note"})


def blank(field: str) -> object:
    """What a cleared field holds in the record."""
    return "" if field in TEXTS else None


def ask_what_is_there(form: Form) -> None:
    """What goes well, before anything else; then what was done already."""
    say = form.page.words.say
    _short(form.long_text("good", say("What goes well?"), hint=say("What must surely stay as it is?")))
    _short(form.long_text("existing", say("What do you already do about this?")))


def ask_exposure(form: Form) -> QuestionScale:
    """How far this is a problem, 0 to 3; the question is put by the card."""
    words, scales = form.page.words, form.page.reading.catalogue.scales
    field = QuestionScale("exposure", words, Asking(""), scales.exposure_steps)
    return form.bind("exposure", field)


def ask_impact(form: Form) -> QuestionScale:
    """How heavy it weighs, 1 to 3."""
    words, scales = form.page.words, form.page.reading.catalogue.scales
    asking = Asking(words.say("How much does it weigh on whoever has to live with it?"))
    return form.bind("impact", QuestionScale("impact", words, asking, scales.impact_steps))


def ask_who(form: Form) -> tuple[Field, ...]:
    """How many people and, where there are several teams, which one; never who."""
    say, reading = form.page.words.say, form.page.reading
    sites = [site.name.strip() for site in reading.dossier.all(Site) if site.name.strip()]
    asked: list[Field] = [
        form.number(
            "affected",
            say("How many people are affected?"),
            WHOLE,
            unit=say("people"),
            hint=say("A number is enough, never a name."),
        )
    ]
    if sites:
        options = [Option(name, name) for name in dict.fromkeys(sites)]
        asked.append(form.select("team", say("In which team?"), options))
    return tuple(asked)


def ask_note(form: Form) -> None:
    """What is said about it; about the work, not about people."""
    say = form.page.words.say
    hint = say("When, where, at which task? About the work, without names.")
    _short(form.long_text("note", say("What did the team say?"), hint=hint))


def ask_more(form: Form, frame: QWidget) -> None:
    """Level, objective danger, influence of the employer (requirements R43 and R44)."""
    say, words = form.page.words.say, form.page.words
    column = Column(gap=12)
    vertical(frame).addWidget(column)
    usual, form.column = form.column, column
    form.choice(
        "level",
        say("On which level does this lie?"),
        [Option(level, label(level, words)) for level in WorkLevel],
        help=HelpTopic(
            law=say(
                "Codex, art. I.2-6: dangers are sought for the whole firm, for each group of "
                "workstations or functions, and for each workstation."
            )
        ),
    )
    form.yes_no(
        "objective_danger",
        say("Is the danger objective?"),
        hint=say("Would somebody else in the same job run this risk too?"),
    )
    form.yes_no(
        "employer_impact",
        say("Can you, as employer, do something about it?"),
        hint=say(
            "If it belongs to the job itself, such as death in a care home, you protect people instead of "
            "taking the danger away."
        ),
    )
    form.column = usual


def priority_title(priority: Priority | None, words: Words) -> str:
    """The priority beside its light."""
    if priority is None:
        return words.say("No priority yet")
    if priority is Priority.NONE:
        return words.say("No priority")
    return words.say("Priority: {priority}", priority=priority_label(priority, words).lower())


def _short(field: LongTextField) -> None:
    field.show_lines(LINES)
