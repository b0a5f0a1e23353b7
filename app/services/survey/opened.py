"""An open round whose code word was given: answer files can be taken in, the result fixed, texts
paraphrased.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.commands.entries import AddEntry
from app.domain.commands.survey import FixSurvey, WordsDone
from app.domain.messages import Message, Refusal
from app.domain.records import SurveyRound, Voice
from app.domain.survey.ballot import Ballot, NotABallot, decode, decode_whole, decode_words
from app.domain.survey.guard import enough
from app.domain.survey.scores import scores
from app.runtime.clock import today
from app.services.survey import answer_file
from app.services.survey.rounds import key_of, private_key, put_in
from app.services.workspace import Workspace
from app.store import ballots
from app.store.ballots import Envelope, Kind
from app.store.sealing import Unsealable, unseal


@dataclass(frozen=True, slots=True)
class FreeText:
    """One text as it was written; it is shown to be paraphrased and never stored like this."""

    token: bytes
    text: str


class OpenedRound:
    """Holds the private key in memory only; forget this object to lock the round again."""

    def __init__(self, workspace: Workspace, asked: SurveyRound, secret: str) -> None:
        self._workspace, self._id = workspace, asked.id
        self._private = private_key(workspace, asked, secret)

    @property
    def asked(self) -> SurveyRound:
        """The round as it is now."""
        found = self._workspace.dossier.get(SurveyRound, self._id)
        assert found is not None, "a round is never removed"
        return found

    def take_file(self, content: bytes) -> None:
        """Take in an answer file of the browser form; every fault is a `Refusal`, and then nothing is
        kept.

        It is sealed anew: nothing in the dossier can be laid beside the file that somebody sent.
        """
        asked = self.asked
        found = answer_file.read(content, asked, key_of(self._workspace, asked).public)
        try:
            ballot, words = decode_whole(unseal(self._private, found.sealed), asked)
        except (Unsealable, NotABallot):
            raise Refusal(answer_file.CHANGED) from None
        put_in(self._workspace, asked, ballot, words, mark=found.mark)

    def may_fix(self) -> Message | None:
        """Why the result may not be fixed yet; None when it may."""
        envelopes = self._envelopes(Kind.ANSWERS)
        return enough(len(envelopes), self.asked.invited, self._workspace.catalogue.privacy_guard)

    def fix(self, by: object | None = None) -> None:
        """End the round: keep what may be shown, delete every answer in the same transaction, for good.

        Empty words go too, and the key with them when nobody wrote anything.
        """
        asked, workspace = self.asked, self._workspace
        found = [self._ballot(envelope, asked) for envelope in self._envelopes(Kind.ANSWERS)]
        written = self._envelopes(Kind.WORDS)
        empty = [envelope.token for envelope in written if not self._words(envelope, asked)]
        kept = scores(asked, found, workspace.catalogue)
        command = FixSurvey(
            asked.id, kept, len(found), today(workspace.clock), wordless=len(empty) == len(written)
        )
        workspace.execute_final(command, by=by, also=lambda file: ballots.end(file, asked.id, empty))

    def texts(self) -> tuple[FreeText, ...]:
        """The free texts of a round that has ended, in an order that means nothing."""
        asked = self.asked
        if asked.fixed_on is None:
            raise Refusal(Message("Free texts are opened once the result of the round is fixed."))
        opened = ((e.token, self._words(e, asked)) for e in self._envelopes(Kind.WORDS))
        return tuple(FreeText(token, text) for token, text in opened if text)

    def keep_text(self, token: bytes, voice: Voice, by: object | None = None) -> None:
        """Store an approved paraphrase instead of the text, which is deleted in the same transaction."""
        dated = replace(voice, received_on=today(self._workspace.clock))
        self._workspace.execute_final(
            AddEntry(dated), by=by, also=lambda file: ballots.destroy_one(file, token)
        )

    def drop_text(self, token: bytes) -> None:
        """Delete a text without keeping anything of it."""
        self._workspace.beside(lambda file: ballots.destroy_one(file, token), writing=True)

    def end_texts(self, by: object | None = None) -> None:
        """Delete what is left of the texts, and the key itself."""
        command = WordsDone(self._id, today(self._workspace.clock))
        self._workspace.execute_final(command, by=by, also=lambda file: ballots.destroy_all(file, self._id))

    def _envelopes(self, kind: Kind) -> tuple[Envelope, ...]:
        return self._workspace.beside(lambda file: ballots.envelopes(file, self._id, kind))

    def _ballot(self, envelope: Envelope, asked: SurveyRound) -> Ballot:
        try:
            return decode(unseal(self._private, envelope.sealed), asked)
        except (Unsealable, NotABallot):
            raise Refusal(_BROKEN) from None

    def _words(self, envelope: Envelope, asked: SurveyRound) -> str:
        try:
            return decode_words(unseal(self._private, envelope.sealed), asked)
        except (Unsealable, NotABallot):
            raise Refusal(_BROKEN) from None


_BROKEN = Message(
    "A sealed answer in this file was changed from outside. Nothing was deleted. Stop this round and ask "
    "again."
)
