"""Which layers of the story a reader has switched on; remembered for the session."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

_SESSION_KEY = "hidden_layers"


@dataclass(frozen=True)
class Layer:
    """One switch: its name in the address, its label, and the entity kinds or stances it stands for (none: marks).

    ``shown``: whether it is on until a reader says otherwise.
    """

    name: str
    label: str
    kinds: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    shown: bool = True


LAYERS = (
    Layer("people", "People", ("person",)),
    Layer("organisations", "Organisations", ("organisation",)),
    Layer("places", "Places", ("place",)),
    Layer("others", "Other names", ("group", "event", "product", "work")),
    Layer("statements", "Statements", stances=("statement", "belief", "denial")),
    Layer("attitudes", "Wishes and attitudes", stances=("attitude",), shown=False),
    Layer("mine", "My marks"),
    Layer("theirs", "Others' marks"),
)
_NAMES = frozenset(layer.name for layer in LAYERS)
_HIDDEN_AT_FIRST = tuple(layer.name for layer in LAYERS if not layer.shown)


def hidden_layers(request: HttpRequest) -> frozenset[str]:
    """Return the names of the layers switched off; ``?layers=1&show=people…`` changes and remembers them."""
    if "layers" in request.GET:
        request.session[_SESSION_KEY] = sorted(_NAMES - set(request.GET.getlist("show")))
    return _NAMES.intersection(request.session.get(_SESSION_KEY, _HIDDEN_AT_FIRST))


def hidden_kinds(hidden: frozenset[str]) -> frozenset[str]:
    """Return the entity kinds that the hidden layers stand for."""
    return frozenset(kind for layer in LAYERS if layer.name in hidden for kind in layer.kinds)


def hidden_stances(hidden: frozenset[str]) -> frozenset[str]:
    """Return the stances of the attributions that the hidden layers stand for."""
    return frozenset(stance for layer in LAYERS if layer.name in hidden for stance in layer.stances)
