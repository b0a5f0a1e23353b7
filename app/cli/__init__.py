"""The command line: a composition root that never imports Qt; its contract is `docs/cli.md`."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from app.cli import diary as diary_verb
from app.cli.given import Adding, Verb, clock, day, looking
from app.cli.handover import add_verbs
from app.cli.speech import BUG, CONTROL, FINDINGS, OK, STORAGE, USAGE, complain, hush, speak
from app.cli.verify import add_verify
from app.domain.messages import Refusal
from app.i18n.language import Language
from app.i18n.words import Words
from app.runtime.crash import note_crash
from app.services import exchanging, exporting, files
from app.services.checking import check_dossier
from app.services.demo import work_through
from app.services.exchange.problems import ExchangeErrors
from app.services.exchange.writing import as_text
from app.services.overview import overview
from app.services.paperwork import put_down
from app.services.self_test import examine
from app.services.summary import summary
from app.store.errors import StorageError

_HELP = "previplan --help"


def main(arguments: Sequence[str]) -> int:
    """Run one verb; returns the exit code 0 ok, 1 refusal or findings, 2 usage, 3 storage, 70 bug."""
    given = _parser().parse_args(arguments)
    words = Words(given.lang or _own_language())
    try:
        code = int(given.verb(given, words))
        speak("", end="", flush=True)  # what the reader of a pipe refuses, it refuses here
        return code
    except BrokenPipeError:
        hush()
        return OK
    except Exception as error:
        return _failed(error, words)


def without_screen() -> int:
    """Say that no window can open here, and what can be done without one."""
    words = Words(_own_language())
    complain(
        words.say("There is no screen to open a window on. See what works without one: {help}", help=_HELP)
    )
    return STORAGE


def _failed(error: Exception, words: Words) -> int:
    if isinstance(error, Refusal):
        complain(words.tell(error.message))
        return FINDINGS
    if isinstance(error, ExchangeErrors):
        for problem in error.problems:
            told = words.tell(problem.message)
            complain(f"{' '.join(problem.path.split())}: {told}" if problem.path else told)
        complain(words.say("Nothing was imported. Mend these points and import again."))
        return FINDINGS
    if isinstance(error, StorageError):
        complain(words.tell(error.message))
        return STORAGE
    if isinstance(error, OSError):
        hush()
        complain(words.say("This file or folder cannot be used: {reason}", reason=str(error)))
        return STORAGE
    try:
        told = words.say(
            "A mistake of ours. It was noted in {path}; nothing was sent.", path=str(note_crash(error))
        )
    except OSError:
        told = words.say("A mistake of ours; it could not be noted, nothing was sent.")
    complain(told)
    return BUG


def _new(given: argparse.Namespace, words: Words) -> int:
    workspace = files.create(given.file)
    workspace.close()
    speak(words.say("Made the dossier {path}.", path=str(given.file)))
    return OK


def _import(given: argparse.Namespace, words: Words) -> int:
    text = exchanging.answers_in(given.answers)
    workspace = files.open_dossier(given.file)
    try:
        changes = exchanging.import_text(workspace, text)
    finally:
        workspace.close()
    speak(words.plural("Took in {n} change.", "Took in {n} changes.", len(changes)))
    return OK


def _export(given: argparse.Namespace, words: Words) -> int:
    text = as_text(files.read(given.file))
    if given.output is None:
        speak(text, end="")
    else:
        put_down(given.output, text.encode("utf-8"))
    return OK


def _show(given: argparse.Namespace, words: Words) -> int:
    workspace = files.open_dossier(given.file, looking(given))
    try:
        if given.json:
            speak(json.dumps(summary(workspace.reading, words), ensure_ascii=False, indent=2))
        else:
            speak(overview(workspace.reading, words).translate(CONTROL))
    finally:
        workspace.close()
    return OK


def _report(given: argparse.Namespace, words: Words) -> int:
    known = (*exporting.report_ids(), *exporting.letter_ids())
    if given.report not in known:
        listed = ", ".join(known)
        complain(words.say("There is no report {id}. Choose one of: {known}.", id=given.report, known=listed))
        return USAGE
    workspace = files.open_dossier(given.file, looking(given))
    try:
        made = exporting.docx if given.output.suffix.lower() == ".docx" else exporting.pdf
        content = made(workspace.reading, given.report, words.language, clock(given)())
    finally:
        workspace.close()
    put_down(given.output, content)
    speak(str(given.output))
    return OK


def _reports(given: argparse.Namespace, words: Words) -> int:
    workspace = files.open_dossier(given.file, looking(given))
    try:
        for printed in exporting.print_all(workspace.reading, given.output, words.language, clock(given)()):
            speak(str(printed.path))
    finally:
        workspace.close()
    return OK


def _check(given: argparse.Namespace, words: Words) -> int:
    workspace = files.open_dossier(given.file, looking(given))
    try:
        findings = check_dossier(workspace)
    finally:
        workspace.close()
    rows = [{"part": f.part, "id": f.id, "text": words.tell(f.message)} for f in findings]
    if given.json:
        speak(json.dumps({"findings": rows}, ensure_ascii=False, indent=2))
    else:
        for row in rows:
            speak(f"{row['id']}: {row['text']}")
        speak(words.plural("{n} finding.", "{n} findings.", len(rows)) if rows else words.say("All is well."))
    return FINDINGS if rows else OK


def _upgrade(given: argparse.Namespace, words: Words) -> int:
    files.open_dossier(given.file).close()
    speak(words.say("The dossier has the newest format."))
    return OK


def _demo(given: argparse.Namespace, words: Words) -> int:
    worked = work_through(given.folder, clock=clock(given), tell=speak)
    for firm in worked:
        verdict = words.say("lights as expected") if firm.as_expected else words.say("lights NOT as expected")
        pages = len(firm.pictures)
        speak(f"{firm.firm}: {firm.overall.value}, {verdict}, {words.plural('{n} page', '{n} pages', pages)}")
    speak(words.say("The reports are in {path}.", path=str(given.folder.resolve())))
    return OK if all(firm.as_expected for firm in worked) else FINDINGS


def _self_test(given: argparse.Namespace, words: Words) -> int:
    findings = examine()
    if given.json:
        speak(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            speak(f"{'ok ' if finding.good else 'NOT OK'} {finding.what}: {finding.seen}")
    return OK if all(finding.good for finding in findings) else FINDINGS


def _parser() -> argparse.ArgumentParser:
    common = _speaking(argparse.ArgumentParser(add_help=False), default=argparse.SUPPRESS)
    dated = argparse.ArgumentParser(add_help=False)
    dated.add_argument("--today", type=day, help="work as if it were this day (YYYY-MM-DD)")
    parser = argparse.ArgumentParser(prog="previplan", description="Without a verb the window opens.")
    verbs = _speaking(parser, default=None).add_subparsers(required=True, metavar="VERB")

    def verb(
        name: str, run: Verb, summary: str, *parents: argparse.ArgumentParser
    ) -> argparse.ArgumentParser:
        added = verbs.add_parser(name, help=summary, parents=[common, *parents])
        added.set_defaults(verb=run)
        return added

    verb("new", _new, "make an empty dossier").add_argument("file", type=Path)
    added = verb("import", _import, "take in an exchange file")
    added.add_argument("file", type=Path)
    added.add_argument("answers", type=Path)
    added = verb("export", _export, "write the exchange file")
    added.add_argument("file", type=Path)
    added.add_argument("-o", "--output", type=Path)
    _looking(verb, dated)
    verb("upgrade", _upgrade, "bring a dossier to the newest format").add_argument("file", type=Path)
    verb("demo", _demo, "work three example firms through", dated).add_argument("folder", type=Path)
    add_verbs(verb, dated)
    diary_verb.add_verb(verb, dated)
    add_verify(verb)
    verb("self-test", _self_test, "examine this installation").add_argument("--json", action="store_true")
    return parser


def _looking(verb: Adding, dated: argparse.ArgumentParser) -> None:
    """The verbs that read a dossier and change nothing."""
    added = verb("show", _show, "say what is in a dossier", dated)
    added.add_argument("file", type=Path)
    added.add_argument("--json", action="store_true")
    added = verb("report", _report, "print one report", dated)
    added.add_argument("file", type=Path)
    added.add_argument("report")
    added.add_argument("-o", "--output", type=Path, required=True)
    added = verb("reports", _reports, "print all reports", dated)
    added.add_argument("file", type=Path)
    added.add_argument("-o", "--output", type=Path, required=True)
    added = verb("check", _check, "say what is wrong or missing", dated)
    added.add_argument("file", type=Path)
    added.add_argument("--json", action="store_true")


def _speaking(parser: argparse.ArgumentParser, *, default: str | None) -> argparse.ArgumentParser:
    parser.add_argument(
        "--lang",
        "--language",
        choices=[language.value for language in Language],
        default=default,
        help="nl or fr",
    )
    return parser


def _own_language() -> str:
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return Language.FR.value if spoken.lower().startswith("fr") else Language.NL.value
