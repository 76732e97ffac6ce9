import os
import stat
import time
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from messages import CYRILLIC, a_message
from releasekit.errors.reminders import ServerAwayError
from releasekit.reminders.channels import channel_of
from releasekit.reminders.sent import Outcome, Refused, Sent, Unclear
from releasekit.reminders.ways import Sendmail

HUNG = Unclear("the program did not end in time and was stopped")


def _program(folder: Path, then: str) -> Path:
    """Write a program that keeps what it is given, and then does something."""
    path = folder / "sendmail"
    path.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > {folder}/words\n'
        f"cat > {folder}/stdin\necho secret >&2\necho secret\n{then}\n"
    )
    path.chmod(stat.S_IRWXU)
    return path


def _sent(program: Path, timeout: float = 10) -> Outcome:
    with channel_of(Sendmail(program, timeout), "token") as channel:
        return channel.send(a_message(subject=CYRILLIC))


def test_a_message_goes_to_the_program_and_nothing_of_it_into_the_list_of_processes(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    outcome = _sent(_program(tmp_path, "exit 0"))

    data = (tmp_path / "stdin").read_bytes()
    email = message_from_bytes(data, policy=default)
    assert outcome == Sent()
    assert (tmp_path / "words").read_text().split() == ["-t", "-oi"]
    assert (email["To"], email["Subject"]) == ("post1@agency.example", CYRILLIC)
    assert b"\r" not in data
    assert os.linesep == "\n"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("status", "for_good"),
    [(75, False), (67, True), (68, True), (65, True), (69, False), (1, False)],
)
def test_a_message_that_is_refused_keeps_no_other_back(
    tmp_path: Path, status: int, *, for_good: bool
) -> None:
    program = _program(tmp_path, f"exit {status}")

    with channel_of(Sendmail(program), "token") as channel:
        outcomes = [channel.send(a_message(number)) for number in (1, 2)]

    reason = f"the program ended with status {status}"
    assert outcomes == [Refused(reason, for_good)] * 2


@pytest.mark.parametrize("status", [64, 71, 77, 78, 127])
def test_a_program_that_cannot_work_is_away(tmp_path: Path, status: int) -> None:
    with pytest.raises(ServerAwayError, match=f"status {status}"):
        _sent(_program(tmp_path, f"exit {status}"))


def test_a_program_that_is_not_there_is_away(tmp_path: Path) -> None:
    with pytest.raises(ServerAwayError, match="No such file"):
        _sent(tmp_path / "sendmail")


def test_a_file_that_is_no_program_is_away(tmp_path: Path) -> None:
    program = _program(tmp_path, "exit 0")
    program.chmod(0o600)

    with pytest.raises(ServerAwayError, match="Permission denied"):
        _sent(program)


def test_a_program_that_hangs_is_stopped_and_left_after_two(tmp_path: Path) -> None:
    program = _program(tmp_path, "exec sleep 20")
    before = time.monotonic()

    with channel_of(Sendmail(program, timeout=0.5), "token") as channel:
        outcomes = [channel.send(a_message(number)) for number in (1, 2)]
        with pytest.raises(ServerAwayError, match="several times in a row"):
            channel.send(a_message(3))

    assert outcomes == [HUNG, HUNG]
    assert time.monotonic() - before < 5


def test_a_program_that_is_killed_leaves_it_unclear(tmp_path: Path) -> None:
    outcome = _sent(_program(tmp_path, "kill -9 $$"))

    assert outcome == Unclear("the program ended with status -9")


def test_a_program_that_reads_nothing_is_judged_by_its_status(tmp_path: Path) -> None:
    program = tmp_path / "sendmail"
    program.write_text("#!/bin/sh\nexit 75\n")
    program.chmod(stat.S_IRWXU)

    assert _sent(program) == Refused("the program ended with status 75", for_good=False)


def test_a_message_that_is_unfit_starts_no_program(tmp_path: Path) -> None:
    with channel_of(Sendmail(_program(tmp_path, "exit 0")), "token") as channel:
        outcome = channel.send(a_message(to="a@b.example, c@d.example"))

    assert isinstance(outcome, Refused)
    assert not (tmp_path / "words").exists()
