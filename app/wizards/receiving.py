"""Taking a hand-over file in: its password, what it says of itself, and the merge with the open dossier."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.handing.purpose import Purpose
from app.domain.messages import Refusal
from app.i18n.words import Words
from app.presenters.handing import PURPOSES, SUBJECTS
from app.presenters.merging import told_merge
from app.presenters.naming.titles import short
from app.services.handover import opening, receiving
from app.services.handover.manifest import Sender
from app.services.handover.opening import SUFFIX, HandOver
from app.services.workspace import Workspace
from app.views.dialogs.code_word import CodeWord, Secret
from app.views.dialogs.file_choice import Kind, choose_file
from app.views.dialogs.merging import Preview, ask_merge
from app.views.look import Look

LONGEST_NAME, LONGEST_WORD = 120, 600
"""What is shown of what somebody else typed: the window has to stay on the screen."""


def choose_hand_over(parent: QWidget | None, words: Words, folder: Path) -> Path | None:
    """Which hand-over file to take in."""
    kind = Kind(words.say("Hand-over file"), f"*{SUFFIX}")
    return choose_file(parent, words.say("Which hand-over file do you want to take in?"), folder, kind)


def open_hand_over(path: Path, words: Words, look: Look, parent: QWidget | None) -> HandOver | None:
    """Open the file, with its password when it has one; None when the user thinks better of it.

    Raises `Refusal` or `StorageError` for a file that is not taken in.
    """
    if not opening.needs_password(path):
        return opening.open_(path)
    say = words.say
    secret = Secret(
        say("Password"),
        say("{name} is closed with a password. Whoever sent it can tell you.", name=path.name),
        say("Password of the file"),
        say("Type it as it was chosen: capitals count."),
    )
    return CodeWord[HandOver](secret, words, look, parent).ask(lambda typed: opening.open_(path, typed))


def described(handed: HandOver, words: Words) -> str:
    """Who sent it, when, for what, what was left out, and the word that came with it."""
    listed, say = handed.manifest, words.say
    who = say("the prevention adviser") if listed.sender is Sender.ADVISER else say("the employer")
    lines = [
        say(
            "Of {firm}, made by {who} on {day}.",
            firm=short(listed.firm.name.strip(), LONGEST_NAME) or say("a firm without a name"),
            who=who,
            day=words.date(listed.made_on.astimezone().date()),
        ),
        say("Meant for: {purpose}", purpose=say(PURPOSES[listed.purpose][0])),
    ]
    known = {subject.value: text for subject, text in SUBJECTS.items()}
    left = [say(known[name]) for name in listed.withheld if name in known]
    if left:
        lines.append(say("Left out by the sender: {things}", things="; ".join(left)))
    if listed.message.strip():
        lines.append(say("With this word: {text}", text=short(listed.message.strip(), LONGEST_WORD)))
    return "\n".join(lines)


def fits(workspace: Workspace, handed: HandOver) -> bool:
    """Whether a file can be merged with this dossier."""
    if workspace.read_only or workspace.handed_for == Purpose.RESULTS:
        return False
    try:
        receiving.receive(workspace, handed)
    except Refusal:
        return False
    return True


def merge_here(
    workspace: Workspace, handed: HandOver, words: Words, window: tuple[Look, QWidget | None]
) -> tuple[str, ...] | None:
    """Show the merge, and take it in when asked to; what to know afterwards, None when nothing was done.

    Raises `Refusal` or `StorageError` with nothing changed.
    """
    merged = receiving.receive(workspace, handed)
    look, parent = window
    preview = Preview(
        merged,
        lambda now: told_merge(now, workspace.catalogue, words),
        described(handed, words),
    )
    settled = ask_merge(preview, words, look, parent)
    if settled is None:
        return None
    changes = receiving.take_in(workspace, settled, handed.kept)
    taken = words.plural("Took in {n} change.", "Took in {n} changes.", len(changes))
    forks = [words.tell(told) for told in receiving.taken_forks(workspace)]
    return (taken, *forks)
