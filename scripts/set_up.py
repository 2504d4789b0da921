"""Make ``.venv`` from pinned, hashed requirements: ``set_up.py base|dev``. The standard library is enough.

Nothing is done when the requirements file is the one installed last. An interrupted run leaves no stamp, so that the
next one starts afresh.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
ENVIRONMENT = CHECKOUT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
STAMP = ENVIRONMENT / "installed.json"
PIP = ["-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-qq", "--require-hashes"]

# What is installed together with each requirements file.
INCLUDES = {"base": ["base"], "dev": ["base", "dev"]}


def main(name: str) -> None:
    """Install ``requirements/NAME.txt``. Ends the program with a sentence when that fails."""
    wanted = {included: digest(included) for included in INCLUDES[name]}
    installed = read_stamp()
    if {**installed, **wanted} == installed:
        return
    print(f"Setting up .venv from requirements/{name}.txt; the first time takes a few minutes …", flush=True)
    try:
        build(name, afresh=not installed)
        STAMP.write_text(json.dumps({**installed, **wanted}), encoding="utf-8")
    except OSError as error:
        sys.exit(f"{ENVIRONMENT} cannot be written ({error.strerror}). Make the folder writable, then try again.")


def digest(name: str) -> str:
    return hashlib.sha256((CHECKOUT / "requirements" / f"{name}.txt").read_bytes()).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return the digests of what is installed: nothing when the environment is missing, unfinished or does not run."""
    try:
        subprocess.run([PYTHON, "-c", "import pip"], check=True, capture_output=True)
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {}


def build(name: str, afresh: bool) -> None:
    if afresh:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        venv.create(ENVIRONMENT, with_pip=True)
    STAMP.unlink(missing_ok=True)
    requirements = CHECKOUT / "requirements" / f"{name}.txt"
    if subprocess.run([PYTHON, *PIP, "--requirement", requirements]).returncode:
        sys.exit(
            "The requirements could not be installed; pip's message stands above. Check the network, then try again."
        )


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except KeyboardInterrupt:
        sys.exit("Setting up was interrupted; the next run starts it afresh.")
