"""What the components of NewsML 1.x are and say, and the pictures among them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsroom.ingest.safe_xml import local_name
from newsroom.ingest.wire.elements import every, first
from newsroom.ingest.wire.item import WirePicture
from newsroom.ingest.wire.markup import flat

_PICTURES = ("picture", "photo", "photograph", "graphic", "image")
_CAPTIONS = ("caption", "photo caption")


def own_lines(root: etree._Element, name: str) -> list[etree._Element]:
    """Return the lines called *name* of the story itself: those beside the first headline. Others go with pictures."""
    lines = every(root, "NewsLines")
    own = next((part for part in lines if first(part, "HeadLine") is not None), lines[0] if lines else None)
    return every(own, name)


def own_line(root: etree._Element, name: str) -> str:
    """Return the first of them that says something."""
    return next((text for line in own_lines(root, name) if (text := flat(line))), "")


def formal(root: etree._Element | None, name: str) -> str:
    """Return the formal name of the first element called *name* in *root*, ``""`` when it has none."""
    element = first(root, name)
    return element.get("FormalName", "").strip() if element is not None else ""


def role_of(component: etree._Element) -> str:
    """Return what *component* is for, in small letters."""
    role = next((part for part in component if local_name(part) == "Role"), None)
    return role.get("FormalName", "").casefold() if role is not None else ""


def is_caption(content: etree._Element) -> bool:
    """Tell whether *content* belongs to a picture: its component has that role."""
    return any(role_of(component) in _CAPTIONS for component in content.iterancestors("{*}NewsComponent"))


def pictures_of(root: etree._Element) -> Iterator[WirePicture]:
    """Yield the pictures among the components of *root*."""
    for component in every(root, "NewsComponent"):
        content = [part for part in component if local_name(part) == "ContentItem"]
        kinds = {formal(part, "MediaType").casefold() for part in content}
        if content and not kinds.isdisjoint(_PICTURES):
            yield WirePicture(content[0].get("Href", ""), _caption(component), own_line(component, "CreditLine"))


def _caption(component: etree._Element) -> str:
    """The caption is a component beside the picture's or in it, or the picture's headline."""
    around = component.getparent()
    near = [*component.iter("{*}NewsComponent"), *(around.iter("{*}NewsComponent") if around is not None else ())]
    texts = (flat(first(part, "DataContent")) for part in near if role_of(part) in _CAPTIONS)
    return next(filter(None, texts), "") or own_line(component, "HeadLine")
