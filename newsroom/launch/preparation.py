"""What must be in place before the first page is served. Each step is quick when it was done before."""

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, transaction

from newsroom.launch.errors import DatabaseUnusable
from newsroom.launch.owner import owner
from newsroom.launch.static_files import collect_static_files
from newsroom.models import Article, Reader


def prepare() -> Reader:
    """Bring tables and static files up to date, fill an empty library with the samples, and return the owner.

    Raises ``DatabaseUnusable`` when the database's user may not do that, and ``FolderUnusable``.
    """
    _migrate()
    collect_static_files()
    reader = owner()
    if not Article.objects.exists():
        _add_samples(reader)
    return reader


def _migrate() -> None:
    try:
        call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as error:
        # What the database itself said, rather than what was made of it.
        reason = str(error.__context__ or error).partition("\n")[0]
        name = settings.DATABASES["default"]["NAME"]
        raise DatabaseUnusable(
            f"The tables could not be made in the database {name}: {reason}. Let Newsroom's user own that database."
        ) from error


def _add_samples(reader: Reader) -> None:
    # Imported here because it loads the language model, which takes seconds.
    from newsroom.samples import add_samples

    # All of them or none, so that an interrupted first start is made good by the next.
    with transaction.atomic():
        add_samples(reader)
