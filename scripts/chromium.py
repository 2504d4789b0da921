"""Have a Chromium for the browser tests: Debian's own when we may install it, else the one Playwright brings."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


def main() -> None:
    """Install a browser unless there is one. Ends the program with the installer's exit code when that fails."""
    if shutil.which("chromium"):
        return
    if os.geteuid() == 0 and Path("/etc/debian_version").exists() and shutil.which("apt-get"):
        install_from_debian()
    else:
        run(sys.executable, "-m", "playwright", "install", "chromium")


def install_from_debian() -> None:
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("apt-get", "update", "-qq")
    run("apt-get", "install", "-qq", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu")


def run(*command: str) -> None:
    if code := subprocess.run(command).returncode:
        sys.exit(code)


if __name__ == "__main__":
    main()
