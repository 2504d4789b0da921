"""Which PostgreSQL is used, as Django's settings want it."""

import os
from pathlib import Path
from typing import Any

from psycopg.conninfo import conninfo_to_dict


def connection_settings(var_dir: Path) -> dict[str, Any]:
    """Return Django's ``DATABASES["default"]`` for ``DATABASE_URL``, or for the private server under *var_dir*."""
    url = os.environ.get("DATABASE_URL") or "postgresql:///newsroom"
    given = conninfo_to_dict(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": given.pop("dbname", "newsroom"),
        "USER": given.pop("user", ""),
        "PASSWORD": given.pop("password", ""),
        "HOST": given.pop("host", ""),
        "PORT": given.pop("port", ""),
        "OPTIONS": given,
    }
