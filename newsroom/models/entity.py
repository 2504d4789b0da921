"""The people, organisations, places and other names that the library knows."""

from django.conf import settings
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import Value
from django.db.models.functions import Replace
from django.urls import reverse
from django.utils import timezone

from newsroom.models.article import CREDIT, Revision
from newsroom.models.ranged import Ranged

WITHOUT_STOPS = Replace("name", Value("."), Value(""))
"""A name as it is looked up: “St. Orla” and “St Orla” are one."""


class Entity(models.Model):
    """Somebody or something with a name, over all stories."""

    class Kind(models.TextChoices):
        PERSON = "person"
        ORGANISATION = "organisation"
        PLACE = "place"
        GROUP = "group", "people of a place, party or faith"
        EVENT = "event"
        PRODUCT = "product"
        WORK = "work", "work or law"

    slug = models.SlugField(max_length=90, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    merged_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, related_name="merged", help_text="set when a reader said: the same as"
    )
    wikidata = models.CharField(max_length=20, blank=True, help_text="its item on Wikidata, such as Q42")
    rejected = models.BooleanField(default=False, help_text="a reader said: not an entity; its mentions are not shown")

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["kind", "name"])]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("entity", args=[self.slug])


class Alias(models.Model):
    """A name under which an entity is known to the whole library."""

    entity = models.ForeignKey(Entity, models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)
    by_reader = models.BooleanField(default=False, help_text="a reader gave it, so it wins over what a model says")

    class Meta:
        verbose_name_plural = "aliases"
        constraints = [models.UniqueConstraint(fields=["entity", "name"], name="one_alias_per_name")]
        indexes = [models.Index(fields=["name"]), models.Index(WITHOUT_STOPS, name="aliases_without_stops")]

    def __str__(self) -> str:
        return self.name


class Correction(models.Model):
    """What a reader said about an entity; it holds for every story, and can be undone."""

    class Action(models.TextChoices):
        RETYPE = "retype", "has another kind"
        REJECT = "reject", "is not an entity"
        MERGE = "merge", "is the same as another"
        TAG = "tag", "tagged by a reader"
        RENAME = "rename", "has another name"
        SPLIT = "split", "is two of one name"
        IDENTIFY = "identify", "is an item of Wikidata"

    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="corrections")
    credit = models.CharField(max_length=150, blank=True, help_text=CREDIT)
    entity = models.ForeignKey(Entity, models.CASCADE, related_name="corrections")
    action = models.CharField(max_length=12, choices=Action.choices)
    other = models.ForeignKey(
        Entity,
        models.CASCADE,
        null=True,
        related_name="+",
        help_text="merge: what it became; split: the one parted from it",
    )
    before = models.JSONField(default=dict, help_text="what undo needs")
    created_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return f"{self.entity} {self.get_action_display()}"


class Mention(Ranged):
    """A range of a text that names an entity."""

    class Form(models.TextChoices):
        NAME = "name"
        NOMINAL = "nominal"
        PRONOUN = "pronoun"

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="mentions")
    entity = models.ForeignKey(Entity, models.CASCADE, related_name="mentions")
    before_split = models.ForeignKey(
        Entity, models.CASCADE, null=True, related_name="+", help_text="whom it named before readers split that entity"
    )
    form = models.CharField(max_length=8, choices=Form.choices, default=Form.NAME)
    score = models.FloatField(default=1.0, help_text="0 to 1: how sure its source is")
    source = models.CharField(max_length=40, help_text="the recogniser that proposed it, or 'reader'")

    class Meta:
        ordering = ["revision", "span"]
        indexes = [
            GistIndex(fields=["span"]),
            models.Index(fields=["revision"], condition=models.Q(source="reader"), name="mentions_by_readers"),
        ]

    def __str__(self) -> str:
        return f"{self.entity} at {self.span}"
