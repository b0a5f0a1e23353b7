"""The verbs that hand a dossier over, take one in, and make the folder for an inspector."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.given import Adding, looking, password_in
from app.cli.speech import CONTROL, FINDINGS, OK, USAGE, complain, speak
from app.domain.handing.withheld import Subject
from app.domain.merging.conflicts import Choice
from app.domain.merging.merge import Merge
from app.domain.merging.settling import settle_all
from app.i18n.words import Words
from app.presenters.differences import tell_conflict, tell_left_out
from app.presenters.naming.context import Telling
from app.services import exporting, files
from app.services.handover import receiving
from app.services.handover.inspection import write_inspection
from app.services.handover.making import Wish, hand_over
from app.services.handover.manifest import Purpose, Sender
from app.services.handover.opening import HandOver, open_
from app.services.workspace import Workspace


def add_verbs(verb: Adding, dated: argparse.ArgumentParser) -> None:
    """`handover`, `receive` and `inspection`."""
    added = verb("handover", _hand_over, "make a hand-over file for an adviser, or the answer to one", dated)
    added.add_argument("file", type=Path)
    added.add_argument("-o", "--output", type=Path, required=True)
    added.add_argument(
        "--purpose", choices=[purpose.value for purpose in Purpose], default=Purpose.COPY.value
    )
    added.add_argument("--sender", choices=[sender.value for sender in Sender], default=Sender.EMPLOYER.value)
    added.add_argument("--report", action="append", default=[], metavar="ID", help="enclose a report as PDF")
    added.add_argument("--message", default="", help="a word to the receiver")
    added.add_argument("--to", default="", metavar="NAME", help="who receives it; stands in the file")
    added.add_argument(
        "--leave-out", action="append", default=[], choices=[subject.value for subject in Subject]
    )
    added.add_argument("--answers", type=Path, help="the hand-over file that a return answers")
    added.add_argument("--password-file", type=Path, help="the password is its first line")
    added = verb("receive", _receive, "take a hand-over file in, as a new dossier or merged with one")
    added.add_argument("file", type=Path)
    added.add_argument("handover", type=Path)
    side = added.add_mutually_exclusive_group()
    side.add_argument(
        "--mine", dest="side", action="store_const", const=Choice.MINE, help="keep what is here"
    )
    side.add_argument("--theirs", dest="side", action="store_const", const=Choice.THEIRS, help="take theirs")
    added.add_argument("--password-file", type=Path, help="the password is its first line")
    added = verb("inspection", _inspection, "make the folder for an inspector", dated)
    added.add_argument("file", type=Path)
    added.add_argument("-o", "--output", type=Path, required=True)


def _hand_over(given: argparse.Namespace, words: Words) -> int:
    if unknown := [report for report in given.report if report not in exporting.report_ids()]:
        known = ", ".join(exporting.report_ids())
        complain(words.say("There is no report {id}. Choose one of: {known}.", id=unknown[0], known=known))
        return USAGE
    password = password_in(given.password_file)
    wish = Wish(
        purpose=Purpose(given.purpose),
        sender=Sender(given.sender),
        reports=tuple(dict.fromkeys(given.report)),
        languages=(words.language,),
        password=password,
        message=given.message,
        to=given.to,
        withheld=frozenset(Subject(subject) for subject in given.leave_out),
    )
    answered = open_(given.answers, password) if given.answers else None
    workspace = files.open_dossier(given.file, looking(given))
    try:
        if wish.purpose is Purpose.RETURN:
            receiving.send_back(workspace, given.output, wish, answered)
        else:
            hand_over(workspace, given.output, wish)
    finally:
        workspace.close()
    speak(str(given.output))
    return OK


def _receive(given: argparse.Namespace, words: Words) -> int:
    handed = open_(given.handover, password_in(given.password_file))
    if not given.file.exists():
        receiving.work_on(handed, given.file).close()
        speak(words.say("Made the dossier {path}.", path=str(given.file)))
        return OK
    workspace = files.open_dossier(given.file)
    try:
        return _merged(workspace, handed, given.side, words)
    finally:
        workspace.close()


def _merged(workspace: Workspace, handed: HandOver, side: Choice | None, words: Words) -> int:
    merged = receiving.receive(workspace, handed)
    for line in _left_out(merged, workspace, words):
        speak(line.translate(CONTROL))
    if side is not None:
        merged = settle_all(merged, side)
    if not merged.settled:
        _list_conflicts(merged, workspace, words)
        return FINDINGS
    changes = receiving.take_in(workspace, merged, handed.kept)
    speak(words.plural("Took in {n} change.", "Took in {n} changes.", len(changes)))
    for told in receiving.taken_forks(workspace):
        speak(words.tell(told).translate(CONTROL))
    return OK


def _list_conflicts(merged: Merge, workspace: Workspace, words: Words) -> None:
    telling = Telling(merged.sides.theirs, merged.sides.mine, workspace.catalogue, words)
    for conflict in merged.conflicts:
        told = tell_conflict(conflict, telling)
        where = words.say("{what} – {field}", what=told.what, field=told.field) if told.field else told.what
        lines = [
            words.say("{what} – {why}", what=where, why=told.why),
            words.say("  here: {value}", value=" ".join(told.mine.split())),
            words.say("  there: {value}", value=" ".join(told.theirs.split())),
            *(words.say("  with: {value}", value=more) for more in told.more),
        ]
        speak("\n".join(lines).translate(CONTROL))
    complain(
        words.plural(
            "{n} conflict: nothing was changed. Choose with --mine or --theirs, or merge in the window.",
            "{n} conflicts: nothing was changed. Choose with --mine or --theirs, or merge in the window.",
            len(merged.conflicts),
        )
    )


def _left_out(merged: Merge, workspace: Workspace, words: Words) -> list[str]:
    telling = Telling(merged.began.theirs, merged.mine, workspace.catalogue, words)
    return [tell_left_out(left, telling) for left in merged.left_out]


def _inspection(given: argparse.Namespace, words: Words) -> int:
    workspace = files.open_dossier(given.file, looking(given))
    try:
        made = write_inspection(workspace, words, given.output)
    finally:
        workspace.close()
    for path in made:
        speak(str(path))
    return OK
