import pytest

from newsroom.text.language import primary


@pytest.mark.parametrize(("tag", "language"), [("en", "en"), ("EN-gb", "en"), ("zh-Hant-TW", "zh"), ("", "")])
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert primary(tag) == language
