"""The finished words around a control, and the answers one can choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from app.views.help_topic import NO_HELP, HelpTopic


@dataclass(frozen=True, slots=True)
class Asking:
    """How a field asks: label, explanation under it, unit behind the control, help beside the page.

    `example` is grey text inside an empty text control; `label_hidden` keeps the label for screen
    readers only (when a heading right above already says it). A choice that always has an answer is not
    `clearable`. `unknown` says not knowing in other words than "I don't know".
    """

    label: str
    hint: str = ""
    unit: str = ""
    example: str = ""
    help: HelpTopic = NO_HELP
    label_hidden: bool = False
    clearable: bool = True
    unknown: str = ""


class Options(TypedDict, total=False):
    """The optional parts of `Asking`, as keyword arguments of `Form.text` and its sisters."""

    hint: str
    unit: str
    example: str
    help: HelpTopic
    label_hidden: bool
    clearable: bool


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen: the value that is kept and the words that are shown.

    In a long list the options of one `group` stand together under its name.
    """

    value: object
    label: str
    hint: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class NumberKind:
    """Which numbers a control takes: `whole` gives int, `money` Decimal, otherwise float."""

    whole: bool = False
    money: bool = False


WHOLE = NumberKind(whole=True)
DECIMAL = NumberKind()
MONEY = NumberKind(money=True)
