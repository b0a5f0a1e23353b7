"""The questionnaire as one HTML file that works without a network and seals the answers in the browser."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import tomli

from app.domain.catalogue import Catalogue
from app.domain.records import Site, SurveyRound
from app.domain.survey.ballot import WHOLE_ROOM
from app.i18n.words import Words
from app.presenters.web_form import asked_of, asleep
from app.runtime.paths import resources
from app.services.survey import answer_file
from app.services.survey.rounds import key_of
from app.services.workspace import Workspace

_MARK = re.compile(r"\{\{(\w+)\}\}")
_ROLE = re.compile(r"var\(--([a-z_-]+)\)")
_SCHEMES = (
    ("light", ""),
    ("dark", "(prefers-color-scheme: dark)"),
    ("contrast_light", "(prefers-contrast: more)"),
    ("contrast_dark", "(prefers-contrast: more) and (prefers-color-scheme: dark)"),
    ("light", "print"),
)


@dataclass(frozen=True, slots=True)
class FormFile:
    """The form as it goes out: a name that says which round it is, and the page itself."""

    name: str
    content: bytes


def form_of(workspace: Workspace, asked: SurveyRound) -> FormFile:
    """The form of an open round; refuses when its key is not in this file."""
    public = key_of(workspace, asked).public
    sites = [workspace.dossier.get(Site, id_) or Site(id=id_) for id_ in asked.sites]
    content = web_form(asked, public, workspace.catalogue, workspace.dossier.company.name, sites)
    return FormFile(f"previplan-{asked.code}.html", content)


def web_form(
    asked: SurveyRound, public_key: bytes, catalogue: Catalogue, firm: str, sites: Sequence[Site] = ()
) -> bytes:
    """One HTML file in the languages of the round; `sites` are those of `asked.sites`, with their names.

    Nothing that was typed is ever part of markup or script: it travels as JSON and becomes text nodes.
    """
    words = [Words(language) for language in asked.languages]
    told = {**_sealing(asked, public_key), **asked_of(asked, catalogue, firm, sites)}
    scripts = {name: _read(f"{file}.js") for name, file in _SCRIPTS.items()}
    style = _colours(sheet := _read("form.css")) + sheet
    parts = {
        "language": asked.languages[0],
        "policy": _policy(style, scripts),
        "title": html.escape(words[0].say("What is it like to work here?")),
        "asleep": "".join(
            f'<p lang="{each.language.value}">{html.escape(asleep(each))}</p>' for each in words
        ),
        "style": style,
        "asked": _embedded(told),
        **scripts,
    }
    return _MARK.sub(lambda mark: parts[mark[1]], _read("form.html")).encode("utf-8")


_SCRIPTS = {"nacl": "nacl-fast.min", "sealing": "sealing", "form": "form"}


def _sealing(asked: SurveyRound, public_key: bytes) -> Mapping[str, object]:
    """What the page needs to make an answer file of this round."""
    return {
        "format": answer_file.FORMAT,
        "version": answer_file.VERSION,
        "suffix": answer_file.SUFFIX,
        "round": asked.code,
        "key": answer_file.fingerprint(public_key),
        "public": base64.b64encode(public_key).decode("ascii"),
        "room": WHOLE_ROOM,
    }


def _policy(style: str, scripts: Mapping[str, str]) -> str:
    """Nothing may be fetched, sent or run, except these very scripts and this very style sheet."""
    code = " ".join(_hash(script) for script in scripts.values())
    return (
        f"default-src 'none'; script-src {code}; style-src {_hash(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _embedded(told: Mapping[str, object]) -> str:
    """JSON that no HTML parser can mistake for markup."""
    text = json.dumps(told, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _colours(sheet: str) -> str:
    """The roles that the style sheet uses, for every scheme a browser can ask for."""
    with (resources() / "style" / "tokens.toml").open("rb") as file:
        tokens = tomli.load(file)
    used = sorted(set(_ROLE.findall(sheet)))
    return "".join(_scheme(tokens[name], used, media) for name, media in _SCHEMES)


def _scheme(colours: Mapping[str, str], used: Sequence[str], media: str) -> str:
    lines = [f"--{name}:{colours[role]}" for name in used if (role := name.replace("-", ".")) in colours]
    rule = f":root{{{';'.join(lines)}}}\n"
    return f"@media {media} {{ {rule} }}\n" if media else rule


def _read(name: str) -> str:
    return _folder().joinpath(name).read_text(encoding="utf-8")


def _folder() -> Path:
    return resources() / "forms"
