"""One story with its furniture in many languages: what stands around it changes, where it stands does not."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Language:
    """The headline and story of a page, and the words of its furniture."""

    code: str
    headline: str
    story: tuple[str, ...]
    related: str
    others: tuple[str, ...]
    appeal: str
    sign_off: str
    read_also: str
    advertisement: str
    comments: str
    share: str


def languages() -> list[Language]:
    """Return those of page_languages.json."""
    listed = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return [Language(**{name: _tuple(value) for name, value in words.items()}) for words in listed]


def localised(words: Language) -> str:
    """Return a page in that language: two paragraphs, a box, another, an appeal, the rest and a sign-off."""
    comments = "".join(f"<div><b>nn</b><p>{text[::-1]}</p></div>" for text in words.story)
    return (
        f'<html lang="{words.code}"><head><title>{words.headline}</title></head><body><nav><a href="/">{words.related}'
        f"</a></nav><div><h1>{words.headline}</h1><div>{words.share}</div>{_body(words)}<h3>{words.related}</h3>"
        f"<ul>{_each('li', words.others)}</ul><h3>{words.comments}</h3><div>{comments}</div></div></body></html>"
    )


def _body(words: Language) -> str:
    box = f'<p><b>{words.read_also}</b> <a href="/x">{words.others[0]}</a></p>'
    return (
        f'<div class="c2">{_each("p", words.story[:2])}<p>{words.advertisement}</p>{box}{_each("p", words.story[2:3])}'
        f"<div><p>{words.appeal}</p></div>{_each('p', words.story[3:])}<p>{words.sign_off}</p></div>"
    )


def _each(tag: str, texts: Iterable[str]) -> str:
    link = ('<a href="/r">', "</a>") if tag == "li" else ("", "")
    return "".join(f"<{tag}>{link[0]}{text}{link[1]}</{tag}>" for text in texts)


def _tuple(value: str | list[str]) -> Any:
    return tuple(value) if isinstance(value, list) else value
