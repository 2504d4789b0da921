"""One feed: its items, how it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect, HttpResponseClientRefresh

from newsroom import feed_tasks
from newsroom.access import asks_for_part, reader_of
from newsroom.feeds import following, polling
from newsroom.feeds.health import health_of
from newsroom.feeds.listing import being_brought, folders, items_of, not_brought
from newsroom.models import Feed
from newsroom.views.feed_forms import FeedForm
from newsroom.views.telling import say

_DIGITS = 18  # of an item's id, at most
_AT_ONCE = 50  # items that one press brings in
_ASKING = ("waiting", "delayed", "running")  # the phases in which its site is asked


@require_http_methods(["GET", "HEAD", "POST"])
def feed(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the feed with its items; a post changes what readers say of it."""
    followed = _feed_or_404(pk)
    if request.method != "POST":
        return _page(request, followed, FeedForm(initial=_settings(followed)))
    form = FeedForm(request.POST)
    if not form.is_valid():
        return _page(request, followed, form, status=422)
    before = _settings(followed)
    following.change(followed, **form.cleaned_data)
    say(request, f"“{followed}” is changed.", followed.get_absolute_url(), **before)
    return _to(request, followed.get_absolute_url())


@require_safe
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer how the feed stands, with its items, unless the page has *seen* that; in the end the page comes anew."""
    followed = _feed_or_404(pk)
    if not asks_for_part(request):
        return redirect(followed)
    context, seen = _state(followed), request.GET.get("seen", "")
    was_read = seen.startswith(_ASKING) and context["phase"] == "idle"  # and may have another title now
    if was_read or not context["busy"]:
        return HttpResponseClientRefresh()
    if seen == context["seen"]:
        return HttpResponse(status=204)
    context |= _items(request, followed) | {"oob": True}
    parts = ("newsroom/_feed_state.html", "newsroom/_feed_items.html")
    return HttpResponse("".join(render_to_string(part, context, request) for part in parts))


@require_POST
def poll(request: HttpRequest, pk: int) -> HttpResponse:
    followed = _feed_or_404(pk)
    feed_tasks.ask_for_poll(followed)
    return _to(request, followed.get_absolute_url())


@require_POST
def pause(request: HttpRequest, pk: int) -> HttpResponse:
    """Pause the feed, or with ``paused=0`` resume it."""
    followed, paused = _feed_or_404(pk), request.POST.get("paused") != "0"
    following.pause(followed, paused)
    feed_tasks.wait_for_due()
    happened = "is paused: Newsroom does not ask for it." if paused else "is polled again."
    say(request, f"“{followed}” {happened}", reverse("feed_pause", args=[pk]), paused=int(not paused))
    return _to(request, followed.get_absolute_url())


@require_POST
def bring(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring in the items that are named, or all that are listed, the newest first, as many as one press may."""
    followed = _feed_or_404(pk)
    wanted = not_brought(followed).select_related("feed", "brought_by")
    if "all" not in request.POST:
        wanted = wanted.filter(pk__in=_ids(request.POST.getlist("item"))[:_AT_ONCE])
    items = list(wanted[:_AT_ONCE])
    feed_tasks.bring(items, reader_of(request))
    if not items:
        messages.info(request, "There is nothing left to bring in: those items are on their way, or stories already.")
    return _to(request, followed.get_absolute_url())


@require_POST
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow the feed no more. Its stories stay, and it can be followed again."""
    followed = _feed_or_404(pk)
    if not following.may_leave(followed, reader_of(request)):
        raise PermissionDenied
    following.leave(followed)
    sentence = f"“{followed}” is followed no more. The stories that it brought stay."
    say(request, sentence, reverse("feeds"), feed=followed.url, **_settings(followed))
    return _to(request, reverse("feeds"))


def _feed_or_404(pk: int) -> Feed:
    """Feeds are the library's, like stories: every signed-in reader sees them all."""
    return get_object_or_404(Feed.objects.select_related("added_by"), pk=pk)


def _settings(followed: Feed) -> dict[str, str]:
    return {"title": followed.title, "folder": followed.folder, "reads": followed.reads}


def _state(followed: Feed) -> dict[str, object]:
    """Return what _feed_state.html shows."""
    now = timezone.now()
    phase, coming = polling.phase(followed, now), being_brought(followed, now)
    health = health_of(followed, now)
    busy = phase in _ASKING or coming > 0
    return {
        "feed": followed,
        "phase": phase,
        "coming": coming,
        "health": health,
        "busy": busy,
        "seen": f"{phase}-{coming}",
    }


def _items(request: HttpRequest, followed: Feed) -> dict[str, object]:
    """Return what _feed_items.html shows."""
    page = _number(request.GET.get("page", ""))
    items, has_more = items_of(followed, page)
    following_page = page + 1 if has_more else None
    left = not_brought(followed).count()
    return {"items": items, "page": page, "previous": page - 1, "next": following_page, "left": left}


def _page(request: HttpRequest, followed: Feed, form: FeedForm, status: int = 200) -> HttpResponse:
    may_leave = following.may_leave(followed, reader_of(request))
    context = {"form": form, "folders": folders(), "may_leave": may_leave}
    return render(request, "newsroom/feed.html", context | _state(followed) | _items(request, followed), status=status)


def _ids(names: Iterable[str]) -> list[int]:
    return [int(name) for name in names if name.isascii() and name.isdecimal() and len(name) <= _DIGITS]


def _number(page: str) -> int:
    return max(1, int(page)) if page.isascii() and page.isdecimal() and len(page) < 6 else 1


def _to(request: HttpRequest, address: str) -> HttpResponse:
    return HttpResponseClientRedirect(address) if asks_for_part(request) else redirect(address)
