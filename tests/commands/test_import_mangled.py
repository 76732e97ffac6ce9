"""`import`: what programs make of days, ids and words is read as it was meant."""

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from casebooks import FIRST, SECOND, Document, Office, an_office
from filled_sheets import Workbook, filling

FRI_20_NOV = "2026-11-20"
A_MOMENT = datetime(2026, 11, 20, 14, 5)  # noqa: DTZ001  cells have no zone
READ: Sequence[object] = (
    *("2026-11-20", " 2026-11-20 ", "2026-11-20\u00a0", "\u20032026-11-20"),
    *("20.11.2026", "20. 11. 2026.", "20.11.2026.", "20.\u00a011.\u00a02026."),
    *("20.\u202f11.\u202f2026", "\uff12\uff10.11.2026", 46346, 46346.0, 46346.583333),
    *("46346", "46346.0", "46346.583333333336", "46346,58", " 46346 "),
    *("2026-11-20 14:05", "2026-11-20T14:05:00", "2026-11-20 00:00:00.000"),
    *("20.11.26", "20. 11. 26.", "20.11.26 14:05"),
    *("20.11.2026 14:05", "20.11.2026 9:05:00", "20. 11. 2026. 14:05"),
    *("2026\u201311\u201320", "2026\u201211\u201220", "2026\u201111\u201120"),
    *("2026\u221211\u221220", "2026\u201411\u201420", "2026\uff0d11\uff0d20"),
    *(A_MOMENT, date(2026, 11, 20)),
)
REFUSED: dict[object, str] = {
    **dict.fromkeys(("7/1/2027", "20/11/2026", "1/1"), "RK-E019"),
    **dict.fromkeys(("20.11.", "fri", "today", "+3d", "soon"), "RK-E018"),
    **dict.fromkeys(("2026-11-31", "99999", "14:05", "2026"), "RK-E018"),
    **dict.fromkeys((True, 0.5, time(14, 5)), "RK-E018"),
    **dict.fromkeys(("=TODAY()", "#N/A"), "RK-E173"),
    date(1026, 11, 20): "RK-E045",
}
IDS: dict[str, Sequence[object]] = {
    "case": (
        *("mk-2026-001", "\u041c\u041a-2026-001", "MK\u20132026\u2013001"),
        *("MK\u22122026\u2212001", " MK-2026-001\u00a0", "MK\u20112026\u2011001"),
    ),
    "occurrence": (1.0, "1", "1 ", "1.0", "1\u00a0", "\uff11", "01", None),
}
MANGLED_ACTION = str.maketrans("-aeo", "\u2013\u0430\u0435\u043e")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def due(office: Office, tmp_path: Path) -> Path:
    path = tmp_path / "due.xlsx"
    office.run("export", str(path))
    return path


def _put(sheet: Workbook, row: int, **cells: Any) -> None:  # noqa: ANN401  any value
    for key, value in cells.items():
        sheet.sheet.cell(row, sheet.columns[key]).value = value


def _notes(office: Office) -> dict[str, Document]:
    """Give what came from the sheet by the words of its notes."""
    every = [
        event["said"]
        for case in (FIRST, SECOND)
        for event in office.document(case)["history"]
    ]
    return {one["text"]: one for one in every if "sheet" in one}


def test_a_day_is_read_in_all_that_programs_make_of_it(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        for at, value in enumerate(READ):
            _put(sheet, at + 2, day=value, note=f"row {at}")

    ran = office.run("import", str(due), "--yes")

    days = {text: one["on"] for text, one in _notes(office).items()}
    assert ran.status == 0, ran.err
    assert days == {f"row {at}": FRI_20_NOV for at in range(len(READ))}


def test_a_day_that_may_be_another_is_refused_and_all_are_told_at_once(
    office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        for at, value in enumerate(REFUSED, 2):
            _put(sheet, at, day=value, note="x")
    before = office.bytes()

    ran = office.run("import", str(due), "--yes")

    *told, last = ran.err.splitlines()
    cell = f"Outstanding!{Workbook(due).name(2, 'day')[:-1]}"
    assert ran.status == 65
    assert {line.partition(" ")[0]: line.split()[2][:-1] for line in told} == {
        f"{cell}{at}": code for at, code in enumerate(REFUSED.values(), 2)
    }
    assert last.startswith("RK-E171")
    assert office.bytes() == before


@pytest.mark.parametrize("key", IDS)
def test_an_id_is_known_in_all_that_programs_make_of_it(
    key: str, office: Office, due: Path
) -> None:
    sheet = Workbook(due)
    rows = [
        at
        for at in range(2, sheet.sheet.max_row + 1)
        if sheet.sheet.cell(at, sheet.columns["case"]).value == FIRST
    ]
    for at, value in zip(rows, IDS[key], strict=False):
        _put(sheet, at, **{key: value, "note": f"row {at}"})
    sheet.save()

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 0, ran.err
    assert len(_notes(office)) == len(IDS[key])
    assert "not read" not in ran.out.splitlines()[-2]


def test_an_action_is_known_by_look_alikes_dashes_and_capitals(
    office: Office, due: Path
) -> None:
    asked = {}
    with filling(due) as sheet:
        column = sheet.columns["action"]
        for at in range(2, 30):
            action = str(sheet.sheet.cell(at, column).value)
            if action.isdigit():  # a step on a sensitive fact is only a number
                continue
            asked[f"row {at}"] = action
            mangled = action.translate(MANGLED_ACTION) if at % 2 else action.upper()
            _put(sheet, at, action=f"{mangled} ", note=f"row {at}")

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 0, ran.err
    assert {text: one["actions"] for text, one in _notes(office).items()} == {
        text: [action] for text, action in asked.items()
    }


@pytest.mark.parametrize("word", ["DONE", " Done", "dOnE\u00a0", "\uff44one"])
def test_an_outcome_is_known_however_it_is_spelled(
    word: str, office: Office, due: Path
) -> None:
    with filling(due) as sheet:
        sheet.fill(FIRST, 102, outcome=word, day=date(2026, 11, 23))

    ran = office.run("import", str(due), "--yes")

    assert ran.status == 0, ran.err
    assert "1 row to record" in ran.out
