"""`open --list` with a workbook: what a coordinator already keeps in a spreadsheet."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from casebooks import Document, Office, Ran, an_office
from made_workbooks import Rows, a_workbook

LIST = """\
case;checklist;release;admission;from;supervised;minor
;mk;2027-03-01;23.11.2025;pre-release;yes;no
A-7;mk; 2027-04-01 ;;;;unknown
;rs;;2026-11-20;;no;
"""
HEAD = ["case", "checklist", "release", "admission", "from", "supervised", "minor"]
IN_CELLS: Rows = [
    HEAD,
    [None, "mk", date(2027, 3, 1), datetime(2025, 11, 23), "pre-release", True, False],  # noqa: DTZ001  cells have no zone
    ["A-7", "mk", date(2027, 4, 1), None, None, None, "unknown"],
    [None, "rs", None, "20. 11. 2026.", None, False],
]
"""The same list as a spreadsheet keeps it."""
NEW = ("MK-2026-003", "A-7", "RS-2026-001")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _opening(office: Office, data: bytes, *words: str) -> Ran:
    path = office.home / "list.xlsx"
    path.write_bytes(data)
    return office.run("open", "--list", str(path), "--yes", *words)


def _refused(office: Office, rows: Rows, *words: str) -> str:
    """Give what is said of a list that opens nothing."""
    before = office.bytes()
    ran = _opening(office, a_workbook(rows), *words)
    assert (ran.status, ran.out, office.bytes()) == (65, "", before)
    return ran.err


def _said(office: Office, case: str) -> Document:
    found: Document = office.document(case)["history"][0]["said"]
    return {key: found[key] for key in ("checklist", "dates", "facts")}


def test_cells_open_the_cases_that_the_same_texts_open(tmp_path: Path) -> None:
    (tmp_path / "csv").mkdir()
    (tmp_path / "xlsx").mkdir()
    one, other = an_office(tmp_path / "csv"), an_office(tmp_path / "xlsx")
    path = one.home / "list.csv"
    path.write_text(LIST, encoding="utf-8")

    from_text = one.run("open", "--list", str(path), "--yes")
    from_cells = _opening(other, a_workbook(IN_CELLS))

    assert (from_cells.status, from_cells.err) == (0, "")
    assert from_cells.out == from_text.out
    assert [_said(other, case) for case in NEW] == [_said(one, case) for case in NEW]
    assert _said(other, NEW[0])["facts"] == {"supervised": True, "minor": False}


def test_a_second_run_opens_nothing_twice(office: Office) -> None:
    data = a_workbook(IN_CELLS)
    _opening(office, data)
    before = office.bytes()

    ran = _opening(office, data)

    assert (ran.status, office.bytes()) == (0, before)
    assert ran.out.endswith("0 cases to open; 3 already there.\n")


def test_a_workbook_that_was_saved_since_asks_before_it_doubles_a_case(
    office: Office,
) -> None:
    _opening(office, a_workbook(IN_CELLS))
    grown: Rows = [*IN_CELLS, ["A-8", "mk", date(2027, 5, 1)]]

    told = _refused(office, grown)

    assert [line[:32] for line in told.splitlines()[:-1]] == [
        "line 2, column case: RK-E079: An",
        "line 4, column case: RK-E079: An",
    ]


def test_the_first_sheet_that_holds_something_and_is_shown_is_the_list(
    office: Office,
) -> None:
    book, file = load_workbook(BytesIO(a_workbook([], cases=IN_CELLS))), BytesIO()
    kept = book.create_sheet("kept", 0)
    kept.append(["surname"])
    kept.append(["x"])
    kept.sheet_state = "hidden"
    book.save(file)

    ran = _opening(office, file.getvalue())

    assert ran.out.endswith("3 cases opened.\nSee them: rk due\n")


def test_numbers_are_taken_as_they_are_shown(office: Office) -> None:
    rows: Rows = [["case", "checklist"], [15, "mk"], [16.0, "mk"]]

    ran = _opening(office, a_workbook(rows))

    assert "line 2: 15  mk" in ran.out
    assert "line 3: 16  mk" in ran.out


@pytest.mark.parametrize("formula", ["=TODAY()", "=A1", "#REF!"])
def test_a_formula_is_refused_by_its_sheet_and_its_cell(
    office: Office, formula: str
) -> None:
    rows: Rows = [[], ["case", "release"], ["A-1", formula]]

    told = _refused(office, rows[1:], "--checklist", "mk")

    assert told.startswith("RK-E064: The list ")
    assert "sheet Sheet, cell B2: a formula stands there. " in told
    assert "Save it as a workbook (.xlsx) or as CSV in UTF-8" in told


def test_all_slips_are_told_with_line_and_column_as_for_csv(office: Office) -> None:
    rows: Rows = [
        ["case", "checklist", "release", "supervised", "from", "nonsense"],
        ["A 1", "mk", 46447, "perhaps", 3, "x"],
        [],
        ["A-2", "xx"],
        ["A-3", "mk", date(2027, 3, 1), True],
    ]

    told = _refused(office, rows)

    assert [line.split(":")[0] for line in told.splitlines()] == [
        "line 1, column nonsense",
        "line 2, column case",
        "line 2, column release",
        "line 2, column supervised",
        "line 2, column from",
        "line 4, column checklist",
        "RK-E065",
    ]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("who@office.example", "an e-mail address"),
        (1201990450006, "a personal number"),
        (101990450006, "a telephone number"),
        (38970123456.0, "a telephone number"),
    ],
    ids=["mail", "number", "number without its nought", "telephone"],
)
def test_data_about_a_person_stops_the_reading_also_where_it_is_a_number(
    office: Office, cell: object, told: str
) -> None:
    refused = _refused(office, [["case", "x"], ["A-1", cell]])

    assert refused.startswith("RK-E063: ")
    assert f"in line 2, column 2 what looks like {told}" in refused
    assert refused.count("RK-E") == 1


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"], ids=["zip", "old"]
)
def test_what_is_no_workbook_is_refused(office: Office, data: bytes) -> None:
    before = office.bytes()

    ran = _opening(office, data)

    assert (ran.status, ran.err[:7], office.bytes()) == (65, "RK-E064", before)
