"""Public collections of bad documents, each in place of one of ours."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from casebooks import CORPORA, FIRST
from releasekit.storage.case_files import case_file_of
from releasekit.storage.checklists.form import form_findings
from releasekit.storage.reading import decoded
from releasekit.storage.toml_text import toml_of
from releasekit.storage.unfit import UnfitError

JSON = CORPORA / "jsontestsuite.zip"
TOML = CORPORA / "toml-test.zip"
ONLY_IN_TOML_1_1 = 10
"""The reader speaks TOML 1.1: so many invalid files of 1.0 at most are read."""

needs_json = pytest.mark.skipif(not JSON.exists(), reason="no JSONTestSuite here")
needs_toml = pytest.mark.skipif(not TOML.exists(), reason="no toml-test here")


@needs_json
@pytest.mark.parametrize(("kind", "least"), [("n_", 180), ("y_", 90), ("i_", 30)])
def test_no_document_of_the_json_suite_is_taken_for_a_case(
    kind: str, least: int
) -> None:
    documents = [data for name, data in _members(JSON) if name.startswith(kind)]

    taken = [data for data in documents if not _is_refused_as_case(data)]

    assert len(documents) >= least
    assert taken == []


@needs_toml
def test_invalid_toml_is_refused_by_our_own_fault_alone() -> None:
    documents = [data for name, data in _members(TOML) if "invalid/" in name]

    read = [data for data in documents if not _is_refused_as_toml(data)]

    assert len(documents) > 450
    assert len(read) <= ONLY_IN_TOML_1_1


@needs_toml
def test_valid_toml_that_is_no_checklist_is_refused_by_the_schema() -> None:
    documents = [
        data
        for name, data in _members(TOML)
        if name.startswith("valid/") or "/valid/" in name
    ]

    taken = [
        data
        for data in documents
        if not _is_refused_as_toml(data)
        and not form_findings(toml_of(decoded(data)), "checklist")
    ]

    assert len(documents) > 250
    assert taken == []


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith((".json", ".toml")):
                short = name.rpartition("/")[2] if name.endswith(".json") else name
                yield short, archive.read(name)


def _is_refused_as_case(data: bytes) -> bool:
    try:
        case_file_of(data, FIRST)
    except UnfitError:
        return True
    return False


def _is_refused_as_toml(data: bytes) -> bool:
    try:
        toml_of(decoded(data))
    except UnfitError:
        return True
    return False
