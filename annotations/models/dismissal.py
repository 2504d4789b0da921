"""What readers do not want to be offered again."""

from django.conf import settings
from django.db import models

from newsroom.models import Article


class Dismissal(models.Model):
    """A proposed claim that a reader does not want to see again, in this story and its later revisions."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="dismissals")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="dismissals")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the proposed words, hexadecimal")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "reader", "digest"], name="one_dismissal_per_proposal")
        ]

    def __str__(self) -> str:
        return self.digest[:12]
