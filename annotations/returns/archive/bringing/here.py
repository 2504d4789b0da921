"""The story of an archive in this library, when one of its versions is here word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotations.outcomes import Keys
from annotations.returns.archive.reading import Archive, Member
from newsroom.models import Article, Paragraph, Revision


@dataclass(frozen=True)
class Here:
    """The story here, and its versions by the numbers that the same texts have in the archive."""

    article: Article
    by_number: Mapping[int, Revision]

    @cached_property
    def newest(self) -> Revision:
        return Revision.objects.get(current_of=self.article)

    @cached_property
    def since(self) -> list[Revision]:
        """Return the versions from the oldest that the archive has too, in order: marks are carried through them."""
        first = min(row.number for row in self.by_number.values())
        return list(self.article.revisions.filter(number__gte=first).order_by("number"))

    def keys(self, revision: Revision) -> Keys:
        """Return the paragraphs of a version here."""
        return self._keys.get(revision.pk) or Keys(())

    @cached_property
    def _keys(self) -> Mapping[int, Keys]:
        rows = Paragraph.objects.filter(revision__article=self.article).order_by("revision", "position")
        places: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
        for revision, at, key in rows.values_list("revision", "span", "key"):
            places[revision].append((at.lower, at.upper, key))
        return {revision: Keys(blocks) for revision, blocks in places.items()}

    @property
    def is_ahead(self) -> bool:
        """Whether this library has a newer version than the archive."""
        return self.newest not in self.by_number.values()


def story_here(archive: Archive) -> Here | None:
    """Return the story that has the newest version of *archive* that any story here has; None where none has one.

    It stays as it is until the transaction ends: whoever revises a story takes its row first.
    """
    digests = [revision["digest"] for revision in archive.revisions]
    rows = Revision.objects.filter(digest__in=digests, article__current__isnull=False).order_by("article", "number")
    found = list(rows.select_related("article"))
    if not found:
        return None
    best = max(found, key=lambda row: (_newest(row, digests), row.article.slug == archive.article["slug"], -row.pk))
    article = Article.objects.select_for_update().get(pk=best.article_id)
    return Here(article, _by_number(archive.revisions, [row for row in found if row.article_id == article.pk]))


def _newest(row: Revision, digests: list[str]) -> int:
    return max(index for index, digest in enumerate(digests) if digest == row.digest)


def _by_number(revisions: Sequence[Member], rows: Sequence[Revision]) -> dict[int, Revision]:
    """Return *rows* by the archive's numbers. Texts that it had more than once are paired in order."""
    found: dict[int, Revision] = {}
    for digest in {row.digest for row in rows}:
        theirs = [revision["number"] for revision in revisions if revision["digest"] == digest]
        ours = [row for row in rows if row.digest == digest]
        found |= dict(zip(theirs, ours, strict=False))
    return found
