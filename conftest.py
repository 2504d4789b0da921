"""Tests need no server set up: without ``DATABASE_URL`` they use the private PostgreSQL, shared with a running app."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from newsroom.launch.database import database_ready

# How long an example takes says nothing on a machine that others use too: speed is what benchmarks/ is for.
hypothesis_settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("untimed")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """pytest-django's place for what must happen before the test database is made."""
    with database_ready(settings.VAR_DIR):
        yield


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser's tests last: Playwright keeps an event loop in this thread, beside which none can be run."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
