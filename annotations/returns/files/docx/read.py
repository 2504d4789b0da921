"""A returned Word document, from its bytes to its story, its comments, and what our copy said of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from annotations.export.docx.identity import NAMESPACE, Traces, traces_of
from annotations.export.manifest import Manifest, from_json
from annotations.returns.errors import TooMuch, UnknownFile
from annotations.returns.files.docx.assembled import assembled
from annotations.returns.files.docx.beside import beside
from annotations.returns.files.docx.body import Body, body_of
from annotations.returns.files.docx.comment_words import Said, comments_of
from annotations.returns.files.docx.container import Container, refuse_macros
from annotations.returns.files.docx.identify import Had, identified
from annotations.returns.files.docx.parsing import Relation, local, parsed, relations
from annotations.returns.files.docx.story import Story, story_of
from annotations.returns.files.returned import MOST_COMMENTS, ReturnedFile
from newsroom.text.ranges import Range

MOST_WORDS = 1_000_000  # code points of all comments
_MOST_STORES = 20  # parts of custom XML

_TYPES = "[Content_Types].xml"
_ELSEWHERE = "The document points to files outside of itself. They were not opened."
_NO_COMMENTS = "There are no comments in this document."


def read_docx(data: bytes) -> ReturnedFile:
    """Return what a .docx holds, whichever program wrote it. Raises ReturnError."""
    container = Container(data)
    main = _main(container)
    related = relations(container, main)
    body, said = body_of(parsed(container.read(main))), _comments(container, related)
    story, threads = story_of(body), beside(container, related)
    manifest, traces = _carried(container, related.values())
    had = Had(manifest.comments if manifest else {}, traces, _bookmarks(body, story))
    ids = identified(said, _ranges(body, story), threads, had)
    comments = assembled(said, ids, body, story, threads, had)
    has_ids, problems = not traces.made.keys().isdisjoint(ids.values()), list(_problems(related, said))
    return ReturnedFile("docx", comments, story.text, manifest, problems=problems, has_ids=has_ids)


def _main(container: Container) -> str:
    """Return the name of the document's own part, which programs call differently."""
    if _TYPES in container:
        refuse_macros(container.read(_TYPES))
    found = (each.target for each in relations(container, "").values() if each.kind == "officeDocument")
    main = next(found, "")
    if main not in container:
        raise UnknownFile("This file is no Word document. Newsroom reads .docx files with comments in them.")
    return main


def _comments(container: Container, related: Mapping[str, Relation]) -> list[Said]:
    part = next((each.target for each in related.values() if each.kind == "comments" and not each.is_outside), "")
    if part not in container:
        return []
    root = parsed(container.read(part))
    if len(root) > MOST_COMMENTS:
        raise TooMuch(f"This document has {len(root):,} comments; {MOST_COMMENTS:,} is the most. Bring a part of it.")
    found = list(comments_of(root, relations(container, part)))
    if sum(len(line.words) for said in found for line in said.lines) > MOST_WORDS:
        raise TooMuch("The comments of this document are longer than Newsroom can look through. Bring a part of it.")
    return found


def _carried(container: Container, related: Iterable[Relation]) -> tuple[Manifest | None, Traces]:
    """Return the manifest and the traces that our copy put into the file, if they are still there."""
    parts = [each.target for each in related if each.kind == "customXml" and each.target in container]
    for part in parts[:_MOST_STORES]:
        root = parsed(container.read(part))
        if root.tag == f"{{{NAMESPACE}}}copy":
            words = {local(each.tag): each.text or "" for each in root}
            return from_json(words.get("manifest", "")), traces_of(words.get("traces", ""))
    return None, Traces()


def _ranges(body: Body, story: Story) -> dict[str, Range]:
    """Return the words of the story that comments are on, by their ``w:id``."""
    return {number: found for number, ends in body.comments.items() if (found := story.words_at(*ends))}


def _bookmarks(body: Body, story: Story) -> dict[str, Range]:
    return {name: found for name, ends in body.bookmarks.items() if (found := story.range_of(*ends))}


def _problems(related: Mapping[str, Relation], said: Iterable[Said]) -> Iterator[str]:
    if any(each.is_outside and each.kind != "hyperlink" for each in related.values()):
        yield _ELSEWHERE
    if not list(said):
        yield _NO_COMMENTS
