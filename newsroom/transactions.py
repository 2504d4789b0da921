"""Changes that are made whole or not at all, also when they meet others that would wait for them for ever."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from functools import wraps

from django.db import OperationalError, connection, transaction
from django.db.models import Model
from psycopg.errors import DeadlockDetected


def whole[**P, R](change: Callable[P, R]) -> Callable[P, R]:
    """Run *change* in one transaction, and once more when PostgreSQL gave it up to end a deadlock.

    Rows that it was given are then again as they were given. Inside another transaction it has a savepoint only, and
    whoever began that begins anew.
    """
    once = transaction.atomic(change)

    @wraps(change)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if connection.in_atomic_block:
            return once(*args, **kwargs)
        given = _rows(args) + _rows(kwargs.values())
        try:
            return once(*args, **kwargs)
        except OperationalError as error:
            if not isinstance(error.__cause__, DeadlockDetected):
                raise
        _put_back(given)
        return once(*args, **kwargs)

    return run


def _rows(values: Iterable[object]) -> list[tuple[Model, Model]]:
    return [(row, copy(row)) for row in values if isinstance(row, Model)]


def _put_back(given: Iterable[tuple[Model, Model]]) -> None:
    for row, before in given:
        vars(row).clear()
        vars(row).update(vars(before))
