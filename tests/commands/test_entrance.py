import os
import signal
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_empty_office, an_office
from fakes import ClosedPipe, at_terminal
from releasekit import __version__
from releasekit.cli import commands, main

HERE = {"RELEASEKIT_CASEBOOK": ""}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_alone_in_a_casebook_it_is_due(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.folder.chmod(0o700)
    monkeypatch.chdir(office.folder / "cases")

    ran = office.run(stdin=None, **HERE)

    assert ran.status == 0
    assert ran.out == office.run("due").out


def test_alone_elsewhere_it_is_help(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office.home)

    ran = office.run(stdin=None, **HERE)

    assert ran.status == 0
    assert ran.out == office.run("--help").out


def test_a_casebook_in_a_folder_that_others_may_write_is_not_found(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.folder.chmod(0o707)
    monkeypatch.chdir(office.folder)

    ran = office.run("due", stdin=None, **HERE)

    assert (ran.status, ran.err[:8]) == (66, "RK-E060:")


@pytest.mark.parametrize("word", ["-h", "--help"])
def test_help_names_every_command(office: Office, word: str) -> None:
    ran = office.run(word)

    assert ran.status == 0
    assert [name for name in commands() if f"\n  {name} " not in ran.out] == []
    assert max(len(line) for line in ran.out.splitlines()) <= 100


@pytest.mark.parametrize("command", commands())
@pytest.mark.parametrize("word", ["-h", "--help"])
def test_every_command_has_help(tmp_path: Path, command: str, word: str) -> None:
    office = an_empty_office(tmp_path)

    ran = office.run(command, word)

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: releasekit {command}")
    assert "<str>" not in ran.out


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_the_version_is_told(office: Office, word: str) -> None:
    ran, started = office.run(word), office.start(word)

    assert (ran.status, ran.out) == (0, f"releasekit {__version__}\n")
    assert (started.status, started.out) == (0, ran.out)


@pytest.mark.parametrize(
    ("before", "after"),
    [(("--plain",), ()), ((), ("--plain",))],
    ids=["before the command", "after the command"],
)
def test_shared_options_stand_before_or_after_the_command(
    office: Office, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    ran = at_terminal(office, *before, "due", *after)

    assert ran.status == 0
    assert ran.out.isascii()


def test_of_two_the_option_after_the_command_holds(office: Office) -> None:
    ran = office.run("--by", "o18", "note", FIRST, "--note", "t", "--by", "o19")

    assert ran.status == 0
    assert office.document(FIRST)["history"][-1]["said"]["by"] == "o19"


@pytest.mark.parametrize(
    ("words", "variables"),
    [
        (("--today", "2027-01-04"), {"RELEASEKIT_TODAY": "2027-01-04"}),
        (("--plain",), {"RELEASEKIT_PLAIN": "1"}),
        (("--color", "always"), {"RELEASEKIT_COLOR": "always"}),
        (("--lang", "mk"), {"RELEASEKIT_LANG": "mk"}),
    ],
    ids=str,
)
def test_every_shared_option_can_be_a_variable(
    office: Office, words: tuple[str, ...], variables: dict[str, str]
) -> None:
    plain = {"RELEASEKIT_TODAY": "2026-11-24"}
    option = at_terminal(office, "due", *words, **plain)
    variable = at_terminal(office, "due", **plain | variables)

    assert option.status == 0
    assert option.out == variable.out
    assert option.out != at_terminal(office, "due", **plain).out


def test_a_switch_in_a_variable_can_be_off(office: Office) -> None:
    ran = at_terminal(office, "due", RELEASEKIT_PLAIN="0")

    assert "·" in ran.out


def test_a_variable_answers_questions_too(office: Office) -> None:
    ran = at_terminal(office, "set", "1", "release=2027-05-03", RELEASEKIT_YES="1")

    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("dnoe", "Did you mean `done`?"),
        ("shwo", "Did you mean `show`?"),
        ("доне", "Did you mean `done`? Your keyboard is on Cyrillic."),
        ("дуе", "Did you mean `due`? Your keyboard is on Cyrillic."),
        ("matrix", "Did you mean `checklist matrix`?"),
        ("matrx", "Did you mean `checklist matrix`?"),
        ("xyzzy", "`releasekit --help` lists them."),
    ],
)
def test_a_command_that_there_is_not_is_answered_with_the_nearest(
    office: Office, typed: str, hint: str
) -> None:
    ran = office.run(typed)

    assert ran.status == 2
    assert ran.err == f"RK-E002: There is no command {typed}. {hint}\n"


@pytest.mark.parametrize(
    "words", [("due", "--colour"), ("done",), ("undo", FIRST, "--seq", "x")]
)
def test_an_option_that_cannot_be_taken_points_to_help(
    office: Office, words: tuple[str, ...]
) -> None:
    ran = office.run(*words)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("RK-E001: ")
    assert ran.err.endswith(f"See `releasekit {words[0]} --help`.\n")


def test_a_wrong_today_is_refused(office: Office) -> None:
    ran = [office.run("due", "--today", one) for one in ("soon", "fri", "7/1/2026")]

    assert [(one.status, one.err[:7]) for one in ran] == [(2, "RK-E018")] * 3


def test_a_reader_that_has_gone_is_no_fault(office: Office) -> None:
    below = os.open(os.devnull, os.O_WRONLY)

    with redirect_stdout(ClosedPipe(below)):
        status = main(
            ["list", "--casebook", str(office.folder), "--today", "2026-11-23"]
        )

    os.close(below)
    assert status == 0


def test_a_real_pipe_that_was_closed_ends_quietly(office: Office) -> None:
    script = 'trap "" PIPE; "$@" | true; exit ${PIPESTATUS[0]}'
    words = [sys.executable, "-B", "-m", "releasekit", "due", "--within", "all"]

    done = subprocess.run(
        ["/bin/bash", "-c", script, "-", *words],
        env=office.environment(),
        capture_output=True,
        check=False,
        timeout=30,
    )

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_run_told_to_end_ends_with_its_own_status(office: Office) -> None:
    words = [sys.executable, "-B", "-m", "releasekit", "note", FIRST, "--note", "-"]
    with subprocess.Popen(
        words, env=office.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        _wait_until_it_reads(running.pid)
        running.send_signal(signal.SIGTERM)
        status = running.wait(timeout=30)

    assert status == 143


def _wait_until_it_reads(pid: int) -> None:
    """Wait until a process sleeps on the pipe it reads from."""
    where = Path(f"/proc/{pid}/syscall")
    for _ in range(3000):
        if where.read_text().startswith("0 0x0 "):
            return
        os.sched_yield()
        signal.sigtimedwait(set(), 0.005)


def test_everything_that_is_asked_is_in_the_language_chosen(office: Office) -> None:
    english, other = office.run("show", FIRST), office.run("show", FIRST, "--lang=mk")

    assert english.status == other.status == 0
    assert english.out != other.out
