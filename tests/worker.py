"""The background worker, in this process."""

from django.db import connections
from django_tasks_db.management.commands.db_worker import Worker


def run_worker() -> None:
    """Run all that is queued, then return. (The command itself would take over this process's signals.)"""
    Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="tests",
    ).run()


def run_worker_in_thread() -> None:
    """The same as the target of a thread, which has its own connection to the database and must close it."""
    try:
        run_worker()
    finally:
        connections.close_all()
