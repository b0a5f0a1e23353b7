"""Opening a round, handing answers in, locking the laptop, and stopping without a result."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from app.domain.choices import RoundState
from app.domain.commands.base import existing
from app.domain.commands.survey import (
    FEWEST_SIGNS,
    EditSurvey,
    LockSurvey,
    OpenSurvey,
    StopSurvey,
    WordsDone,
    still_open,
)
from app.domain.messages import Message, Refusal
from app.domain.records import SurveyRound
from app.domain.survey.ballot import Ballot, encode, encode_words
from app.domain.survey.codes import new_code
from app.runtime.clock import today
from app.services.workspace import Workspace
from app.store import ballots
from app.store.ballots import Cast, Kind
from app.store.sealing import RoundKey, WrongCode, make_key, seal, unlock

ALREADY_TAKEN = Message("This form was taken in already. Lay it aside and take the next one.")


def fresh_round(workspace: Workspace, analysis: str) -> SurveyRound:
    """A blank round of an analysis, with an id and a code of its own."""
    taken = {found.code for found in workspace.dossier.all(SurveyRound)}
    code = next(code for code in iter(lambda: new_code(secrets.choice), "") if code not in taken)
    return SurveyRound(id=workspace.fresh_id("SUR"), analysis=analysis, code=code)


def open_round(workspace: Workspace, asked: SurveyRound, secret: str, by: object | None = None) -> None:
    """Open a round whose answers only `secret` (the code word) opens; refuses what the guard refuses."""
    if len(secret.strip()) < FEWEST_SIGNS:
        raise Refusal(
            Message("Choose a code word of at least {n} signs.", {"n": FEWEST_SIGNS}), field="secret"
        )
    command = OpenSurvey(asked, today(workspace.clock))
    command.decide(workspace.dossier, workspace.catalogue)  # no key is made for a round that is refused
    key = make_key(secret)
    workspace.execute_final(command, by=by, also=lambda file: ballots.keep_key(file, asked.id, key))


def hand_in(
    workspace: Workspace, asked: SurveyRound, ballot: Ballot, *, words: str = "", form: int | None = None
) -> None:
    """Seal one respondent's answers and free words, and put them in; refuses doubles and too many."""
    put_in(workspace, asked, ballot, words, mark=f"form {form}" if form is not None else "")


def put_in(workspace: Workspace, asked: SurveyRound, ballot: Ballot, words: str, *, mark: str) -> None:
    """Put one respondent in; refuses a round that has ended, a mark that was taken in before, and more
    answers than people.

    Everybody hands in words, most of them none: else whoever counts would see who wrote something.
    """
    asked = existing(workspace.dossier, SurveyRound, asked.id)
    still_open(asked)
    public, most = key_of(workspace, asked).public, asked.invited or 0
    sealed = (
        (Kind.ANSWERS, seal(public, encode(ballot, asked))),
        (Kind.WORDS, seal(public, encode_words(words, asked))),
    )
    try:
        workspace.beside(lambda file: ballots.take_in(file, asked.id, Cast(sealed, mark), most), writing=True)
    except ballots.AlreadyTaken:
        raise Refusal(ALREADY_TAKEN, field="form") from None
    except ballots.TooMany:
        raise Refusal(as_many_as_invited(asked), field="form") from None


def as_many_as_invited(asked: SurveyRound) -> Message:
    """Why no more answers are taken in."""
    return Message(
        "There are {n} answers already, as many as people invited. Check whether a form was typed "
        "twice, or correct how many people were invited.",
        {"n": asked.invited or 0},
    )


def received(workspace: Workspace, asked: SurveyRound) -> int:
    """How many people have answered."""
    return workspace.beside(lambda file: ballots.counted(file, asked.id, Kind.ANSWERS))


def words_waiting(workspace: Workspace, asked: SurveyRound) -> int:
    """How many free texts wait to be paraphrased; 0 while the round is open, when nobody may know."""
    found = workspace.dossier.get(SurveyRound, asked.id)
    if found is None or found.state is RoundState.OPEN:
        return 0
    return workspace.beside(lambda file: ballots.counted(file, asked.id, Kind.WORDS))


def form_taken(workspace: Workspace, asked: SurveyRound, form: int) -> bool:
    """Whether a paper form was typed in already."""
    return f"form {form}" in workspace.beside(lambda file: ballots.marks(file, asked.id))


def correct(
    workspace: Workspace, asked: SurveyRound, changes: Mapping[str, object], by: object | None = None
) -> None:
    """Correct how many were invited, the last day or who keeps the code word; refuses fewer than answered."""
    n, invited = received(workspace, asked), changes.get("invited")
    if isinstance(invited, int) and invited < n:
        raise Refusal(
            Message("{n} people have answered already. Fill in at least that number.", {"n": n}),
            field="invited",
        )
    workspace.execute(EditSurvey(asked.id, changes), by=by)


def forget_words(workspace: Workspace, asked: SurveyRound, by: object | None = None) -> None:
    """Delete the free texts of a round that has ended without reading them, and the key; needs no code."""
    if asked.fixed_on is None:
        raise Refusal(Message("Free texts are opened once the result of the round is fixed."))
    command = WordsDone(asked.id, today(workspace.clock))
    workspace.execute_final(command, by=by, also=lambda file: ballots.destroy_all(file, asked.id))


def lock_laptop(workspace: Workspace, asked: SurveyRound, by: object | None = None) -> None:
    """Begin questionnaire mode; the dossier opens in it until `unlock_laptop`, also after a power cut."""
    key_of(workspace, asked)
    workspace.execute_final(LockSurvey(asked.id, locked=True), by=by)


def unlock_laptop(workspace: Workspace, asked: SurveyRound, secret: str, by: object | None = None) -> None:
    """End questionnaire mode; refuses a wrong code word."""
    private_key(workspace, asked, secret)
    workspace.execute_final(LockSurvey(asked.id, locked=False), by=by)


def stop(workspace: Workspace, asked: SurveyRound, reason: str, by: object | None = None) -> None:
    """End a round without a result; everything handed in is deleted unread."""
    command = StopSurvey(asked.id, reason, today(workspace.clock))
    workspace.execute_final(command, by=by, also=lambda file: ballots.destroy_all(file, asked.id))


def key_of(workspace: Workspace, asked: SurveyRound) -> RoundKey:
    """The key of a round; refuses when it is not in this file."""
    key = workspace.beside(lambda file: ballots.key_of(file, asked.id))
    if key is None:
        raise Refusal(
            Message(
                "The sealed answers of this round are not in this file: it is a copy that was put back, and "
                "copies never hold answers. Stop this round and ask again."
            )
        )
    return key


def private_key(workspace: Workspace, asked: SurveyRound, secret: str) -> bytes:
    """What opens the envelopes of a round; refuses a wrong code word."""
    try:
        return unlock(key_of(workspace, asked), secret)
    except WrongCode:
        raise Refusal(
            Message("This is not the code word of this round. Type it as it was chosen."), field="secret"
        ) from None
