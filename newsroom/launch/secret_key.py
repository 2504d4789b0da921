"""The secret key of a private installation, generated once and kept under ``var/``."""

import secrets
from pathlib import Path


def secret_key(var_dir: Path) -> str:
    """Return the key in ``var_dir/secret_key``, writing one readable only by its owner when there is none."""
    path = var_dir / "secret_key"
    if not path.exists():
        var_dir.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64), encoding="utf-8")
    return path.read_text(encoding="utf-8").strip()
