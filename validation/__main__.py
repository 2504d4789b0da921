"""Make copies of stories that formats stumble over, in every format, and print what the validators find in them."""

import os
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Return 1 where something was found, or a validator is missing. Uses ``DATABASE_URL`` or the private server."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    import django

    django.setup()
    from django.conf import settings

    from benchmarks.library import database
    from newsroom.launch.database import database_ready
    from validation.checks import judged
    from validation.copies import made

    with tempfile.TemporaryDirectory() as folder, database_ready(settings.VAR_DIR), database():
        return judged(made(Path(folder)))


if __name__ == "__main__":
    sys.exit(main())
