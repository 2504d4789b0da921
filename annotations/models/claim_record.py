"""What readers add to a claim: how it stands, and what speaks for or against it."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from annotations.access import Viewer
from annotations.models.claim import Appearance, Claim
from annotations.models.highlight import Highlight
from annotations.models.ledger import ClaimChange
from annotations.models.note import Note
from newsroom.models.article import CREDIT


class RecordQuerySet[Row: models.Model](models.QuerySet[Row]):
    def about(self, claim: Claim, reader: Viewer) -> Self:
        """Return what was added to *claim*, and to what was merged into it, as far as *reader* sees that.

        A claim that was merged away keeps its records; they are seen where one of the appearances is that came with it.
        """
        seen = Appearance.objects.visible_to(reader).filter(claim=claim)
        came_with_it = Exists(
            ClaimChange.objects.merges_that_hold(seen).filter(left=OuterRef("claim"), made_at__gte=OuterRef("made_at"))
        )
        return self.filter(Q(claim=claim) | came_with_it)


class StatusChange(models.Model):
    """Who said, when and why, that a claim stands so. Rows are only ever added; the database refuses to change one.

    With the account of its reader gone, a row stays without a name.
    """

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="status_changes")
    status = models.CharField(max_length=12, choices=Claim.Status.choices)
    why = models.TextField(blank=True)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="status_changes")
    credit = models.CharField(max_length=150, blank=True, help_text=CREDIT)
    made_at = models.DateTimeField(default=timezone.now)

    objects = RecordQuerySet["StatusChange"].as_manager()

    class Meta:
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.status}"


class EvidenceQuerySet(RecordQuerySet["Evidence"]):
    def visible_to(self, reader: Viewer) -> Self:
        """Leave out what was deleted, and what points at a highlight or a note that *reader* does not see."""
        highlight = Exists(Highlight.objects.visible_to(reader).filter(pk=OuterRef("highlight")))
        note = Exists(Note.objects.visible_to(reader).filter(pk=OuterRef("note")))
        return self.filter(Q(highlight=None) | highlight, Q(note=None) | note, deleted_at=None)


class Evidence(models.Model):
    """What speaks for or against a claim: a link, another highlight, or a note."""

    class Bearing(models.TextChoices):
        SUPPORTS = "supports", "Supports it"
        CONTRADICTS = "contradicts", "Contradicts it"
        BEARS = "bears", "Bears on it"

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="evidence")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="evidence")
    credit = models.CharField(max_length=150, blank=True, help_text=CREDIT)
    bearing = models.CharField(max_length=11, choices=Bearing.choices, default=Bearing.BEARS)
    url = models.URLField(max_length=2000, blank=True)
    highlight = models.ForeignKey(Highlight, models.CASCADE, null=True, related_name="evidence_for")
    note = models.ForeignKey(Note, models.CASCADE, null=True, related_name="evidence_for")
    words = models.CharField(max_length=1000, blank=True, help_text="what the reader says of it")
    made_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True, help_text="set by delete, cleared by undo")

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "evidence"
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return self.words or self.url
