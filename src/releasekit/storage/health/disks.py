"""What kind of disk a casebook lies on, as far as the system tells."""

import errno
import os
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
NETWORK = frozenset(
    {
        "9p",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.rclone",
        "fuse.sshfs",
        "gfs2",
        "glusterfs",
        "gpfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
    }
)
MOUNT_POINT = 4
_UNSUPPORTED = {errno.EINVAL, errno.ENOTSUP}


def network_share(folder: Path, mounts: Path = MOUNTS) -> str | None:
    """Name the kind of share a folder lies on, or nothing if it is no share."""
    kind = _kind_of_disk(folder.resolve(), mounts)
    return kind if kind in NETWORK else None


def _kind_of_disk(folder: Path, mounts: Path) -> str:
    """Find the mount that a folder is below; of several the deepest, last made."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:  # not every system tells
        return ""
    deepest, found = -1, ""
    for line in lines.splitlines():
        before, _dash, after = line.partition(" - ")
        point = Path(_unescaped(before.split()[MOUNT_POINT]))
        if folder.is_relative_to(point) and len(point.parts) >= deepest:
            deepest, found = len(point.parts), after.split()[0]
    return found


def _unescaped(point: str) -> str:
    for code, sign in (("040", " "), ("011", "\t"), ("012", "\n"), ("134", "\\")):
        point = point.replace(f"\\{code}", sign)
    return point


def syncs_names(folder: Path) -> bool:
    """Say whether the disk can make a file's name last; syncing changes nothing."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        return error.errno not in _UNSUPPORTED
    finally:
        os.close(descriptor)
    return True
