"""One writer at a time: a lock that works, or a refusal."""

import json
import os
import pwd
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import gethostname

import pytest

from casebooks import FIRST, an_office, can_trace
from releasekit.errors.files import BusyError, NoLocksError, WriteFailedError
from releasekit.storage.lock_holders import my_name
from releasekit.storage.locks import FOLDER, locked, probe

SHORT = 0.1
SINCE = 1_795_423_800
"""Mon 23 Nov 2026, 08:50 UTC."""
HOLDER = """
import sys
from pathlib import Path
from releasekit.storage.locks import locked
with locked(Path(sys.argv[1]), sys.argv[2], "it"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_holder_waits_and_is_told_who_holds_it(tmp_path: Path) -> None:
    with _held_by_another(tmp_path, "A-1") as pid:
        began = time.monotonic()

        with (
            pytest.raises(BusyError) as busy,
            locked(tmp_path, "A-1", "case A-1", wait=SHORT),
        ):
            pass

    assert time.monotonic() - began >= SHORT
    assert f"case A-1 is being changed by process {pid} on" in str(busy.value)
    assert gethostname() in str(busy.value)


def test_a_holder_is_told_with_its_account_since_when_and_for_how_long(
    tmp_path: Path,
) -> None:
    with _held_by_another(tmp_path, "A-1") as pid:
        path = tmp_path / FOLDER / "a-1.lock"
        os.utime(path, (SINCE, SINCE))

        with (
            pytest.raises(BusyError) as busy,
            locked(tmp_path, "A-1", "A-1", wait=0, now="2026-11-23T09:00:00Z"),
        ):
            pass

    user = pwd.getpwuid(os.getuid()).pw_name
    assert str(busy.value).startswith(
        f"A-1 is being changed by process {pid} on {gethostname()} "
        f"(user {user}, since 2026-11-23 08:50 UTC: 10 min)."
    )


def test_an_account_that_the_machine_does_not_know_is_told_by_its_number() -> None:
    def unknown(uid: int) -> pwd.struct_passwd:
        raise KeyError(uid)

    assert json.loads(my_name(unknown))["user"] == str(os.getuid())


def test_a_second_holder_gets_it_once_the_first_is_done(tmp_path: Path) -> None:
    with _held_by_another(tmp_path, "A-1"):
        pass

    with locked(tmp_path, "A-1", "case A-1", wait=SHORT):
        assert _is_held(tmp_path, "A-1")


def test_a_holder_that_died_does_not_hold_any_more(tmp_path: Path) -> None:
    with _holder(tmp_path, "A-1") as holder:
        holder.kill()
        holder.wait()

        with locked(tmp_path, "A-1", "case A-1", wait=SHORT):
            assert _is_held(tmp_path, "A-1")


def test_locks_of_other_names_are_free(tmp_path: Path) -> None:
    with (
        locked(tmp_path, "A-1", "A-1", wait=SHORT),
        locked(tmp_path, "A-2", "A-2", wait=SHORT),
    ):
        assert _is_held(tmp_path, "A-1")
        assert _is_held(tmp_path, "A-2")


def test_names_that_differ_in_case_alone_share_a_lock(tmp_path: Path) -> None:
    with (
        locked(tmp_path, "A-1", "A-1", wait=SHORT),
        pytest.raises(BusyError),
        locked(tmp_path, "a-1", "a-1", wait=SHORT),
    ):
        pass


def test_a_holder_that_wrote_nothing_yet_is_another_process(tmp_path: Path) -> None:
    with locked(tmp_path, "A-1", "A-1"):
        (tmp_path / FOLDER / "a-1.lock").write_bytes(b'["half')

        with (
            pytest.raises(BusyError, match="another process"),
            locked(tmp_path, "A-1", "A-1", wait=SHORT),
        ):
            pass


def test_a_lock_file_deleted_meanwhile_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / FOLDER / "a-1.lock"
    with _held_by_another(tmp_path, "A-1") as pid:
        waiting = _start_holder(tmp_path, "A-1")
        time.sleep(0.3)  # until the second one has the file open and waits
        path.unlink()
        os.waitid(os.P_PID, _killed(pid), os.WEXITED | os.WNOWAIT)
        held = _line_of(waiting)

        with pytest.raises(BusyError), locked(tmp_path, "A-1", "A-1", wait=SHORT):
            pass

    _end(waiting)
    assert held == "held"


def test_a_lock_that_is_a_folder_or_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "a-1.lock").mkdir()
    (tmp_path / FOLDER / "a-2.lock").symlink_to("elsewhere")

    for name in ("A-1", "A-2"):
        with (
            pytest.raises(WriteFailedError, match=name.lower()),
            locked(tmp_path, name, name, wait=SHORT),
        ):
            pass

    assert not (tmp_path / FOLDER / "elsewhere").exists()


def test_a_folder_whose_locks_work_passes_the_probe(tmp_path: Path) -> None:
    probe(tmp_path)

    assert list((tmp_path / FOLDER).iterdir()) == []


def test_a_folder_where_two_hold_a_lock_at_once_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoLocksError, match="two processes held one at once"):
        probe(tmp_path, fork=_child_that_got_the_lock)

    assert list((tmp_path / FOLDER).iterdir()) == []


def _child_that_got_the_lock() -> int:
    """Stand in for a fork on a share whose locks exclude nobody."""
    pid = os.fork()
    if pid == 0:
        os._exit(1)
    return pid


needs_strace = pytest.mark.skipif(not can_trace(), reason="no strace, or no ptrace")


@needs_strace
@pytest.mark.parametrize("error", ["ENOLCK", "ENOSYS", "EOPNOTSUPP"])
def test_where_locks_do_not_work_nothing_is_written(tmp_path: Path, error: str) -> None:
    office = an_office(tmp_path)
    before = office.bytes()
    fault = f"inject=flock:error={error}"
    strace = ("strace", "-f", "-o", os.devnull, "-e", fault)

    ran = office.start("note", FIRST, "--note", "t", before=strace)

    assert ran.status == 74
    assert ran.err.startswith("RK-E073: ")
    assert len(ran.err.splitlines()) == 1
    assert office.bytes() == before


@needs_strace
def test_where_locks_do_not_work_no_casebook_is_made(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    place = tmp_path / "share"
    strace = (
        "strace",
        "-f",
        "-o",
        os.devnull,
        "-e",
        "inject=flock:retval=0",
    )

    ran = office.start("init", str(place), before=strace)

    assert ran.status == 74
    assert ran.err.startswith("RK-E073: ")
    assert not (place / "releasekit.toml").exists()


def _start_holder(folder: Path, name: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder), name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@contextmanager
def _holder(folder: Path, name: str) -> Iterator["subprocess.Popen[str]"]:
    process = _start_holder(folder, name)
    try:
        assert _line_of(process) == "held"
        yield process
    finally:
        _end(process)


@contextmanager
def _held_by_another(folder: Path, name: str) -> Iterator[int]:
    with _holder(folder, name) as process:
        yield process.pid


def _line_of(process: "subprocess.Popen[str]") -> str:
    return process.stdout.readline().strip() if process.stdout else ""


def _killed(pid: int) -> int:
    os.kill(pid, 9)
    return pid


def _end(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate()


def _is_held(folder: Path, name: str) -> bool:
    """Say whether nobody else gets a lock now."""
    try:
        with locked(folder, name, name, wait=0):
            return False
    except BusyError:
        return True
