"""What readers know of a story."""

from django.conf import settings
from django.db import models

from newsroom.models import Article, Revision


class Seen(models.Model):
    """The newest revision whose changes a reader has seen or waved away. Who never opened the story has none."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="seen")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="seen")
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="seen")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["reader", "article"], name="one_seen_per_reader")]

    def __str__(self) -> str:
        return f"{self.reader_id} has seen {self.revision_id}"
