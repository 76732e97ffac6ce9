"""`export`: what is owed as tables, for spreadsheets and for programs."""

import csv
import json
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Document, Office, an_office, fits
from endurance import pairs
from releasekit.exporters.table import What
from releasekit.wording.headings import headings
from screens import DEMO_CASES, a_copy_of_the_demo, the_demo

OF_CASES = [one.value for one in What if one is not What.MATRIX]
TO_FILL_IN = ("outcome", "day", "evidence", "note")
KEYS = {name: key for key, name in headings().items()}
Rows = list[dict[str, str]]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _document(office: Office, *words: str) -> Document:
    ran = office.run("export", "-", "--format", "json", *words)
    assert ran.status == 0, ran.err
    found: Document = json.loads(ran.out)
    return found


def _rows(office: Office, *words: str) -> list[Document]:
    rows: list[Document] = _document(office, *words)["rows"]
    return rows


def _sheet(path: Path, separator: str = ",", encoding: str = "utf-8") -> Rows:
    text = StringIO(path.read_bytes().decode(encoding), newline="")
    head, *rows = csv.reader(text, delimiter=separator, strict=True)
    keys = [KEYS[name] for name in head]
    return [dict(zip(keys, row, strict=True)) for row in rows]


def _log(office: Office) -> Document:
    lines: list[Document] = json.loads(office.run("audit", "--json").out)["lines"]
    return lines[-1]


def test_what_is_owed_is_what_due_lists(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "due.csv"

    ran = office.run("export", str(out))

    due = json.loads(office.run("due", "--within", "all", "--json").out)["actions"]
    wanted = [(r["case"], str(r["number"]), str(r["occurrence"])) for r in due]
    rows = _sheet(out)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"Written: {out}: {len(due)} rows, 2 cases\n")
    assert [(r["case"], r["number"], r["occurrence"]) for r in rows] == wanted
    assert [r["due"] for r in rows] == [row["due"] or "" for row in due]
    assert all(row[name] == "" for row in rows for name in TO_FILL_IN)
    assert out.stat().st_mode & 0o777 == 0o600


def test_json_holds_the_stable_words_of_due(office: Office) -> None:
    keys = "case,number,occurrence,phase,state,due,days_left,kind,basis,release"

    rows = _rows(office, "--columns", keys, "--lang", "sq")

    due = json.loads(office.run("due", "--within", "all", "--json").out)["actions"]
    assert rows == [{key: row[key] for key in keys.split(",")} for row in due]


@pytest.mark.parametrize("what", [one.value for one in What])
def test_every_document_fits_its_schema(what: str) -> None:
    ran = the_demo().run("export", "-", "--format", "json", "--what", what)

    fits(ran, "export")
    assert json.loads(ran.out)["rows"]


def test_csv_for_a_double_click_has_a_mark_semicolons_and_ends_of_lines(
    office: Office, tmp_path: Path
) -> None:
    plain, excel = tmp_path / "plain.csv", tmp_path / "excel.csv"

    office.run("export", str(plain))
    office.run("export", str(excel), "--format", "csv-excel")

    assert excel.read_bytes().startswith(b"\xef\xbb\xbfcase;no.;action;")
    assert b"\n" not in excel.read_bytes().replace(b"\r\n", b"")
    assert not plain.read_bytes().startswith(b"\xef\xbb\xbf")
    assert _sheet(excel, ";", "utf-8-sig") == _sheet(plain)


@pytest.mark.parametrize(
    ("what", "form"),
    pairs([one.value for one in What], ["csv", "csv-excel", "json"]),
)
def test_the_same_casebook_gives_the_same_bytes(
    tmp_path: Path, what: str, form: str
) -> None:
    first, second = tmp_path / "a", tmp_path / "b"

    for path in (first, second):
        ran = the_demo().run("export", str(path), "--format", form, "--what", what)
        assert ran.status == 0

    assert first.read_bytes() == second.read_bytes()


def test_columns_stand_as_they_were_named(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "due.csv"

    office.run("export", str(out), "--columns", "due, case,number")

    head = out.read_text(encoding="utf-8").splitlines()[0]
    assert head == "due,case,no."


def test_actions_tell_what_became_of_each(office: Office) -> None:
    rows = _rows(office, FIRST, "--what", "actions")

    by_number = {row["number"]: row for row in rows}
    shown = json.loads(office.run("show", FIRST, "--json").out)["actions"]
    applying = [one for one in shown if one["status"] != "not-applicable"]
    assert [row["number"] for row in rows] == [one["number"] for one in applying]
    assert [row["status"] for row in rows] == [one["status"] for one in applying]
    assert (by_number[101]["outcome"], by_number[101]["day"]) == ("done", "2026-11-23")
    assert (by_number[307]["status"], by_number[307]["outcome"]) == ("open", None)


@pytest.mark.parametrize("what", ["due", "actions"])
def test_no_free_text_leaves_with_what_is_owed(office: Office, what: str) -> None:
    for words in (
        ("done", FIRST, "102", "--evidence", "canary-1", "--note", "canary-2"),
        ("waive", FIRST, "408", "--reason", "canary-3", "--authority", "canary-4"),
        ("block", FIRST, "401", "--waits-for", "probation", "--reason", "canary-5"),
        ("assign", FIRST, "--role", "probation", "--to", "canary-6"),
    ):
        assert office.run(*words).status == 0

    for form in ("csv", "json"):
        ran = office.run("export", "-", "--format", form, "--what", what)
        assert ran.status == 0
        assert "canary" not in ran.out
        assert "o17" not in ran.out


def test_history_holds_every_event_with_its_words(office: Office) -> None:
    rows = _rows(office, FIRST, "--what", "history")

    history = office.document(FIRST)["history"]
    assert [row["seq"] for row in rows] == [one["seq"] for one in history]
    assert rows[1]["evidence"] == "form 3/26"
    assert rows[2]["note"] == "a first meeting was held"
    assert [row["taken_back"] for row in rows[:4]] == [None, None, None, "yes"]


def test_history_tells_a_role_what_it_may_read_and_no_more(office: Office) -> None:
    office.run("set", FIRST, "health-need=yes", "--yes")
    office.run("done", FIRST, "414", "--evidence", "canary")

    def last(*words: str) -> Document:
        return _rows(office, FIRST, "--what", "history", *words)[-1]

    outsider, health = last("--as", "employment-service"), last("--as", "prison-health")
    assert outsider["what"] == "something that only the roles it concerns see"
    assert (outsider["evidence"], health["evidence"]) == (None, "canary")
    assert "414" in health["what"]


def test_cases_tell_of_closed_ones_too(office: Office) -> None:
    office.run("close", FIRST, "--because", "recall")

    rows = {row["case"]: row for row in _rows(office, "--what", "cases")}

    due = json.loads(office.run("due", "--within", "all", "--json").out)["actions"]
    assert (rows[FIRST]["closed"], rows[FIRST]["because"]) == ("2026-11-23", "recall")
    assert (rows[FIRST]["open"], rows[SECOND]["open"]) == (0, len(due))
    assert {row["case"] for row in _rows(office, "--what", "due")} == {SECOND}
    assert {row["case"] for row in _rows(office, "--what", "actions")} == {SECOND}
    assert FIRST in {row["case"] for row in _rows(office, "--what", "history")}


@pytest.mark.parametrize("what", OF_CASES)
def test_restricted_and_erased_cases_never_leave(office: Office, what: str) -> None:
    office.run("restrict", FIRST, "--reason", "disputed")
    office.run("close", SECOND, "--because", "mistake")
    office.run("erase", SECOND, "--reason", "term", "--yes")

    ran = office.run("export", "-", "--format", "json", "--what", what)

    assert ran.status == 0
    assert json.loads(ran.out)["rows"] == []
    assert "1 case is restricted" in ran.err
    assert FIRST not in ran.out


def test_steps_on_sensitive_facts_are_for_the_roles_in_them(office: Office) -> None:
    office.run("set", FIRST, "health-need=yes", "--yes")

    def row(*words: str) -> Document | None:
        every = "case,number,action,occurrence,title,lead,agency,support,waits_for"
        found = _rows(office, FIRST, "--columns", every, *words)
        return next((one for one in found if one["number"] == 414), None)

    nobody, health = row(), row("--as", "prison-health")
    assert nobody is not None
    assert health is not None
    assert row("--as", "employment-service") is None
    assert row("--role", "employment-service") is None
    assert (nobody["action"], nobody["title"], nobody["lead"]) == ("414", None, None)
    assert (health["action"], health["title"] is None) == (
        "plan-care-continuity",
        False,
    )
    told = json.dumps(_rows(office, FIRST, "--columns", "case,action,number,waits_for"))
    assert "plan-care-continuity" not in told


@pytest.mark.parametrize("what", OF_CASES)
def test_an_export_stands_in_the_log_as_given_away(office: Office, what: str) -> None:
    office.run("export", "-", "--format", "csv", "--what", what, "--reason", "weekly")

    line = _log(office)
    assert (line["did"], line["to"], line["cases"]) == ("disclosed", "file", 2)
    assert (line["command"], line["reason"]) == ("export", "weekly")


def test_what_was_given_to_a_role_is_logged_as_given_to_it(office: Office) -> None:
    office.run("export", "-", FIRST, "--format", "csv", "--role", "probation")

    line = _log(office)
    assert (line["to"], line["cases"]) == ("probation", 1)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_cannot_be_logged_is_not_given(
    office: Office, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "due"
    for path in (office.folder / "audit").iterdir():
        path.unlink()
    (office.folder / "audit" / "2026.jsonl").mkdir()

    to_file = office.run("export", str(out), "--format", form)
    to_output = office.run("export", "-", "--format", form)

    assert (to_file.status, to_file.err[:8]) == (74, "RK-E130:")
    assert (to_output.status, to_output.out) == (74, "")
    assert not out.exists()
    assert _left(tmp_path) == []


def _left(folder: Path) -> list[Path]:
    """Name what was needed on the way and is still there."""
    return [
        one
        for one in folder.rglob("*")
        if one.suffix == ".tmp" or "export-" in one.name
    ]


def test_nothing_that_was_needed_on_the_way_stays(
    office: Office, tmp_path: Path
) -> None:
    office.run("export", "-", "--format", "csv")
    office.run("export", str(tmp_path / "due.csv"))

    cache = office.folder / ".cache"
    assert list(cache.iterdir()) == []
    assert cache.stat().st_mode & 0o777 == 0o700
    assert _left(tmp_path) == []


@pytest.mark.parametrize("name", ["due.csv", "due.json"])
def test_a_table_that_is_there_is_left_alone_unless_one_insists(
    office: Office, tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    out.write_bytes(b"theirs")

    refused = office.run("export", str(out))
    kept = out.read_bytes()
    forced = office.run("export", str(out), "--force")

    assert (refused.status, refused.err[:8]) == (73, "RK-E151:")
    assert kept == b"theirs"
    assert forced.status == 0
    assert out.read_bytes() != kept


def test_it_is_narrowed_as_due_is(office: Office) -> None:
    def ids(*words: str) -> set[tuple[str, int]]:
        return {(row["case"], row["number"]) for row in _rows(office, *words)}

    def due(*words: str) -> set[tuple[str, int]]:
        ran = office.run("due", "--json", *words)
        return {(r["case"], r["number"]) for r in json.loads(ran.out)["actions"]}

    assert ids("--within", "30d") == due()
    assert ids(FIRST) == due(FIRST, "--within", "all")
    role = ("--role", "prison-case-officer")
    assert ids(*role) == due(*role, "--within", "all")
    assert ids("--role", "me", "--as", role[1]) == ids(*role)
    assert ids("--jurisdiction", "rs") == set()
    assert ids("--within", "release") == due("--within", "release")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("out.csv", "--columns", "case,nothing"), "RK-E154"),
        (("out.csv", "--columns", ","), "RK-E154"),
        (("out.csv", "--columns", "case,outcome"), "RK-E155"),
        (("out.ics", "--what", "cases"), "RK-E156"),
        (("out.ics", "--columns", "case"), "RK-E156"),
        (("out.csv", "--todo"), "RK-E156"),
        (("out.csv", "--alarm", "3"), "RK-E156"),
        (("out.csv", "--per-role"), "RK-E156"),
        (("out.csv", "--what", "history", "--role", "probation"), "RK-E156"),
        (("out.csv", "--what", "matrix", FIRST), "RK-E156"),
        (("out.csv", "--what", "everything"), "RK-E041"),
        (("out.csv-excel",), "RK-E150"),
        (("out.csv", "--within", "soon"), "RK-E018"),
        (("out.csv", "MK-2026-999"), "RK-E010"),
        (("out.csv", "--role", "nobody"), "RK-E014"),
        (("out.csv", "--as", "nobody"), "RK-E014"),
        (("out.csv", "--role", "me"), "RK-E023"),
    ],
)
def test_what_cannot_be_taken_is_refused_and_nothing_is_written(
    office: Office, words: tuple[str, ...], code: str
) -> None:
    ran = office.run("export", *words)

    assert (ran.status, ran.err[:7]) == (2, code)
    assert not Path("out.csv").exists()


def test_a_case_that_cannot_be_read_is_named_and_the_others_are_written(
    office: Office, tmp_path: Path
) -> None:
    office.path(FIRST).write_bytes(b"{}")

    ran = office.run("export", str(tmp_path / "due.csv"))

    assert ran.status == 65
    assert FIRST in ran.err
    assert {row["case"] for row in _sheet(tmp_path / "due.csv")} == {SECOND}


def test_a_matrix_needs_no_casebook_and_is_not_logged(tmp_path: Path) -> None:
    nowhere = Office(folder=tmp_path / "nowhere", home=tmp_path)
    out = tmp_path / "matrix.csv"

    ran = nowhere.run("export", str(out), "--what", "matrix", RELEASEKIT_CASEBOOK="")

    page = nowhere.run("checklist", "matrix", "--format", "csv", RELEASEKIT_CASEBOOK="")
    assert (ran.status, ran.err) == (0, "")
    assert out.read_bytes().decode().splitlines() == page.out.splitlines()
    assert [one.name for one in tmp_path.iterdir()] == ["matrix.csv"]


def test_each_case_is_told_with_the_state_that_it_had(
    office: Office, tmp_path: Path
) -> None:
    office.run("export", str(tmp_path / "due.csv"))

    heads = {row["case"]: row["head"] for row in _sheet(tmp_path / "due.csv")}
    for case in (FIRST, SECOND):
        assert office.document(case)["history"][-1]["hash"].startswith(
            heads[case].removeprefix("h")
        )


def _told(rows: Iterable[Document]) -> set[str]:
    return {key for row in rows for key, cell in row.items() if cell is not None}


@pytest.mark.parametrize("what", OF_CASES)
def test_the_document_names_checklists_day_and_notices(
    tmp_path: Path, what: str
) -> None:
    office = a_copy_of_the_demo(tmp_path)

    document = _document(office, "--what", what, DEMO_CASES[16], "--lang", "sq")

    assert document["today"] == "2026-11-23"
    assert document["casebook"] == office.folder.name
    assert document["filters"]["cases"] == DEMO_CASES[16]
    assert document["checklists"] == ["xk 0.1.0 DRAFT"]
    assert any("without prejudice" in one for one in document["notices"])
    assert "case" in _told(document["rows"])


def test_a_table_may_hold_numbers_and_days_alone(
    office: Office, tmp_path: Path
) -> None:
    out = tmp_path / "due.csv"

    office.run("export", str(out), "--columns", "number,due,days_left")

    rows = _sheet(out)
    assert all(row["number"].isdigit() for row in rows)
    assert any(row["days_left"] for row in rows)


def test_the_folder_of_a_matrix_need_not_be_there(tmp_path: Path) -> None:
    nowhere = Office(folder=tmp_path / "nowhere", home=tmp_path)
    out = tmp_path / "a" / "b" / "matrix.xlsx"

    ran = nowhere.run("export", str(out), "--what", "matrix", RELEASEKIT_CASEBOOK="")

    assert ran.status == 0
    assert [one.name for one in out.parent.iterdir()] == ["matrix.xlsx"]


def test_where_no_private_folder_can_be_made_nothing_is_written(
    office: Office, tmp_path: Path
) -> None:
    (office.folder / ".cache").write_text("in the way")

    ran = office.run("export", str(tmp_path / "due.csv"))

    assert (ran.status, ran.err[:8]) == (73, "RK-E070:")
    assert not (tmp_path / "due.csv").exists()


def test_an_agency_and_a_role_are_told_in_words_and_in_ids(
    office: Office, tmp_path: Path
) -> None:
    keys = "case,title,lead,agency,support,parts_waiting,assigned,needs_facts,flags"
    office.run("assign", FIRST, "--role", "probation", "--to", "p4")
    out = tmp_path / "due.csv"

    office.run("export", str(out), "--columns", keys, "--lang", "mk")
    stable = _rows(office, "--columns", keys, "--lang", "mk")

    told = _sheet(out)
    due = json.loads(office.run("due", "--within", "all", "--json").out)["actions"]
    pairs = [(r, d) for r, d in zip(stable, due, strict=True) if r["title"]]
    assert all(r["agency"] == d["agency"] for r, d in pairs)
    assert all((r["support"] or "").split() == d["support"] for r, d in pairs)
    assert {r["assigned"] for r in stable} == {None, "p4"}
    assert any(not one["agency"].isascii() for one in told)
