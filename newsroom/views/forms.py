"""The form through which stories come in: pasted, as files, or by their addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, cast
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator

from newsroom.ingest.article import Source
from newsroom.ingest.decode import MAX_BYTES
from newsroom.ingest.errors import IngestError
from newsroom.ingest.refusals import SECRET, has_secret
from newsroom.ingest.several import LeftOut
from newsroom.ingest.sizes import too_large
from newsroom.ingest.sniff import sniff
from newsroom.ingest.web_address import cleaned, only_addresses
from newsroom.views.given import Given, given_among_others, given_file, given_text

_NOTHING = "There is nothing to read yet. Paste a story, give an address, or choose a file."
_BOTH = "You pasted something and chose a file. Leave one of them, and add the other afterwards."
_NOT_AN_ADDRESS = "That is not a web address. One looks like this: https://example.org/news/story.html"
_NO_TEXT = "That is not text. Paste the words of the story, or the HTML of its page."
_MOST_FILES = 100
_TOO_MANY = f"Newsroom takes {_MOST_FILES} files at once. Put more of them into a zip, and choose that."
_SCHEME = re.compile(r"[a-z][\w+.-]*:\S*", re.IGNORECASE)  # alone, whatever follows it
_ACCEPTED = (
    ".txt,.md,.markdown,.html,.htm,.xhtml,.mht,.mhtml,.docx,.epub,.pdf,.xml,.nitf,.json,.jsonl,.zip,.csv,.opml,text/plain,"
    "text/html,text/markdown,application/pdf,application/epub+zip,application/zip,application/json,text/csv"
)


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

    def clean(self, value: Any) -> str:
        if has_secret(value if "://" in (value or "") else f"//{value or ''}"):
            raise ValidationError(SECRET)
        return cast(str, super().clean(value))


class _ManyFiles(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[UploadedFile[bytes]]:
        return cast("list[UploadedFile[bytes]]", files.getlist(name))


class FilesField(forms.FileField):
    """Any number of files, each read as far as its kind may be large. Its value is what was given, file by file."""

    def clean(self, data: Any, initial: Any = None) -> list[Given]:
        files = [file for file in data or [] if file]
        if len(files) > _MOST_FILES:
            raise ValidationError(_TOO_MANY)
        files = [super(FilesField, self).clean(file, initial) for file in files]
        return [given_file(file) for file in files] if len(files) < 2 else _any(list(map(given_among_others, files)))


def _any(parts: list[Source | LeftOut]) -> list[Given]:
    """Return *parts*, at least one of which is a story. Raises ValidationError with why each of them is none."""
    sentences = [part.sentence for part in parts if isinstance(part, LeftOut)]
    if len(sentences) == len(parts):
        raise ValidationError(sentences)
    return list(parts)


class AddForm(forms.Form):
    """What a reader gives in one field, or as files. ``given()`` is what that was, once the form is valid."""

    key = forms.UUIDField(required=False, initial=uuid4, widget=forms.HiddenInput)
    story = forms.CharField(
        label="Give an address, or paste the story",
        help_text="One address, several, or the text or HTML of a story. Newsroom fetches a page once.",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
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
    file = FilesField(
        label="Or choose files, or drop them here",
        help_text="Text, Markdown, saved pages, Word, PDF, EPUB, wire items; also zips, lists of addresses and what"
        " other services export.",
        required=False,
        allow_empty_file=True,  # ours is the better sentence
        widget=_ManyFiles(attrs={"accept": _ACCEPTED}),
        error_messages={"max_length": "A file’s name is too long. Rename it, then choose it again."},
        max_length=255,
    )
    look_first = forms.BooleanField(
        label="Look before saving", help_text="See how it will read, and correct what is known of it.", required=False
    )

    def clean_story(self) -> str:
        story = cast(str, self.cleaned_data["story"])
        if _SCHEME.fullmatch(story.strip()) and not only_addresses(story):
            raise ValidationError(_NOT_AN_ADDRESS)
        if sentence := too_large("What you pasted", len(story.encode()), MAX_BYTES):
            raise ValidationError(sentence)
        for address in only_addresses(story):
            AddressField("").clean(address)
        return story

    def clean(self) -> dict[str, Any]:
        pasted, files = self._gave("story"), self._gave("file")
        if pasted and files:
            raise ValidationError(_BOTH)
        if not pasted and not files:
            raise ValidationError(_NOTHING)
        if pasted and not self.errors:
            self.cleaned_data["pasted"] = self._pasted()
        return self.cleaned_data

    def _gave(self, field: str) -> bool:
        """Whether that field was used, well or badly."""
        value = self.cleaned_data.get(field)
        return field in self.errors or bool(value.strip() if isinstance(value, str) else value)

    def _pasted(self) -> Given:
        story, told = self.cleaned_data["story"], self.cleaned_data
        try:
            return given_text(story, told["read_as"], told["page_address"])
        except IngestError as error:
            raise ValidationError(f"What you pasted cannot be read. {error}") from error

    def given(self) -> Sequence[Given]:
        """Return what was given: one thing, or each of several files."""
        files = self.cleaned_data["file"]
        return files or [self.cleaned_data["pasted"]]


def filled_again(source: Source) -> AddForm:
    """Return a fresh form with *source* in it, for another try.

    An address that gave no story goes where pasted text names its page: to paste the story is what comes next. A file
    is left out, since no page can fill in a file for its reader.
    """
    pasted = "" if source.name else source.data.decode(errors="replace")
    read_as = source.kind if pasted and source.kind in ("text", "html") and sniff(source.data) != source.kind else ""
    return AddForm(initial={"story": pasted, "read_as": read_as, "page_address": cleaned(source.url)})
