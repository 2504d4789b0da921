"""How static files are named, cached and collected."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage

from newsroom.launch.folders import make_folder, writing_to


class ModuleManifestStorage(CompressedManifestStaticFilesStorage):
    """Hashed names for every static file, also where one ES module imports another.

    A file that was not collected keeps its plain name: a page without its style is better than no page.
    """

    support_js_module_import_aggregation = True
    manifest_strict = False

    def stored_name(self, name: str) -> str:
        try:
            return str(super().stored_name(name))
        except ValueError:
            return name


def collect_static_files() -> None:
    """Copy the static files to ``STATIC_ROOT`` when one of them changed since the last time."""
    root = make_folder(Path(settings.STATIC_ROOT))
    stamp, state = root / ".collected", _state_of_sources()
    with writing_to(root):
        if not stamp.exists() or stamp.read_text() != state:
            call_command("collectstatic", interactive=False, clear=True, verbosity=0)
            stamp.write_text(state)


def _state_of_sources() -> str:
    """A digest of every source file's name, size and time of change."""
    found = ((name, Path(storage.path(name)).stat()) for finder in get_finders() for name, storage in finder.list(None))
    return hashlib.sha256(repr(sorted((name, s.st_size, s.st_mtime_ns) for name, s in found)).encode()).hexdigest()
