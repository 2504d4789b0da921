"""Have what ``make validate`` runs: Debian's packages when we may install them, and vnu from the npm registry.

What cannot be had is named, and its checks fail with that sentence: nothing is passed over in silence.
"""

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

VALIDATORS = Path(__file__).resolve().parent.parent / "var" / "validators"
PROGRAMS = {
    "java": "default-jre-headless",
    "soffice": "libreoffice-writer-nogui",
    "jing": "jing",
    "qpdf": "qpdf",
    "npm": "npm",
}
"""Programs, each with the Debian package that has it."""


def main() -> None:
    """Install what is missing, as far as this account may."""
    missing = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        subprocess.run(["apt-get", "update", "-qq"])
        subprocess.run(["apt-get", "install", "-qq", "--yes", "--no-install-recommends", *missing])
    elif missing:
        print(f"Missing: {', '.join(missing)} (names of Debian's packages). What needs them will fail.")
    unpacked("vnu-jar")


def unpacked(package: str) -> Path:
    """Return the folder of an npm *package*, fetched unless it is there."""
    folder = VALIDATORS / package
    if not folder.exists() and shutil.which("npm"):
        VALIDATORS.mkdir(parents=True, exist_ok=True)
        packed = subprocess.run(["npm", "pack", "--silent", package], cwd=VALIDATORS, capture_output=True, text=True)
        if packed.returncode == 0:
            with tarfile.open(VALIDATORS / packed.stdout.strip().splitlines()[-1]) as archive:
                archive.extractall(folder, filter="data")
    return folder / "package"


if __name__ == "__main__":
    main()
