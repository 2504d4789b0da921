"""Who says what in a text, on whose word."""

from django.contrib.postgres.fields import ArrayField, IntegerRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models

from newsroom.models.article import Revision
from newsroom.models.entity import Entity
from newsroom.models.ranged import Ranged


class Attribution(Ranged):
    """Words of a text that somebody says, believes or wishes. ``span`` reaches from its content's start to its end."""

    class Speech(models.TextChoices):
        DIRECT = "direct"
        INDIRECT = "indirect"
        MIXED = "mixed"

    class Stance(models.TextChoices):
        STATEMENT = "statement"
        BELIEF = "belief"
        ATTITUDE = "attitude", "wish or attitude"
        DENIAL = "denial", "denied, doubted or not said"

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="attributions")
    content = ArrayField(IntegerRangeField(), help_text="the words that are said, in pieces where the cue interrupts")
    source = IntegerRangeField(null=True, help_text="the words that say who")
    cue = IntegerRangeField(null=True, help_text="the verb, or according to")
    told = IntegerRangeField(null=True, help_text="the words that say to whom")
    basis = IntegerRangeField(null=True, help_text="the words that say on what ground")
    speech = models.CharField(max_length=8, choices=Speech.choices)
    stance = models.CharField(max_length=9, choices=Stance.choices, default=Stance.STATEMENT)
    unnamed = models.BooleanField(default=False, help_text="it has a source, which names nobody")
    speakers = models.ManyToManyField(
        Entity,
        through="newsroom.AttributionSpeaker",
        through_fields=("attribution", "entity"),
        related_name="attributions",
    )
    outer = models.ForeignKey("self", models.CASCADE, null=True, related_name="inner", help_text="what it hangs on")
    score = models.FloatField(default=1.0, help_text="0 to 1: how sure its source is")

    class Meta:
        ordering = ["revision", "span"]
        indexes = [GistIndex(fields=["span"])]

    def __str__(self) -> str:
        return f"{self.speech} {self.stance} at {self.span}"


class AttributionSpeaker(models.Model):
    """One of those who say an attribution's words."""

    attribution = models.ForeignKey(Attribution, models.CASCADE)
    entity = models.ForeignKey(Entity, models.CASCADE)
    before_split = models.ForeignKey(
        Entity, models.CASCADE, null=True, related_name="+", help_text="who it was before readers split that entity"
    )

    def __str__(self) -> str:
        return f"{self.entity_id} in {self.attribution_id}"
