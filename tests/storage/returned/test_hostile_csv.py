"""CSV that is made to do harm is refused, or read without any."""

import csv
from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office
from releasekit.casebook.returned_files import FilledRow, returned_file
from releasekit.errors.imports import BadReturnedError

HEAD = b"case,action,occurrence,outcome\r\n"
ROW = f"{FIRST},102,1,done\r\n".encode()
TABLE = HEAD + ROW
MARK = b"\xef\xbb\xbf"
MEBIBYTE = 1024 * 1024
REFUSED = {
    "a quotation mark left open": (TABLE + b'"x\n' * 9, "line 3: a quotation mark"),
    "a quotation mark in the middle": (HEAD + b'"a"b,1\n', "line 2: a quotation mark"),
    "only quotation marks": (b'"' * 100_001, "line 1: a quotation mark"),
    "a character that no text has": (TABLE + b"\0", "a character in it"),
    "UTF-16": (TABLE.decode().encode("utf-16"), "not UTF-8 text"),
    "older letters": (HEAD + "š".encode("cp1250"), "not UTF-8 text"),
    "the mark of UTF-8 twice": (MARK * 2 + TABLE, "columns for case"),
    "a field that is too long": (
        TABLE + b"x" * (csv.field_size_limit() + 1),
        "line 3: a quotation mark is left open, or a value",
    ),
    "one line of 15 MiB": (TABLE + b"," * 15 * MEBIBYTE, "a line of it is longer"),
    "more than 16 MiB": (TABLE + b"\n" * 16 * MEBIBYTE, "larger than 16777216 bytes"),
    "200,000 columns": (b"x," * 200_000 + b"x\n" + TABLE, "line 1, column 200001: it"),
    "columns far to the right": (TABLE + b"," * 100 + b"x\n", "line 3, column 101: it"),
    "rows far below": (TABLE + b"\n" * 10_010 + ROW, "goes on below line 10010"),
    "more rows than ours": (HEAD + ROW * 10_011, "goes on below line 10010"),
    "nothing": (b"", "columns for case"),
}
READ = {
    "as it is": TABLE,
    "carriage returns alone": TABLE.replace(b"\r\n", b"\r"),
    "a line that names the separator": b"sep=;\r\n" + TABLE.replace(b",", b";"),
    "tabs": TABLE.replace(b",", b"\t"),
    "ragged rows": TABLE + b"a\r\n,,,,,,,x\r\n",
    "a million empty lines": TABLE + b"\n" * MEBIBYTE,
    "a million lines of commas": TABLE + b",\n" * MEBIBYTE,
    "the mark of UTF-8": MARK + TABLE,
    "no end": TABLE.rstrip(),
    "quoted": b'"case","action","occurrence","outcome"\n' + ROW,
}


def _rows(path: Path, data: bytes) -> tuple[FilledRow, ...]:
    path.write_bytes(data)
    return returned_file(path, "utf-8").rows


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_csv_is_refused_for_what_is_wrong_with_it(
    name: str, tmp_path: Path
) -> None:
    data, why = REFUSED[name]

    with pytest.raises(BadReturnedError, match=why):
        _rows(tmp_path / "due.csv", data)


@pytest.mark.parametrize("name", READ)
def test_odd_csv_is_the_table_that_it_is(name: str, tmp_path: Path) -> None:
    first, *more = _rows(tmp_path / "due.csv", READ[name])

    assert first.ids == (FIRST, "102", "1")
    assert first.cells["outcome"] == "done"
    assert len(more) <= 2


def test_slips_in_large_csv_are_told_though_no_copy_can_be_made(
    tmp_path: Path,
) -> None:
    office: Office = an_office(tmp_path)
    path = tmp_path / "due.csv"
    slip = f"{FIRST},102,1,nonsense\r\n".encode()
    path.write_bytes(HEAD + slip + (b" " * 1000 + b"\n") * 9300)

    ran = office.run("import", str(path), "--yes")

    assert ran.status == 65
    assert [line[:40] for line in ran.err.splitlines()] == [
        "line 2, column outcome: RK-E174: This is",
        "RK-E171: Nothing was written: " + f"{path}"[:10],
    ]
