"""Accepting and dropping suggestions, one by one or all, and taking either back. The caller has checked whose."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from uuid import uuid4

from django.db import transaction
from django.db.models import Q, QuerySet

from annotations.models import ReturnedCopy, Suggestion
from annotations.placing import stand_still
from annotations.returns.errors import CannotAccept
from annotations.returns.files.others.quotes import is_whole
from annotations.returns.suggestions.contested import is_contested
from annotations.returns.suggestions.making import Ground, Refusal, make
from annotations.returns.suggestions.making_again import make_again
from annotations.returns.suggestions.making_many import (
    make_answers,
    make_notes,
    make_plain,
    plain,
    plain_answers,
    plain_notes,
    unmake_plain,
)
from annotations.returns.suggestions.standing import stand
from annotations.returns.suggestions.unmaking import unmake
from newsroom.models import Article
from newsroom.text.ranges import Range
from newsroom.transactions import whole

Act, State = Suggestion.Act, Suggestion.State
_WITH = ("parent", "reader", "highlight", "note")

_CONTESTED = "This reads otherwise here than in the copy. Look at both, and accept or drop it by itself."
_ACCEPTED = "This was accepted meanwhile. Undo that to drop it."


@dataclass(frozen=True)
class Done:
    """How many suggestions were dealt with, under which name that is undone as a whole, and why others were not."""

    count: int
    batch: str = ""
    refused: list[str] = field(default_factory=list)


@whole
def accept(row: Suggestion) -> None:
    """Do what *row* asks, and first what it answers. Raises CannotAccept or AnnotationError; then nothing is done."""
    stand_still(Article.objects.filter(pk=row.article_id))
    held, ground = _held(row), Ground(Article.objects.with_current().get(pk=row.article_id))
    _accept(held, ground, _places([held], ground))


@whole
def accept_all(copy: ReturnedCopy, acts: Collection[str] = Act.values, *, is_asked: bool = True) -> Done:
    """Accept what is open of *copy*, as far as it can be and is one of *acts*; one batch, undone as a whole.

    What would write over newer words (``is_contested``) is left, with a sentence. Where nobody *is_asked*, what was
    found on a part of its words waits for somebody to look at it.
    """
    stand_still(Article.objects.filter(pk=copy.article_id))
    ground, batch = Ground(Article.objects.with_current().get(pk=copy.article_id)), uuid4().hex
    rows = list(_deciding().filter(returned=copy, state=State.OPEN, act__in=acts))
    places = _places(rows, ground)
    rows = rows if is_asked else [row for row in rows if _is_sure(row, ground, places)]
    done = _at_once(rows, ground, places, batch)
    rest = [row for row in rows if row.state == State.OPEN]
    one_by_one = _each(rest, lambda row: _accept_agreed(_held(row), ground, places, batch), batch)
    return replace(one_by_one, count=one_by_one.count + done)


def _places(rows: list[Suggestion], ground: Ground) -> Mapping[int, Range]:
    """Return where *rows*, and what they answer, stand now, by id."""
    return stand([*rows, *(row.parent for row in rows if row.parent)], ground.article)


def _is_sure(row: Suggestion, ground: Ground, places: Mapping[int, Range]) -> bool:
    """Whether *row*, and what it answers, is on all its words if it is on any."""
    text = ground.article.newest.text
    there = [(each, places[each.pk]) for each in (row, row.parent) if each and each.pk in places]
    return all(is_whole(each.exact, text[start:end]) for each, (start, end) in there)


def _at_once(rows: list[Suggestion], ground: Ground, places: Mapping[int, Range], batch: str) -> int:
    """Accept those of *rows* that only add, what others are on or answer before these; return how many."""
    again = make_again(rows, ground.article, batch)
    new = plain([row for row in rows if row.state == State.OPEN], places)
    make_plain(new, ground, places, batch)
    done = [*again, *new, *make_notes(plain_notes(rows, [*again, *new]), ground, batch)]
    return len(done) + len(make_answers(plain_answers(rows, done), ground.article, batch))


@whole
def drop(row: Suggestion) -> None:
    """Let *row* ask no more, and what answers it neither. Raises CannotAccept where it was accepted meanwhile."""
    held = _held(row)
    if held.state == State.ACCEPTED:
        raise CannotAccept(_ACCEPTED)
    Suggestion.objects.filter(parent=held, state=State.OPEN).update(state=State.DROPPED)
    _become(held, State.DROPPED)


@whole
def drop_all(copy: ReturnedCopy) -> Done:
    """Drop what is open of *copy*; one batch, undone as a whole."""
    batch = uuid4().hex
    rows = [row.pk for row in _deciding().filter(returned=copy, state=State.OPEN)]
    return Done(Suggestion.objects.filter(pk__in=rows).update(state=State.DROPPED, batch=batch), batch)


@whole
def undo(row: Suggestion) -> None:
    """Let *row* ask again, as before it was accepted or dropped. Raises CannotAccept or AnnotationError."""
    _undo(_held(row))


@whole
def undo_all(copy: ReturnedCopy, batch: str) -> Done:
    """Take back what was accepted or dropped of *copy* as *batch*, the last first, and what answers it."""
    if not batch.isalnum():  # what was decided alone has none
        return Done(0)
    decided = _deciding().exclude(state=State.OPEN).order_by("-pk")
    of_batch = Q(batch=batch) | Q(parent__batch=batch, state=State.ACCEPTED)
    rows = list(decided.filter(of_batch, reader=copy.reader_id, article=copy.article_id))
    at_once = _drop_no_more(rows) + _take_away(rows)
    rest = _each(
        [row for row in rows if row.state == State.ACCEPTED and row.act not in Suggestion.ADDING], _undo, batch
    )
    return replace(rest, count=rest.count + at_once)


def _drop_no_more(rows: list[Suggestion]) -> int:
    dropped = [row.pk for row in rows if row.state == State.DROPPED]
    return Suggestion.objects.filter(pk__in=dropped).update(state=State.OPEN, batch="")


def _take_away(rows: list[Suggestion]) -> int:
    """Take away the marks, notes and answers that accepting *rows* made."""
    added = [row for row in rows if row.state == State.ACCEPTED and row.act in Suggestion.ADDING]
    unmake_plain(added)
    return len(added)


def _held(row: Suggestion) -> Suggestion:
    """Return *row* as it is now; nobody else decides on it meanwhile."""
    return _deciding().get(pk=row.pk)


def _deciding() -> QuerySet[Suggestion]:
    """Return suggestions to decide on: taken in order, so that nobody else does meanwhile, and none waits for ever."""
    rows: QuerySet[Suggestion] = Suggestion.objects.select_related(*_WITH).order_by("pk")
    return rows.select_for_update(of=("self",), no_key=True)


@whole
def _each(rows: list[Suggestion], act: Callable[[Suggestion], None], batch: str) -> Done:
    done, refused = 0, []
    for row in rows:
        try:
            with transaction.atomic():
                act(row)
            done += 1
        except Refusal as error:
            refused.append(str(error))
    return Done(done, batch, refused)


def _accept(row: Suggestion, ground: Ground, places: Mapping[int, Range], batch: str = "") -> None:
    if row.state == State.ACCEPTED:
        return
    if row.parent:
        row.parent = _held(row.parent)
        _accept(row.parent, ground, places, batch)
    row.undo = make(row, ground, places.get(row.pk))
    _become(row, State.ACCEPTED, batch)


def _accept_agreed(row: Suggestion, ground: Ground, places: Mapping[int, Range], batch: str) -> None:
    if is_contested(row):
        raise CannotAccept(_CONTESTED)
    _accept(row, ground, places, batch)


def _undo(row: Suggestion) -> None:
    """Take *row* back, and before it what answers it."""
    for reply in row.replies.filter(state=State.ACCEPTED).select_related(*_WITH):
        _undo(reply)
    if row.state == State.ACCEPTED:
        unmake(row)
    _become(row, State.OPEN)


def _become(row: Suggestion, state: Suggestion.State, batch: str = "") -> None:
    row.state, row.batch = state, batch
    row.save(update_fields=["state", "batch", "undo"])
