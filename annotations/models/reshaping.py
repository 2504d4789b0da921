"""Marks put together, and a mark taken apart."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from annotations.models.highlight import Highlight


class Reshaping(models.Model):
    """A reader made several marks one, or one mark two; it can be undone while the marks stand as it left them."""

    class Kind(models.TextChoices):
        MERGE = "merge", "made one"
        SPLIT = "split", "made two"

    kind = models.CharField(max_length=5, choices=Kind.choices)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reshapings")
    kept = models.ForeignKey(Highlight, models.CASCADE, related_name="reshapings", help_text="the mark that stays")
    others = ArrayField(models.BigIntegerField(), help_text="ids; merge: the marks that went, split: the new one")
    before = models.JSONField(help_text="what undo puts back (annotations/reshaping)")
    after = models.JSONField(help_text="{revision, start, end, …} of the mark that stays, as this left it")
    made_at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.kept_id} {self.get_kind_display()}"
