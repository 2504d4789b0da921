"""Which comment of a returned document is which of those that the copy had.

First by the ids that Word keeps; then, where a program dropped these, by who made it when: of several such the one
that still says the same, then the one on the bookmarked words of its mark, then, if none is missing, in their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from annotations.export.docx.identity import Traces, bookmark, durable_ids, signature
from annotations.export.docx.rich import words_of
from annotations.export.manifest import MARK, words_digest
from annotations.returns.docx.beside import Beside
from annotations.returns.docx.comment_words import Said
from newsroom.text.ranges import Range

_SECOND = len("2026-05-04T09:30:00")


@dataclass(frozen=True)
class Had:
    """What the copy had: ``digests`` of words by id, its traces, and where its marks' bookmarks are in the file."""

    digests: Mapping[str, str]
    traces: Traces
    bookmarks: Mapping[str, Range]


def identified(comments: Sequence[Said], ranges: Mapping[str, Range], beside: Beside, had: Had) -> dict[str, str]:
    """Return the id of each comment by its ``w:id``: one of ours, or what stays the same when the file is edited."""
    known = dict(_by_numbers(comments, beside, had.traces))
    rest = [said for said in comments if said.number not in known]
    missing = set(had.traces.made) - set(known.values())
    for sayings, ids in _by_signature(rest, missing, had.traces):
        known |= _matched(sayings, ids, ranges, had)
    return {said.number: known.get(said.number) or _foreign(said, beside) for said in comments}


def durable(said: Said, beside: Beside) -> str:
    """Return the durable id of a comment, empty where the file has none."""
    return next((beside.durable[each] for each in said.paragraphs if each in beside.durable), "")


def _by_numbers(comments: Iterable[Said], beside: Beside, traces: Traces) -> Iterator[tuple[str, str]]:
    ids = {f"{number:08X}": each for each, number in durable_ids(traces.made).items()}
    taken: set[str] = set()
    for said in comments:
        found = next((ids[each] for each in (durable(said, beside), *said.paragraphs) if each in ids), "")
        if found and found not in taken:
            taken.add(found)
            yield said.number, found


def _by_signature(
    comments: Iterable[Said], ids: Iterable[str], traces: Traces
) -> Iterator[tuple[list[Said], list[str]]]:
    """Yield the comments that one person made in one second, with the ids that the copy had of them."""
    made: defaultdict[str, list[str]] = defaultdict(list)
    for each in ids:
        made[traces.made[each]].append(each)
    said_then: defaultdict[str, list[Said]] = defaultdict(list)
    for said in comments:
        said_then[signature(said.author, said.date[:_SECOND])].append(said)
    order = {each: at for at, each in enumerate(traces.made)}
    yield from ((sayings, sorted(made[then], key=order.__getitem__)) for then, sayings in said_then.items())


def _matched(sayings: list[Said], ids: list[str], ranges: Mapping[str, Range], had: Had) -> dict[str, str]:
    found: dict[str, str] = {}
    for reason in (_says_the_same, _is_on_its_mark):
        for said in [each for each in sayings if each.number not in found]:
            left = (each for each in ids if each not in found.values())
            if match := next((each for each in left if reason(said, each, ranges, had)), ""):
                found[said.number] = match
    rest = [said.number for said in sayings if said.number not in found]
    left_ids = [each for each in ids if each not in found.values()]
    return found | (dict(zip(rest, left_ids, strict=True)) if len(rest) == len(left_ids) else {})


def _says_the_same(said: Said, each: str, ranges: Mapping[str, Range], had: Had) -> bool:
    return not each.startswith(MARK) and words_digest(words_of(said.lines)) == had.digests.get(each)


def _is_on_its_mark(said: Said, each: str, ranges: Mapping[str, Range], had: Had) -> bool:
    mark = each if each.startswith(MARK) else had.traces.on.get(each, "")
    return said.number in ranges and ranges[said.number] == had.bookmarks.get(bookmark(mark))


def _foreign(said: Said, beside: Beside) -> str:
    lasting = durable(said, beside) or next(iter(said.paragraphs), "")
    if not lasting:
        words = "\n".join((said.author, said.date, words_of(said.lines)))
        lasting = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return f"w{lasting.lower()}"
