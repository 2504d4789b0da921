"""What every stand-off row shares: a half-open range of a revision's text, counted in code points."""

from django.contrib.postgres.fields import IntegerRangeField
from django.db import models
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.db.models import F
from django.db.models.functions import Substr


def span(start: int, end: int) -> NumericRange:
    """Return the database value of the half-open range ``[start, end)``."""
    return NumericRange(start, end, "[)")


LENGTH = F("span__endswith") - F("span__startswith")
"""The number of code points in a row's range, for a query."""


def words_of(text: str) -> Substr:
    """Return, for a query, the words in a row's range of the *text* (a path to that field)."""
    return Substr(text, F("span__startswith") + 1, LENGTH)


class Ranged(models.Model):
    """A row that stands off a text."""

    span = IntegerRangeField()

    class Meta:
        abstract = True

    @property
    def start(self) -> int:
        return int(self.span.lower or 0)

    @property
    def end(self) -> int:
        return int(self.span.upper or 0)
