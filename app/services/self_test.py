"""The program examines itself: can it read, write, open again, and print in both languages."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.commands.firm import DescribeCompany
from app.domain.signatures.reports import all_hold
from app.i18n.language import Language
from app.i18n.words import Words
from app.runtime.clock import now
from app.services import editions, exporting, files
from app.services.handover.making import Wish, make
from app.services.handover.opening import read
from app.services.signing import electronic


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing examined, whether it was good, and what was seen."""

    what: str
    good: bool
    seen: str


def examine() -> tuple[Finding, ...]:
    """Run every check; a check that raises is a bad finding, the others still run."""
    with tempfile.TemporaryDirectory(prefix="previplan-self-test-") as folder:
        checks: tuple[tuple[str, Callable[[], str]], ...] = (
            ("catalogue", _catalogue),
            ("languages", _languages),
            ("dossier", lambda: _dossier(Path(folder))),
            ("reports", lambda: _reports(Path(folder))),
            ("hand-over", lambda: _hand_over(Path(folder))),
            ("signatures", lambda: _signatures(Path(folder))),
            ("leftovers", lambda: _leftovers(Path(folder))),
        )
        return tuple(_examined(what, check) for what, check in checks)


def _examined(what: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(what, good=True, seen=check())
    except Exception as error:
        return Finding(what, good=False, seen=f"{type(error).__name__}: {error}")


def _catalogue() -> str:
    catalogue = editions.catalogue()
    return f"{catalogue.edition}, {len(catalogue.factors)} factors, {len(catalogue.measures)} measures"


def _languages() -> str:
    said = {language: Words(language).say("yes") for language in Language}
    if len(set(said.values())) != len(said):
        raise ValueError("a language is missing")
    return ", ".join(said)


def _dossier(folder: Path) -> str:
    path = folder / "self-test.previ"
    workspace = files.create(path)
    workspace.execute(DescribeCompany({"name": "Zelftest & fils", "headcount": 8.0}))
    workspace.close()
    again = files.open_dossier(path, files.Opening(backups=folder / "backups"))
    name = again.dossier.company.name
    again.close()
    if name != "Zelftest & fils":
        raise ValueError(f"read back {name!r}")
    return "written, closed, read back"


def _reports(folder: Path) -> str:
    workspace = files.open_dossier(folder / "self-test.previ", files.Opening(read_only=True))
    moment = now()
    sizes = [
        len(exporting.pdf(workspace.reading, report, language, moment))
        for report in exporting.report_ids()
        for language in Language
    ]
    sizes.append(len(exporting.docx(workspace.reading, "commitment", Language.FR, moment)))
    workspace.close()
    return f"{len(sizes)} printed"


def _hand_over(folder: Path) -> str:
    workspace = files.open_dossier(folder / "self-test.previ", files.Opening(read_only=True))
    secret = secrets.token_hex(8)
    content = make(workspace, Wish(password=secret))
    workspace.close()
    name = read(content, "self-test.previ-handover", secret).dossier.company.name
    if name != "Zelftest & fils":
        raise ValueError(f"read back {name!r}")
    return f"{len(content)} bytes closed and opened"


def _signatures(folder: Path) -> str:
    from app.reports.signing.rehearsal import throwaway_key

    workspace = files.open_dossier(folder / "self-test.previ", files.Opening(read_only=True))
    moment = now()
    content = exporting.pdf(workspace.reading, "commitment", Language.NL, moment, fields=True)
    workspace.close()
    place = electronic.fields(content)[0].name
    how = electronic.act(Words(Language.NL), clock=lambda: moment)
    signed = electronic.sign(content, place, throwaway_key("Zelftest", moment), how)
    if not all_hold(electronic.check(signed)) or all_hold(electronic.check(signed + b"\n")):
        raise ValueError("a signature does not hold, or a change goes unseen")
    return f"signed and checked; {len(electronic.find_tokens().tokens)} cards"


def _leftovers(folder: Path) -> str:
    left = [p.name for p in folder.iterdir() if p.name not in {"self-test.previ", "backups"}]
    if left:
        raise ValueError(", ".join(left))
    return "none"
