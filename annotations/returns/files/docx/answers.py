"""Who answers whom in a returned document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotations.export.docx.identity import Traces
from annotations.returns.files.docx.beside import Beside
from annotations.returns.files.docx.body import Body
from annotations.returns.files.docx.comment_words import Said


class Threads:
    """The threads of *sayings*, whose ids (by ``w:id``) are *ids*.

    Programs that do not say who answers whom let an answer stand on the very words of what it answers.
    """

    def __init__(
        self, sayings: Sequence[Said], ids: Mapping[str, str], body: Body, beside: Beside, traces: Traces
    ) -> None:
        self._ours = {number for number, each in ids.items() if each in traces.made}
        self._places, self._beside = body.comments, beside
        self._by_paragraph = {each: said for said in sayings for each in said.paragraphs}
        self._first: dict[object, Said] = {}
        for said in sayings:
            self._first.setdefault(self._place(said), said)

    def parent(self, said: Said) -> Said | None:
        """Return what *said* answers, None where it begins a thread."""
        listed = next((each for each in said.paragraphs if each in self._beside.listed), "")
        if listed:
            return self._by_paragraph.get(self._beside.parents.get(listed, ""))
        first = self._first[self._place(said)]
        return None if said.number in self._ours or first is said else first

    def _place(self, said: Said) -> object:
        return self._places.get(said.number) or said.number
