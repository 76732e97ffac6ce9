"""`import`: whatever is wrong is told in one go, and marked in a copy."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from casebooks import FIRST, SECOND, Office, an_office
from filled_sheets import Workbook, fill_csv, filling, said_since
from made_workbooks import a_workbook, with_parts
from releasekit.casebook.marked_sheets import Mark, marked_copy

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


@pytest.fixture
def faulty(due: Path) -> Path:
    """Give a sheet in which each kind of cell is wrong somewhere."""
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="dome", day=TODAY)
        sheet.fill(FIRST, 103, outcome="done", day="7/1/2027")
        sheet.fill(FIRST, 109, outcome="done", day=TODAY, evidence='=HYPERLINK("x")')
        sheet.fill(FIRST, 110, note="call 070 123 456 789")
        sheet.fill(SECOND, 101, outcome="done", day=TODAY)
    return due


CELLS = ("J12", "K13", "L17", "M19")


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_written(
    office: Office, faulty: Path
) -> None:
    before = office.bytes()

    ran = office.run("import", str(faulty), "--yes")

    told = [line.partition(" ")[0] for line in ran.err.splitlines()]
    assert ran.status == 65
    assert told == [*(f"Outstanding!{cell}" for cell in CELLS), "RK-E171:"]
    assert "1 row to record" in ran.out
    assert "4 to correct" in ran.out
    assert office.bytes() == before


def test_the_copy_is_private_marks_these_cells_and_says_why(
    office: Office, faulty: Path
) -> None:
    ran = office.run("import", str(faulty), "--yes")

    copy = faulty.with_suffix(".to-fix.xlsx")
    sheet = load_workbook(copy)["Outstanding"]
    red = [cell for cell in CELLS if sheet[cell].fill.fgColor.rgb == RED]
    remarks = [str(sheet[f"P{cell[1:]}"].value) for cell in CELLS]
    assert f"They are marked in {copy}." in ran.err
    assert copy.stat().st_mode & 0o777 == 0o600
    assert red == list(CELLS)
    assert [one.split(":")[0] for one in remarks] == list(CELLS)
    assert all("RK-E" in one for one in remarks)


def test_the_copy_can_be_corrected_and_imported(office: Office, faulty: Path) -> None:
    office.run("import", str(faulty), "--yes")
    copy = faulty.with_suffix(".to-fix.xlsx")
    before = len(office.document(FIRST)["history"])
    with filling(copy) as sheet:
        sheet.fill(FIRST, 102, outcome="done")
        sheet.fill(FIRST, 103, day=TODAY)
        sheet.fill(FIRST, 109, evidence="form 3/26")
        sheet.fill(FIRST, 110, note="called")

    ran = office.run("import", str(copy), "--yes")

    assert (ran.status, ran.err) == (0, "")
    assert "not read" not in ran.out
    assert len(said_since(office, FIRST, before)) == 4


def test_a_copy_is_never_written_over_another_file(
    office: Office, faulty: Path
) -> None:
    first = faulty.with_suffix(".to-fix.xlsx")
    first.write_bytes(b"somebody's own")

    office.run("import", str(faulty), "--yes")
    second = faulty.with_name("due.to-fix-2.xlsx")
    office.run("import", str(second), "--yes")

    assert first.read_bytes() == b"somebody's own"
    assert second.exists()
    assert faulty.with_name("due.to-fix-3.xlsx").exists()


def test_a_dry_run_and_csv_make_no_copy(
    office: Office, faulty: Path, tmp_path: Path
) -> None:
    text = tmp_path / "due.csv"
    office.run("export", str(text))
    fill_csv(text, FIRST, 102, outcome="dome")

    dry = office.run("import", str(faulty), "--dry-run")
    ran = office.run("import", str(text), "--yes")

    assert (dry.status, ran.status) == (65, 65)
    assert "marked" not in dry.err + ran.err
    assert "line 12, column outcome: RK-E174" in ran.err
    assert list(tmp_path.glob("*to-fix*")) == []


def test_a_folder_that_takes_no_copy_does_not_hide_the_faults(
    office: Office, faulty: Path, tmp_path: Path
) -> None:
    longest = tmp_path / f"{'d' * 250}.xlsx"
    faulty.rename(longest)

    ran = office.run("import", str(longest), "--yes")

    assert ran.status == 65
    assert "Outstanding!J12 (outcome): RK-E174" in ran.err
    assert "RK-E072" in ran.err
    assert "marked" not in ran.err


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
        ({"outcome": "done", "day": "#N/A"}, "A formula or its failure"),
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
    assert "in Outstanding!J12." in ran.err


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
    data = a_workbook([["case"]])
    path.write_bytes(with_parts(data, {"xl/styles.xml": b"<styleSheet"}))

    assert marked_copy(path, [Mark("Sheet!A1", "x")], "t") is None


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-11-23", "Mon 23 Nov"),
        ("23.11.2026", "Mon 23 Nov"),
        ("23. 11. 2026.", "Mon 23 Nov"),
        ("23.11.26", "Mon 23 Nov"),
        ("2026\u201311\u201323", "Mon 23 Nov"),
        ("2026\u201111\u201123", "Mon 23 Nov"),
        ("2026\u221211\u221223", "Mon 23 Nov"),
        ("\u00a02026-11-23 ", "Mon 23 Nov"),
        ("2026-11-23 00:00:00", "Mon 23 Nov"),
        ("2026-11-23T14:05", "Mon 23 Nov"),
        (46349, "Mon 23 Nov"),
        (46349.75, "Mon 23 Nov"),
        ("46349", "Mon 23 Nov"),
        (datetime(2026, 11, 23, 14, 5), "Mon 23 Nov"),  # noqa: DTZ001  cells have no zone
    ],
)
def test_a_day_is_read_however_a_program_left_it(
    office: Office, due: Path, day: object, told: str
) -> None:
    with filling(due) as sheet:
        at = sheet.fill(FIRST, 102, outcome="done", day=day)
        if isinstance(day, int | float):
            sheet.sheet.cell(at, sheet.columns["day"]).number_format = "General"

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 0, ran.err
    assert f"102 Explain rights and dates: done, {told}" in ran.out


@pytest.mark.parametrize(
    "row",
    [
        ["MK\u20132026\u2013001", "explain\u2013rights\u2013and\u2013dates", 1, "Done"],
        ["mk-2026-001 ", "Explain-Rights-And-Dates ", 1.0, " DONE "],
        ["\u041c\u041a-2026-001", "102", "1 ", "done"],
        ["MK_2026_001", 102, None, "done"],
    ],
)
def test_ids_and_words_are_known_however_a_program_corrected_them(
    office: Office, tmp_path: Path, row: list[object]
) -> None:
    head = ["case", "action id", "which time", "outcome", "day"]
    path = tmp_path / "own.xlsx"
    path.write_bytes(a_workbook([head, [*row, TODAY]]))

    ran = office.run("import", str(path), "--yes")

    assert (ran.status, ran.err) == (0, "")
    assert said_since(office, FIRST, 0)[-1]["action"] == "explain-rights-and-dates"


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
