"""Stories on their way in, one by one or many at once."""

import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse

from newsroom.models.article import Article


class ImportBatch(models.Model):
    """Many stories brought in at once by one source, which is kept: each of them is an Import."""

    class State(models.TextChoices):
        WAITING = "waiting"
        OPENING = "opening", "finding out which stories are in it"
        RUNNING = "running"
        DONE = "done"
        STOPPED = "stopped", "stopped by its reader"
        FAILED = "failed", "nothing in it could be read"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="import_batches")
    kind = models.CharField(max_length=12, help_text="what holds the stories: see ingest.several")
    name = models.CharField(max_length=255, blank=True, help_text="the uploaded file's name, or the folder's")
    title = models.CharField(max_length=500, blank=True)
    data = models.BinaryField(default=bytes, help_text="what was pasted or uploaded, until it is opened")
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of that, by which the same is known again")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    error = models.TextField(blank=True, help_text="a sentence for the reader")
    rests = models.JSONField(default=dict, help_text="until when which hosts are left alone, by their names")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True, help_text="when it last got on")

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.kind} {self.name or self.id}"

    def get_absolute_url(self) -> str:
        return reverse("batch", args=[self.pk])


class Import(models.Model):
    """One attempt to bring in a story: its source is kept, so a failed one can be tried again."""

    class Kind(models.TextChoices):
        TEXT = "text"
        MARKDOWN = "markdown"
        HTML = "html"
        FRAGMENT = "fragment"
        MHTML = "mhtml"
        DOCX = "docx"
        PDF = "pdf"
        WIRE = "wire"
        URL = "url"

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        REVIEW = "review", "read, and waiting for its reader's word"
        DONE = "done"
        FAILED = "failed"
        SKIPPED = "skipped", "part of a batch that holds no story"

    class Outcome(models.TextChoices):
        NONE = "", "not ended"
        NEW = "new", "a new story"
        HERE = "here", "in the library already"
        REVISED = "revised", "a new version of a story in the library"
        HELD = "held", "kept apart from a story in the library until a reader decides"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="imports")
    batch = models.ForeignKey("newsroom.ImportBatch", models.CASCADE, null=True, related_name="imports")
    position = models.PositiveIntegerField(default=0, help_text="its place in the batch, from 1")
    collection = models.ForeignKey(
        "newsroom.Collection", models.SET_NULL, null=True, related_name="+", help_text="what its story is a part of"
    )
    kind = models.CharField(max_length=8, choices=Kind.choices)
    url = models.URLField(max_length=2000, blank=True, help_text="where it comes from, when known")
    name = models.CharField(max_length=255, blank=True, help_text="the uploaded file's name")
    charset = models.CharField(max_length=40, blank=True, help_text="what the answer of its address said")
    data = models.BinaryField(default=bytes, help_text="what was pasted, uploaded or fetched, as it came")
    known = models.JSONField(default=dict, help_text="what is said of it besides: see ingest.known")
    look_first = models.BooleanField(default=False, help_text="its reader wants to see it before it is stored")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    steps = models.JSONField(default=list, help_text="the steps reached so far, in words, oldest first")
    tries = models.PositiveSmallIntegerField(default=0, help_text="after each of which its site asked for a rest")
    error = models.TextField(blank=True, help_text="a sentence for the reader")
    outcome = models.CharField(max_length=7, choices=Outcome.choices, default=Outcome.NONE, blank=True)
    article = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="imports")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True, help_text="when it last got on: a step, an end, another try")

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "position"], condition=models.Q(batch__isnull=False), name="one_import_per_position"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.url or self.name or self.id}"

    def get_absolute_url(self) -> str:
        return reverse("import", args=[self.pk])
