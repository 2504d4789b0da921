"""Which comment of a returned document is which of those that the copy had.

First by the ids that Word keeps; then, where a program dropped these, by who made it when: of several such the one
that still says the same, then the one that says most of it, then the only one whose first line says that it is such a
mark, then the one on the bookmarked words of its mark, then, if none is missing, in their order.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from annotations.export.docx.identity import Traces, bookmark, durable_ids, heading_digest, signature, sketch_of
from annotations.export.docx.rich import words_of
from annotations.export.manifest import MARK, words_digest
from annotations.returns.files.docx.beside import Beside
from annotations.returns.files.docx.comment_words import Said
from newsroom.text.ranges import Range, overlap

_MOST_TRIES = 10_000
_ALIKE = 0.4  # of the words of the longer one
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
    return dict(_foreign([said for said in comments if said.number not in known], beside)) | known


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


def _matched(sayings: Sequence[Said], ids: Sequence[str], ranges: Mapping[str, Range], had: Had) -> dict[str, str]:
    pairs = _Pairs(sayings, ids)
    pairs.by(lambda said: words_digest(words_of(said.lines)), lambda each: had.digests.get(each, ""))
    pairs.by_likeness(lambda said: sketch_of(words_of(said.lines)), lambda each: had.traces.sketches.get(each, ()))
    pairs.by_sole(
        lambda said: said.heading and heading_digest(said.heading), lambda each: had.traces.headings.get(each)
    )
    pairs.by(lambda said: ranges.get(said.number), lambda each: _place_of(each, had))
    pairs.by_touch(lambda said: ranges.get(said.number), lambda each: _place_of(each, had))
    pairs.in_order()
    return pairs.found


def _place_of(each: str, had: Had) -> Range | None:
    """Return where the bookmark of a mark is, or of the mark that a note stands for."""
    return had.bookmarks.get(bookmark(each if each.startswith(MARK) else had.traces.on.get(each, "")))


class _Pairs:
    """Pairs of comments and ids, made for one reason after another; who has found its own takes part no more."""

    def __init__(self, sayings: Sequence[Said], ids: Sequence[str]) -> None:
        self.found: dict[str, str] = {}
        self._sayings = {said.number: said for said in sayings}
        self._ids = dict.fromkeys(ids)

    def by(self, of_said: Callable[[Said], object], of_id: Callable[[str], object]) -> None:
        """Pair those of which the same is true, in their order; nothing is true of nothing."""
        known: defaultdict[object, deque[str]] = defaultdict(deque)
        for each in self._ids:
            known[of_id(each)].append(each)
        for said in list(self._sayings.values()):
            true = of_said(said)
            if true and known[true]:
                self._pair(said, known[true].popleft())

    def by_sole(self, of_said: Callable[[Said], object], of_id: Callable[[str], object]) -> None:
        """Pair those of which the same is true, and of no other."""
        said_so, are_so = Counter(map(of_said, self._sayings.values())), Counter(map(of_id, self._ids))
        sole = {true for true, times in said_so.items() if true and times == are_so[true] == 1}
        self.by(lambda said: of_said(said) in sole and of_said(said), of_id)

    def by_touch(self, of_said: Callable[[Said], Range | None], of_id: Callable[[str], Range | None]) -> None:
        """Pair those whose ranges overlap, where that is few enough to try."""
        if len(self._sayings) * len(self._ids) > _MOST_TRIES:
            return
        for said in list(self._sayings.values()):
            here = of_said(said)
            touched = (each for each in self._ids if here and (there := of_id(each)) and overlap(here, there))
            if each := next(touched, ""):
                self._pair(said, each)

    def by_likeness(self, of_said: Callable[[Said], Iterable[str]], of_id: Callable[[str], Iterable[str]]) -> None:
        """Pair those whose sketches have much in common, the most alike first, where that is few enough to try."""
        if len(self._sayings) * len(self._ids) > _MOST_TRIES:
            return
        had = {each: set(of_id(each)) for each in self._ids}
        said = {number: set(of_said(saying)) for number, saying in self._sayings.items()}
        tried = ((_likeness(said[number], had[each]), number, each) for number in said for each in had)
        for _, number, each in sorted((like for like in tried if like[0] >= _ALIKE), key=lambda like: -like[0]):
            if number in self._sayings and each in self._ids:
                self._pair(self._sayings[number], each)

    def in_order(self) -> None:
        """Pair the rest where none is missing: those without words are marks, the others notes."""
        for has_words in (True, False):
            sayings = [said for said in self._sayings.values() if bool(words_of(said.lines)) == has_words]
            ids = [each for each in self._ids if each.startswith(MARK) != has_words]
            if len(sayings) == len(ids):
                for said, each in zip(sayings, ids, strict=True):
                    self._pair(said, each)

    def _pair(self, said: Said, each: str) -> None:
        self.found[said.number] = each
        del self._sayings[said.number], self._ids[each]


def _likeness(one: set[str], other: set[str]) -> float:
    """Return how much of the longer sketch the two share, 0 to 1."""
    return len(one & other) / max(len(one), len(other), 1)


def _foreign(comments: Iterable[Said], beside: Beside) -> Iterator[tuple[str, str]]:
    """Yield an id for each of *comments* that are not ours; those that are alike in all are counted."""
    times: Counter[str] = Counter()
    for said in comments:
        lasting = durable(said, beside) or next(iter(said.paragraphs), "") or _digest(said)
        times[lasting] += 1
        yield said.number, f"w{lasting.lower()}" + (f"-{times[lasting]}" if times[lasting] > 1 else "")


def _digest(said: Said) -> str:
    words = "\n".join((said.author, said.date, words_of(said.lines)))
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:24]
