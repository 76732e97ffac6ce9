"""Whatever is typed or found in files: one sentence, and nothing changed."""

import os
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from casebooks import (
    FIRST,
    SECOND,
    Document,
    Office,
    Ran,
    an_empty_office,
    an_office,
    in_file,
)

Words = tuple[str, ...]
Damage = Callable[[Office, Path], None]

READS: dict[str, Words] = {
    "due": ("due", FIRST),
    "show": ("show", FIRST),
    "verify": ("verify", FIRST),
}
WRITES: dict[str, Words] = {
    "done": ("done", FIRST, "102"),
    "decline": ("decline", FIRST, "404"),
    "note": ("note", FIRST, "--note", "t"),
    "set": ("set", FIRST, "release=2027-04-01"),
    "undo": ("undo", FIRST, "--seq", "3"),
}
OPEN: Words = ("open", "--checklist", "mk", "--admission", "2026-11-20")
IN_CASEBOOK = {**READS, **WRITES, "list": ("list",), "open": OPEN}
COMMANDS = {**IN_CASEBOOK, "init": ("init",), "me": ("me",), "demo": ("demo",)}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def assert_refused(ran: Ran, status: int, *told: str) -> None:
    """Make sure that one line says what, where and what next."""
    assert (ran.status, len(ran.err.splitlines())) == (status, 1), ran
    assert ran.err.startswith("RK-E"), ran.err
    assert "Traceback" not in ran.err
    assert [one for one in told if one not in ran.err] == [], ran.err
    assert ran.err.rstrip().endswith((".", "?", "`.")), ran.err


def test_the_good_twins_of_these_commands_are_taken(office: Office) -> None:
    ran = [office.run(*words) for words in IN_CASEBOOK.values()]

    assert [one.status for one in ran] == [0] * len(IN_CASEBOOK), ran


TYPED: list[tuple[Words, str]] = [
    # cases
    *((_, "RK-E010 NOPE-9 `releasekit list`") for _ in (
        ("due", "NOPE-9"),
        ("show", "NOPE-9"),
        ("verify", "NOPE-9"),
        ("done", "NOPE-9", "102"),
        ("decline", "NOPE-9", "404"),
        ("note", "NOPE-9", "--note", "t"),
        ("set", "NOPE-9", "minor=no"),
        ("undo", "NOPE-9"),
    )),
    (("done", f"{FIRST},NOPE-9", "102"), "RK-E010 NOPE-9 `releasekit list`"),
    (("show", "1"), f"RK-E022 {FIRST} write"),
    (("done", "2", "102"), f"RK-E022 {SECOND} write"),
    (("show", ""), "RK-E010 `releasekit list`"),
    (("due", ""), "RK-E010 `releasekit list`"),
    (("verify", ""), "RK-E010 `releasekit list`"),
    (("done", "", "102"), "RK-E010 `releasekit list`"),
    (("done", ",", "102"), "RK-E010 `releasekit list`"),
    (("decline", "", "404"), "RK-E010 `releasekit list`"),
    # actions
    (("done", FIRST, "999"), "RK-E012 999 `releasekit show MK-2026-001 --all`"),
    (("done", FIRST, "102,999"), "RK-E012 999 `releasekit show MK-2026-001 --all`"),
    (("done", FIRST, "health-intakes"), "RK-E012 Did you mean health-intake?"),
    (("done", FIRST, ""), "RK-E012 `releasekit show MK-2026-001 --all`"),
    (("decline", FIRST, "999"), "RK-E012 999 `releasekit show MK-2026-001 --all`"),
    (("note", FIRST, "999", "--note", "t"), "RK-E012 999 `releasekit show"),
    (("done", FIRST, "health-in"), "RK-E022 health-in write 108"),
    (("done", FIRST, "a"), "RK-E013 Type the number"),
    (("done", FIRST, "101"), f"RK-E027 101 `releasekit undo {FIRST} --seq 2`"),
    (("decline", FIRST, "102"), f"RK-E029 102 `releasekit done {FIRST} 102`"),
    (("done", FIRST, "107"), "RK-E028 107 minor `releasekit set MK-2026-001"),
    # roles
    (("due", "--role", "wizard"), "RK-E014 wizard probation"),
    (("due", "--role", "prison-man"), "RK-E022 prison-man prison-management"),
    (("due", "--role", "prison"), "RK-E015 prison Type the whole"),
    *(((*words, "--as", "wizard"), "RK-E014 wizard probation")
      for words in (*WRITES.values(), OPEN)),
    # facts and dates
    (("set", FIRST, "shoe=44"), "RK-E016 shoe Dates: Facts:"),
    (("set", FIRST, "releas=2027-01-01"), "RK-E016 Did you mean release?"),
    (("set", FIRST, "minor=perhaps"), "RK-E017 minor perhaps yes, no, unknown"),
    (("set", FIRST, "release"), "RK-E024 release NAME=VALUE"),
    (("set", FIRST, "=no"), "RK-E024 =no NAME=VALUE"),
    (("set", FIRST, "release="), "RK-E024 release= NAME=VALUE"),
    (("set", FIRST, "minor=no", "shoe=44"), "RK-E016 shoe"),
    ((*OPEN, "--fact", "shoe=44"), "RK-E016 shoe Dates: Facts:"),
    ((*OPEN, "--fact", "minor=perhaps"), "RK-E017 minor perhaps"),
    ((*OPEN, "--date", "wedding=2027-01-01"), "RK-E016 wedding"),
    ((*OPEN, "--date", "2027-01-01"), "RK-E024 2027-01-01"),
    # days to come
    (("done", FIRST, "102", "--on", "2026-11-24"), "RK-E030 2026-11-24 2026-11-23"),
    (("note", FIRST, "--note", "t", "--on", "2026-11-24"), "RK-E030 2026-11-24"),
    # commands, options, words
    (("frobnicate",), "RK-E002 frobnicate `releasekit --help`"),
    (("nte",), "RK-E002 nte `note`"),
    (("\u0434\u043e\u043d\u0435",), "RK-E002 `done` Cyrillic"),
    (("",), "RK-E002 `releasekit --help`"),
    *(((*words, "--frobnicate"), "RK-E001 --frobnicate --help`")
      for words in COMMANDS.values()),
    (("done",), "RK-E001 Missing case --help`"),
    (("done", FIRST), "RK-E001 Missing action --help`"),
    (("set", FIRST), "RK-E001 NAME=VALUE --help`"),
    (("show",), "RK-E001 Missing case --help`"),
    (("show", FIRST, SECOND), f"RK-E001 {SECOND} --help`"),
    (("undo", FIRST, "--seq", "abc"), "RK-E001 abc --help`"),
    (("undo", FIRST, "--seq", "99"), f"RK-E034 99 `releasekit show {FIRST}`"),
    (("undo", FIRST, "--seq", "0"), f"RK-E034 0 `releasekit show {FIRST}`"),
    (("undo", FIRST, "--seq", "-1"), "RK-E034 -1"),
    (("undo", FIRST, "--seq", "1"), "RK-E036 1 case opened"),
    (("undo", SECOND), f"RK-E034 `releasekit show {SECOND}`"),
    (("undo", FIRST, "--by", "o9"), "RK-E035 o17 --seq"),
    (("due", "--view", "cards"), "RK-E041 cards table, lines"),
    (("due", "--group-by", "mood"), "RK-E041 mood time, case"),
    (("due", "--within", "soonish"), "RK-E018 soonish"),
    (("due", "--within", "\u00b2d"), "RK-E018 \u00b2d"),
    (("due", "--within", "-5d"), "RK-E022 -5d"),
    ((*OPEN, "--from", "later"), "RK-E041 later pre-release"),
    # texts
    (("note", FIRST), "RK-E023 --note"),
    (("note", FIRST, "--note", "  "), "RK-E023 --note"),
    (("note", FIRST, "--note", "x" * 4001), "RK-E031 4001 4000 Shorten"),
    (("note", FIRST, "--note", "write to jovan@example.org"), "RK-E032 e-mail Leave"),
    (("done", FIRST, "102", "--evidence", "x" * 501), "RK-E031 501 500"),
    (("done", FIRST, "102", "--evidence", "0101990450006"), "RK-E032 personal number"),
    (("decline", FIRST, "404", "--reason", "+389 70 123 456"), "RK-E032 telephone"),
    (("set", FIRST, "minor=no", "--reason", "x" * 501), "RK-E031 501"),
    # posts
    *(((*words, "--by", "o 17"), "RK-E040 letters, digits")
      for words in (*WRITES.values(), OPEN, ("me",))),
    # opening
    (("open", "--admission", "2026-11-20"), "RK-E023 --checklist mk"),
    (("open", "--checklist", "zz"), "RK-E038 zz mk"),
    (("open", "--checklist", "western-balkans"), "RK-E037 western-balkans mk"),
    (("open", "--checklist", "mk", "--admission", "2026-01-05"), "RK-E033 --from"),
    *((("open", name, *OPEN[1:]), "RK-E025 hyphens")
      for name in ("../x", "CON", "a b", "123456789", "x" * 65, "", "\u043c\u043a-1")),
    (("open", FIRST.lower(), *OPEN[1:]), f"RK-E026 {FIRST} Choose another"),
    (("open", "\uff2d\uff2b-2026-001", *OPEN[1:]), "RK-E025"),
    # the rest
    (("init", "--office", "idr"), "RK-E044 idr capitals"),
    (("init", "{new}", "--timezone", "Nowhere/Else"), "RK-E044 Nowhere/Else"),
    *(((*words, "--color", "purple"), "RK-E041 purple auto")
      for words in (*IN_CASEBOOK.values(), ("demo", "{new}"))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "told"), TYPED, ids=[" ".join(one)[:60] for one, _ in TYPED]
)
def test_what_is_typed_wrong_is_refused_and_changes_nothing(
    office: Office, words: Words, told: str
) -> None:
    before = office.bytes()
    new = office.home / "new"

    ran = office.run(*(word.format(new=new) for word in words))

    assert office.bytes() == before
    assert not new.exists()
    code, *parts = told.split(" ")
    assert_refused(ran, 2, f"{code}: ", *parts)


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


# ------------------------------------------------------------------ damaged cases


def _puts(data: bytes) -> Damage:
    def put(_office: Office, path: Path) -> None:
        path.write_bytes(data)

    return put


def _edits(edit: Callable[[bytes], bytes]) -> Damage:
    def change(_office: Office, path: Path) -> None:
        path.write_bytes(edit(path.read_bytes()))

    return change


def _newer(_office: Office, path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"format": 1', b'"format": 2'))


def _of_another_case(office: Office, path: Path) -> None:
    path.write_bytes(office.path(SECOND).read_bytes())


def _changed_event(office: Office, path: Path) -> None:
    document = office.document(FIRST)
    _salt_anew(document)
    path.write_bytes(in_file(document))


def _salt_anew(document: Document) -> None:
    document["history"][-1]["salt"] = "0" * 32


def _large(_office: Office, path: Path) -> None:
    os.truncate(path, 17 * 1024 * 1024)


DAMAGES: dict[str, Damage] = {
    "changed event": _changed_event,
    "cut in the middle": _edits(lambda data: data[: len(data) // 2]),
    "empty": _puts(b""),
    "nuls": _puts(b"\0" * 4096),
    "no utf-8": _puts(b'{"case": "\xff"}'),
    "utf-16": _edits(lambda data: data.decode().encode("utf-16")),
    "100,000 deep": _puts(b"[" * 100_000),
    "100,000 tables deep": _puts(b'{"a":' * 100_000),
    "key twice": _edits(lambda data: data.replace(b"{", b'{"case": "x",', 1)),
    "not a number": _edits(lambda data: data.replace(b": 1,", b": NaN,", 1)),
    "endless number": _edits(lambda data: data.replace(b": 1,", b": 1e999,", 1)),
    "huge number": _edits(
        lambda data: data.replace(b": 1,", b": " + b"9" * 5000 + b",")
    ),
    "a list": _puts(b"[]"),
    "of another case": _of_another_case,
    "made by a newer version": _newer,
    "17 MiB": _large,
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("command", [*WRITES, "show"])
def test_a_damaged_case_is_refused_and_left_as_it_is(
    office: Office, command: str, damage: str
) -> None:
    DAMAGES[damage](office, office.path(FIRST))
    before = office.bytes()

    ran = office.run(*IN_CASEBOOK[command])

    assert_refused(ran, 65, FIRST)
    assert office.bytes() == before


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("words", [("due",), ("due", "--json"), ("list",)], ids=str)
def test_a_damaged_case_never_hides_the_others(
    office: Office, words: Words, damage: str
) -> None:
    DAMAGES[damage](office, office.path(FIRST))
    before = office.bytes()

    ran = office.run(*words)

    assert SECOND in ran.out
    assert ran.status == 65
    assert ran.err.startswith("RK-E05")
    assert FIRST in ran.err
    assert len(ran.err.splitlines()) == 1
    assert office.bytes() == before


@pytest.mark.parametrize("damage", DAMAGES)
def test_verify_names_a_damaged_case_among_others(office: Office, damage: str) -> None:
    DAMAGES[damage](office, office.path(FIRST))
    before = office.bytes()

    ran = office.run("verify")

    assert (ran.status, ran.err) == (1, "")
    assert ran.out.startswith(f"{FIRST}: ")
    assert ran.out.endswith("1 case is in order.\n1 case is not.\n")
    assert office.bytes() == before


def test_a_role_is_not_doubted_because_every_case_is_damaged(office: Office) -> None:
    for case in (FIRST, SECOND):
        office.path(case).write_bytes(b"{")

    ran = office.run("due", "--role", "probation")

    assert ran.status == 65
    assert FIRST in ran.err
    assert SECOND in ran.err


@pytest.mark.parametrize("command", [*WRITES, "show", "due"])
def test_a_folder_in_the_place_of_a_case_is_refused(
    office: Office, command: str
) -> None:
    office.path(FIRST).unlink()
    office.path(FIRST).mkdir()
    before = office.bytes()

    ran = office.run(*IN_CASEBOOK[command])

    assert (ran.status, len(ran.err.splitlines())) == (74, 1), ran
    assert ran.err.startswith("RK-E071: ")
    assert FIRST in ran.err
    assert office.bytes() == before


def test_a_folder_in_the_place_of_a_case_does_not_hide_the_others(
    office: Office,
) -> None:
    office.path(FIRST).unlink()
    office.path(FIRST).mkdir()

    ran = office.run("due")

    assert ran.status == 74
    assert SECOND in ran.out


# --------------------------------------------------------- checklists and calendars


def _kept_checklist(office: Office) -> Path:
    [path] = office.folder.glob("checklists/*.json")
    return path


@pytest.mark.parametrize("is_there", [False, True], ids=["erased", "changed"])
@pytest.mark.parametrize("command", [*WRITES, "show"])
def test_a_case_whose_checklist_is_lost_is_refused(
    office: Office, command: str, *, is_there: bool
) -> None:
    path = _kept_checklist(office)
    path.write_bytes(b"{}")
    if not is_there:
        path.unlink()
    before = office.bytes()

    ran = office.run(*WRITES.get(command, READS["show"]))

    assert_refused(ran, 65, "RK-E053: ", FIRST, path.name, "Put it back")
    assert office.bytes() == before


def test_cases_whose_checklist_is_lost_are_each_named(office: Office) -> None:
    _kept_checklist(office).unlink()

    ran = office.run("due")

    assert ran.status == 65
    assert [line[:15] for line in ran.err.splitlines()] == ["RK-E053: Case M"] * 2


def test_no_case_is_opened_on_a_kept_checklist_that_was_changed(
    office: Office,
) -> None:
    path = _kept_checklist(office)
    path.write_bytes(b"{}")
    before = office.bytes()

    ran = office.run(*OPEN)

    assert_refused(ran, 65, path.name)
    assert office.bytes() == before


OWN = (
    (Path(__file__).parents[2] / "checklists" / "mk.toml")
    .read_text()
    .replace('id = "mk"', 'id = "own"')
)
ACTION = """
[actions.dance]
number = 180
title.en = "Dance"
short.en = "Dance"
phase = "admission"
lead = "probation"
due = { days = 5, after = "admission", basis = "practice" }
waits_for = []
"""
AFTER = "\n[roles.prison-management]"


def _with_action(old: str = "", new: str = "") -> bytes:
    return f"{OWN}{ACTION.replace(old, new)}".encode()


def _with_head(old: str, new: str) -> bytes:
    return OWN.replace(old, new, 1).encode()


CHECKLISTS = {
    "empty": (b"", "is missing"),
    "no toml": (b"format = = 1", "line 1, column 10"),
    "no utf-8": (b'title = "\xff"', "UTF-8"),
    "too deep": (b"a = " + b"[" * 100_000, "too large"),
    "huge number": (b"format = " + b"9" * 5000, "too large"),
    "key twice": (b"format = 1\nformat = 1\n", "line 2"),
    "unknown key": (_with_head(AFTER, f"\nrisk = 1{AFTER}"), "risk"),
    "another format": (_with_head("format = 1", "format = 2"), "format"),
    "unknown parent": (_with_head('"western-balkans"', '"nowhere"'), "nowhere"),
    "itself as parent": (
        _with_head('"western-balkans"', '"own"'),
        "in a circle: own → own",
    ),
    "unknown role": (_with_action("probation", "wizard"), "wizard"),
    "unknown action": (_with_action("[]", '["sing"]'), "sing"),
    "circle": (_with_action("[]", '["dance"]'), "dance \u2192 dance"),
    "unknown date": (_with_action('"admission", basis', '"wedding", basis'), "wedding"),
    "unknown phase": (_with_action('phase = "admission"', 'phase = "later"'), "phase"),
    "incomplete action": (f"{OWN}\n[actions.dance]\nnumber = 180\n".encode(), "dance"),
    "number given anew": (
        f"{OWN}\n[actions.health-intake]\nnumber = 180\n".encode(),
        "health-intake",
    ),
    "2 MiB": (OWN.encode() + b"# x\n" * 524_288, "too large"),
}


@pytest.mark.parametrize("broken", CHECKLISTS)
def test_a_broken_checklist_is_refused(office: Office, broken: str) -> None:
    path = _own_checklist(office)
    data, told = CHECKLISTS[broken]
    path.write_bytes(data)
    before = office.bytes()

    ran = office.run("open", "--checklist", "own", "--admission", "2026-11-20")

    assert_refused(ran, 65, "RK-E052: ", str(path), told, "checklist check")
    assert office.bytes() == before


def test_the_good_twin_of_the_broken_checklists_is_taken(office: Office) -> None:
    _own_checklist(office).write_bytes(_with_action())

    ran = office.run("open", "--checklist", "own", "--admission", "2026-11-20")

    assert ran.status == 0, ran.err


def _own_checklist(office: Office) -> Path:
    return office.folder / "checklists" / "src" / "own.toml"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["crlf", "mark and crlf"])
def test_a_checklist_saved_on_windows_is_the_same_checklist(
    office: Office, mark: bytes
) -> None:
    path = _own_checklist(office)
    for data in (OWN.encode(), mark + OWN.replace("\n", "\r\n").encode()):
        path.write_bytes(data)
        ran = office.run("open", "--checklist", "own", "--admission", "2026-11-20")
        assert ran.status == 0, ran.err

    assert len(list(office.folder.glob("checklists/*.json"))) == 2


def test_a_checklist_file_that_is_not_there_is_named(office: Office) -> None:
    ran = office.run("open", "--checklist", "./nowhere.toml")

    assert_refused(ran, 66, "RK-E061: ", "nowhere.toml", "Check the name")


def test_a_checklist_whose_calendar_is_not_there_is_refused(office: Office) -> None:
    data = _with_head('calendar = "mk"', 'calendar = "nowhere"')
    _own_checklist(office).write_bytes(data)
    before = office.bytes()

    ran = office.run("open", "--checklist", "own", "--admission", "2026-11-20")

    assert_refused(ran, 65, "There is no calendar nowhere")
    assert office.bytes() == before


def test_a_case_whose_calendar_went_away_is_damaged(office: Office) -> None:
    calendar = office.folder / "calendars" / "own.toml"
    calendar.write_text('format = 1\nid = "own"\nyears = [2026]\n')
    data = _with_head('calendar = "mk"', 'calendar = "own"')
    _own_checklist(office).write_bytes(data)
    opened = office.run("open", "OWN-1", "--checklist", "own")
    calendar.unlink()

    ran = office.run("due")

    assert opened.status == 0, opened.err
    assert ran.status == 65
    assert "own.toml" in ran.err
    assert SECOND in ran.out


CALENDARS = {
    "empty": b"",
    "no toml": b"closed = = 1",
    "no utf-8": b'id = "\xff"',
    "unknown key": b'format = 1\nid = "mk"\nyears = [2026]\nshops = 1\n',
    "no day": b'format = 1\nid = "mk"\nyears = [2026]\n[[closed]]\ndate = "soon"\n',
    "no years": b'format = 1\nid = "mk"\n',
}


@pytest.mark.parametrize("broken", CALENDARS)
@pytest.mark.parametrize("command", [*WRITES, "show", "open"])
def test_a_broken_calendar_is_refused(
    office: Office, command: str, broken: str
) -> None:
    path = office.folder / "calendars" / "mk.toml"
    path.write_bytes(CALENDARS[broken])
    before = office.bytes()

    ran = office.run(*IN_CASEBOOK[command])

    assert_refused(ran, 65, "RK-E054: ", str(path), "Correct the file and try again")
    assert office.bytes() == before


# -------------------------------------------------------------------------- settings

SETTINGS = {
    "empty": b"",
    "no toml": b"format = = 1",
    "no utf-8": b'format = 1\noffice = "\xff"',
    "newer": b"format = 2\n",
    "format in a text": b'format = "1"\n',
    "unknown key": b"format = 1\nprogram = 1\n",
    "office that is no text": b"format = 1\noffice = 7\n",
    "unknown time zone": b'format = 1\ntimezone = "Nowhere/Else"\n',
    "time zone that is a folder": b'format = 1\ntimezone = "Europe"\n',
    "time zone outside": b'format = 1\ntimezone = "../../etc/passwd"\n',
}
CLOCKED = ("unknown time zone", "time zone that is a folder", "time zone outside")
"""A zone matters where the day is asked of the clock."""


@pytest.mark.parametrize("bad", [one for one in SETTINGS if one not in CLOCKED])
@pytest.mark.parametrize("command", IN_CASEBOOK)
def test_bad_settings_of_the_casebook_are_refused(
    office: Office, command: str, bad: str
) -> None:
    path = office.folder / "releasekit.toml"
    path.write_bytes(SETTINGS[bad])
    before = office.bytes()

    ran = office.run(*IN_CASEBOOK[command])

    assert office.bytes() == before
    assert_refused(ran, 78, "RK-E080: ", str(path), "Correct the file")


@pytest.mark.parametrize("bad", CLOCKED)
@pytest.mark.parametrize("command", ["due", "list", "note", "open"])
def test_a_bad_time_zone_is_refused_where_the_clock_is_asked(
    office: Office, command: str, bad: str
) -> None:
    (office.folder / "releasekit.toml").write_bytes(SETTINGS[bad])
    before = office.bytes()

    ran = office.run(*IN_CASEBOOK[command], RELEASEKIT_TODAY="")

    assert_refused(ran, 78, "RK-E080: ", str(office.folder), "Correct the file")
    assert office.bytes() == before


@pytest.mark.parametrize(
    "office_code", ["../../x", "a b", "123456789", "x" * 60, "A\\nB"]
)
def test_an_office_code_that_can_stand_in_no_id_is_refused(
    office: Office, office_code: str
) -> None:
    path = office.folder / "releasekit.toml"
    path.write_text(f'format = 1\noffice = "{office_code}"\n')
    before = office.bytes()

    ran = office.run(*OPEN)

    assert office.bytes() == before
    assert_refused(ran, 78, "RK-E080: ", str(path))


def test_init_takes_no_office_code_that_can_stand_in_no_id(office: Office) -> None:
    ran = office.run("init", str(office.home / "new"), "--office", "123456789")

    assert_refused(ran, 2, "123456789")
    assert not (office.home / "new").exists()


MINE = {
    "no toml": b"post = = 1",
    "no utf-8": b'post = "\xff"',
    "unknown key": b"program = 1\n",
    "post that is no text": b"post = 7\n",
    "post that is none": b'post = "Jovan Petrov"\n',
}


@pytest.mark.parametrize("bad", MINE)
@pytest.mark.parametrize("command", [*WRITES, "me"])
def test_bad_settings_of_ones_own_are_refused(
    office: Office, command: str, bad: str
) -> None:
    path = office.home / ".config" / "releasekit" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(MINE[bad])
    before = office.bytes()

    ran = office.run(*COMMANDS[command], RELEASEKIT_BY="")

    assert office.bytes() == before
    assert path.read_bytes() == MINE[bad]
    assert_refused(ran, 78, "RK-E080: ", str(path), "Correct the file")


# ---------------------------------------------------------------------------- places


@pytest.mark.parametrize("command", IN_CASEBOOK)
def test_without_a_casebook_every_command_says_so(tmp_path: Path, command: str) -> None:
    office = an_empty_office(tmp_path)

    ran = office.run(*IN_CASEBOOK[command])

    assert_refused(ran, 66, "RK-E060: ", str(office.folder), "`releasekit init`")
    assert not office.folder.exists()


@pytest.mark.parametrize(
    "place", ["{home}/nowhere", "{case}", "{case}/below", "~nosuchuser/x", "{long}"]
)
@pytest.mark.parametrize("words", [("due",), ("me",)], ids=str)
def test_a_casebook_that_is_none_is_named(
    office: Office, words: Words, place: str
) -> None:
    named = place.format(home=office.home, case=office.path(FIRST), long="x" * 5000)

    ran = office.start(*words, "--casebook", named)

    assert_refused(ran, 66, "RK-E060: ", named, "--casebook DIR")
    assert list(office.home.iterdir()) == []


def test_a_casebook_without_its_folder_of_cases_is_not_taken_for_empty(
    office: Office,
) -> None:
    (office.folder / "cases").rename(office.folder / "cases.bak")

    ran = [office.run("due"), office.run("list"), office.run("verify")]

    assert [one.status for one in ran if one.status == 0] == []


def test_a_file_in_the_place_of_the_locks_stops_every_write(office: Office) -> None:
    (office.folder / ".locks").write_bytes(b"")
    before = office.bytes()

    ran = {name: office.run(*words) for name, words in WRITES.items()}

    for one in ran.values():
        assert_refused(one, 73, "RK-E070: ", ".locks", "Remove")
    assert office.bytes() == before


@pytest.mark.parametrize("words", [("init",), ("demo",)], ids=str)
@pytest.mark.parametrize("place", ["{case}", "{case}/below"])
def test_no_casebook_is_made_on_a_file(
    office: Office, words: Words, place: str
) -> None:
    named = place.format(case=office.path(FIRST))
    before = office.bytes()

    ran = office.run(*words, named)

    assert_refused(ran, 73, "RK-E070: ", named, "Name")
    assert office.bytes() == before


def test_no_casebook_is_made_on_a_casebook(office: Office) -> None:
    before = office.bytes()

    ran = [office.run(name, str(office.folder)) for name in ("init", "demo")]

    for one in ran:
        assert_refused(one, 73, "RK-E070: ", str(office.folder), "nother folder")
    assert office.bytes() == before


def test_settings_that_cannot_be_kept_are_a_failure(office: Office) -> None:
    under = office.path(FIRST) / "config"
    before = office.bytes()

    ran = office.start("me", "--as", "probation", XDG_CONFIG_HOME=str(under))

    assert_refused(ran, 74, "RK-E072: ", str(under))
    assert office.bytes() == before


LIMITED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
# what measures coverage would write too, and complain
kept = dict(one for one in os.environ.items() if not one[0].startswith("COV"))
os.execve(sys.argv[1], sys.argv[1:], kept)
"""


@pytest.mark.parametrize("size", [0, 40, 200])
@pytest.mark.parametrize("command", [*WRITES, "open"])
def test_a_disk_without_room_stops_a_write_whole(
    office: Office, command: str, size: int
) -> None:
    limited = (sys.executable, "-B", "-c", LIMITED.format(size=size))
    before = office.bytes()

    ran = office.start(
        *IN_CASEBOOK[command], before=limited, PYTHONDONTWRITEBYTECODE="1"
    )

    assert_refused(ran, 74, "RK-E072: ", str(office.folder))
    assert office.bytes() == before


def test_an_answer_that_cannot_be_shown_does_not_deny_what_was_recorded(
    office: Office,
) -> None:
    ran = office.start(
        "note", FIRST, "--note", "t", before=("sh", "-c", 'exec "$@" > /dev/full', "-")
    )

    assert office.notes(FIRST)[-1] == "t"
    assert ran.status == 74
    assert ran.err.startswith("RK-E")
    assert "Nothing was recorded" not in ran.err


def test_a_list_that_cannot_be_shown_is_a_failure(office: Office) -> None:
    ran = office.start("list", before=("sh", "-c", 'exec "$@" > /dev/full', "-"))

    assert_refused(ran, 74, "RK-E078: ", "output")


def test_a_folder_that_is_gone_is_no_failure_of_ours(office: Office) -> None:
    gone = office.home / "gone"
    script = f'mkdir {gone} && cd {gone} && rmdir {gone} && exec "$@"'

    ran = office.start("due", before=("sh", "-c", script, "-"))

    assert ran.status in {0, 66}
    assert "Traceback" not in ran.err
