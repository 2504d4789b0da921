"""Which PostgreSQL is used, as Django's settings want it, and making sure that it answers."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import DuplicateDatabase, UniqueViolation

from newsroom.launch.errors import DatabaseUnusable
from newsroom.launch.postgres import DATABASE, USER, PrivatePostgres
from newsroom.launch.sharing import shared

OLDEST_VERSION = 15
_PATIENCE = 10  # seconds

# Set by ``manage.py start`` for the web server: how many connections its threads share.
POOL_SIZE = "NEWSROOM_DATABASE_POOL"


def connection_settings(var_dir: Path) -> dict[str, Any]:
    """Return Django's ``DATABASES["default"]`` for ``DATABASE_URL``, or for the private server under *var_dir*.

    Nothing is started or asked. Raises ``DatabaseUnusable`` when ``DATABASE_URL`` cannot be read.
    """
    given = _given() or {"dbname": DATABASE, "user": USER, "host": str(_private(var_dir).socket_folder)}
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    found = {name: str(given.pop(parameter, "")) for name, parameter in names.items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **found,
        "NAME": found["NAME"] or DATABASE,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": given | _pool(),
    }


@contextmanager
def database_ready(var_dir: Path) -> Iterator[None]:
    """Have a database that answers for the time of the block, starting the private server when it is needed.

    Raises ``DatabaseUnusable`` and what ``PrivatePostgres.start`` raises.
    """
    if given := _given():
        _check(given)
        yield
        return
    server = _private(var_dir)
    with shared(server):
        _create_database(server)
        yield


def _private(var_dir: Path) -> PrivatePostgres:
    return PrivatePostgres(var_dir / "postgres")


def _given() -> dict[str, Any]:
    try:
        return dict(conninfo_to_dict(os.environ.get("DATABASE_URL", "")))
    except psycopg.ProgrammingError:
        # Its message may quote the password.
        raise DatabaseUnusable(
            "DATABASE_URL cannot be read. It looks like postgresql://user:password@host:5432/newsroom, "
            "with special characters in the password written as %XX."
        ) from None


def _pool() -> dict[str, Any]:
    size = int(os.environ.get(POOL_SIZE, "0"))
    return {"pool": {"min_size": 1, "max_size": size}} if size else {}


def _check(given: dict[str, Any]) -> None:
    try:
        with psycopg.connect(**{"dbname": DATABASE, "connect_timeout": _PATIENCE, **given}) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.Error as error:
        raise DatabaseUnusable(f"The server in DATABASE_URL refuses: {_sentence(error)} Correct one of them.") from None
    if version < OLDEST_VERSION:
        raise DatabaseUnusable(
            f"The server in DATABASE_URL is PostgreSQL {version}; Newsroom needs {OLDEST_VERSION} or newer."
        )


def _create_database(server: PrivatePostgres) -> None:
    with psycopg.connect(host=str(server.socket_folder), user=USER, dbname="postgres", autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            return
        with suppress(DuplicateDatabase, UniqueViolation):  # another process made it at the same moment
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))


def _sentence(error: Exception) -> str:
    """Return on one line what the server or the driver said: lines without a stop, and some that are questions."""
    said = " ".join(re.sub(r"(\w)\s*\n\s*(?=[A-Z])", r"\1. ", str(error)).split())
    return said if said.endswith((".", "?", "!")) else f"{said}."
