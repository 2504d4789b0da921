"""A story on its way in."""

import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse

from newsroom.models.article import Article


class Import(models.Model):
    """One attempt to bring in a story: its source is kept, so a failed one can be tried again."""

    class Kind(models.TextChoices):
        TEXT = "text"
        HTML = "html"
        URL = "url"

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="imports")
    kind = models.CharField(max_length=4, choices=Kind.choices)
    url = models.URLField(max_length=2000, blank=True, help_text="where it comes from, when known")
    name = models.CharField(max_length=255, blank=True, help_text="the uploaded file's name")
    data = models.BinaryField(default=bytes, help_text="what was pasted or uploaded, as it came")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    steps = models.JSONField(default=list, help_text="the steps reached so far, in words, oldest first")
    error = models.TextField(blank=True, help_text="a sentence for the reader")
    article = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="imports")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True, help_text="when it last got on: a step, an end, another try")

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.kind} {self.url or self.name or self.id}"

    def get_absolute_url(self) -> str:
        return reverse("import", args=[self.pk])
