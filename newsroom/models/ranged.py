"""What every stand-off row shares: a half-open range of a revision's text, counted in code points."""

from django.contrib.postgres.fields import IntegerRangeField
from django.db import models
from django.db.backends.postgresql.psycopg_any import NumericRange


def span(start: int, end: int) -> NumericRange:
    """Return the database value of the half-open range ``[start, end)``."""
    return NumericRange(start, end, "[)")


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
