"""Forms through which feeds are followed and changed."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.http import QueryDict

from newsroom.ingest.decode import MAX_BYTES
from newsroom.models import Feed
from newsroom.views.forms import AddressField

_CHOSEN_AT_MOST = 50
_NOTHING = "There is nothing to follow yet. Give an address, or choose a file."
_BOTH = "You gave an address and chose a file. Leave only one of them."
_NONE_CHOSEN = "No feed is chosen. Tick one at least, or go back."
_TOO_LARGE = f"That file is larger than {MAX_BYTES // 1_000_000} MB; no list of feeds is. Choose the OPML file itself."


class FolderField(forms.CharField):
    """A folder's name; " / " stands between those within each other."""

    def __init__(self) -> None:
        super().__init__(
            label="Folder",
            required=False,
            max_length=200,
            widget=forms.TextInput(attrs={"list": "folders", "autocomplete": "off"}),
            error_messages={"max_length": "That folder’s name is too long. Shorten it."},
        )


class ReadsField(forms.ChoiceField):
    def __init__(self) -> None:
        super().__init__(
            label="Take",
            choices=Feed.Reads.choices,
            initial=Feed.Reads.PAGE,
            required=False,
            widget=forms.RadioSelect,
            error_messages={"invalid_choice": "Take either the full page of each item or the text in the feed."},
        )

    def clean(self, value: Any) -> str:
        return super().clean(value) or Feed.Reads.PAGE


class FollowForm(forms.Form):
    """An *address* where feeds may be, or a *file* that lists them."""

    address = AddressField(
        "Address of a feed, or of a site", help_text="Newsroom looks for the feeds of a site on its page."
    )
    file = forms.FileField(
        label="Or a list of feeds",
        help_text="An OPML file, as other feed readers export it",
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".opml,.xml,text/x-opml,text/xml"}),
    )
    folder = FolderField()
    reads = ReadsField()

    def clean_file(self) -> bytes | None:
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file is None:
            return None
        if (file.size or 0) > MAX_BYTES:
            raise ValidationError(_TOO_LARGE)
        return cast(bytes, file.read())

    def clean(self) -> dict[str, Any]:
        given = [self.cleaned_data.get("address"), self.cleaned_data.get("file") is not None]
        if not any(given) and not self.errors:
            raise ValidationError(_NOTHING)
        if all(given):
            raise ValidationError(_BOTH)
        return self.cleaned_data


class ChosenForm(forms.Form):
    """Feeds that were chosen among those found, or one that is followed again with what it was called.

    ``feed``, once the form is valid, is the list of their addresses.
    """

    title = forms.CharField(required=False, max_length=500)
    folder = FolderField()
    reads = ReadsField()

    def clean(self) -> dict[str, Any]:
        given = cast(QueryDict, self.data).getlist("feed")[:_CHOSEN_AT_MOST]
        chosen = list(filter(_is_address, given))
        if not chosen:
            raise ValidationError(_NONE_CHOSEN)
        return self.cleaned_data | {"feed": chosen}


class FeedForm(forms.Form):
    """What readers say of a feed."""

    title = forms.CharField(
        label="Title",
        required=False,
        max_length=500,
        help_text="Left empty, it is what the feed calls itself.",
        error_messages={"max_length": "That title is too long. Shorten it."},
    )
    folder = FolderField()
    reads = ReadsField()


def _is_address(url: str) -> bool:
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        return False
    return len(url) <= 2000
