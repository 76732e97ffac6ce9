"""Parts of workbooks made to harm whoever reads them, in an otherwise sound table.

It would be read, and it has a fault that would be marked.
"""

import re
from collections.abc import Mapping

from casebooks import FIRST
from made_workbooks import MAIN, SHEET, a_workbook, parts_of, stored, with_parts

TABLE = a_workbook(
    [["case", "action", "occurrence", "outcome"], [FIRST, 102, 1, "nonsense"]]
)
PARTS = parts_of(TABLE)
TYPES, BOOK = "[Content_Types].xml", "xl/workbook.xml"
BOOK_RELATIONS, STYLES = "xl/_rels/workbook.xml.rels", "xl/styles.xml"
TEXTS = "xl/sharedStrings.xml"
SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
KIND_OF_TEXTS = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
)
LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10)
)
ENTITIES = {
    "billion laughs": (LAUGHS, "&l9;"),
    "quadratic": (f'<!ENTITY l "{"x" * 50_000}">', "&l;" * 20_000),
    "external": ('<!ENTITY l SYSTEM "file:///etc/passwd">', "&l;"),
}


def changed(part: str, old: bytes, new: bytes, **more: bytes) -> bytes:
    """Give the table with something in one part replaced, unpacked in its archive."""
    if old not in PARTS[part]:
        raise AssertionError(part)
    return stored(with_parts(TABLE, {part: PARTS[part].replace(old, new, 1), **more}))


def with_rows(rows: bytes, foot: bytes = b"") -> bytes:
    """Give the table with more rows below it, and more below these."""
    return changed(SHEET, b"</sheetData>", rows + b"</sheetData>" + foot)


def with_foot(foot: bytes) -> bytes:
    return with_rows(b"", foot)


def with_more(parts: Mapping[str, bytes]) -> bytes:
    return stored(with_parts(TABLE, parts))


def relations(*leads: tuple[str, str]) -> bytes:
    """Give the part that tells of relations, by their types and targets."""
    each = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(leads)
    )
    return f'<Relationships xmlns="{PACKAGE}">{each}</Relationships>'.encode()


def with_texts(texts: bytes, rows: bytes = b"") -> bytes:
    """Give a workbook whose texts stand in a part of their own."""
    kind = f'<Override PartName="/{TEXTS}" ContentType="{KIND_OF_TEXTS}"/></Types>'
    types = PARTS[TYPES].replace(b"</Types>", kind.encode())
    book = with_parts(with_rows(rows), {TYPES: types})
    whole = f'<sst xmlns="{MAIN}">'.encode() + texts + b"</sst>"
    return with_parts(book, {TEXTS: whole})


def cells(number: int, kind: str, value: str) -> bytes:
    """Give so many rows of one cell each."""
    one = f'<c r="F{{0}}" t="{kind}"><v>{value}</v></c>'
    rows = (f'<row r="{at}">{one.format(at)}</row>' for at in range(3, 3 + number))
    return "".join(rows).encode()


def with_entities(part: str, kind: str) -> bytes:
    """Give a workbook one part of which defines entities, and uses one."""
    definitions, use = ENTITIES[kind]
    text = PARTS.get(part, f'<sst xmlns="{MAIN}"></sst>'.encode()).decode()
    root, start = text.rpartition("</")[2].rstrip(">"), text.index("<", 1)
    declared = (
        f"<!DOCTYPE {root} [{definitions}]>" + text[start if "?>" in text else 0 :]
    )
    whole = declared.replace(f"</{root}>", f"<x>{use}</x></{root}>")
    return with_more({part: whole.encode()})


def many_sheets(times: int) -> bytes:
    """Give a workbook that names its sheet many times over."""
    one = f'<sheet xmlns:r="{OFFICE}" r:id="rId1" '
    every = "".join(f'{one} name="a{at}" sheetId="{at + 9}"/>' for at in range(times))
    return changed(BOOK, b"</sheets>", every.encode() + b"</sheets>")


def one_sheet_by_many_leads(times: int) -> bytes:
    """Give a workbook in which many relations lead to a sheet of many cells."""
    sheets = "".join(
        f'<sheet xmlns:r="{OFFICE}" r:id="r{at}" name="a{at}" sheetId="{at + 9}"/>'
        for at in range(times)
    )
    book = PARTS[BOOK].replace(b"</sheets>", sheets.encode() + b"</sheets>")
    leads = relations(*[("worksheet", f"/{SHEET}")] * times)
    inner = leads.partition(b">")[2]
    known = PARTS[BOOK_RELATIONS].replace(b"</Relationships>", inner)
    rows = "".join(f'<row r="{at}">{"<c/>" * 60}</row>' for at in range(3, 99))
    return stored(
        with_parts(with_rows(rows.encode()), {BOOK: book, BOOK_RELATIONS: known})
    )


def many_drawings(kind: str) -> bytes:
    """Give a workbook in which many relations lead to a drawing of many pieces."""
    anchor = "<x:absoluteAnchor><x:pos x='0' y='0'/><x:clientData/></x:absoluteAnchor>"
    drawing = f'<x:wsDr xmlns:x="{DRAWING}">{anchor * 9000}</x:wsDr>'.encode()
    leads = relations(*[("drawing", "/xl/drawings/d.xml")] * 300)
    parts = {"xl/drawings/d.xml": drawing}
    if kind == "sheet":
        return with_more({**parts, SHEET_RELATIONS: leads})
    named = relations(("chartsheet", "/xl/chartsheets/c.xml")).partition(b">")[2]
    known = PARTS[BOOK_RELATIONS].replace(b"</Relationships>", named)
    one = f'<sheet xmlns:r="{OFFICE}" r:id="r0" name="c" sheetId="99"/></sheets>'
    return with_more(
        {
            **parts,
            BOOK: PARTS[BOOK].replace(b"</sheets>", one.encode()),
            BOOK_RELATIONS: known,
            "xl/chartsheets/c.xml": f'<chartsheet xmlns="{MAIN}"/>'.encode(),
            "xl/chartsheets/_rels/c.xml.rels": leads,
        }
    )


def wide_table() -> bytes:
    """Give a workbook with a table over all rows, for which cells would be made."""
    foot = f'<tableParts><tablePart xmlns:r="{OFFICE}" r:id="r0"/></tableParts>'
    about = f'<table xmlns="{MAIN}" id="1" displayName="t" ref="A1:Z1048576"/>'
    book = with_foot(foot.encode())
    leads = relations(("table", "/xl/tables/table1.xml"))
    parts = {SHEET_RELATIONS: leads, "xl/tables/table1.xml": about.encode()}
    return stored(with_parts(book, parts))


def slow_formats() -> bytes:
    """Give a workbook each style of which has a format that is slow to look through."""
    form = f'<numFmts><numFmt numFmtId="200" formatCode="{"0[" * 500}"/></numFmts>'
    styles = PARTS[STYLES].replace(b"<fonts", form.encode() + b"<fonts", 1)
    xfs = b'<xf numFmtId="200" fontId="0" fillId="0" borderId="0"/>' * 40_000
    return with_more({STYLES: styles.replace(b"</cellXfs>", xfs + b"</cellXfs>")})


def shared_formulas() -> bytes:
    """Give a workbook in which many cells share a formula that is long to work out."""
    first = f'<f t="shared" ref="F3:F99" si="0">{"A1+" * 5000}A1</f>'
    rows = [f'<row r="3"><c r="F3">{first}</c></row>']
    rows += [
        f'<row r="{at}"><c r="F{at}"><f t="shared" si="0"/></c></row>'
        for at in range(4, 5000)
    ]
    return with_rows("".join(rows).encode())


def ranges(name: str, wrapper: str) -> bytes:
    each = "".join(
        f'<{name} ref="A{at}:Z{at + 700}" location="x"/>'
        for at in range(5, 700_000, 701)
    )
    if name == "mergeCell":
        each = each.replace(' location="x"', "")
    return with_foot(f"<{wrapper}>{each}</{wrapper}>".encode())


def tangle() -> bytes:
    """Give a workbook with links into merged cells, each looked for in all of them."""
    merged = "".join(f'<mergeCell ref="H{at}:I{at}"/>' for at in range(5, 5000))
    links = '<hyperlink ref="I4999" location="x"/>' * 5000
    foot = f"<mergeCells>{merged}</mergeCells><hyperlinks>{links}</hyperlinks>"
    return with_foot(foot.encode())


def without_sheets(sheets: str = "") -> bytes:
    """Give a workbook that names these sheets, and not its own."""
    named = f"<sheets>{sheets}</sheets>".encode()
    return with_more({BOOK: re.sub(rb"<sheets>.*</sheets>", named, PARTS[BOOK])})


def two_of_one_name() -> bytes:
    book = a_workbook([["a"]], Other=[["b"]])
    return with_parts(book, {BOOK: parts_of(book)[BOOK].replace(b"Other", b"SHEET")})
