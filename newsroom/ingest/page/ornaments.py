"""Pictures that show nothing of the story: rules, counting pixels, icons and faces, by their size or their name."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_THIN = 4  # pixels: of a rule's height, or a pixel's sides
_SMALL = 40  # pixels: of both sides of an icon
_PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*")
_STYLED = re.compile(r"(?:^|[;\s])(width|height)\s*:\s*(\d{1,5})(?:\.\d+)?px", re.IGNORECASE)
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:emoji|wp-smiley|avatar|gravatar|icons?|favicon|tracking|pixel|sprite|author-?(?:image|photo|img))"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:^|[/._-])(?:spacer|blank|transparent|clear|1x1|pixel|tracking|beacon|emoji|smilies|sprite|placeholder|favicon"
    r"|loading|spinner)(?:[._-][^/]*)?$|gravatar\.com/|(?:feedburner|feedsportal|doubleclick|scorecardresearch"
    r"|quantserve|chartbeat|statcounter|google-analytics|amazon-adsystem)\.|facebook\.com/tr\b|/pixel\b"
    r"|pixel\.(?:wp|quantserve)\.com|s\.w\.org/images/core/emoji",
    re.IGNORECASE,
)


def drop_ornaments(root: HtmlElement) -> None:
    """Take out of *root* the pictures that show nothing; a sign for an emotion leaves its character behind."""
    for image in [each for each in root.iter("img") if is_ornament(each)]:
        alt = image.get("alt", "")
        if alt and not alt.isascii() and len(alt) <= 4:
            image.tail = f"{alt}{image.tail or ''}"
        image.drop_tree()


def is_ornament(image: HtmlElement) -> bool:
    """Tell whether *image*, an ``img`` with its real address, shows nothing of the story."""
    sides = _sides(image)
    if (sides and min(sides) <= _THIN) or (len(sides) == 2 and max(sides) <= _SMALL):
        return True
    address = image.get("src", "").partition("?")[0]
    return bool(_CALLED.search(image.get("class", "")) or _NAMED.search(address[-300:]) or _NAMED.search(address[:300]))


def _sides(image: HtmlElement) -> list[int]:
    """Return width and height in pixels, as far as they are stated. Nought states nothing."""
    styled = {name.lower(): int(size) for name, size in _STYLED.findall(image.get("style", ""))}
    stated = {name: _PIXELS.fullmatch(image.get(name, "")) for name in ("width", "height")}
    sizes = styled | {name: int(found[1]) for name, found in stated.items() if found}
    return [size for size in sizes.values() if size]
