"""Lists that open nothing, and what is said of them."""

from pathlib import Path

import pytest

from casebooks import Office, Ran, an_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _opening(office: Office, text: str | bytes, *words: str) -> Ran:
    """Open a list, and see to it that nothing is written."""
    path = office.home / "list.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = office.bytes()
    ran = office.run("open", "--list", str(path), "--yes", *words)
    assert (ran.out, office.bytes()) == ("", before)
    return ran


def test_all_faults_are_told_at_once_each_with_its_place(office: Office) -> None:
    text = (
        "case,checklist,release,supervised,from,nonsense\n"
        "A 1,mk,soon,perhaps,later,x\n"
        "A-2,xx\n"
        "A-3,mk,2027-03-01,yes\n"
    )

    ran = _opening(office, text)

    places = [line.split(":")[0] for line in ran.err.splitlines()]
    assert ran.status == 65
    assert places == [
        "line 1, column nonsense",
        "line 2, column case",
        "line 2, column release",
        "line 2, column supervised",
        "line 2, column from",
        "line 3, column checklist",
        "RK-E065",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("release\n2027-03-01\n", "line 2, column checklist: RK-E023: The checklist"),
        ("checklist\n../mk.toml\n", "line 2, column checklist: RK-E038: "),
        ("checklist\nwestern-balkans\n", "line 2, column checklist: RK-E037: "),
        ("checklist,relase\nmk,\n", "line 1, column relase: RK-E068: No checklist of"),
        ("checklist,relase\nmk,\n", "Did you mean release?"),
        ("checklist,,minor\nmk,,no\n", "line 1, column 2: RK-E068: "),
        ("checklist,minor,Minor\nmk,,\n", "line 1, column Minor: RK-E069: "),
        ("checklist,release\nmk,fri\n", "line 2, column release: RK-E018: fri is not"),
        ("checklist,release\nmk,20.11.\n", "column release: RK-E018: "),
        ("checklist,release\nmk,1/2/2027\n", "column release: RK-E019: "),
        ("checklist,release\nmk,46447\n", "column release: RK-E018: "),
        ("checklist,released\nmk,2027-03-01\n", "column released: RK-E030: "),
        ("checklist,minor\nmk,maybe\n", "column minor: RK-E017: minor takes yes, no"),
        (f"checklist,minor\nmk,{'x' * 65}\n", "column minor: RK-E031: The value has"),
        ("checklist,admission\nmk,2025-11-23\n", "column from: RK-E023: The phase to"),
        ("checklist,from\nmk,later\n", "line 2, column from: RK-E041: later is not"),
        ("case,checklist\nNUL,mk\n", "line 2, column case: RK-E025: "),
        ("case,checklist\nMK-2026-001,mk\n", "line 2, column case: RK-E026: "),
        ("case,checklist\nmk_2026_001,mk\n", "line 2, column case: RK-E026: "),
        ("case,checklist\nA-1,mk\na_1,mk\n", "line 3, column case: RK-E067: a_1 sta"),
        (
            "checklist,sentencing-level\nmk,state\nba-bih,state\n",
            "line 2, column sentencing-level: RK-E016: ",
        ),
    ],
)
def test_a_fault_names_its_line_and_its_column(
    office: Office, text: str, told: str
) -> None:
    ran = _opening(office, text)

    assert ran.status == 65
    assert told in ran.err
    assert "RK-E065: Nothing was written: " in ran.err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("case,Surname\nA-1,x\n", "line 1, column 2 what looks like surname; guard"),
        ("checklist,JMBG\nno such,x\n", "line 1, column 2 what looks like jmbg; guard"),
        ("case,birth date\nA,2000-01-01\n", "line 1, column 2 what looks like birth;"),
        ("case,risk\nA-1,3\n", "line 1, column 2 what looks like risk; guard rail 1"),
        ("case,minor\nA,no\nB,0101990450006\n", "line 3, column 2 what looks like a p"),
        (
            "case\nA-1\n0101990450006\n",
            "line 3, column 1 what looks like a personal nu",
        ),
        ("case,x\nA,who@office.example\n", "line 2, column 2 what looks like an e-mai"),
        ("case,x\nA,+389 70 123 456\n", "line 2, column 2 what looks like a telephone"),
        ("0101990450006,mk\nA,x\n", "line 1, column 1 what looks like a personal numb"),
    ],
)
def test_data_about_a_person_stops_the_reading_and_is_not_repeated(
    office: Office, text: str, told: str
) -> None:
    ran = _opening(office, text)

    assert (ran.status, ran.err[:7]) == (65, "RK-E063")
    assert told in ran.err
    assert ran.err.count("RK-E") == 1
    assert "0101990450006" not in ran.err


def test_a_long_running_number_is_no_telephone_number(office: Office) -> None:
    path = office.home / "list.csv"
    path.write_text("case,checklist\nMK-2026-00014,mk\n", encoding="utf-8")

    assert office.run("open", "--list", str(path), "--yes").status == 0


@pytest.mark.parametrize(
    "data",
    [b"", b"case\n", b"case\n\xff\n", b'case\n"A\n', b"case\nA,B\n", b"c" * 2**21],
    ids=["empty", "no rows", "no text", "open quote", "no column", "too large"],
)
def test_what_is_no_list_is_refused(office: Office, data: bytes) -> None:
    ran = _opening(office, data)

    assert (ran.status, ran.err[:7]) == (65, "RK-E064")


def test_a_list_that_is_not_there_is_refused(office: Office) -> None:
    ran = office.run("open", "--list", str(office.home / "none.csv"))

    assert (ran.status, ran.err[:7]) == (66, "RK-E061")


@pytest.mark.parametrize(
    "words",
    [
        ("open", "A-1", "--list", "x.csv"),
        ("open", "--list", "x.csv", "--release", "2027-03-01"),
        ("open", "--list", "x.csv", "--fact", "minor=no"),
        ("open", "--checklist", "mk", "--dry-run"),
    ],
)
def test_options_of_one_case_do_not_go_with_a_list(
    office: Office, words: tuple[str, ...]
) -> None:
    before = office.bytes()

    ran = office.run(*words)

    assert (ran.status, ran.err[:7]) == (2, "RK-E001")
    assert office.bytes() == before


def test_nobody_opens_a_list_without_saying_who(office: Office) -> None:
    path = office.home / "list.csv"
    path.write_text("checklist\nmk\n", encoding="utf-8")
    before = office.bytes()

    ran = office.run("open", "--list", str(path), "--yes", RELEASEKIT_BY="")

    assert (ran.status, ran.err[:7]) == (2, "RK-E039")
    assert office.bytes() == before
