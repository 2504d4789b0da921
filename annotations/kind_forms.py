"""The form in which a reader names and colours the kinds of marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.forms import BoundField

from annotations.kinds import DEFAULTS, LONGEST, Colour, Kinds, KindStyle
from newsroom.text.typed import tidy


class KindsForm(forms.Form):
    """A name and a colour for each kind: ``label_claim``, ``colour_claim``. Left empty, it is as it comes."""

    def __init__(self, data: Mapping[str, Any] | None, kinds: Kinds) -> None:
        super().__init__(data, initial=fields_of(kinds))
        for kind in kinds:
            self.fields[f"label_{kind}"] = forms.CharField(required=False, strip=False)
            self.fields[f"colour_{kind}"] = forms.ChoiceField(
                choices=Colour.choices,
                required=False,
                error_messages={"invalid_choice": "Choose one of the colours."},
            )

    def clean(self) -> None:
        """Tidy the names, and refuse those that are too long or the same."""
        taken: dict[str, str] = {}
        for kind in DEFAULTS:
            label = self.cleaned_data[f"label_{kind}"] = self._label(kind)
            if len(label) > LONGEST:
                self.add_error(f"label_{kind}", f"A name has {LONGEST} characters at most; this one has {len(label)}.")
            elif label.casefold() in taken:
                self.add_error(f"label_{kind}", f"Two kinds are called “{label}”. Give one of them another name.")
            taken[label.casefold()] = kind

    def _label(self, kind: str) -> str:
        return tidy(self.cleaned_data.get(f"label_{kind}", "")) or DEFAULTS[kind].label

    def kinds(self) -> Kinds:
        """Return the kinds as they were sent, once the form is valid."""
        sent = self.cleaned_data
        return {
            kind: KindStyle(kind, sent[f"label_{kind}"], sent[f"colour_{kind}"] or style.colour)
            for kind, style in DEFAULTS.items()
        }

    def rows(self) -> Iterator[tuple[KindStyle, BoundField, BoundField]]:
        """Yield each kind as it comes, with its two fields."""
        for kind, style in DEFAULTS.items():
            yield style, self[f"label_{kind}"], self[f"colour_{kind}"]


def fields_of(kinds: Kinds) -> dict[str, str]:
    """Return what the form holds when the kinds are *kinds*."""
    labels = {f"label_{kind}": style.label for kind, style in kinds.items()}
    return labels | {f"colour_{kind}": style.colour for kind, style in kinds.items()}
