"""Which story a returned file is of."""

from __future__ import annotations

from django.db.models import QuerySet

from annotations.returns.errors import AnotherStory
from annotations.returns.files.returned import ReturnedFile
from newsroom.articles import digest_of, story_at
from newsroom.models import Article, Reader

_WHICH = (
    "This file does not say which story it is of. Open that story, choose “Take a copy”, then “Bring a copy back”, and "
    "bring it there."
)
_NOT_HERE = "The story that this is a copy of is not in the library. Bring that in first."
_NO_SUCH_ADDRESS = (
    "These annotations are of {}, and no story here has that address. If it is here under another, bring the file to "
    "it: open the story, choose “Take a copy”, then “Bring a copy back”; with import_copy, give --article SLUG."
)
_LONGEST_ADDRESS = 300  # code points that are said
_ANOTHER = "This is a copy of another story, “{}”. Bring it back there."


def story_of(file: ReturnedFile, reader: Reader, given: Article | None) -> Article:
    """Return the story of *file*, with its current revision: what its copy or address says, else the *given* one.

    Raises AnotherStory where that is not the given one, not here, or cannot be told.
    """
    named = _named(file, reader)
    if given is None:
        return named or _nothing(file)
    if named and named.pk != given.pk and file.manifest:
        raise AnotherStory(_ANOTHER.format(named.headline))
    return given


def _nothing(file: ReturnedFile) -> Article:
    if file.manifest:
        raise AnotherStory(_NOT_HERE)
    raise AnotherStory(_NO_SUCH_ADDRESS.format(file.address[:_LONGEST_ADDRESS]) if file.address else _WHICH)


def _named(file: ReturnedFile, reader: Reader) -> Article | None:
    """Return the story whose text the copy had; else the one at its address; else that of its name here."""
    seen = Article.objects.visible_to(reader).with_current()
    if manifest := file.manifest:
        texts = seen.filter(revisions__digest=manifest.text).order_by("pk")
        named = texts.filter(slug=manifest.slug).first() or texts.first()
        return named or _at(file.address) or seen.filter(slug=manifest.slug).first()
    return _with_text(file.text, seen) or _at(file.address)


def _with_text(text: str, seen: QuerySet[Article]) -> Article | None:
    return seen.filter(revisions__digest=digest_of(text)).order_by("pk").first() if text else None


def _at(address: str) -> Article | None:
    try:
        return story_at(address) if address else None
    except ValueError:  # no address at all
        return None
