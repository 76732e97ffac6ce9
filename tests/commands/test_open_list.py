"""`open --list`: many cases from one list."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from casebooks import FIRST, Document, Office, an_empty_office, an_office
from fakes import at_terminal

LIST = """\
case;checklist;release;admission;from;supervised;minor
;mk;2027-03-01;23.11.2025;pre-release;yes;no
A-7;mk; 2027-04-01 ;;;;unknown
;rs;;2026-11-20;;no;
"""
NEW = ("MK-2026-003", "A-7", "RS-2026-001")
PHASES = ("sentence", "early-pre-release", "pre-release", "final-weeks")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "list.csv"
    found.write_text(LIST, encoding="utf-8")
    return found


def _said(office: Office, case: str) -> Document:
    found: Document = office.document(case)["history"][0]["said"]
    return found


def test_each_row_opens_a_case(office: Office, path: Path) -> None:
    ran = office.run("open", "--list", str(path), "--yes")

    assert ran.out == (
        "line 2: MK-2026-003  mk, release Mon 1 Mar 2027, from pre-release, 2 answers\n"
        "line 3: A-7  mk, release Thu 1 Apr 2027, 0 answers\n"
        "line 4: RS-2026-001  rs, no release date yet, 1 answer\n"
        "3 cases to open.\n"
        "3 cases opened.\n"
        "See them: rk due\n"
    )
    assert (ran.status, ran.err) == (0, "")
    assert [office.path(case).is_file() for case in NEW] == [True] * 3


def test_an_opening_says_what_its_row_says_and_which_row_that_is(
    office: Office, path: Path
) -> None:
    office.run("open", "--list", str(path), "--yes")

    said = _said(office, NEW[0])
    assert said["dates"] == {"release": "2027-03-01", "admission": "2025-11-23"}
    assert said["facts"] == {"supervised": True, "minor": False}
    assert said["from"] == "pre-release"
    assert said["list"] == {"sha256": sha256(LIST.encode()).hexdigest(), "line": 2}
    assert _said(office, NEW[1])["facts"] == {}


def test_cases_from_a_list_are_as_sound_as_any(office: Office, path: Path) -> None:
    office.run("open", "--list", str(path), "--yes")

    assert office.run("verify").status == 0


def test_the_checklist_of_all_may_be_an_option(office: Office, path: Path) -> None:
    path.write_text("release,checklist\n2027-03-01,\n2027-03-02,rs\n", encoding="utf-8")

    office.run("open", "--list", str(path), "--yes", "--checklist", "mk")

    assert _said(office, NEW[0])["checklist"]["id"] == "mk"
    assert _said(office, NEW[2])["checklist"]["id"] == "rs"


def test_a_dry_run_shows_the_same_and_writes_nothing(
    office: Office, path: Path
) -> None:
    before = office.bytes()

    ran = office.run(
        "open", "--list", str(path), "--yes", "--dry-run", RELEASEKIT_BY=""
    )

    assert (ran.status, office.bytes()) == (0, before)
    assert ran.out.startswith("line 2: MK-2026-003  mk, release Mon 1 Mar 2027, from")
    assert ran.out.endswith("3 cases to open.\n")


@pytest.mark.parametrize("typed", ["", "\n", "no\n"])
def test_at_a_terminal_nothing_is_written_without_a_yes(
    office: Office, path: Path, typed: str
) -> None:
    before = office.bytes()

    ran = at_terminal(office, "open", "--list", str(path), typed=typed)

    assert (ran.status, office.bytes()) == (2, before)
    assert ran.err.startswith("Open 3 cases? [y/N] ")


@pytest.mark.parametrize("words", [("--yes",), ()])
def test_a_yes_opens(office: Office, path: Path, words: tuple[str, ...]) -> None:
    ran = at_terminal(office, "open", "--list", str(path), *words, typed="yes\n")

    assert ran.status == 0
    assert office.path(NEW[2]).is_file()


def test_a_second_run_opens_nothing_twice(office: Office, path: Path) -> None:
    office.run("open", "--list", str(path), "--yes")
    before = office.bytes()

    ran = office.run("open", "--list", str(path), "--yes")

    assert (ran.status, office.bytes()) == (0, before)
    assert ran.out.splitlines()[-2:] == [
        "line 4: RS-2026-001  already there",
        "0 cases to open; 3 already there.",
    ]


@pytest.mark.parametrize("lost", [NEW[1:], NEW[:1], NEW[2:]])
def test_after_a_crash_the_same_command_finishes_the_rest(
    office: Office, path: Path, lost: tuple[str, ...]
) -> None:
    office.run("open", "--list", str(path), "--yes")
    whole = {case: _said(office, case) for case in NEW}
    for case in lost:
        office.path(case).unlink()

    ran = office.run(
        "open", "--list", str(path), "--yes", RELEASEKIT_TODAY="2026-11-24"
    )

    assert f"{len(lost)} case" in ran.out.splitlines()[-2]
    assert [_said(office, case)["list"] for case in NEW] == [
        whole[case]["list"] for case in NEW
    ]
    assert len(list((office.folder / "cases").glob("*.json"))) == 5


def test_a_row_opened_before_needs_no_phase_when_its_admission_grows_old(
    office: Office, path: Path
) -> None:
    path.write_text("admission\n2026-11-20\n", encoding="utf-8")
    words = ("open", "--list", str(path), "--yes", "--checklist", "mk")
    office.run(*words)

    ran = office.run(*words, RELEASEKIT_TODAY="2027-03-01")

    assert (ran.status, ran.err) == (0, "")


def test_a_case_that_was_opened_just_so_by_hand_is_passed_over(
    office: Office, path: Path
) -> None:
    path.write_text("case,release\nB-1,2027-03-01\n", encoding="utf-8")
    office.run("open", "B-1", "--checklist", "mk", "--release", "2027-03-01")
    before = office.bytes()

    ran = office.run("open", "--list", str(path), "--yes", "--checklist", "mk")

    assert (ran.status, office.bytes()) == (0, before)
    assert ran.out.startswith("line 2: B-1  already there")


def test_a_list_that_grew_does_not_open_its_old_rows_again(
    office: Office, path: Path
) -> None:
    office.run("open", "--list", str(path), "--yes")
    path.write_text(f"{LIST};mk;2027-05-01;;;;\n", encoding="utf-8")
    before = office.bytes()

    ran = office.run("open", "--list", str(path), "--yes")

    assert (ran.status, office.bytes()) == (65, before)
    assert [line[:32] for line in ran.err.splitlines()[:-1]] == [
        "line 2, column case: RK-E079: An",
        "line 4, column case: RK-E079: An",
    ]


def test_rows_of_a_list_that_grew_are_recognised_by_their_ids(
    office: Office, path: Path
) -> None:
    office.run("open", "--list", str(path), "--yes")
    grown = LIST.replace("\n;mk", f"\n{NEW[0]};mk").replace("\n;rs", f"\n{NEW[2]};rs")
    path.write_text(f"{grown};mk;2027-05-01;;;;\n", encoding="utf-8")

    ran = office.run("open", "--list", str(path), "--yes")

    assert ran.out.splitlines()[-4:] == [
        "line 5: MK-2026-004  mk, release Sat 1 May 2027, 0 answers",
        "1 case to open; 3 already there.",
        "1 case opened.",
        "See them: rk due",
    ]


def test_two_rows_that_say_the_same_are_two_cases(office: Office, path: Path) -> None:
    path.write_text("release\n2027-03-01\n2027-03-01\n", encoding="utf-8")

    ran = office.run("open", "--list", str(path), "--yes", "--checklist", "mk")

    assert ran.out.splitlines()[-2] == "2 cases opened."


def test_a_damaged_case_stops_rows_without_an_id(office: Office, path: Path) -> None:
    office.path(FIRST).write_text("{", encoding="utf-8")
    before = office.bytes()

    ran = office.run("open", "--list", str(path), "--yes")

    assert (ran.status, ran.err[:7]) == (65, "RK-E050")
    assert office.bytes() == before


def test_a_damaged_case_stops_no_rows_with_ids(office: Office, path: Path) -> None:
    office.path(FIRST).write_text("{", encoding="utf-8")
    path.write_text("case\nB-1\n", encoding="utf-8")

    ran = office.run("open", "--list", str(path), "--yes", "--checklist", "mk")

    assert (ran.status, office.path("B-1").is_file()) == (0, True)


def _forty(office: Office, path: Path, *checklists: str) -> list[Document]:
    """Open forty cases in mid-sentence; give what is owed in them that day."""
    office.run("init", str(office.folder))
    rows = [
        f"{checklists[one % len(checklists)]},"
        f"20{27 + one // 20}-{one % 11 + 1:02}-15,2025-0{one % 9 + 1}-01,"
        f"{PHASES[one % 4]},{'yes' if one % 3 else 'no'}"
        for one in range(40)
    ]
    text = "\n".join(["checklist,release,admission,from,supervised", *rows])
    path.write_text(text, encoding="utf-8")
    assert "40 cases opened." in office.run("open", "--list", str(path), "--yes").out
    due = json.loads(office.run("due", "--json", "--within", "all").out)
    found: list[Document] = due["actions"]
    assert len({row["case"] for row in found}) == 40
    return found


def test_forty_cases_in_mid_sentence_have_nothing_overdue_that_day(
    tmp_path: Path, path: Path
) -> None:
    rows = _forty(an_empty_office(tmp_path), path, "mk", "ba-bih")

    assert {row["state"] for row in rows}.isdisjoint({"overdue"})
    assert "short-time" in {flag for row in rows for flag in row["flags"]}


def test_only_a_day_set_by_law_can_be_past_when_a_case_is_opened(
    tmp_path: Path, path: Path
) -> None:
    rows = _forty(an_empty_office(tmp_path), path, "rs")

    overdue = [row for row in rows if row["state"] == "overdue"]
    assert {row["basis"] for row in overdue} == {"statute"}
    assert {flag for row in overdue for flag in row["flags"]} == {"past-at-opening"}
