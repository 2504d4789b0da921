"""JSON lines on standard input, each answered by one: whatever is wrong with a line, the next is answered too."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from newsroom.errors import NewsroomError

Request = dict[str, Any]
Answer = dict[str, Any]

_OUR_FAULT = "Newsroom failed at this line. What happened stands on standard error."
_log = logging.getLogger(__name__)


class BrokenLine(NewsroomError):
    """A line is not what the command reads; the message says how."""


def answers(lines: Iterable[bytes], name: str, answer: Callable[[Request], Answer]) -> Iterator[str]:
    """Yield a line of JSON for every line that is not blank, as they come.

    It holds the line's own id, under *name* (null when it has none), and what *answer* makes of the line, or an
    ``error``: a sentence, that of any NewsroomError which *answer* raises.
    """
    for line in filter(bytes.strip, lines):
        said = json.dumps(_answered(line, name, answer), ensure_ascii=False)
        yield _writable(said)


def text_of(request: Request, name: str, default: str | None = None) -> str:
    """Return the text *name* of *request*, of as many code points; BrokenLine when there is none and no *default*."""
    value = request.get(name)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise BrokenLine(f"This line has no “{name}”, or it is not a text.")
    return _writable(value)


def _answered(line: bytes, name: str, answer: Callable[[Request], Answer]) -> Answer:
    request: Request = {}
    try:
        request = _request(line)
        return {name: request.get(name), **answer(request)}
    except NewsroomError as error:
        return {name: request.get(name), "error": str(error)}
    except Exception:  # a mistake of ours, which must not cost the lines that follow
        _log.exception("A line could not be answered.")
        return {name: request.get(name), "error": _OUR_FAULT}


def _request(line: bytes) -> Request:
    try:
        request = json.loads(line)
    except (ValueError, RecursionError):
        raise BrokenLine("This line is not JSON.") from None
    if not isinstance(request, dict):
        raise BrokenLine("This line is JSON, but not an object: {…}.")
    return request


def _writable(text: str) -> str:
    """Put ? for each half of a surrogate pair: JSON may hold one alone, and no stream can write it."""
    return text.encode("utf-8", "replace").decode()
