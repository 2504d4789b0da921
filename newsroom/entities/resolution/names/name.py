"""A name as it is compared with others: one spelling, of one kind, in one text."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from newsroom.entities.acronyms import letters_of
from newsroom.entities.mention import Kind
from newsroom.entities.resolution.names.known_aliases import canonical
from newsroom.entities.resolution.names.titles import Gender


class Identity(NamedTuple):
    """What two mentions share that surely bear one name.

    ``words`` are folded and in lower case; a person's are a title where ``is_title``. ``nicknames`` stood in quotation
    marks inside the name; ``generation`` is "jr", "iii"; ``region`` follows a place's name after a comma. ``entity``
    is the library's.
    """

    words: tuple[str, ...]
    kind: Kind
    entity: int | None = None
    gender: Gender = ""
    nicknames: frozenset[str] = frozenset()
    generation: str = ""
    region: str = ""
    is_title: bool = False


class Told(NamedTuple):
    """What is known of a thing beside its name: two that differ in one of these, each known, are two things."""

    entity: int | None
    gender: Gender
    generation: str
    region: str

    def agrees(self, other: "Told") -> bool:
        return all(mine in (its, None, "") or its in (None, "") for mine, its in zip(self, other, strict=True))

    def with_what(self, other: "Told") -> "Told":
        """Return what is known from either, if they agree."""
        entity = self.entity if self.entity is not None else other.entity
        return Told(
            entity, self.gender or other.gender, self.generation or other.generation, self.region or other.region
        )


@dataclass(eq=False)
class Name:
    """A name of the text with where it stands, the titles it bore, and the longer names it may be short for."""

    identity: Identity
    spelling: str
    starts: list[int] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    longer: list["Name"] = field(default_factory=list)

    @property
    def words(self) -> tuple[str, ...]:
        return self.identity.words

    @cached_property
    def told(self) -> Told:
        return Told(*(getattr(self.identity, each) for each in Told._fields))

    @cached_property
    def squashed(self) -> str:
        """The name's letters and digits: hyphens, apostrophes and spaces come and go between spellings."""
        return "".join(filter(str.isalnum, "".join(self.words)))

    @cached_property
    def letters(self) -> str:
        """The letters of a name that is written as an acronym, else nothing."""
        return letters_of(self.spelling) if len(self.words) == 1 else ""

    @cached_property
    def best_known(self) -> str:
        """The name under which everybody knows the thing."""
        return canonical(" ".join(self.words), self.identity.kind)

    @cached_property
    def size(self) -> tuple[bool, int, bool, bool, int, str, bool]:
        """How much the name tells: a name is short for larger ones alone, so that no two are short for each other."""
        of = self.identity
        details = bool(of.nicknames or of.generation or of.region)
        letters = sum(map(len, of.words))
        return not of.is_title, len(of.words), bool(of.gender), details, letters, self.spelling, of.entity is not None
