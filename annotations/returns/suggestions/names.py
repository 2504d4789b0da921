"""Whose a comment is: the reader's own, or somebody's whom the file names."""

from __future__ import annotations

import re

from django.db import transaction

from annotations.export.markup.characters import markable
from annotations.models import Suggestion
from newsroom.models import Reader
from newsroom.preferences import change_preference

_KEPT_AS = "names"  # in Reader.preferences: names under which other programs know this reader
_LONGEST, _MOST = 150, 20
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")  # a name with these turns the words after it round


def credit_of(reader: Reader, author: str) -> str:
    """Return who made what a file says that *author* made: empty where that is *reader*, or the file does not say."""
    name = _TURNING.sub("", markable(" ".join(author.split())))[:_LONGEST].strip()
    return "" if name.casefold() in _own(reader) else name


@transaction.atomic
def claim_name(reader: Reader, name: str) -> None:
    """Let *name* be *reader*'s own from now on, as on a word processor; what is suggested under it is theirs."""
    change_preference(reader, _KEPT_AS, lambda names: list(dict.fromkeys([name, *(names or [])]))[:_MOST])
    Suggestion.objects.filter(reader=reader, state=Suggestion.State.OPEN, credit__iexact=name).update(credit="")


def _own(reader: Reader) -> set[str]:
    names = (reader.get_username(), reader.get_full_name(), reader.email, *reader.preferences.get(_KEPT_AS, []))
    return {"", *(name.casefold() for name in names if name)}
