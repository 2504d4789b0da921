"""What a new note is on: a paragraph, a highlight, or words just selected, which then become a highlight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, QueryDict
from django.shortcuts import get_object_or_404

from annotations import highlights as marks
from annotations.access import Audience
from annotations.forms import MarkForm
from annotations.models import Highlight, Note
from newsroom.access import reader_of
from newsroom.models import Article, Revision
from newsroom.text.alignment import align, same_words
from newsroom.text.ranges import trim

_SELECTION = {"revision", "start", "end"}
_NO_SUCH_WORDS = (
    "The words you selected are not in this text; it may have changed while it was open here. Saved from here, the "
    "note stands beside the whole paragraph. To put it on words, reload the page and select them again."
)
_NOW_SHARED = " The words it stands on are now marked for everyone."


@dataclass(frozen=True)
class Target:
    """``key`` names the paragraph; ``quote`` is what the form shows above itself; ``hidden`` is what it sends back.

    ``problem`` is a sentence for the reader when a selection was sent that the text does not hold.
    """

    key: str
    quote: str = ""
    highlight: Highlight | None = None
    selection: dict[str, Any] | None = None
    problem: str = ""

    @property
    def hidden(self) -> dict[str, Any]:
        return {"highlight": self.highlight.pk} if self.highlight else self.selection or {}


def target_of(request: HttpRequest, article: Article, key: str) -> Target:
    """Return what the address or the sent form names, by default the paragraph *key*.

    Raises Http404 for a highlight that is not there, or that this reader may not see.
    """
    data = request.POST if request.method == "POST" else request.GET
    if data.get("highlight"):
        row = _highlight(request, article, data["highlight"])
        return Target(key, row.exact, highlight=row)
    return _selected(article.newest, data, key) if _SELECTION & data.keys() else Target(key)


def _highlight(request: HttpRequest, article: Article, given: str) -> Highlight:
    visible = Highlight.objects.visible_to(request.user).filter(article=article).select_related("revision", "reader")
    try:
        return get_object_or_404(visible, pk=int(given))
    except ValueError as error:  # no number, or one of thousands of digits
        raise Http404("There is no such highlight.") from error


def _selected(revision: Revision, data: QueryDict, key: str) -> Target:
    """Return the selected words, in the paragraph in which they begin; none of it when the text does not hold them."""
    start, end = _range(revision, data)
    if start >= end:
        return Target(key, problem=_NO_SUCH_WORDS)
    first = revision.paragraphs.get(span__contains=start).key
    return Target(first, revision.text[start:end], selection={"revision": revision.pk, "start": start, "end": end})


def _range(revision: Revision, data: QueryDict) -> tuple[int, int]:
    """Return the range that was sent, without white space at its ends; an empty one when it is not of this text.

    One of an older text is where its words stand now, if they still do.
    """
    form = MarkForm(data)
    if not form.is_valid():
        return 0, 0
    start, end = form.cleaned_data["start"], form.cleaned_data["end"]
    sent_on = Revision.objects.filter(article=revision.article_id, pk=form.cleaned_data["revision"]).first()
    if sent_on is None or not start < end <= len(sent_on.text):
        return 0, 0
    start, end = trim(sent_on.text, start, end)
    return (start, end) if sent_on.pk == revision.pk else _moved(sent_on.text, revision.text, start, end)


def _moved(old: str, new: str, start: int, end: int) -> tuple[int, int]:
    place = align(old, new).move(start, end) if start < end else None
    if place is None or not same_words(old[start:end], new[place.start : place.end]):
        return 0, 0
    return place.start, place.end


def marked(request: HttpRequest, article: Article, target: Target, audience: str) -> tuple[Highlight | None, bool]:
    """Return the highlight that the note stands on, if any, and whether it was made for this note."""
    if not target.selection:
        return target.highlight, False
    start, end = target.selection["start"], target.selection["end"]
    return marks.mark(article.newest, reader_of(request), start, end, Highlight.Kind.PLAIN, audience)


def share_words(note: Note) -> str:
    """Mark the words of a note that everyone may read for everyone, when they are its author's to share.

    Return the sentence that says so, with a space before it; nothing when they were not private.
    """
    mark, opens = note.highlight, note.reply_to_id is None
    if not (
        opens and mark and mark.reader_id == note.author_id and note.audience == Audience.EVERYONE != mark.audience
    ):
        return ""
    marks.change(mark, audience=Audience.EVERYONE)
    return _NOW_SHARED


def keep_words_private(note: Note) -> None:
    """Take back what ``share_words`` did, as far as the note is its author's alone again."""
    mark = note.highlight
    if mark and mark.reader_id == note.author_id and note.audience == Audience.ME:
        marks.change(mark, audience=Audience.ME)
