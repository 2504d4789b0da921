"""Where a highlight stood in the older revisions of a story."""

from django.db import models

from annotations.models.highlight import Highlight
from newsroom.models import Revision
from newsroom.models.ranged import Ranged


class Placement(Ranged):
    """The range of a highlight in a revision that another one followed; kept when the highlight moved on."""

    class Became(models.TextChoices):
        KEPT = "kept", "kept"
        MOVED = "moved", "in another paragraph"
        CHANGED = "changed", "on words that have changed"
        ORPHANED = "orphaned", "lost its words"

    highlight = models.ForeignKey(Highlight, models.CASCADE, related_name="placements")
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="placements")
    became = models.CharField(
        max_length=8, choices=Became.choices, default=Became.KEPT, help_text="what the next revision made of it"
    )

    class Meta:
        ordering = ["revision", "span"]
        constraints = [models.UniqueConstraint(fields=["highlight", "revision"], name="one_placement_per_revision")]

    def __str__(self) -> str:
        return f"{self.highlight_id} in {self.revision_id}"
