from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotations.export.manifest import Manifest, words_digest
from annotations.returns.files.returned import Comment, ReturnedFile
from annotations.returns.suggestions.changes import Here, changes
from annotations.returns.suggestions.fingerprints import fingerprints, key_of

_NOTES = st.dictionaries(st.integers(0, 30).map("n{:032x}".format), st.text("ab ", min_size=1), max_size=8)


def file_of(had: dict[str, str], *comments: Comment) -> ReturnedFile:
    manifest = Manifest("slug", "digest", 1, "2026-05-04", {key: words_digest(words) for key, words in had.items()})
    return ReturnedFile("html", comments, manifest=manifest, has_ids=True)


@given(_NOTES, _NOTES)
def test_what_the_copy_had_asks_nothing_whatever_happened_here(had: dict[str, str], now: dict[str, str]) -> None:
    here = {key: Here(now.get(key, words), "ana", is_mine=True) for key, words in had.items()}
    file = file_of(had, *(Comment(key, "ana", words) for key, words in had.items()))
    assert changes(file, here).asked == []


@given(_NOTES, st.sets(st.integers(0, 7)))
def test_only_what_is_missing_is_asked_to_go(had: dict[str, str], gone: set[int]) -> None:
    here = {key: Here(words, "ana", is_mine=True) for key, words in had.items()}
    kept = [key for n, key in enumerate(had) if n not in gone]
    asked = changes(file_of(had, *(Comment(key, "ana", had[key]) for key in kept)), here).asked
    assert [(each.act, each.target) for each in asked] == [("delete", key) for key in had if key not in kept]


@given(
    st.lists(st.builds(Comment, st.text("cd", min_size=1), st.sampled_from(["ana", "ben"]), st.text("ab")), max_size=8)
)
def test_fingerprints_tell_all_apart_and_stay(comments: list[Comment]) -> None:
    asked = changes(file_of({}, *comments), {}).asked
    found = fingerprints(asked)
    assert len(set(found)) == len(found)
    assert fingerprints([replace(each) for each in asked]) == found


@given(st.lists(st.text("ab", max_size=150), unique=True))
def test_names_of_comments_are_told_apart_in_a_hundred_characters(names: list[str]) -> None:
    keys = set(map(key_of, names))
    assert len(keys) == len(names)
    assert all(len(key) <= 100 for key in keys)
