"""All feeds: how each of them is, following new ones, and lists of them in and out."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import HttpResponseClientRedirect

from newsroom.access import asks_for_part, reader_of
from newsroom.errors import NewsroomError
from newsroom.feed_tasks import ask_for_poll, wait_for_due
from newsroom.feeds.finding import Found, find_feeds
from newsroom.feeds.following import Added, follow_all
from newsroom.feeds.listing import all_listed, feeds_page, folders
from newsroom.ingest.feeds.opml import ListedFeed, read_opml, write_opml
from newsroom.models import Feed
from newsroom.views.feed_forms import ChosenForm, FollowForm
from newsroom.views.telling import say

_AT_ONCE = 5  # feeds that are polled at once because a reader waits; more of them wait for their turn


@require_http_methods(["GET", "HEAD", "POST"])
def feeds(request: HttpRequest) -> HttpResponse:
    """List the feeds; a post follows new ones, which are given by address, by file, or chosen among those found."""
    if request.method != "POST":
        return _page(request, FollowForm(initial={"address": request.GET.get("address", "")[:2000]}))
    return _chosen(request) if "feed" in request.POST or "choosing" in request.POST else _given(request)


@require_safe
def opml(request: HttpRequest) -> HttpResponse:
    """Answer all feeds as a file."""
    data = write_opml("Feeds in Newsroom", all_listed(), timezone.now())
    headers = {"Content-Disposition": 'attachment; filename="feeds.opml"'}
    return HttpResponse(data, content_type="text/x-opml; charset=utf-8", headers=headers)


def _given(request: HttpRequest) -> HttpResponse:
    form = FollowForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        if form.cleaned_data["file"] is not None:
            return _added(request, read_opml(form.cleaned_data["file"]), form.cleaned_data)
        found = find_feeds(form.cleaned_data["address"])
    except NewsroomError as error:
        form.add_error("file" if form.cleaned_data["file"] is not None else "address", str(error))
        return _page(request, form, status=422)
    return _added(request, found.feeds, form.cleaned_data) if len(found.feeds) == 1 else _choose(request, found, form)


def _choose(request: HttpRequest, found: Found, form: FollowForm) -> HttpResponse:
    """Let the reader say which of a site's feeds are meant."""
    here = set(Feed.objects.filter(url__in=[one.url for one in found.feeds]).values_list("url", flat=True))
    context = {"found": found.feeds, "here": here, "given": form.cleaned_data, "folders": folders()}
    return render(request, "newsroom/feeds_choose.html", context)


def _chosen(request: HttpRequest) -> HttpResponse:
    form = ChosenForm(request.POST)
    if not form.is_valid():
        messages.error(request, str(next(iter(form.errors.values()))[0]))
        return redirect(f"{reverse('feeds')}#id_address")
    listed = [ListedFeed(url, form.cleaned_data["title"]) for url in form.cleaned_data["feed"]]
    return _added(request, listed, form.cleaned_data)


def _added(request: HttpRequest, listed: list[ListedFeed], given: dict[str, Any]) -> HttpResponse:
    """Follow all that is *listed*; what has no folder of its own goes into the one that is *given*."""
    filed = [one._replace(folder=one.folder or given["folder"]) for one in listed]
    added = follow_all(filed, reader_of(request), given["reads"])
    for feed in added.new[:_AT_ONCE]:
        ask_for_poll(feed)
    wait_for_due()
    _say_added(request, added)
    alone = added.new[0] if len(added.new) == 1 and len(listed) == 1 else None
    address = alone.get_absolute_url() if alone else reverse("feeds")
    return HttpResponseClientRedirect(address) if asks_for_part(request) else redirect(address)


def _say_added(request: HttpRequest, added: Added) -> None:
    if len(added.new) == 1 and not added.here:
        [feed] = added.new
        say(request, f"You follow “{feed}” now.", reverse("feed_leave", args=[feed.pk]))
        return
    told = [f"{len(added.new)} new feed{'' if len(added.new) == 1 else 's'}" if added.new else "No new feed"]
    told += [f"{added.here} followed already" if added.here else ""]
    told += [f"{added.left_out} left out, since the library has as many as it can" if added.left_out else ""]
    messages.success(request, ", ".join(filter(None, told)) + ".")


def _page(request: HttpRequest, form: FollowForm, status: int = 200) -> HttpResponse:
    only_ailing = request.GET.get("show") == "failing"
    page = feeds_page(timezone.now(), only_ailing)
    context = {"page": page, "only_ailing": only_ailing, "form": form, "folders": folders()}
    return render(request, "newsroom/feeds.html", context, status=status)
