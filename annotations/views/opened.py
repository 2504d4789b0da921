"""The story at one of its marks, whose card is open: where the address of a mark leads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from annotations.models import Highlight
from annotations.reading import ReadingPage
from annotations.views.addresses import of_row
from annotations.views.cards import card_html

_LONGEST = 18  # digits; longer numbers are no ids


@dataclass(frozen=True)
class Opened:
    """The ``card`` of the mark ``pk``, and the paragraph in whose margin it opens; empty for none."""

    pk: int = 0
    key: str = ""
    card: str = ""

    def put_into(self, story: str) -> str:
        """Return the HTML of a story with the card in its slot, and an id on the mark's words, where ``#wPK`` leads.

        It is unchanged for a mark that lost its words.
        """
        if not self.key:
            return story
        slot = f'<div class="slot" id="slot-{self.key}">'
        shown = story.replace(f"{slot}</div>", f"{slot}{self.card}</div>", 1)
        return re.sub(rf'(?= data-marks="(?:\d+ )*{self.pk}[ "])', f' id="w{self.pk}"', shown, count=1)


def opened_card(request: HttpRequest, page: ReadingPage) -> Opened:
    """Return the card of the mark that ``?mark=`` names, if it is on *page*, which holds what this reader sees.

    It works without scripts; with them, the card is asked for once more, with all that they can do.
    """
    given = request.GET.get("mark", "")
    pk = int(given) if given.isdecimal() and len(given) <= _LONGEST else 0
    row = next((row for row in (*page.highlights, *page.lost) if row.id == pk), None)
    if row is None:
        return Opened()
    begun = (p.key for p in page.paragraphs if p.start <= row.start < p.end)
    return Opened(pk, "" if row.last_in else next(begun, ""), _live(request, pk))


def _live(request: HttpRequest, pk: int) -> SafeString:
    card = card_html(request, Highlight.objects.select_related("article").get(pk=pk))
    asks = f'data-hx-get="{of_row("highlight")(pk)}" data-hx-trigger="load" data-hx-target="closest .slot"'
    return mark_safe(f'<div lang="en" {asks}>{card}</div>')
