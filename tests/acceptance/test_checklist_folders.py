"""A folder of good checklists and one of bad ones, each saying what it expects."""

import re
from pathlib import Path

import pytest

from builders import REPOSITORY
from releasekit.domain.finding import Problem
from releasekit.storage.checklists.examining import examine
from releasekit.storage.checklists.kept import Examined
from releasekit.storage.checklists.shelf import Shelf
from releasekit.wording.findings import finding_told

FOLDER = Path(__file__).parent / "checklists"
GOOD = sorted((FOLDER / "good").glob("*.toml"))
BAD = sorted((FOLDER / "bad").glob("*.toml"))
EXPECTED = r"^(?:# )?expect: ([0-9]+:[0-9]+ RK-C[0-9]{3})$"


def _expected(path: Path) -> list[str]:
    """Read what a file says of itself, or what a file beside it says."""
    beside = path.with_suffix(".expect")
    text = (beside if beside.exists() else path).read_text(encoding="utf-8-sig")
    return re.findall(EXPECTED, text, flags=re.MULTILINE)


def _found(examined: Examined) -> list[str]:
    return [
        f"{one.line or 0}:{one.column or 0} {one.finding.problem.value}"
        for one in examined.findings
    ]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_checklist_has_no_findings(path: Path) -> None:
    examined = examine(path, Shelf())

    assert _found(examined) == []
    assert examined.resolved is not None
    assert examined.resolved.checklist.id == path.stem


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_checklist_is_told_what_is_wrong_where_it_stands(path: Path) -> None:
    examined = examine(path, Shelf())

    assert _found(examined) == _expected(path) != []
    assert examined.resolved is None


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_nothing_is_told_twice(path: Path) -> None:
    found = [one.finding for one in examine(path, Shelf()).findings]

    assert len(set(found)) == len(found)
    assert [one for one in map(finding_told, found) if re.search(r"{\w*}", one)] == []


def test_there_are_more_than_sixty_bad_checklists_of_every_kind() -> None:
    codes = {code.split()[1] for path in BAD for code in _expected(path)}
    kinds = {problem.value for problem in Problem}

    assert len(BAD) > 60
    assert kinds - codes == {Problem.BROKEN_RULE.value, Problem.NOT_READ.value}


def test_what_is_shipped_stands_among_the_good_ones() -> None:
    shipped = (REPOSITORY / "checklists").glob("*.toml")
    names = [path for path in shipped if path.stem != "sources"]

    assert [path.stem for path in names if examine(path, Shelf()).findings] == []
