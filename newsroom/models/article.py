"""Stories and their texts."""

from typing import Any, Self

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from newsroom.models.ranged import Ranged

CREDIT = "who made it, where that is not the account: a copy that was brought in says so"


def _kin(state: str) -> models.Func:
    """Count the kinships of a story in a subquery: newsroom.models.family, which knows this module."""
    pair = models.Q(one=models.OuterRef("pk")) | models.Q(other=models.OuterRef("pk"))
    rows = apps.get_model("newsroom", "Kinship").objects.filter(pair, state=state).order_by()
    return Coalesce(
        models.Subquery(rows.annotate(rows=models.Func(models.F("pk"), function="COUNT")).values("rows")), 0
    )


class ArticleQuerySet(models.QuerySet["Article"]):
    def visible_to(self, reader: Any) -> Self:
        """Every story of this server is for its signed-in readers; nobody else sees any."""
        return self.filter() if reader.is_authenticated else self.none()

    def with_current(self) -> Self:
        """Fetch each story together with its current revision, text included."""
        return self.select_related("current", "added_by")

    def with_kin(self) -> Self:
        """Count for each story those that are one with it, ``carriers``, and those that may be, ``kin_proposed``."""
        return self.annotate(carriers=_kin("confirmed"), kin_proposed=_kin("proposed"))


class Article(models.Model):
    """One story, with its syndication chain kept apart: who wrote it, who carries it, who owns it."""

    slug = models.SlugField(max_length=90, unique=True)
    headline = models.CharField(max_length=500)
    standfirst = models.TextField(blank=True)
    byline = models.CharField(max_length=300, blank=True, help_text="the people who wrote it, joined by commas")
    agency = models.CharField(max_length=200, blank=True, help_text="the wire service credited beside the byline")
    dateline = models.CharField(max_length=200, blank=True)
    section = models.CharField(max_length=200, blank=True)
    publication = models.CharField(max_length=200, blank=True, help_text="the page that carried the story")
    distributor = models.CharField(max_length=200, blank=True)
    rights = models.TextField(blank=True)
    language = models.CharField(max_length=35, blank=True, help_text="BCP 47 tag")
    canonical_url = models.URLField(max_length=2000, blank=True)
    addresses = ArrayField(
        models.CharField(max_length=1000),
        default=list,
        help_text="what stands for each address it was brought by: see ingest.web_address.address_key",
    )
    lead_image = models.URLField(max_length=2000, blank=True, help_text="where its page has the picture it leads with")
    published_on = models.DateField(null=True, blank=True)
    updated_on = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="articles")
    credit = models.CharField(max_length=150, blank=True, help_text=CREDIT)
    added_at = models.DateTimeField(default=timezone.now)
    current = models.OneToOneField(
        "newsroom.Revision", models.PROTECT, null=True, related_name="current_of", help_text="the newest revision"
    )
    corrected = ArrayField(
        models.CharField(max_length=20),
        default=list,
        help_text="fields that readers corrected: no page overwrites them",
    )
    found_in = models.JSONField(default=dict, help_text="where each field was found, by its name: see ingest.FoundIn")
    item_id = models.CharField(max_length=300, blank=True, help_text="what a wire calls this item in all its versions")
    item_version = models.CharField(max_length=50, blank=True, help_text="which version of the item was stored last")
    embargoed_until = models.DateTimeField(null=True, blank=True, help_text="before this it is not to be published")
    withdrawn = models.TextField(blank=True, help_text="a sentence, where the wire that sent it withdrew it")
    search_config = models.CharField(max_length=40, default="simple", help_text="PostgreSQL text search configuration")
    search = SearchVectorField(null=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-added_at", "-id"]
        indexes = [
            GinIndex(fields=["search"]),
            GinIndex(fields=["addresses"], name="article_by_address"),
            models.Index(fields=["canonical_url"], name="article_by_page"),
            models.Index(fields=["-added_at", "-id"]),
            models.Index(fields=["item_id"], condition=~models.Q(item_id=""), name="article_by_item"),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.slug])

    @property
    def is_embargoed(self) -> bool:
        """Whether it is not to be published yet."""
        return self.embargoed_until is not None and timezone.now() < self.embargoed_until

    @property
    def newest(self) -> "Revision":
        """The current revision, which every stored story has."""
        assert self.current is not None
        return self.current


class Revision(models.Model):
    """One version of a story's text, in NFC, never edited in place."""

    class Origin(models.TextChoices):
        IMPORT = "import", "brought in"
        CHECK = "check", "found on its page"
        CORRECTION = "correction", "corrected by a reader"

    class Recognition(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    article = models.ForeignKey(Article, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    digest = models.CharField(max_length=64, help_text="SHA-256 of the text in UTF-8, hexadecimal")
    headline = models.CharField(max_length=500, blank=True, help_text="the story's, when it read so")
    standfirst = models.TextField(blank=True, help_text="the story's, when it read so")
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.IMPORT)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="revisions",
        help_text="corrections: the reader who made it",
    )
    credit = models.CharField(max_length=150, blank=True, help_text=CREDIT)
    page = models.JSONField(
        null=True,
        help_text="checks: headline, standfirst and paragraphs as the page had them, where corrections were kept in it",
    )
    changes = models.JSONField(default=dict, help_text="how much it changed: the fields of differences.Counts")
    engine = models.CharField(max_length=100, blank=True, help_text="name and version of what tagged its entities")
    recognition = models.CharField(
        max_length=7, choices=Recognition.choices, default=Recognition.WAITING, help_text="of names and attributions"
    )
    recognition_error = models.TextField(blank=True, help_text="a sentence for the owner")
    waiting_since = models.DateTimeField(default=timezone.now, help_text="when its recognition was last asked for")
    fetched_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["article", "number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="one_revision_per_number")]
        indexes = [models.Index(fields=["digest"])]

    def __str__(self) -> str:
        return f"{self.article_id} r{self.number}"


class Image(models.Model):
    """A stored, re-encoded copy of a story's picture, so that reading tells its publisher nothing."""

    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the data, hexadecimal")
    media_type = models.CharField(max_length=50)
    width = models.PositiveIntegerField(help_text="pixels")
    height = models.PositiveIntegerField(help_text="pixels")
    data = models.BinaryField()

    def __str__(self) -> str:
        return self.digest[:12]

    def get_absolute_url(self) -> str:
        return reverse("image", args=[self.digest])


class Paragraph(Ranged):
    """A block of a revision. Its key stays the same across revisions, so its permalink and notes stay too."""

    class Kind(models.TextChoices):
        BODY = "body"
        HEADING = "heading"
        QUOTE = "quote"
        LIST_ITEM = "list_item", "list item"
        CAPTION = "caption"
        TABLE_ROW = "table_row", "table row"
        CODE = "code"

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="paragraphs")
    key = models.CharField(max_length=12)
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.BODY)
    level = models.PositiveSmallIntegerField(default=0, help_text="heading level 2-6, or depth of a list item from 1")
    ordered = models.BooleanField(default=False, help_text="list items: numbered; table rows: a row of headings")
    inlines = models.JSONField(default=list, help_text="[{start, end, kind, href}], in the text's coordinates")
    sentences = models.JSONField(default=list, help_text="[[start, end]], in the text's coordinates")
    image = models.ForeignKey(Image, models.SET_NULL, null=True, related_name="paragraphs")
    image_alt = models.TextField(blank=True)

    class Meta:
        ordering = ["revision", "position"]
        constraints = [models.UniqueConstraint(fields=["revision", "key"], name="one_paragraph_per_key")]
        indexes = [GistIndex(fields=["span"])]

    def __str__(self) -> str:
        return f"{self.revision_id} {self.key}"
