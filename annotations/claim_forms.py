"""What readers send about claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.db.models import QuerySet

from annotations.claim_fields import LinesField, PastDayField, WebAddressField, WordsField
from annotations.models import Claim, Evidence, Highlight, Note

_WHY_LENGTH = 2_000
_OWN_ROW = re.compile(r"/(?:(highlight|note)s/|articles/[\w-]+/#([hn]))(\d{1,18})/?")
_OWN_ROWS: dict[str, Any] = {"highlight": Highlight.objects, "note": Note.objects}
_ANCHORS = {"h": "highlight", "n": "note"}
_WEB_ADDRESS = WebAddressField()


class StatusForm(forms.Form):
    """How a claim stands, and why."""

    status = forms.ChoiceField(choices=Claim.Status.choices, error_messages={"required": "Choose how it stands."})
    why = WordsField(
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
    words = WordsField(
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
        return url if not url or self._own_row(url) else str(_WEB_ADDRESS.clean(url))

    def clean(self) -> dict[str, Any]:
        """Take the address of a mark or a note of this server for that mark or note."""
        sent = self.cleaned_data
        if not any(sent.get(name) for name in ("url", "highlight", "words")) and not self.errors:
            raise forms.ValidationError("Add an address, choose one of your marks, or write what you know.")
        return sent | {"bearing": sent.get("bearing") or Evidence.Bearing.BEARS, **self._own(sent.get("url", ""))}

    def _own(self, url: str) -> dict[str, Any]:
        found = self._own_row(url)
        if not found:
            return {}
        kind = found[1] or _ANCHORS[found[2]]
        row = _OWN_ROWS[kind].visible_to(self.reader).filter(pk=found[3]).first()
        if row is None:
            raise forms.ValidationError("The address leads to a mark or a note that is not there.")
        return {"url": "", kind: row}

    def _own_row(self, url: str) -> re.Match[str] | None:
        """Return what *url* names on this server, if it does: the kind of row, or of its anchor, and its id."""
        try:
            parts = urlsplit(url)
        except ValueError:  # brackets that are no address of a host
            return None
        place = f"{parts.path}#{parts.fragment}" if parts.fragment else parts.path
        return _OWN_ROW.fullmatch(place) if parts.netloc == self.host else None


class ClaimForm(forms.Form):
    """The card of a claim, as far as this reader may change it."""

    statement = WordsField(
        max_length=1_000,
        error_messages={
            "required": "Say in one sentence what is claimed.",
            "max_length": "The statement has %(show_value)d characters; 1,000 is the most.",
        },
    )
    speaker = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)
    speaker_words = WordsField(required=False, max_length=300)
    chain = LinesField(required=False)
    told = WordsField(required=False, max_length=300)
    basis = WordsField(required=False, max_length=500)
    said_on = PastDayField(required=False, error_messages={"invalid": "Write the date as 2026-05-31."})

    def __init__(self, *args: Any, leave_out: Iterable[str] = (), names: Iterable[tuple[int, str]] = (), **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["speaker"].choices = [("", "Nobody named"), *names]  # type: ignore[attr-defined]
        for name in leave_out:
            del self.fields[name]
