"""`doctor` looks at a casebook as a place, and writes only what it is asked to."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from bounds import can_be_bound, permissions
from casebooks import (
    FIRST,
    SECOND,
    Document,
    Office,
    Ran,
    an_office,
    can_trace,
    fits,
    in_file,
    sealed,
)
from fakes import at_terminal
from releasekit.errors.files import BusyError
from releasekit.storage.locks import locked
from screens import a_copy_of_the_demo

HEALTHY = "Nothing is wrong with this casebook as a place.\n"
ZONE = 'format = 1\ntimezone = "Europe/Skopje"\n'
needs_strace = pytest.mark.skipif(not can_trace(), reason="no strace, or no ptrace")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = an_office(tmp_path)
    _settings(office).write_text(ZONE)
    return office


def test_a_casebook_as_the_program_makes_it_is_healthy(office: Office) -> None:
    ran = office.run("doctor")

    assert (ran.status, ran.out, ran.err) == (0, HEALTHY, "")


def test_the_answer_as_json_is_of_its_published_form(office: Office) -> None:
    ran = office.run("doctor", "--json")

    fits(ran, "doctor")
    assert json.loads(ran.out)["findings"] == []


def test_looking_changes_nothing(office: Office) -> None:
    (office.folder / "cases" / "Thumbs.db").touch()
    _chmod(office.path(FIRST), 0o644)
    before = office.bytes(), _modes(office)

    office.run("doctor")

    assert (office.bytes(), _modes(office)) == before


def test_all_that_is_wrong_is_told_at_once(office: Office) -> None:
    _chmod(office.path(FIRST), 0o644)
    (office.folder / "cases" / f"{FIRST} (conflicted copy).json").touch(0o600)
    (office.folder / "cases" / f".{FIRST}.json.0.tmp").touch(0o600)
    (office.folder / "calendars" / "mk.toml").touch(0o600)

    ran = office.run("doctor", "--json")

    assert ran.status == 1
    assert _kinds(ran) == [
        ("too-open", f"cases/{FIRST}.json"),
        ("crash-file", f"cases/.{FIRST}.json.0.tmp"),
        ("conflict-copy", f"cases/{FIRST} (conflicted copy).json"),
        ("unread-case", f"cases/{FIRST}.json"),
        ("unread-case", f"cases/{SECOND}.json"),
        ("bad-calendar", "calendars/mk.toml"),
    ]


def test_a_screen_says_each_sentence_once(office: Office) -> None:
    for case in (FIRST, SECOND):
        _chmod(office.path(case), 0o644)

    ran = at_terminal(office, "doctor")

    assert ran.status == 1
    assert ran.out == (
        "2 findings\n"
        "too-open: Its mode 0644 lets in others than it should. Close it to 0600: `rk\n"
        "    doctor --fix-modes`.\n"
        f"    cases/{FIRST}.json\n"
        f"    cases/{SECOND}.json\n"
    )


def test_modes_are_mended_when_asked_and_it_is_told(office: Office) -> None:
    _chmod(office.path(FIRST), 0o644)
    _chmod(office.folder / "cases", 0o755)

    ran = office.run("doctor", "--fix-modes")

    assert (ran.status, ran.out) == (
        0,
        f"cases: 0755 -> 0700\ncases/{FIRST}.json: 0644 -> 0600\n{HEALTHY}",
    )
    assert office.run("doctor", "--fix-modes").out == HEALTHY


def test_a_lock_of_a_dead_holder_is_told_and_freed_when_asked(office: Office) -> None:
    path = _left(office, FIRST, os.uname().nodename)

    told = office.run("doctor")
    freed = office.run("doctor", "--unlock", FIRST)

    assert told.status == 0
    assert "lock-left: Nobody holds it: process 99999999 on" in told.out
    assert freed.status == 0
    assert freed.out.startswith(f"{FIRST}: nobody held the lock; the name of process")
    assert path.read_bytes() == b""


def test_a_lock_that_is_held_is_told_and_never_freed(office: Office) -> None:
    with locked(office.folder, FIRST, FIRST):
        told = office.run("doctor")
        refused = office.run("doctor", "--unlock", FIRST)

        assert _is_held(office, FIRST)
    assert (told.status, refused.status) == (0, 75)
    assert f"lock-held: It is held now by process {os.getpid()} on" in told.out
    assert refused.err.startswith(f"RK-E110: The lock of {FIRST} is held by process ")


def test_what_somebody_is_writing_just_now_was_left_by_no_crash(
    office: Office,
) -> None:
    (office.folder / "cases" / f".{FIRST}.json.0.tmp").touch(0o600)

    with locked(office.folder, FIRST, FIRST):
        while_writing = office.run("doctor", "--json")
    afterwards = office.run("doctor", "--json")

    assert _kinds(while_writing) == []
    assert _kinds(afterwards) == [("crash-file", f"cases/.{FIRST}.json.0.tmp")]


def test_a_lock_of_another_machine_is_told_and_not_freed(office: Office) -> None:
    _left(office, FIRST, "elsewhere")

    told = office.run("doctor")
    refused = office.run("doctor", "--unlock", FIRST)

    assert (told.status, refused.status) == (0, 75)
    assert "lock-elsewhere: It names process 99999999 on elsewhere" in told.out
    assert refused.err.startswith(f"RK-E111: The lock of {FIRST} names process ")


def test_a_lock_that_nobody_left_needs_no_freeing(office: Office) -> None:
    ran = office.run("doctor", "--unlock", SECOND, "--json")

    fits(ran, "doctor")
    assert json.loads(ran.out)["unlocked"] == {"case": SECOND, "holder": None}


def test_a_lock_of_no_case_is_no_lock(office: Office) -> None:
    assert office.run("doctor", "--unlock", "MK-2026-999").status == 2


def test_settings_that_cannot_be_used_stop_nothing_else(office: Office) -> None:
    _settings(office).write_text("format = 1\ncolour = 1\n")
    (office.folder / "cases" / "notes.txt").touch(0o600)

    given = office.run("doctor", "--json")
    by_clock = office.run("doctor", "--json", RELEASEKIT_TODAY="")

    assert given.status == by_clock.status == 1
    assert ("bad-settings", "releasekit.toml") in _kinds(given)
    assert ("no-case", "cases/notes.txt") in _kinds(given)
    assert _kinds(given) == _kinds(by_clock)


def test_a_casebook_without_a_time_zone_says_what_that_means(office: Office) -> None:
    _settings(office).write_text("format = 1\n")

    ran = office.run("doctor")

    assert ran.status == 0
    assert ran.out.startswith(f"{HEALTHY}Worth knowing\nno-time-zone: No time zone")


def test_a_wrong_day_is_refused_and_is_no_fault_of_the_settings(
    office: Office,
) -> None:
    assert office.run("doctor", "--today", "soon").status == 2


def test_where_no_casebook_is_there_is_nothing_to_look_at(office: Office) -> None:
    assert office.run("doctor", "-C", str(office.home)).status == 66


def test_a_folder_of_cases_that_is_gone_is_told(office: Office) -> None:
    (office.folder / "cases").rename(office.home / "cases")

    ran = office.run("doctor", "--json")

    assert _kinds(ran) == [("unreadable", "cases")]


@pytest.mark.skipif(not can_be_bound(), reason="no rights to give up")
def test_a_case_that_may_not_be_read_is_told(office: Office) -> None:
    office.path(FIRST).chmod(0)

    ran = office.start("doctor", "--json", before=permissions())

    assert _kinds(ran) == [
        ("unreadable", f"cases/{FIRST}.json"),
        ("unread-case", f"cases/{FIRST}.json"),
    ]


def test_locks_that_cannot_be_made_are_told(office: Office) -> None:
    for path in (office.folder / ".locks").glob("*"):
        path.unlink()
    if (office.folder / ".locks").exists():
        (office.folder / ".locks").rmdir()
    (office.folder / ".locks").touch(0o600)

    ran = office.run("doctor", "--json")

    assert _kinds(ran) == [("not-writable", ".locks")]


@needs_strace
def test_locks_that_exclude_nobody_are_told(office: Office) -> None:
    fault = "inject=flock:retval=0"
    strace = ("strace", "-f", "-o", os.devnull, "-e", fault)

    ran = office.start("doctor", "--json", before=strace)

    assert _kinds(ran) == [("no-locks", ".")]


def test_events_after_now_are_told_with_the_clock(office: Office) -> None:
    _recorded_at(office, FIRST, "2999-01-01T09:00:00Z")

    ran = office.run("doctor", "--json")

    assert _kinds(ran) == [
        ("future-event", f"cases/{FIRST}.json"),
        ("clock-behind", "."),
    ]


def test_years_that_no_calendar_covers_are_told(office: Office) -> None:
    office.run("set", FIRST, "release=2039-03-01", "--yes")

    ran = office.run("doctor", "--json")

    assert _kinds(ran)[0] == ("year-not-covered", "calendars/mk.toml")
    assert "2039" in json.loads(ran.out)["findings"][0]["facts"]["years"]


def test_a_checklist_that_no_case_follows_is_a_note(office: Office) -> None:
    for case in (FIRST, SECOND):
        office.path(case).unlink()

    ran = office.run("doctor", "--json")

    fits(ran, "doctor")
    [note] = json.loads(ran.out)["notes"]
    assert note["kind"] == "unused-checklist"


def test_a_checklist_that_was_changed_or_cannot_be_read_is_told(
    office: Office,
) -> None:
    [kept] = (office.folder / "checklists").glob("*.json")
    kept.write_bytes(b"{}")
    changed = _kinds(office.run("doctor", "--json"))
    kept.unlink()
    kept.symlink_to("gone")

    linked = _kinds(office.run("doctor", "--json"))

    name = f"checklists/{kept.name}"
    assert ("changed-checklist", name) in changed
    assert [one for one in linked if one[1] == name] == [
        ("link", name),
        ("changed-checklist", name),
    ]


def test_the_demo_is_sound_but_for_the_years_its_calendars_end_in(
    tmp_path: Path,
) -> None:
    ran = a_copy_of_the_demo(tmp_path).run("doctor", "--json")

    assert {kind for kind, _path in _kinds(ran)} <= {"year-not-covered"}


def _kinds(ran: Ran) -> list[tuple[str, str]]:
    return [(one["kind"], one["path"]) for one in json.loads(ran.out)["findings"]]


def _settings(office: Office) -> Path:
    return office.folder / "releasekit.toml"


def _chmod(path: Path, mode: int) -> None:
    path.chmod(mode)


def _modes(office: Office) -> dict[str, int]:
    names = {one: office.folder / one for one in office.bytes()}
    return {one: path.stat().st_mode for one, path in names.items()}


def _left(office: Office, case: str, host: str) -> Path:
    """Leave a name in a lock, as a process that was killed does."""
    path = office.folder / ".locks" / f"{case.lower()}.lock"
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.write_text(json.dumps({"host": host, "pid": 99_999_999, "uid": 1}))
    path.chmod(0o600)
    return path


def _is_held(office: Office, case: str) -> bool:
    try:
        with locked(office.folder, case, case, wait=0):
            return False
    except BusyError:
        return True


def _recorded_at(office: Office, case: str, at: str) -> None:
    said: list[Any] = [one["said"] for one in office.document(case)["history"]]
    document: Document = sealed(case, [{**one, "at": at} for one in said])
    office.path(case).write_bytes(in_file(document))
