"""YAML front matter: what note-taking apps read of a copy before its text."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from annotations.export.markup.hashtags import hashtags
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from annotations.words import authors, embargo, local_date
from newsroom.models import Article

TAG_LIMIT = 12
"""A story's most named entities are its tags: more would drown a note app's list of tags."""

Value = str | date | None | Sequence[str]

# Legal in JSON, but line breaks or not allowed in YAML 1.1.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def fields(page: ReadingPage, options: ExportOptions) -> dict[str, Value]:
    """Return what the front matter says, by name, in its order."""
    return {
        **_of_story(page.article),
        "accessed": local_date(page.revision.fetched_at),
        "copied": options.made_on,
        "reader": page.reader_name,
        "tags": _tags(page),
    }


def _of_story(article: Article) -> dict[str, Value]:
    return {
        "title": article.headline,
        "author": authors(article),
        "agency": article.agency,
        "publication": article.publication,
        "section": article.section,
        "dateline": article.dateline,
        "embargo": embargo(article),
        "withdrawn": article.withdrawn,
        "published": article.published_on,
        "updated": article.updated_on,
        "url": article.canonical_url,
        "language": article.language,
        "rights": article.rights,
        "distributor": article.distributor,
    }


def yaml(fields: Mapping[str, Value]) -> str:
    """Return *fields* as front matter between ``---`` lines, without what is empty."""
    lines = [f"{name}: {scalar(value)}" for name, value in fields.items() if value]
    return "\n".join(["---", *lines, "---"])


def scalar(value: Value) -> str:
    """Return *value* as YAML has it: texts quoted as JSON strings, which YAML reads as themselves."""
    if isinstance(value, date):
        return value.isoformat()
    quoted = json.dumps(value, ensure_ascii=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def _tags(page: ReadingPage) -> list[str]:
    """Return the tags on the story and on its marks, then the entities that it names most."""
    on_marks = [tag for row in page.highlights for tag in row.tags]
    named = Counter(mention.slug for mention in page.mentions).most_common(TAG_LIMIT)
    return hashtags([*page.tags, *on_marks, *(slug for slug, _ in named)])
