"""Why a hand-over file is not taken in: which part is wrong, what is safe, what to do."""

from __future__ import annotations

from app.domain.messages import Message, Refusal
from app.services.handover.manifest import BASE, DOSSIER, KEPT, MORE, NAME, PAPER, Part

LIST = Message("the list of contents ({name})", {"name": NAME})
WRAPPING = Message("the wrapping around the parts")


def part_label(part: Part) -> Message:
    """What a part is, with its name in the file."""
    name = {"name": part.name}
    labels = {
        DOSSIER: Message("the dossier ({name})", name),
        BASE: Message("the dossier as it was sent ({name})", name),
        PAPER: Message("the paper {name}", name),
        MORE: Message("the list of signed versions and kept files ({name})", name),
        KEPT: Message("the kept file {name}", name),
    }
    return labels.get(part.kind, Message("the part {name}", name))


def foreign(name: str) -> Refusal:
    """Something else, or the beginning of something that got lost on the way."""
    return Refusal(
        Message(
            "{name} is not a whole hand-over file of PreviPlan. Nothing was changed here. Choose a file "
            "whose name ends in .previ-handover, or ask for it again.",
            {"name": name},
        )
    )


def damaged(name: str, part: Message) -> Refusal:
    """A byte was changed, cut off or added, by accident or on purpose."""
    return Refusal(
        Message(
            "{name} was changed or damaged after it was made: {part} is not what was put in. Nothing was "
            "changed here. Ask for the file again.",
            {"name": name, "part": part},
        )
    )


def contradictory(name: str, part: Message) -> Refusal:
    """Made by a program that does not keep to the format, or by somebody who means harm."""
    return Refusal(
        Message(
            "{name} is put together wrongly: {part} is doubled, has a forbidden name or does not fit the "
            "rest. Nothing was changed here. Ask for a file that PreviPlan made.",
            {"name": name, "part": part},
        )
    )


def unreadable(name: str, part: Message, reason: Message) -> Refusal:
    """The records of a part are not what this program accepts."""
    return Refusal(
        Message(
            "{name} cannot be taken in: {part} holds something that this version does not accept. {reason} "
            "Nothing was changed here.",
            {"name": name, "part": part, "reason": reason},
        )
    )


def newer(name: str) -> Refusal:
    """Made with a version that writes another format."""
    return Refusal(
        Message(
            "{name} was made with a newer version of PreviPlan. Nothing was changed here. Install the newest "
            "version and open it again.",
            {"name": name},
        )
    )


def too_large(name: str, most: int) -> Refusal:
    """No hand-over file is that large."""
    return Refusal(
        Message(
            "{name} is larger than {most} MB, which no hand-over file is. It was not opened.",
            {"name": name, "most": most},
        )
    )


def would_be_too_large(most: int) -> Refusal:
    """Nobody could open it, and no e-mail carries it."""
    return Refusal(
        Message(
            "With all kept files the hand-over file would be larger than {most} MB. Leave the kept files "
            "out, or enclose fewer papers.",
            {"most": most},
        )
    )


def only_results() -> Refusal:
    """Results without names have nothing to merge."""
    return Refusal(
        Message(
            "This file holds results without names, to look at only. It cannot be merged with a dossier. "
            "Nothing was changed here."
        )
    )


def password_needed(name: str) -> Refusal:
    """Closed with a password, and none was given."""
    return Refusal(
        Message(
            "{name} is closed with a password. Type it; whoever sent the file can tell you.", {"name": name}
        ),
        field="password",
    )


def password_wrong(name: str) -> Refusal:
    """Another password, or a changed file: nobody can tell which."""
    return Refusal(
        Message(
            "{name} does not open with this password. Type it as it was chosen. If it is right, the file was "
            "changed or damaged on the way: ask for it again. Nothing was changed here.",
            {"name": name},
        ),
        field="password",
    )


def password_short(least: int) -> Refusal:
    """Whoever has the file may guess as often as he likes."""
    return Refusal(
        Message("Choose a password of at least {n} signs: a short sentence is best.", {"n": least}),
        field="password",
    )


def other_firm(theirs: str, ours: str) -> Refusal:
    """The file is about somebody else."""
    return Refusal(
        Message(
            "This hand-over file is about another firm ({theirs}) than this dossier ({ours}). Nothing was "
            "changed. Open the dossier of that firm first.",
            {"theirs": theirs, "ours": ours},
        )
    )


def other_edition(theirs: str, ours: str) -> Refusal:
    """The two dossiers work with different editions of the catalogue."""
    return Refusal(
        Message(
            "This hand-over file works with edition {theirs} of the catalogue and this dossier with {ours}. "
            "Nothing was changed. Install the newest version on both sides, and send it again.",
            {"theirs": theirs, "ours": ours},
        )
    )


def not_readable_there(reason: Message) -> Refusal:
    """Something in the dossier would be refused by whoever opens the file."""
    return Refusal(
        Message(
            "No hand-over file was made: the dossier holds something that cannot be taken in on the other "
            "side. {reason}",
            {"reason": reason},
        )
    )


def nothing_to_answer() -> Refusal:
    """This dossier did not begin with a hand-over file."""
    return Refusal(
        Message(
            "This dossier did not begin with a hand-over file, so there is none to answer. Name the file "
            "that you answer, or hand over a full copy."
        )
    )
