"""The rows of the table of who speaks, joined like the panel's other long lists (docs/decisions/0007)."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from annotations.shares import VoiceShare
from annotations.sources import Voice
from annotations.views.addresses import of_slug
from annotations.words import counted

_NOT_NAMED = {"unnamed": " · unnamed source", "unclear": " · not clear who"}


def voice_rows(shares: Iterable[VoiceShare], story: str) -> SafeString:
    """Return a table row for each of *shares*; a source's name leads to its first statement at the address *story*."""
    return mark_safe("".join(_row(share, story) for share in shares))


def _row(share: VoiceShare, story: str) -> str:
    voice = share.voice
    name = f"“{escape(voice.name)}”" if voice.naming in _NOT_NAMED else escape(voice.name[:1].upper() + voice.name[1:])
    return (
        f'<tr><th scope="row"><a href="{story}#s{voice.first}">{name}</a> <span class="how">'
        f"{_counts(voice)}{_NOT_NAMED.get(voice.naming, '')}{_elsewhere(voice)}</span>{_bar(share)}</th>"
        f"<td>{escape(share.percent)}</td></tr>"
    )


def _counts(voice: Voice) -> str:
    parts = [_number(voice.statements, "statement"), f"{voice.second_hand} second-hand" if voice.second_hand else ""]
    return ", ".join(filter(None, parts))


def _elsewhere(voice: Voice) -> str:
    """Return links to the pages of those who speak."""
    address, alone = of_slug("entity"), len(voice.speakers) == 1
    return "".join(
        f' · <a class="elsewhere" href="{address(speaker.slug)}" aria-label="{escape(speaker.name)} in every story">'
        f"{'in every story' if alone else escape(speaker.name)}</a>"
        for speaker in voice.speakers
    )


def _bar(share: VoiceShare) -> str:
    if not share.bars:
        return ""
    voice = share.voice
    parts = [_number(voice.direct, "word", " of their own"), _number(voice.reported, "word", " reported")]
    bars = "".join(f'<rect x="{b.x}" width="{b.width}" height="8" fill="url(#{b.fill})"/>' for b in share.bars)
    label = ", ".join(filter(None, parts))
    return f'<svg class="bar" role="img" aria-label="{label}" width="100%" height="8">{bars}</svg>'


def _number(count: int, noun: str, rest: str = "") -> str:
    return f"{counted(count, noun)}{rest}" if count else ""
