"""Who provides what stories embed, and where people find it."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

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
_BUTTONS = re.compile(r"/plugins/(?!post|video)|/widgets/|/subscribe|/follow")
_MASTODON = re.compile(r"/@[\w.]+/\d+/embed$")
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


def provider(address: str) -> str:
    """Return what a link to *address* is called when nothing says more, ``""`` when no story embeds such a thing."""
    parts = _split(address)
    labels = parts.split("/", 1)[0].split(".") if parts else []
    hosts = (".".join(labels[at:]) for at in range(len(labels)))
    host = next((host for host in hosts if host in _PROVIDERS), "")
    if host and not _BUTTONS.search(parts):
        return _PROVIDERS[host] if _ONLY_PATHS.get(host, "") in parts else ""
    return "Post on Mastodon" if not host and _MASTODON.search(parts) else ""


def _split(address: str) -> str:
    """Return host and path of *address*, ``""`` unless it is one of the web."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.hostname}{parts.path}" if parts.scheme in ("http", "https") and parts.hostname else ""


def page_of(address: str) -> str:
    """Return the address of the page on which the player at *address* stands for people, or *address* itself."""
    found = ((pattern.search(address), write) for pattern, write in _PAGES)
    return next((write(match) for match, write in found if match), address)
