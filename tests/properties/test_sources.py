"""However statements nest and overlap, every word of a story counts once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.shares import picture
from annotations.sources import sources_of
from newsroom.naming.attributions import AttributionRow
from newsroom.naming.statements import statements_of
from tests.newsroom.statement_rows import BRILL, KARROW, attribution

WORDS = st.lists(st.sampled_from(["ferry", "“not", "safe”", "it’s", "1,460", "—", "\n", "seit-dem", "🚢"]), max_size=30)


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, list[AttributionRow]]:
    """A text with statements anywhere in it, hanging on each other anyhow."""
    text = " ".join(draw(WORDS))
    rows = []
    for number in range(1, draw(st.integers(0, 6)) + 1):
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4)))
        pieces = ((cuts[0], cuts[1]), *([(cuts[2], cuts[3])] if len(cuts) == 4 else []))
        values = {
            "outer": draw(st.none() | st.integers(1, 6)),
            "speech": draw(st.sampled_from(["direct", "indirect", "mixed"])),
            "stance": draw(st.sampled_from(["statement", "belief", "attitude"])),
            "speakers": draw(st.sampled_from([(), (KARROW,), (BRILL,), (BRILL, KARROW)])),
        }
        rows.append(attribution(text, pieces, id=number, **values))
    return text, rows


@settings(max_examples=100)
@given(stories())
def test_shares_add_up(story: tuple[str, list[AttributionRow]]) -> None:
    text, rows = story
    sources = sources_of(text, statements_of(text, rows))
    assert sum(voice.words for voice in sources.voices) + sources.own == sources.total
    drawn = picture(sources).whole
    assert abs(sum(float(share.bar.width.rstrip("%")) for share in drawn) - (100 if sources.total else 0)) < 0.05
    assert len({voice.key for voice in sources.voices}) == len(sources.voices)


@settings(max_examples=100)
@given(stories())
def test_each_statement_is_some_voices_and_no_chain_comes_back(story: tuple[str, list[AttributionRow]]) -> None:
    text, rows = story
    statements = statements_of(text, rows)
    said = [statement for statement in statements if statement.row.stance != "attitude"]
    voices = sources_of(text, statements).voices
    assert sum(voice.statements + voice.second_hand for voice in voices) == len(said)
    assert all(len({source.attribution for source in s.chain}) == len(s.chain) for s in statements)
