"""The page on which a reader lays Markdown copies out, with a story to see it by."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from annotations.export.errors import ExportError
from annotations.export.formats import FORMATS
from annotations.export.markdown.kept import keep_layout, layout_of
from annotations.export.markdown.layout import DEFAULT, LONGEST
from annotations.export.options import ExportOptions
from annotations.export.write import page_to_copy
from annotations.layout_form import LayoutForm
from annotations.views.changes import say
from newsroom.access import asks_for_part, reader_of
from newsroom.models import Article, Reader

_LENGTH = 6_000  # code points of the preview


@require_http_methods(["GET", "HEAD", "POST"])
def markdown_layout(request: HttpRequest) -> HttpResponse:
    """GET shows the layout; POST keeps it, shows what it makes (``preview``), or lets go of it (``reset``)."""
    reader = reader_of(request)
    if "reset" in request.POST:
        return _keep(request, reader, DEFAULT)
    form = LayoutForm(request.POST if request.method == "POST" else {"layout": layout_of(reader)})
    if form.is_valid() and request.method == "POST" and "preview" not in request.POST:
        return _keep(request, reader, form.cleaned_data["layout"])
    return _shown(request, reader, form)


def _shown(request: HttpRequest, reader: Reader, form: LayoutForm) -> HttpResponse:
    story = _story(reader)
    made = _made(story, reader, form) if story and form.is_valid() else ""
    context = {"form": form, "story": story, "made": made, "is_own": layout_of(reader) != DEFAULT, "longest": LONGEST}
    part = "#preview" if asks_for_part(request) else ""
    return render(request, f"annotations/markdown_layout.html{part}", context, status=422 if form.errors else 200)


def _made(story: Article, reader: Reader, form: LayoutForm) -> str:
    """Return the beginning of a copy of *story*; the form says why there is none."""
    options = ExportOptions(private=True, layout=form.cleaned_data["layout"], site="https://news.example")
    try:
        made = FORMATS["markdown"].write(page_to_copy(story, reader, options), options).decode()
    except ExportError as error:
        form.add_error("layout", str(error))
        return ""
    return made[:_LENGTH] + (" …" if len(made) > _LENGTH else "")


def _story(reader: Reader) -> Article | None:
    """Return the story to see it by: the one that *reader* marked last, else the newest."""
    seen = Article.objects.visible_to(reader).with_current()
    return seen.filter(highlights__reader=reader).order_by("-highlights__created_at").first() or seen.first()


def _keep(request: HttpRequest, reader: Reader, layout: str) -> HttpResponse:
    keep_layout(reader, layout)
    own = "by your layout" if layout != DEFAULT else "as Newsroom lays them out"
    say(request, f"Markdown copies are laid out {own} now.")
    return HttpResponseRedirect(reverse("markdown_layout"))
