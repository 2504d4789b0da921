"""What readers send."""

import uuid
from collections.abc import Iterable
from typing import get_args

from django import forms

from annotations.access import Audience
from annotations.anchoring.words import Step
from annotations.models import Highlight
from annotations.notes import LONGEST_NOTE
from newsroom.models import Article

LONGEST_ID = 19  # digits; one as long need not fit the column any more


def sent_id(value: str) -> int | None:
    """Return the id of a row, or the place, that *value* writes in digits; None when it cannot be one."""
    return int(value) if value.isdecimal() and len(value) < LONGEST_ID else None


def sent_ids(values: Iterable[str]) -> list[int]:
    """Return the ids of rows among *values*; what cannot be one is left out."""
    return [pk for value in values if (pk := sent_id(value)) is not None]


class DraftKeyField(forms.UUIDField):
    """The key made with a form, so that what is sent twice makes nothing twice; one of its own where none is sent."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput, required=False)

    def clean(self, value: object) -> uuid.UUID:
        return super().clean(value) or uuid.uuid4()


class NoteField(forms.CharField):
    """The words of a note. Browsers send a line's end as CR LF; a note has LF, and is as long as that makes it."""

    def to_python(self, value: object) -> str | None:
        return (super().to_python(value) or "").replace("\r\n", "\n")


class SeenForm(forms.Form):
    """What is done to words as they were shown: places count code points of this *revision*'s text."""

    revision = forms.IntegerField()

    def is_outdated(self, article: Article) -> bool:
        """Tell whether *article* was revised since the words were shown, so that places may be other words by now."""
        return bool(self.cleaned_data["revision"] != article.current_id)


class MarkForm(SeenForm):
    """A selection, as the browser counted it, and the words it saw there."""

    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=1)
    exact = forms.CharField(required=False, strip=False)
    kind = forms.ChoiceField(choices=Highlight.Kind.choices, required=False)

    def clean_exact(self) -> str:
        """Browsers send a line's end as CR LF; the text has LF."""
        return str(self.cleaned_data["exact"]).replace("\r\n", "\n")


class ChangeForm(SeenForm):
    """What may change about a highlight; what is not sent stays. Only its words depend on the revision."""

    revision = forms.IntegerField(required=False)
    kind = forms.ChoiceField(choices=Highlight.Kind.choices, required=False)
    audience = forms.ChoiceField(choices=Audience.choices, required=False)
    start = forms.IntegerField(min_value=0, required=False)
    end = forms.IntegerField(min_value=1, required=False)
    extend = forms.BooleanField(required=False, help_text="start and end are added to the highlight's own")


class StepForm(SeenForm):
    """One end of a highlight, a word further."""

    step = forms.ChoiceField(choices=[(step, step) for step in get_args(Step)])


class SplitForm(SeenForm):
    """Where the second part of a mark begins, in code points of its revision's text."""

    at = forms.IntegerField(min_value=0)


class NoteForm(forms.Form):
    """A note or a reply."""

    body = NoteField(
        label="Note",
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": "Write something first.",
            "max_length": f"This note has %(show_value)d characters; {LONGEST_NOTE:,} is the most. Split it in two.",
        },
    )
    audience = forms.ChoiceField(label="Who may read it", choices=Audience.choices, initial=Audience.ME, required=False)
    draft_key = DraftKeyField()

    def clean_audience(self) -> str:
        return str(self.cleaned_data["audience"] or Audience.ME)
