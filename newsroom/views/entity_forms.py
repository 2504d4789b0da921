"""Forms with which a reader corrects entities."""

from __future__ import annotations

from typing import Any

from django import forms

from newsroom.appearances import NamedEntity, entities_named
from newsroom.models import Entity

_SUGGESTIONS = 8


class KindForm(forms.Form):
    kind = forms.ChoiceField(label="Kind", choices=Entity.Kind.choices, error_messages={"required": "Choose a kind."})


class MergeForm(forms.Form):
    into = forms.SlugField(error_messages={"required": "Choose which entity it is the same as."})


class TagForm(forms.Form):
    """A selection of a story's text, in code points, and what it names: something of a kind, or an entity known."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    start = forms.IntegerField(widget=forms.HiddenInput)
    end = forms.IntegerField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(label="What is it?", choices=Entity.Kind.choices, required=False)
    same_as = forms.SlugField(required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("kind") and not cleaned.get("same_as"):
            self.add_error("kind", "Choose what the words name.")
        return cleaned


def same_as_choices(kind: str, name: str, entity: Entity | None = None) -> list[NamedEntity]:
    """Return some entities with *name* in a name, of *kind* when given, the most named first, without *entity*."""
    found = entities_named(kind, name.replace("\0", "").strip(), per_page=_SUGGESTIONS)
    return [named for named in found if named.entity != entity]
