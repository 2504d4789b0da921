"""Which validator judges which format, and the report."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from validation.archives import archives
from validation.copies import Made
from validation.linked_data import linked_data
from validation.programs import epubcheck, json_schema, libreoffice, markdown, qpdf, vnu, word
from validation.tei import tei

Check = Callable[[Path], list[str]]

CHECKS: Mapping[str, tuple[Check, ...]] = {
    "html": (vnu,),
    "markdown": (markdown,),
    "docx": (word, libreoffice),
    "pdf": (qpdf,),
    "pdf-highlights": (qpdf,),
    "epub": (epubcheck,),
    "json-ld": (linked_data,),
    "archive": (json_schema, archives),
    "tei": (tei,),
}
"""By the formats' names. Each returns what it found, a line each."""


def judged(copies: Iterable[Made]) -> int:
    """Print a line for each copy and check; return 1 where something was found, else 0."""
    found = 0
    for copy in copies:
        for check in CHECKS.get(copy.format.name, ()):
            began = time.perf_counter()
            problems = check(copy.path)
            verdict = "ok" if not problems else f"{len(problems)} problems"
            taken = time.perf_counter() - began
            print(f"{copy.format.name:<16}{copy.story:<40.39}{check.__name__:<14}{verdict}  {taken:.1f} s", flush=True)
            print("".join(f"    {problem}\n" for problem in problems[:10]), end="")
            found += len(problems)
    print(f"{found} problems in all.")
    return int(found > 0)
