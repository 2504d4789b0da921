"""Which tokens stand between quotation marks."""

from newsroom.entities.tree import Tree

_OPENING, _CLOSING, _EITHER = "“„«", "”»", '"'


def quoted_tokens(tree: Tree) -> list[bool]:
    """Tell for each token whether it is quoted; a quotation that nothing closes ends with its line."""
    quoted, inside, end = [], False, 0
    for token in tree.tokens:
        mark = tree.text[token.start : token.end]
        if "\n" in tree.text[end : token.start] or "\n" in mark:
            inside = False
        quoted.append(inside)
        inside = _after(mark, inside)
        end = token.end
    return quoted


def _after(mark: str, inside: bool) -> bool:
    if mark in _EITHER:
        return not inside
    return mark in _OPENING or (inside and mark not in _CLOSING)
