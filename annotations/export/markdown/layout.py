"""The layout of a Markdown copy: a template in Liquid that readers may change.

Liquid was made for templates that users write: it reads plain data, runs nothing, and its limits hold whatever is
typed. https://shopify.github.io/liquid/
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from liquid import BoundTemplate, Environment, StrictUndefined
from liquid.exceptions import LiquidError, ResourceLimitError

from annotations.export.errors import LayoutError
from annotations.export.markdown.filters import begin, give_filters

DEFAULT = Path(__file__).with_name("default.liquid").read_text("utf-8")
"""The layout of a reader who has none of their own."""

LONGEST = 20_000
"""Code points of a layout."""


class _Bounded(Environment):
    loop_iteration_limit = 100_000
    output_stream_limit = 64 * 1024 * 1024  # bytes
    local_namespace_limit = 1024 * 1024  # bytes


_ENVIRONMENT = _Bounded(undefined=StrictUndefined)
give_filters(_ENVIRONMENT)

_CODE = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")


def laid_out(layout: str, values: Mapping[str, Any]) -> str:
    """Return *values* (markdown/values.py) as *layout* has them. Raises LayoutError, which names the line."""
    begin()
    try:
        return _read(layout).render(**values)
    except ResourceLimitError as error:
        raise LayoutError(
            "The layout goes round too often, or writes too much. Take out what you added last."
        ) from error
    except LiquidError as error:
        raise LayoutError(_sentence(error)) from error
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise LayoutError("The layout asks for what cannot be worked out. Take out what you added last.") from error


@lru_cache(maxsize=32)
def _read(layout: str) -> BoundTemplate:
    if len(layout) > LONGEST:
        raise LayoutError(f"A layout has at most {LONGEST:,} characters. This one has {len(layout):,}.")
    if any(".." in _QUOTED.sub("", code) for code in _CODE.findall(layout)):
        raise LayoutError("A layout goes over what there is: it has no ranges such as (1..5). Take them out.")
    return _ENVIRONMENT.from_string(layout)


def _sentence(error: LiquidError) -> str:
    where = error.context()
    line = f"In line {where[0]} of the layout: " if where else "In the layout: "
    return f"{line}{error.message}."


def check(layout: str) -> None:
    """Raise LayoutError where *layout* cannot be read."""
    try:
        _read(layout)
    except LiquidError as error:
        raise LayoutError(_sentence(error)) from error
