"""The form in which a reader lays Markdown copies out."""

from __future__ import annotations

from django import forms

from annotations.export.errors import LayoutError
from annotations.export.markdown.layout import DEFAULT, check


class LayoutForm(forms.Form):
    """A layout that can be used. An empty one is the default."""

    layout = forms.CharField(required=False, strip=False)

    def clean_layout(self) -> str:
        layout = str(self.cleaned_data["layout"]).replace("\r\n", "\n")
        if not layout.strip():
            return DEFAULT
        try:
            check(layout)
        except LayoutError as error:
            raise forms.ValidationError(str(error)) from error
        return layout
