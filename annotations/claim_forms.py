"""What readers send about claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.validators import URLValidator
from django.db.models import QuerySet

from annotations.models import Claim, Evidence, Highlight, Note

_WHY_LENGTH = 2_000
_OWN_PATH = re.compile(r"/(?P<kind>highlights|notes)/(?P<pk>\d{1,18})/?")
_OWN_ROWS = {"highlights": Highlight.objects, "notes": Note.objects}
_NO_ADDRESS = "This is no address of a page. It begins with https:// or http://."
_WEB_ADDRESS = forms.CharField(validators=[URLValidator(["http", "https"], message=_NO_ADDRESS)])


class StatusForm(forms.Form):
    """How a claim stands, and why."""

    status = forms.ChoiceField(choices=Claim.Status.choices, error_messages={"required": "Choose how it stands."})
    why = forms.CharField(
        label="Why",
        required=False,
        max_length=_WHY_LENGTH,
        error_messages={"max_length": f"Your reason has %(show_value)d characters; {_WHY_LENGTH:,} is the most."},
    )


class EvidenceForm(forms.Form):
    """What speaks for or against a claim: an address, a mark of one's own, or words alone."""

    bearing = forms.ChoiceField(choices=Evidence.Bearing.choices, required=False, initial=Evidence.Bearing.BEARS)
    url = forms.CharField(required=False, max_length=2_000)
    highlight = forms.ModelChoiceField(
        Highlight.objects.none(), required=False, error_messages={"invalid_choice": "This mark is no longer there."}
    )
    words = forms.CharField(
        required=False,
        max_length=1_000,
        error_messages={"max_length": "This has %(show_value)d characters; 1,000 is the most."},
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        marks: QuerySet[Highlight],
        offered: Iterable[Highlight],
        reader: Any,
        host: str,
    ) -> None:
        """*marks* are those that may be chosen, *offered* those that are shown for it; *host* is this server's."""
        super().__init__(data)
        self.fields["highlight"].queryset = marks  # type: ignore[attr-defined]
        self.offered, self.reader, self.host = offered, reader, host

    def clean_url(self) -> str:
        """Take addresses of this server as they are, whatever its name; others are of the web, and whole."""
        url = str(self.cleaned_data["url"])
        return url if not url or self._own_path(url) else str(_WEB_ADDRESS.clean(url))

    def clean(self) -> dict[str, Any]:
        """Take the address of a mark or a note of this server for that mark or note."""
        sent = self.cleaned_data
        if not any(sent.get(name) for name in ("url", "highlight", "words")) and not self.errors:
            raise forms.ValidationError("Add an address, choose one of your marks, or write what you know.")
        return sent | {"bearing": sent.get("bearing") or Evidence.Bearing.BEARS, **self._own(sent.get("url", ""))}

    def _own(self, url: str) -> dict[str, Any]:
        found = self._own_path(url)
        if not found:
            return {}
        rows: QuerySet[Any] = _OWN_ROWS[found["kind"]].visible_to(self.reader)  # type: ignore[attr-defined]
        row = rows.filter(pk=found["pk"]).first()
        if row is None:
            raise forms.ValidationError("The address leads to a mark or a note that is not there.")
        return {"url": "", found["kind"].removesuffix("s"): row}

    def _own_path(self, url: str) -> re.Match[str] | None:
        """Return what *url* names on this server, if it does: the kind of row and its number."""
        try:
            parts = urlsplit(url)
        except ValueError:  # brackets that are no address of a host
            return None
        return _OWN_PATH.fullmatch(parts.path) if parts.netloc == self.host else None


class LinesField(forms.CharField):
    """A list, one entry a line."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) else "\n".join(value or ())

    def to_python(self, value: Any) -> Any:
        return [line.strip()[:300] for line in str(value or "").splitlines() if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(data) != list(initial or ()))


class ClaimForm(forms.Form):
    """The card of a claim, as far as this reader may change it."""

    statement = forms.CharField(
        max_length=1_000,
        error_messages={
            "required": "Say in one sentence what is claimed.",
            "max_length": "The statement has %(show_value)d characters; 1,000 is the most.",
        },
    )
    speaker = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)
    speaker_words = forms.CharField(required=False, max_length=300)
    chain = LinesField(required=False)
    told = forms.CharField(required=False, max_length=300)
    basis = forms.CharField(required=False, max_length=500)
    said_on = forms.DateField(required=False, error_messages={"invalid": "Write the date as 2026-05-31."})

    def __init__(self, *args: Any, leave_out: Iterable[str] = (), names: Iterable[tuple[int, str]] = (), **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["speaker"].choices = [("", "Nobody named"), *names]  # type: ignore[attr-defined]
        for name in leave_out:
            del self.fields[name]
