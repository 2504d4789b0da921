"""Changes to many marks and notes at once."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone


class BatchQuerySet(models.QuerySet["Batch"]):
    def undoable_by(self, reader: Any) -> Self:
        """Return those of *reader* that are not undone, the newest first."""
        return self.filter(reader=reader, undone_at=None).order_by("-made_at", "-pk")


class Batch(models.Model):
    """A reader changed many marks and notes in one go. What each was before is kept, so that undo is exact."""

    class Act(models.TextChoices):
        DELETE = "delete", "deleted"
        TAG = "tag", "tagged anew"
        SHARE = "share", "shared with everyone here"
        KEEP = "keep", "kept to yourself"

    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="batches")
    act = models.CharField(max_length=6, choices=Act.choices)
    marks = models.JSONField(
        default=dict, help_text="{id: what it was before; tags: [before, after]} of the highlights"
    )
    notes = models.JSONField(default=dict, help_text="{id: what it was before} of the notes")
    made_at = models.DateTimeField(default=timezone.now, help_text="deletions: the deleted_at of all its rows")
    undone_at = models.DateTimeField(null=True)

    objects = BatchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "batches"
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["reader", "-made_at"], name="batches_by_reader")]

    def __str__(self) -> str:
        return f"{self.size} {self.get_act_display()}"

    @property
    def size(self) -> int:
        """How many marks and notes it changed."""
        return len(self.marks) + len(self.notes)
