"""Workbooks that are made to do harm are refused, quickly and in little memory."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from casebooks import Office, an_office
from endurance import some
from hostile_parts import TABLE
from hostile_workbooks import HOSTILE, REFUSED, UNHARMFUL
from measured_runs import MEBIBYTE, measured
from releasekit.casebook.returned_files import returned_file
from releasekit.errors.imports import BadReturnedError

MOST_SECONDS = 10
MOST_MEMORY = 512 * MEBIBYTE
MEASURED = some([*HOSTILE], 3)
"""A process of its own is slow to begin; all of them are read in this one too."""


EACH = [(name, why) for why, names in REFUSED.items() for name in names]


@pytest.mark.parametrize(("name", "why"), EACH)
def test_a_hostile_workbook_is_refused_for_what_is_wrong_with_it(
    name: str, why: str, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.xlsx"
    path.write_bytes(HOSTILE[name]())

    with pytest.raises(BadReturnedError, match=why):
        returned_file(path, "utf-8")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return an_office(tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize("name", MEASURED)
def test_the_command_refuses_it_within_bounds_and_leaves_no_file(
    name: str, office: Office, tmp_path: Path, reached: Callable[[str], None]
) -> None:
    path = office.home / "hostile.xlsx"
    path.write_bytes(HOSTILE[name]())
    before = set(office.home.parent.rglob("*"))

    command = (sys.executable, "-m", "releasekit", "import", str(path), "--yes")
    ran = measured(office, tmp_path, *command)

    reached(f"{ran.seconds:.1f} s, {ran.peak / MEBIBYTE:.0f} MiB")
    assert (ran.status, ran.err[:8]) == (65, "RK-E170:")
    assert "Traceback" not in ran.err
    assert ran.seconds < MOST_SECONDS
    assert ran.peak < MOST_MEMORY
    assert set(office.home.parent.rglob("*")) == before


@pytest.mark.parametrize("name", some([*UNHARMFUL], 2))
def test_what_only_stands_for_many_cells_is_read_and_marked_without_them(
    name: str, office: Office, tmp_path: Path, reached: Callable[[str], None]
) -> None:
    path = tmp_path / "odd.xlsx"
    path.write_bytes(UNHARMFUL[name]())

    command = (sys.executable, "-m", "releasekit", "import", str(path), "--yes")
    ran = measured(office, tmp_path, *command)

    reached(f"{ran.seconds:.1f} s, {ran.peak / MEBIBYTE:.0f} MiB")
    assert ran.status == 65
    assert "RK-E174" in ran.err
    assert path.with_name("odd.to-fix.xlsx").exists()
    assert ran.seconds < MOST_SECONDS
    assert ran.peak < MOST_MEMORY


def test_the_table_within_which_they_do_harm_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sound.xlsx"
    path.write_bytes(TABLE)

    [row] = returned_file(path, "utf-8").rows

    assert row.cells["outcome"] == "nonsense"
