"""CSV in, as spreadsheets save it, and nothing but our own refusal comes out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasekit.storage.csv_text import table_of
from releasekit.storage.unfit import UnfitError

PLAIN = b"case,release\nA-1,2027-03-01\n"
ROWS = ((2, ("A-1", "2027-03-01")),)


@pytest.mark.parametrize(
    "data",
    [
        PLAIN,
        PLAIN.replace(b"\n", b"\r\n"),
        PLAIN.replace(b"\n", b"\r"),
        PLAIN.replace(b",", b";"),
        PLAIN.rstrip(),
        b"\xef\xbb\xbf" + PLAIN,
        b"case , release,,\n A-1,\t2027-03-01 ,,\n,,,\n\n",
        b'"case","release"\n"A-1","2027-03-01"\n',
    ],
    ids=["plain", "crlf", "cr", "semicolons", "no end", "bom", "blanks", "quoted"],
)
def test_what_spreadsheets_make_of_a_table_is_one_table(data: bytes) -> None:
    table = table_of(data)

    assert (table.head, table.rows) == (("case", "release"), ROWS)


def test_rows_keep_the_numbers_of_their_lines() -> None:
    table = table_of(b"case\n\nA-1\n,\nA-2\n")

    assert table.rows == ((3, ("A-1",)), (5, ("A-2",)))


def test_an_empty_cell_keeps_its_place() -> None:
    assert table_of(b"a,b,c\n,2,\n").rows == ((2, ("", "2")),)


def test_the_digest_is_that_of_the_bytes() -> None:
    assert table_of(PLAIN).sha256 != table_of(PLAIN + b"\n").sha256


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "first line must hold the names"),
        (b"\n,\ncase\nA-1\n", "first line must hold the names"),
        (b"case\n", "no row stands below"),
        (b"case\nA\xe6\n", "not UTF-8"),
        (PLAIN.decode().encode("utf-16"), "not UTF-8"),
        (b"case\nA\0\n", "no text has"),
        (b'case\nA\n"B\nC\n', "line 3: a quotation mark"),
        (b'case\n"A\nB"\nC\n', "line 2: a quotation mark"),
        (b'case\n"A"B\n', "line 2: a quotation mark"),
        (b"case\n" + b"x" * 200_000, "line 2: a quotation mark"),
        (b"case,\nA,,3\n", "line 2, column 3: the column has no name"),
    ],
)
def test_what_is_no_table_says_where(data: bytes, problem: str) -> None:
    with pytest.raises(UnfitError, match=problem):
        table_of(data)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading(data: bytes) -> None:
    try:
        table = table_of(data)
    except UnfitError:
        return

    assert table.head[-1]
    assert all(len(cells) <= len(table.head) for _line, cells in table.rows)


def test_a_text_may_be_broken_up_where_that_is_allowed() -> None:
    data = b'case,note\nA-1,"one\r\ntwo"\n\nA-2,three\n'

    table = table_of(data, broken_up=True)

    assert table.rows == ((2, ("A-1", "one\r\ntwo")), (4, ("A-2", "three")))


def test_a_quotation_mark_left_open_is_none_that_breaks_a_text_up() -> None:
    with pytest.raises(UnfitError, match="line 3: a quotation mark"):
        table_of(b'case\nA\n"B\nC\n', broken_up=True)
