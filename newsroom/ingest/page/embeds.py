"""Posts, videos and other embedded things of a page: each becomes a link that says what it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from urllib.parse import urlsplit

from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.text.whitespace import line
from newsroom.text.words import words

_MAX_TITLE = 200  # code points
_MAX_POST = 500  # code points
_MAX_EMBEDS = 100  # of a page
_MAX_BLOCKS = 20_000  # of a page, looked at for posts

# Hosts whose frames belong to a story, with what a link to an untitled one is called.
_PROVIDERS = {
    "youtube.com": "Video on YouTube",
    "youtube-nocookie.com": "Video on YouTube",
    "youtu.be": "Video on YouTube",
    "vimeo.com": "Video on Vimeo",
    "dailymotion.com": "Video on Dailymotion",
    "ted.com": "Talk on TED",
    "twitch.tv": "Video on Twitch",
    "tiktok.com": "Video on TikTok",
    "brightcove.net": "Video",
    "jwplatform.com": "Video",
    "jwplayer.com": "Video",
    "kaltura.com": "Video",
    "twitter.com": "Post on X",
    "x.com": "Post on X",
    "facebook.com": "Post on Facebook",
    "instagram.com": "Post on Instagram",
    "threads.net": "Post on Threads",
    "bsky.app": "Post on Bluesky",
    "reddit.com": "Post on Reddit",
    "redditmedia.com": "Post on Reddit",
    "spotify.com": "Recording on Spotify",
    "soundcloud.com": "Recording on SoundCloud",
    "podcasts.apple.com": "Podcast",
    "acast.com": "Podcast",
    "megaphone.fm": "Podcast",
    "datawrapper.de": "Chart on Datawrapper",
    "dwcdn.net": "Chart on Datawrapper",
    "flourish.studio": "Chart on Flourish",
    "infogram.com": "Chart on Infogram",
    "google.com": "Map on Google",
    "openstreetmap.org": "Map on OpenStreetMap",
    "documentcloud.org": "Document on DocumentCloud",
    "scribd.com": "Document on Scribd",
    "archive.org": "Recording on the Internet Archive",
}
_ONLY_PATHS = {"google.com": "/maps"}  # frames of Google's are mostly advertisements
_MASTODON = re.compile(r"/@[\w.]+/\d+/embed$")
_GENERIC = re.compile(
    r"(?:embed(?:ded)?|video|youtube|vimeo|twitter|facebook|player|iframe|content|frame|tweet|post|instagram|x|spotify"
    r"|dailymotion|tiktok|soundcloud|\W)*",
    re.IGNORECASE,
)
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
# From the address of a player to that of the page that readers know.
_PAGES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(r"youtube(?:-nocookie)?\.com/embed/(?!videoseries)([\w-]+)"),
        lambda found: f"https://www.youtube.com/watch?v={found[1]}",
    ),
    (re.compile(r"player\.vimeo\.com/video/(\d+)"), lambda found: f"https://vimeo.com/{found[1]}"),
    (
        re.compile(r"dailymotion\.com/embed/video/(\w+)"),
        lambda found: f"https://www.dailymotion.com/video/{found[1]}",
    ),
)
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
            _replace(post, address, _INVITATION.sub("", line(" ".join(post.itertext())))[:_MAX_POST] or provider(address))
    for element in list(islice(root.iter("iframe", *_TAGS), _MAX_EMBEDS)):
        if address := _address(element):
            _replace(element, _page(address), _title(element, address))


def _permalink(post: HtmlElement) -> str:
    stated = (post.get(name, "") for name in _PERMALINKS)
    addresses = (*stated, *(link.get("href", "") for link in post.iter("a")))
    return next((address for address in addresses if provider(address)), "")


def provider(address: str) -> str:
    """Return what a link to *address* is called when nothing says more, ``""`` when no story embeds such a thing."""
    parts = _split(address)
    labels = parts.split("/", 1)[0].split(".") if parts else []
    hosts = (".".join(labels[at:]) for at in range(len(labels)))
    host = next((host for host in hosts if host in _PROVIDERS), "")
    if host:
        return _PROVIDERS[host] if _ONLY_PATHS.get(host, "") in parts else ""
    return "Post on Mastodon" if _MASTODON.search(parts) else ""


def _split(address: str) -> str:
    """Return host and path of *address*, ``""`` unless it is one of the web."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.hostname}{parts.path}" if parts.scheme in ("http", "https") and parts.hostname else ""


def _address(element: HtmlElement) -> str:
    if element.tag in _TAGS and element.tag != "amp-iframe":
        name, pattern = _TAGS[str(element.tag)]
        value = element.get(name, "").strip()
        address = pattern.format(value) if pattern == "{}" or _ID.fullmatch(value) else ""
    else:
        address = next((value for name in _SOURCES if (value := element.get(name, "").strip())), "")
    address = f"https:{address}" if address.startswith("//") else address
    return address if provider(address) else ""


def _page(address: str) -> str:
    found = ((pattern.search(address), write) for pattern, write in _PAGES)
    return next((write(match) for match, write in found if match), address)


def _title(element: HtmlElement, address: str) -> str:
    stated = line(element.get("title", "") or element.get("aria-label", "") or element.get("data-title", ""))[
        :_MAX_TITLE
    ]
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
