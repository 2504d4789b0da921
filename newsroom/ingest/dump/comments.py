"""What readers wrote under a story: it begins at a heading, or where names and what they wrote take turns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from newsroom.ingest.dates import before_date, find_date
from newsroom.ingest.dump.furniture import opens_comments, plain_line
from newsroom.ingest.dump.lines import is_prose, is_sentence, is_text
from newsroom.ingest.dump.tables import REPLIES

_MIN_THREAD = 3  # readers who take turns
_MIN_REPLIES = 2  # buttons to answer
_MAX_COMMENT = 12  # lines
_MAX_HEAD = 80  # code points
_MAX_NAME = 40
_MAX_NAME_WORDS = 4
_MAX_DAY = 60
_MAX_ABOVE = 3  # lines between a reader's name and the words

_AGO = re.compile(
    r"\b(?:\d+|an?)\s*(?:s|m|h|d|w|mo|y|min|hrs?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\.? ago\b"
    r"|\b(?:hace|vor|il y a|há|πριν|منذ|לפני|για|för)\s+(?:από\s+)?(?:\d+|un[ae]?|eine[rmn]?|um[a]?)\s+\w+"
    r"|\b\d+\s+\w+\s+(?:atrás|fa|geleden|siden|sitten|temu|önce|назад|тому|पहले|trước|lalu|sedan)(?!\w)"
    r"|\d+\s?(?:秒|分钟|小时|天|周|个月|年|分|時間|日|週間|か月)前|\d+\s?(?:분|시간|일|주|개월)\s?전",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
_SAYS = re.compile(
    r"(?P<name>[^.:!?]{2,40}?)\s(?:says|said|wrote|writes|sagt|schreibt|meint|dit|a dit|a écrit|dice|dijo|escribió"
    r"|diz|disse|escreveu|ha detto|scrive|zegt|schreef|säger|skriver|sier|sanoo|pisze|napsal|diyor ki|пишет|говорит)"
    r"\s?:(?:\s.{0,12})?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"@[\w.-]{2,30}|(?=.*[^\W\d_])(?=.*[\d_])[\w.-]{4,30}")


def comments_at(lines: Sequence[str]) -> set[int]:
    """Return the lines at which readers' words begin, each comment of a thread that has no heading among them."""
    headed = {at for at, line in enumerate(lines) if opens_comments(line)}
    return headed | set(_thread(lines)) | set(_answered(lines))


def _thread(lines: Sequence[str]) -> Iterator[int]:
    """Where at least three readers take turns, each with few lines, every turn begins a comment."""
    run: dict[int, str] = {}
    for at in range(len(lines) + 1):
        name = _reader(lines, at) if at < len(lines) else ""
        if run and (at == len(lines) or at - next(reversed(run)) > _MAX_COMMENT):
            yield from run if len(set(run.values())) >= _MIN_THREAD else ()
            run = {}
        if name:
            run[at] = name


def _reader(lines: Sequence[str], at: int) -> str:
    """Return the name in the head of a comment at line *at*, ``""`` where there is none."""
    name = _named(lines[at], lines[at + 1] if at + 1 < len(lines) else "")
    return name if name and any(map(is_text, lines[at + 1 : at + 1 + _MAX_ABOVE])) else ""


def _named(line: str, below: str) -> str:
    if len(line) > _MAX_HEAD or is_prose(line):
        return ""
    if says := _SAYS.fullmatch(line):
        return says["name"]
    if _HANDLE.fullmatch(line) and not find_date(line):
        return line
    if is_sentence(line):
        return ""
    name = line if _is_name(line) and _is_day(below) else _before_time(line)
    return name if _is_name(name) else ""


def _before_time(line: str) -> str:
    """Return what stands before the time in "Ana Ruiz 4 March 2031 at 10:12" and "Ana Ruiz · 3 hours ago"."""
    if ago := _AGO.search(line):
        return line[: ago.start()].strip(" ·•|,–-")
    return before_date(line).strip(" ·•|,–-(") if find_date(line) and _CLOCK.search(line) else ""


def _is_name(text: str) -> bool:
    return 2 <= len(text) <= _MAX_NAME and len(text.split()) <= _MAX_NAME_WORDS and not find_date(text)


def _is_day(line: str) -> bool:
    stated = find_date(line) or _AGO.search(line)
    return len(line) <= _MAX_DAY and not is_sentence(line) and bool(stated)


def _answered(lines: Sequence[str]) -> Iterator[int]:
    """Buttons to answer end comments: the first of them stands under a comment, whose head is above it."""
    replies = [at for at, line in enumerate(lines) if _is_reply(line)]
    if len(replies) < _MIN_REPLIES:
        return
    above = lines[max(replies[0] - _MAX_COMMENT // 2, 0) : replies[0]][::-1]
    words = list(takewhile(is_text, above))
    head = list(takewhile(lambda line: not is_text(line), above[len(words) :])) if len(words) < len(above) else []
    yield replies[0] - len(words) - len(head) if head else replies[0]
    yield from replies


def _is_reply(line: str) -> bool:
    return any(part in REPLIES for part in re.split(r"\s*[|·•]\s*|\s+\d+\s*", plain_line(line)))
