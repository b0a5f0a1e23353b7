"""What the program remembers of this user: language, text size, files opened last."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from app.runtime.paths import user_state

MOST_RECENT = 8
LONGEST_NAME = 80
_FILE = "preferences.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """`language` is nl, fr or empty (ask the system); `zoom` 1.0 is 100 %; `recent` newest first.

    `name` is how the change log calls who works on this computer, empty when nobody wants to be named.
    """

    language: str = ""
    zoom: float = 1.0
    help_folded: bool = False
    recent: tuple[str, ...] = ()
    name: str = ""

    def opened(self, path: Path) -> Preferences:
        """With this file on top of the recent ones."""
        name = str(path)
        others = tuple(other for other in self.recent if other != name)
        return replace(self, recent=(name, *others)[:MOST_RECENT])

    def forgot(self, path: Path) -> Preferences:
        """Without this file among the recent ones."""
        return replace(self, recent=tuple(other for other in self.recent if other != str(path)))


def load() -> Preferences:
    """The preferences on disk; unreadable ones count as none."""
    try:
        found = json.loads((user_state() / _FILE).read_text(encoding="utf-8"))
        return Preferences(
            language=str(found.get("language", "")) if found.get("language") in {"nl", "fr"} else "",
            zoom=min(max(float(found.get("zoom", 1.0)), 1.0), 2.0),
            help_folded=bool(found.get("help_folded", False)),
            recent=tuple(str(name) for name in found.get("recent", ()))[:MOST_RECENT],
            name=str(found.get("name", ""))[:LONGEST_NAME],
        )
    except (OSError, ValueError, TypeError, AttributeError):
        return Preferences()


def save(preferences: Preferences) -> None:
    """Keep the preferences; a disk that refuses is no reason to stop working."""
    target = user_state() / _FILE
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_suffix(".new")
        beside.write_text(json.dumps(asdict(preferences), indent=1, ensure_ascii=False), encoding="utf-8")
        os.replace(beside, target)
    except OSError:
        return
