"""The forms in which a reader corrects a story: its text with what is known of it, or one paragraph."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from newsroom.ingest.article import IngestedArticle
from newsroom.ingest.decode import MAX_BYTES
from newsroom.ingest.typed import read, write
from newsroom.models import Article, Revision
from newsroom.stored_stories import authors_of
from newsroom.views.forms import AddressField

# By the name of the field: its label, and how many characters it holds.
_LINES = {
    "byline": ("Written by (people, with commas between them)", 300),
    "agency": ("Agency", 200),
    "dateline": ("Dateline", 200),
    "section": ("Section", 200),
    "publication": ("Publication", 200),
    "distributor": ("Distributor", 200),
    "language": ("Language, such as en or pt-BR", 35),
}
_DETAILS = ("byline", "agency", "dateline", "published_on", "updated_on", "section", "publication", "canonical_url")
_NO_TEXT = "A story needs at least one paragraph. Leave one, or put the right text in its place."
_MOST_PARAGRAPHS = 10_000
_TOO_MANY = f"A story can have {_MOST_PARAGRAPHS:,} paragraphs; this has more. Take some out, or add a second story."
_TOO_LONG = f"A story can have {MAX_BYTES // 1_000_000} million characters; this has more. Take some out."


class TypedText(forms.CharField):
    """Blocks as newsroom.ingest.typed reads them, no more than a story can have."""

    def __init__(self, rows: int, **options: Any) -> None:
        area = forms.Textarea(attrs={"rows": rows, "spellcheck": "true"})
        messages = {"required": _NO_TEXT, "max_length": _TOO_LONG}
        super().__init__(strip=False, widget=area, max_length=MAX_BYTES, error_messages=messages, **options)

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) <= MAX_BYTES and len(read(value)) > _MOST_PARAGRAPHS:
            raise ValidationError(_TOO_MANY)


class ParagraphForm(forms.Form):
    """One paragraph. Empty, it is removed."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    text = TypedText(6, label="What it should say", required=False)


class DetailsForm(forms.Form):
    """What is known of a story beside its text."""

    canonical_url = AddressField("Address of its page", help_text="Newsroom looks there for changes.")
    published_on = forms.DateField(label="Published on", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    updated_on = forms.DateField(label="Updated on", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    lead_image = AddressField("Address of the picture it leads with", help_text="Only the address is kept.")
    rights = forms.CharField(label="Rights line", required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **options})
        for name, (label, length) in _LINES.items():
            self.fields[name] = forms.CharField(label=label, max_length=length, required=False)
        self.order_fields(self.field_order)
        for name in set(self.fields) - {"revision", "text"}:
            self.fields[name].widget.attrs["aria-describedby"] = _hints(name, self.fields[name])

    def sent(self) -> dict[str, Any]:
        """Return those that were sent and are right, as fields of an IngestedArticle."""
        self.is_valid()
        return _ingested({name: value for name, value in self.cleaned_data.items() if name in self.data})


class StoryTextForm(DetailsForm):
    """The whole story. Only fields that the reader changed count: others may have changed meanwhile."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    headline = forms.CharField(label="Headline", max_length=500)
    standfirst = forms.CharField(label="Standfirst", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    text = TypedText(24, label="Text")
    field_order = ("headline", "standfirst", "text", *_DETAILS)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in set(self.fields) - {"revision", "text"}:
            self.fields[name].show_hidden_initial = True

    def said(self) -> dict[str, Any]:
        """Return what the reader changed beside the text, as fields of an IngestedArticle."""
        changed = (name for name in self.changed_data if name not in ("revision", "text"))
        return _ingested({name: self.cleaned_data[name] for name in changed})


def details_of(article: Article) -> dict[str, str]:
    """Return what is known of *article* beside its text, as a DetailsForm takes it."""
    names = ["canonical_url", "published_on", "updated_on", "lead_image", "rights", *_LINES]
    return {name: str(getattr(article, name) or "") for name in names}


def story_form(article: Article, revision: Revision, ingested: IngestedArticle) -> StoryTextForm:
    """Return the form with what *article* says now."""
    text = {"headline": revision.headline, "standfirst": revision.standfirst, "text": write(ingested.paragraphs)}
    return StoryTextForm(initial={"revision": revision.pk, **details_of(article), **text})


def _ingested(fields: dict[str, Any]) -> dict[str, Any]:
    """Put *fields* of a form as an IngestedArticle has them."""
    if "byline" not in fields:
        return fields
    byline = fields.pop("byline")
    return {**fields, "authors": authors_of(byline)}


def _hints(name: str, field: forms.Field) -> str:
    """Return the ids of what explains *field*: what it is for, and where its value was found (_found_in.html)."""
    return f"id_{name}_helptext id_{name}_found_in" if field.help_text else f"id_{name}_found_in"
