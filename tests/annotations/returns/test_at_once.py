"""Two clicks on one button: what two connections decide on one copy is decided once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from annotations.models import Highlight, Note, ReturnedCopy
from annotations.returns.suggestions.accepting import Done, accept_all, drop_all, undo_all
from tests.annotations.returns.conftest import Keeper, brought, comment

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def copy(keep_file: Keeper) -> ReturnedCopy:
    """A copy with so many suggestions that two clicks on it meet."""
    rows = (comment(f"Note {n}", "at noon", author=f"Reader {n}", id=f"c{n}", kind="claim") for n in range(3))
    return brought(keep_file(*rows, *(comment(f"B {n}", "yard", author=f"R {n}", id=f"b{n}") for n in range(100))))


def twice(act: Callable[[], Done]) -> list[int]:
    """Do *act* over two connections at once; return how many suggestions each dealt with, the fewest first."""

    def once(_: int) -> int:
        try:
            return act().count
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        return sorted(pool.map(once, range(2)))


def test_accepted_twice_at_once_is_accepted_once(copy: ReturnedCopy) -> None:
    assert twice(lambda: accept_all(copy)) == [0, 103]
    assert (Highlight.objects.count(), Note.objects.count()) == (103, 103)


def test_dropped_twice_at_once_is_dropped_once(copy: ReturnedCopy) -> None:
    assert twice(lambda: drop_all(copy)) == [0, 103]


def test_undone_twice_at_once_is_undone_once(copy: ReturnedCopy) -> None:
    batch = accept_all(copy).batch
    assert twice(lambda: undo_all(copy, batch)) == [0, 103]
    assert not Note.objects.filter(deleted_at=None).exists()
