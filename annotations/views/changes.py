"""What a view answers after a change: to htmx the paragraphs it touched, to a plain form the page at its place."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from annotations.reading import ReadingPage, open_page
from annotations.views.layers import hidden_layers
from annotations.views.lost import lost_html
from annotations.views.margin import marks_by_paragraph
from annotations.views.story import woven
from annotations.weave.blocks import text_element
from newsroom.access import asks_for_part, reader_of
from newsroom.models import Article
from newsroom.views.telling import messages_html, say

__all__ = ["changed", "messages_html", "refused", "say", "swapped", "whole_story"]


def changed(
    request: HttpRequest, article: Article, keys: Sequence[str], body: str = "", *, lost: bool = False
) -> HttpResponse:
    """Answer a change to the paragraphs named by *keys*; *body* goes where htmx's request pointed.

    *lost*: to what lost its place too, as a paragraph that is gone does by itself.
    """
    if not asks_for_part(request):
        return HttpResponseRedirect(f"{article.get_absolute_url()}#{keys[0] if keys else 'lost' if lost else 'main'}")
    return HttpResponse(body + swapped(request, article, keys, lost=lost) + messages_html(request))


def refused(request: HttpRequest, article: Article, sentence: str) -> HttpResponse:
    """Answer a change that could not be made, with its sentence; what htmx pointed at stays as it is."""
    messages.error(request, sentence)
    if not asks_for_part(request):
        return HttpResponseRedirect(article.get_absolute_url())
    return HttpResponse(messages_html(request), status=422, headers={"HX-Reswap": "none"})


def swapped(request: HttpRequest, article: Article, keys: Sequence[str], *, lost: bool = False) -> str:
    """Return the out-of-band elements that bring the paragraphs of *keys* up to date; *lost* as in ``changed``."""
    page = open_page(article, reader_of(request), keys)
    gone = set(keys) - {paragraph.key for paragraph in page.paragraphs}
    elements = "".join(map(_out_of_band, _texts_and_marks(page, hidden_layers(request))))
    return elements + lost_html(request, article) if lost or gone else elements


def whole_story(page: ReadingPage, hidden: frozenset[str]) -> str:
    """Return the texts and marks of *page* for texts.js to put in place.

    Swapped out of band, which htmx does one by one, those of a long story would keep a browser busy for minutes.
    """
    return f'<template id="arrived">{"".join(map(_packed, _texts_and_marks(page, hidden)))}</template>'


def _texts_and_marks(page: ReadingPage, hidden: frozenset[str]) -> list[str]:
    """Return the elements of all paragraphs of *page* that a change may touch; what is open in margins is not there."""
    texts, marks = woven(page, hidden), marks_by_paragraph(page, hidden).items()
    elements = [text_element(paragraph, texts[paragraph.key]) for paragraph in page.paragraphs]
    return elements + [f'<div class="marks" id="marks-{key}">{html}</div>' for key, html in marks]


def _out_of_band(element: str) -> str:
    """Tell htmx to put *element* in the place of the one with its id."""
    return _packed(element.replace(" ", ' data-hx-swap-oob="true" ', 1))


def _packed(element: str) -> str:
    """Put a table row into a template of its own: among other elements a parser would drop it."""
    return f"<template>{element}</template>" if element.startswith("<tr") else element
