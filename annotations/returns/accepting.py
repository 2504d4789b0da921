"""Accepting and dropping suggestions, one by one or all, and taking either back. The caller has checked whose."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from uuid import uuid4

from django.db import transaction
from django.db.models import Q, QuerySet

from annotations.models import ReturnedCopy, Suggestion
from annotations.placing import stand_still
from annotations.returns.making import Refusal, make, unmake
from annotations.returns.making_many import make_answers, make_plain, plain, plain_answers, unmake_plain
from annotations.returns.standing import stand
from newsroom.models import Article
from newsroom.text.ranges import Range
from newsroom.transactions import whole

Act, State = Suggestion.Act, Suggestion.State
_WITH = ("parent", "reader", "highlight")


@dataclass(frozen=True)
class Done:
    """How many suggestions were dealt with, under which name that is undone as a whole, and why others were not."""

    count: int
    batch: str = ""
    refused: list[str] = field(default_factory=list)


@whole
def accept(row: Suggestion, batch: str = "") -> None:
    """Do what *row* asks, and first what it answers. Raises CannotAccept or AnnotationError; then nothing is done."""
    held = _held(row)
    article = Article.objects.with_current().get(pk=held.article_id)
    _accept(held, article, stand([held], article).get(held.pk), batch)


@whole
def accept_all(copy: ReturnedCopy, acts: Collection[str] = Act.values) -> Done:
    """Accept what is open of *copy*, as far as it can be and is one of *acts*; one batch, undone as a whole."""
    stand_still(Article.objects.filter(pk=copy.article_id))
    article, batch = Article.objects.with_current().get(pk=copy.article_id), uuid4().hex
    rows = list(copy.suggestions.filter(state=State.OPEN, act__in=acts).select_related(*_WITH))
    placed = stand(rows, article)
    done = _at_once(rows, article, placed, batch)
    rest = [row for row in rows if row.state == State.OPEN]
    one_by_one = _each(rest, lambda row: _accept(row, article, placed.get(row.pk), batch), batch)
    return replace(one_by_one, count=one_by_one.count + done)


def _at_once(rows: list[Suggestion], article: Article, placed: Mapping[int, Range], batch: str) -> int:
    """Accept what is plain among *rows*, and then what answers it; return how many that were."""
    new = plain(rows, placed)
    make_plain(new, article, placed, batch)
    return len(new) + len(make_answers(plain_answers(rows, new), article, batch))


@whole
def drop(row: Suggestion) -> None:
    """Let *row* ask no more, and what answers it neither."""
    held = _held(row)
    Suggestion.objects.filter(parent=held, state=State.OPEN).update(state=State.DROPPED)
    _become(held, State.DROPPED)


@whole
def drop_all(copy: ReturnedCopy) -> Done:
    """Drop what is open of *copy*; one batch, undone as a whole."""
    batch = uuid4().hex
    rows = copy.suggestions.filter(state=State.OPEN)
    return Done(rows.update(state=State.DROPPED, undo={"batch": batch}), batch)


@whole
def undo(row: Suggestion) -> None:
    """Let *row* ask again, as before it was accepted or dropped. Raises CannotAccept or AnnotationError."""
    _undo(_held(row))


@whole
def undo_all(copy: ReturnedCopy, batch: str) -> Done:
    """Take back what was accepted or dropped of *copy* as *batch*, the last first, and what answers it."""
    decided = Suggestion.objects.exclude(state=State.OPEN).order_by("-pk").select_related(*_WITH)
    of_batch = Q(undo__batch=batch) | Q(parent__undo__batch=batch, state=State.ACCEPTED)
    rows = list(decided.filter(of_batch, reader=copy.reader_id, article=copy.article_id))
    added = [row for row in rows if _is_added(row)]
    unmake_plain(added)
    rest = _each([row for row in rows if not _is_added(row)], _undo, batch)
    return replace(rest, count=rest.count + len(added))


def _is_added(row: Suggestion) -> bool:
    """Whether accepting *row* made a mark, a note or an answer."""
    return row.state == State.ACCEPTED and row.act in (Act.ADD, Act.REPLY)


def _held(row: Suggestion) -> Suggestion:
    """Return *row* as it is now; nobody else decides on it meanwhile."""
    rows: QuerySet[Suggestion] = Suggestion.objects.select_related(*_WITH)
    return rows.select_for_update(of=("self",), no_key=True).get(pk=row.pk)


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


def _accept(row: Suggestion, article: Article, place: Range | None, batch: str) -> None:
    if row.state == State.ACCEPTED:
        return
    if row.parent_id and row.parent:
        row.parent.refresh_from_db()
        _accept(row.parent, article, stand([row.parent], article).get(row.parent_id), batch)
    made = make(row, article, place)
    _become(row, State.ACCEPTED, {**made, "batch": batch})


def _undo(row: Suggestion) -> None:
    """Take *row* back, and before it what answers it."""
    for reply in row.replies.filter(state=State.ACCEPTED).select_related(*_WITH):
        _undo(reply)
    if row.state == State.ACCEPTED:
        unmake(row)
    if row.state != State.OPEN:
        _become(row, State.OPEN, row.undo)


def _become(row: Suggestion, state: Suggestion.State, undo: dict[str, object] | None = None) -> None:
    row.state, row.undo = state, undo
    row.save(update_fields=["state", "undo"])
