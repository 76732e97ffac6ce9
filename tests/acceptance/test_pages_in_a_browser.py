"""Pages that are printed and passed on, opened in a real browser."""

import json
from pathlib import Path

import pytest

from browser import CHROMIUM, PDF_TO_TEXT, Visit, printed, visit
from casebooks import Office, an_office
from endurance import pairs

FOOTNOTE = "without prejudice to positions on status"
MATRIX = ("checklist", "matrix")

pytestmark = pytest.mark.skipif(
    CHROMIUM is None or PDF_TO_TEXT is None,
    reason="there is no browser here, or no pdftotext",
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def a_page(office: Office, tmp_path: Path, *words: str) -> Path:
    path = tmp_path / "page.html"
    ran = office.run(*words, "-o", str(path))
    assert ran.status == 0, ran.err
    return path


def assert_quiet(seen: Visit) -> None:
    assert (seen.console, seen.requests) == ([], [])


def test_a_page_that_asks_for_something_or_complains_would_be_found(
    tmp_path: Path,
) -> None:
    page = tmp_path / "loud.html"
    page.write_text(
        '<img src="http://127.0.0.1:9/x.png"><script>console.log("hi")</script>'
    )

    seen = visit(page, tmp_path)

    assert seen.requests == ["http://127.0.0.1:9/x.png"]
    assert len(seen.console) == 1


def test_the_matrix_shows_in_a_browser_what_its_json_says(
    office: Office, tmp_path: Path
) -> None:
    seen = visit(a_page(office, tmp_path, *MATRIX), tmp_path)
    document = json.loads(office.run(*MATRIX, "--json").out)

    shown = {row[0]: row[3:-1] for row in seen.cells if row[0].isdigit()}
    assert shown == {
        str(row["number"]): [cell["shown"] for cell in row["cells"].values()]
        for row in document["rows"]
    }
    follows = {row[0]: row[-1] for row in seen.cells if row[0].isdigit()}
    assert follows == {
        str(row["number"]): row["recommendation"] for row in document["rows"]
    }
    assert [one for one in document["reasons"] if one not in seen.text] == []
    assert_quiet(seen)


@pytest.mark.parametrize(
    ("words", "language"),
    pairs(
        [MATRIX, ("checklist", "guide", "probation", "--checklist", "xk")],
        ["en", "mk"],
    ),
    ids=str,
)
def test_a_page_loads_nothing_says_nothing_and_keeps_its_footnote(
    office: Office, tmp_path: Path, words: tuple[str, ...], language: str
) -> None:
    page = a_page(office, tmp_path, *words, "--lang", language)

    seen, paper = visit(page, tmp_path), " ".join(printed(page, tmp_path).split())

    assert_quiet(seen)
    assert seen.text.count(FOOTNOTE) >= 2
    assert FOOTNOTE in paper


def test_a_printed_page_repeats_the_head_of_a_table(
    office: Office, tmp_path: Path
) -> None:
    page = a_page(office, tmp_path, *MATRIX)

    sheets = printed(page, tmp_path).split("\f")

    with_rows = [one for one in sheets if "prison lead" in one and "=" in one]
    assert len(with_rows) > 3
    assert [one for one in with_rows if "XK*" not in one] == []
