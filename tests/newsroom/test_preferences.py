"""What a reader prefers."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import psycopg
import pytest
from django.db import connection, connections

from newsroom.models import Reader
from newsroom.preferences import change_preference, keep_preference


def kept(reader: Reader) -> object:
    return Reader.objects.get(pk=reader.pk).preferences


def test_each_is_kept_by_itself_until_it_is_forgotten(ana: Reader) -> None:
    keep_preference(ana, "colour", {"claim": "red"})
    keep_preference(Reader.objects.get(pk=ana.pk), "names", ["Ana"])
    assert kept(ana) == {"colour": {"claim": "red"}, "names": ["Ana"]}
    change_preference(ana, "names", lambda names: [*names, "Anna"])
    assert ana.preferences == kept(ana) == {"colour": {"claim": "red"}, "names": ["Ana", "Anna"]}
    keep_preference(ana, "colour", None)
    assert ana.preferences == kept(ana) == {"names": ["Ana", "Anna"]}


@pytest.fixture
def elsewhere(transactional_db: None) -> Iterator[psycopg.Connection]:
    """Another process, within a transaction."""
    with psycopg.connect(**connection.get_connection_params()) as other:
        yield other


def test_what_another_process_keeps_meanwhile_is_not_lost(elsewhere: psycopg.Connection) -> None:
    reader = Reader.objects.create_user("cleo")
    elsewhere.execute("UPDATE newsroom_reader SET preferences = '{\"theirs\": 1}' WHERE id = %s", [reader.pk])

    def keep() -> None:
        keep_preference(reader, "ours", 2)
        connections.close_all()

    thread = Thread(target=keep)
    thread.start()
    thread.join(0.2)  # it waits for the row
    elsewhere.commit()
    thread.join()
    assert kept(reader) == {"theirs": 1, "ours": 2}
