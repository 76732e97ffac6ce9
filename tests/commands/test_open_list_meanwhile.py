"""A list that is stopped half-way, or that somebody else opens meanwhile."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from casebooks import MONDAY, SALT, Office, an_office
from fakes import FakeTerminal, Meanwhile
from releasekit.commands.open_list import open_list
from releasekit.commands.session import Session, Streams
from releasekit.errors.lists import ListStoppedError

ROWS = 5


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "list.csv"
    found.write_text("checklist\n" + "mk\n" * ROWS, encoding="utf-8")
    return found


def _session(
    office: Office,
    *,
    happens: Callable[[], object] = list,
    salt: Callable[[], str] = lambda: SALT,
) -> Session:
    options = {"casebook": str(office.folder), "today": MONDAY, "by": "o17"}
    streams = Streams(Meanwhile(happens), StringIO(), FakeTerminal())
    return Session(options=options, salt=salt, streams=streams, here=office.home)


def _lines_opened(office: Office) -> list[int]:
    """Give the lines that cases were opened from, in the order of their ids."""
    paths = sorted((office.folder / "cases").glob("*.json"))
    said = [office.document(path.stem)["history"][0]["said"] for path in paths]
    return [one["list"]["line"] for one in said if "list" in one]


def test_an_interruption_leaves_whole_cases_and_the_next_run_the_rest(
    office: Office, path: Path
) -> None:
    salts = iter([SALT] * 5)

    def salt() -> str:
        try:
            return next(salts)
        except StopIteration:
            raise KeyboardInterrupt from None

    session = _session(office, salt=salt)
    with pytest.raises(KeyboardInterrupt):
        open_list(session, path, None, dry_run=False)
    first = _lines_opened(office)
    ran = office.run("open", "--list", str(path), "--yes")

    assert 0 < len(first) < ROWS
    assert f"{len(first)} case" in str(session.stdout.getvalue()).splitlines()[-1]  # type: ignore[attr-defined]  # a StringIO
    assert (ran.status, _lines_opened(office)) == (0, [2, 3, 4, 5, 6])
    assert office.run("verify").status == 0


def test_a_second_run_of_the_same_list_stops_the_first(
    office: Office, path: Path
) -> None:
    def other() -> None:
        office.run("open", "--list", str(path), "--yes")

    with pytest.raises(ListStoppedError):
        open_list(_session(office, happens=other), path, None, dry_run=False)

    assert _lines_opened(office) == [2, 3, 4, 5, 6]


def test_a_case_that_somebody_opens_meanwhile_stops_the_list(
    office: Office, path: Path
) -> None:
    def other() -> None:
        office.run("open", "B-1", "--checklist", "mk")

    with pytest.raises(ListStoppedError):
        open_list(_session(office, happens=other), path, None, dry_run=False)
    stopped = _lines_opened(office)
    office.run("open", "--list", str(path), "--yes")

    assert (stopped, _lines_opened(office)) == ([], [2, 3, 4, 5, 6])
