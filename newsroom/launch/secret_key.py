"""The secret key of a private installation, generated once and kept under ``var/``."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from newsroom.launch.folders import make_folder, writing_to


def secret_key(var_dir: Path) -> str:
    """Return the key in ``var_dir/secret_key``, writing one readable only by its owner when there is none.

    Raises ``FolderUnusable`` when it can be neither read nor written.
    """
    path = var_dir / "secret_key"
    with writing_to(var_dir):
        if not path.exists():
            _write_once(path)
        return path.read_text(encoding="utf-8").strip()


def _write_once(path: Path) -> None:
    """Write a whole key or none, and keep the other's when two processes come at once."""
    with tempfile.NamedTemporaryFile("w", dir=make_folder(path.parent), encoding="utf-8") as draft:
        draft.write(secrets.token_urlsafe(64))
        draft.flush()
        with suppress(FileExistsError):
            os.link(draft.name, path)
