"""What stands above a text between two lines of ``---``: the part of YAML that people write there, and no more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

Value = str | tuple[str, ...]

_BLOCK = re.compile(r"\ufeff?---[ \t]*\n(?P<lines>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"(?P<key>[\w][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)$")
_FOLDED = re.compile(r"[|>][+-]?\d?$")
_COMMENT = re.compile(r"(?:^|\s)#\s.*$")
_MAX_BLOCK = 20_000  # code points
_MAX_LINES = 500


def part_front_matter(text: str) -> tuple[dict[str, Value], str]:
    """Return what the front matter of *text* says, by key in small letters, and the text below it."""
    match = _BLOCK.match(text[:_MAX_BLOCK])
    if not match:
        return {}, text
    return _read(match["lines"].split("\n")[:_MAX_LINES]), text[match.end() :]


def first(said: Mapping[str, Value], names: Iterable[str]) -> str:
    """Return the first of *names* that *said* has something under, of several the first."""
    return next((texts[0] for name in names if (texts := every(said, (name,)))), "")


def every(said: Mapping[str, Value], names: Iterable[str]) -> tuple[str, ...]:
    """Return all that stands under the first of *names* that *said* has something under."""
    for name in names:
        value = said.get(name, ())
        texts = (value,) if isinstance(value, str) else value
        if kept := tuple(text for text in texts if text):
            return kept
    return ()


def _read(lines: list[str]) -> dict[str, Value]:
    said: dict[str, Value] = {}
    key = ""
    for line in lines:
        item, pair = _ITEM.match(line), _KEY.match(line)
        if key and item:
            before = said[key]
            said[key] = ((before,) if before else ()) if isinstance(before, str) else before
            said[key] = (*said[key], _scalar(item["value"]))
        elif pair:
            key = pair["key"].casefold()
            said[key] = _value(pair["value"] or "")
        elif key and line[:1] in " \t" and isinstance(said[key], str):
            said[key] = f"{said[key]} {line.strip()}".strip()
    return said


def _value(written: str) -> Value:
    written = written.strip()
    if written.startswith("[") and written.endswith("]") and not written.startswith("[["):
        return tuple(filter(None, map(_scalar, _members(written[1:-1]))))
    return "" if _FOLDED.match(written) else _scalar(written)


def _members(written: str) -> list[str]:
    """Part a list at the commas that stand in no quotation marks."""
    return re.findall(r"(?:\"(?:[^\"\\]|\\.)*+\"|'[^']*+'|[^,\"'])+", written)


def _scalar(written: str) -> str:
    """Read one value: quoted as JSON, quoted plainly, a link of a note-taking app, or as it stands."""
    written = written.strip()
    if written[:1] == '"':
        return _json(written)
    if written[:1] == "'" and written[-1:] == "'" and len(written) > 1:
        return _unlinked(written[1:-1].replace("''", "'"))
    plain = _unlinked(_COMMENT.sub("", written).strip())
    return "" if plain.casefold() in ("null", "~", "none") else plain


def _json(written: str) -> str:
    try:
        value = json.loads(written)
    except ValueError:
        return written.strip('"')
    return _unlinked(value) if isinstance(value, str) else ""


def _unlinked(text: str) -> str:
    return text[2:-2].rpartition("|")[2] if text.startswith("[[") and text.endswith("]]") else text
