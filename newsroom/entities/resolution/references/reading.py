"""Reading a text once from start to end: whom each noun phrase and pronoun refers to, by what was named before it."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from newsroom.entities.mention import Form
from newsroom.entities.resolution.references.first_person import first_persons
from newsroom.entities.resolution.references.nominals import Named
from newsroom.entities.resolution.references.pronouns import BODIES, GENDERS, body_meant, person_meant
from newsroom.entities.resolution.references.quoted import quoted_tokens
from newsroom.entities.resolution.references.referents import Referent
from newsroom.entities.resolution.references.salience import Salience
from newsroom.entities.tree import Range, Tree

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "pobj", "dative")


class Reference(NamedTuple):
    """The half-open code point range of a phrase or pronoun, what it refers to, and whether nothing else comes near."""

    range: Range
    referent: Referent
    form: Form
    clear: bool


class Reading:
    """``names`` and ``phrases`` are by the token that is their head; ``meant`` grows by what is read."""

    def __init__(self, tree: Tree, names: Mapping[int, Referent], phrases: Mapping[int, Range]) -> None:
        self.tree = tree
        self.names = names
        self.phrases = phrases
        self.quoted = quoted_tokens(tree)
        self.salience = Salience()
        self.meant: dict[int, Referent] = {}
        self.named = Named()

    def references(self) -> Iterator[Reference]:
        """Yield the references, those of the first person last: who says "I" is often named after it."""
        for first, end in self.tree.sentences:
            self.salience.next_sentence()
            for at in range(first, end):
                yield from self._read(at)
        for at, speaker in list(first_persons(self.tree, self.quoted, self.meant)):
            self.meant[at] = speaker
            yield Reference(self.tree.span(at, at), speaker, "pronoun", clear=True)

    def _read(self, at: int) -> Iterator[Reference]:
        if at in self.names:
            self._note(at, self.names[at])
            self.named.add(self.names[at])
        elif found := self._reference(at):
            self._note(at, found.referent)
            yield found

    def _note(self, at: int, referent: Referent) -> None:
        self.meant[at] = referent
        self.salience.read(referent, self.tree.tokens[at].dep)

    def _reference(self, at: int) -> Reference | None:
        word = self.tree.words[at]
        if word in GENDERS:
            return self._person(at)
        if word in BODIES:
            return self._body(at)
        return self._phrase(at) if at in self.phrases else None

    def _phrase(self, at: int) -> Reference | None:
        referent = self.named.referent_of(self.tree.words[at])
        return Reference(self.phrases[at], referent, "nominal", clear=True) if referent else None

    def _person(self, at: int) -> Reference | None:
        gender = GENDERS[self.tree.words[at]]
        barred = self._barred(at)
        people = [each for each in self.salience.present() if each.kind == "person" and each is not barred]
        found = self._self(at, people) or person_meant(gender, people, self.salience)
        if not found:
            return None
        if found[1]:
            found[0].gender = gender
        return Reference(self.tree.span(at, at), found[0], "pronoun", found[1])

    def _self(self, at: int, people: Collection[Referent]) -> tuple[Referent, bool] | None:
        """Return the subject that "himself" points back to."""
        subject = self.meant.get(next(self._subjects_above(at), -1))
        reflexive = self.tree.words[at].endswith("self")
        return (subject, True) if subject and reflexive and subject in people else None

    def _barred(self, at: int) -> Referent | None:
        """Return whom a pronoun cannot mean: the speaker in whose words it stands, or the subject of its own clause."""
        if self.quoted[at]:
            outside = (each for each in self._subjects_above(at) if not self.quoted[each])
            return self.meant.get(next(outside, -1))
        if self.tree.tokens[at].dep in _OBJECTS and not self.tree.words[at].endswith("self"):
            return self.meant.get(next(self._subjects_above(at), -1))
        return None

    def _body(self, at: int) -> Reference | None:
        """Resolve "it" and "they" to the subject of the clause around them alone: most speak of what has no name."""
        token = self.tree.tokens[at]
        subject = next(self._subjects_above(at), -1)
        if token.dep not in (*_SUBJECTS, "poss") or subject not in self.meant:
            return None
        referent = body_meant(self.tree.words[at], self.meant[subject])
        return Reference(self.tree.span(at, at), referent, "pronoun", clear=True) if referent else None

    def _subjects_above(self, at: int) -> Iterator[int]:
        """Yield the subjects of the verbs above the token *at*, the nearest first, but for *at* itself."""
        for above in self.tree.path(at):
            subject = self.tree.first(above, *_SUBJECTS)
            if subject not in (None, at):
                yield subject
