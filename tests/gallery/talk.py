"""The talk to look at: a conversation of the bakery in full swing, stop by stop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.choices import Evidence, HandsScale, Proposer, VoiceKind, VoiceSource
from app.domain.commands.analysis import AnswerFactor
from app.domain.commands.entries import AddEntry
from app.domain.commands.team import CountHands, StartTalk
from app.domain.records import PlannedMeasure, TeamTalk, Voice
from app.domain.risks.talk_road import Stop
from app.i18n.words import Words
from app.services import files
from app.services.exchanging import import_text
from app.services.workspace import Workspace
from app.views.look import Look
from app.wizards.talk.chair import Chair
from app.wizards.talk.window import TalkWindow
from tests.gallery.rooms import MOMENT, settle
from tests.gallery.stretched import Stretched
from tests.support.firms import resources

COUNTED = ("RF-ORG-03", "RF-ORG-04", "RF-CON-01")
CRITICAL = ("RF-REL-06", "RF-REL-08")
LONGEST = ("RF-REL-09",)


@dataclass(frozen=True, slots=True)
class Show:
    """How the talk is held and shown: words of the window, languages of the talk, scale, size, scheme."""

    words: Words
    languages: tuple[str, ...] = ()
    scale: HandsScale = HandsScale.MATRIX
    size: tuple[int, int] = (1280, 720)
    look: Look = field(default_factory=Look)


class StretchedChair(Chair):
    """Speaks at greater length in every language of the talk."""

    @property
    def speakers(self) -> tuple[Words, ...]:
        return tuple(Stretched() for _ in super().speakers)


@contextmanager
def talk_over(show: Show, folder: Path) -> Iterator[TalkWindow]:
    """The window of a talk of the bakery in which everything was filled in."""
    workspace = files.create(folder / "bakery.previ", clock=lambda: MOMENT)
    import_text(workspace, (resources() / "demo" / "bakery.json").read_text(encoding="utf-8"))
    _hold(workspace, show)
    kind = StretchedChair if isinstance(show.words, Stretched) else Chair
    window = TalkWindow(kind(workspace, show.words, "t"), show.look)
    window.resize(*show.size)
    window.show()
    settle()
    yield window
    window.close()
    settle()
    workspace.close()


def stops(window: TalkWindow) -> list[Stop]:
    """One stop of each kind, and those about violence."""
    kinds = {(stop.part, stop.stage): stop for stop in reversed(window.road())}
    return [stop for stop in window.road() if stop in kinds.values()]


def stand_at(window: TalkWindow, stop: Stop) -> None:
    """Go to a stop and wait until it lies still."""
    window.go(stop)
    settle()


def picture_talk(folder: Path, language: str, look: Look) -> None:
    """One stop of each kind on two sizes of projector, in one language and in both."""
    words = Stretched() if language == "xx" else Words(language)
    shows = [
        Show(words, languages, size=size, look=look)
        for languages in ((words.language.value,), ("nl", "fr"))
        for size in ((1280, 720), (1920, 1080))
    ]
    for show in shows:
        with TemporaryDirectory() as home, talk_over(show, Path(home)) as window:
            for number, stop in enumerate(stops(window)):
                stand_at(window, stop)
                name = f"talk.{show.size[1]}.{'+'.join(show.languages)}.{number:02}.{language}.png"
                window.grab().save(str(folder / name))


def _hold(workspace: Workspace, show: Show) -> None:
    analysis = workspace.reading.analysis
    assert analysis is not None
    factors = (*COUNTED, *CRITICAL)
    talk = TeamTalk(id="t", analysis=analysis.id, factors=factors, present=8, languages=show.languages)
    workspace.execute(StartTalk(replace(talk, scale=show.scale)))
    for number, factor in enumerate(COUNTED):
        hands = {"hands_0": 1, "hands_1": 2, "hands_2": 3, "hands_3": 2}
        weighed = {"impact_1": 1, "impact_2": 4, "impact_3": 3} if show.scale is HandsScale.MATRIX else {}
        workspace.execute(CountHands("t", factor, {**hands, **weighed, "votes": 7 - 2 * number}))
        said = {
            "evidence": Evidence.TEAM_TALK,
            "exposure": 2,
            "impact": 2,
            "dissent": "Wie alleen sluit, ziet het anders.",
        }
        workspace.execute(AnswerFactor(analysis.id, factor, said))
        proposal = PlannedMeasure(
            id=f"m{number}", title="Een vaste vervanger per post", factors=(factor,), proposer=Proposer.TEAM
        )
        workspace.execute(AddEntry(proposal))
    for number, text in enumerate(("De sfeer aan de oven", "We helpen elkaar op zaterdag", "Vaste klanten")):
        good = Voice(id=f"v{number}", kind=VoiceKind.GOOD, source=VoiceSource.TALK, origin="t", text=text)
        workspace.execute(AddEntry(replace(good, dimension=("REL", "", "CON")[number])))
