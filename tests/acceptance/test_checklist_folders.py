"""A folder of good checklists and one of bad ones, each saying what it expects.

A bad file says `# expect: LINE:COLUMN CODE` for each finding, or one beside it does,
`NAME.expect`, where the file itself cannot; 0:0 is no place. Parents of others say
`# expect: nothing`.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from builders import REPOSITORY
from releasekit.domain.finding import Finding, Problem
from releasekit.storage.checklists.examining import examine
from releasekit.storage.checklists.kept import Examined
from releasekit.storage.checklists.shelf import Shelf
from releasekit.wording.findings import finding_sentence, finding_told

FOLDER = Path(__file__).parent / "checklists"
EXPECTED = r"^(?:# )?expect: ([0-9]+:[0-9]+ RK-C[0-9]{3})$"
NOTHING = "# expect: nothing"


def _checklists(folder: str) -> list[Path]:
    found = sorted((FOLDER / folder).rglob("*.toml"))
    return [path for path in found if path.stem != "sources"]


def _saying(path: Path) -> str:
    """Give what says of a file what is wrong in it: the file, or one beside it."""
    beside = path.with_suffix(".expect")
    return (beside if beside.exists() else path).read_text(encoding="utf-8-sig")


def _is_parent(path: Path) -> bool:
    return NOTHING in _saying(path)


GOOD = _checklists("good")
BAD = [path for path in _checklists("bad") if not _is_parent(path)]
NEVER_IN_A_FILE = {Problem.BROKEN_RULE, Problem.NOT_READ}
"""Kept for a rule that a later schema may have and that nobody wrote words for."""


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _expected(path: Path) -> list[str]:
    return re.findall(EXPECTED, _saying(path), flags=re.MULTILINE)


@cache
def _examined(path: Path) -> Examined:
    return examine(path, Shelf())


def _found(path: Path) -> list[str]:
    return [
        f"{one.line or 0}:{one.column or 0} {one.finding.problem.value}"
        for one in _examined(path).findings
    ]


def _findings(path: Path) -> list[Finding]:
    return [one.finding for one in _examined(path).findings]


@pytest.mark.parametrize("path", GOOD, ids=_name)
def test_a_good_checklist_has_no_findings(path: Path) -> None:
    examined = _examined(path)

    assert _found(path) == []
    assert examined.resolved is not None
    assert examined.resolved.checklist.id == path.stem


@pytest.mark.parametrize("path", BAD, ids=_name)
def test_a_bad_checklist_is_told_what_is_wrong_where_it_stands(path: Path) -> None:
    expected = _expected(path)

    assert _found(path) == expected != []
    assert _examined(path).resolved is None
    _assert_told_once_in_whole_sentences(path)


def _assert_told_once_in_whole_sentences(path: Path) -> None:
    told = [
        (one.line, one.column, finding_told(one.finding))
        for one in _examined(path).findings
    ]

    assert len(set(told)) == len(told)
    for finding in _findings(path):
        sentence = finding_sentence(finding)
        assert not re.search(r"{\w*}", sentence)
        assert "  " not in sentence
        assert sentence.endswith((".", "?", finding.other[-1:] or "."))


def test_every_code_is_told_of_some_bad_checklist() -> None:
    told = {one.problem for path in BAD for one in _findings(path)}

    assert len(BAD) > 75
    assert set(Problem) - told == NEVER_IN_A_FILE


def test_every_key_of_the_schema_is_wrong_in_some_bad_checklist() -> None:
    parts = {
        part
        for path in BAD
        for one in _findings(path)
        for part in (*one.where, one.name)
    }

    assert set(_keys_of_the_schema()) - parts == set()


def test_many_faults_of_different_kinds_in_one_file_are_all_told() -> None:
    [path] = [path for path in BAD if path.stem == "ten-faults"]

    kinds = {one.problem for one in _findings(path)}

    assert len(kinds) >= 10
    assert _found(path) == _expected(path)


def test_the_name_of_a_bad_checklist_is_its_id() -> None:
    wrong = {Problem.OTHER_FILE_NAME.value, Problem.NOT_TOML.value}

    for path in BAD:
        lines = path.read_bytes().splitlines()
        given = [line for line in lines if line.startswith(b"id = ")]
        if not wrong & {told.split()[1] for told in _expected(path)}:
            assert given[:1] in ([], [f'id = "{path.stem}"'.encode()])


def test_what_is_shipped_stands_among_the_good_ones() -> None:
    shipped = (REPOSITORY / "checklists").glob("*.toml")
    names = [path for path in shipped if path.stem != "sources"]

    assert [path.stem for path in names if examine(path, Shelf()).findings] == []


def _keys_of_the_schema() -> Iterator[str]:
    schema = json.loads((REPOSITORY / "schemas/checklist.schema.json").read_bytes())
    for one in (schema, *schema["$defs"].values()):
        yield from one.get("properties", {})
