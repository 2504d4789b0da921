"""What readers send to say where a mark is to stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core import signing

from newsroom.text.ranges import Range

_SALT = "where a mark stood"
_AROUND = 40  # code points on either side of a place that is offered


class PlaceForm(forms.Form):
    """Words of a story; where they stand more than once, ``at`` says which of the ``places`` is meant."""

    words = forms.CharField(error_messages={"required": "Say on which words the mark is to stand."})
    at = forms.IntegerField(required=False)

    def __init__(self, *args: Any, text: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self._text = text
        self._found: list[Range] = []

    @property
    def places(self) -> list[tuple[int, str, str, str]]:
        """The places to choose from: where each begins, and its words with those before and after them."""
        return [(start, *self._shown(start, end)) for start, end in self._found]

    def clean(self) -> dict[str, Any]:
        sent = super().clean() or self.cleaned_data
        if words := sent.get("words"):
            self._found = _places(self._text, words)
            sent["place"] = self._chosen(sent.get("at"))
        return sent

    def _chosen(self, at: int | None) -> Range | None:
        if not self._found:
            self.add_error("words", "These words are not in the story. Copy them from it, letter by letter.")
        elif len(self._found) == 1:
            return self._found[0]
        elif (chosen := [place for place in self._found if place[0] == at]) == []:
            self.add_error("at", f"These words stand in the story {len(self._found)} times. Choose one of the places.")
        else:
            return chosen[0]
        return None

    def _shown(self, start: int, end: int) -> tuple[str, str, str]:
        before, after = self._text[max(0, start - _AROUND) : start], self._text[end : end + _AROUND]
        return before.split("\n")[-1], self._text[start:end], after.split("\n")[0]


class ShownForm(forms.Form):
    """Which ``revision`` the reader had before them."""

    revision = forms.IntegerField()


class StoodForm(forms.Form):
    """Where the mark *pk* stood, signed by the server (``stood``): what came from elsewhere is not believed."""

    stood = forms.CharField()

    def __init__(self, *args: Any, pk: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self._pk = pk

    def clean_stood(self) -> dict[str, Any]:
        """Return it as ``annotations.highlights.where`` does."""
        try:
            pk, stood = signing.loads(self.cleaned_data["stood"], salt=_SALT)
        except signing.BadSignature as error:
            raise forms.ValidationError("This was not sent by Newsroom.") from error
        if pk != self._pk:
            raise forms.ValidationError("This is of another mark.")
        return dict(stood)


def signed(pk: int, stood: Mapping[str, Any]) -> str:
    """Return where the mark *pk* stood (``annotations.highlights.where``), as StoodForm takes it."""
    return signing.dumps([pk, dict(stood)], salt=_SALT)


def _places(text: str, words: str) -> list[Range]:
    """Return where *words* stand in *text*, whatever the white space between them."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    return [match.span() for match in pattern.finditer(text)]
