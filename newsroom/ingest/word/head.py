"""What stands above the story in a document: by its styles, by its labels, else as in any text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from newsroom.ingest.article import FoundIn
from newsroom.ingest.byline import Byline, read_byline
from newsroom.ingest.dates import find_date
from newsroom.ingest.dump.head import read_dates
from newsroom.ingest.dump.headline import headline_at
from newsroom.ingest.dump.lines import is_prose, is_sentence, runs_on
from newsroom.ingest.dump.span import is_credit_line
from newsroom.ingest.word.labels import labelled
from newsroom.ingest.word.settled import Settled

_MOST = 12  # paragraphs
_CREDITS = 4  # paragraphs under the first sentence among which a byline makes that the standfirst
_LONGEST = 160  # code points of a headline that no style tells
_STYLED = {"title", "subtitle", "byline"}


@dataclass
class Head:
    """What the paragraphs above the story say, where each field was found, and which paragraphs these are."""

    fields: dict[str, object] = field(default_factory=dict)
    found_in: dict[str, FoundIn] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def take(self, at: int, name: str, said: object, found_in: FoundIn) -> None:
        """Take paragraph *at* out of the story for the field *name*, where that is not known already."""
        self.taken.add(at)
        if said and not self.fields.get(name):
            self.fields[name], self.found_in[name] = said, found_in


def read_head(paragraphs: Sequence[Settled]) -> Head:
    """Return what the first of *paragraphs* say of the story."""
    head = Head()
    above = paragraphs[: _end(paragraphs)]
    _take_styled(head, above)
    _take_labelled(head, above)
    if "headline" not in head.fields:
        _take_headline(head, above, paragraphs)
    _take_credits(head, above)
    return head


def _end(paragraphs: Sequence[Settled]) -> int:
    """Return how many paragraphs stand above the story: those before the first that is certainly of its text."""
    lines = [each.paragraph.text for each in paragraphs[:_MOST]]
    end = next((at for at, each in enumerate(paragraphs[:_MOST]) if _is_story(each, at)), len(lines))
    plain = takewhile(lambda at: paragraphs[at].paragraph.kind == "body", range(end, min(end + _CREDITS, len(lines))))
    credits = [at + 1 for at in plain if is_credit_line(lines[at])]
    styled = [at + 1 for at, each in enumerate(paragraphs[:_MOST]) if each.role in _STYLED]
    return max([end, *credits, *styled])


def _is_story(each: Settled, at: int) -> bool:
    """Tell whether a paragraph is one of the story's text. A heading may be the headline, if it is the first."""
    paragraph = each.paragraph
    if each.role in _STYLED or paragraph.kind == "caption" or labelled(paragraph.text)[0]:
        return False  # a picture may be the house's sign, and stands above everything
    if paragraph.kind == "heading":
        return at > 0
    text = paragraph.text
    return paragraph.kind != "body" or "\n" in text or runs_on(text) or is_prose(text) or is_sentence(text)


def _take_styled(head: Head, above: Sequence[Settled]) -> None:
    titles = [at for at, each in enumerate(above) if each.role == "title"]
    if not titles and above and above[0].paragraph.kind == "heading":
        titles = [0]
    headline = " ".join(above[at].paragraph.text for at in titles if at - titles[0] == titles.index(at))
    for at in titles:
        head.take(at, "headline", headline, "markup")
    for at, each in enumerate(above):
        if each.role == "subtitle" and not read_byline(each.paragraph.text):
            head.take(at, "standfirst", each.paragraph.text, "markup")
        if each.role == "byline" and (byline := read_byline(each.paragraph.text, trusted=True)):
            _take_byline(head, at, byline, "markup")


def _take_labelled(head: Head, above: Sequence[Settled]) -> None:
    for at, each in enumerate(above):
        label, said = labelled(each.paragraph.text)
        if label == "byline":
            _take_byline(head, at, read_byline(said, trusted=True) or Byline(), "text")
        elif label == "date":
            head.take(at, "published_on", find_date(said), "text")
        elif label:
            head.take(at, label, "" if label == "desk" else said, "text")


def _take_headline(head: Head, above: Sequence[Settled], paragraphs: Sequence[Settled]) -> None:
    """Take the likeliest line above the text: the first one, where no other is likelier."""
    left = _left(head, above)
    lines = [paragraphs[at].paragraph.text for at in left]
    if not lines:
        return
    best = headline_at(lines, len(lines)) or 0
    is_headline = len(lines[best]) <= _LONGEST and not is_credit_line(lines[best]) and not is_prose(lines[best])
    if is_headline and len(lines) < len(paragraphs):
        head.take(left[best], "headline", lines[best], "text")


def _take_credits(head: Head, above: Sequence[Settled]) -> None:
    """Take byline, dates and standfirst from what is left above the text."""
    left = [(at, above[at].paragraph.text) for at in _left(head, above)]
    credits = [at for at, line in left if _take_credit(head, at, line)]
    for at, line in left:
        if credits and at < max(credits) and at not in head.taken and (is_sentence(line) or is_prose(line)):
            head.take(at, "standfirst", line, "text")


def _left(head: Head, above: Sequence[Settled]) -> list[int]:
    """Return which paragraphs *above* the text are lines of words that nothing is made of yet."""
    return [at for at, each in enumerate(above) if at not in head.taken and each.paragraph.kind != "caption"]


def _take_credit(head: Head, at: int, line: str) -> bool:
    published, updated = read_dates([line])
    byline = None if is_sentence(line) else read_byline(line, trusted=True)
    for name, day in (("published_on", published), ("updated_on", updated)):
        if day:
            head.take(at, name, day, "text")
    if byline:
        _take_byline(head, at, byline, "text")
    return at in head.taken


def _take_byline(head: Head, at: int, byline: Byline, found_in: FoundIn) -> None:
    head.take(at, "authors", byline.authors, found_in)
    head.take(at, "agency", byline.agency, found_in)
