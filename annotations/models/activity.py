"""What changed on a story's page lately, so that other open pages can follow."""

from django.conf import settings
from django.contrib.postgres.fields import IntegerRangeField
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.utils import timezone

from newsroom.models import Article


class Activity(models.Model):
    """A change of a mark, a note or a claim. Triggers of the database write the rows, whoever makes the change.

    They are kept for a day. A mark's is at its range, a note's beside its paragraph; neither says what changed.
    """

    # Rows that live for a day take no locks on what they point at.
    article = models.ForeignKey(Article, models.CASCADE, related_name="+", db_constraint=False)
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+", db_constraint=False
    )
    shared = models.BooleanField(help_text="everyone sees it, or saw it before")
    span = IntegerRangeField(null=True)
    paragraph_key = models.CharField(max_length=12, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "activities"
        indexes = [models.Index(fields=["article", "created_at"]), BrinIndex(fields=["created_at"])]

    def __str__(self) -> str:
        return f"{self.article_id} {self.span or self.paragraph_key}"
