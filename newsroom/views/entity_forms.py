"""Forms with which a reader corrects entities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from newsroom.models import Article, Entity
from newsroom.naming.reader_tags import MAX_LENGTH
from newsroom.profile.index import NamedEntity, most_named

_SUGGESTIONS = 8


class KindForm(forms.Form):
    kind = forms.ChoiceField(label="Kind", choices=Entity.Kind.choices, error_messages={"required": "Choose a kind."})


class NameForm(forms.Form):
    name = forms.CharField(
        label="Another name",
        max_length=MAX_LENGTH,
        error_messages={
            "required": "Type the name by which it should be shown.",
            "max_length": f"A name has {MAX_LENGTH} characters at most. Type a shorter one.",
        },
    )


class ItemForm(forms.Form):
    item = forms.CharField(
        label="Wikidata item",
        required=False,
        max_length=200,
        help_text="Such as Q42. Empty it to say that there is none.",
    )


@dataclass(frozen=True)
class CorrectionForms:
    """The forms with a field on an entity's page; the one that could not be done comes with what was wrong."""

    kind: forms.Form
    name: forms.Form
    item: forms.Form

    @classmethod
    def of(cls, entity: Entity, **refused: forms.Form) -> CorrectionForms:
        fresh: dict[str, forms.Form] = {
            "kind": KindForm(initial={"kind": entity.kind}),
            "name": NameForm(initial={"name": entity.name}),
            "item": ItemForm(initial={"item": entity.wikidata}),
        }
        return cls(**{**fresh, **refused})


class SplitForm(forms.Form):
    """The name of the other one, and in which stories (ids) the mentions are of that one."""

    name = forms.CharField(
        label="Name of the other one",
        max_length=MAX_LENGTH,
        help_text="It may be the same name.",
        error_messages={"required": "Type the name of the other one. It may be the same."},
    )
    stories = forms.ModelMultipleChoiceField(
        Article.objects.only("pk").order_by(),
        required=False,
        error_messages={
            "invalid_pk_value": "Choose stories from the list.",
            "invalid_choice": "Choose stories from the list.",
        },
    )

    def chosen(self) -> set[str]:
        """Return what is ticked, as the form was sent."""
        return set(self.data.getlist("stories")) if isinstance(self.data, QueryDict) else set()


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
    found = most_named(kind, name.replace("\0", "").strip(), _SUGGESTIONS)
    return [named for named in found if named.entity != entity]
