"""Posts, videos and other embedded things of a page: each becomes a link that says what it is."""

from __future__ import annotations

import re
from itertools import islice

from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.ingest.page.providers import page_of, provider
from newsroom.text.whitespace import line
from newsroom.text.words import words

_MAX_TITLE = 200  # code points
_MAX_POST = 500  # code points
_MAX_EMBEDS = 100  # of a page
_MAX_BLOCKS = 20_000  # of a page, looked at for posts

_GENERIC = re.compile(
    r"(?:embed(?:ded)?|video|youtube|vimeo|twitter|facebook|player|iframe|content|frame|tweet|post|instagram|x|spotify"
    r"|dailymotion|tiktok|soundcloud|\W)*",
    re.IGNORECASE,
)
_TITLES = ("title", "aria-label", "data-title")
_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data-url", "data-href")
# Elements of AMP and of light players, with the address that their attribute completes.
_TAGS: dict[str, tuple[str, str]] = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v={}"),
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v={}"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/{}"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
    "amp-facebook": ("data-href", "{}"),
    "amp-reddit": ("data-src", "{}"),
    "amp-iframe": ("src", "{}"),
}
_ID = re.compile(r"[\w-]{1,64}")
_WRAPPERS = words("div span p figure section center")
_ATTRIBUTES_OF_NAME = ("class", "id", "role", "style")
# Posts that come as a quotation full of links, which is replaced by a script: where they say their address.
_POSTS = re.compile(
    r"(?:^|\s)(?:instagram-media|tiktok-embed|fb-post|text-post-media|reddit-(?:card|embed-bq))(?=$|\s)"
)
_PERMALINKS = ("data-instgrm-permalink", "data-text-post-permalink", "cite", "data-href")
_INVITATION = re.compile(
    r"(?:view|see) (?:this|the) (?:post|video) on \w+\W*|ver esta publicación en \w+\W*", re.IGNORECASE
)


def link_embeds(root: HtmlElement) -> None:
    """Put a titled link in place of each frame whose provider belongs into stories, and of each post full of links."""
    for post in list(islice(root.iter("blockquote", "div"), _MAX_BLOCKS)):
        if _POSTS.search(post.get("class", "")) and (address := _permalink(post)):
            _replace(post, address, _words(post) or provider(address))
    for element in list(islice(root.iter("iframe", *_TAGS), _MAX_EMBEDS)):
        if address := _address(element):
            _replace(element, page_of(address), _title(element, address))


def _words(post: HtmlElement) -> str:
    return _INVITATION.sub("", line(" ".join(post.itertext())))[:_MAX_POST]


def _permalink(post: HtmlElement) -> str:
    stated = (post.get(name, "") for name in _PERMALINKS)
    addresses = (*stated, *(link.get("href", "") for link in post.iter("a")))
    return next((address for address in addresses if provider(address)), "")


def _address(element: HtmlElement) -> str:
    if element.tag in _TAGS and element.tag != "amp-iframe":
        name, pattern = _TAGS[str(element.tag)]
        value = element.get(name, "").strip()
        address = pattern.format(value) if pattern == "{}" or _ID.fullmatch(value) else ""
    else:
        address = next((value for name in _SOURCES if (value := element.get(name, "").strip())), "")
    address = f"https:{address}" if address.startswith("//") else address
    return address if provider(address) else ""


def _title(element: HtmlElement, address: str) -> str:
    stated = next((title for name in _TITLES if (title := line(element.get(name, ""))[:_MAX_TITLE])), "")
    return provider(address) if _GENERIC.fullmatch(stated) else stated


def _replace(element: HtmlElement, address: str, title: str) -> None:
    """Put a figure with the link for *element*, or the link into the caption of the figure that is there."""
    link = lxml_html.Element("a", href=address)
    link.text = title
    _unname(element)
    if element.getparent() is None:
        return
    around = next(element.iterancestors("figure"), None)
    caption = next(around.iter("figcaption"), None) if around is not None else None
    if caption is not None:
        _link(caption, link)
        element.drop_tree()
    else:
        figure, caption = lxml_html.Element("figure"), lxml_html.Element("figcaption")
        figure.tail, element.tail = element.tail, None
        caption.append(link)
        figure.append(caption)
        element.getparent().replace(element, figure)


def _link(caption: HtmlElement, link: HtmlElement) -> None:
    """Let all of *caption* be the link; where it has links of its own, put this one behind them."""
    if next(caption.iter("a"), None) is None and (caption.text_content() or "").strip():
        link.text, caption.text = caption.text, None
        link.extend(list(caption))
    elif len(caption):
        caption[-1].tail = f"{caption[-1].tail or ''} "
    caption.append(link)


def _unname(element: HtmlElement) -> None:
    """Boxes around nothing but the embed are called "player" or "social", as furniture is."""
    own = (element.text_content() or "").strip()
    for holder in element.iterancestors(*_WRAPPERS):
        if (holder.text_content() or "").strip() != own:
            return
        for name in _ATTRIBUTES_OF_NAME:
            holder.attrib.pop(name, None)
