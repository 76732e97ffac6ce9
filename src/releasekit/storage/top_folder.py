"""The folder of a casebook, made or taken: for one account, or for a group."""

import os
from pathlib import Path

from releasekit.domain.health.modes import (
    PRIVATE,
    SHARED,
    is_for_group,
    lets_through,
)
from releasekit.errors.files import CannotCreateError
from releasekit.wording import _


def group_of(folder: Path) -> int | None:
    """Give the group that a folder is set up for; nothing if it is for none."""
    try:
        about = folder.stat()
    except OSError:  # whoever makes something there hears of it
        return None
    return about.st_gid if is_for_group(about.st_mode) else None


def ready_folder(folder: Path, gid: int | None) -> None:
    """Make the folder of a casebook, or take the one that is there.

    For a group, the folders above it are not made: whether the group can get through
    them is somebody's decision.
    """
    try:
        folder.mkdir(mode=PRIVATE.folder, parents=gid is None, exist_ok=True)
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except FileNotFoundError as error:
        next_step = _("Make the folder above it first.")
        raise _refusal(folder, error.strerror, next_step) from None
    except OSError as error:
        raise _refusal(folder, error.strerror) from None
    try:
        _close(folder, descriptor) if gid is None else _share(folder, descriptor, gid)
    except OSError as error:
        raise _refusal(folder, error.strerror) from None
    finally:
        os.close(descriptor)


def _share(folder: Path, descriptor: int, gid: int) -> None:
    """Give a folder of one's own to a group; that of another must be its already."""
    about = os.fstat(descriptor)
    is_ready = is_for_group(about.st_mode) and about.st_gid == gid
    if about.st_uid != os.geteuid():
        if not is_ready:
            raise _refusal(folder, _("it belongs to another account"))
        return
    if not is_ready and os.listdir(descriptor):
        problem = _("it is not empty, and would open to the group")
        raise _refusal(folder, problem, _("Name one that is empty or new."))
    os.fchown(descriptor, -1, gid)
    os.fchmod(descriptor, SHARED.folder)


def _close(folder: Path, descriptor: int) -> None:
    """Take a folder that is set up for a group for its owner alone."""
    about = os.fstat(descriptor)
    if not is_for_group(about.st_mode):
        return
    if about.st_uid != os.geteuid():
        raise _refusal(folder, _("it belongs to another account"))
    os.fchmod(descriptor, PRIVATE.folder)


def _refusal(
    folder: Path, problem: str | None, next_step: str | None = None
) -> CannotCreateError:
    next_step = next_step or _("Name a folder you may write to.")
    return CannotCreateError(path=folder, problem=problem, next_step=next_step)


def closed_above(folder: Path, gid: int) -> Path | None:
    """Name the nearest folder above through which a group cannot come, if one is."""
    for above in folder.resolve().parents:
        about = above.stat()
        if not lets_through(about.st_mode, about.st_gid, gid):
            return above
    return None
