"""Running PostgreSQL when Newsroom itself runs as root, which PostgreSQL refuses to do.

util-linux's ``setpriv`` starts it as the owner of its data folder, or as ``nobody`` for a new one. That user may be
unable to reach a checkout that lies in a folder of root's alone, so the process keeps one right of root's: to pass
file permissions (CAP_DAC_OVERRIDE). ``no_setuid_fixup`` makes the access(2) checks of ``pg_ctl`` see that right too.
"""

import os
import pwd
import shutil
from pathlib import Path

from newsroom.launch.errors import RootRefused

_NEW_FOLDERS_OWNER = "nobody"


def give_to_server(folder: Path) -> None:
    """Let *folder*, just made, belong to the user that the server will run as."""
    if os.geteuid() == 0:
        user = pwd.getpwnam(_NEW_FOLDERS_OWNER)
        os.chown(folder, user.pw_uid, user.pw_gid)


def command_prefix(folder: Path) -> list[str]:
    """Return what to put before a command so that it runs as the owner of *folder*: nothing unless we are root.

    Raises ``RootRefused`` where ``setpriv`` is missing.
    """
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    if not setpriv:
        raise RootRefused(
            "PostgreSQL refuses to run as root. Start Newsroom as an ordinary user, install setpriv (util-linux), "
            "or name a PostgreSQL server in DATABASE_URL."
        )
    owner = folder.stat()
    return [
        setpriv,
        f"--reuid={owner.st_uid}",
        f"--regid={owner.st_gid}",
        "--clear-groups",
        "--inh-caps=+dac_override",
        "--ambient-caps=+dac_override",
        "--securebits=+no_setuid_fixup",
    ]
