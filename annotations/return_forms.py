"""The form through which a copy comes back."""

from __future__ import annotations

from typing import cast

from django import forms
from django.core.files.uploadedfile import UploadedFile

from annotations.returns.files.kinds import MAX_BYTES

_ACCEPTED = ".docx,.html,.htm,.json,.jsonld"
_TOO_LARGE = f"This file is larger than {MAX_BYTES // 1_000_000} MB, the most that can be brought back."


class ReturnForm(forms.Form):
    """A *file*, and whose changes are in it where it does not say."""

    file = forms.FileField(
        label="The file",
        allow_empty_file=True,  # kind_of has the better sentence
        max_length=255,
        widget=forms.FileInput(attrs={"accept": _ACCEPTED, "aria-describedby": "takes"}),
        error_messages={
            "required": "Choose the file first.",
            "invalid": "Choose the file first.",
            "max_length": "That file’s name is too long. Rename it, then choose it again.",
        },
    )
    author = forms.CharField(
        label="Whose changes are in it, if not yours?",
        required=False,
        max_length=150,
        help_text="Used where the file does not say who wrote what, as web pages do not. Leave it empty for yourself.",
        error_messages={"max_length": "A name has 150 characters at most."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean_file(self) -> bytes:
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(_TOO_LARGE)
        return cast(bytes, file.read())

    @property
    def name(self) -> str:
        """What the file is called."""
        return cast("UploadedFile[bytes]", self.files["file"]).name or "a file"
