"""A paper form while it is typed over: the signs so far and the place of the cursor; never kept anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.survey.ballot import SKIPPED, Ballot


@dataclass(frozen=True, slots=True)
class TypedForm:
    """One sign per statement in the printed order, "" when not typed yet; `here` may be past the last."""

    signs: tuple[str, ...]
    here: int = 0

    @property
    def complete(self) -> bool:
        """Whether every statement has its sign."""
        return all(self.signs)

    @property
    def at_end(self) -> bool:
        """Whether the cursor stands past the last statement."""
        return self.here == len(self.signs)

    def typed(self, sign: str) -> TypedForm:
        """Put a sign and go on; past the last statement nothing happens."""
        if self.at_end:
            return self
        return TypedForm(_with(self.signs, self.here, sign), self.here + 1)

    def pasted(self, signs: Sequence[str]) -> TypedForm:
        """Put several signs from the cursor on; what does not fit is left out."""
        form = self
        for sign in signs:
            form = form.typed(sign)
        return form

    def rubbed_out(self) -> TypedForm:
        """Go back one statement and take its sign away."""
        if self.here == 0:
            return self
        return TypedForm(_with(self.signs, self.here - 1, ""), self.here - 1)

    def moved(self, step: int) -> TypedForm:
        """Move the cursor without changing anything."""
        return replace(self, here=min(max(self.here + step, 0), len(self.signs)))

    def to_gap(self) -> TypedForm:
        """Move the cursor to the first statement without a sign, or to the end."""
        return replace(self, here=self.signs.index("") if "" in self.signs else len(self.signs))

    def ballot(self, factors: Sequence[str], site: str = "") -> Ballot:
        """The answers as they are handed in."""
        pairs = zip(factors, self.signs, strict=True)
        return Ballot({factor: int(sign) for factor, sign in pairs if sign not in {"", SKIPPED}}, site)


def blank(statements: int) -> TypedForm:
    """A form on which nothing was typed yet."""
    return TypedForm(("",) * statements)


def differences(first: TypedForm, second: TypedForm) -> tuple[int, ...]:
    """The places of the statements that were typed differently the second time."""
    pairs = zip(first.signs, second.signs, strict=True)
    return tuple(place for place, (one, two) in enumerate(pairs) if one != two)


def _with(signs: tuple[str, ...], place: int, sign: str) -> tuple[str, ...]:
    return (*signs[:place], sign, *signs[place + 1 :])
