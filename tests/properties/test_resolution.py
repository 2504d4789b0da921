"""What holds of who is who, whatever the text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.mention import Kind, Mention
from newsroom.entities.parse import Parse, Token
from newsroom.entities.resolution import find_nested, find_references, resolve
from newsroom.text.words import words

KINDS: tuple[Kind, ...] = ("person", "organisation", "place", "group", "event", "product", "work")
WORDS = sorted(
    words(
        "Ada Ben Vale Orme Mr Mrs Captain Jr. “Skip” US U.S. America Kestrel Boats Ltd. University of Orla Board BOK"
        " The the a he she it they himself said is company captain ferry , . “ ” ' É -"
    )
)
TAGS = ("NN", "NNP", "VBD", "PRP", "DT", "IN")
ARCS = ("nsubj", "dobj", "appos", "attr", "compound", "det", "poss", "ROOT", "prep")


@st.composite
def texts_with_mentions(draw: st.DrawFn) -> tuple[str, list[Mention]]:
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25)))
    edges = [0, *(at for at, character in enumerate(text) if character == " "), len(text)]
    return text, [draw(_mention(edges)) for _ in range(draw(st.integers(0, 8)))]


@st.composite
def _mention(draw: st.DrawFn, edges: list[int]) -> Mention:
    start, end = sorted(draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2, unique=True)))
    form = draw(st.sampled_from(("name", "name", "name", "nominal", "pronoun")))
    entity = draw(st.sampled_from((None, None, 1, 2)))
    return Mention(start, end, draw(st.sampled_from(KINDS)), form=form, entity=entity)


@st.composite
def parses(draw: st.DrawFn, text: str) -> Parse:
    """Return a parse of *text* as wrong as any parser may ever make one, cycles included."""
    tokens, at = [], 0
    for word in text.split():
        head = draw(st.integers(0, text.count(" ")))
        tag, arc = draw(st.sampled_from(TAGS)), draw(st.sampled_from(ARCS))
        tokens.append(Token(at, at + len(word), "X", tag, arc, head))
        at += len(word) + 1
    return Parse(tuple(tokens), ((0, len(tokens)),))


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Mention], Parse]:
    text, mentions = draw(texts_with_mentions())
    return text, mentions, draw(parses(text))


@given(cases())
def test_the_same_mentions_come_out_with_numbers_from_0_by_first_appearance(
    case: tuple[str, list[Mention], Parse],
) -> None:
    text, mentions, parse = case
    resolved = resolve(text, mentions, parse)
    assert [(m.start, m.end, m.kind, m.form) for m in resolved] == [(m.start, m.end, m.kind, m.form) for m in mentions]
    seen = [m.cluster for m in sorted(resolved, key=lambda m: (m.start, -m.end, m.kind, m.source))]
    assert sorted(set(seen)) == list(range(len(set(seen))))
    firsts = sorted({m.cluster: m.start for m in sorted(resolved, key=lambda m: -m.start)}.items())
    assert [start for _, start in firsts] == sorted(start for _, start in firsts)


@given(cases())
def test_nothing_is_joined_across_kinds_or_known_entities(case: tuple[str, list[Mention], Parse]) -> None:
    text, mentions, parse = case
    resolved = resolve(text, mentions, parse)
    for cluster in {m.cluster for m in resolved}:
        names = [m for m in resolved if m.cluster == cluster]
        assert len({m.kind for m in names}) == 1
        assert len({m.entity for m in names if m.form == "name"} - {None}) <= 1


@given(cases())
def test_resolving_again_changes_nothing(case: tuple[str, list[Mention], Parse]) -> None:
    text, mentions, parse = case
    once = resolve(text, mentions, parse)
    assert resolve(text, once, parse) == once


@given(cases(), st.randoms())
def test_the_order_of_mentions_does_not_matter(case: tuple[str, list[Mention], Parse], random: object) -> None:
    text, mentions, parse = case
    resolved = dict(enumerate(resolve(text, mentions, parse)))
    order = list(resolved)
    random.shuffle(order)  # type: ignore[attr-defined]
    again = resolve(text, [mentions[at] for at in order], parse)
    assert [resolved[at] for at in order] == again


@given(cases())
def test_references_lie_within_the_text_and_beside_names_and_each_other(
    case: tuple[str, list[Mention], Parse],
) -> None:
    text, mentions, parse = case
    names = [m for m in resolve(text, mentions, parse) if m.form == "name"]
    references = find_references(text, names, parse)
    assert all(0 <= m.start < m.end <= len(text) and m.score <= 0.5 and m.form != "name" for m in references)
    assert {m.cluster for m in references} <= {m.cluster for m in names}
    assert all(a.end <= b.start for a, b in pairwise(references))
    assert all(m.end <= n.start or n.end <= m.start for m in references for n in names)


@given(texts_with_mentions())
def test_nested_names_lie_inside_names(case: tuple[str, list[Mention]]) -> None:
    text, mentions = case
    names = [m for m in resolve(text, mentions) if m.form == "name"]
    for nested in find_nested(text, names):
        assert any(n.start <= nested.start and nested.end <= n.end and n.cluster != nested.cluster for n in names)
