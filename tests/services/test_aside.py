"""What is no act of its own (time spent, how far one came) never stands in the way of undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.commands.analysis import StartAnalysis
from app.domain.commands.team import CountHands, DescribeTalk, StartTalk
from app.domain.records import TalkCount, TeamTalk
from app.services.history import Act, History
from app.services.workspace import Workspace
from tests.support.desk import workspace_in

FACTOR = "RF-ORG-01"


@pytest.fixture
def talked(tmp_path: Path) -> Iterator[Workspace]:
    """A dossier with a conversation that has just begun."""
    workspace = workspace_in(tmp_path)
    workspace.execute(StartAnalysis(2026))
    workspace.execute(StartTalk(TeamTalk(id="t", analysis="2026", factors=(FACTOR,), present=8)))
    yield workspace
    workspace.close()


def talk(workspace: Workspace) -> TeamTalk:
    found = workspace.dossier.get(TeamTalk, "t")
    assert found is not None
    return found


def test_undo_takes_the_last_act_back_and_leaves_the_time_as_it_is(talked: Workspace) -> None:
    talked.execute(DescribeTalk("t", {"led_by": "Zaakvoerder"}))
    talked.execute_aside(DescribeTalk("t", {"spent": (("1", "60"),), "step": 2}))
    assert talked.undo()
    assert (talk(talked).led_by, talk(talked).step, talk(talked).spent) == ("", 2, (("1", "60"),))
    assert talked.redo()
    assert (talk(talked).led_by, talk(talked).step) == ("Zaakvoerder", 2)


def test_the_conversation_itself_can_still_be_taken_back(talked: Workspace) -> None:
    talked.execute_aside(DescribeTalk("t", {"sittings": 1}))
    assert talked.undo()
    assert talked.dossier.get(TeamTalk, "t") is None
    assert talked.redo()
    assert talk(talked).sittings == 1


def test_what_is_kept_aside_is_in_the_file_and_in_the_journal(talked: Workspace) -> None:
    talked.execute_aside(DescribeTalk("t", {"step": 3}))
    assert talked.replayed().get(TeamTalk, "t") == talk(talked)


def test_nothing_changed_is_nothing_kept(talked: Workspace) -> None:
    assert talked.execute_aside(DescribeTalk("t", {"step": 0})) == ()


def test_making_a_record_is_always_an_act(talked: Workspace) -> None:
    with pytest.raises(ValueError, match="is an act"):
        talked.execute_aside(CountHands("t", FACTOR, {"hands_0": 1}))
    assert talked.dossier.all(TalkCount) == ()


def test_other_records_keep_their_history() -> None:
    kept = History((Act("Start", (), 1),))
    assert kept.over(()) == kept


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["act", "aside", "undo", "redo"]), max_size=14))
def test_in_any_order_undo_never_stumbles(talked: Workspace, steps: list[str]) -> None:
    for number, step in enumerate(steps):
        if step == "act" and talked.dossier.get(TeamTalk, "t"):
            talked.execute(DescribeTalk("t", {"led_by": f"{number}"}))
        elif step == "aside" and talked.dossier.get(TeamTalk, "t"):
            talked.execute_aside(DescribeTalk("t", {"step": number}))
        elif step == "undo":
            talked.undo()
        elif step == "redo":
            talked.redo()
    while talked.undo():
        pass
    assert talked.dossier.get(TeamTalk, "t") is None
    while talked.redo():
        pass
    assert talked.replayed().get(TeamTalk, "t") == talk(talked)
