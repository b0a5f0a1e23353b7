"""What is wrong in an exchange file: every problem with its path, all at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.messages import Message


@dataclass(frozen=True, slots=True)
class ExchangeProblem:
    """One thing that is wrong, and where: `measures[2].start`."""

    path: str
    message: Message


@dataclass(slots=True)
class Findings:
    """The problems gathered while reading; the reader goes on after each."""

    problems: list[ExchangeProblem] = field(default_factory=list)

    def add(self, path: str, msgid: Message) -> None:
        """Note one problem."""
        self.problems.append(ExchangeProblem(path, msgid))

    def __iter__(self) -> Iterator[ExchangeProblem]:
        return iter(self.problems)


class ExchangeErrors(Exception):
    """The file cannot be imported; nothing was."""

    def __init__(self, problems: tuple[ExchangeProblem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems
