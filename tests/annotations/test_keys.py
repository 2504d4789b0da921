"""The table of keys."""

from annotations.keys import Key, key_groups
from annotations.kinds import DEFAULTS
from annotations.models import Highlight

KEYS = [key for group in key_groups(DEFAULTS) for key in group.keys]


def test_no_key_means_two_things() -> None:
    assert len({key.name for key in KEYS}) == len(KEYS)


def test_every_kind_has_a_key() -> None:
    assert {key.value for key in KEYS if key.act == "mark"} == set(Highlight.Kind.values)


def test_keys_are_shown_as_they_are_pressed() -> None:
    shown = {name: Key(name, "", "").presses for name in ("j", "J", "Shift+ArrowDown", "Escape", "?")}
    assert shown == {
        "j": ["j"],
        "J": ["Shift", "J"],
        "Shift+ArrowDown": ["Shift", "↓"],
        "Escape": ["Esc"],
        "?": ["?"],
    }
