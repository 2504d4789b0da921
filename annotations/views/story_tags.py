"""A reader's own tags on a story: shown, put on, and taken off."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from annotations import story_tags
from annotations.errors import TagError
from annotations.tag_names import parsed, together, without
from annotations.views.changes import messages_html, say
from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.models import Article
from newsroom.parts import page_or_part


@require_http_methods(["GET", "HEAD", "POST"])
def tags_of_story(request: HttpRequest, slug: str) -> HttpResponse:
    """GET shows the form; POST puts on ``add`` (commas part them) and takes off ``remove``.

    With ``set`` the tags become exactly those: that is how a change is undone.
    """
    article = article_or_404(request, slug)
    if request.method != "POST":
        return _shown(request, article)
    try:
        before = _changed(request, article)
    except TagError as error:
        return _shown(request, article, problem=str(error), typed=request.POST.get("add", ""))
    return _answer(request, article, before)


def _changed(request: HttpRequest, article: Article) -> list[str]:
    """Change the tags as was sent; return what they were. Raises TagError."""
    sent, reader = request.POST, reader_of(request)
    if "set" in sent:
        return story_tags.put(article, reader, parsed(sent["set"]))
    return story_tags.retag(article, reader, parsed(sent.get("add", "")), together(sent.getlist("remove")))


def _answer(request: HttpRequest, article: Article, before: list[str]) -> HttpResponse:
    address = reverse("story_tags", args=[article.slug])
    after = story_tags.tags_of(article, reader_of(request))
    say(request, _sentence(before, after), undo=address, set=", ".join(before))
    if not asks_for_part(request):
        return HttpResponseRedirect(address)
    in_place = request.htmx.target == "story-tags"  # type: ignore[attr-defined]  # an undo is sent from elsewhere
    response = _shown(request, article, in_place=in_place)
    response.content += messages_html(request).encode()
    return response


def _sentence(before: list[str], after: list[str]) -> str:
    put_on, taken_off = without(after, before), without(before, after)
    said = [f"Story tagged: {', '.join(put_on)}."] if put_on else []
    said += [f"Story not tagged any more: {', '.join(taken_off)}."] if taken_off else []
    return " ".join(said) or "The story’s tags are as they were."


def _shown(
    request: HttpRequest, article: Article, *, problem: str = "", typed: str = "", in_place: bool = True
) -> HttpResponse:
    context = {"article": article, "tags": story_tags.tags_of(article, reader_of(request)), "problem": problem}
    context |= {"typed": typed, "in_place": in_place, "focus": in_place and asks_for_part(request)}
    return page_or_part(request, "annotations/story_tags.html", "tags", context, 422 if problem else 200)
