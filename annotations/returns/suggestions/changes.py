"""What a returned file asks to change: its comments against what the copy had, and against what is here now. Pure.

Three ways are compared. What the copy had and the file still has is no change; what the file has and is here already
is none either; nothing is asked to go that the copy did not have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Literal

from annotations.export.manifest import MARK, words_digest
from annotations.returns.files.others.values import told
from annotations.returns.files.returned import Comment, ReturnedFile

Act = Literal["add", "reply", "edit", "delete"]


@dataclass(frozen=True, slots=True)
class Here:
    """A mark or a note of ours that the file knows: ``words`` as ``shown_words`` has them.

    ``author`` is who made it, as readers see it. ``is_mine``: the reader may delete it; ``is_seen``: sees it, which is
    not so of what was deleted. ``said``, of a mark: the digests of the notes on it; ``is_resolved``, of a thread.
    """

    words: str
    author: str
    is_mine: bool
    is_seen: bool = True
    is_credited: bool = False
    said: Set[str] = frozenset()
    is_resolved: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """One change. ``target`` is the id here of what it changes, answers or is on; ``base`` the digest the copy had.

    A reply has a base where the file has it in place of what it answers.
    """

    act: Act
    comment: Comment
    target: str = ""
    base: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What is asked, in the file's order, deletions last, and sentences about what cannot be."""

    asked: Sequence[Asked]
    problems: Sequence[str] = ()


@dataclass(slots=True)
class _Compared:
    had: Mapping[str, str]
    here: Mapping[str, Here]
    there: Set[str]
    refused: Counter[str] = field(default_factory=Counter)


_OTHERS_CHANGED = "The file changes {} of other readers. Only who wrote a note changes it; answer it instead."
_OTHERS_GONE = "The file leaves out {} of other readers. Only who made them can delete them."
_NO_IDS = "The program that saved this file took out the ids of notes, so what was deleted in it cannot be told."
_ONE_SETTLED = "One thread is resolved in the file. Newsroom keeps its notes, and does not mark it as resolved."
_SETTLED = "{} threads are resolved in the file. Newsroom keeps their notes, and does not mark them as resolved."


def changes(file: ReturnedFile, here: Mapping[str, Here]) -> Changes:
    """Return what *file* asks to change; *here* has each of our marks and notes by the id that copies give it."""
    compared = _Compared(file.manifest.comments if file.manifest else {}, here, {c.id for c in file.comments})
    found = [asked for comment in file.comments for asked in _of(comment, compared)]
    found += _deletions(file, compared)
    return Changes(found, [*file.problems, *_sentences(file, compared)])


def _of(comment: Comment, compared: _Compared) -> Iterator[Asked]:
    if comment.id in compared.here:
        yield from _to_ours(comment, compared.here[comment.id], compared)
    elif _seen(comment.reply_to, compared):
        yield Asked("reply", comment, comment.reply_to)
    elif comment.reply_to in compared.there - compared.here.keys():
        yield Asked("reply", comment)
    else:
        yield Asked("add", comment, comment.on if _seen(comment.on, compared) else "")


def _seen(key: str, compared: _Compared) -> bool:
    return key in compared.here and compared.here[key].is_seen


def _to_ours(comment: Comment, now: Here, compared: _Compared) -> Iterator[Asked]:
    """Yield what became of a mark or note of ours."""
    digest, base = words_digest(comment.words or comment.body), compared.had.get(comment.id, "")
    if comment.id.startswith(MARK):
        if comment.body.strip() and digest not in (base, *now.said):
            yield Asked("add", comment, comment.id if now.is_seen else "")
    elif digest not in (base, words_digest(now.words)) or (not now.is_seen and digest != base):
        yield from _edit(comment, now, base, compared)


def _edit(comment: Comment, now: Here, base: str, compared: _Compared) -> Iterator[Asked]:
    is_author = not now.is_credited or comment.maker.casefold() == now.author.casefold()
    if not (now.is_mine and is_author):
        yield from _in_answer(comment, now, base, compared)
    elif comment.body.strip():
        yield Asked("edit", comment, comment.id, base)
    elif now.is_seen:
        yield Asked("delete", comment, comment.id, base)


def _in_answer(comment: Comment, now: Here, base: str, compared: _Compared) -> Iterator[Asked]:
    """Yield the words that the file has in place of somebody else's note, as an answer to it.

    Not of a file that does not say what its copy had: the words may be what the note said before.
    """
    if base and now.is_seen and comment.body.strip():
        yield Asked("reply", replace(comment, author="", made_at=None), comment.id, base)
    else:
        compared.refused[_OTHERS_CHANGED] += 1


def _deletions(file: ReturnedFile, compared: _Compared) -> Iterator[Asked]:
    """Yield what the copy had and the file has not, where the file shows that it kept ids at all."""
    if file.manifest is None or not (file.has_ids or compared.there & compared.had.keys()):
        return
    for key in (key for key in compared.had if key not in compared.there and key in compared.here):
        now = compared.here[key]
        if now.is_mine and now.is_seen:
            yield Asked("delete", Comment(key, now.author, ""), key, compared.had[key])
        elif now.is_seen:
            compared.refused[_OTHERS_GONE] += 1


def _sentences(file: ReturnedFile, compared: _Compared) -> Iterator[str]:
    for sentence, count in compared.refused.items():
        yield sentence.format(f"{count} mark or note" if count == 1 else f"{count} marks and notes")
    if compared.had and not file.has_ids and not compared.there & compared.had.keys():
        yield _NO_IDS
    yield from told(_settled(file, compared), _ONE_SETTLED, _SETTLED)


def _settled(file: ReturnedFile, compared: _Compared) -> int:
    """Return how many threads are resolved in the file that are not here."""
    openers = (comment for comment in file.comments if comment.resolved and not comment.reply_to)
    return sum(not (now := compared.here.get(comment.id)) or not now.is_resolved for comment in openers)
