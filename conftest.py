"""Tests need no server set up: without ``DATABASE_URL`` they use the private PostgreSQL, shared with a running app."""

from collections.abc import Iterator

import pytest
from django.conf import settings

from newsroom.launch.database import database_ready


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """pytest-django's place for what must happen before the test database is made."""
    with database_ready(settings.VAR_DIR):
        yield
