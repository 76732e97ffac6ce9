"""What is wrong in a filled sheet: all of it told at once, and nothing taken."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from casebooks import Office, Ran, an_office
from lawyer_sheets import READ, SHA256, answered, filled, in_order, saved, the_sheet

NOTICE, LEAD = "due:send-release-notice", "due:appoint-case-lead"
ASKED = "question:checklist:1"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def read(office: Office, rows: list[dict[str, str]]) -> Ran:
    path = saved(office.home / "sheet.csv", rows)
    return office.run("checklist", "answers", str(path))


def line_of(office: Office, key: str) -> int:
    """Give the row of a spreadsheet in which a row of the sheet stands."""
    keys = [one["row"] for one in the_sheet(office, "mk")]
    return keys.index(key) + 2


@pytest.mark.parametrize(
    ("cells", "column", "told"),
    [
        ({"days": "thirty"}, "days", "RK-E105: thirty is no number of days, such as"),
        ({"days": "-30"}, "days", "RK-E105: -30 is no number of days"),
        ({"day_read": "soon"}, "day_read", "RK-E018: "),
        ({"day_read": "fri"}, "day_read", "RK-E018: "),
        ({"day_read": "31.2.2026"}, "day_read", "RK-E018: "),
        ({"day_read": "7/1/2026"}, "day_read", "RK-E019: "),
        ({"day_read": "2027-01-01"}, "day_read", "RK-E030: "),
        ({"post": "Ana Petrova"}, "post", "RK-E040: "),
        ({"link": "example.org"}, "link", "RK-E105: example.org is no link"),
        ({"law": "", "article": "Art. 1"}, "article", "RK-E023: The law is missing."),
        ({"answer": "none"}, "article", "RK-E105: It says that no article sets it"),
        ({"law": "x" * 501}, "law", "RK-E031: law has 501 characters"),
        ({"answer": "x" * 4001}, "answer", "RK-E031: answer has 4001 characters"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named_with_its_place(
    cells: Mapping[str, str], column: str, told: str, office: Office
) -> None:
    ran = answered(office, {NOTICE: {**READ, **cells}})

    first, last = ran.err.splitlines()
    place = f"line {line_of(office, NOTICE)}, column {column}: "
    assert (ran.status, ran.out) == (65, "")
    assert first.startswith(f"{place}{told}")
    assert last.startswith("RK-E102: ")


def test_only_a_deadline_takes_days(office: Office) -> None:
    ran = answered(office, {ASKED: {"answer": "Yes.", "days": "30"}})

    assert "RK-E105: Only a deadline takes days." in ran.err


def test_who_denies_it_names_no_days_either(office: Office) -> None:
    ran = answered(office, {NOTICE: {"answer": "none", "days": "30"}})

    assert "It says that no article sets it, and yet what one sets." in ran.err


def test_all_slips_are_told_at_once_in_the_order_of_their_lines(
    office: Office,
) -> None:
    rows = filled(
        the_sheet(office, "mk"),
        {
            NOTICE: {"days": "x", "post": "o 17", "day_read": "soon"},
            LEAD: {"article": "Art. 1"},
        },
    )
    rows = [{**one, "artcle": ""} for one in rows]
    rows[5]["artcle"] = "Art. 9"

    ran = read(office, rows)

    *slips, last = ran.err.splitlines()
    notice = line_of(office, NOTICE)
    assert [one.partition(": ")[0] for one in slips] == [
        "line 1, column artcle",
        f"line {line_of(office, LEAD)}, column article",
        f"line {notice}, column days",
        f"line {notice}, column day_read",
        f"line {notice}, column post",
    ]
    assert "RK-E103: No sheet of the checklist has this column." in slips[0]
    assert "Did you mean article?" in slips[0]
    assert last.startswith("RK-E102: ")


def test_a_row_that_no_sheet_has_is_named_with_the_nearest(office: Office) -> None:
    rows = the_sheet(office, "mk")
    for one in rows:
        if one["row"] == NOTICE:
            one.update(READ, row="due:send-release-notise")

    ran = read(office, rows)

    assert f"Did you mean {NOTICE}?" in ran.err
    assert "RK-E103: No sheet of the checklist has this row." in ran.err


def test_an_answer_without_a_row_is_not_lost_silently(office: Office) -> None:
    rows = the_sheet(office, "mk")
    more = {**dict.fromkeys(rows[0], ""), **READ}

    ran = read(office, [*rows, more])

    assert ran.status == 65
    assert f"line {len(rows) + 2}, column row: RK-E103" in ran.err


def test_a_note_asks_nothing(office: Office) -> None:
    ran = answered(office, {"note:how": {"answer": "I see."}})

    place = f"line {line_of(office, 'note:how')}, column row"
    assert f"{place}: RK-E105: This row asks nothing." in ran.err


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({}, "answers this row already."),
        ({"days": "10"}, "answers this row otherwise."),
    ],
)
def test_a_row_has_one_answer(
    other: Mapping[str, str], told: str, office: Office
) -> None:
    rows = filled(the_sheet(office, "mk"), {NOTICE: READ})
    [row] = [one for one in rows if one["row"] == NOTICE]

    ran = read(office, [*rows, {**row, **other}])

    place = f"line {len(rows) + 2}, column row: RK-E105: Line {line_of(office, NOTICE)}"
    assert f"{place} {told}" in ran.err


def test_a_row_that_stands_twice_and_is_filled_once_is_taken(office: Office) -> None:
    rows = the_sheet(office, "mk")
    [row] = [one for one in rows if one["row"] == NOTICE]

    ran = read(office, [*rows, {**row, **READ}])

    assert (ran.status, ran.err) == (0, "")


def test_an_answer_to_what_the_draft_no_longer_says_is_refused(office: Office) -> None:
    then = {"draft": "90d before release; proposal", "sha256": SHA256}

    ran = answered(office, {NOTICE: {**READ, **then}})

    assert ran.status == 65
    assert "RK-E104: The sheet asked about `90d before release; proposal`" in ran.err
    assert "now says `60d before release; " in ran.err


def test_the_column_draft_may_be_changed_where_the_checklist_was_not(
    office: Office,
) -> None:
    ran = answered(office, {NOTICE: {**READ, "draft": "see the lawyer's note"}})

    assert (ran.status, ran.err) == (0, "")


def test_a_column_that_stands_twice_is_named(office: Office) -> None:
    rows = [{**one, "Article": ""} for one in the_sheet(office, "mk")]

    ran = read(office, rows)

    assert "line 1, column Article: RK-E069" in ran.err


@pytest.mark.parametrize(
    ("column", "value", "what"),
    [
        ("answer", "call 070 123 456 78", "a telephone number"),
        ("answer", "0101990450006", "a personal number"),
        ("post", "ana@example.org", "an e-mail address"),
        ("remarks", "ana@example.org", "an e-mail address"),
        ("link", "https://example.org/0101990450006", "a personal number"),
    ],
)
def test_a_sheet_with_data_about_a_person_is_refused_by_its_place_alone(
    column: str, value: str, what: str, office: Office
) -> None:
    rows = [{**one, "remarks": ""} for one in the_sheet(office, "mk")]

    ran = read(office, filled(rows, {NOTICE: {column: value, "days": "x"}}))

    place = f"in line {line_of(office, NOTICE)}, column {column} what looks like {what}"
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (65, "", 1)
    assert ran.err.startswith("RK-E101: ")
    assert place in ran.err
    assert value not in ran.err


def test_a_column_about_a_person_is_refused(office: Office) -> None:
    rows = [{**one, "Surname": ""} for one in the_sheet(office, "mk")]

    ran = read(office, rows)

    assert (ran.status, ran.err[:8]) == (65, "RK-E101:")
    assert "in line 1, column Surname what looks like surname" in ran.err


@pytest.mark.parametrize("column", ["row", "checklist", "sha256"])
def test_a_sheet_without_what_makes_it_one_is_refused(
    column: str, office: Office
) -> None:
    rows = the_sheet(office, "mk")

    ran = read(office, in_order(rows, [one for one in rows[0] if one != column]))

    assert (ran.status, ran.err[:8]) == (65, "RK-E100:")
    assert f"it has no column {column}" in ran.err


def test_a_sheet_that_names_no_checklist_is_refused(office: Office) -> None:
    ran = read(office, filled(the_sheet(office, "mk"), {}, checklist=""))

    assert "no row names its checklist in column checklist" in ran.err


def test_rows_of_two_checklists_are_no_sheet(office: Office) -> None:
    ran = read(office, [*the_sheet(office, "mk"), *the_sheet(office, "rs")])

    assert (ran.status, ran.err[:8]) == (65, "RK-E100:")
    assert "its rows name several checklists in column checklist: mk, rs" in ran.err


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "its first line must hold the names of the columns"),
        (b"row,checklist\n", "no row stands below its first line"),
        (b"row\n\xff\n", "it is not UTF-8 text"),
        (b'row\n"open\n', "line 2: a quotation mark is left open"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, told: str, office: Office) -> None:
    path = office.home / "sheet.csv"
    path.write_bytes(data)

    ran = office.run("checklist", "answers", str(path))

    assert (ran.status, ran.err[:8]) == (65, "RK-E100:")
    assert told in ran.err


def test_a_file_that_is_not_there_is_refused(office: Office) -> None:
    ran = office.run("checklist", "answers", "nowhere.csv")

    assert (ran.status, ran.err[:8]) == (66, "RK-E061:")


def test_a_checklist_that_is_typed_and_not_there_is_refused(office: Office) -> None:
    ran = answered(office, {}, "--checklist", "nowhere")

    assert (ran.status, ran.err[:8]) == (2, "RK-E038:")
