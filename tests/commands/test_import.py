"""`import`: what somebody filled into a sheet is recorded, all of it or nothing."""

from datetime import date
from hashlib import sha256
from io import StringIO
from pathlib import Path

import pytest

from casebooks import FIRST, MONDAY, SECOND, Office, an_office
from fakes import FakeTerminal, Meanwhile, at_terminal
from filled_sheets import Workbook, fill_csv, filling, said_since
from releasekit.commands.import_sheet import import_sheet
from releasekit.commands.session import Session, Streams

TODAY = date(2026, 11, 23)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def due(office: Office, tmp_path: Path) -> Path:
    path = tmp_path / "due.xlsx"
    office.run("export", str(path))
    return path


def _length(office: Office, case: str) -> int:
    return len(office.document(case)["history"])


def test_each_row_is_recorded_with_who_filled_it_in_and_where(
    office: Office, due: Path
) -> None:
    before = _length(office, FIRST)
    with filling(due) as sheet:
        done = sheet.fill(
            FIRST, 102, outcome="done", day=TODAY, evidence="form 3/26", note="ok"
        )
        begun = sheet.fill(FIRST, 103, outcome="started", day=TODAY)
        noted = sheet.fill(FIRST, 109, note="called twice")
    digest = sha256(due.read_bytes()).hexdigest()

    ran = office.run("import", str(due), "--yes", "--by", "o7")

    head = {"by": "o7", "did": "settled", "on": "2026-11-23", "how": "done"}
    assert ran.status == 0, ran.err
    settled, started, note = said_since(office, FIRST, before)
    assert settled == {
        **head,
        "action": "explain-rights-and-dates",
        "due": "2026-12-04",
        "evidence": "form 3/26",
        "note": "ok",
        "sheet": {"sha256": digest, "line": done},
    }
    assert (started["did"], started["action"], started["on"]) == (
        "started",
        "give-privacy-notice",
        "2026-11-23",
    )
    assert started["sheet"] == {"sha256": digest, "line": begun}
    assert (note["did"], note["text"], note["on"]) == (
        "noted",
        "called twice",
        "2026-11-23",
    )
    assert note["sheet"]["line"] == noted
    told = f"by o7; in a sheet ({digest[:8]}), row {noted}"
    assert told in office.run("show", FIRST, "--history").out
    assert office.run("verify").status == 0


def test_the_answer_tells_each_row_and_how_to_take_it_back(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY, evidence="form 3/26")
        sheet.fill(SECOND, 101, note="called twice")
    one, two = (_length(office, case) + 1 for case in (FIRST, SECOND))

    ran = office.run("import", str(due), "--yes")

    what = "102 Explain rights and dates: done, Mon 23 Nov; evidence"
    assert ran.out.splitlines()[:2] == [
        f"row 12  {FIRST}  {what}",
        f"row 7  {SECOND}  101 Name the prison case lead: a note, Mon 23 Nov",
    ]
    sums, *written = ran.out.splitlines()[-3:]
    take_back = "recorded. Take it back: rk undo"
    assert sums == f"2 rows to record, {_rows(due) - 2} unchanged."
    assert written == [
        f"{FIRST}: event {one} {take_back} {FIRST} --seq {one}",
        f"{SECOND}: event {two} {take_back} {SECOND} --seq {two}",
    ]


def _rows(path: Path) -> int:
    return Workbook(path).sheet.max_row - 1


@pytest.mark.parametrize("what", ["due", "actions"])
@pytest.mark.parametrize("name", ["sheet.xlsx", "sheet.csv", "sheet-excel.csv"])
def test_an_unedited_round_trip_writes_nothing(
    office: Office, tmp_path: Path, what: str, name: str
) -> None:
    path = tmp_path / name
    form = ["--format", "csv-excel"] if "excel" in name else []
    office.run("done", FIRST, "108", "--on", "2026-11-23", "--note", "ok")
    office.run("start", FIRST, "102")
    office.run("export", str(path), "--what", what, *form)
    before = office.bytes()

    ran = office.run("import", str(path), "--yes")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines()[-1] == "Nothing to record."
    assert office.bytes() == before


@pytest.mark.parametrize("name", ["sheet.xlsx", "sheet.csv", "sheet-excel.csv"])
def test_the_same_file_twice_changes_nothing_the_second_time(
    office: Office, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    form = ["--format", "csv-excel"] if "excel" in name else []
    office.run("export", str(path), *form)
    _fill(path, 102, outcome="done", day="2026-11-23", evidence="a", note="b")
    _fill(path, 103, outcome="started", day="2026-11-23", note="c")
    _fill(path, 109, note="d")

    first = office.run("import", str(path), "--yes")
    after_first = office.bytes()
    second = office.run("import", str(path), "--yes")

    assert (first.status, second.status) == (0, 0), first.err
    assert "Nothing to record." in second.out
    assert office.bytes() == after_first


def _fill(path: Path, number: int, **cells: str) -> None:
    if path.suffix == ".csv":
        fill_csv(path, FIRST, number, **cells)
        return
    with filling(path) as sheet:
        sheet.fill(FIRST, number, **cells)


def test_a_dry_run_shows_the_same_and_writes_nothing(office: Office, due: Path) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
    before = office.bytes()

    dry = office.run("import", str(due), "--dry-run", RELEASEKIT_BY="")

    assert dry.status == 0
    assert office.bytes() == before
    assert office.run("import", str(due), "--yes").out.startswith(dry.out)


def test_it_asks_first_and_a_no_writes_nothing(office: Office, due: Path) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
    before = office.bytes()

    asked = at_terminal(office, "import", str(due), typed="n\n")
    in_script = office.run("import", str(due))

    assert "Record 1 row? [y/N]" in asked.err
    assert (asked.status, in_script.status) == (2, 2)
    assert "RK-E083" in in_script.err
    assert office.bytes() == before


def test_order_own_columns_and_sorting_do_not_matter(office: Office, due: Path) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
        rows = [[cell.value for cell in row] for row in sheet.sheet.iter_rows()]
        head, *below = [[*row[::-1], "mine"] for row in rows]
        head[-1] = "my remarks"
        sheet.sheet.delete_rows(1, sheet.sheet.max_row)
        sheet.sheet.append(["A title that somebody wrote above"])
        for row in (head, *below[::-1]):
            sheet.sheet.append(row)

    ran = office.run("import", str(due), "--yes")

    assert (ran.status, ran.err) == (0, "")
    assert "Columns that are not read: my remarks" in ran.out
    assert "1 row to record" in ran.out


def test_a_row_that_is_nobodys_here_is_named_and_not_read(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
        gone = sheet.fill(SECOND, 101, outcome="done", action="no-such-action")
        other = sheet.fill(SECOND, 102, outcome="done", occurrence=99_999_999)

    ran = office.run("import", str(due), "--yes")

    named = f"Outstanding!A{gone}, Outstanding!A{other}"
    assert ran.status == 0, ran.err
    assert (
        f"Rows that are not read, as no case here has that action: {named}" in ran.out
    )
    assert f"1 row to record, {_rows(due) - 3} unchanged, 2 not read." in ran.out


def test_locked_cells_that_were_changed_are_named_and_not_read(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        at = sheet.fill(FIRST, 102, due=date(2027, 1, 1))
        sheet.fill(FIRST, 103, note="called")

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 0, ran.err
    assert f"locked cells were changed, and not read: Outstanding!A{at}" in ran.out


@pytest.mark.parametrize("key", ["due", "title", "number"])
def test_a_row_that_was_filled_in_and_is_another_than_it_was_is_refused(
    office: Office, due: Path, key: str
) -> None:
    with filling(due) as sheet:
        at = sheet.fill(FIRST, 102, note="called")
        sheet.sheet.cell(at, sheet.columns[key]).value = 999
    before = office.bytes()

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 65
    assert f"Outstanding!A{at} (case): RK-E181" in ran.err
    assert office.bytes() == before


def test_a_column_sorted_without_the_others_records_nothing_elsewhere(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        one = sheet.fill(FIRST, 102, note="of the first")
        other = sheet.row(SECOND, 102)
        for at, case in ((one, SECOND), (other, FIRST)):
            sheet.sheet.cell(at, sheet.columns["case"]).value = case

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 65
    assert f"Outstanding!A{one} (case): RK-E181" in ran.err


def test_a_case_typed_over_is_no_row_of_the_sheet(office: Office, due: Path) -> None:
    with filling(due) as sheet:
        at = sheet.fill(FIRST, 415, note="of the first")
        sheet.sheet.cell(at, sheet.columns["action"]).value = "hold-release-meeting-2"

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 0
    assert f"no case here has that action: Outstanding!A{at}" in ran.out


def test_hidden_sheets_that_a_program_shows_are_read_as_what_they_are(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
        for one in sheet.book:
            one.sheet_state = "visible"

    ran = office.run("import", str(due), "--yes")

    assert (ran.status, ran.err) == (0, "")
    assert f"1 row to record, {_rows(due) - 1} unchanged." in ran.out


def test_emptying_a_cell_takes_nothing_back(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "actions.xlsx"
    office.run("done", FIRST, "102")
    office.run("export", str(path), "--what", "actions")
    with filling(path) as sheet:
        at = sheet.fill(FIRST, 102, outcome=None, day=None)
        cells = [
            f"{sheet.sheet.cell(at, sheet.columns[key]).coordinate}"
            for key in ("outcome", "day")
        ]
    before = office.bytes()

    ran = office.run("import", str(path), "--yes")

    named = ", ".join(f"Actions!{one}" for one in cells)
    assert f"emptied, which takes nothing back: {named}" in ran.out
    assert office.bytes() == before


def test_a_sheet_for_each_role_may_be_filled_in_on_either_sheet(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "due.xlsx"
    office.run("export", str(path), "--per-role")
    with filling(path) as sheet:
        sheet.fill(FIRST, 102, outcome="done")
    with filling(path, "prison lead") as sheet:
        sheet.fill(FIRST, 102, day=TODAY)
        sheet.fill(FIRST, 103, note="called")
    before = _length(office, FIRST)

    ran = office.run("import", str(path), "--yes")

    assert ran.status == 0, ran.err
    settled, noted = said_since(office, FIRST, before)
    assert (settled["on"], noted["text"]) == ("2026-11-23", "called")


def test_what_others_owe_is_recorded_as_heard(office: Office, due: Path) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 108, outcome="done", day=TODAY)
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
    before = _length(office, FIRST)

    ran = office.run("import", str(due), "--yes", "--as", "prison-case-officer")

    own, health = said_since(office, FIRST, before)
    assert ran.status == 0, ran.err
    assert (health["heard"], "heard" in own) == ("paper", False)


def test_a_role_that_signs_a_part_signs_by_its_sheet(office: Office, due: Path) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 309, outcome="done", day=TODAY)
    before = _length(office, FIRST)

    alone = office.run("import", str(due), "--yes")
    ran = office.run("import", str(due), "--yes", "--as", "probation")
    again = office.run("import", str(due), "--yes", "--as", "probation")

    assert (alone.status, ran.status) == (65, 0), ran.err
    [signed] = said_since(office, FIRST, before)
    assert (signed["did"], signed["part"]) == ("signed", "community-lead")
    assert "Nothing to record." in again.out


def test_a_day_for_all_outcomes_without_one_can_be_given(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done")

    without = office.run("import", str(due), "--yes")
    given = office.run("import", str(due), "--yes", "--on", "2026-11-23")

    assert without.status == 65
    assert "The outcome has no day" in without.err
    assert given.status == 0
    assert "done, Mon 23 Nov" in given.out


def test_a_case_that_changes_while_somebody_thinks_stops_no_other(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
        sheet.fill(SECOND, 101, outcome="done", day=TODAY)
    before = _length(office, SECOND)
    keyboard = Meanwhile(lambda: office.run("note", FIRST, "--note", "x"))
    options = {"casebook": str(office.folder), "today": MONDAY, "by": "o17"}
    err = FakeTerminal()
    streams = Streams(keyboard, StringIO(), err)
    session = Session(options=options, streams=streams)

    status = import_sheet(session, due)

    assert status == 75
    assert "changed meanwhile" in err.getvalue()
    assert [one["did"] for one in said_since(office, SECOND, before)] == ["settled"]
    assert office.run("import", str(due), "--yes").status == 0
