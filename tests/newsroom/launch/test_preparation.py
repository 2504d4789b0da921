"""What is said when the tables cannot be made."""

from __future__ import annotations

import psycopg
import pytest
from django.db import connection

from newsroom.launch.errors import DatabaseUnusable
from newsroom.launch.preparation import prepare

pytestmark = pytest.mark.django_db


def execute(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def test_tables_that_are_not_ours_are_told() -> None:
    execute("DELETE FROM django_migrations WHERE app = 'annotations'")
    with pytest.raises(DatabaseUnusable, match=r"already exists. That database seems to hold something else") as raised:
        prepare()
    assert f"in the database {connection.settings_dict['NAME']}: " in str(raised.value)


def test_tables_of_another_history_are_told() -> None:
    execute("DELETE FROM django_migrations WHERE app = 'newsroom'")
    with pytest.raises(
        DatabaseUnusable, match="seems to hold something else, or Newsroom's tables from another version"
    ):
        prepare()


def test_missing_rights_are_told() -> None:
    execute("REVOKE ALL ON django_migrations FROM CURRENT_USER")
    if _is_superuser():  # whom no right is ever denied
        execute("SET LOCAL ROLE pg_monitor")
    with pytest.raises(DatabaseUnusable, match=r"permission denied .*Let Newsroom's user own that database"):
        prepare()


def test_a_database_that_does_not_answer_in_time_is_not_said_to_be_somebody_elses() -> None:
    with psycopg.connect(**connection.get_connection_params()) as other:
        other.execute("LOCK TABLE django_migrations")
        execute("SET LOCAL lock_timeout = '10ms'")
        with pytest.raises(DatabaseUnusable, match=r"lock timeout\. Put that right"):
            prepare()


def _is_superuser() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = CURRENT_USER")
        return bool(cursor.fetchone()[0])
