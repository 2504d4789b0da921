"""The page that carries a story, and the path to it: what stands at the top of a dump."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsroom.ingest.agencies import is_organisation
from newsroom.ingest.dump.furniture import is_furniture
from newsroom.ingest.dump.lines import is_sentence
from newsroom.ingest.rights import is_rights_line
from newsroom.text.words import words

_STEP = re.compile(r"\s*[>»›]\s*|\s+[–|/]\s+")
_MARKS = (re.compile(r"\s*[>»›]\s*"), re.compile(r"\s+/\s+"), re.compile(r"\s+[–|]\s+"))
_SEPARATORS = words("/ > » › – |")
_HOME = words("home homepage startseite accueil inicio portada início úvod")
_MAX_STEP = 40  # code points
_MAX_PATH = 200
_ABOVE = 3  # lines above the headline in which the path stands

_TOP = 8  # lines in which a page's name stands
_MAX_NAME_WORDS = 5
# Words that sections are called by too: a name needs one of its own.
_COMMON = words("""
    news local world us uk national international breaking latest current top business sport sports live press radio
    tv today s the video photos media daily weekly today opinion home times my your all
""")
_HOMEPAGE = re.compile(r"\s+(?:home\s?page|logo|home)$", re.IGNORECASE)


def breadcrumbs(lines: Sequence[str], at: int) -> list[str]:
    """Return the steps of the path right above the headline at line *at*, without the first page and the headline."""
    inline = (_steps(lines[above]) for above in range(at - 1, max(at - 1 - _ABOVE, -1), -1))
    steps = next((found for found in inline if found), []) or _stacked(lines, at)
    return [step for step in steps if step.casefold() not in _HOME and not _is_headline(step, lines[at])]


def is_path_from_home(line: str) -> bool:
    """Tell whether *line* is a path that begins at the first page, such as "Home > World": its last step is no name."""
    return any(step.casefold() in _HOME for step in _steps(line)[:1])


def masthead(lines: Sequence[str], head: int) -> str:
    """Return the name of the page among the first lines or right above the headline, which is line *head*.

    ``""`` unless it looks like a name or a rights line has it.
    """
    rights = " ".join(line for line in lines[head:] if is_rights_line(line)).casefold()
    top = [*lines[: min(head, _TOP)], *lines[max(head - 1, 0) : head]]
    names = (_HOMEPAGE.sub("", line) for line in top if _may_be_name(line))
    return next((name for name in names if _is_in(name, rights) or _is_name(name)), "")


def _steps(line: str) -> list[str]:
    """Split a path at the first kind of mark it has: a headline at its end may have others."""
    mark = next((mark for mark in _MARKS if mark.search(line)), None)
    if mark is None or len(line) > _MAX_PATH:
        return []
    steps = [step for step in (part.strip(" –|/") for part in mark.split(line)) if step]
    return steps if len(steps) > 1 and not all(map(is_furniture, steps)) and _is_path(steps) else []


def _is_path(steps: Sequence[str]) -> bool:
    return all(len(step) <= _MAX_STEP for step in steps[:-1])


def _stacked(lines: Sequence[str], at: int) -> list[str]:
    """Read a path that has its steps and its separators on lines of their own."""
    steps: list[str] = []
    for step, separator in zip(lines[at - 1 :: -1], [*lines[at - 2 :: -1], ""], strict=False):
        if step in _SEPARATORS or len(step) > _MAX_STEP:
            continue
        if separator not in _SEPARATORS and not steps:
            return []
        steps.append(step)
        if separator not in _SEPARATORS:
            break
    return steps[::-1]


def _is_headline(step: str, headline: str) -> bool:
    return headline.startswith(step.rstrip(" .…")) or step in headline


def _may_be_name(line: str) -> bool:
    short = len(line.split()) <= _MAX_NAME_WORDS and len(line) <= _MAX_STEP
    return short and line[:1].isupper() and not (is_furniture(line) or is_sentence(line) or _STEP.search(line))


def _is_in(name: str, rights: str) -> bool:
    return bool(name) and bool(re.search(rf"\b{re.escape(name.casefold())}\b", rights))


def _is_name(name: str) -> bool:
    own = set(re.findall(r"[^\W\d_]+", name.casefold())) - _COMMON
    return is_organisation(name) and not all(map(is_organisation, own))
