"""`export FILE.xlsx`: a workbook to work in, that can come back filled in."""

import json
import platform
import re
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from endurance import in_ci
from releasekit.domain.outstanding import State
from releasekit.exporters.table import What
from releasekit.storage.held_cells import held
from releasekit.wording.table_words import outcome_words, state_word
from releasekit.wording.visible import visible
from screens import the_demo
from workbooks import acting, cells_of, members, read, rows_of

HIDDEN = {"releasekit", "releasekit cases", "releasekit choices"}
DIGEST = re.compile(r"[0-9a-f]{16}|[0-9a-f]{64}")
EVERY = [one.value for one in What]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "due.xlsx"


def _due(office: Office) -> list[dict[str, Any]]:
    ran = office.run("due", "--within", "all", "--json")
    rows: list[dict[str, Any]] = json.loads(ran.out)["actions"]
    return rows


def test_what_is_owed_stands_in_it_with_real_dates_and_numbers(
    office: Office, out: Path
) -> None:
    ran = office.run("export", str(out))

    rows, due = rows_of(read(out)["Outstanding"]), _due(office)
    assert (ran.status, ran.err) == (0, "")
    assert out.stat().st_mode & 0o777 == 0o600
    assert [row["no."] for row in rows] == [one["number"] for one in due]
    assert [row["days left"] for row in rows] == [one["days_left"] for one in due]
    assert [_iso(row["due"]) for row in rows] == [one["due"] for one in due]
    words = [state_word(State(one["state"])) for one in due]
    assert [row["state"] for row in rows] == words


def _iso(cell: object) -> str | None:
    return cell.date().isoformat() if isinstance(cell, datetime) else None


def test_the_sheet_is_made_to_work_in_and_to_be_printed(
    office: Office, out: Path
) -> None:
    office.run("export", str(out))

    sheet = read(out)["Outstanding"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == (
        "landscape",
        9,
    )
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_a_state_is_told_by_a_word_and_by_a_colour(office: Office, out: Path) -> None:
    office.run("export", str(out), "--today", "2027-01-20")

    sheet = read(out)["Outstanding"]
    column = [one.value for one in sheet[1]].index("state") + 1
    cells = [sheet.cell(row, column) for row in range(2, sheet.max_row + 1)]
    looks = {cell.value: cell.fill.fgColor.rgb for cell in cells}
    assert {"late", "due soon", "later"} <= looks.keys()
    assert len(set(looks.values())) >= 4


def test_only_cells_to_fill_in_are_open_and_they_are_tinted(
    office: Office, out: Path
) -> None:
    office.run("export", str(out))

    sheet = read(out)["Outstanding"]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    for name, cell in zip(sheet[1], sheet[2], strict=True):
        is_open = name.value in {"outcome", "day", "evidence", "note"}
        assert cell.protection.locked is not is_open
        assert (cell.fill.fgColor.rgb == "FFFFF8DC") is is_open


def test_an_outcome_is_chosen_from_the_words_on_a_hidden_sheet(
    office: Office, out: Path
) -> None:
    office.run("export", str(out))

    book = read(out)
    sheet = book["Outstanding"]
    rules = {str(one.sqref)[0]: one for one in sheet.data_validations.dataValidation}
    choices = cells_of(book["releasekit choices"])
    assert [one.type for one in rules.values()] == [
        "list",
        "date",
        "textLength",
        "textLength",
    ]
    assert rules["J"].formula1 == "'releasekit choices'!$A$1:$A$3"
    assert choices == [(word, key) for key, word in outcome_words().items()]


def test_the_baseline_holds_ids_and_digests_and_nothing_else(
    office: Office, out: Path
) -> None:
    office.run("done", FIRST, "102", "--evidence", "canary-1", "--note", "canary-2")
    office.run("export", str(out), "--what", "actions")

    book = read(out)
    form, keys, names, head, *rows = cells_of(book["releasekit"])
    shown = cells_of(book["Actions"])
    ids = {(row[0], row[1], row[2]) for row in rows}
    assert form[:3] == ("releasekit/workbook/1", "actions", "2026-11-23")
    assert names == shown[0]
    assert head[:8] == (
        *("case", "action", "occurrence", "held"),
        *("outcome", "day", "evidence", "note"),
    )
    assert len(ids) == len(rows) == len(shown) - 1
    assert keys[0] == "case"
    assert all(one is None or DIGEST.fullmatch(one) for row in rows for one in row[3:8])


def test_the_baseline_tells_what_a_cell_held(office: Office, out: Path) -> None:
    office.run("export", str(out), "--what", "actions", FIRST)

    book = read(out)
    rows = {row[1]: row for row in cells_of(book["releasekit"])}
    done, still_open = rows["appoint-case-lead"], rows["explain-rights-and-dates"]
    assert done[4:8] == (held(["done"]), held(["2026-11-23"]), None, None)
    assert still_open[4:8] == (None, None, None, None)


def test_what_has_ended_is_not_to_be_filled_in_again(office: Office, out: Path) -> None:
    office.run("export", str(out), "--what", "actions", FIRST)

    sheet = read(out)["Actions"]
    place = {str(cell.value): cell.column or 0 for cell in sheet[1]}
    [row] = [row[0].row or 0 for row in sheet.iter_rows() if row[1].value == 101]
    locked = {
        name: sheet.cell(row, place[name]).protection.locked
        for name in ("outcome", "day", "evidence", "note")
    }
    assert locked == {"outcome": True, "day": True, "evidence": True, "note": False}


def test_each_case_has_the_hash_that_it_had(office: Office, out: Path) -> None:
    office.run("export", str(out))

    rows = cells_of(read(out)["releasekit cases"])
    assert rows[1:] == [
        (case, office.document(case)["history"][-1]["hash"]) for case in (FIRST, SECOND)
    ]


def test_the_hidden_sheets_are_hidden_and_the_first_is_open(
    office: Office, out: Path
) -> None:
    office.run("export", str(out))

    book = read(out)
    hidden = {one.title for one in book if one.sheet_state != "visible"}
    assert hidden == HIDDEN
    assert book.active is not None
    assert book.active.title == "Outstanding"


def test_each_role_has_a_sheet_of_its_own_where_that_is_asked_for(
    office: Office, out: Path
) -> None:
    office.run("export", str(out), "--per-role")

    book = read(out)
    every = rows_of(book["Outstanding"])
    own = rows_of(book["probation"])
    assert own == [row for row in every if row["who owes it"] == "probation"]
    assert own
    assert "P-CVE" in book.sheetnames


def test_the_summary_counts_what_the_sheet_lists(tmp_path: Path) -> None:
    out = tmp_path / "due.xlsx"
    the_demo().run("export", str(out))

    book = read(out)
    rows = cells_of(book["Summary"])
    counted = sum(sum(row[1:6]) for row in rows[2:10])
    assert [row[0] for row in rows[2:10]] == sorted(row[0] for row in rows[2:10])
    assert counted == len(rows_of(book["Outstanding"]))
    assert ("2026-12", 1) in {row[:2] for row in rows}
    assert "xl/charts/chart1.xml" in members(out)


def test_the_last_sheet_says_what_the_workbook_is(office: Office, out: Path) -> None:
    office.run("export", str(out), FIRST, "--within", "30d", "--as", "probation")

    rows = cells_of(read(out)["About"])[1:]
    told = dict(rows)
    notices = [text for name, text in rows if name == "Notice"]
    assert told["As of"] == "2026-11-23"
    assert told["Casebook"] == "casebook"
    assert (told["Only cases"], told["Within"]) == (FIRST, "30d")
    assert told["Checklists"].startswith("mk ")
    assert "Steps owed by agencies; not an assessment of the person." in notices
    assert any(one.startswith("Draft checklist") for one in notices)


@pytest.mark.parametrize("what", in_ci(EVERY, 2))
def test_the_same_casebook_gives_the_same_bytes(tmp_path: Path, what: str) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"

    for path, zone in ((first, "UTC"), (second, "Asia/Tokyo")):
        ran = the_demo().start("export", str(path), "--what", what, TZ=zone)
        assert ran.status == 0

    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("what", EVERY)
def test_nothing_in_it_tells_who_wrote_it_where(tmp_path: Path, what: str) -> None:
    office, out = an_office(tmp_path), tmp_path / "due.xlsx"
    office.run("export", str(out), "--what", what)

    every = members(out)
    properties = (
        every["docProps/core.xml"].decode() + every["docProps/app.xml"].decode()
    )
    for data in every.values():
        assert str(tmp_path).encode() not in data
        assert platform.node().encode() not in data
    assert re.search("<dc:creator>[^<]", properties) is None
    assert re.search("<cp:lastModifiedBy>[^<]", properties) is None
    assert re.search("<(Company|Manager)>[^<]", properties) is None
    assert "docProps/custom.xml" not in every


@pytest.mark.parametrize("what", EVERY)
def test_no_cell_acts_and_nothing_leads_out(tmp_path: Path, what: str) -> None:
    out = tmp_path / "due.xlsx"
    the_demo().run("export", str(out), "--what", what)

    assert acting(out) == []


def test_an_own_workbook_is_replaced_and_one_that_was_filled_in_is_not(
    office: Office, out: Path
) -> None:
    office.run("export", str(out))
    again = office.run("export", str(out))
    book = read(out)
    book["Outstanding"]["J2"] = "done"
    book.save(out)
    filled = out.read_bytes()

    refused = office.run("export", str(out))

    assert again.status == 0
    assert (refused.status, refused.err[:8]) == (73, "RK-E151:")
    assert out.read_bytes() == filled
    assert office.run("export", str(out), "--force").status == 0


@pytest.mark.parametrize("foreign", [b"", b"PK\x03\x04 no archive", b"theirs" * 100])
def test_a_file_of_others_is_left_alone(
    office: Office, out: Path, foreign: bytes
) -> None:
    out.write_bytes(foreign)

    ran = office.run("export", str(out))

    assert (ran.status, ran.err[:8]) == (73, "RK-E151:")
    assert out.read_bytes() == foreign


def test_it_can_be_given_to_standard_output(office: Office, out: Path) -> None:
    office.run("export", str(out))
    with (out.parent / "piped").open("wb") as piped:
        subprocess.run(
            [sys.executable, "-m", "releasekit", "export", "-", "--format", "xlsx"],
            env=office.environment(),
            stdout=piped,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=60,
        )

    assert (out.parent / "piped").read_bytes() == out.read_bytes()


def test_nothing_that_was_needed_on_the_way_stays(office: Office, out: Path) -> None:
    office.run("export", str(out))
    shutil.rmtree(office.folder / "audit")
    (office.folder / "audit").mkdir(mode=0o700)
    (office.folder / "audit" / "2026.jsonl").mkdir()
    before = out.read_bytes()

    unlogged = office.run("export", str(out))

    assert (unlogged.status, unlogged.err[:8]) == (74, "RK-E130:")
    assert out.read_bytes() == before
    assert list((office.folder / ".cache").iterdir()) == []
    assert {one.name for one in out.parent.iterdir()} == {
        "due.xlsx",
        "casebook",
        "home",
    }


def test_only_who_asks_for_a_workbook_loads_what_writes_it() -> None:
    code = (
        "import sys; from releasekit.cli import main; main(sys.argv[1:]);"
        "sys.exit('xlsxwriter' in sys.modules)"
    )
    for words, status in (
        (("due",), 0),
        (("export", "-", "--format", "csv"), 0),
        (("export", "-", "--format", "xlsx"), 1),
    ):
        done = subprocess.run(
            [sys.executable, "-c", code, *words],
            env=the_demo().environment(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == status


@pytest.mark.parametrize("language", ["sq", "sr-Cyrl", "mk"])
def test_in_every_language_its_names_are_such_as_spreadsheets_take(
    tmp_path: Path, language: str
) -> None:
    out = tmp_path / "due.xlsx"

    ran = the_demo().run("export", str(out), "--per-role", "--lang", language)

    assert ran.status == 0
    assert all(len(name) <= 31 for name in read(out).sheetnames)


def test_texts_of_people_stand_in_the_events_and_act_nowhere(
    office: Office, out: Path
) -> None:
    texts = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "'=1",
        "</t><f>1</f>",
        "<r>x</r>",
        "\u202ex",
    ]
    for text in texts:
        for words in (
            ("done", FIRST, "102", f"--evidence={text}", f"--note={text}"),
            ("undo", FIRST),
            ("waive", FIRST, "408", f"--reason={text}", f"--authority={text}"),
            ("undo", FIRST),
            ("set", FIRST, "release=2027-03-02", f"--source={text}", "--yes"),
            ("set", FIRST, "release=2027-03-01", f"--reason={text}", "--yes"),
        ):
            ran = office.run(*words)
            assert ran.status == 0, ran.err

    ran = office.run("export", str(out), FIRST, "--what", "history")

    assert ran.status == 0
    assert acting(out) == []
    rows = rows_of(read(out)["Events"])
    for column in ("evidence", "note", "reason", "authority", "source"):
        assert {visible(text) for text in texts} <= {row[column] for row in rows}


@pytest.mark.parametrize("kib", [1, 20, 60])
def test_without_room_on_the_disk_nothing_of_it_is_left(
    office: Office, out: Path, kib: int
) -> None:
    limit = ("bash", "-c", f'ulimit -f {kib} && exec "$0" "$@"')

    ran = office.start("export", str(out), before=limit)

    assert (ran.status, ran.err[:8]) == (74, "RK-E072:")
    assert not out.exists()
    assert {one.name for one in out.parent.iterdir()} == {"casebook", "home"}
    assert list((office.folder / ".cache").iterdir()) == []
