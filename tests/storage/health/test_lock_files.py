"""Lock files looked at, and the name a dead holder left wiped."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from releasekit.domain.health.lock_files import LockFile
from releasekit.errors.health import LockElsewhereError, LockHeldError
from releasekit.storage.health.lock_files import lock_files, unlock
from releasekit.storage.lock_holders import Holder, holder_in
from releasekit.storage.locks import FOLDER, locked

NOW = "2026-11-23T09:00:00Z"
PATH = f"{FOLDER}/a-1.lock"
HOLDER = """
import os, sys
from pathlib import Path
from releasekit.storage.locks import locked
with locked(Path(sys.argv[1]), "A-1", "it"):
    print("held", flush=True)
    if sys.argv[2:] and os.fork():
        os._exit(0)
    sys.stdin.read()
"""


def test_where_nothing_was_ever_locked_there_is_nothing(tmp_path: Path) -> None:
    assert lock_files(tmp_path, NOW) == ()
    assert unlock(tmp_path, "A-1", NOW) is None


def test_a_lock_given_back_is_empty_and_free(tmp_path: Path) -> None:
    with locked(tmp_path, "A-1", "it"):
        pass

    assert lock_files(tmp_path, NOW) == (LockFile(path=PATH, held=False),)
    assert unlock(tmp_path, "A-1", NOW) is None


def test_a_lock_that_is_held_names_its_holder(tmp_path: Path) -> None:
    with _another(tmp_path) as process:
        [lock] = lock_files(tmp_path, NOW)

    assert (lock.held, lock.here, lock.alive) == (True, True, True)
    assert lock.holder.startswith(f"process {process.pid} on {os.uname().nodename} ")


def test_looking_keeps_nobody_from_writing(tmp_path: Path) -> None:
    with locked(tmp_path, "A-1", "it"):
        pass

    lock_files(tmp_path, NOW)

    with locked(tmp_path, "A-1", "it", wait=0):
        pass


def test_a_lock_that_is_held_is_not_freed(tmp_path: Path) -> None:
    with _another(tmp_path) as process:
        with pytest.raises(LockHeldError, match=f"process {process.pid} on"):
            unlock(tmp_path, "A-1", NOW)

        assert lock_files(tmp_path, NOW)[0].held


def test_a_lock_that_is_held_without_a_name_is_not_freed(tmp_path: Path) -> None:
    with _another(tmp_path):
        os.truncate(tmp_path / PATH, 0)

        with pytest.raises(LockHeldError, match="another process"):
            unlock(tmp_path, "A-1", NOW)


def test_what_a_dead_holder_left_is_wiped_and_the_file_stays(tmp_path: Path) -> None:
    with _another(tmp_path) as process:
        process.kill()
        process.wait()

        [lock] = lock_files(tmp_path, NOW)
        freed = unlock(tmp_path, "A-1", NOW)

    assert (lock.held, lock.alive) == (False, False)
    assert freed is not None
    assert freed.startswith(f"process {process.pid} on")
    assert (tmp_path / PATH).read_bytes() == b""
    assert lock_files(tmp_path, NOW) == (LockFile(path=PATH, held=False),)


def test_a_lock_that_outlives_the_process_named_in_it_is_held(tmp_path: Path) -> None:
    with _another(tmp_path, "leaves a child behind") as process:
        process.wait()

        [lock] = lock_files(tmp_path, NOW)

        assert (lock.held, lock.here, lock.alive) == (True, True, False)
        with pytest.raises(LockHeldError):
            unlock(tmp_path, "A-1", NOW)


def test_a_name_from_another_machine_is_left_alone(tmp_path: Path) -> None:
    _write(tmp_path, {"host": "elsewhere", "pid": 1, "uid": 0})
    before = (tmp_path / PATH).read_bytes()

    [lock] = lock_files(tmp_path, NOW)
    with pytest.raises(LockElsewhereError, match="process 1 on elsewhere"):
        unlock(tmp_path, "A-1", NOW)

    assert (lock.held, lock.here) == (False, False)
    assert (tmp_path / PATH).read_bytes() == before


@pytest.mark.parametrize(
    "written", ["[]", "1", "{}", "null", '{"host": "h", "pid": "x", "uid": 1}', "{"]
)
def test_what_is_no_name_names_nobody_and_is_wiped(
    tmp_path: Path, written: str
) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / PATH).write_text(written)

    assert lock_files(tmp_path, NOW) == (LockFile(path=PATH, held=False),)
    assert unlock(tmp_path, "A-1", NOW) is None
    assert (tmp_path / PATH).read_bytes() == b""


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / "other").write_text("text")
    (tmp_path / PATH).symlink_to(tmp_path / "other")

    assert lock_files(tmp_path, NOW) == ()
    with pytest.raises(OSError, match="symbolic links"):
        unlock(tmp_path, "A-1", NOW)

    assert (tmp_path / "other").read_text() == "text"


def test_a_holder_tells_its_account_and_since_when_and_for_how_long(
    tmp_path: Path,
) -> None:
    _write(tmp_path, {"host": "h", "pid": 7, "uid": 5, "user": "maria"})
    since = 1_795_424_380  # Mon 23 Nov 2026, 08:59:40
    os.utime(tmp_path / PATH, (since, since))

    holder = _holder(tmp_path)

    told = "process 7 on h (user maria, since 2026-11-23 08:59 UTC"
    assert holder.told(NOW) == f"{told}: 20 s)"
    assert holder.told("2026-11-23T08:00:00Z") == f"{told}: 0 s)"
    assert holder.told("") == f"{told})"


def test_a_holder_of_an_earlier_version_is_told_by_its_number(tmp_path: Path) -> None:
    _write(tmp_path, {"host": "h", "pid": 7, "uid": 5})

    assert _holder(tmp_path).user == "5"


@pytest.mark.parametrize(
    ("pid", "alive"), [(1, True), (2**22 + 1, False), (2**70, False)]
)
def test_a_holder_is_alive_while_its_process_is_there(
    tmp_path: Path, pid: int, *, alive: bool
) -> None:
    _write(tmp_path, {"host": os.uname().nodename, "pid": pid, "uid": 5})

    assert _holder(tmp_path).is_alive is alive


def _holder(casebook: Path) -> Holder:
    descriptor = os.open(casebook / PATH, os.O_RDONLY)
    try:
        found = holder_in(descriptor)
    finally:
        os.close(descriptor)
    assert found is not None
    return found


def _write(casebook: Path, about: object) -> None:
    (casebook / FOLDER).mkdir()
    (casebook / PATH).write_text(json.dumps(about))


@contextmanager
def _another(folder: Path, *more: str) -> Iterator["subprocess.Popen[str]"]:
    """Hold a lock in another process, or in a child that it leaves behind."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
    finally:
        process.kill()
        process.communicate()
