"""The page that a reader looks at, sent by the bookmarklet; and pages shared with Newsroom as an app on a telephone."""

from __future__ import annotations

from typing import cast
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from newsroom.bookmarklet import bookmarklet
from newsroom.ingest.article import Known, Source
from newsroom.ingest.decode import MAX_BYTES
from newsroom.ingest.errors import IngestError
from newsroom.ingest.page.said_of_page import said_of_page
from newsroom.ingest.sizes import too_large
from newsroom.ingest.title import read_title
from newsroom.ingest.web_address import addresses_in, cleaned
from newsroom.views.add import begin_one
from newsroom.views.forms import AddForm, AddressField

_NOTHING = "Nothing of the page has arrived. Press the button on the page once more, or give its address."


class ClipForm(forms.Form):
    """What the bookmarklet sent, or an address alone, where it could not."""

    key = forms.UUIDField(required=False, initial=uuid4, widget=forms.HiddenInput)
    html = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    selection = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    title = forms.CharField(required=False, max_length=500, widget=forms.HiddenInput)
    address = AddressField("Its address")
    part = forms.ChoiceField(required=False, choices=[("page", "The whole page"), ("selection", "What is selected")])
    look_first = forms.BooleanField(label="Look before saving", required=False)

    def clean(self) -> None:
        said = self.cleaned_data
        size = len(said.get("html", "").encode()) + len(said.get("selection", "").encode())
        if sentence := too_large("That page", size, MAX_BYTES):
            raise ValidationError(sentence)
        if not size and not said.get("address") and not self.errors:
            raise ValidationError(_NOTHING)

    def source(self) -> Source:
        """Return what is to be read: the page, what was selected on it, or its address."""
        said = self.cleaned_data
        address = cleaned(said["address"])
        if said["part"] == "selection" and said["selection"].strip():
            return Source("fragment", said["selection"].encode(), address, known=self._known(address))
        if said["html"].strip():
            return Source("html", said["html"].encode(), address)
        return Source("url", url=address)

    def _known(self, address: str) -> Known:
        """Return what the page says of its story: without the page, its title without the site's name."""
        said = self.cleaned_data
        try:
            known = said_of_page(said["html"], address) if said["html"].strip() else Known("meta")
        except IngestError:
            known = Known("meta")
        title = read_title(said["title"]).headline
        return (
            known if known.fields.get("headline") or not title else Known("meta", {**known.fields, "headline": title})
        )


@require_safe
def clip(request: HttpRequest) -> HttpResponse:
    """Show the bookmarklet, and how to keep it in each browser."""
    library = f"{request.scheme}://{request.get_host()}"
    return render(request, "newsroom/clip.html", {"bookmarklet": bookmarklet(library)})


@require_http_methods(["GET", "HEAD", "POST"])
def clip_add(request: HttpRequest) -> HttpResponse:
    """Receive a page in the window that the bookmarklet opened; only its reader's press stores anything."""
    if request.method == "POST":
        form = ClipForm(request.POST)
        if form.is_valid():
            return redirect(begin_one(request, _key(form), form.source(), form.cleaned_data["look_first"]))
        return _receiver(request, form, 422)
    return _receiver(request, ClipForm(initial={"address": cleaned(request.GET.get("address", "")[:2000])}))


@require_safe
def share(request: HttpRequest) -> HttpResponse:
    """Show what another app shared, with a button that adds it. Telephones put the address into any of three fields."""
    said = [request.GET.get(name, "").strip() for name in ("url", "text", "title")]
    found = [address for text in said for address in addresses_in(text)]
    story = cleaned(found[0]) if found else "\n\n".join(filter(None, [said[2], said[1]]))
    context = {"form": AddForm(initial={"story": story}), "address": found[0] if found else "", "title": said[2]}
    return render(request, "newsroom/share.html", context)


def _key(form: ClipForm) -> UUID:
    return cast(UUID, form.cleaned_data["key"] or uuid4())


def _receiver(request: HttpRequest, form: ClipForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "most": MAX_BYTES}
    response = render(request, "newsroom/clip_add.html", context, status=status)
    # The page that opened this window could not send it anything otherwise.
    response["Cross-Origin-Opener-Policy"] = "unsafe-none"
    return response
