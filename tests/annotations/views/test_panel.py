"""The panel of names."""

from annotations.views.panel import panel_groups
from newsroom.naming.mentions import MentionRow


def mention(pk: int, slug: str, kind: str) -> MentionRow:
    return MentionRow(pk, pk, pk + 1, 1, slug, slug.title(), kind, "pattern")


def test_names_stand_under_their_layer_the_most_named_first() -> None:
    mentions = [mention(1, "brill", "person"), mention(2, "karrow", "person"), mention(3, "karrow", "person")]
    [people, places] = panel_groups([*mentions, mention(4, "bay", "place")])
    assert [(e.name, e.count, e.first) for e in people.entities] == [("Karrow", 2, 2), ("Brill", 1, 1)]
    assert (people.layer.label, places.layer.label) == ("People", "Places")


def test_a_story_without_names_has_no_groups() -> None:
    assert panel_groups([]) == []
