"""Queries that Django writes once a process, for the pages that are opened most.

Building a query and writing its SQL takes Django longer than PostgreSQL takes to answer it, and the answer to a page's
question differs by a few ids only. So it is written once, with stand-ins for these, and each use fills them in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from django.contrib.postgres.fields import IntegerRangeField
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Func, IntegerField, QuerySet, Value

_FIRST_STAND_IN = -2_000_000_007  # no id is negative


class _Written(NamedTuple):
    """SQL, what fills each of its places (the name of a value, or the value itself), and what reads each column."""

    sql: str
    fillings: Sequence[tuple[str, Any]]
    converters: Sequence[tuple[int, Sequence[Callable[..., Any]], Any]]


class Prepared:
    """The query that *build* returns when it is called with ids by name: a ``values_list`` of any model.

    *build* is called once, with stand-ins, so nothing in it may depend on what an id is.
    """

    def __init__(self, build: Callable[..., QuerySet[Any, Any]]) -> None:
        self._build = build
        self._written: _Written | None = None

    def rows(self, **ids: int | None) -> Iterator[list[Any]]:
        """Yield the rows for *ids*, which are always the same names. One that is None equals nothing."""
        written = self._written or self._write(list(ids))
        with connection.cursor() as cursor:
            cursor.execute(written.sql, [ids[name] if name else value for name, value in written.fillings])
            found = cursor.fetchall()
        return map(_reader(written), found)

    def _write(self, names: Sequence[str]) -> _Written:
        stand_ins = {name: _FIRST_STAND_IN - at for at, name in enumerate(names)}
        compiler = self._build(**stand_ins).query.get_compiler(DEFAULT_DB_ALIAS)
        sql, params = compiler.as_sql()
        names_of = {value: name for name, value in stand_ins.items()}
        fillings = [(names_of.get(value, "") if isinstance(value, int) else "", value) for value in params]
        assert {name for name, _ in fillings if name} == set(names), "a query leaves out one of its ids"
        columns = compiler.get_converters(expression for expression, *_ in compiler.select)
        self._written = _Written(sql, fillings, [(at, *column) for at, column in columns.items()])
        return self._written


def _reader(written: _Written) -> Callable[[Sequence[Any]], list[Any]]:
    def read(row: Sequence[Any]) -> list[Any]:
        values = list(row)
        for at, converters, expression in written.converters:
            for convert in converters:
                values[at] = convert(values[at], expression, connection)
        return values

    return read


def span_of(start: int, end: int) -> Func:
    """Return the range ``[start, end)`` for a prepared query, where both may be stand-ins."""
    bounds = Value(start, IntegerField()), Value(end, IntegerField())
    return Func(*bounds, function="int4range", output_field=IntegerRangeField())
