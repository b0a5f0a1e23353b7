"""Keeps translations/ in step with the code: extracts the msgids, merges translations, checks, compiles."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polib
from mofiles import compile_all
from msgids import Found, extract, placeholders

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
PENDING = FOLDER / ".pending.json"
PLURALS = {"nl": "nplurals=2; plural=(n != 1);", "fr": "nplurals=2; plural=(n > 1);"}
NBSP = "\u00a0"

Given = dict[str, dict[str, list[str]]]
"""msgid → language → its one translation, or [singular, plural]."""


def main() -> int:
    """Without an option: extract, merge the fragments, compile, and say what is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "fragments", nargs="*", type=Path, help='JSON: {"English": ["Nederlands", "Français"]}'
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when anything is wrong")
    parser.add_argument("--compile", action="store_true", help="only write app.mo beside each app.po")
    options = parser.parse_args()
    if options.compile:
        compile_all()
        return 0
    if options.check:
        return check()
    with locked():
        found = extract(ROOT / "app")
        merge(found, [fragment for path in options.fragments for fragment in read_fragment(path)])
        compile_all()
    report(found, limit=30)
    return 0


def check() -> int:
    """0 when every sentence is translated, placeholders agree and the files are in step with the code."""
    found = extract(ROOT / "app")
    wrong = [*found.unreadable, *found.wrong]
    if {entry.msgid for entry in read_po(FOLDER / "app.pot")} != set(found.msgids):
        wrong.append("translations/app.pot is out of step with the code: run `make messages`")
    for language in PLURALS:
        catalogue = read_po(po_path(language))
        if {entry.msgid for entry in catalogue} != set(found.msgids):
            wrong.append(f"{language}: app.po is out of step with the code: run `make messages`")
        wrong += [f"{language}: not translated: {msgid}" for msgid in missing(catalogue)]
        wrong += [f"{language}: fuzzy: {entry.msgid}" for entry in catalogue.fuzzy_entries()]
        wrong += [f"{language}: {fault}" for entry in catalogue for fault in mismatches(entry)]
    print("\n".join(wrong) or f"{len(found.msgids)} sentences, all translated into {', '.join(PLURALS)}")
    return 1 if wrong else 0


def report(found: Found, *, limit: int) -> None:
    """Print what is still wrong or missing, at most `limit` lines a subject."""
    for fault in [*found.unreadable, *found.wrong]:
        print(f"wrong: {fault}")
    print(f"{len(found.msgids)} msgids")
    for language in PLURALS:
        catalogue = read_po(po_path(language))
        absent = missing(catalogue)
        print(f"{language}: {len(absent)} missing")
        for msgid in absent[:limit]:
            print(f"  {msgid!r}")
        for fault in [fault for entry in catalogue for fault in mismatches(entry)][:limit]:
            print(f"  {fault}")


def missing(catalogue: polib.POFile) -> list[str]:
    """The msgids without a (complete) translation."""
    return [entry.msgid for entry in catalogue if untranslated(entry)]


def mismatches(entry: polib.POEntry) -> list[str]:
    """Translations of one entry whose {placeholders} are not those of the English sentence."""
    try:
        wanted = placeholders(entry.msgid_plural or entry.msgid)
        given = [text for text in [entry.msgstr, *entry.msgstr_plural.values()] if text]
        optional = {"n"} if entry.msgid_plural else set()
        return [
            f"placeholders differ: {entry.msgid!r} → {text!r}"
            for text in given
            if placeholders(text) - wanted or wanted - placeholders(text) - optional
        ]
    except ValueError as error:
        return [f"braces do not match ({error}): {entry.msgid!r}"]


@contextmanager
def locked() -> Iterator[None]:
    """One merge at a time on this machine."""
    import fcntl  # not on Windows, where only --check and --compile are used

    FOLDER.mkdir(exist_ok=True)
    with (FOLDER / ".lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def read_fragment(path: Path) -> list[tuple[str, dict[str, list[str]]]]:
    """The entries of one JSON fragment; SystemExit names the first one that cannot be understood."""
    entries = []
    for msgid, value in json.loads(path.read_text(encoding="utf-8")).items():
        try:
            if isinstance(value, dict):
                texts = {language: list(value[language]) for language in PLURALS}
            else:
                texts = {language: [text] for language, text in zip(PLURALS, value, strict=True)}
            if not all(isinstance(text, str) for each in texts.values() for text in each):
                raise TypeError("a translation that is not text")
        except (KeyError, TypeError, ValueError) as error:
            raise SystemExit(f"{path}: {msgid!r}: not [nl, fr] nor {{plural, nl, fr}}: {error}") from error
        texts["fr"] = [typeset_french(text) for text in texts["fr"]]
        entries.append(
            (msgid, {key: [text.replace("'", "’") for text in each] for key, each in texts.items()})
        )
    return entries


def typeset_french(text: str) -> str:
    """No-break spaces where French wants them, so that no line starts with a question mark."""
    text = re.sub(r"(?<=\S)[ \u202f]([:;?!»%€])", NBSP + r"\1", text)
    return re.sub(r"«[ \u202f]", "«" + NBSP, text)


def merge(found: Found, given: list[tuple[str, dict[str, list[str]]]]) -> None:
    """Bring app.pot and each app.po in step; fragments win, then what stands there, then what was pending."""
    pending: Given = json.loads(PENDING.read_text(encoding="utf-8")) if PENDING.exists() else {}
    fresh: Given = dict(given)
    pending.update(fresh)
    msgids = found.msgids
    if found.unreadable:  # somebody is halfway a line: forget nothing
        msgids = {entry.msgid: entry.msgid_plural for entry in read_po(FOLDER / "app.pot")} | msgids
    template = new_po({"Content-Type": "text/plain; charset=UTF-8"})
    template.extend(sorted_entries(msgids))
    save(template, FOLDER / "app.pot")
    for language in PLURALS:
        old = {entry.msgid: entry for entry in read_po(po_path(language))}
        catalogue = new_po(header(language))
        catalogue.extend(sorted_entries(msgids))
        for entry in catalogue:
            fill(entry, fresh.get(entry.msgid, {}).get(language) or known(old.get(entry.msgid)))
            if untranslated(entry):
                fill(entry, pending.get(entry.msgid, {}).get(language, []))
        for msgid in old.keys() - msgids.keys():
            if texts := known(old[msgid]):
                pending.setdefault(msgid, {})[language] = texts
        save(catalogue, po_path(language))
    write(PENDING, json.dumps(pending, ensure_ascii=False, indent=1, sort_keys=True))


def fill(entry: polib.POEntry, texts: list[str]) -> None:
    """Put the translations into an entry, as far as their number fits it."""
    if entry.msgid_plural and len(texts) == len(entry.msgstr_plural):
        entry.msgstr_plural = dict(enumerate(texts))
    elif not entry.msgid_plural and texts:
        entry.msgstr = texts[0]


def known(entry: polib.POEntry | None) -> list[str]:
    """The translations an entry has, [] when it is absent or incomplete."""
    if entry is None or untranslated(entry):
        return []
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def untranslated(entry: polib.POEntry) -> bool:
    """Whether this entry still needs a translator."""
    return not (all(entry.msgstr_plural.values()) if entry.msgid_plural else entry.msgstr)


def sorted_entries(msgids: dict[str, str]) -> list[polib.POEntry]:
    """Empty entries in alphabetical order, without line numbers: a diff shows words only."""
    return [
        polib.POEntry(msgid=msgid, msgid_plural=many, msgstr_plural={0: "", 1: ""} if many else {})
        for msgid, many in sorted(msgids.items())
    ]


def header(language: str) -> dict[str, str]:
    """The head of an app.po, without dates."""
    return {
        "Project-Id-Version": "PreviPlan",
        "Language": language,
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[language],
    }


def new_po(metadata: dict[str, str]) -> polib.POFile:
    """An empty catalogue with this head."""
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = metadata
    return catalogue


def po_path(language: str) -> Path:
    """Where a language lives."""
    return FOLDER / language / "LC_MESSAGES" / "app.po"


def read_po(path: Path) -> polib.POFile:
    """The catalogue on disk, empty when there is none yet."""
    return polib.pofile(str(path), wrapwidth=0) if path.exists() else new_po({})


def save(catalogue: polib.POFile, path: Path) -> None:
    """Replace the file in one go: somebody may be reading it."""
    write(path, str(catalogue) + "\n" * (not str(catalogue).endswith("\n")))


def write(path: Path, text: str) -> None:
    """Write beside, then rename."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    os.replace(beside, path)


if __name__ == "__main__":
    sys.exit(main())
