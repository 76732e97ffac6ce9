"""A lawyer's workbook as a file: what may be written where, and nothing beside it."""

import platform
import re
import subprocess
import sys
from pathlib import Path

import pytest

from casebooks import Office, an_office
from checklist_files import DRAFT, draft_in
from workbooks import acting, cells_of, members, read, rows_of

PAYLOADS = ("=1+1", "@SUM(A1)", "'=1", "</t><f>1</f>", "<r>x</r>", "30")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sheet.xlsx"


def _made(office: Office, path: Path, checklist: str = "mk") -> Path:
    ran = office.run("checklist", "questions", checklist, "-o", str(path))
    assert (ran.status, ran.err) == (0, "")
    return path


def test_texts_of_a_checklist_act_nowhere(office: Office, path: Path) -> None:
    asked = ", ".join(f'"{one}"' for one in PAYLOADS)
    draft_in(office, f"open_questions.en = [{asked}]\n{DRAFT}")

    [sheet] = read(_made(office, path, "mk-draft")).worksheets

    told = [row["question"] for row in rows_of(sheet) if row["kind"] == "question"]
    assert told[: len(PAYLOADS)] == list(PAYLOADS)
    assert acting(path) == []
    assert {type(cell) for row in cells_of(sheet) for cell in row} == {str, type(None)}


def test_the_same_checklist_gives_the_same_bytes(
    office: Office, tmp_path: Path
) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"

    for path, zone in ((first, "UTC"), (second, "Asia/Tokyo")):
        ran = office.start("checklist", "questions", "mk", "-o", str(path), TZ=zone)
        assert ran.status == 0

    assert first.read_bytes() == second.read_bytes()


def test_nothing_in_it_tells_who_made_it_where(
    office: Office, path: Path, tmp_path: Path
) -> None:
    every = members(_made(office, path))
    properties = (
        every["docProps/core.xml"].decode() + every["docProps/app.xml"].decode()
    )
    for data in every.values():
        assert str(tmp_path).encode() not in data
        assert platform.node().encode() not in data
        assert b"o17" not in data
    assert re.search("<dc:creator>[^<]", properties) is None
    assert re.search("<cp:lastModifiedBy>[^<]", properties) is None
    assert re.search("<(Company|Manager)>[^<]", properties) is None
    assert "docProps/custom.xml" not in every


def test_a_file_that_is_there_is_never_written_over(office: Office, path: Path) -> None:
    before = _made(office, path).read_bytes()

    ran = office.run("checklist", "questions", "rs", "-o", str(path))

    assert (ran.status, ran.err[:8]) == (73, "RK-E062:")
    assert path.read_bytes() == before
    assert {one.name for one in path.parent.iterdir()} == {
        "sheet.xlsx",
        "casebook",
        "home",
    }


@pytest.mark.parametrize("kib", [1, 20])
def test_without_room_on_the_disk_nothing_of_it_is_left(
    office: Office, path: Path, kib: int
) -> None:
    limit = ("bash", "-c", f'ulimit -f {kib} && exec "$0" "$@"')

    ran = office.start("checklist", "questions", "mk", "-o", str(path), before=limit)

    assert (ran.status, ran.err[:8]) == (74, "RK-E072:")
    assert {one.name for one in path.parent.iterdir()} == {"casebook", "home"}


@pytest.mark.parametrize("name", ["sheet.XLSX", "new/sheet.xlsx"])
def test_the_end_of_the_name_decides(office: Office, tmp_path: Path, name: str) -> None:
    path = tmp_path / name

    ran = office.run("checklist", "questions", "mk", "-o", str(path))

    assert ran.status == 0
    assert path.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("name", ["sheet.xls", "sheet.ods", "sheet"])
def test_another_name_is_refused_with_both_that_can_be(
    office: Office, tmp_path: Path, name: str
) -> None:
    ran = office.run("checklist", "questions", "mk", "-o", str(tmp_path / name))

    assert (ran.status, ran.err[:8]) == (2, "RK-E001:")
    assert "give a name that ends in .xlsx or .csv" in ran.err
    assert not (tmp_path / name).exists()


def test_what_goes_to_standard_output_stays_csv(office: Office) -> None:
    ran = office.run("checklist", "questions", "mk", "-o", "-")

    assert ran.out.startswith("row,kind,number,")
    assert "Once it is filled" not in ran.out


def test_only_who_asks_for_a_workbook_loads_what_writes_it(
    office: Office, tmp_path: Path
) -> None:
    code = (
        "import sys; from releasekit.cli import main; main(sys.argv[1:]);"
        "sys.exit('xlsxwriter' in sys.modules)"
    )
    for name, status in (("sheet.csv", 0), ("sheet.xlsx", 1)):
        words = ("checklist", "questions", "mk", "-o", str(tmp_path / name))
        done = subprocess.run(
            [sys.executable, "-c", code, *words],
            env=office.environment(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == status
