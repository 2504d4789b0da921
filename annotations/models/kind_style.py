"""How a reader calls and colours the kinds of marks."""

from django.conf import settings
from django.db import models

from annotations.models.highlight import Highlight


class KindStyle(models.Model):
    """A reader's own name and colour for one kind of mark; a kind without one looks as it comes."""

    class Colour(models.TextChoices):
        AMBER = "amber"
        BLUE = "blue"
        GREEN = "green"
        VIOLET = "violet"
        GREY = "grey"
        YELLOW = "yellow"
        RED = "red"
        TEAL = "teal"

    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="kind_styles")
    kind = models.CharField(max_length=8, choices=Highlight.Kind.choices)
    label = models.CharField(max_length=30, blank=True)
    colour = models.CharField(max_length=6, choices=Colour.choices, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["reader", "kind"], name="one_style_per_kind")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.label or self.colour}"
