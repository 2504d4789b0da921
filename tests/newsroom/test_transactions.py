"""A change that PostgreSQL gave up to end a deadlock is made all the same."""

from __future__ import annotations

import pytest
from django.db import OperationalError, transaction
from psycopg.errors import DeadlockDetected, LockNotAvailable

from newsroom.models import Article, Reader
from newsroom.transactions import whole


class Changing:
    """Names a reader, and fails so many times after that."""

    def __init__(self, *errors: type[Exception]) -> None:
        self.errors = list(errors)
        self.given: list[str] = []

    def rename(self, reader: Reader) -> str:
        self.given.append(reader.username)
        reader.username += "-again"
        reader.save()
        if self.errors:
            raise OperationalError("It failed.") from self.errors.pop()("It failed.")
        return reader.username


@pytest.mark.django_db(transaction=True)
def test_after_a_deadlock_it_is_made_of_the_rows_as_they_were(ana: Reader) -> None:
    changing = Changing(DeadlockDetected)
    assert whole(changing.rename)(ana) == "ana-again"
    assert changing.given == ["ana", "ana"]
    assert Reader.objects.get().username == "ana-again"


@pytest.mark.django_db(transaction=True)
def test_rows_beside_a_row_are_as_they_were_too(story: Article) -> None:
    first, failing = story.newest, [DeadlockDetected]

    @whole
    def without_text(article: Article) -> None:
        assert article.current == first
        article.current = None
        if failing:
            raise OperationalError from failing.pop()()

    without_text(story)
    assert not failing


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("errors", [[LockNotAvailable], [DeadlockDetected, DeadlockDetected]])
def test_anything_else_and_a_second_deadlock_are_told(ana: Reader, errors: list[type[Exception]]) -> None:
    with pytest.raises(OperationalError):
        whole(Changing(*errors).rename)(ana)
    assert Reader.objects.get().username == "ana"


@pytest.mark.django_db(transaction=True)
def test_within_a_transaction_whoever_began_it_begins_anew(ana: Reader) -> None:
    changing = Changing(DeadlockDetected)
    with pytest.raises(OperationalError), transaction.atomic():
        whole(changing.rename)(ana)
    assert changing.given == ["ana"]
    assert Reader.objects.get().username == "ana"
