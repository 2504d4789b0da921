"""Copies that are written in the background: large ones, and those of many stories."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone


class Copy(models.Model):
    """An annotated copy of a story, or a zip of copies of several, on its way to a file."""

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="copies")
    articles = ArrayField(models.BigIntegerField(), help_text="ids of the stories, in the order of the zip")
    format = models.CharField(max_length=20, help_text="a name of annotations/export/formats.py")
    options = models.JSONField(default=dict, help_text="what goes into it, as the query of its address says it")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    written = models.PositiveIntegerField(default=0, help_text="how many stories are")
    error = models.TextField(blank=True, help_text="a sentence for the reader")
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True, help_text="when it last got on")

    class Meta:
        verbose_name_plural = "copies"
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.format} of {len(self.articles)}"
