"""Word copies edited as programs edit them: parts as trees, changed in place."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from annotations.export.docx.xml import NAMESPACES, W14, W15, W

COMMENTS, EXTENDED, IDS = "word/comments.xml", "word/commentsExtended.xml", "word/commentsIds.xml"
DOCUMENT = "word/document.xml"

Parts = dict[str, bytes]


def tag(name: str) -> str:
    return f"{{{W}}}{name}"


def parts_of(copy: bytes) -> Parts:
    with ZipFile(io.BytesIO(copy)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def zipped(parts: Parts) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


class Edited:
    """A copy that is being edited; ``bytes()`` saves it."""

    def __init__(self, copy: bytes) -> None:
        self.parts = parts_of(copy)
        self.trees = {name: etree.fromstring(data) for name, data in self.parts.items() if name.endswith(".xml")}

    def __bytes__(self) -> bytes:
        return zipped(self.parts | {name: etree.tostring(tree) for name, tree in self.trees.items()})

    def comment(self, words: str) -> etree._Element:
        """Return the comment that says *words*."""
        found = (each for each in self.trees[COMMENTS] if words in "".join(each.itertext()))
        return next(found)

    def delete(self, words: str) -> None:
        """Delete the comment that says *words*, with its range, as Word does."""
        comment = self.comment(words)
        number = comment.get(tag("id"))
        comment.getparent().remove(comment)
        for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            for element in list(self.trees[DOCUMENT].iter(tag(name))):
                if element.get(tag("id")) == number:
                    element.getparent().remove(element)

    def say(self, comment: etree._Element, words: str) -> None:
        """Let the last paragraph of *comment* say *words*."""
        *_, paragraph = comment.iter(tag("p"))
        for run in list(paragraph.iter(tag("r"), tag("hyperlink")))[1 if paragraph is comment[0] else 0 :]:
            run.getparent().remove(run)
        paragraph.append(fragment(f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'))

    def add(self, words: str, on: str, paragraph: str, answers: str = "", author: str = "Carla") -> None:
        """Add a comment on a whole run *on*, with the id *paragraph*; with *answers*, to the comment that says that."""
        number = f"9{len(self.trees[COMMENTS])}"
        self.trees[COMMENTS].append(
            fragment(
                f'<w:comment w:id="{number}" w:author="{author}" w:date="2026-05-06T10:00:00Z" w:initials="C">'
                f'<w:p w14:paraId="{paragraph}"><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>'
            )
        )
        row = etree.SubElement(self.trees[EXTENDED], f"{{{W15}}}commentEx")
        row.set(f"{{{W15}}}paraId", paragraph)
        if answers:
            *_, last = self.comment(answers).iter(tag("p"))
            row.set(f"{{{W15}}}paraIdParent", last.get(f"{{{W14}}}paraId"))
        self._hang(number, self.run(on))

    def run(self, words: str) -> etree._Element:
        """Return the run of the story that holds *words*."""
        return next(run for run in self.trees[DOCUMENT].iter(tag("r")) if words in "".join(run.itertext()))

    def type(self, old: str, new: str) -> None:
        """Let the story say *new* for *old*, which stands in one run."""
        for text in self.run(old).iter(tag("t")):
            text.text = (text.text or "").replace(old, new)

    def each(self, change: Callable[[etree._Element], None], part: str, name: str) -> None:
        for element in list(self.trees[part].iter(tag(name))):
            change(element)

    def drop(self, names: Iterable[str]) -> None:
        for name in names:
            self.trees.pop(name, None)
            self.parts.pop(name, None)

    def _hang(self, number: str, run: etree._Element) -> None:
        holder = run.getparent()
        at = holder.index(run)
        holder.insert(at, fragment(f'<w:commentRangeStart w:id="{number}"/>'))
        holder.insert(at + 2, fragment(f'<w:commentRangeEnd w:id="{number}"/>'))
        holder.insert(at + 3, fragment(f'<w:r><w:commentReference w:id="{number}"/></w:r>'))


def fragment(xml: str) -> etree._Element:
    return etree.fromstring(f"<w:x {NAMESPACES}>{xml}</w:x>")[0]


def as_libreoffice(edited: Edited) -> Edited:
    """Drop what LibreOffice drops: ids of paragraphs, lasting ids, and who answers whom."""
    for element in edited.trees[COMMENTS].iter(tag("p")):
        element.attrib.pop(f"{{{W14}}}paraId", None)
    edited.drop([EXTENDED, IDS, "word/commentsExtensible.xml"])
    return edited


def renumbered(edited: Edited) -> Edited:
    """Number comments and bookmarks anew, as Word does each time."""
    for part in (DOCUMENT, COMMENTS):
        for element in edited.trees[part].iter():
            if etree.QName(element).localname.startswith(("comment", "bookmark")) and element.get(tag("id")):
                element.set(tag("id"), str(1000 + int(element.get(tag("id"), "0"))))
    return edited
