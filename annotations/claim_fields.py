"""What can be typed about a claim, each with the sentences for what cannot be taken."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.validators import URLValidator

from newsroom.text.whitespace import line

MAX_LINES = 20  # nobody has heard it from further away
LINE_LENGTH = 300  # code points, as long as the table's column is
EARLIEST = date(1000, 1, 1)

_NO_ADDRESS = "This is no address of a page. It begins with https:// or http://."
_NAMES_SOMEBODY = "Leave out the name before the @: it is no part of the page’s address."


class WordsField(forms.CharField):
    """Words as typed; those of which nothing can be seen are none."""

    def to_python(self, value: Any) -> str:
        words = str(super().to_python(value) or "")
        return words if line(words) else ""


class LinesField(forms.CharField):
    """A list, one entry a line."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) else "\n".join(value or ())

    def to_python(self, value: Any) -> Any:
        return [entry for typed in str(value or "").splitlines() if (entry := line(typed))]

    def validate(self, value: Any) -> None:
        """Take up to ``MAX_LINES`` entries of up to ``LINE_LENGTH`` code points."""
        if len(value) > MAX_LINES:
            raise forms.ValidationError(f"These are {len(value)} lines; {MAX_LINES} is the most.")
        if longest := next((entry for entry in value if len(entry) > LINE_LENGTH), ""):
            raise forms.ValidationError(f"A line has {len(longest)} characters; {LINE_LENGTH} is the most.")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(data) != list(initial or ()))


class PastDayField(forms.DateField):
    """A day on which something can have been said; tomorrow is today somewhere."""

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and not EARLIEST <= value <= date.today() + timedelta(days=1):
            raise forms.ValidationError("Nobody can have said it on that day. Write a day that has come.")


class WebAddressField(forms.CharField):
    """The address of a page on the web, whole, and without anybody's name or password."""

    default_validators = [URLValidator(["http", "https"], message=_NO_ADDRESS)]

    def validate(self, value: str) -> None:
        super().validate(value)
        if "@" in _netloc(value):
            raise forms.ValidationError(_NAMES_SOMEBODY)


def _netloc(url: str) -> str:
    try:
        return urlsplit(url).netloc
    except ValueError:  # brackets that are no address of a host
        return ""
