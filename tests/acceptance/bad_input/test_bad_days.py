"""Whatever days, names and bytes are typed: one sentence, and nothing changed."""

from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office
from refusals import IN_CASEBOOK, OPEN, WRITES, Words, assert_refused


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


DAYS = {
    "7/1/2027": "RK-E019",
    "31.02.2026": "RK-E018",
    "2026-13-01": "RK-E018",
    "2026-1-5": "RK-E018",
    "11.": "RK-E021",
    "someday": "RK-E018",
    "fri": "RK-E022",
    "today": "RK-E022",
    "+3d": "RK-E022",
    "2.11.": "RK-E022",
    "1899-12-31": "RK-E020",
    "2200-01-01": "RK-E020",
}
PLACES: dict[str, Words] = {
    "done": ("done", FIRST, "102", "--on", "{day}"),
    "decline": ("decline", FIRST, "404", "--on", "{day}"),
    "note": ("note", FIRST, "--note", "t", "--on", "{day}"),
    "set": ("set", FIRST, "release={day}"),
    "open release": (*OPEN, "--release", "{day}"),
    "open date": (*OPEN, "--date", "supervision-end={day}"),
    "due": ("due", "--within", "{day}"),
}


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("place", PLACES)
def test_what_is_no_day_in_a_script_is_refused_everywhere(
    office: Office, place: str, day: str
) -> None:
    before = office.bytes()

    ran = office.run(*(word.format(day=day) for word in PLACES[place]))

    assert_refused(ran, 2, f"{DAYS[day]}: ", day)
    assert office.bytes() == before


@pytest.mark.parametrize("day", ["7/1/2027", "someday", "fri", "", "2200-01-01"])
@pytest.mark.parametrize("command", [*IN_CASEBOOK, "demo"])
def test_a_wrong_today_is_refused_and_changes_nothing(
    office: Office, command: str, day: str
) -> None:
    place = office.home / "new"
    words = ("demo", str(place)) if command == "demo" else IN_CASEBOOK[command]
    before = office.bytes()

    ran = office.run(*words, "--today", day)

    if command == "verify":
        assert ran.status == 0  # it reads no day
    else:
        assert_refused(ran, 2, day)
    assert not place.exists()
    assert office.bytes() == before


def test_a_demo_that_is_there_survives_a_wrong_day(office: Office) -> None:
    demo = Office(folder=office.home / "demo", home=office.home)
    office.run("demo", str(demo.folder))
    before = demo.bytes()

    ran = office.run("demo", str(demo.folder), "--today", "7/1/2027")

    assert_refused(ran, 2, "7/1/2027")
    assert demo.bytes() == before


@pytest.mark.parametrize("command", [*WRITES, "open"])
def test_a_write_by_nobody_is_refused(office: Office, command: str) -> None:
    before = office.bytes()

    ran = office.run(*IN_CASEBOOK[command], RELEASEKIT_BY="")

    assert_refused(ran, 2, "RK-E039: ", "--by POST", "releasekit me")
    assert office.bytes() == before


def test_a_note_from_input_that_is_no_utf8_is_refused(office: Office) -> None:
    before = office.bytes()

    ran = office.run(
        "note", FIRST, "--note", "-", stdin=TextIOWrapper(BytesIO(b"\xff"), "utf-8")
    )

    assert_refused(ran, 2, "RK-E042: ", "The note", "Write it again")
    assert office.bytes() == before


BYTES: dict[str, tuple[str | bytes, ...]] = {
    "case": ("show", b"\xff"),
    "action": ("done", FIRST, b"\xff"),
    "note": ("note", FIRST, "--note", b"caf\xe9"),
    "fact": ("set", FIRST, b"\xff=yes"),
    "answer": ("set", FIRST, b"minor=\xff"),
    "role": ("note", FIRST, "--note", "t", "--as", b"\xff"),
    "post": ("note", FIRST, "--note", "t", "--by", b"\xff"),
    "command": (b"\xff",),
    "option": ("due", b"--\xff"),
    "language": ("init", "{new}", "--lang", b"\xff"),
    "own language": ("me", "--lang", b"\xff"),
    "own role": ("me", "--as", b"\xff"),
    "time zone": ("init", "{new}", "--timezone", b"\xff"),
}


@pytest.mark.parametrize("what", BYTES)
def test_bytes_that_are_no_text_are_refused(office: Office, what: str) -> None:
    before = office.bytes()
    words = (
        one.format(new=office.home / "new") if isinstance(one, str) else one
        for one in BYTES[what]
    )

    ran = office.start(*words)

    assert_refused(ran, 2)
    assert office.bytes() == before
    assert list(office.home.iterdir()) == []
