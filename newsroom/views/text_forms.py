"""The forms in which a reader corrects a story: its text with what is known of it, or one paragraph."""

from __future__ import annotations

from typing import Any

from django import forms

from newsroom.ingest.article import IngestedArticle
from newsroom.ingest.typed import write
from newsroom.models import Article, Revision
from newsroom.views.forms import AddressField

# By the name of the field: its label, and how many characters it holds.
_LINES = {
    "byline": ("Byline", 300),
    "agency": ("Agency", 200),
    "dateline": ("Dateline", 200),
    "section": ("Section", 200),
    "publication": ("Publication", 200),
    "distributor": ("Distributor", 200),
    "language": ("Language, such as en or pt-BR", 35),
}
_NO_TEXT = "A story needs at least one paragraph. Leave one, or put the right text in its place."


class TypedText(forms.CharField):
    """Blocks as newsroom.ingest.typed reads them."""

    def __init__(self, rows: int, **options: Any) -> None:
        area = forms.Textarea(attrs={"rows": rows, "spellcheck": "true"})
        super().__init__(strip=False, widget=area, error_messages={"required": _NO_TEXT}, **options)


class ParagraphForm(forms.Form):
    """One paragraph. Empty, it is removed."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    text = TypedText(6, label="What it should say", required=False)


class StoryTextForm(forms.Form):
    """The whole story. Only fields that the reader changed count: others may have changed meanwhile."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    headline = forms.CharField(label="Headline", max_length=500, show_hidden_initial=True)
    standfirst = forms.CharField(
        label="Standfirst", required=False, show_hidden_initial=True, widget=forms.Textarea(attrs={"rows": 2})
    )
    text = TypedText(24, label="Text")
    canonical_url = AddressField("Address of its page", help_text="Newsroom looks there for changes.")
    published_on = forms.DateField(label="Published on", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    updated_on = forms.DateField(label="Updated on", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    rights = forms.CharField(label="Rights line", required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **options})
        for name, (label, length) in _LINES.items():
            self.fields[name] = forms.CharField(label=label, max_length=length, required=False)
        for name in set(self.fields) - {"revision", "text"}:
            self.fields[name].show_hidden_initial = True

    def said(self) -> dict[str, Any]:
        """Return what the reader changed beside the text, as fields of an IngestedArticle."""
        changed = {name: self.cleaned_data[name] for name in self.changed_data if name not in ("revision", "text")}
        if "byline" in changed:
            byline = changed.pop("byline")
            changed["authors"] = (byline,) if byline else ()
        return changed


def story_form(article: Article, revision: Revision, ingested: IngestedArticle) -> StoryTextForm:
    """Return the form with what *article* says now."""
    names = ["canonical_url", "published_on", "updated_on", "rights", *_LINES]
    known = {name: getattr(article, name) for name in names}
    text = {"headline": revision.headline, "standfirst": revision.standfirst, "text": write(ingested.paragraphs)}
    return StoryTextForm(initial={"revision": revision.pk, **known, **text})
