"""The accounts and groups of the machine; one without a name goes by its number."""

import grp
import os
import pwd
from collections.abc import Mapping


def account_name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:  # an account that this machine does not know
        return str(uid)


def who_runs() -> Mapping[str, str]:
    """Name the account and the machine: a post is claimed, these are seen."""
    return {"account": account_name(os.getuid()), "host": os.uname().nodename}


def group_name(gid: int) -> str | None:
    try:
        return grp.getgrgid(gid).gr_name
    except KeyError:
        return None


def gid_of(name: str) -> int | None:
    try:
        return grp.getgrnam(name).gr_gid
    except KeyError:
        return None


def is_in(gid: int) -> bool:
    """Say whether whoever runs this may give files to a group."""
    return os.geteuid() == 0 or gid in {os.getegid(), *os.getgroups()}
