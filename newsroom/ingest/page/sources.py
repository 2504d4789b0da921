"""Where a page's pictures really are: lazy loading, ``picture`` and ``noscript`` keep that elsewhere than in src."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html as lxml_html
from lxml.html import HtmlElement

WIDEST = 1600  # pixels; of a picture's copies the widest up to this is wanted
_MIN_EMBEDDED = 5_000  # code points of a data: address from which it is the picture, as in a page saved whole
_MAX_SET = 10_000  # code points of a srcset
_PER_DENSITY = 800  # pixels that a copy "for density 1" counts as
_CANDIDATE = re.compile(r"(\S++)(?:\s++([\d.]++)([wx]))?+")
_IMAGE = re.compile(r"[^\s{}]++", re.IGNORECASE)
_IMAGE_NAME = re.compile(r"\.(?:jpe?g|png|webp|avif|gif)\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"^(?:data|about|javascript):|(?:place-?holder|spacer|blank|transparent|loading|loader|lazy|pixel|1x1|grey|gray)"
    r"[^/]*$",
    re.IGNORECASE,
)
# Where lazy loading keeps the address, likeliest first; any other data-* that names a picture comes after them.
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-full-src", "data-hi-res-src", "data-url", "data-image")
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")


def reveal(root: HtmlElement) -> None:
    """Give each picture its real address as ``src``; that of a ``noscript`` takes the place of its placeholder."""
    for image in list(root.iter("amp-img", "amp-anim")):
        image.tag = "img"
    for noscript in list(root.iter("noscript")):
        _unwrap(noscript)
    for image in root.iter("img"):
        if src := _source(image):
            image.set("src", src)


def widest(srcset: str) -> str:
    """Return the address of the widest picture of *srcset* that is at most WIDEST pixels wide, or the narrowest."""
    sized = [(_width(size, unit), url.strip(",")) for url, size, unit in _CANDIDATE.findall(srcset[:_MAX_SET])]
    sized = [(width, url) for width, url in sized if url]
    fitting = [each for each in sized if each[0] <= WIDEST]
    best = max(fitting, default=min(sized, default=(0.0, ""), key=_by_width), key=_by_width)
    return best[1]


def _by_width(sized: tuple[float, str]) -> float:
    return sized[0]


def _width(size: str, unit: str) -> float:
    try:
        number = float(size or 1)
    except ValueError:
        return 0.0
    return number if unit == "w" else number * _PER_DENSITY


def _source(image: HtmlElement) -> str:
    """A real-looking src stays, unless another copy of the same picture is offered beside it."""
    src = image.get("src", "").strip()
    offered = next(_offered(image), "")
    is_lazy = (
        not src
        or (len(src) < _MIN_EMBEDDED and bool(_PLACEHOLDER.search(src)))
        or "lazy" in image.get("class", "").lower()
    )
    return offered if offered and (is_lazy or _name(offered) == _name(src)) else src


def _offered(image: HtmlElement) -> Iterator[str]:
    yield from (value for name in _LAZY if _is_address(value := image.get(name, "").strip()))
    yield from (best for name in _SETS if _is_address(best := widest(image.get(name, ""))))
    named = (value.strip() for name, value in image.attrib.items() if name.startswith("data-"))
    yield from (value for value in named if _IMAGE_NAME.search(value) and _is_address(value))
    picture = next(image.iterancestors("picture"), None)
    if picture is not None:
        for source in picture.iter("source"):  # libxml2 may nest them, and the img in the last
            yield from (best for name in _SETS if _is_address(best := widest(source.get(name, ""))))


def _is_address(value: str) -> bool:
    return bool(value and _IMAGE.fullmatch(value) and not _PLACEHOLDER.search(value))


def _name(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2]


def _unwrap(noscript: HtmlElement) -> None:
    """A ``noscript`` after a picture, or in a box whose pictures are placeholders, holds the picture itself."""
    image = _image_in(noscript)
    box = noscript.getparent()
    if image is None or box is None:
        return
    for placeholder in [each for each in _beside(noscript) if not _source(each) or _is_placeholder(each, image)]:
        placeholder.drop_tree()
    if not _beside(noscript):
        image.tail = None
        noscript.addprevious(image)


def _image_in(noscript: HtmlElement) -> HtmlElement | None:
    found = next(noscript.iter("img"), None)
    if found is None and "<img" in (noscript.text or ""):  # parsed where scripts run, so its markup is text
        found = next(lxml_html.fragment_fromstring(noscript.text or "", create_parent="div").iter("img"), None)
    return found


def _beside(noscript: HtmlElement) -> list[HtmlElement]:
    """Return the pictures right before *noscript*: a sibling, or what is in the sibling."""
    before = noscript.getprevious()
    while before is not None and before.tag in ("script", "canvas", "svg", "style"):
        before = before.getprevious()
    return [] if before is None or (before.text_content() or "").strip() else list(before.iter("img"))


def _is_placeholder(image: HtmlElement, other: HtmlElement) -> bool:
    src = image.get("src", "")
    return not src or bool(_PLACEHOLDER.search(src)) or _name(src) == _name(other.get("src", ""))
