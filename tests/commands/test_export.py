"""`export`: due dates for the calendars that people keep."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from calendar_readers import CalendarProgram, by_the_book, by_vobject, parsed
from casebooks import FIRST, SECOND, Document, Office, an_office
from releasekit.casebook.own_files import OwnFile
from releasekit.errors.files import ChangedMeanwhileError
from screens import DEMO_CASES, a_copy_of_the_demo, the_demo
from shipped_checklists import merged

FOREIGN = (
    b"a list of things to do\n",
    b"",
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n",
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "due.ics"


def _uids(out: Path, status: str = "CONFIRMED") -> set[str]:
    return {one.uid for one in by_the_book(out.read_bytes()) if one.status == status}


def _uid(case: str, action: str, occurrence: int = 1) -> str:
    return f"{case}.{action}.{occurrence}@releasekit"


def _log(office: Office) -> Document:
    lines: list[Document] = json.loads(office.run("audit", "--json").out)["lines"]
    return lines[-1]


def test_it_writes_every_open_due_date_into_a_private_file(
    office: Office, out: Path
) -> None:
    ran = office.run("export", str(out))

    due = json.loads(office.run("due", "--within", "all", "--json").out)["actions"]
    dated = {
        _uid(row["case"], row["action"], row["occurrence"])
        for row in due
        if row["due"] and row["state"] != "undetermined"
    }
    assert (ran.status, ran.err) == (0, "")
    assert _uids(out) == dated
    assert out.stat().st_mode & 0o777 == 0o600
    assert f"{out}: {len(dated)} due dates, 2 that stand no more, 2 cases" in ran.out
    assert f"{len(due) - len(dated)} open actions have no sure day yet" in ran.out


def test_the_answer_names_no_person_no_note_and_no_fact(
    office: Office, out: Path
) -> None:
    for words in (
        ("done", FIRST, "102", "--evidence", "canary-1", "--note", "canary-2"),
        ("waive", FIRST, "408", "--reason", "canary-3", "--authority", "canary-4"),
        ("assign", FIRST, "--role", "probation", "--to", "canary-5"),
    ):
        assert office.run(*words).status == 0

    office.run("export", str(out))

    assert b"canary" not in out.read_bytes()
    assert b"o17" not in out.read_bytes()


def test_what_was_taken_in_twice_is_there_once_and_follows_each_change(
    office: Office, out: Path
) -> None:
    calendar, uid = CalendarProgram(), _uid(FIRST, "explain-rights-and-dates")

    def taken_in() -> None:
        for _time in range(2):
            assert office.run("export", str(out)).status == 0
            calendar.take(out.read_bytes())

    taken_in()
    first = dict(calendar.days)
    office.run("done", FIRST, "102")
    taken_in()
    ended = dict(calendar.days)
    office.run("undo", FIRST)
    taken_in()

    assert uid in first
    assert ended.keys() == first.keys() - {uid}
    assert calendar.days == first


def test_a_release_that_moves_moves_what_hangs_on_it(office: Office, out: Path) -> None:
    calendar = CalendarProgram()
    office.run("export", str(out))
    calendar.take(out.read_bytes())
    before = dict(calendar.kept)

    office.run("set", FIRST, "release=2027-04-12", "--yes")
    office.run("export", str(out))
    calendar.take(out.read_bytes())

    moved = {uid for uid, one in calendar.kept.items() if one.day != before[uid].day}
    assert moved
    assert before.keys() == calendar.kept.keys()
    assert all(calendar.kept[one].sequence > before[one].sequence for one in moved)
    assert all(one.startswith(f"{FIRST}.") for one in moved)


def test_a_note_changes_no_byte(office: Office, out: Path) -> None:
    office.run("export", str(out))
    before = out.read_bytes()

    office.run("note", FIRST, "102", "--note", "called")
    office.run("export", str(out))

    assert out.read_bytes() == before


def test_a_closed_case_is_taken_out_again(office: Office, out: Path) -> None:
    office.run("export", str(out))
    given = {one for one in _uids(out) if one.startswith(f"{FIRST}.")}

    office.run("close", FIRST, "--because", "recall")
    ran = office.run("export", str(out))

    assert given
    assert given <= _uids(out, "CANCELLED")
    assert {one.partition(".")[0] for one in _uids(out)} == {SECOND}
    assert ran.status == 0


def test_a_restricted_case_is_counted_and_not_told_of(
    office: Office, out: Path
) -> None:
    office.run("restrict", FIRST, "--reason", "disputed")

    ran = office.run("export", str(out))

    assert FIRST.encode() not in out.read_bytes()
    assert "1 case is restricted" in ran.out
    assert _log(office)["cases"] == 1


def test_an_erased_case_is_not_told_of(office: Office, out: Path) -> None:
    office.run("close", FIRST, "--because", "mistake")
    office.run("erase", FIRST, "--reason", "term", "--yes")

    ran = office.run("export", str(out))

    assert ran.status == 0
    assert FIRST.encode() not in out.read_bytes()


def test_what_a_transfer_left_behind_is_taken_back(office: Office, out: Path) -> None:
    office.run("export", str(out))
    given = _uids(out)

    moved = office.run("transfer", FIRST, "--to", "rs", "--reason", "moved", "--yes")
    office.run("export", str(out))

    assert moved.status == 0
    gone = given - _uids(out)
    assert gone
    assert gone <= _uids(out, "CANCELLED")


def test_an_export_stands_in_the_log_as_given_away(office: Office, out: Path) -> None:
    office.run("export", str(out), "--reason", "the weekly plan")
    to_a_file = _log(office)
    office.run("export", str(out), FIRST, "--role", "probation")
    to_a_role = _log(office)

    assert (to_a_file["did"], to_a_file["to"], to_a_file["cases"]) == (
        "disclosed",
        "file",
        2,
    )
    assert (to_a_file["command"], to_a_file["reason"]) == ("export", "the weekly plan")
    assert (to_a_role["to"], to_a_role["cases"]) == ("probation", 1)
    assert to_a_file["cases_sha256"] != to_a_role["cases_sha256"]
    assert "gave away 1 case to probation (export)" in office.run("audit").out


def test_what_cannot_be_logged_is_not_written(office: Office, out: Path) -> None:
    log = office.folder / "audit" / "2026.jsonl"
    for path in (office.folder / "audit").iterdir():
        path.unlink()
    log.mkdir()

    ran = office.run("export", str(out))

    assert (ran.status, ran.err[:8]) == (74, "RK-E130:")
    assert not out.exists()


@pytest.mark.parametrize("foreign", FOREIGN)
def test_a_file_of_others_is_left_alone_unless_one_insists(
    office: Office, out: Path, foreign: bytes
) -> None:
    out.write_bytes(foreign)

    refused = office.run("export", str(out))
    kept = out.read_bytes()
    forced = office.run("export", str(out), "--force")

    assert (refused.status, refused.err[:8]) == (73, "RK-E151:")
    assert kept == foreign
    assert forced.status == 0
    assert by_vobject(out.read_bytes())


@pytest.mark.parametrize(
    "make", [Path.mkdir, os.mkfifo, lambda one: one.symlink_to("x")]
)
def test_what_is_no_plain_file_is_refused_at_once(
    office: Office, out: Path, make: Callable[[Path], None]
) -> None:
    make(out)

    ran = office.run("export", str(out), "--force")

    assert (ran.status, ran.err[:8]) == (73, "RK-E152:")


def _put(place: OwnFile, data: bytes) -> None:
    with place.filled(lambda file: file.write(data), "0" * 32) as put_it_there:
        put_it_there()


def test_what_came_there_meanwhile_stays(out: Path) -> None:
    place = OwnFile(out, lambda _head: True)
    out.write_bytes(b"theirs")

    with pytest.raises(ChangedMeanwhileError):
        _put(place, b"ours")

    assert out.read_bytes() == b"theirs"


def test_what_changed_there_meanwhile_stays(out: Path) -> None:
    out.write_bytes(b"ours of yesterday")
    place = OwnFile(out, lambda _file: True)
    out.write_bytes(b"theirs")

    with pytest.raises(ChangedMeanwhileError):
        _put(place, b"ours")

    assert out.read_bytes() == b"theirs"


def test_a_long_file_of_our_own_is_replaced(office: Office, out: Path) -> None:
    for _time in range(2):
        assert office.run("export", str(out)).status == 0

    assert out.stat().st_size > 4096


def test_standard_output_has_the_file_alone(office: Office) -> None:
    ran = office.start("export", "-", "--format", "ics")

    assert ran.status == 0
    assert parsed(ran.out.encode()).within
    assert "due dates" in ran.err


def test_the_form_is_as_the_file_is_called_or_as_is_said(
    office: Office, tmp_path: Path
) -> None:
    upper, other = tmp_path / "DUE.ICS", tmp_path / "sub" / "calendar"

    assert office.run("export", str(upper)).status == 0
    assert office.run("export", str(other), "--format", "ics").status == 0
    assert upper.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("out.pdf",), "RK-E150"),
        (("out.ics", "--format", "pdf"), "RK-E150"),
        (("-",), "RK-E023"),
        (("out",), "RK-E023"),
        (("out.ics", "--alarm", "soon"), "RK-E153"),
        (("out.ics", "--alarm", "367"), "RK-E153"),
        (("out.ics", "--alarm", "-1"), "RK-E153"),
        (("out.ics", "--within", "soon"), "RK-E018"),
        (("out.ics", "MK-2026-999"), "RK-E010"),
        (("out.ics", "--role", "nobody"), "RK-E014"),
        (("out.ics", "--as", "nobody"), "RK-E014"),
        (("out.ics", "--role", "me"), "RK-E023"),
    ],
)
def test_what_cannot_be_taken_is_refused_and_nothing_is_written(
    office: Office, words: tuple[str, ...], code: str
) -> None:
    ran = office.run("export", *words)

    assert (ran.status, ran.err[:7]) == (2, code)
    assert not Path("out.ics").exists()


def test_it_is_narrowed_as_due_is(office: Office, out: Path) -> None:
    def uids(*words: str) -> set[str]:
        assert office.run("export", str(out), *words).status == 0
        return _uids(out)

    every, near = uids(), uids("--within", "30d")
    of_one, of_role = uids(FIRST), uids("--role", "prison-case-officer")

    due = json.loads(office.run("due", "--json").out)["actions"]
    sure = [row for row in due if row["due"] and row["state"] != "undetermined"]
    assert near == {_uid(row["case"], row["action"]) for row in sure}
    assert near < every
    assert {one.partition(".")[0] for one in of_one} == {FIRST}
    assert of_role < every
    assert of_role == uids("--role", "me", "--as", "prison-case-officer")
    assert uids("--jurisdiction", "rs") == set()
    assert uids("--within", "release") <= every


def test_steps_on_sensitive_facts_are_for_the_roles_in_them(
    office: Office, out: Path
) -> None:
    office.run("set", FIRST, "health-need=yes", "--yes")
    uid = _uid(FIRST, "plan-care-continuity")

    def title(*words: str) -> tuple[str | None, str]:
        ran = office.run("export", str(out), *words)
        found = {one.uid: one.summary for one in by_the_book(out.read_bytes())}
        return found.get(uid), ran.out

    outsider, told = title("--as", "employment-service")
    assert outsider is None
    assert "Steps on sensitive facts" in told
    assert title("--role", "prison-health")[0] == "1 414 Plan care after release"
    assert title()[0] == "1 414"


def test_alarms_ring_as_many_days_before_as_was_said(office: Office, out: Path) -> None:
    def days(*words: str) -> set[tuple[int, ...]]:
        office.run("export", str(out), *words)
        items = by_the_book(out.read_bytes())
        return {
            tuple(-alarm.days for alarm in one.alarms)
            for one in items
            if one.status == "CONFIRMED"
        }

    assert days() == {(3,)}
    assert days("--alarm", "1", "--alarm", "14", "--alarm", "1") == {(14, 1)}


def test_tasks_are_given_where_they_are_asked_for(office: Office, out: Path) -> None:
    office.run("export", str(out), "--todo")

    assert {one.kind for one in by_vobject(out.read_bytes())} == {"VTODO"}
    assert _uids(out, "COMPLETED") == {_uid(FIRST, "appoint-case-lead")}


def test_a_case_that_cannot_be_read_is_named_and_the_others_are_written(
    office: Office, out: Path
) -> None:
    office.path(FIRST).write_bytes(b"{}")

    ran = office.run("export", str(out))

    assert ran.status == 65
    assert FIRST in ran.err
    assert {one.partition(".")[0] for one in _uids(out)} == {SECOND}
    assert office.run("export", str(out), SECOND).status == 0


def test_a_checklist_that_was_followed_before_and_is_lost_is_named(
    office: Office, out: Path
) -> None:
    kept = office.folder / "checklists"
    before = set(kept.glob("*.json"))
    office.run("transfer", FIRST, "--to", "rs", "--reason", "moved", "--yes")
    for path in before:
        path.unlink()

    ran = office.run("export", str(out), FIRST)

    assert (ran.status, ran.err[:8]) == (65, "RK-E053:")


def test_the_same_casebook_gives_the_same_bytes_on_any_day(
    tmp_path: Path, out: Path
) -> None:
    office = a_copy_of_the_demo(tmp_path)

    office.run("export", str(out))
    first = out.read_bytes()
    office.run("export", str(out), "--today", "2027-05-05")

    assert out.read_bytes() == first
    assert len(by_the_book(first)) > 400


@pytest.mark.parametrize("language", ["en", "sq", "sr-Cyrl"])
def test_each_entry_of_a_place_with_a_footnote_carries_it(
    tmp_path: Path, out: Path, language: str
) -> None:
    office = a_copy_of_the_demo(tmp_path)
    footnote = " ".join(merged("xk").notice[language].split())

    office.run("export", str(out), DEMO_CASES[16], "--lang", language)

    told = [one.description for one in by_the_book(out.read_bytes())]
    assert told
    assert all(footnote in " ".join(one.split()) for one in told)


def test_only_who_asks_for_a_calendar_loads_what_writes_it() -> None:
    code = (
        "import sys; from releasekit.cli import main; main(sys.argv[1:]);"
        "sys.exit('icalendar' in sys.modules)"
    )
    for words, status in ((("due",), 0), (("export", "-", "--format", "ics"), 1)):
        done = subprocess.run(
            [sys.executable, "-c", code, *words],
            env=the_demo().environment(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == status
