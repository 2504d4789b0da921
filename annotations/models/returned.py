"""Copies that came back, and what they ask to change."""

from typing import TypedDict

from django.conf import settings
from django.contrib.postgres.fields import ArrayField, IntegerRangeField
from django.db import models
from django.utils import timezone

from annotations.models.highlight import Highlight
from annotations.models.note import Note
from newsroom.models import Article, Revision


class ReturnedCopy(models.Model):
    """A file that a reader brought in for a story: a copy edited elsewhere, or another tool's annotations."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="returned_copies")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="returned_copies")
    name = models.CharField(max_length=255, help_text="of the file")
    kind = models.CharField(max_length=20, help_text="what wrote it: docx, html, hypothesis, web_annotation")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the file, hexadecimal")
    problems = ArrayField(models.TextField(), default=list, help_text="sentences about what in it is not suggested")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "returned copies"
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.name


class Undo(TypedDict, total=False):
    """What an accepted suggestion made or changed, and so what takes it back. Marks and notes are ids.

    ``marks`` and ``notes``: what it made, at most one of each; ``on``: the mark that its note is on. ``body`` and
    ``deleted``: how the note that it edited was before. ``gone_marks`` and ``gone_notes``: what it deleted.
    """

    marks: list[int]
    notes: list[int]
    on: int | None
    body: str
    deleted: bool
    gone_marks: list[int]
    gone_notes: list[int]


class Suggestion(models.Model):
    """A change that a returned copy asks for; nothing happens until its reader accepts it, and that can be undone."""

    class Act(models.TextChoices):
        ADD = "add", "was added"
        REPLY = "reply", "answers"
        EDIT = "edit", "says something else"
        DELETE = "delete", "is gone"

    class State(models.TextChoices):
        OPEN = "open"
        ACCEPTED = "accepted"
        DROPPED = "dropped"

    ADDING = (Act.ADD, Act.REPLY)
    """What makes something new, and changes nothing that is here."""

    returned = models.ForeignKey(ReturnedCopy, models.CASCADE, related_name="suggestions")
    article = models.ForeignKey(Article, models.CASCADE, related_name="suggestions")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="suggestions")
    key = models.CharField(max_length=100, blank=True, help_text="what the file calls it, each time it is read")
    fingerprint = models.CharField(max_length=64, help_text="of what it asks: the same file twice asks once")
    act = models.CharField(max_length=6, choices=Act.choices)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    highlight = models.ForeignKey(
        Highlight, models.CASCADE, null=True, related_name="suggestions", help_text="what it is on; delete: what goes"
    )
    note = models.ForeignKey(
        Note, models.CASCADE, null=True, related_name="suggestions", help_text="reply, edit, delete: what it is about"
    )
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, related_name="replies", help_text="reply: the suggestion that it answers"
    )
    revision = models.ForeignKey(Revision, models.SET_NULL, null=True, related_name="+", help_text="where it stands")
    span = IntegerRangeField(null=True, help_text="its words in that revision; none: they were not found")
    exact = models.TextField(blank=True, help_text="the words it is on, as the file has them")
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    paragraph_key = models.CharField(max_length=12, blank=True, help_text="where it is on no words")
    kind = models.CharField(max_length=8, blank=True, help_text="of the mark")
    body = models.TextField(blank=True, help_text="Markdown")
    tags = ArrayField(models.CharField(max_length=50), default=list, blank=True)
    credit = models.CharField(max_length=150, blank=True, help_text="who made it, as the file says")
    made_at = models.DateTimeField(null=True, help_text="when, as the file says")
    base = models.CharField(max_length=64, blank=True, help_text="edit, delete: digest of the words that the copy had")
    undo = models.JSONField(null=True, help_text="see Undo; kept when that is taken back, to bring the same rows back")
    batch = models.CharField(max_length=32, blank=True, help_text="what it was decided together with; empty: alone")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "reader", "fingerprint"], name="one_suggestion_per_fingerprint")
        ]

    def __str__(self) -> str:
        return f"{self.get_act_display()}: {self.body[:40]}"

    @property
    def made(self) -> Undo:
        """What accepting it made or changed; empty where it was never accepted."""
        found: Undo = self.undo or Undo()
        return found
