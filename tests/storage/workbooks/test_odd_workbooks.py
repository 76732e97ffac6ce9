"""Workbooks that are odd and do no harm are read as what they are."""

from datetime import date

import pytest

from hostile_parts import (
    BOOK_RELATIONS,
    OFFICE,
    PARTS,
    TABLE,
    changed,
    relations,
    with_rows,
    with_texts,
    without_sheets,
)
from made_workbooks import MAIN, SHEET, stored, with_parts
from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.sheets import Row, sheets_in
from releasekit.storage.workbooks.values import Value, WorkedOut

FAULT = WorkedOut(is_failure=True)
RUNS = "<r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r>"


def _rows(data: bytes) -> list[Row]:
    with sheets_in(data) as sheets:
        return list(sheets[0].rows())


def _cell(xml: str) -> Value:
    """Give what is read from one cell, F3 of an otherwise sound table."""
    *_above, row = _rows(with_rows(f'<row r="3">{xml}</row>'.encode()))
    return row.cells[5]


@pytest.mark.parametrize(
    ("xml", "found"),
    [
        ('<c r="F3"><v>1e400</v></c>', FAULT),
        ('<c r="F3"><v>-1e400</v></c>', FAULT),
        ('<c r="F3"><v>1e12</v></c>', 10**12),
        ('<c r="F3" t="b"><v>1</v></c>', True),
        ('<c r="F3" t="e"><v>#DIV/0!</v></c>', FAULT),
        ('<c r="F3"><f t="array" ref="F3:F9">A1:A7</f><v>1</v></c>', WorkedOut()),
        ('<c r="F3"><f t="dataTable" ref="F3:F9"/><v>1</v></c>', WorkedOut()),
        ('<c r="F3" t="d"><v>2026-11-20</v></c>', date(2026, 11, 20)),
        ('<c r="F3" t="d"><v>2026-11-20T14:05:00</v></c>', date(2026, 11, 20)),
        ('<c r="F3" t="str"><v>a</v></c>', "a"),
        (
            f'<c r="F3" t="inlineStr"><is>{RUNS}</is></c>',
            "ab",
        ),
        (f'<c r="F3" t="inlineStr"><is><t>{"x" * 32_767}</t></is></c>', "x" * 32_767),
        ('<c r="F3" t="inlineStr"><is><t>a_x0000_b</t></is></c>', "a\0b"),
    ],
    ids=range(13),
)
def test_a_cell_of_any_kind_is_what_it_says(xml: str, found: Value) -> None:
    assert _cell(xml) == found


@pytest.mark.parametrize("serial", ["1e12", "99999999", "3000000"])
def test_a_day_that_no_calendar_has_is_a_failure(serial: str) -> None:
    styles = PARTS["xl/styles.xml"].replace(
        b"</cellXfs>",
        b'<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs>',
    )
    rows = f'<row r="3"><c r="F3" s="1"><v>{serial}</v></c></row>'
    book = with_parts(with_rows(rows.encode()), {"xl/styles.xml": styles})

    *_above, row = _rows(book)

    assert row.cells[5] == FAULT


@pytest.mark.parametrize("letters", ["utf-16", "utf-8-sig"])
def test_other_letters_of_xml_are_read(letters: str) -> None:
    text = PARTS[SHEET].decode()
    head = f'<?xml version="1.0" encoding="{letters.removesuffix("-sig")}"?>'
    sheet = (head + text[text.index("<worksheet") :]).encode(letters)

    assert _rows(with_parts(TABLE, {SHEET: sheet})) == _rows(TABLE)


def test_prefixes_on_elements_are_read() -> None:
    sheet = PARTS[SHEET].decode()
    for name in ("worksheet", "sheetData", "row", "c", "is", "t", "v"):
        for mark in (" ", ">", "/>"):
            sheet = sheet.replace(f"<{name}{mark}", f"<x:{name}{mark}")
        sheet = sheet.replace(f"</{name}>", f"</x:{name}>")
    sheet = sheet.replace("xmlns=", "xmlns:x=")

    kept = _rows(with_parts(TABLE, {SHEET: sheet.encode()}))

    assert "<x:row" in sheet
    assert kept == _rows(TABLE)


@pytest.mark.parametrize(
    "target", ["/other/place.xml", "../other/place.xml", "./../xl/../other/place.xml"]
)
def test_a_sheet_may_stand_anywhere_in_the_archive(target: str) -> None:
    known = PARTS[BOOK_RELATIONS].replace(f"/{SHEET}".encode(), target.encode())
    parts = {BOOK_RELATIONS: known, "other/place.xml": PARTS[SHEET]}

    assert _rows(with_parts(TABLE, parts)) == _rows(TABLE)


@pytest.mark.parametrize("target", ["/other/place.xml", "../other/place.xml"])
def test_a_sheet_that_stands_elsewhere_is_counted_all_the_same(target: str) -> None:
    known = PARTS[BOOK_RELATIONS].replace(f"/{SHEET}".encode(), target.encode())
    sheet = PARTS[SHEET].replace(b"</sheetData>", b"<row/>" * 70_000 + b"</sheetData>")
    book = with_parts(TABLE, {BOOK_RELATIONS: known, "other/place.xml": sheet})

    with pytest.raises(UnfitError, match="holds more than any sheet"):
        _rows(stored(book))


def test_an_empty_row_far_below_does_no_harm() -> None:
    book = with_rows(b'<row r="1048575" ht="12.8"/><row r="1048576" ht="12.8"/>')

    assert _rows(book) == _rows(TABLE)


@pytest.mark.parametrize("size", ["A1:XFD1048576", "A1", "B7:C9"])
def test_how_far_a_sheet_says_that_it_goes_does_not_matter(size: str) -> None:
    book = changed(
        SHEET, b"<sheetData>", f'<dimension ref="{size}"/><sheetData>'.encode()
    )

    assert _rows(book) == _rows(TABLE)


def test_cells_out_of_order_stand_where_they_say() -> None:
    rows = b'<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row>'

    *_above, row = _rows(with_rows(rows))

    assert row == Row(3, (1, None, 3))


def test_a_text_from_the_shared_ones_is_read() -> None:
    row = b'<row r="3"><c r="A3" t="s"><v>1</v></c></row>'

    *_above, last = _rows(with_texts(b"<si><t>a</t></si><si><t>b</t></si>", row))

    assert last == Row(3, ("b",))


def test_a_workbook_of_chart_sheets_alone_has_no_table() -> None:
    sheet = f'<sheet xmlns:r="{OFFICE}" r:id="r0" name="c" sheetId="9"/>'
    book = without_sheets(sheet)
    known = PARTS[BOOK_RELATIONS].replace(
        b"</Relationships>", relations(("chartsheet", "c.xml")).partition(b">")[2]
    )
    parts = {
        BOOK_RELATIONS: known,
        "xl/c.xml": f'<chartsheet xmlns="{MAIN}"/>'.encode(),
        "xl/_rels/c.xml.rels": relations(),
    }

    with sheets_in(with_parts(book, parts)) as sheets:
        assert sheets == ()
