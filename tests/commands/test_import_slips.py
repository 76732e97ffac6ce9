"""`import`: what cannot be taken is told cell by cell, each with what to do."""

from datetime import date
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from filled_sheets import Workbook, fill_csv, filling, said_since
from made_workbooks import a_workbook, with_parts
from releasekit.casebook.marked_sheets import Mark, marked_copy
from releasekit.storage.returned.files import digest_of

TODAY = date(2026, 11, 23)
RED = "FFFF9999"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def due(office: Office, tmp_path: Path) -> Path:
    path = tmp_path / "due.xlsx"
    office.run("export", str(path))
    return path


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"outcome": "waived", "day": TODAY}, "`releasekit waive`"),
        ({"outcome": "not needed", "day": TODAY}, "`releasekit not-needed`"),
        ({"day": TODAY}, "A day stands here without an outcome"),
        ({"evidence": "form 3"}, "Evidence stands here without an outcome"),
        ({"outcome": "started", "day": TODAY, "evidence": "x"}, "no evidence yet"),
        ({"outcome": "declined", "day": TODAY}, "cannot be declined"),
        ({"outcome": "done", "day": date(2026, 11, 24)}, "RK-E030"),
        ({"outcome": "done", "day": date(2020, 1, 1)}, "RK-E045"),
        ({"outcome": "done", "day": "soon"}, "soon is not a day"),
        ({"outcome": "done", "day": "fri"}, "fri is not a day"),
        ({"outcome": "done", "day": True}, "is not a day"),
        ({"outcome": "done", "day": "#N/A"}, "An error stands here"),
        ({"outcome": "done", "day": TODAY, "evidence": "x" * 501}, "the limit is 500"),
        ({"note": "x" * 4001}, "the limit is 4000"),
        ({"note": "to a@b.mk"}, "an e-mail address"),
        ({"outcome": 3, "day": TODAY}, "This is no outcome"),
    ],
)
def test_a_slip_says_what_is_wrong(
    office: Office, due: Path, cells: dict[str, object], says: str
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, **cells)
    before = office.bytes()

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 65
    assert says in ran.err
    assert office.bytes() == before


def test_a_cell_filled_in_otherwise_on_two_sheets_is_a_slip(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "due.xlsx"
    office.run("export", str(path), "--per-role")
    with filling(path) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
    with filling(path, "prison lead") as sheet:
        at = sheet.fill(FIRST, 102, outcome="started", day=TODAY)

    ran = office.run("import", str(path), "--yes")

    assert ran.status == 65
    assert f"prison lead!J{at} (outcome): RK-E176" in ran.err
    assert "at Outstanding!J12 (outcome)." in ran.err


def test_a_step_that_is_not_for_the_role_is_a_slip(office: Office, due: Path) -> None:
    with filling(due) as sheet:
        sheet.fill(SECOND, 414, note="called")

    ran = office.run("import", str(due), "--yes", "--as", "employment-service")
    short = office.run("import", str(due), "--yes", "--as", "employment")

    assert (ran.status, short.status) == (65, 2)
    assert "RK-E0" in ran.err
    assert "Outstanding" not in short.err


def test_a_part_that_was_signed_before_is_not_signed_on_another_day(
    office: Office, tmp_path: Path
) -> None:
    path, later = tmp_path / "due.xlsx", ["--today", "2026-11-25"]
    office.run("done", FIRST, "309", "--part", "probation", "--as", "probation")
    office.run("export", str(path))
    with filling(path) as sheet:
        sheet.fill(FIRST, 309, outcome="done", day=date(2026, 11, 24))

    ran = office.run("import", str(path), "--yes", "--as", "probation", *later)

    assert ran.status == 65
    assert "(outcome): RK-E048" in ran.err


def test_a_table_of_ones_own_is_refused_what_the_action_does_not_allow(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        f"case,action,occurrence,outcome,day\n{FIRST},102,1,declined,2026-11-23\n"
        f"{FIRST},x,1,done,2026-11-23\n{FIRST},102,one,done,2026-11-23\n",
        encoding="utf-8",
    )

    ran = office.run("import", str(path), "--yes")

    assert ran.status == 65
    assert "line 2, column outcome: RK-E029" in ran.err
    assert "no case here has that action: line 3, line 4" in ran.out


@pytest.mark.parametrize("text", ["", "case,action\0", "case,action,occurrence\n"])
def test_a_text_that_is_no_table_is_refused(
    office: Office, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "own.csv"
    path.write_text(text, encoding="utf-8")

    ran = office.run("import", str(path), "--yes")

    assert ran.status == 65
    assert "RK-E170" in ran.err


def test_a_workbook_that_cannot_be_copied_gets_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "due.xlsx"
    data = with_parts(a_workbook([["case"]]), {"xl/styles.xml": b"<styleSheet"})
    path.write_bytes(data)

    assert marked_copy(path, digest_of(data), [Mark("Sheet!A1", "x")], "t") is None


def test_a_file_that_is_another_since_gets_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "due.xlsx"
    path.write_bytes(a_workbook([["case"]]))

    assert marked_copy(path, digest_of(b""), [Mark("Sheet!A1", "x")], "t") is None


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("cp1250", "pozvan, \u0161ta dalje"),
        ("cp1251", "\u043f\u043e\u0432\u0438\u043a\u0430\u043d"),
    ],
)
def test_another_encoding_is_read_only_where_somebody_names_it(
    office: Office, tmp_path: Path, encoding: str, note: str
) -> None:
    path = tmp_path / "due.csv"
    office.run("export", str(path))
    fill_csv(path, FIRST, 102, note=note)
    path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))

    guessed = office.run("import", str(path), "--yes")
    named = office.run("import", str(path), "--yes", "--encoding", encoding.upper())
    other = office.run("import", str(path), "--yes", "--encoding", "latin-1")

    assert (guessed.status, named.status, other.status) == (65, 0, 2)
    assert "it is not UTF-8 text" in guessed.err
    assert said_since(office, FIRST, 0)[-1]["text"] == note


def test_an_action_that_comes_again_wants_to_know_which_time(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "own.csv"
    text = "case,action,occurrence,outcome,day\n{case},203,{time},done,2026-11-23\n"
    path.write_text(text.format(case=FIRST, time=""), encoding="utf-8")

    without = office.run("import", str(path), "--yes")
    path.write_text(text.format(case=FIRST, time="1"), encoding="utf-8")
    first = office.run("import", str(path), "--yes")
    again = office.run("import", str(path), "--yes")

    assert (without.status, first.status, again.status) == (65, 0, 0)
    assert "line 2, column occurrence: RK-E180" in without.err
    assert "Write it here: 1 is the open one." in without.err
    assert "Nothing to record." in again.out


def test_a_damaged_case_is_told_once_and_its_rows_are_not_named_too(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, note="called")
        sheet.fill(FIRST, 103, note="called")
    office.path(FIRST).write_text("{", encoding="utf-8")

    ran = office.run("import", str(due), "--yes")

    assert ran.err.count("RK-E05") == 1
    assert "not read" not in ran.out


def test_one_day_in_two_forms_on_two_sheets_is_one_day(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "due.xlsx"
    office.run("export", str(path), "--per-role")
    for name, day in (("Outstanding", TODAY), ("prison lead", "23.11.2026")):
        with filling(path, name) as sheet:
            sheet.fill(FIRST, 102, outcome="done", day=day)
            sheet.fill(FIRST, 103, outcome="done", day="soon")

    ran = office.run("import", str(path), "--yes")

    assert "RK-E176" not in ran.err
    assert "soon is not a day" in ran.err


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("cases", "it has no cells to fill in"),
        ("history", "it has no cells to fill in"),
    ],
)
def test_a_table_with_nothing_to_fill_in_is_refused(
    office: Office, tmp_path: Path, what: str, says: str
) -> None:
    path = tmp_path / "table.xlsx"
    office.run("export", str(path), "--what", what)

    ran = office.run("import", str(path), "--yes")

    assert ran.status == 65
    assert says in ran.err


def test_a_workbook_of_a_newer_program_is_left_to_that(
    office: Office, due: Path
) -> None:
    workbook = Workbook(due)
    workbook.book["releasekit"]["A1"] = "releasekit/workbook/2"
    workbook.save()

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 65
    assert "a newer releasekit wrote it" in ran.err


def test_a_file_that_is_not_there_and_one_too_large_are_refused(
    office: Office, tmp_path: Path
) -> None:
    large = tmp_path / "large.xlsx"
    large.write_bytes(b"PK" + bytes(8 * 1024 * 1024))

    gone = office.run("import", str(tmp_path / "gone.xlsx"), "--yes")
    ran = office.run("import", str(large), "--yes")

    assert (gone.status, ran.status) == (66, 65)
    assert "it is larger than 8388608 bytes" in ran.err
