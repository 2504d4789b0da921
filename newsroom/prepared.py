"""Queries that Django writes once a process, for the pages that are opened most.

Building a query and writing its SQL takes Django longer than PostgreSQL takes to answer it, and the answer to a page's
question differs by a few ids only. So it is written once, with stand-ins for these, and each use fills them in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Self

from django.contrib.postgres.fields import ArrayField, IntegerRangeField
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.backends.utils import CursorWrapper
from django.db.models import BooleanField, F, Func, IntegerField, QuerySet, TextField, Value
from psycopg import Cursor

_FIRST_STAND_IN = -2_000_000_007  # no id is negative


class _Written(NamedTuple):
    """SQL, what fills each of its places (the name of a value, or the value itself), and what reads each column."""

    sql: str
    fillings: Sequence[tuple[str, Any]]
    converters: Sequence[tuple[int, Sequence[Callable[..., Any]], Any]]


class Prepared:
    """The query that *build* returns when it is called with values by name: a ``values_list`` of any model.

    A value is an id, or a list of words (see ``is_one_of``). *build* is called once, with stand-ins, so nothing in it
    may depend on what a value is.
    """

    def __init__(self, build: Callable[..., QuerySet[Any, Any]]) -> None:
        self._build = build
        self._written: _Written | None = None

    def rows(self, **given: int | list[str] | None) -> Iterator[list[Any]]:
        """Yield the rows for the *given* values, which are always the same names. An id that is None equals nothing."""
        written = self._written or self._write(given)
        with _cursor() as cursor:
            cursor.execute(written.sql, [given[name] if name else value for name, value in written.fillings])
            found = cursor.fetchall()
        return map(_reader(written), found)

    def _write(self, given: Mapping[str, object]) -> _Written:
        stand_ins = {name: _stand_in(value, at) for at, (name, value) in enumerate(given.items())}
        compiler = self._build(**stand_ins).query.get_compiler(DEFAULT_DB_ALIAS)
        sql, params = compiler.as_sql()
        fillings = [(next((name for name in given if stand_ins[name] == value), ""), value) for value in params]
        assert {name for name, _ in fillings if name} == set(given), "a query leaves out one of its values"
        columns = compiler.get_converters(expression for expression, *_ in compiler.select)
        self._written = _Written(sql, fillings, [(at, *column) for at, column in columns.items()])
        return self._written


def _stand_in(value: object, at: int) -> int | list[str]:
    return [f"stand-in {at}"] if isinstance(value, list) else _FIRST_STAND_IN - at


class _Preparing(Cursor[Any]):
    """Lets PostgreSQL keep its plan of a query as well: planning is most of its work for a page."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> Self:
        self.connection.prepare_threshold = 0  # Django has switched it off, and its own cursors must not see it on
        try:
            return super().execute(query, params, **options)
        finally:
            self.connection.prepare_threshold = None


def _cursor() -> CursorWrapper:
    """Return such a cursor as Django wraps its own, so that it counts and logs what is asked."""
    connection.ensure_connection()
    return connection._prepare_cursor(_Preparing(connection.connection))  # type: ignore[no-any-return,attr-defined]


def _reader(written: _Written) -> Callable[[Sequence[Any]], list[Any]]:
    def read(row: Sequence[Any]) -> list[Any]:
        values = list(row)
        for at, converters, expression in written.converters:
            for convert in converters:
                values[at] = convert(values[at], expression, connection)
        return values

    return read


def is_one_of(column: str, words: list[str]) -> Func:
    """Return, for the filter of a prepared query, whether *column* is one of *words*, which may be a stand-in."""
    array = Value(words, ArrayField(TextField()))
    return Func(F(column), array, arg_joiner=" = ANY(", template="%(expressions)s)", output_field=BooleanField())


def span_of(start: int, end: int) -> Func:
    """Return the range ``[start, end)`` for a prepared query, where both may be stand-ins."""
    bounds = Value(start, IntegerField()), Value(end, IntegerField())
    return Func(*bounds, function="int4range", output_field=IntegerRangeField())
