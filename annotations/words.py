"""Words that the reading page and every copy use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format

from annotations.models import Claim
from newsroom.models import Article
from newsroom.text.language import primary

RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi"}
"""Languages (BCP 47, without region) whose script runs from right to left."""

NOT_SHOWN = "The note that began this is not shown."

STATUS_LABELS = {str(status): str(label) for status, label in Claim.Status.choices}


def day(at: date | datetime) -> str:
    """Return a date as people write it, in the server's time zone: "23 November 2026"."""
    return date_format(local_date(at), "j F Y")


def local_date(at: date | datetime) -> date:
    return timezone.localtime(at).date() if isinstance(at, datetime) else at


def embargo(article: Article) -> str:
    """Return until when *article* is not to be published, in the server's time zone; ``""`` when it may be."""
    if not article.is_embargoed or article.embargoed_until is None:
        return ""
    until = timezone.localtime(article.embargoed_until)
    return f"until {date_format(until, 'j F Y, H:i')} {until.tzname()}"


def on_one_line(words: str) -> str:
    """Return *words*, which may run over paragraphs and table cells, on one line."""
    return " ".join(words.split())


def authors(article: Article) -> Sequence[str]:
    return [name.strip() for name in article.byline.split(",") if name.strip()]


def direction(language: str) -> str:
    """Return HTML's ``dir`` for a BCP 47 tag; a text of unknown language tells its direction itself."""
    if not language:
        return "auto"
    return "rtl" if RIGHT_TO_LEFT & {language.lower(), primary(language)} else "ltr"


def counted(count: int, noun: str) -> str:
    """Return "1 mark", "2 marks"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
