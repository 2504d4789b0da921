"""Looking at a story's page again: who follows it, and how the last look went."""

from django.conf import settings
from django.db import models

from newsroom.models.article import Article, Revision


class Follow(models.Model):
    """A reader's wish that a story be looked at again by itself."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="follows")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="follows")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "reader"], name="one_follow_per_reader")]

    def __str__(self) -> str:
        return f"{self.reader_id} follows {self.article_id}"


class Check(models.Model):
    """How a story's page was looked at last, and when it is due again. A story has one row once it was asked for."""

    class State(models.TextChoices):
        IDLE = "idle"
        WAITING = "waiting"
        RUNNING = "running"

    class Outcome(models.TextChoices):
        NONE = "", "not looked at yet"
        UNCHANGED = "unchanged", "nothing has changed"
        REVISED = "revised", "changed: there is a new revision"
        HELD = "held", "what came back is kept apart until a reader decides"
        FAILED = "failed", "the page could not be read"

    article = models.OneToOneField(Article, models.CASCADE, related_name="page_check")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.IDLE)
    outcome = models.CharField(max_length=9, choices=Outcome.choices, default=Outcome.NONE, blank=True)
    sentence = models.TextField(blank=True, help_text="what happened, for the reader")
    checked_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(auto_now=True, help_text="when its state last changed")
    due_at = models.DateTimeField(null=True, help_text="when a story that is followed is looked at next")
    found = models.ForeignKey(
        Revision, models.SET_NULL, null=True, related_name="+", help_text="revised: what the page became"
    )
    failures = models.PositiveSmallIntegerField(default=0, help_text="in a row; each doubles the time to the next look")
    missing = models.PositiveSmallIntegerField(default=0, help_text="answers in a row that there is no such page")
    host = models.CharField(max_length=255, blank=True, help_text="whom the last request went to")
    rest_until = models.DateTimeField(null=True, help_text="until when that host asked to be left alone")
    etag = models.CharField(max_length=500, blank=True, help_text="what the page answered, for a conditional request")
    last_modified = models.CharField(max_length=100, blank=True, help_text="as the page answered it")
    held = models.BinaryField(null=True, help_text="a page that was kept apart, as it came")
    held_as = models.JSONField(default=dict, help_text="the rest of it as a source: kind, address, charset")
    dropped = models.CharField(
        max_length=64, blank=True, help_text="SHA-256 of a held text that a reader did not want, hexadecimal"
    )

    class Meta:
        indexes = [models.Index(fields=["due_at"]), models.Index(fields=["host"])]

    def __str__(self) -> str:
        return f"{self.article_id} {self.state} {self.outcome}"
