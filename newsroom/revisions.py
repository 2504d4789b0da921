"""New versions of stories: stored beside the old ones, and everything that stands off the text told of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import count
from typing import Any

from newsroom.articles import add_revision, make_current, metadata, text_of
from newsroom.ingest.article import IngestedArticle, ranges_of
from newsroom.locks import Lock, hold
from newsroom.models import Article, Paragraph, Reader, Revision
from newsroom.models.ranged import words_of
from newsroom.moved_pages import start_anew
from newsroom.naming.moved_tags import move_tags
from newsroom.provenance import ingested_name
from newsroom.signals import article_revised
from newsroom.stored_stories import as_ingested
from newsroom.text.alignment import Alignment, align, paired
from newsroom.transactions import whole

_WITH_THE_TEXT = {"headline", "standfirst"}  # kept by revision, so they follow it even into nothing


@whole
def revise(
    article: Article,
    ingested: IngestedArticle,
    origin: str,
    author: Reader | None = None,
    page: dict[str, Any] | None = None,
) -> Revision | None:
    """Store *ingested* as the next revision of *article* and return it; None when it reads as the current one does.

    A revision's own page may say less of a story than is known: only a correction empties a field, and no page
    overwrites one that readers corrected. *page* is kept with the revision (``Revision.page``). What stands off the
    text moves in the same transaction (``article_revised``); its recognition waits to be queued.
    """
    article = _locked(article)
    by_reader = origin == Revision.Origin.CORRECTION
    _update(article, ingested, by_reader)
    old = article.newest
    if _reads_alike(article, old, ingested, by_reader):
        return None
    alignment = align(old.text, text_of(ingested))
    keys = _keys(old, ingested, alignment)
    new = add_revision(article, ingested, keys, origin=origin, author=author, page=page)
    _keep_pictures(old, new)
    move_tags(old, new, alignment)
    make_current(article, new)
    article_revised.send(Revision, old=old, new=new, alignment=alignment)
    return new


def _locked(article: Article) -> Article:
    """Return *article* as it is once nobody else changes it, its tags or the marks on its text.

    Whoever tags a name or marks words waits, and then does so in the new text. The locks come before the rows, as
    everywhere: recognition writes its rows while it holds the second.
    """
    hold(Lock.STORIES)
    hold(Lock.ENTITIES)
    article = Article.objects.select_for_update().get(pk=article.pk)
    article.current = Revision.objects.select_for_update(no_key=True).get(current_of=article)
    return article


def _update(article: Article, ingested: IngestedArticle, by_reader: bool) -> None:
    """Take over what *ingested* says of the story, and remember what a reader changed of it, and where all is from."""
    said = metadata(ingested)
    del said["found_in"]
    if not by_reader:
        said = {name: value for name, value in said.items() if _may_overwrite(article, name, value)}
    if "language" not in said:
        said.pop("search_config")
    changed = {name: value for name, value in said.items() if getattr(article, name) != value}
    if by_reader:
        own = set(changed) - _WITH_THE_TEXT - {"search_config"}
        article.corrected = sorted({*article.corrected, *own})
    article.found_in = _found_in(article, ingested, said, changed, by_reader)
    for name, value in changed.items():
        setattr(article, name, value)
    article.save(update_fields=[*changed, "corrected", "found_in"])
    if "canonical_url" in changed:
        start_anew(article)


def _found_in(
    article: Article, ingested: IngestedArticle, said: Iterable[str], changed: Collection[str], by_reader: bool
) -> dict[str, str]:
    """Return where each field was found: what did not change stays where it was, unless nobody knew."""
    found_in = dict(article.found_in)
    for column in changed if by_reader else said:
        name = ingested_name(column)
        place = "reader" if by_reader else ingested.found_in.get(name, "")
        if column in changed or name not in found_in:
            found_in[name] = place
    return {name: place for name, place in found_in.items() if place and name != "search_config"}


def _may_overwrite(article: Article, name: str, value: object) -> bool:
    if name == "canonical_url" and article.canonical_url:
        return False  # it is where the page was found; some pages name their site's front page instead
    return name in _WITH_THE_TEXT or (bool(value) and name not in article.corrected)


def _reads_alike(article: Article, old: Revision, ingested: IngestedArticle, by_reader: bool) -> bool:
    """A page whose blocks are cut otherwise is no news; a reader who makes a heading of a paragraph means it."""
    if (text_of(ingested), ingested.headline, ingested.standfirst) != (old.text, old.headline, old.standfirst):
        return False
    return not by_reader or as_ingested(article, old).paragraphs == ingested.paragraphs


def _keys(old: Revision, ingested: IngestedArticle, alignment: Alignment) -> list[str]:
    """Return a key for each paragraph: that of the one it was, also long ago, or one that the story has not used."""
    rows = list(old.paragraphs.order_by("position"))
    pairs = paired(alignment, [(row.start, row.end) for row in rows], ranges_of(ingested.paragraphs))
    kept = {new: rows[index].key for index, new in pairs.items()}
    new_ones = {index: block.text for index, block in enumerate(ingested.paragraphs) if index not in kept}
    kept |= _come_back(old, new_ones, set(kept.values()))
    used = set(Paragraph.objects.filter(revision__article=old.article_id).values_list("key", flat=True))
    fresh = (key for n in count(1) if (key := f"p{n}") not in used)
    return [kept.get(index) or next(fresh) for index in range(len(ingested.paragraphs))]


def _come_back(old: Revision, texts: Mapping[int, str], taken: set[str]) -> dict[int, str]:
    """Return the keys of those *texts* that are back, word for word, from a revision before: so are their notes."""
    if not texts or old.number == 1:
        return {}
    before = Paragraph.objects.filter(revision__article=old.article_id).annotate(words=words_of("revision__text"))
    rows = before.filter(words__in=set(texts.values())).exclude(key__in=taken).order_by("-revision", "position")
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for index, text in texts.items():
        waiting[text].append(index)
    back: dict[int, str] = {}
    for words, key in rows.values_list("words", "key"):
        if waiting[words] and key not in back.values():
            back[waiting[words].pop(0)] = key
    return back


def _keep_pictures(old: Revision, new: Revision) -> None:
    """Let paragraphs that came without their picture, which may not have been fetched, keep the one they had."""
    had = {row.key: row for row in old.paragraphs.exclude(image=None)}
    bare = [row for row in new.paragraphs.filter(image=None, key__in=had) if row.kind == had[row.key].kind]
    for row in bare:
        row.image_id, row.image_alt = had[row.key].image_id, row.image_alt or had[row.key].image_alt
    Paragraph.objects.bulk_update(bare, ["image", "image_alt"])
