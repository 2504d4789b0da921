"""Claims: what somebody says is so, over stories and time, and how it stands."""

import uuid
from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import RandomUUID
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from annotations.access import Viewer, visible_appearances
from annotations.models.highlight import UID, Highlight
from newsroom.models import Entity, Reader
from newsroom.models.article import CREDIT


class ClaimQuerySet(models.QuerySet["Claim"]):
    def visible_to(self, reader: Viewer) -> Self:
        """A claim is seen where one of its appearances is."""
        return self.filter(Exists(Appearance.objects.visible_to(reader).filter(claim=OuterRef("pk"))))

    def stated_by(self, reader: Reader) -> Self:
        """Return those whose statement *reader* may change."""
        own = Appearance.objects.filter(claim=OuterRef("pk"), highlight__reader=reader)
        return self.filter(Q(reader=reader) | Q(Exists(own), reader=None))


class Claim(models.Model):
    """An entry of the ledger: a statement in one sentence, and how it stands. Its highlights are its appearances."""

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        ASKED = "asked", "Asked"
        SUPPORTED = "supported", "Supported"
        CONTRADICTED = "contradicted", "Contradicted"
        CANNOT_TELL = "cannot_tell", "Cannot tell"

    statement = models.CharField(max_length=1000)
    search = SearchVectorField(null=True, editable=False, help_text="the statement; the database keeps it")
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="claims",
        help_text="its maker; with the account gone it lives on in the appearances that others gave it",
    )
    credit = models.CharField(max_length=150, blank=True, help_text=CREDIT)
    uid = models.UUIDField(default=uuid.uuid4, db_default=RandomUUID(), unique=True, editable=False, help_text=UID)
    status = models.CharField(
        max_length=12, choices=Status.choices, default=Status.OPEN, help_text="what its newest StatusChange says"
    )
    merged_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, related_name="merged", help_text="set while all its appearances are there"
    )
    vector = ArrayField(models.FloatField(), null=True, help_text="what the statement means, of length 1")
    created_at = models.DateTimeField(default=timezone.now)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.statement[:60]

    def get_absolute_url(self) -> str:
        return reverse("claim", args=[self.pk])


class AppearanceQuerySet(models.QuerySet["Appearance"]):
    def visible_to(self, reader: Viewer) -> Self:
        return self.filter(visible_appearances(reader))


class Appearance(models.Model):
    """One place where a claim is made: a highlight of kind claim, with who says so there, to whom, on what ground."""

    highlight = models.OneToOneField(Highlight, models.CASCADE, related_name="appearance")
    claim = models.ForeignKey(Claim, models.CASCADE, related_name="appearances")
    made_as = models.ForeignKey(
        Claim, models.CASCADE, related_name="made_appearances", help_text="the claim made with it; never changes"
    )
    speaker = models.ForeignKey(Entity, models.SET_NULL, null=True, related_name="claims")
    speaker_words = models.CharField(max_length=300, blank=True, help_text="who says so, as the story puts it")
    chain = ArrayField(
        models.CharField(max_length=300), default=list, help_text="on whose word, nearest first, as the story puts it"
    )
    told = models.CharField(max_length=300, blank=True, help_text="to whom")
    basis = models.CharField(max_length=500, blank=True, help_text="on what ground")
    said_on = models.DateField(null=True, help_text="the day it was said")
    prefilled = models.BooleanField(
        default=False, help_text="what stands above is from the story's attributions, or from its reader"
    )
    quantities = models.JSONField(default=list, help_text="[{words, value, unit, period}]: the numbers, as said")

    objects = AppearanceQuerySet.as_manager()

    class Meta:
        ordering = ["said_on", "highlight__article__published_on", "pk"]

    def __str__(self) -> str:
        return f"{self.highlight} in {self.highlight.article_id}"
