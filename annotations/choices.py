"""What filters offer: values that occur, each with how much it leads to."""

from __future__ import annotations

from typing import NamedTuple


class Choice(NamedTuple):
    """One value a filter offers, how readers call it, the number of rows it leads to, and under what it is listed."""

    value: str
    label: str
    found: int
    group: str = ""


def by_label(choices: list[Choice]) -> list[Choice]:
    """Return *choices* as people look them up: by group, then by label."""
    return sorted(choices, key=lambda choice: (choice.group, choice.label.casefold()))


def with_chosen(choices: list[Choice], chosen: str) -> list[Choice]:
    """Keep the *chosen* value on offer when it leads nowhere, or the form would show another one."""
    missing = chosen and all(choice.value != chosen for choice in choices)
    return [*choices, Choice(chosen, chosen, 0)] if missing else choices
