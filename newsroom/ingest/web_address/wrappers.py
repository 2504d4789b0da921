"""Addresses that lead to another one and say which: those of search engines, networks, mail guards and AMP caches."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

_DEEPEST = 5  # wrappers in one another

# By host and path, the parameters that hold the address it leads to.
_BY_PARAMETER = tuple(
    (re.compile(host), re.compile(path), parameters.split())
    for host, path, parameters in (
        (r"(?:www\.)?google\.[a-z.]+", r"/url", "q url"),
        (r"(?:.+\.)?facebook\.com", r"/(?:l\.php|flx/warn/|sharer\.php|sharer/sharer\.php)", "u"),
        (r"l\.(?:instagram|messenger|threads)\.(?:com|net)", r".*", "u"),
        (r"(?:www\.)?youtube\.com", r"/redirect", "q"),
        (r"(?:www\.)?linkedin\.com", r"/(?:safety/go|redir/.*)", "url"),
        (r"(?:away\.)?vk\.com", r"/away(?:\.php)?", "to"),
        (r"t\.umblr\.com", r"/redirect", "z"),
        (r"out\.reddit\.com", r".*", "url"),
        (r"(?:html\.|www\.)?duckduckgo\.com", r"/l/", "uddg"),
        (r"slack-redir\.net", r"/link", "url"),
        (r".+\.safelinks\.protection\.outlook\.com", r".*", "url"),
        (r"getpocket\.com", r"/redirect", "url"),
        # Whatever a newsletter or a site calls what counts clicks on its way out.
        (
            r".+",
            r"(?:/.*)?/(?:redirect|redir|click|away|goto|outbound|exit)(?:\.\w+)?/?",
            "url u to target dest redirect",
        ),
    )
)
# Those that hold it in their path: the group is the address, without its scheme where ``//`` is missing.
_BY_PATH = tuple(
    (re.compile(host), re.compile(path))
    for host, path in (
        (r"(?:www\.)?google\.[a-z.]+", r"/amp/s/(.+)"),
        (r".+\.cdn\.ampproject\.org", r"/[a-z]+/s/(.+)"),
        (r"r\.search\.yahoo\.com", r"/.*/RU=([^/]+)/.*"),
        (r"urldefense\.com", r"/v3/__(.+?)__;.*"),
    )
)


def unwrapped(address: str) -> str:
    """Return the address to which *address* leads by its own words, else *address*. Nothing is asked of anybody."""
    for _ in range(_DEEPEST):
        inner = _inner(urlsplit(address))
        if not inner:
            break
        address = inner
    return address


def _inner(parts: SplitResult) -> str:
    host = (parts.hostname or "").lower()
    return _from_parameter(host, parts) or _from_path(host, parts)


def _from_parameter(host: str, parts: SplitResult) -> str:
    for hosts, paths, names in _BY_PARAMETER:
        if hosts.fullmatch(host) and paths.fullmatch(parts.path or "/"):
            given = parse_qs(parts.query, max_num_fields=100)
            return next((value for name in names for value in given.get(name, ()) if _is_address(value)), "")
    return ""


def _from_path(host: str, parts: SplitResult) -> str:
    for hosts, paths in _BY_PATH:
        if hosts.fullmatch(host) and (match := paths.fullmatch(parts.path)):
            inner = unquote(match[1]) if "%3a" in match[1].lower() else match[1]
            whole = inner if "://" in inner else f"https://{inner}"
            return f"{whole}?{parts.query}" if parts.query and "?" not in whole else whole
    return ""


def _is_address(value: str) -> bool:
    """Tell whether *value* is an address on the web, with a host that has a name of two parts at least."""
    parts = urlsplit(value)
    return parts.scheme.lower() in {"http", "https"} and "." in (parts.hostname or "")
