"""What layouts may do with words and lists, and how much of it.

Each filter pays for what it is given and for what it makes, since one that joins or replaces can make much of little.
"""

from __future__ import annotations

from collections.abc import Callable, Sized
from contextvars import ContextVar
from functools import wraps
from typing import Any

from liquid import Environment
from liquid.exceptions import ResourceLimitError

from annotations.export.markdown.front_matter import scalar
from annotations.export.markdown.text import plain

_ALLOWED = (
    "append capitalize compact concat default downcase first join last lstrip map minus newline_to_br plus prepend"
    " reject remove replace replace_first reverse rstrip size slice sort sort_natural split squish strip truncate"
    " truncatewords uniq upcase where"
)
"""Liquid's filters that layouts have. Not there: what tells the time, since a copy made twice is the same twice."""

BUDGET = 10_000_000
"""Code points and members that the filters of one copy may take and make."""

_spent: ContextVar[list[int]] = ContextVar("spent")

Filter = Callable[..., Any]


def begin() -> None:
    """Let the filters of another copy begin with nothing spent."""
    _spent.set([0])


def give_filters(environment: Environment) -> None:
    """Leave *environment* the filters that are allowed, and two of our own."""
    made = {"md": lambda words: plain(" ".join(str(words).split())), "yaml": scalar}
    kept = {name: environment.filters[name] for name in _ALLOWED.split()}
    environment.filters.clear()
    environment.filters.update({name: _paid(name, filter_) for name, filter_ in {**kept, **made}.items()})


def _paid(name: str, filter_: Filter) -> Filter:
    @wraps(filter_)
    def run(value: Any, *arguments: Any, **options: Any) -> Any:
        _pay(_weight(value) + sum(map(_weight, arguments)) + _made(name, value, arguments))
        return filter_(value, *arguments, **options)

    return run


def _made(name: str, value: Any, arguments: tuple[Any, ...]) -> int:
    """Return how much longer than *value* its replacement, or its members joined, may become."""
    if name == "join" and isinstance(value, Sized):
        return len(value) * len(str(arguments[0] if arguments else " ")) + sum(map(_weight, value))  # type: ignore[call-overload]
    if name == "replace" and len(arguments) > 1:
        return (str(value).count(str(arguments[0])) + 1) * len(str(arguments[1]))
    return 0


def _weight(value: Any) -> int:
    if isinstance(value, int):
        return 1 + value.bit_length() // 8
    return 1 + len(value) if isinstance(value, Sized) else 1


def _pay(price: int) -> None:
    spent = _spent.get()
    spent[0] += price
    if spent[0] > BUDGET:
        raise ResourceLimitError("too much", token=None)
