"""Who says "I" between quotation marks: the only one who speaks in the paragraph."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from newsroom.entities.lexicon import listed
from newsroom.entities.resolution.references.referents import Referent
from newsroom.entities.tree import Tree
from newsroom.text.words import words

_FIRST = words("i me my mine myself")
_SPEECH = listed("speech_verbs")


def first_persons(tree: Tree, quoted: Sequence[bool], meant: Mapping[int, Referent]) -> Iterator[tuple[int, Referent]]:
    """Yield each quoted first person of *tree*, by its token, with the person who speaks in its paragraph.

    *meant* holds what names and other pronouns refer to, by their tokens. Where several people speak, none is told.
    """
    speakers = _speakers(tree, quoted, meant)
    for at, word in enumerate(tree.words):
        if word in _FIRST and quoted[at]:
            speaking = speakers.get(_line(at, tree), set())
            if len(speaking) == 1:
                yield at, next(iter(speaking))


def _speakers(tree: Tree, quoted: Sequence[bool], meant: Mapping[int, Referent]) -> dict[int, set[Referent]]:
    """Return the people who speak in each line: subjects, outside quotations, of verbs of speech."""
    speakers: defaultdict[int, set[Referent]] = defaultdict(set)
    for at, word in enumerate(tree.words):
        if word in _SPEECH and not quoted[at]:
            subjects = (meant.get(subject) for subject in tree.below(at, "nsubj"))
            speakers[_line(at, tree)].update(each for each in subjects if each and each.kind == "person")
    return dict(speakers)


def _line(at: int, tree: Tree) -> int:
    """Return the code point before the line in which the token *at* stands."""
    return tree.text.rfind("\n", 0, tree.tokens[at].start)
