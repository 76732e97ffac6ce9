"""Texts of people in tables: kept or made visible, and never a formula."""

import csv
import json
from collections.abc import Sequence
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from casebooks import CORPORA
from payloads import PAYLOADS
from releasekit.errors.exports import TooLongForCellError, TooManyRowsError
from releasekit.exporters.columns.column import Cell, Column, Kind, Reader, RowFacts
from releasekit.exporters.csv_file import write_csv, write_excel_csv
from releasekit.exporters.json_file import write_json
from releasekit.exporters.table import About, Table, What
from releasekit.exporters.table_answer import Read, TableAnswer
from releasekit.exporters.workbook import row_sheet
from releasekit.exporters.workbook.book import write_workbook
from releasekit.exporters.workbook.names import free_name
from releasekit.exporters.workbook.own import is_own
from releasekit.exporters.workbook.summary import months_of
from releasekit.storage.csv_lines import FORMULA_STARTS, unguarded
from releasekit.wording.visible import visible
from workbooks import acting

TODAY = date(2026, 11, 23)
OWN = ("", " ", " x ", "a  b", "'", "''tis", "_x005F_", "&amp;<b>", "\u2502=1", "%s %d")
BLNS = CORPORA / "blns.json"
TEXTS = st.text(max_size=60)
LONGEST = 32_767


def _naughty() -> list[str]:
    return json.loads(BLNS.read_bytes()) if BLNS.exists() else []


def _answer(rows: Sequence[Sequence[Cell]], room: Path) -> TableAnswer:
    """Give a table of two columns, of texts and of numbers."""

    def at(place: int) -> Any:  # noqa: ANN401  a cell
        return lambda row, _reader: row[place]

    columns = (
        Column("title", Kind.TEXT, at(0), 40),
        Column("number", Kind.NUMBER, at(1), 8),
    )
    table = Table(
        what=What.CASES,
        columns=columns,
        items=iter(rows),
        reader=Reader(today=TODAY),
        facts=lambda row, _reader: RowFacts(case=str(row[0])),
    )
    read = Read(About("office", {}, (), ()), heads={}, releases={})
    return TableAnswer(table, lambda: read, room)


def _workbook(texts: Sequence[str], room: Path) -> BytesIO:
    file = BytesIO()
    write_workbook(_answer([(text, 1) for text in texts], room), file)
    return file


def _in_workbook(file: BytesIO) -> list[str]:
    rows = load_workbook(file)["Cases"].iter_rows(min_row=2, values_only=True)
    return [str(row[0] or "") for row in rows]


def _in_csv(texts: Sequence[str], room: Path, separator: str) -> list[str]:
    file = BytesIO()
    write = write_csv if separator == "," else write_excel_csv
    write(_answer([(text, 1) for text in texts], room), file)
    text = StringIO(file.getvalue().decode("utf-8-sig"), newline="")
    _head, *rows = csv.reader(text, delimiter=separator, strict=True)
    assert {len(row) for row in rows} <= {2}
    return [row[0] for row in rows]


def test_there_are_thirty_four_payloads() -> None:
    assert len(set(PAYLOADS)) == 34


@pytest.mark.parametrize("separator", [",", ";"])
def test_no_cell_of_csv_acts_and_none_is_lost(tmp_path: Path, separator: str) -> None:
    texts = [*PAYLOADS, *OWN, *_naughty()]

    cells = _in_csv(texts, tmp_path, separator)

    assert [one for one in cells if one.startswith(FORMULA_STARTS)] == []
    assert [unguarded(one) for one in cells] == [visible(one) for one in texts]


def test_no_cell_of_a_workbook_acts_and_none_is_lost(tmp_path: Path) -> None:
    texts = [*PAYLOADS, *OWN, *_naughty()]
    out = tmp_path / "out.xlsx"

    out.write_bytes(_workbook(texts, tmp_path).getvalue())

    assert acting(out) == []
    cells = _in_workbook(BytesIO(out.read_bytes()))
    assert [_decoded(one) for one in cells] == [visible(one) for one in texts]


def _decoded(cell: str) -> str:
    """Read a cell as spreadsheets do: what stands for an underscore is one."""
    return cell.replace("_x005F_", "_")


def test_json_keeps_every_text_as_it_is(tmp_path: Path) -> None:
    texts, file = [*PAYLOADS, *OWN[1:], *_naughty()], BytesIO()

    write_json(_answer([(text, 1) for text in texts], tmp_path), file)

    rows = json.loads(file.getvalue())["rows"]
    assert [row["title"] or "" for row in rows] == texts


@given(texts=st.lists(TEXTS, max_size=5))
def test_any_text_is_read_back_from_csv(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    room = tmp_path_factory.getbasetemp()

    cells = _in_csv(texts, room, ",")

    assert [unguarded(one) for one in cells] == [visible(one) for one in texts]


@given(texts=st.lists(TEXTS, max_size=5))
def test_any_text_is_read_back_from_a_workbook(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    room = tmp_path_factory.getbasetemp()

    cells = _in_workbook(_workbook(texts, room))

    assert [_decoded(one) for one in cells] == [visible(one) for one in texts]


def test_a_text_that_no_workbook_holds_is_refused_by_its_cell(tmp_path: Path) -> None:
    _workbook(["x" * LONGEST], tmp_path)

    with pytest.raises(TooLongForCellError) as refused:
        _workbook(["a", "x" * (LONGEST + 1)], tmp_path)

    assert "Sheet Cases, cell A3:" in str(refused.value)
    with pytest.raises(TooLongForCellError):
        _workbook(["\U0001f600" * (LONGEST // 2 + 1)], tmp_path)


def test_a_row_is_as_high_as_its_text_and_as_spreadsheets_can_make_it(
    tmp_path: Path,
) -> None:
    file = _workbook(["x", "x" * 100, "x" * 4000], tmp_path)

    rows = load_workbook(file)["Cases"].row_dimensions
    assert [rows[number].height for number in (2, 3, 4)] == [None, 45, 409]


def test_more_rows_than_a_sheet_holds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_sheet, "MOST_ROWS", 12)

    _workbook(["a"] * 11, tmp_path)
    with pytest.raises(TooManyRowsError):
        _workbook(["a"] * 12, tmp_path)


@pytest.mark.parametrize(
    "write", [write_csv, write_excel_csv, write_json, write_workbook]
)
def test_a_table_without_rows_is_one_all_the_same(tmp_path: Path, write: Any) -> None:  # noqa: ANN401  a writer
    file = BytesIO()

    write(_answer([], tmp_path), file)

    assert file.getvalue()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("probation", "probation"),
        ("P/CVE: [x]*?\\", "P-CVE- -x----"),
        ("'quoted'", "quoted"),
        ("History", "History 2"),
        ("Taken", "Taken 2"),
        ("", "-"),
        ("x" * 40, "x" * 31),
        ("\U0001f600" * 20, "\U0001f600" * 15),
        ("a\tb", "a-u0009b"),
    ],
)
def test_a_name_of_a_sheet_is_such_as_spreadsheets_take(title: str, name: str) -> None:
    assert free_name(title, {"taken"}) == name


def test_names_that_are_long_and_alike_differ() -> None:
    first = free_name("x" * 40, set())

    second = free_name("x" * 40, {first})

    assert second == f"{'x' * 29} 2"


def test_only_a_workbook_of_ours_is_one(tmp_path: Path) -> None:
    ours = _workbook(["a"], tmp_path)
    saved = BytesIO()
    load_workbook(ours).save(saved)
    packed_again = BytesIO()
    with ZipFile(ours) as before, ZipFile(packed_again, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))

    assert is_own(ours)
    assert not is_own(saved)
    assert not is_own(packed_again)
    assert not is_own(BytesIO(b"PK\x05\x06" + b"\0" * 18))
    assert not is_own(BytesIO(ours.getvalue()[:-50]))


def test_months_are_counted_from_this_one_on_for_two_years() -> None:
    releases = [
        date(2026, 10, 1),
        date(2026, 11, 2),
        date(2027, 1, 5),
        date(2031, 1, 1),
    ]

    months = months_of(releases, TODAY)

    assert list(months.items())[:3] == [("2026-11", 1), ("2026-12", 0), ("2027-01", 1)]
    assert len(months) == 24
    assert months_of([date(2026, 10, 1)], TODAY) == {}
