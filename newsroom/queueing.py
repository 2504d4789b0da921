"""Tasks of which there is one at a time: queued once, or the one that waits for a time that may come nearer."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.tasks import Task, TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult


def queue_once(task: Task[Any, Any], of: int, priority: int = 0, after: datetime | None = None) -> None:
    """Queue *task* of the row *of*, unless it is queued and comes as soon, or the backend cannot wait until *after*."""
    if after and not task.get_backend().supports_defer:
        return
    queued = _ready(task).filter(args_kwargs__args=[of])
    if not (queued if after else queued.ready()).exists():
        task.using(priority=priority, run_after=after).enqueue(of)


def wait_until(task: Task[Any, Any], at: datetime | None, priority: int) -> None:
    """Let the one *task* that waits begin at that time, or sooner if it does, where the backend can wait."""
    if at is None or not task.get_backend().supports_defer:
        return
    waiting = _ready(task)
    if not waiting.filter(run_after__lte=max(at, timezone.now())).exists():
        waiting.delete()
        task.using(run_after=at, priority=priority).enqueue()


def _ready(task: Task[Any, Any]) -> Any:
    return DBTaskResult.objects.filter(status=TaskResultStatus.READY, task_path=task.module_path)
