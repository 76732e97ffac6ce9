"""`audit`: who saw and changed what, when, why, and from which account."""

import json
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Document, Office, an_office, fits

READERS = (
    (("show", FIRST), {"case": FIRST, "command": "show"}),
    (("show", FIRST, "--json"), {"case": FIRST, "command": "show"}),
    (("explain", FIRST, "416"), {"case": FIRST, "command": "explain"}),
    (("due",), {"cases": 2, "command": "due"}),
    (("due", FIRST), {"cases": 1, "command": "due"}),
    (("list",), {"cases": 2, "command": "list"}),
    (("figures",), {"cases": 2, "command": "figures"}),
    (("checklist", "try", "mk"), {"cases": 2, "command": "checklist try"}),
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def log(office: Office) -> list[Document]:
    ran = office.run("audit", "--json")
    fits(ran, "audit")
    found: list[Document] = json.loads(ran.out)["lines"]
    return found


@pytest.mark.parametrize(("words", "line"), READERS)
def test_each_look_is_one_line_with_who_and_why(
    office: Office, words: tuple[str, ...], line: Document
) -> None:
    before = log(office)

    ran = office.run(*words, "--reason", "monthly review", "--as", "probation")

    assert ran.status == 0
    [added] = log(office)[len(before) :]
    assert {key: added[key] for key in line} == line
    assert (added["did"], added["by"], added["role"], added["reason"]) == (
        *("consulted", "o17"),
        *("probation", "monthly review"),
    )


def test_a_copy_for_the_person_is_a_disclosure(office: Office) -> None:
    before = log(office)

    ran = office.run("show", FIRST, "--for-person", "--reason", "asked for it")

    assert ran.status == 0
    [added] = log(office)[len(before) :]
    assert (added["did"], added["to"], added["case"]) == ("disclosed", "person", FIRST)
    assert f"gave away {FIRST} to person" in office.run("audit", FIRST).out


def test_what_cannot_be_logged_is_not_given_away(office: Office) -> None:
    [year] = (office.folder / "audit").iterdir()
    year.rename(year.with_suffix(".old"))
    year.mkdir()

    ran = office.run("show", FIRST, "--for-person")

    assert (ran.status, ran.out) == (74, "")
    assert "RK-E130" in ran.err


def test_each_change_is_one_line_with_the_chain_it_led_to(office: Office) -> None:
    before, file = log(office), office.document(FIRST)["history"]

    office.run("note", FIRST, "--note", "secret words")

    [added] = log(office)[len(before) :]
    after = office.document(FIRST)["history"]
    assert (added["did"], added["case"]) == ("changed", FIRST)
    assert (added["from_seq"], added["from_head"]) == (len(file), file[-1]["hash"])
    assert (added["seq"], added["head"]) == (len(after), after[-1]["hash"])
    assert "secret words" not in json.dumps(added)


def test_an_opening_is_logged_as_a_collection(office: Office) -> None:
    before = log(office)

    office.run("open", "MK-9", "--checklist", "mk")

    [added] = log(office)[len(before) :]
    assert (added["did"], added["case"], added["seq"]) == ("collected", "MK-9", 1)


@pytest.mark.parametrize(
    "words",
    [
        ("done", FIRST, "999"),
        ("show", "MK-404"),
        ("note", FIRST, "--note", "someone@example.org"),
        ("show", FIRST, "--reason", "someone@example.org"),
        ("verify",),
        ("audit",),
        ("checklist", "list"),
    ],
)
def test_what_shows_and_changes_no_case_writes_no_line(
    office: Office, words: tuple[str, ...]
) -> None:
    before = office.bytes()

    office.run(*words)

    assert office.bytes() == before


def test_the_reason_of_the_office_stands_where_none_is_given(office: Office) -> None:
    path = office.folder / "releasekit.toml"
    path.write_text(path.read_text() + 'standing_reason = "case work"\n')

    office.run("show", FIRST)
    office.run("show", FIRST, "--reason", "complaint")

    assert [one["reason"] for one in log(office)[-2:]] == ["case work", "complaint"]


def test_the_log_of_one_case_and_of_one_post(office: Office) -> None:
    office.run("show", FIRST, "--by", "o9")

    of_case = office.run("audit", FIRST).out.splitlines()
    of_post = office.run("audit", "--actor", "o9").out.splitlines()

    assert len(of_post) == 1
    assert of_post[0] == of_case[-1]
    assert all(FIRST in one for one in of_case)
    assert f"o9  looked at {FIRST} (show)  [" in of_post[0]


def test_a_line_that_was_changed_is_named_and_ends_with_one(office: Office) -> None:
    path = next((office.folder / "audit").iterdir())
    path.write_bytes(path.read_bytes().replace(b'"by":"o17"', b'"by":"o18"', 1))

    audit, verified = office.run("audit"), office.run("verify")

    assert (audit.status, verified.status) == (1, 1)
    told = f"audit/{path.name} line 1 was changed, or lines before it were"
    assert told in audit.err
    assert told in verified.out


def test_a_case_whose_file_is_gone_is_named(office: Office) -> None:
    office.path(SECOND).unlink()

    ran = office.run("verify")

    assert ran.status == 1
    assert f"{SECOND}: the log knows this case, and it is not there any more" in ran.out


def test_a_history_that_was_written_anew_is_noticed(office: Office) -> None:
    kept = office.path(SECOND).read_bytes()
    office.run("note", SECOND, "--note", "one")
    office.path(SECOND).write_bytes(kept)
    log_before = {
        path: path.read_bytes() for path in (office.folder / "audit").iterdir()
    }
    office.run("note", SECOND, "--note", "another")
    for path, data in log_before.items():
        path.write_bytes(data)

    ran = office.run("verify", SECOND)

    assert ran.status == 1
    assert "its events are others than the log of" in ran.out


def test_what_a_crash_left_unlogged_is_no_fault_and_the_next_line_says_so(
    office: Office,
) -> None:
    logs = {path: path.read_bytes() for path in (office.folder / "audit").iterdir()}
    office.run("note", FIRST, "--note", "written, and the power went")
    for path, data in logs.items():
        path.write_bytes(data)
    seen = office.document(FIRST)["history"]

    assert office.run("verify").status == 0
    office.run("note", FIRST, "--note", "the next day")

    assert log(office)[-1]["from_head"] == seen[-1]["hash"]
    assert office.run("verify").status == 0


def test_a_log_that_cannot_be_written_stops_a_change_and_lets_a_look_go_on(
    office: Office,
) -> None:
    (office.folder / "audit").rename(office.folder / "elsewhere")
    (office.folder / "audit").write_text("in the way")
    before = office.path(FIRST).read_bytes()

    shown = office.run("show", FIRST)
    noted = office.run("note", FIRST, "--note", "x")

    assert (shown.status, shown.out != "") == (0, True)
    assert shown.err.startswith("This look could not be written into the log: RK-E")
    assert noted.status != 0
    assert office.path(FIRST).read_bytes() == before


@pytest.mark.parametrize(("words", "told"), [((FIRST,), "1 case "), ((), "2 cases ")])
def test_a_look_at_several_says_how_many(
    office: Office, words: tuple[str, ...], told: str
) -> None:
    office.run("due", *words)

    assert f"looked at {told}(due)" in office.run("audit").out
