"""The form through which a story comes in: pasted, as a file, or by its address."""

from __future__ import annotations

from math import ceil
from typing import Any, cast
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator

from newsroom.ingest.article import Source, SourceKind
from newsroom.ingest.decode import MAX_BYTES, decode
from newsroom.ingest.errors import IngestError
from newsroom.ingest.kind import kind_of

_WAYS = {"story": "pasted a story", "file": "chose a file", "address": "gave an address"}
_MEGABYTE = 1_000_000
_LIMIT = f"Newsroom reads stories up to {MAX_BYTES // _MEGABYTE} MB. Save or paste the story’s text alone."
_NOTHING = "There is nothing to read yet. Paste a story, choose a file, or give an address."
_NOT_AN_ADDRESS = "That is not a web address. One looks like this: https://example.org/news/story.html"
_NO_TEXT = "That is not text. Paste the words of the story, or the HTML of its page."


class AddressField(forms.URLField):
    """A web address; ``https://`` may be left out."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, label: str, help_text: str = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            required=False,
            max_length=2000,
            assume_scheme="https",
            # Not type=url: a browser would refuse an address without https:// before we can complete it.
            widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
            error_messages={"invalid": _NOT_AN_ADDRESS, "max_length": "That address is too long to be one."},
        )


class AddForm(forms.Form):
    """Exactly one of *story*, *file* and *address*. ``source()`` is what was given, once the form is valid."""

    key = forms.UUIDField(required=False, initial=uuid4, widget=forms.HiddenInput)
    story = forms.CharField(
        label="Paste the story: its text or its HTML",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
        error_messages={"null_characters_not_allowed": _NO_TEXT},
    )
    read_as = forms.ChoiceField(
        label="Read it as",
        required=False,
        choices=[("", "what it looks like"), ("text", "plain text"), ("html", "HTML")],
        widget=forms.RadioSelect,
    )
    page_address = AddressField(
        "Address of the page it comes from",
        help_text="Kept with the story; links and pictures in pasted HTML are found from it.",
    )
    file = forms.FileField(
        label="Or choose a file",
        help_text=f".txt or .html, up to {MAX_BYTES // _MEGABYTE} MB",
        required=False,
        allow_empty_file=True,  # ours is the better sentence
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,text/plain,text/html"}),
        error_messages={"max_length": "That file’s name is too long. Rename it, then choose it again."},
        max_length=255,
    )
    address = AddressField("Or give the address of its page", help_text="Newsroom fetches the page once.")

    def clean_story(self) -> str:
        story = cast(str, self.cleaned_data["story"])
        if story.strip():
            _check_size(len(story.encode()), "What you pasted")
            _check_text(story.encode(), "What you pasted")
        return story

    def clean_file(self) -> bytes:
        """Return the chosen file's bytes, empty when there is no file."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file is None:
            return b""
        _check_size(file.size or 0, f"“{file.name}”")
        data = cast(bytes, file.read())
        _check_text(data, f"“{file.name}”")
        return data

    def clean(self) -> dict[str, Any]:
        given = [way for way in _WAYS if self._gave(way)]
        if not given:
            raise ValidationError(_NOTHING)
        if len(given) > 1:
            did = " and ".join(_WAYS[way] for way in given)
            raise ValidationError(f"You {did}. Newsroom reads one story at a time: leave only one of them.")
        return self.cleaned_data

    def _gave(self, way: str) -> bool:
        """Whether that field was used, well or badly."""
        return way in self.errors or bool(self.cleaned_data[way].strip())

    def source(self) -> Source:
        """Return what was given, as the importer takes it."""
        given = self.cleaned_data
        if given["address"]:
            return Source("url", url=given["address"])
        data = given["file"] or given["story"].encode()
        name = cast("UploadedFile[bytes]", self.files["file"]).name or "" if given["file"] else ""
        kind: SourceKind = given["read_as"] or kind_of(decode(data), name)
        return Source(kind, data=data, url=given["page_address"], name=name)


def filled_again(source: Source) -> AddForm:
    """Return a fresh form with *source* in it, for another try.

    An address that gave no story goes where pasted text names its page: to paste the story is what comes next. A file
    is left out, since no page can fill in a file for its reader.
    """
    pasted = "" if source.name else source.data.decode()
    read_as = source.kind if pasted and kind_of(pasted) != source.kind else ""
    return AddForm(initial={"story": pasted, "read_as": read_as, "page_address": source.url})


def _check_size(size: int, what: str) -> None:
    if size > MAX_BYTES:
        shown = ceil(size / _MEGABYTE * 10) / 10  # never rounded down to the limit itself
        raise ValidationError(f"{what} is {shown:g} MB; {_LIMIT}")


def _check_text(data: bytes, what: str) -> None:
    try:
        decode(data)
    except IngestError as error:
        raise ValidationError(f"{what} cannot be read. {error}") from error
