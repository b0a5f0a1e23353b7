"""Which scene belongs to which stop of the road."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.risks import talk as talks
from app.domain.risks.talk_road import Stage, Stop
from app.wizards.talk.careful import Careful
from app.wizards.talk.chair import Chair
from app.wizards.talk.choosing import Choosing
from app.wizards.talk.closing import Closing
from app.wizards.talk.concluding import Concluding
from app.wizards.talk.counting import Counting, Weighing
from app.wizards.talk.going_well import GoingWell
from app.wizards.talk.ideas import Ideas
from app.wizards.talk.scene import Scene
from app.wizards.talk.welcome import Welcome
from app.wizards.talk.writing import Writing

_PARTS: Mapping[int, type[Scene]] = MappingProxyType(
    {
        talks.WELCOME: Welcome,
        talks.GOOD: GoingWell,
        talks.CHOOSING: Choosing,
        talks.IDEAS: Ideas,
        talks.CLOSING: Closing,
    }
)
_STAGES: Mapping[Stage, type[Scene]] = MappingProxyType(
    {
        Stage.COUNT: Counting,
        Stage.WEIGH: Weighing,
        Stage.CONCLUDE: Concluding,
        Stage.WRITE: Writing,
        Stage.CAREFUL: Careful,
    }
)


def scene_at(chair: Chair, stop: Stop) -> Scene:
    """The scene of a stop."""
    kind = _STAGES[stop.stage] if stop.part == talks.STATEMENTS else _PARTS[stop.part]
    return kind(chair, stop)
