"""What is collected while a document is walked: its blocks, and where comments and bookmarks lie in them."""

from __future__ import annotations

from newsroom.ingest.article import Picture
from newsroom.ingest.page.verse import BREAK
from newsroom.ingest.word.block import Block, Line, Place
from newsroom.ingest.word.fields import Fields
from newsroom.ingest.word.styles import Look, Style
from newsroom.ingest.word.tables import MOST_COLUMNS

Ends = tuple[Place, Place]


class Collected:
    """The blocks so far, into the last of which words are written."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.comments: dict[str, Ends] = {}
        """By ``w:id``; of a comment on no words, twice the place of its sign."""
        self.bookmarks: dict[str, Place] = {}
        """By name, where they begin."""
        self.notes: list[tuple[str, str]] = []
        """The footnotes and endnotes, by kind and id, in the order in which the words refer to them."""
        self.fields = Fields()
        self.gone = 0
        """In how many tracked deletions this place is."""
        self.is_in_note = False
        self._starts: dict[str, Place] = {}
        self._pictures: list[Picture] = []
        self._is_open = False
        self._goes_on = False

    def begin(self, style: Style) -> None:
        """Begin a paragraph, unless the one before goes on in it."""
        if not (self._goes_on and self.blocks):
            self.blocks.append(Block(style, is_note=self.is_in_note))
        self._is_open = True

    def end(self, *, goes_on: bool = False) -> None:
        """End a paragraph; with *goes_on*, the next one has the rest of it."""
        self._is_open, self._goes_on = False, goes_on

    def row(self, *, is_header: bool) -> None:
        """Begin a row, which has no cells yet."""
        self.blocks.append(Block(lines=[], is_row=True, is_header=is_header, is_note=self.is_in_note))
        self._is_open, self._goes_on = True, False

    def cells(self, count: int) -> None:
        """Begin so many cells, into the last of which words go. What one spans beside its own column is empty."""
        lines = self.blocks[-1].lines
        lines += [Line() for _ in range(min(count, MOST_COLUMNS - len(lines)))]

    def picture(self, picture: Picture) -> None:
        """Put a picture after the paragraph, or the row, in which it stands."""
        if not self.gone:
            self._pictures.append(picture)

    def put_pictures(self) -> None:
        """Make blocks of the pictures that stood in what has just ended."""
        self.blocks += [Block(picture=picture, is_note=self.is_in_note) for picture in self._pictures]
        self._pictures = []

    def write(self, words: str, look: Look = Look(), href: str = "") -> None:  # noqa: B008
        """Write *words*, unless they are hidden, deleted or a field's code, or stand nowhere."""
        if self._is_open and not self.gone and not look.hidden and self.fields.is_shown:
            self._line.write(words, look, href or self.fields.href)

    def break_line(self) -> None:
        """Break the line; two breaks end the paragraph, whose style goes on."""
        block = self.blocks[-1] if self._is_open else None
        if block and not block.is_row and self._line.raw.rstrip(" \t").endswith(BREAK):
            self.blocks.append(Block(block.style, is_note=self.is_in_note))
        else:
            self.write(BREAK)

    def start_comment(self, number: str) -> None:
        self._starts[number] = self._next()

    def end_comment(self, number: str) -> None:
        if number in self._starts:
            self.comments[number] = self._starts[number], self._here()

    def refer_to_comment(self, number: str) -> None:
        self.comments.setdefault(number, (self._starts.get(number, self._here()), self._here()))

    def bookmark(self, name: str) -> None:
        self.bookmarks.setdefault(name, self._next())

    def refer_to_note(self, kind: str, number: str) -> int:
        """Return the figure by which the words refer to a note."""
        if not self.gone:
            self.notes.append((kind, number))
        return len(self.notes)

    @property
    def _line(self) -> Line:
        block = self.blocks[-1]
        if not block.lines:  # words in a row, but in no cell
            block.lines.append(Line())
        return block.lines[-1]

    def _here(self) -> Place:
        if not self.blocks:
            return Place(0, 0, 0)
        lines = self.blocks[-1].lines
        return Place(len(self.blocks) - 1, max(len(lines) - 1, 0), lines[-1].length if lines else 0)

    def _next(self) -> Place:
        """Return the place of what comes next: what begins between two paragraphs begins with the second."""
        return self._here() if self._is_open else Place(len(self.blocks), 0, 0)
