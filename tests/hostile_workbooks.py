"""Workbooks made to harm whoever opens them, by name: each is to be refused."""

from collections.abc import Callable, Mapping
from functools import partial
from zipfile import ZIP_BZIP2, ZIP_LZMA

from hostile_archives import MEBIBYTE, figures, lying, overlapping, without
from hostile_parts import (
    BOOK,
    ENTITIES,
    PARTS,
    SHEET_RELATIONS,
    STYLES,
    TABLE,
    TEXTS,
    TYPES,
    cells,
    changed,
    many_drawings,
    many_sheets,
    one_sheet_by_many_leads,
    ranges,
    relations,
    shared_formulas,
    slow_formats,
    tangle,
    two_of_one_name,
    wide_table,
    with_entities,
    with_foot,
    with_more,
    with_rows,
    with_texts,
    without_sheets,
)
from made_workbooks import SHEET, with_parts

Made = Callable[[], bytes]
SWOLLEN: dict[str, Made] = {
    "packed a thousand times": lambda: with_parts(
        TABLE, {SHEET: PARTS[SHEET] + b" " * 60 * MEBIBYTE}
    ),
    "many parts": lambda: with_more({f"xl/media/{at}": b"x" for at in range(2100)}),
    "parts that overlap": lambda: overlapping(TABLE),
}
TOO_MUCH: dict[str, Made] = {
    "a million empty rows": lambda: with_rows(b"<row/>" * 1_000_000),
    "a million heights of rows": lambda: with_rows(b'<row ht="9"/>' * 500_000),
    "a million cells in a row": lambda: with_rows(
        b'<row r="3">' + b"<c/>" * 1_000_000 + b"</row>"
    ),
    "a million styles": lambda: changed(
        STYLES, b"</cellXfs>", b"<xf/>" * 1_000_000 + b"</cellXfs>"
    ),
    "a sheet named again and again": lambda: many_sheets(4000),
    "a sheet led to again and again": lambda: one_sheet_by_many_leads(200),
    "a chart sheet of many drawings": lambda: many_drawings("chartsheet"),
    "a drawing led to again and again": lambda: many_drawings("sheet"),
    "many relations": lambda: with_more(
        {SHEET_RELATIONS: relations(*[("x", "y")] * 61_000)}
    ),
    "many breaks": lambda: with_foot(
        b"<rowBreaks>" + b'<brk id="1"/>' * 61_000 + b"</rowBreaks>"
    ),
    "many rules": lambda: with_foot(
        b"<dataValidations>" + b"<dataValidation/>" * 61_000 + b"</dataValidations>"
    ),
    "many pieces of a text": lambda: with_rows(
        b'<row r="3"><c r="F3" t="inlineStr"><is>'
        + b"<r><t>x</t></r>" * 61_000
        + b"</is></c></row>"
    ),
    "elements in elements": lambda: with_foot(b"<x>" * 61_000 + b"</x>" * 61_000),
    "an attribute of a megabyte": lambda: with_foot(
        b'<x a="' + figures(MEBIBYTE) + b'"/>'
    ),
    "a comment of a megabyte": lambda: with_foot(b"<!--" + figures(MEBIBYTE) + b"-->"),
    "formats that are slow": slow_formats,
    "one long text in many cells": lambda: with_texts(
        b"<si><t>" + b"a&#13;" * 100_000 + b"</t></si>", cells(9000, "s", "0")
    ),
    "long texts in many cells": lambda: with_texts(
        b"<si><t>" + b"a" * 32_000 + b"</t></si>", cells(9000, "s", "0")
    ),
}
UNHARMFUL: dict[str, Made] = {
    "merged over all": lambda: with_foot(
        b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    ),
    "linked rows": lambda: with_foot(
        b'<hyperlinks><hyperlink ref="4:900000" location="x"/></hyperlinks>'
    ),
    "many that are merged": lambda: ranges("mergeCell", "mergeCells"),
    "many that are linked": lambda: ranges("hyperlink", "hyperlinks"),
    "links into merged cells": tangle,
    "a table over all rows": wide_table,
    "formulas that are shared": shared_formulas,
}
"""What would cost much if cells, links or drawings were made of it: none are here."""
DEFINING: dict[str, Made] = {
    f"{kind} in {part}": partial(with_entities, part, kind)
    for kind in ENTITIES
    for part in (SHEET, TEXTS, STYLES, TYPES)
}
DAMAGED: dict[str, Made] = {
    "archives in archives": lambda: with_parts(TABLE, {BOOK: with_more({})}),
    "a size that lies": lambda: lying(PARTS, TYPES, behind=200),
    "packed by bzip2": lambda: with_parts(TABLE, {}, packing=ZIP_BZIP2),
    "packed by lzma": lambda: with_parts(TABLE, {}, packing=ZIP_LZMA),
    "a row that is nowhere": lambda: with_rows(b'<row r="99999999999"/>'),
    "a text that is not there": lambda: with_rows(cells(1, "s", "99")),
    "letters that nobody reads": lambda: changed(
        SHEET, b"<worksheet", b'<?xml version="1.0" encoding="x-none"?><worksheet'
    ),
    "letters of several bytes": lambda: changed(
        SHEET, b"<worksheet", b'<?xml version="1.0" encoding="shift_jis"?><worksheet'
    ),
    "rows out of order": lambda: with_rows(b'<row r="9"/><row r="4"/>'),
    "a row that is there twice": lambda: with_rows(b'<row r="9"/><row r="9"/>'),
    "cells that are there twice": lambda: with_rows(
        b'<row r="9"><c r="A9"><v>1</v></c><c r="A9"><v>2</v></c></row>'
    ),
    "a cell in another row": lambda: with_rows(
        b'<row r="9"><c r="A7"><v>1</v></c></row>'
    ),
    "a number that is none": lambda: with_rows(cells(1, "n", "NaN")),
    "two sheets of one name": two_of_one_name,
    "cut in the middle": lambda: TABLE[: len(TABLE) // 2],
    "random behind its beginning": lambda: b"PK\3\4" + figures(5000),
    "nothing behind its beginning": lambda: b"PK",
}
OTHERS: dict[str, Made] = {
    "no sheets": without_sheets,
    "links to other workbooks": lambda: with_more({"xl/externalLinks/e.xml": b"<a/>"}),
    "a program": lambda: with_more({"xl/vbaProject.bin": b"x"}),
    "connections": lambda: with_more({"xl/connections.xml": b"<a/>"}),
    "an old workbook, or a locked one": lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 5000,
    "an OpenDocument file": lambda: with_more({"mimetype": b"application/x"}),
    "a text of a word processor": lambda: with_parts(
        without(PARTS, BOOK), {"word/document.xml": b"<a/>"}
    ),
}
REFUSED = {
    "it is larger inside": SWOLLEN,
    "it holds more than any sheet": TOO_MUCH,
    "it defines XML of its own": DEFINING,
    "damaged": DAMAGED,
    "save it as .xlsx|leads to other files|has columns for case": OTHERS,
}
"""Why each is refused."""
HOSTILE: Mapping[str, Made] = SWOLLEN | TOO_MUCH | DEFINING | DAMAGED | OTHERS
