"""A copy of a workbook in which cells are marked, and all else is as it was."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from casebooks import an_office
from made_workbooks import SHEET, a_workbook, with_parts, with_sheet
from releasekit.storage.returned.marking import Mark, marked
from releasekit.storage.unfit import UnfitError

RED = "FFFF9999"
MARKS = [
    Mark("Outstanding!J3", "no outcome"),
    Mark("Outstanding!J3", "and more"),
    Mark("Outstanding!K4", "no day"),
]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    room = tmp_path_factory.mktemp("marked")
    office = an_office(room)
    office.run("export", str(room / "due.xlsx"))
    return (room / "due.xlsx").read_bytes()


def test_marked_cells_are_red_and_keep_their_lock_and_their_format(
    exported: bytes,
) -> None:
    before = load_workbook(BytesIO(exported))["Outstanding"]

    after = load_workbook(BytesIO(marked(exported, MARKS)))["Outstanding"]

    red = [
        cell.coordinate
        for row in after.iter_rows(max_col=before.max_column)
        for cell in row
        if cell.fill.fgColor.rgb == RED
    ]
    assert red == ["J3", "K4"]
    for name in red:
        assert after[name].number_format == before[name].number_format
        assert not after[name].protection.locked
        assert after[name].value == before[name].value
    assert after["J4"].fill.fgColor.rgb == before["J4"].fill.fgColor.rgb


def test_what_is_wrong_stands_behind_the_row(exported: bytes) -> None:
    sheet = load_workbook(BytesIO(marked(exported, MARKS)))["Outstanding"]

    assert [sheet[name].value for name in ("P1", "P2", "P3", "P4", "P5")] == [
        "to correct",
        None,
        "J3: no outcome and more",
        "K4: no day",
        None,
    ]


def test_all_other_parts_are_the_same_to_the_byte(exported: bytes) -> None:
    with (
        ZipFile(BytesIO(exported)) as before,
        ZipFile(BytesIO(marked(exported, MARKS))) as after,
    ):
        names = before.namelist()
        other = [one for one in names if before.read(one) != after.read(one)]

        assert after.namelist() == names
    assert other == [SHEET, "xl/styles.xml"]


def test_a_text_of_the_remark_is_never_markup_or_a_formula(exported: bytes) -> None:
    marks = [Mark("Outstanding!J3", '=1+1 <f>"&\x1b[31m')]

    sheet = load_workbook(BytesIO(marked(exported, marks)))["Outstanding"]

    assert sheet["P3"].value == 'J3: =1+1 <f>"&\\u001b[31m'
    assert sheet["P3"].data_type == "s"


def test_names_with_a_prefix_keep_it() -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = (
        f'<x:worksheet xmlns:x="{main}"><x:sheetData><x:row r="1" spans="1:1">'
        '<x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row><x:c r="A2"/></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    data = with_parts(a_workbook([["x"]]), {SHEET: xml.encode()})

    copy = marked(data, [Mark("Sheet!A2", "empty")])

    sheet = load_workbook(BytesIO(copy))["Sheet"]
    assert [sheet[name].value for name in ("A1", "B1", "B2")] == [
        1,
        "to correct",
        "A2: empty",
    ]


def test_a_style_that_there_is_not_is_taken_for_a_plain_one() -> None:
    data = with_sheet(b'<row r="1"><c r="A1" s="0"/><c r="B1" s="99"/></row>')

    sheet = load_workbook(BytesIO(marked(data, [Mark("Sheet!B1", "x")])))["Sheet"]

    assert sheet["B1"].fill.fgColor.rgb == RED


@pytest.mark.parametrize("broken", [b"<x", b"<styleSheet><fills count='many'/>"])
def test_what_cannot_be_copied_is_refused(exported: bytes, broken: bytes) -> None:
    with pytest.raises(UnfitError):
        marked(with_parts(exported, {SHEET: broken}), MARKS)
