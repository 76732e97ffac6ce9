"""The demo is what a new user meets first."""

from pathlib import Path

import pytest

from casebooks import Document, an_empty_office
from releasekit.cli import main
from releasekit.domain.outstanding import State
from releasekit.domain.owed_flags import Flag
from releasekit.domain.progress import Status
from screens import DEMO_CASES, document
from shipped_checklists import CONCRETE, PREPAREDNESS

ON_STANDINGS = {"not-open-yet", "release-not-confirmed"}
"""What stands beside a row and depends on the day."""

FOLLOWED = {name for name in CONCRETE if name != PREPAREDNESS}


@pytest.fixture(scope="module")
def rows() -> list[Document]:
    found: list[Document] = document("due", "--within", "all")["actions"]
    return found


def test_the_demo_makes_seventeen_cases_over_every_jurisdiction(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "demo"

    status = main(["demo", str(folder), "--today", "2026-11-23"])

    assert status == 0
    made = {path.stem for path in (folder / "cases").glob("*.json")}
    assert made == set(DEMO_CASES)
    assert len(made) == 17
    assert {one.partition("-DEMO-")[0].lower() for one in made} == FOLLOWED


def test_the_demo_fits_two_screens(tmp_path: Path) -> None:
    ran = an_empty_office(tmp_path).run("demo", str(tmp_path / "demo"))

    assert len(ran.out.splitlines()) <= 60


def test_the_demo_has_a_row_in_every_state(rows: list[Document]) -> None:
    assert {row["state"] for row in rows} == {one.value for one in State}


def test_the_demo_has_every_flag_that_shipped_checklists_can_bring(
    rows: list[Document],
) -> None:
    """Each lead of a shipped checklist has a holder: `checklist check` asks for it."""
    flags = {flag for row in rows for flag in row["flags"]}

    assert flags == {one.value for one in Flag} - {"no-holder"} | ON_STANDINGS


def test_the_demo_has_an_action_of_every_status() -> None:
    cases = (document("show", case)["actions"] for case in DEMO_CASES)
    found = {action["status"] for actions in cases for action in actions}

    assert found == {one.value for one in Status}


def test_an_offer_that_was_declined_comes_back_in_the_demo() -> None:
    actions = document("show", DEMO_CASES[11])["actions"]

    [mentor] = [one for one in actions if one["number"] == 404]

    assert mentor["status"] == "declined"
