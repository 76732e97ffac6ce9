"""`verify` names the case and what is wrong with it, and never writes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from casebooks import FIRST, MONDAY, SALT, SECOND, Office, an_office
from releasekit.casebook import Casebook
from releasekit.domain.case import Event
from releasekit.domain.deeds import Noted
from releasekit.storage.chains import bytes_of, with_events

ODD = "its bytes are not those the program writes"


def test_a_casebook_that_nobody_touched_is_in_order(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    ran = office.run("verify")

    assert (ran.status, ran.out) == (0, "2 cases are in order.\n")


@pytest.mark.parametrize("seq", [1, 2, 3])
def test_an_event_changed_outside_is_named_with_its_case(
    tmp_path: Path, seq: int
) -> None:
    office = an_office(tmp_path)
    _edit(office, f'"salt": "{office.document(FIRST)["history"][seq - 1]["salt"]}"')

    ran = office.run("verify")

    assert ran.status == 1
    assert f"{FIRST}: event {seq} was changed or its chain is broken\n" in ran.out
    assert "1 case is in order.\n1 case is not.\n" in ran.out
    assert SECOND not in ran.out


def test_the_last_event_changed_outside_is_named_with_its_case(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    last = office.document(FIRST)["history"][-1]
    _edit(office, f'"salt": "{last["salt"]}"')

    ran = office.run("verify", FIRST)

    assert ran.status == 1
    assert FIRST in ran.out
    assert f"event {last['seq']} was changed" in ran.out


SPACINGS: dict[str, Callable[[bytes], bytes]] = {
    "mark in front": lambda data: b"\xef\xbb\xbf" + data,
    "windows line ends": lambda data: data.replace(b"\n", b"\r\n"),
    "no blanks": lambda data: data.replace(b"\n", b"").replace(b"  ", b""),
    "no last line end": lambda data: data.rstrip(b"\n"),
    "tabs": lambda data: data.replace(b"  ", b"\t"),
}


@pytest.mark.parametrize("spacing", SPACINGS)
def test_a_file_in_other_spacing_is_reported_and_read(
    tmp_path: Path, spacing: str
) -> None:
    office = an_office(tmp_path)
    good = office.run("show", FIRST, "--json").out
    changed = SPACINGS[spacing](office.path(FIRST).read_bytes())
    office.path(FIRST).write_bytes(changed)

    ran = office.run("verify")

    assert (ran.status, ran.out.splitlines()[0]) == (1, f"{FIRST}: {ODD}")
    assert office.path(FIRST).read_bytes() == changed
    assert office.run("show", FIRST, "--json").out == good
    assert office.run("due").status == 0


def test_the_next_write_puts_other_spacing_right(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    path = office.path(FIRST)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    office.run("note", FIRST, "--note", "t")

    assert office.run("verify").status == 0


def test_an_older_copy_that_was_put_back_is_noticed_by_the_log(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    before = office.path(SECOND).read_bytes()
    office.run("note", SECOND, "--note", "t")
    office.path(SECOND).write_bytes(before)

    ran = office.run("verify")

    assert ran.status == 1
    assert f"{SECOND}: it is an older copy: the log of " in ran.out


def test_a_case_whose_opening_a_crash_kept_out_of_the_log_is_in_order(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)
    [log] = office.folder.glob("audit/*.jsonl")
    before = log.read_bytes()
    office.run("open", "A-1", "--checklist", "mk", "--admission", "2026-11-20")
    log.write_bytes(before)

    assert office.run("verify").out == "3 cases are in order.\n"


def test_a_case_that_others_write_in_meanwhile_is_in_order(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    casebook = Casebook(office.folder)
    assert not casebook.log.faults
    _append(office, at=f"{MONDAY}T09:00:00Z")

    office.run("note", SECOND, "--note", "at another moment")

    assert casebook.faults(SECOND) == ()


def test_verify_writes_nothing_however_bad_it_is(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.path(FIRST).write_bytes(b"{")
    (office.folder / "cases" / "stray (conflicted copy).json").write_bytes(b"{")
    before = office.bytes()

    ran = office.run("verify")

    assert ran.status == 1
    assert office.bytes() == before


def _append(office: Office, at: str) -> None:
    """Write a note at some moment, and nothing of it into the log."""
    file = Casebook(office.folder).read(SECOND)
    seq = len(file.sealed) + 1
    noted = Noted(actions=(), text="t")
    event = Event(seq=seq, at=at, on=date.fromisoformat(MONDAY), by="o17", deed=noted)
    chain = with_events(SECOND, file.sealed, [(event, SALT)])
    office.path(SECOND).write_bytes(bytes_of(SECOND, chain))


def _edit(office: Office, quoted: str) -> None:
    """Change the last sign of a quoted text of the first case by hand."""
    data = office.path(FIRST).read_text()
    sign = "1" if quoted[-2] == "0" else "0"
    office.path(FIRST).write_text(data.replace(quoted, f'{quoted[:-2]}{sign}"'))
