"""Setting nodes as a PDF. What is set is data; of files, only a folder with the story's pictures can be read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal

from typst import Compiler

from annotations.export.errors import ExportError
from annotations.export.pdf.fonts import fonts

MISSING = "\N{WHITE VERTICAL RECTANGLE}"
"""Stands for what no font has."""

_HERE = Path(__file__).parent
_TEMPLATES = {name: (_HERE / name).read_bytes() for name in ("nodes.typ", "copy.typ", "margin.typ", "marked.typ")}
_STANDARD: Literal["ua-1"] = "ua-1"  # PDF/UA-1, ISO 14289-1
_TRIES = 3  # of which each after the first leaves out what the one before had no font for
_MOST_MISSING = 0.25  # of what a story is
_NAMED = 20  # code points that a copy lists as missing
_NO_FONT = re.compile(r'the text `("(?:[^"\\]|\\.)*")` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


class CannotSet(ExportError):
    """The typesetter gave up, or would be given too much."""


def set_pdf(compiler: Compiler, made_on: date) -> bytes:
    """Return what *compiler* sets as PDF/UA-1, dated to noon of *made_on*, which is that day nearly everywhere."""
    moment = int(datetime(made_on.year, made_on.month, made_on.day, 12, tzinfo=UTC).timestamp())
    written = compiler.compile(format="pdf", pdf_standards=_STANDARD, timestamp=moment)
    assert isinstance(written, bytes)
    return written


def compiler_of(template: str, copy: object, folder: Path, **files: object) -> Compiler:
    """Return what sets *template* with *copy* and *files* as its data, and the pictures in *folder*."""
    given = {f"{name}.json": json.dumps(data, ensure_ascii=False).encode() for name, data in files.items()}
    given |= {"copy.json": json.dumps(copy, ensure_ascii=False).encode()}
    sources: Any = {"main": _TEMPLATES[template], **_TEMPLATES, **given}
    return Compiler(sources, root=folder, font_paths=fonts())


def with_fonts_at_hand(copy: Any, set_: Callable[[Any], bytes]) -> bytes:
    """Return what *set_* makes of *copy*, in which MISSING stands for all that no font has. Raises CannotSet."""
    missing: set[str] = set()
    for _ in range(_TRIES):
        try:
            return set_(_explained(_readable(without(copy, missing)), missing))
        except RuntimeError as error:  # typst raises its TypstError, or, while it measures, only this
            found = set(map(_unescaped, _NO_FONT.findall(getattr(error, "diagnostic", ""))))
            if not found - missing:
                break
            missing |= found
    raise CannotSet("This story could not be set as a PDF. Take the web page instead, and print that.")


def _readable(copy: Any) -> Any:
    """Return *copy*, or raise CannotSet where too little of its story has letters."""
    story = json.dumps(copy["blocks"], ensure_ascii=False)
    if story.count(MISSING) > len(story) * _MOST_MISSING:
        raise CannotSet(
            "No font on this server has the letters of this story. Take the web page instead, and print that; whoever"
            " runs the server can add fonts."
        )
    return copy


def _explained(copy: Any, missing: Collection[str]) -> Any:
    """Return *copy* with what it lacks said at the end of its last section."""
    if not missing:
        return copy
    *sections, last = copy["sections"]
    points = sorted({f"U+{ord(character):04X}" for each in missing for character in each})
    more = f" and {len(points) - _NAMED} more" if len(points) > _NAMED else ""
    said = f"{MISSING} stands for what no font here has: {', '.join(points[:_NAMED])}{more}."
    return {**copy, "sections": [*sections, {**last, "nodes": [*last["nodes"], ["p", said]]}]}


def without(copy: Any, missing: Collection[str]) -> Any:
    """Return *copy*, of plain JSON types, with MISSING for each of the texts *missing* in it, the longest first."""
    if not missing:
        return copy
    # A table for letters: a script without a font has thousands.
    letters = str.maketrans(dict.fromkeys((each for each in missing if len(each) == 1), MISSING))
    longer = sorted((each for each in missing if len(each) > 1), key=len, reverse=True)
    clusters = re.compile("|".join(map(re.escape, longer)) or "$.")
    return _changed(copy, lambda words: clusters.sub(MISSING, words).translate(letters))


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    """Return *value* with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: _changed(each, change) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_changed(each, change) for each in value]
    return value


def _unescaped(quoted: str) -> str:
    """Return the text that typst shows as *quoted*: its escapes are JSON's, but for those of code points."""
    plain = _ESCAPE.sub(lambda match: json.dumps(chr(int(match[1], 16)))[1:-1], quoted)
    return str(json.loads(plain))
