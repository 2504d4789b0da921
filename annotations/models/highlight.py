"""A reader's mark on a range of a story."""

import uuid
from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import RandomUUID
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.urls import reverse
from django.utils import timezone

from annotations.access import Audience, Viewer, visible_highlights
from newsroom.models import Article, Revision
from newsroom.models.article import CREDIT
from newsroom.models.ranged import Ranged

UID = "the same in every copy, and in the library that a copy is brought to"


class HighlightQuerySet(models.QuerySet["Highlight"]):
    def visible_to(self, reader: Viewer) -> Self:
        return self.filter(visible_highlights(reader))


class Highlight(Ranged):
    """A range of a revision, what kind of thing it is to the reader, and how to find it again (W3C selectors).

    The revision is the newest in which its words stand. Its places in older ones are Placements.
    """

    class Kind(models.TextChoices):
        CLAIM = "claim", "Claim"
        QUOTE = "quote", "Quote"
        EVIDENCE = "evidence", "Evidence"
        QUESTION = "question", "Question"
        CONTEXT = "context", "Context"
        PLAIN = "plain", "Highlight"

    class State(models.TextChoices):
        ANCHORED = "anchored", "where its reader put it"
        MOVED = "moved", "on the same words in another place"
        CHANGED = "changed", "on words that have changed"
        ORPHAN = "orphan", "its words are gone"

    article = models.ForeignKey(Article, models.CASCADE, related_name="highlights")
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="highlights")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="highlights")
    credit = models.CharField(max_length=150, blank=True, help_text=CREDIT)
    uid = models.UUIDField(default=uuid.uuid4, db_default=RandomUUID(), unique=True, editable=False, help_text=UID)
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.PLAIN)
    audience = models.CharField(max_length=8, choices=Audience.choices, default=Audience.ME)
    exact = models.TextField(help_text="TextQuoteSelector: the marked words")
    prefix = models.CharField(max_length=64, blank=True, help_text="TextQuoteSelector: up to 32 code points before")
    suffix = models.CharField(max_length=64, blank=True, help_text="TextQuoteSelector: up to 32 code points after")
    state = models.CharField(max_length=8, choices=State.choices, default=State.ANCHORED)
    was = models.TextField(
        blank=True, help_text="changed: the words before, until its reader has looked at the new ones"
    )
    tags = ArrayField(models.CharField(max_length=50), default=list, blank=True, help_text="the reader's own keywords")
    search = SearchVectorField(null=True, editable=False, help_text="its words and tags; the database keeps it")
    created_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(auto_now=True)
    deleted_at = models.DateTimeField(null=True, help_text="set by delete, cleared by undo")

    objects = HighlightQuerySet.as_manager()

    class Meta:
        ordering = ["span", "pk"]
        indexes = [
            GistIndex(fields=["span"]),
            GinIndex(fields=["tags"], name="highlight_tags"),
            models.Index(
                fields=["reader", "-created_at", "-id"],
                condition=models.Q(deleted_at=None),
                name="highlights_by_reader",
            ),
        ]
        constraints = [
            # Makes a double click, or a post sent twice, one highlight. A revision may bring two to the same words:
            # those that it moved or changed stand beside others, and none is lost.
            models.UniqueConstraint(
                fields=["reader", "credit", "revision", "span", "kind"],
                condition=models.Q(deleted_at=None, state="anchored"),
                name="one_highlight_per_reader_range_and_kind",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.exact[:40]}"

    @property
    def is_lost(self) -> bool:
        """Whether its words are gone from the newest text."""
        return self.state == Highlight.State.ORPHAN

    def get_absolute_url(self) -> str:
        return reverse("highlight", args=[self.pk])
