from __future__ import annotations

import pytest

from annotations.export.manifest import NOTE, THREAD, is_id

FIGURES = "0123456789abcdef" * 2


@pytest.mark.parametrize("name", [f"h{FIGURES}", f"n{FIGURES}"])
def test_an_id_of_ours(name: str) -> None:
    assert is_id(name)


@pytest.mark.parametrize(
    "name", ["", "h", FIGURES, f"t{FIGURES}", f"h{FIGURES}0", f"h{FIGURES.upper()}", f"h{FIGURES}\n", f"h{'é' * 32}"]
)
def test_what_is_none(name: str) -> None:
    assert not is_id(name)


def test_ids_of_some_things_alone() -> None:
    assert is_id(f"t{FIGURES}", NOTE + THREAD)
    assert not is_id(f"h{FIGURES}", NOTE + THREAD)
