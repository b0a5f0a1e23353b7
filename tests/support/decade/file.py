"""The ten years as a dossier on disk: every act journalled on the day it was done."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path

from app.services import files
from app.services.workspace import Workspace
from tests.support.decade.years import SEED, live, new_life


def written(path: Path, seed: int = SEED) -> Workspace:
    """A new dossier in which somebody works for ten years."""
    life = new_life(seed)
    workspace = files.create(path, clock=lambda: datetime.combine(life.today, time(12), UTC))
    life.heard = workspace.execute_all
    live(life)
    return workspace
