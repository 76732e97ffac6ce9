"""A checklist that cannot be used is named, and no case goes on without it."""

from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from refusals import OPEN, READS, WRITES, assert_refused


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


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
    (Path(__file__).parents[3] / "checklists" / "mk.toml")
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
