"""Choosing words of one paragraph without selecting them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django import forms
from django.http import QueryDict

from annotations.forms import DraftKeyField
from annotations.models import Highlight
from annotations.notes import LONGEST_NOTE
from newsroom.models import Revision
from newsroom.text.ranges import Range

_OUTDATED = "The story changed while this form was open. It shows how the paragraph reads now: choose again."


class QuoteForm(forms.Form):
    """Sentences of a paragraph, or words of it, with the kind of mark they get and a note on them.

    *ranges* are the sentences', in code points of the text of *revision*, the newest. Sentences that were ticked in an
    older one are chosen anew: their numbers may be others' by now.
    """

    sentences = forms.TypedMultipleChoiceField(coerce=int, required=False, widget=forms.CheckboxSelectMultiple)
    words = forms.CharField(required=False)
    kind = forms.ChoiceField(
        choices=Highlight.Kind.choices, error_messages={"required": "Choose what to mark them as."}
    )
    note = forms.CharField(
        required=False,
        max_length=LONGEST_NOTE,
        error_messages={"max_length": f"A note has {LONGEST_NOTE:,} characters at most. Shorten it."},
    )
    draft_key = DraftKeyField()

    def __init__(self, data: QueryDict | None, revision: Revision, ranges: Sequence[Range]) -> None:
        only = [0] if len(ranges) == 1 else []
        self._is_outdated = data is not None and data.get("revision") != str(revision.pk)
        if data is not None and self._is_outdated:
            data = data.copy()
            data.setlist("sentences", [])
        super().__init__(data, initial={"sentences": only, "draft_key": uuid.uuid4()})
        self.fields["sentences"].choices = [(at, revision.text[start:end]) for at, (start, end) in enumerate(ranges)]  # type: ignore[attr-defined]
        self._ranges = ranges

    def clean(self) -> None:
        if self._is_outdated:
            self.add_error("sentences", _OUTDATED)
        elif not self.errors and not self.cleaned_data["sentences"] and not self.cleaned_data["words"]:
            self.add_error("sentences", "Tick a sentence, or type the words to mark.")

    def bounds(self) -> Range:
        """Return the range from the first to the last chosen sentence, or of all of them where none is chosen."""
        chosen = [self._ranges[at] for at in self.cleaned_data["sentences"]] or self._ranges
        return chosen[0][0], chosen[-1][1]
