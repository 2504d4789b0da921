"""What readers say about claims as entries of the ledger: that two are one, or that they are not."""

from collections.abc import Collection
from typing import Self

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from annotations.access import Viewer, undoable_changes
from annotations.models.claim import Appearance, Claim
from newsroom.models.article import CREDIT


class ClaimChangeQuerySet(models.QuerySet["ClaimChange"]):
    def moving(self, appearances: models.QuerySet[Appearance]) -> Self:
        """Return the changes, undone or not, that moved at least one of *appearances*."""
        return self.filter(moved__overlap=ArraySubquery(appearances.order_by().values("pk")))

    def merges_that_hold(self, appearances: models.QuerySet[Appearance]) -> Self:
        """Return the merges, not undone, that moved at least one of *appearances*."""
        return self.moving(appearances).filter(kind=ClaimChange.Kind.MERGE, undone_at=None)

    def that_hold(self, appearances: Collection[int]) -> Self:
        """Return the changes, not undone, that moved any of *appearances* (ids), oldest first."""
        return self.filter(moved__overlap=list(appearances), undone_at=None).order_by("made_at", "pk")

    def undoable_by(self, reader: Viewer) -> Self:
        return self.filter(undoable_changes(reader, Appearance.objects.all()))


class ClaimChange(models.Model):
    """A reader said that two claims are one, or that one is two; it can be undone."""

    class Kind(models.TextChoices):
        MERGE = "merge", "the same claim"
        SPLIT = "split", "another claim"

    kind = models.CharField(max_length=5, choices=Kind.choices)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="claim_changes")
    credit = models.CharField(max_length=150, blank=True, help_text=CREDIT)
    left = models.ForeignKey(Claim, models.CASCADE, related_name="changes_from", help_text="where appearances were")
    joined = models.ForeignKey(Claim, models.CASCADE, related_name="changes_to", help_text="where they are since")
    moved = ArrayField(models.BigIntegerField(), help_text="ids of the appearances that changed their claim")
    made_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True)

    objects = ClaimChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.left_id} {self.kind} {self.joined_id}"


class Difference(models.Model):
    """A reader said that two claims are not the same, so they are not proposed again."""

    one = models.ForeignKey(Claim, models.CASCADE, related_name="+", help_text="the older")
    other = models.ForeignKey(Claim, models.CASCADE, related_name="+")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="differences")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["one", "other", "reader"], name="one_difference_per_pair")]

    def __str__(self) -> str:
        return f"{self.one_id} is not {self.other_id}"
