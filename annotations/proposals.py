"""Claims that a story offers: what somebody is said to have stated, and what can be checked. A reader decides."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from annotations.models import Dismissal, Highlight
from annotations.reading import ReadingPage
from annotations.words import on_one_line
from newsroom.models import Article, Attribution, Reader, Revision
from newsroom.naming.statements import Statement
from newsroom.text.checkable import is_checkable
from newsroom.text.ranges import Range, overlap
from newsroom.text.sentences import sentences

MARKED_SHARE = 0.5
"""How much of a proposal may lie under a claim before it is the same words again."""

type Place = tuple[int, int, str]
"""A paragraph's half-open range in code points, and its key."""

_AROUND = " \t\n\"“”„«»‘’'"
_AFTER = _AROUND + ",;:"
_BEFORE = ("that ", "that, ")  # "said that the pier …": the word joins what is said, and is not part of it


@dataclass(frozen=True)
class Proposal:
    """Words that could be marked as a claim: their half-open range in code points, their paragraph, and who says so."""

    start: int
    end: int
    words: str
    key: str
    said_by: str

    @property
    def digest(self) -> str:
        """What a dismissal is remembered by: the SHA-256 of the words, hexadecimal, wherever they stand."""
        return sha256(self.words.encode()).hexdigest()


def proposals(page: ReadingPage, dismissed: Collection[str]) -> list[Proposal]:
    """Return what *page* offers, in reading order, without what was *dismissed* (digests) or is marked as a claim.

    Nothing while its names and attributions are still being recognised.
    """
    if page.revision.recognition != Revision.Recognition.DONE:
        return []
    claims = [(row.start, row.end) for row in page.highlights if row.kind == Highlight.Kind.CLAIM]
    places = tuple((p.start, p.end, p.key) for p in page.paragraphs)
    stated = _stated(page.revision.text, page.statements, places, tuple((m.start, m.end) for m in page.mentions))
    offered = [proposal for proposal in stated if not _is_marked(proposal, claims)]
    return [proposal for proposal in offered if proposal.digest not in dismissed]


# They are the same for every reader, and for every opening of a story.
@lru_cache(maxsize=32)
def _stated(
    text: str, statements: tuple[Statement, ...], places: tuple[Place, ...], names: tuple[Range, ...]
) -> list[Proposal]:
    """Return a proposal for each sentence, or part of one, that is stated and can be checked."""
    found = [
        _proposal(text, places, statement, start, end)
        for statement in statements
        if statement.row.stance == Attribution.Stance.STATEMENT and statement.source.naming != "nobody"
        for start, end in _sentences(text, statement.row.content)
        if is_checkable(text[start:end], any(overlap(name, (start, end)) for name in names))
    ]
    return _innermost(found)


def _proposal(text: str, places: Sequence[Place], statement: Statement, start: int, end: int) -> Proposal:
    key = next((key for left, right, key in places if left <= start < right), places[0][2])
    return Proposal(start, end, on_one_line(text[start:end]), key, statement.by)


def _sentences(text: str, content: Sequence[Range]) -> Iterator[Range]:
    """Yield *content* sentence by sentence; a sentence that the cue interrupts stays whole."""
    first, last = content[0][0], content[-1][1]
    for start, end in sentences(text[first:last]):
        pieces = [(max(a, first + start), min(b, first + end)) for a, b in content]
        inside = [piece for piece in pieces if piece[0] < piece[1]]
        if inside:
            yield _trimmed(text, inside[0][0], inside[-1][1])


def _trimmed(text: str, start: int, end: int) -> Range:
    """Leave out the quotation marks around, a comma before the cue, and the "that" after it."""
    words = text[start:end].rstrip(_AFTER)
    end = start + len(words)
    start = end - len(words.lstrip(_AROUND))
    joint = next((len(word) for word in _BEFORE if text[start:end].startswith(word)), 0)
    return start + joint, _closed(text, start, end)


def _closed(text: str, start: int, end: int) -> int:
    """Take the mark along that closes a quotation begun within the words."""
    words = text[start:end]
    return end + 1 if words.count("“") > words.count("”") and text[end : end + 1] == "”" else end


def _innermost(found: Iterable[Proposal]) -> list[Proposal]:
    """Return *found* in reading order: of two over the same words the shorter, which says nothing of who says so."""
    kept: list[Proposal] = []
    for proposal in sorted(found, key=lambda proposal: proposal.end - proposal.start):
        if not any(other.start < proposal.end and proposal.start < other.end for other in kept):
            kept.append(proposal)
    return sorted(kept, key=lambda proposal: proposal.start)


def _is_marked(proposal: Proposal, claims: Iterable[Range]) -> bool:
    enough = MARKED_SHARE * (proposal.end - proposal.start)
    return any(min(end, proposal.end) - max(start, proposal.start) > enough for start, end in claims)


def dismissed_in(article: Article, reader: Reader) -> set[str]:
    """Return the digests of what *reader* does not want to be offered in *article*."""
    return set(Dismissal.objects.filter(article=article, reader=reader).values_list("digest", flat=True))


def dismiss(article: Article, reader: Reader, digest: str) -> None:
    """Offer the words of *digest* no more, in this and later revisions."""
    Dismissal.objects.get_or_create(article=article, reader=reader, digest=digest)


def offer_again(article: Article, reader: Reader, digest: str) -> None:
    """Take a dismissal back."""
    Dismissal.objects.filter(article=article, reader=reader, digest=digest).delete()
