"""Notes beside paragraphs and highlights."""

import uuid
from typing import Self

from django.conf import settings
from django.contrib.postgres.functions import RandomUUID
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.urls import reverse
from django.utils import timezone

from annotations.access import Audience, Viewer, visible_notes, visible_versions
from annotations.models.highlight import UID, Highlight
from newsroom.models import Article
from newsroom.models.article import CREDIT


class NoteQuerySet(models.QuerySet["Note"]):
    def visible_to(self, reader: Viewer) -> Self:
        return self.filter(visible_notes(reader))


class Note(models.Model):
    """Markdown beside one paragraph, on a highlight in it, or in reply to the note that opened the thread."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="notes")
    paragraph_key = models.CharField(max_length=12, help_text="Paragraph.key, which outlives revisions")
    highlight = models.ForeignKey(Highlight, models.CASCADE, null=True, related_name="notes")
    reply_to = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        related_name="replies",
        help_text="the thread's first note",
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notes")
    credit = models.CharField(max_length=150, blank=True, help_text=CREDIT)
    uid = models.UUIDField(default=uuid.uuid4, db_default=RandomUUID(), unique=True, editable=False, help_text=UID)
    audience = models.CharField(
        max_length=8, choices=Audience.choices, default=Audience.ME, help_text="replies share their thread's"
    )
    body = models.TextField(help_text="Markdown, as typed")
    search = SearchVectorField(null=True, editable=False, help_text="its words; the database keeps it")
    draft_key = models.UUIDField(default=uuid.uuid4, help_text="made with the form; a post sent twice is one note")
    created_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True, help_text="set by delete, cleared by undo")
    resolved_at = models.DateTimeField(null=True, help_text="threads: set when talked out")

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        indexes = [
            models.Index(fields=["article", "paragraph_key"]),
            models.Index(
                fields=["author", "-created_at", "-id"], condition=models.Q(deleted_at=None), name="notes_by_author"
            ),
        ]
        constraints = [models.UniqueConstraint(fields=["author", "draft_key"], name="one_note_per_draft")]

    def __str__(self) -> str:
        return self.body[:40]

    def get_absolute_url(self) -> str:
        return reverse("note", args=[self.pk])


class NoteVersionQuerySet(models.QuerySet["NoteVersion"]):
    def visible_to(self, reader: Viewer) -> Self:
        return self.filter(visible_versions(reader), note__in=Note.objects.visible_to(reader))


class NoteVersion(models.Model):
    """What a note said before an edit, and who could read it then."""

    note = models.ForeignKey(Note, models.CASCADE, related_name="versions")
    body = models.TextField()
    audience = models.CharField(
        max_length=8, choices=Audience.choices, help_text="whom these words were for in the end"
    )
    created_at = models.DateTimeField(help_text="when these words were written")

    objects = NoteVersionQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.body[:40]
