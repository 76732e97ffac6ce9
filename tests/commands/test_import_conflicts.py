"""`import`: a cell changed in the sheet and in the record is named, and not written."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from filled_sheets import Workbook, fill_csv, filling, said_since
from made_workbooks import a_workbook

TODAY = date(2026, 11, 23)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def due(office: Office, tmp_path: Path) -> Path:
    path = tmp_path / "due.xlsx"
    office.run("export", str(path))
    return path


def _cell(path: Path, number: int, key: str) -> str:
    sheet = Workbook(path)
    return f"Outstanding!{sheet.name(sheet.row(FIRST, number), key)}"


def test_two_officers_two_sheets_and_all_of_both_is_there(
    office: Office, due: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(due, tmp_path / "other.xlsx"))
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY, evidence="form 1")
        sheet.fill(FIRST, 103, note="of the first")
    with filling(other) as sheet:
        sheet.fill(FIRST, 102, outcome="started", day=TODAY)
        sheet.fill(FIRST, 103, note="of the second")
        sheet.fill(SECOND, 101, outcome="done", day=TODAY)
    before = len(office.document(FIRST)["history"])

    one = office.run("import", str(due), "--yes", "--by", "o1")
    rest = office.run("import", str(other), "--yes", "--by", "o2", "--skip-conflicts")

    assert (one.status, rest.status) == (0, 0)
    day, cell = "Mon 23 Nov 2026", _cell(other, 102, "outcome")
    assert rest.err == (
        f"{cell} (outcome): the sheet says started on {day}, "
        f"the record since then done on {day} (o1)\n"
    )
    recorded = said_since(office, FIRST, before)
    told = [(it["did"], it["by"]) for it in recorded]
    assert told == [("settled", "o1"), ("noted", "o1"), ("noted", "o2")]
    assert said_since(office, SECOND, 0)[-1]["by"] == "o2"
    assert office.run("verify").status == 0


def test_a_conflict_writes_nothing_at_all(office: Office, due: Path) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="started", day=TODAY)
        sheet.fill(SECOND, 101, outcome="done", day=TODAY)
    office.run("done", FIRST, "102")
    before = office.bytes()

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 65
    assert "RK-E172" in ran.err
    assert office.bytes() == before


@pytest.mark.parametrize(
    ("filled", "recorded", "key", "says"),
    [
        (
            {"outcome": "done", "day": date(2026, 11, 24)},
            ["--on", "2026-11-25"],
            "day",
            "Tue 24 Nov 2026, the record since then Wed 25 Nov 2026",
        ),
        (
            {"outcome": "done", "day": TODAY, "evidence": "form 3"},
            ["--evidence", "form 4"],
            "evidence",
            "`form 3`, the record since then `form 4`",
        ),
        (
            {"outcome": "done", "day": TODAY, "evidence": "e" * 70},
            ["--evidence", "f" * 70],
            "evidence",
            f"`{'e' * 60}\u2026`, the record since then `{'f' * 60}\u2026` (o17)",
        ),
    ],
)
def test_a_conflict_names_the_cell_and_both_values(  # noqa: PLR0913, PLR0917  each has a say
    office: Office,
    due: Path,
    filled: dict[str, object],
    recorded: list[str],
    key: str,
    says: str,
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, **filled)
    on = [] if "--on" in recorded else ["--on", "2026-11-23"]
    office.run("done", FIRST, "102", "--today", "2026-11-30", *on, *recorded)

    ran = office.run("import", str(due), "--yes", "--today", "2026-11-30")

    assert ran.status == 65
    assert f"{_cell(due, 102, key)} ({key}): the sheet says {says}" in ran.err


def test_what_was_taken_back_since_is_a_conflict_with_another_outcome(
    office: Office, tmp_path: Path
) -> None:
    office.run("done", FIRST, "102")
    path = tmp_path / "actions.xlsx"
    office.run("export", str(path), "--what", "actions")
    with filling(path) as sheet:
        sheet.fill(FIRST, 102, outcome="started")
    office.run("undo", FIRST)

    ran = office.run("import", str(path), "--yes")

    assert "the record since then that it is open" in ran.err


def test_what_the_sheet_recorded_and_somebody_took_back_is_not_recorded_again(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
    office.run("import", str(due), "--yes")
    office.run("undo", FIRST)
    before = office.bytes()

    ran = office.run("import", str(due), "--yes")

    assert (
        f"{FIRST}  102 Explain rights and dates: taken back since, so not recorded"
        in ran.out
    )
    assert "Nothing to record." in ran.out
    assert office.bytes() == before


def test_a_start_in_the_record_does_not_stand_in_the_way_of_an_end_in_the_sheet(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
    office.run("start", FIRST, "102")

    assert office.run("import", str(due), "--yes").status == 0


@pytest.mark.parametrize(
    ("since", "code"),
    [
        (["close", FIRST, "--because", "recall", "--yes"], "RK-E"),
        (["restrict", FIRST, "--reason", "court order", "--yes"], "RK-E178"),
    ],
)
def test_a_case_that_was_closed_or_restricted_since_is_a_conflict(
    office: Office, due: Path, since: list[str], code: str
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
        sheet.fill(SECOND, 101, outcome="done", day=TODAY)
    assert office.run(*since).status == 0

    stopped = office.run("import", str(due), "--yes")
    rest = office.run("import", str(due), "--yes", "--skip-conflicts")

    assert stopped.status == 65
    assert f"{_cell(due, 102, 'outcome')} (outcome): {code}" in stopped.err
    assert rest.status == 0
    assert said_since(office, SECOND, 0)[-1]["did"] == "settled"


def test_a_case_that_was_erased_since_is_not_read(office: Office, due: Path) -> None:
    with filling(due) as sheet:
        at = sheet.fill(FIRST, 102, note="called")
    office.run("close", FIRST, "--because", "mistake", "--yes")
    assert office.run("erase", FIRST, "--reason", "asked", "--yes").status == 0

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 0
    assert f"no case here has that action: Outstanding!A{at}" in ran.out


def test_nobody_who_names_no_role_confirms_what_was_reported(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "own.xlsx"
    head = ["case", "action", "occurrence", "outcome", "day"]
    path.write_bytes(a_workbook([head, [FIRST, 102, 1, "done", TODAY]]))
    reported = ["--reported", "phone", "--as", "probation"]
    assert office.run("done", FIRST, "102", *reported).status == 0
    before = office.bytes()

    unnamed = office.run("import", str(path), "--yes")
    unchanged = office.bytes()
    owner = office.run("import", str(path), "--yes", "--as", "prison-case-officer")

    assert "Nothing to record." in unnamed.out
    assert unchanged == before
    assert "1 row to record" in owner.out


def test_words_that_were_erased_do_not_come_back_with_their_sheet(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, note="to be forgotten")
    office.run("import", str(due), "--yes")
    seq = str(len(office.document(FIRST)["history"]))
    erased = office.run("erase", FIRST, "--seq", seq, "--reason", "asked", "--yes")
    before = office.bytes()

    ran = office.run("import", str(due), "--yes")

    assert (erased.status, ran.status) == (0, 65)
    assert "RK-E179" in ran.err
    assert office.bytes() == before


def test_a_sheet_of_another_casebook_is_no_answer_to_this_one(
    office: Office, due: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    other = an_office(elsewhere)
    other.run("note", FIRST, "--note", "only there")
    other.run("export", str(due), "--force")
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 65
    assert "RK-E177" in ran.err


def test_csv_tells_of_its_state_by_a_column_and_conflicts_by_line(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "due.csv"
    office.run("export", str(path))
    fill_csv(path, FIRST, 102, outcome="done", day="2026-11-24")
    office.run("done", FIRST, "102")

    ran = office.run("import", str(path), "--yes", "--today", "2026-11-30")

    assert ran.status == 65
    assert "line 12, column day: the sheet says Tue 24 Nov 2026" in ran.err


def test_a_table_somebody_made_needs_no_state_and_overwrites_nothing(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "own.xlsx"
    head = ["case", "action", "occurrence", "outcome", "day"]
    rows = [
        [FIRST, 102, None, "done", TODAY],
        [FIRST, "give-privacy-notice", 1, "done", TODAY],
    ]
    path.write_bytes(a_workbook([head, *rows]))
    tomorrow = ["--today", "2026-11-24"]
    office.run("done", FIRST, "103", "--on", "2026-11-24", *tomorrow)

    ran = office.run("import", str(path), "--yes", "--skip-conflicts", *tomorrow)

    assert ran.status == 0
    assert "Sheet!E3 (day): the sheet says Mon 23 Nov 2026" in ran.err
    assert said_since(office, FIRST, 0)[-1]["action"] == "explain-rights-and-dates"


def test_a_damaged_case_stops_the_import_by_its_name(office: Office, due: Path) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, note="called")
        sheet.fill(FIRST, 103, note="called")
        sheet.fill(SECOND, 101, note="called")
    office.path(FIRST).write_text("{", encoding="utf-8")
    before = office.bytes()

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 65
    assert "damaged" in ran.err
    assert office.bytes() == before
