from annotations.export.shown import shown_words
from annotations.markdown import render


def test_words_without_their_markup() -> None:
    assert shown_words(render("Who **says** so?\n\n- once\n- *tw*ice")) == "Who says so? once twice"


def test_cells_and_lines_stay_apart() -> None:
    assert shown_words(render("| Pier | Boats |\n|---|---|\n| North | 4 |")) == "Pier Boats North 4"
    assert shown_words(render("One\nTwo")) == "One Two"


def test_what_looks_like_markup_and_was_typed_is_words() -> None:
    assert shown_words(render("`a < b` & <script>")) == "a < b & <script>"
