"""Which stories are the same story, carried by several publications."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from newsroom.models.article import Article


class Fingerprint(models.Model):
    """What of a story's newest text is looked up to find others like it."""

    article = models.OneToOneField(Article, models.CASCADE, related_name="fingerprint")
    shingles = ArrayField(models.BigIntegerField(), help_text="a sample of the text's runs of words, as numbers")

    class Meta:
        indexes = [GinIndex(fields=["shingles"])]

    def __str__(self) -> str:
        return str(self.article_id)


class Kinship(models.Model):
    """That two stories may be one: proposed by their texts, confirmed or parted by a reader. A family is what hangs
    together by confirmed ones."""

    class State(models.TextChoices):
        PROPOSED = "proposed"
        CONFIRMED = "confirmed"
        PARTED = "parted"

    one = models.ForeignKey(Article, models.CASCADE, related_name="kin_after", help_text="the one with the smaller id")
    other = models.ForeignKey(Article, models.CASCADE, related_name="kin_before")
    likeness = models.FloatField(
        help_text="share, 0 to 1, of the shorter text's words that the other has in their order"
    )
    state = models.CharField(max_length=9, choices=State.choices, default=State.PROPOSED)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    found_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="one_kinship_per_pair"),
            models.CheckConstraint(condition=models.Q(one__lt=models.F("other")), name="kinship_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} {self.other_id} {self.state}"
