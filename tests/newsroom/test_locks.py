"""Locks that show whether somebody is at work, over two connections as two processes have them."""

from __future__ import annotations

import time
from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection

from newsroom.locks import Lock, at_work, is_at_work

NUMBER = 7


@pytest.fixture
def elsewhere(db: None) -> Iterator[psycopg.Connection]:
    """A process that is at work on the number."""
    with psycopg.connect(**connection.get_connection_params()) as other:
        other.execute("SELECT pg_advisory_lock(%s, %s)", [Lock.RECOGNITION.value, NUMBER])
        yield other


@pytest.mark.django_db
def test_it_shows_for_the_time_of_the_block() -> None:
    assert not is_at_work(Lock.RECOGNITION, NUMBER)
    with at_work(Lock.RECOGNITION, NUMBER) as free:
        assert free
        assert is_at_work(Lock.RECOGNITION, NUMBER)
        assert not is_at_work(Lock.RECOGNITION, NUMBER + 1)
    assert not is_at_work(Lock.RECOGNITION, NUMBER)


@pytest.mark.django_db
def test_an_error_gives_it_back() -> None:
    with pytest.raises(ZeroDivisionError), at_work(Lock.RECOGNITION, NUMBER):
        raise ZeroDivisionError
    assert not is_at_work(Lock.RECOGNITION, NUMBER)


def test_one_has_it_at_a_time(elsewhere: psycopg.Connection) -> None:
    with at_work(Lock.RECOGNITION, NUMBER) as free:
        assert not free
    assert is_at_work(Lock.RECOGNITION, NUMBER), "only its holder gives it back"


def test_who_dies_gives_it_back(elsewhere: psycopg.Connection) -> None:
    elsewhere.close()
    deadline = time.monotonic() + 10  # the server's process for that connection ends a moment later
    while is_at_work(Lock.RECOGNITION, NUMBER):
        assert time.monotonic() < deadline
        time.sleep(0.01)
