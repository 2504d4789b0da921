"""What readers send to say where a mark is to stand."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from annotations.models import Highlight
from newsroom.text.ranges import Range

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


class WhereForm(forms.Form):
    """Where a mark stood (``annotations.highlights.where``): a range of a revision, in code points."""

    revision = forms.IntegerField()
    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=1)
    state = forms.ChoiceField(choices=Highlight.State.choices)
    was = forms.CharField(required=False, strip=False)

    def clean_was(self) -> str:
        """Browsers send a line's end as CR LF; the text has LF."""
        return str(self.cleaned_data["was"]).replace("\r\n", "\n")


def _places(text: str, words: str) -> list[Range]:
    """Return where *words* stand in *text*, whatever the white space between them."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    return [match.span() for match in pattern.finditer(text)]
