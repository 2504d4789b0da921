"""What must be in place before the first page is served. Each step is quick when it was done before."""

from collections.abc import Iterator

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, transaction
from django.db.migrations.exceptions import InconsistentMigrationHistory

from newsroom.launch.errors import DatabaseUnusable
from newsroom.launch.owner import owner
from newsroom.launch.static_files import collect_static_files
from newsroom.models import Article, Reader

# What helps, by what the database said; the first that fits.
_ADVICE = (
    (psycopg.errors.InsufficientPrivilege, "Let Newsroom's user own that database."),
    (psycopg.OperationalError, "Put that right, then start Newsroom again."),
    (
        Exception,
        "That database seems to hold something else, or Newsroom's tables from another version. "
        "Name an empty one in DATABASE_URL, or start the version that made them.",
    ),
)


def prepare() -> Reader:
    """Bring tables and static files up to date, fill an empty library with the samples, and return the owner.

    Raises ``DatabaseUnusable`` when the database's user may not do that, or what it holds is in the way, and
    ``FolderUnusable``.
    """
    _migrate()
    collect_static_files()
    reader = owner()
    if not Article.objects.exists():
        _add_samples(reader)
    resume_recognition()
    _resume_batches()
    _resume_checks()
    return reader


def _resume_batches() -> None:
    """Queue the batches of stories that were under way when the last run ended."""
    from newsroom import batch_tasks

    batch_tasks.resume_batches()


def _resume_checks() -> None:
    """Queue the pages and feeds that are due, and those that were under way when the last run ended."""
    from newsroom import check_tasks, feed_tasks

    check_tasks.queue_due()
    feed_tasks.queue_due()


def resume_recognition() -> None:
    """Queue the texts that wait for their recognition, those too whose worker died."""
    # Imported here because it brings all that reads stories, which takes a second.
    from newsroom import tasks

    tasks.resume_recognition()


def _migrate() -> None:
    try:
        call_command("migrate", interactive=False, verbosity=0)
    except (DatabaseError, InconsistentMigrationHistory) as error:
        raise DatabaseUnusable(_what_to_do(error)) from error


def _what_to_do(error: Exception) -> str:
    """Return what the database itself said, rather than what was made of it, and what helps."""
    origin = next((cause for cause in _causes(error) if isinstance(cause, psycopg.Error)), error)
    reason = str(origin).partition("\n")[0].rstrip(".")
    advice = next(words for kind, words in _ADVICE if isinstance(origin, kind))
    name = settings.DATABASES["default"]["NAME"]
    return f"The tables could not be made in the database {name}: {reason}. {advice}"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__


def _add_samples(reader: Reader) -> None:
    # Imported here because it loads the language model, which takes seconds.
    from newsroom.samples import add_samples

    # All of them or none, so that an interrupted first start is made good by the next.
    with transaction.atomic():
        add_samples(reader)
