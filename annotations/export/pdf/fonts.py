"""The fonts that PDFs are set in.

Typst brings a book face and one for code. Packages with nothing but fonts add scripts and emoji where they are
installed, and the server's own fonts the rest.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from typst import Fonts

PACKAGES = ("fontpkg_amiri", "manimgx_fonts")
"""Importable packages of fonts: an Arabic face for books; Noto Emoji, and Noto Sans for many scripts."""


@cache
def fonts() -> Fonts:
    """Return the fonts at hand. They are looked for once in a process, which takes some 20 ms."""
    found = (find_spec(package) for package in PACKAGES)
    folders = [folder for spec in found if spec for folder in spec.submodule_search_locations or ()]
    return Fonts(font_paths=folders)
