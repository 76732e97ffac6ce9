"""`checklist matrix`: the jurisdictions beside their baseline."""

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from casebooks import Office, an_office, fits
from checklist_files import DRAFT, draft_in
from endurance import in_ci
from releasekit.presentation.screen import columns_of

IDS = ["al", "ba", "ba-bih", "ba-brc", "ba-srp", "me", "mk", "rs", "xk"]
NAMES = ["AL", "BiH", "FBiH", "BRC", "RSrp", "ME", "MK", "SRB", "XK*"]
FOOTNOTE = "without prejudice to positions on status"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def document(office: Office, *words: str) -> dict[str, Any]:
    ran = office.run("checklist", "matrix", *words, "--json")
    fits(ran, "matrix")
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_every_jurisdiction_is_a_column_in_the_order_of_ids(office: Office) -> None:
    found = document(office)

    assert [one["checklist"] for one in found["columns"]] == IDS
    assert [one["name"] for one in found["columns"]] == NAMES
    assert len(found["rows"]) == 60
    assert all(list(row["cells"]) == IDS for row in found["rows"])


def test_the_table_fits_eighty_columns_and_carries_the_footnote(office: Office) -> None:
    ran = office.run("checklist", "matrix", COLUMNS="80")

    assert ran.status == 0
    assert [one for one in ran.out.splitlines() if columns_of(one) > 80] == []
    assert ran.out.splitlines()[1].split()[-len(NAMES) :] == NAMES
    assert FOOTNOTE in " ".join(ran.out.split())
    assert "Nobody of its own holds Probation officer in: BiH, FBiH, BRC, RSrp." in (
        " ".join(ran.out.split())
    )


def test_a_wide_screen_tells_what_follows_beside_each_row(office: Office) -> None:
    ran = office.run("checklist", "matrix", "--phase", "pre-release", COLUMNS="120")

    assert "what follows" in ran.out.splitlines()[1]
    assert "answer what is open: everywhere" in ran.out
    assert [one for one in ran.out.splitlines() if columns_of(one) > 120] == []


def test_the_signs_of_the_table_are_those_of_the_document(office: Office) -> None:
    lines = office.run("checklist", "matrix", COLUMNS="80").out.splitlines()
    shown = {
        line[:3]: line.split()[-len(IDS) :] for line in lines if line[:3].isdigit()
    }

    rows = document(office)["rows"]
    assert {
        str(row["number"]): [cell["shown"] for cell in row["cells"].values()]
        for row in rows
    } == shown


def test_unknown_is_never_read_as_following(office: Office) -> None:
    cells = [cell for row in document(office)["rows"] for cell in row["cells"].values()]

    assert all(not cell["doubts"] for cell in cells if cell["shown"] == "=")
    assert any(cell["shown"] == "?" for cell in cells)


def test_what_differs_says_why(office: Office) -> None:
    found = document(office)
    bih = {row["number"]: row["cells"]["ba-bih"] for row in found["rows"]}

    assert bih[405]["differs_in"] == ["lead", "helpers", "condition", "flows"]
    assert "no probation service" in bih[405]["reason"]
    assert bih[701]["sign"] == "left-out"
    assert bih[701]["reason"] == found["reasons"][int(bih[701]["shown"][1:]) - 1]
    assert found["roles_missing"][0]["role"] == "probation"


def test_rows_of_a_theme_stand_by_number(office: Office) -> None:
    found = document(office, "--theme", "information-sharing")

    numbers = [row["number"] for row in found["rows"]]
    assert numbers == sorted(numbers)
    assert all("information-sharing" in row["themes"] for row in found["rows"])
    assert found["theme"] == "information-sharing"


def test_some_jurisdictions_can_be_compared_alone(office: Office) -> None:
    found = document(office, "rs", "mk", "rs", "--phase", "first-month")

    assert [one["checklist"] for one in found["columns"]] == ["mk", "rs"]
    assert found["phase"] == "first-month"


def test_the_table_for_a_spreadsheet_has_words_and_no_formula(office: Office) -> None:
    ran = office.run("checklist", "matrix", "--format", "csv")
    head, *rows = csv.reader(StringIO(ran.out, newline=""))

    assert head[:7] == ["number", "action", "phase", "themes", "lead", "AL", "AL: why"]
    actions, [notice] = rows[:-1], rows[-1]
    assert len(actions) == 60
    assert {row[5] for row in actions} <= {"as baseline", "differs", "left out", "open"}
    assert FOOTNOTE in notice
    assert [one for row in rows for one in row if one[:1] in set("=+-@")] == []


def test_one_action_stands_side_by_side(office: Office) -> None:
    ran = office.run("checklist", "matrix", "--action", "405", COLUMNS="80")
    words = " ".join(ran.out.split())

    assert ran.out.startswith("405 Prepare the report for the release decision\n")
    assert "BiH, FBiH, BRC, RSrp: conditional release yes" in words
    assert "SRB: statute; RS-CPC-563 (seen)" in words
    assert FOOTNOTE in words


def test_an_action_that_is_left_out_says_so_beside_the_others(office: Office) -> None:
    ran = office.run("checklist", "matrix", "--action", "701", "--format", "markdown")

    assert "left out" in ran.out
    assert "No probation service was found" in ran.out


def test_a_page_is_written_into_a_file_and_never_over_one(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "matrix.html"

    first = office.run("checklist", "matrix", "-o", str(path))
    written = path.read_bytes()
    second = office.run("checklist", "matrix", "-o", str(path), "--theme", "tools")

    assert (first.status, first.out) == (0, f"Written: {path}\n")
    assert b"<!DOCTYPE html>" in written
    assert (second.status, second.err[:8]) == (73, "RK-E062:")
    assert path.read_bytes() == written


@pytest.mark.parametrize("form", in_ci(["text", "html", "json", "csv", "markdown"], 2))
def test_the_same_question_gives_the_same_bytes(office: Office, form: str) -> None:
    words = ("checklist", "matrix", "--format", form, "-o", "-")

    assert office.run(*words) == office.run(*words)


def test_an_unsound_draft_is_named_and_left_out(office: Office) -> None:
    draft_in(office, DRAFT + "[actions.nothing]\ntitle.en = 'x'\n")

    ran = office.run("checklist", "matrix", "--theme", "tools")

    assert ran.status == 0
    assert "mk-draft is left out for 1 finding: rk checklist check mk-draft" in ran.err


def test_an_office_s_own_checklist_is_a_column_too(office: Office) -> None:
    draft_in(office)

    cells = document(office, "mk", "mk-draft", "--action", "416")["rows"][0]["cells"]

    assert cells["mk"]["sign"] == "open"
    assert cells["mk-draft"]["differs_in"] == ["deadline"]
    assert cells["mk-draft"]["reason"] == "day: no reason is given"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--theme", "secrets"), "RK-E041"),
        (("--phase", "4"), "RK-E041"),
        (("--format", "pdf"), "RK-E041"),
        (("--action", "999"), "RK-E012"),
        (("western-balkans",), "RK-E001"),
        (("preparedness",), "RK-E001"),
        (("--action", "416", "--theme", "tools"), "RK-E001"),
        (("--action", "416", "--phase", "closure", "--json"), "RK-E001"),
        (("nowhere",), "RK-E038"),
        (("--baseline", "nowhere"), "RK-E038"),
    ],
)
def test_what_cannot_be_shown_is_refused_in_one_line(
    office: Office, words: tuple[str, ...], code: str
) -> None:
    ran = office.run("checklist", "matrix", *words)

    assert ran.status == 2
    assert ran.err.startswith(code)
    assert ran.err.count("\n") == 1
    assert ran.out == ""


def test_in_another_language_texts_are_that_language_s(office: Office) -> None:
    ran = office.run("checklist", "matrix", "--lang", "mk", "--theme", "tools")

    assert ran.out.startswith("Matrix: tools   =")
    assert "411 План за ослободување        во заедницата " in ran.out


def test_where_nothing_builds_on_a_checklist_that_is_said(office: Office) -> None:
    ran = office.run("checklist", "matrix", "--baseline", "preparedness")

    assert (ran.status, ran.err) == (0, "No checklist builds on preparedness.\n")


@pytest.mark.parametrize(
    ("words", "is_told"), [((), True), (("--theme", "roles"), False)]
)
def test_it_says_that_an_action_counts_in_each_of_its_themes(
    office: Office, words: tuple[str, ...], *, is_told: bool
) -> None:
    for form in ("text", "html"):
        out = office.run("checklist", "matrix", *words, "--format", form).out

        assert ("An action of several themes counts in each" in out) is is_told


def test_no_text_of_a_checklist_acts_on_a_terminal(office: Office) -> None:
    title = "[actions.send-release-notice]\ntitle.en = '\\u001b[2J'"
    text = DRAFT.replace("[actions.send-release-notice]", title.replace("'", '"'))
    draft_in(office, text)
    words = ("--baseline", "mk-draft", "--action", "416", "--format", "csv")

    out = office.run("checklist", "matrix", *words).out

    assert "416,\\u001b[2J," in out


@pytest.mark.parametrize("width", ["40", "60"])
def test_on_a_narrow_screen_each_sign_stands_below_its_column(
    office: Office, width: str
) -> None:
    out = office.run("checklist", "matrix", "--theme", "tools", COLUMNS=width).out

    lines = out.splitlines()
    head = next(n for n, line in enumerate(lines) if line.startswith("no. action"))
    names, more, first, below = (_starts(one) for one in lines[head : head + 4])
    assert len(names) + len(more) == len(NAMES)
    assert (first, below) == (names, more)


def _starts(line: str) -> list[int]:
    """Say where cells begin, behind the lead or on a line of their own."""
    after = 0 if line.startswith(" ") else len("109 Assess needs to… prison lead  ")
    return [one.start() for one in re.finditer(r"\S+", line) if one.start() >= after]
