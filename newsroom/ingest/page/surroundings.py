"""What stands around the leaves of a page: the home of the story, and boxes that are called furniture."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsroom.ingest.page.leaves import Leaf
from newsroom.ingest.page.names import Naming, naming
from newsroom.text.words import words

Weights = Mapping[HtmlElement, float]

_HOME = 0.7  # share of what was found that the story's home holds
_FAMILY = 0.3  # of what the largest family holds of the story, in all others of its paragraphs
_PASSED_OVER = words("ul ol li dl blockquote q tbody thead tr td th table b strong em")
_TOO_MUCH = 0.4  # share of what was found from which a box is no furniture, whatever it is called


@dataclass(frozen=True)
class Surroundings:
    """What the markup calls each leaf, whether it is in the story's home or behind that, and among what was found.

    ``kin`` says whether its holder has the tag and classes of those that hold the story's paragraphs.
    """

    naming: Sequence[Naming]
    at_home: Sequence[bool]
    behind: Sequence[bool]
    kin: Sequence[bool]


def surroundings(root: HtmlElement, leaves: Sequence[Leaf], found: Sequence[float]) -> Surroundings:
    """Return what stands around *leaves*; *found* says how many code points of each were held to be the story's."""
    weights = weigh(leaves, found)
    home = _home(root, weights)
    inside = set(home.iter())
    at_home = [leaf.element in inside for leaf in leaves]
    first = at_home.index(True) if True in at_home else len(leaves)
    behind = [at > first and not within for at, within in enumerate(at_home)]
    names = _names(root, weights, weights.get(root, 0.0))
    return Surroundings([names[leaf.element] for leaf in leaves], at_home, behind, _kin(leaves, found))


def weigh(leaves: Sequence[Leaf], found: Sequence[float]) -> Weights:
    """Return for each element how many code points in it were *found*."""
    weights: dict[HtmlElement, float] = defaultdict(float)
    for leaf, weight in zip(leaves, found, strict=True):
        if weight:
            for holder in (leaf.element, *leaf.element.iterancestors()):
                weights[holder] += weight
    return dict(weights)


def holder(root: HtmlElement, weights: Weights, share: float) -> HtmlElement:
    """Return the smallest element with at least that *share*, 0 to 1, of what *root* weighs."""
    enough, element = share * weights.get(root, 0.0), root
    while (child := next((child for child in element if weights.get(child, 0.0) >= enough), None)) is not None:
        element = child
    return element


def _home(root: HtmlElement, weights: Weights) -> HtmlElement:
    """A story of one leaf is at home where that leaf is."""
    home = holder(root, weights, _HOME) if weights.get(root) else root
    within = home.getparent()
    return within if within is not None and home.tag in ("p", "li", "h2", "h3") else home


def _kin(leaves: Sequence[Leaf], found: Sequence[float]) -> list[bool]:
    families = [_family(leaf.element) for leaf in leaves]
    shares: Counter[tuple[str, str]] = Counter()
    for family, weight in zip(families, found, strict=True):
        shares[family] += int(weight)
    largest = max(shares.values(), default=0)
    return [shares[family] >= _FAMILY * largest > 0 for family in families]


def around(element: HtmlElement) -> HtmlElement:
    """Return what holds *element*, lists, quotes and tables passed over."""
    return next((holder for holder in element.iterancestors() if holder.tag not in _PASSED_OVER), element)


def _family(element: HtmlElement) -> tuple[str, str]:
    holder = around(element)
    return str(holder.tag), holder.get("class", "")


def _names(root: HtmlElement, weights: Weights, total: float) -> Mapping[HtmlElement, Naming]:
    """What an element is called holds for all in it, unless it holds most of the story."""
    names: dict[HtmlElement, Naming] = {}
    for element in root.iter("*"):
        own = naming(element)
        if weights.get(element, 0.0) > _TOO_MUCH * total:
            own &= Naming.BODY
        names[element] = own | names.get(element.getparent(), Naming.PLAIN)
    return names
