"""Run a command with ``DATABASE_URL`` naming a throwaway cluster of Debian's PostgreSQL.

``debian_postgres.py COMMAND…``. Where Debian's PostgreSQL is not installed, a line says so and the command is not run.
"""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

USER = "newsroom"


def main(command: list[str]) -> int:
    """Return the command's exit code, or 0 when it was not run."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not versions:
        print("Debian's PostgreSQL is not installed: skipped.")
        return 0
    print(f"With Debian's PostgreSQL {versions[-1].parent.name}:", flush=True)
    with cluster(versions[-1]) as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """A fresh cluster on a free loopback port for the time of the block; gives its URL."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-ci-"))
    data, port, password = folder / "data", free_port(), secrets.token_hex()
    (folder / "password").write_text(password)
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c fsync=off"
    try:
        give_away(folder)
        initdb = [f"--username={USER}", f"--pwfile={folder / 'password'}", "--auth=scram-sha-256", "--encoding=UTF8"]
        run(programs / "initdb", data, *initdb, "--locale=C.UTF-8")
        run(programs / "pg_ctl", data, "start", "--wait", f"--log={folder / 'log'}", f"--options={options}")
        try:
            yield f"postgresql://{USER}:{password}@127.0.0.1:{port}/postgres"
        finally:
            run(programs / "pg_ctl", data, "stop", "--wait", "--mode=immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(program: Path, data: Path, *arguments: str) -> None:
    """Run *program* on the cluster, as an unprivileged user when we are root."""
    user, group = ("nobody", "nogroup") if os.geteuid() == 0 else (None, None)
    command = [str(program), f"--pgdata={data}", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=data.parent, user=user, group=group)


def give_away(folder: Path) -> None:
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        for path in (folder, *folder.iterdir()):
            os.chown(path, nobody.pw_uid, nobody.pw_gid)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
