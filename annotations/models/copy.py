"""Copies that are written in the background: large ones, and those of many stories."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
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
    bundled = models.BooleanField(default=False, help_text="a zip with a copy of each story")
    format = models.CharField(max_length=20, help_text="a name of annotations/export/formats.py")
    options = models.JSONField(default=dict, help_text="what goes into it (annotations/export/choosing/choices.py)")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    written = models.PositiveIntegerField(default=0, help_text="how many stories are dealt with")
    failures = models.JSONField(default=dict, help_text="why stories are not in the zip, by their position in it")
    error = models.TextField(blank=True, help_text="a sentence for the reader")
    name = models.CharField(max_length=255, help_text="what the file is called for its reader")
    size = models.PositiveBigIntegerField(default=0, help_text="of the file, in bytes, once it is done")
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True, help_text="when it last got on")

    class Meta:
        verbose_name_plural = "copies"
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.format} of {len(self.articles)}"

    def get_absolute_url(self) -> str:
        return reverse("copy", args=[self.pk])
