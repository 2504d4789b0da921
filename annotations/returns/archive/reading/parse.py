"""From bytes to JSON, strictly: a file is bounded before it is parsed, and says nothing twice."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any, NoReturn

from annotations.returns.errors import BrokenFile, TooMuch
from annotations.returns.files.kinds import MAX_BYTES

MAX_PARTS = 2_000_000
"""Members and items of all objects and lists: what a story of twenty long versions with all their names has."""

_MAX_DEPTH = 12  # an archive has nine levels
_EXACT = 2**53

_TOO_LARGE = "This archive is larger than {limit} MB. Export an earlier version of the story, which has fewer pictures."
_TOO_MANY = "This archive holds more than anybody could have added to one story. Nothing of it was brought in."
_NOT_JSON = "This file is cut short, or no archive: {why}. Nothing was brought in; export the story again."


def parse(data: bytes) -> dict[str, Any]:
    """Return the object that *data* holds. Raises TooMuch or BrokenFile."""
    if len(data) > MAX_BYTES:
        raise TooMuch(_TOO_LARGE.format(limit=MAX_BYTES // 1_000_000))
    if sum(map(data.count, (b",", b"[", b"{"))) > MAX_PARTS:
        raise TooMuch(_TOO_MANY)
    found = _loads(data)
    if not isinstance(found, dict):
        raise BrokenFile(_NOT_JSON.format(why="it holds no JSON object"))
    _check(found)
    return found


def _loads(data: bytes) -> Any:
    try:
        return _DECODER.decode(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BrokenFile(_NOT_JSON.format(why="it is not UTF-8")) from error
    except RecursionError as error:
        raise TooMuch(_TOO_MANY) from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BrokenFile(_NOT_JSON.format(why=f"its JSON ends or breaks at {where}")) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise BrokenFile(_NOT_JSON.format(why="an object names a member twice"))
    return found


def _constant(name: str) -> NoReturn:
    raise BrokenFile(_NOT_JSON.format(why=f"{name} is no number of JSON"))


def _number(digits: str) -> int | float:
    """Return a number, whole ones as int however they are written; RFC 8785 knows none beyond a double's."""
    try:
        value = float(digits)
    except ValueError:
        value = math.inf
    if not math.isfinite(value):
        raise BrokenFile(_NOT_JSON.format(why="a number is too large"))
    return int(value) if value.is_integer() and abs(value) < _EXACT else value


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant, parse_float=_number, parse_int=_number)


def _check(found: Any) -> None:
    for value in _values(found):
        if isinstance(value, str) and not _is_text(value):
            raise BrokenFile(_NOT_JSON.format(why="it holds characters that are no text"))


def _values(found: Any) -> Iterator[Any]:
    """Yield every value and every name, without recursion."""
    level, depth = [found], 0
    while level:
        yield from level
        if (depth := depth + 1) > _MAX_DEPTH:
            raise TooMuch(_TOO_MANY)
        level = [inner for value in level for inner in _inside(value)]


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def _is_text(value: str) -> bool:
    """Tell whether PostgreSQL can hold *value*: no NUL, no half of a surrogate pair."""
    if value.isascii():
        return "\0" not in value
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value
