"""Resolved checklists kept under the digest of their bytes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checklist_files import SHIPPED
from releasekit.storage.checklists.files import resolve
from releasekit.storage.checklists.kept import Resolved, kept_checklist
from releasekit.storage.checklists.shelf import Shelf
from releasekit.storage.unfit import UnfitError


def test_a_kept_checklist_reads_back_as_the_one_that_was_resolved(
    tmp_path: Path,
) -> None:
    resolved = _shipped()
    path = tmp_path / "kept.json"
    path.write_bytes(resolved.data)

    found = kept_checklist(path, resolved.sha256)

    assert found == resolved.checklist
    assert list(found.actions) == list(resolved.checklist.actions)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data + b"\n",
        lambda data: data[:-1],
        lambda data: data[:0],
        lambda data: data.replace(b'"draft"', b'"adopted"'),
        lambda data: data.replace(b'":', b'": ', 1),
    ],
    ids=["longer", "shorter", "empty", "adopted", "blank"],
)
def test_a_kept_checklist_whose_bytes_were_changed_is_refused(
    tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    resolved = _shipped()
    path = tmp_path / "kept.json"
    path.write_bytes(change(resolved.data))

    with pytest.raises(UnfitError, match="it was changed"):
        kept_checklist(path, resolved.sha256)


def _shipped() -> Resolved:
    return resolve(SHIPPED / "mk.toml", Shelf())
