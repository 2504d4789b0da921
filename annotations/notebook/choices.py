"""What the notebook's filters offer: values that occur, each with how many entries it leads to. A query for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Case, CharField, Count, F, Func, Q, QuerySet, Value, When
from django.db.models.functions import Lower
from django.utils.text import capfirst

from annotations.choices import Choice, by_label
from annotations.kinds import kinds_for
from annotations.notebook.entries import NOTE, Entries, marks_noted
from annotations.notebook.query import NOTES, STATES, WHOSE
from newsroom.models import Entity
from newsroom.naming.mentions import mentions_on_show
from newsroom.naming.shown import shown

MAX_OFFERED = 100  # those that most entries have; a longer select is no help

_Expressions = tuple[Any, ...]


def _tally(entries: Entries, of_mark: _Expressions, of_note: _Expressions) -> Counter[Any]:
    """Count *entries* by what the expressions say of them, in one query."""
    return _summed(_both(_grouped(entries.marks, of_mark), _grouped(entries.notes, of_note)))


def _grouped(rows: QuerySet[Any], expressions: _Expressions, what: str = "pk") -> QuerySet[Any, Any]:
    names = {f"value_{n}": expression for n, expression in enumerate(expressions)}
    counted = rows.order_by().values(**names).annotate(found=Count(what, distinct=what != "pk"))
    told: QuerySet[Any, Any] = counted.values_list(*names, "found")
    return told


def _both(marks: QuerySet[Any, Any], notes: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    return marks.union(notes, all=True).order_by()


def _summed(rows: Iterable[tuple[Any, ...]]) -> Counter[Any]:
    found: Counter[Any] = Counter()
    for *values, count in rows:
        found[tuple(values)] += count
    return found


def _kinds(entries: Entries, reader: Any) -> list[Choice]:
    found = _tally(entries, (F("kind"),), (_word(NOTE),))
    labels = {kind: style.label for kind, style in kinds_for(reader).items()} | {NOTE: "Note by itself"}
    return _listed(labels, found)


def _tags(entries: Entries, reader: Any) -> list[Choice]:
    """Offer each tag once, in the spelling that most marks have; the filter, too, leaves capitals to the database."""
    each = Func("tags", function="unnest", set_returning=True, output_field=CharField())
    found = _summed(_grouped(entries.marks, (Lower(each), each)))
    spelling = {low: tag for (low, tag), _ in reversed(found.most_common())}
    total = _summed((low, count) for (low, _), count in found.items())
    return by_label([Choice(tag, spelling[tag], count) for (tag,), count in total.most_common(MAX_OFFERED)])


def _publications(entries: Entries, reader: Any) -> list[Choice]:
    path = (F("article__publication"),)
    return _offered((name, name, count) for (name,), count in _tally(entries, path, path).most_common() if name)


def _stories(entries: Entries, reader: Any) -> list[Choice]:
    path = (F("article__slug"), F("article__headline"))
    return _offered((slug, headline, count) for (slug, headline), count in _tally(entries, path, path).most_common())


def _entities(entries: Entries, reader: Any) -> list[Choice]:
    """Offer whom the marked words name, and whom the paragraphs of notes do."""
    found = _summed(_both(_named_on(entries.marks), _named_beside(entries.notes)))
    offered = found.most_common(MAX_OFFERED)
    return by_label([Choice(slug, name, count, _kind_of_name(kind)) for (slug, name, kind), count in offered])


def _named_on(marks: QuerySet[Any]) -> QuerySet[Any, Any]:
    path = "revision__highlights"
    named = mentions_on_show().filter(**{f"{path}__in": marks.values("pk"), f"{path}__span__overlap": F("span")})
    return _grouped(named, tuple(shown("entity", "slug", "name", "kind")), path)


def _named_beside(notes: QuerySet[Any]) -> QuerySet[Any, Any]:
    path = "revision__current_of__notes"
    paragraph = {
        "revision__paragraphs__span__overlap": F("span"),
        "revision__paragraphs__key": F(f"{path}__paragraph_key"),
    }
    named = mentions_on_show().filter(**{f"{path}__in": notes.values("pk")}, **paragraph)
    return _grouped(named, tuple(shown("entity", "slug", "name", "kind")), path)


def _kind_of_name(kind: str) -> str:
    return capfirst(Entity.Kind(kind).label)


def _states(entries: Entries, reader: Any) -> list[Choice]:
    return _listed(STATES, _summed(_grouped(entries.marks, (F("state"),))))


def _noted(entries: Entries, reader: Any) -> list[Choice]:
    is_noted = Case(When(pk__in=marks_noted(reader), then=_word("with")), default=_word("without"))
    return _listed(NOTES, _tally(entries, (is_noted,), (_word("with"),)))


def _whose(entries: Entries, reader: Any) -> list[Choice]:
    found = _tally(entries, (_mine(Q(reader=reader)),), (_mine(Q(author=reader)),))
    found["all",] = found.total()
    return [Choice(value, label, found[value,]) for value, label in WHOSE.items()]


def _mine(condition: Q) -> Case:
    return Case(When(condition, then=_word("")), default=_word("others"))


def _word(word: str) -> Value:
    return Value(word, output_field=CharField())


def _listed(labels: dict[str, str], found: Counter[Any]) -> list[Choice]:
    return [Choice(value, label, found[value,]) for value, label in labels.items() if found[value,]]


def _offered(found: Iterable[tuple[str, str, int]]) -> list[Choice]:
    """Return the first of *found*, most entries first, in order of their labels."""
    return by_label([Choice(*values) for _, values in zip(range(MAX_OFFERED), found, strict=False)])


# By the name of the filter: the values it offers for some entries.
CHOICES: dict[str, Callable[[Entries, Any], list[Choice]]] = {
    "kind": _kinds,
    "tag": _tags,
    "publication": _publications,
    "entity": _entities,
    "story": _stories,
    "state": _states,
    "notes": _noted,
    "whose": _whose,
}
