"""A reader's own keywords on stories."""

from django.conf import settings
from django.db import models

from newsroom.models import Article


class StoryTag(models.Model):
    """A keyword that a reader put on a story. Nobody else sees it; capitals make no difference."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="story_tags")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="story_tags")
    name = models.CharField(max_length=50, help_text="as its reader wrote it")
    key = models.CharField(max_length=150, help_text="what all spellings of it share: see tag_names.same")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["article", "reader", "key"], name="one_tag_of_a_name_per_story")]
        indexes = [models.Index(fields=["reader", "key"], name="story_tags_of_reader")]

    def __str__(self) -> str:
        return self.name
