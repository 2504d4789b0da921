"""Stories that are parts of one work, such as the chapters of a book."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from newsroom.models.article import Article


class Collection(models.Model):
    """A work whose parts are stories, in its order."""

    slug = models.SlugField(max_length=90, unique=True)
    title = models.CharField(max_length=500)
    byline = models.CharField(max_length=300, blank=True, help_text="the people who wrote it, joined by commas")
    publication = models.CharField(max_length=200, blank=True, help_text="who published it")
    language = models.CharField(max_length=35, blank=True, help_text="BCP 47 tag")
    identifier = models.CharField(max_length=300, blank=True, help_text="what its file says is its lasting name")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="collections")
    added_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True, help_text="set by delete, cleared by undo")

    class Meta:
        ordering = ["-added_at", "-id"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("collection", args=[self.slug])


class CollectionPart(models.Model):
    """A story's place in a collection."""

    collection = models.ForeignKey(Collection, models.CASCADE, related_name="parts")
    article = models.ForeignKey(Article, models.CASCADE, related_name="collection_parts")
    position = models.PositiveIntegerField(help_text="from 1")

    class Meta:
        ordering = ["collection", "position"]
        constraints = [models.UniqueConstraint(fields=["collection", "article"], name="one_part_per_story")]

    def __str__(self) -> str:
        return f"{self.collection_id} {self.position}"
