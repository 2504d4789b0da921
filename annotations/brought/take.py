"""Putting what came along with a story where it belongs, in the transaction that stores the story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.dispatch import receiver
from django.utils import timezone

from annotations.brought.comments import TOO_MANY, Setting, comments_of
from annotations.models import Note, ReturnedCopy, Suggestion
from annotations.returns.files.returned import Comment, ReturnedFile
from annotations.returns.suggestions.accepting import accept_all
from annotations.returns.suggestions.fingerprints import key_of
from annotations.returns.suggestions.keeping import keep
from newsroom.ingest.article import IngestedMark
from newsroom.models import Article, Reader
from newsroom.signals import story_taken_in

KIND = "brought"
_NAME = "What came along with the story"


@receiver(story_taken_in)
def take(article: Article, reader: Reader | None, marks: Sequence[IngestedMark], **_: Any) -> None:
    """Make private marks and notes of *marks* for *reader*; those that came before are known, and nothing is doubled.

    What is not found on all of its words waits among the story's suggestions, until its reader puts it on others.
    """
    if reader is None or not marks:
        return
    comments, is_cut = comments_of(marks, _setting(article))
    problems = [TOO_MANY] if is_cut else []
    kept = keep(article, reader, _NAME, b"", ReturnedFile(KIND, comments, problems=problems))
    if kept.copy:
        accept_all(kept.copy, Suggestion.ADDING, is_asked=False)
        _resolve(kept.copy, comments)


def _setting(article: Article) -> Setting:
    first = article.newest.paragraphs.order_by("position").values_list("key", flat=True).first()
    return Setting(article.newest.text, (article.headline, article.standfirst), first or "p1")


def _resolve(copy: ReturnedCopy, comments: Sequence[Comment]) -> None:
    """Let threads that were talked out where they come from be so here."""
    keys = [key_of(each.id) for each in comments if each.resolved and not each.reply_to]
    accepted = Suggestion.objects.filter(returned=copy, key__in=keys, state=Suggestion.State.ACCEPTED)
    notes = [note for undo in accepted.values_list("undo", flat=True) for note in (undo or {}).get("notes", ())]
    Note.objects.filter(pk__in=notes, resolved_at=None).update(resolved_at=timezone.now())
