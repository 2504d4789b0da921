"""Feeds that the library polls, and what each of them offered."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.urls import reverse

from newsroom.models.article import Article
from newsroom.models.imports import Import


class Feed(models.Model):
    """An RSS, Atom, RDF or JSON feed: what is read of its items, how it is, and when it is due again."""

    class Reads(models.TextChoices):
        PAGE = "page", "the full page of each item"
        TEXT = "text", "the text in the feed"

    class State(models.TextChoices):
        IDLE = "idle"
        WAITING = "waiting"
        RUNNING = "running"

    class Outcome(models.TextChoices):
        NONE = "", "not polled yet"
        UNCHANGED = "unchanged", "nothing new"
        NEWS = "news", "new stories"
        FAILED = "failed", "could not be read"

    url = models.URLField(max_length=2000, unique=True)
    title = models.CharField(max_length=500, blank=True)
    site_url = models.URLField(max_length=2000, blank=True)
    folder = models.CharField(max_length=200, blank=True, help_text="the heading it stands under, as in its OPML")
    reads = models.CharField(max_length=4, choices=Reads.choices, default=Reads.PAGE)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="feeds")
    added_at = models.DateTimeField(auto_now_add=True)
    paused = models.BooleanField(default=False, help_text="a reader does not want it polled")
    state = models.CharField(max_length=8, choices=State.choices, default=State.IDLE)
    outcome = models.CharField(max_length=9, choices=Outcome.choices, default=Outcome.NONE, blank=True)
    sentence = models.TextField(blank=True, help_text="what happened, for the reader")
    changed_at = models.DateTimeField(auto_now=True, help_text="when its state last changed")
    polled_at = models.DateTimeField(null=True)
    well_at = models.DateTimeField(null=True, help_text="when it could last be read")
    due_at = models.DateTimeField(null=True, help_text="when it is polled next")
    pace = models.DurationField(default=timedelta(hours=1), help_text="between two polls, as long as it can be read")
    failures = models.PositiveSmallIntegerField(default=0, help_text="in a row; each doubles the time to the next poll")
    missing = models.PositiveSmallIntegerField(default=0, help_text="answers in a row that there is no such feed")
    host = models.CharField(max_length=255, blank=True, help_text="whom the last request went to")
    rest_until = models.DateTimeField(null=True, help_text="until when that host asked to be left alone")
    etag = models.CharField(max_length=500, blank=True, help_text="what it answered, for a conditional request")
    last_modified = models.CharField(max_length=100, blank=True, help_text="as it answered it")

    class Meta:
        ordering = ["folder", "title", "pk"]
        indexes = [models.Index(fields=["due_at"])]

    def __str__(self) -> str:
        return self.title or self.url

    def get_absolute_url(self) -> str:
        return reverse("feed", args=[self.pk])


class FeedItem(models.Model):
    """One item that a feed offered, and the story that it became. It is brought in once."""

    feed = models.ForeignKey(Feed, models.CASCADE, related_name="items")
    identifier = models.CharField(max_length=500, help_text="what the feed calls it in all its versions")
    url = models.URLField(max_length=2000, blank=True)
    headline = models.CharField(max_length=500, blank=True)
    published_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(auto_now_add=True)
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the item as it was read last")
    data = models.BinaryField(default=bytes, help_text="its markup in the feed, until it is brought in")
    known = models.JSONField(default=dict, help_text="what the feed says of it besides: see ingest.known")
    sentence = models.TextField(blank=True, help_text="what happened when it was brought in, for the reader")
    brought_by = models.ForeignKey(Import, models.SET_NULL, null=True, related_name="feed_items")
    article = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="feed_items")

    class Meta:
        ordering = ["feed", "-published_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["feed", "identifier"], name="one_item_per_identifier")]

    def __str__(self) -> str:
        return self.headline or self.identifier
