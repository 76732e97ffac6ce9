"""Checklists resolved to bytes and a digest, however their files are written."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from checklist_files import SHIPPED, copies, rework
from releasekit.storage.checklists.files import resolve
from releasekit.storage.checklists.kept import Resolved
from releasekit.storage.checklists.shelf import Shelf

BOM = "\ufeff"


def test_what_is_shipped_resolves_twice_to_the_same_bytes_and_digest() -> None:
    first, second = _shipped(), _shipped()

    assert first == second
    assert first.sha256 == sha256(first.data).hexdigest()


def _with_tables_in_reverse(text: str) -> str:
    head, *tables = text.split("\n[")
    return "\n[".join([head, *reversed(tables)])


def _with_keys_in_reverse(text: str) -> str:
    lines = text.split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith("format ="))
    last = next(n for n, line in enumerate(lines) if line.startswith("["))
    return "\n".join([*lines[:first], *lines[first:last][::-1], *lines[last:]])


REWORKED: dict[str, Callable[[str], str]] = {
    "comment above": lambda text: f"# One more word.\n{text}",
    "comment below": lambda text: f"{text}\n# One more word.\n",
    "byte-order mark": lambda text: f"{BOM}{text}",
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "blank lines": lambda text: text.replace("\n[", "\n\n\n["),
    "tables in reverse": _with_tables_in_reverse,
    "keys in reverse": _with_keys_in_reverse,
}


@pytest.mark.parametrize("name", ["mine", "base"])
@pytest.mark.parametrize("way", REWORKED)
def test_how_a_file_is_written_does_not_change_the_digest(
    tmp_path: Path, way: str, name: str
) -> None:
    folder = copies(tmp_path)
    plain = resolve(folder / "mine.toml", Shelf()).sha256
    before = (folder / f"{name}.toml").read_bytes()

    rework(folder / f"{name}.toml", REWORKED[way])

    assert (folder / f"{name}.toml").read_bytes() != before
    assert resolve(folder / "mine.toml", Shelf()).sha256 == plain


@pytest.mark.parametrize("name", ["mine", "base"])
def test_a_change_in_the_file_or_in_its_parent_changes_the_digest(
    tmp_path: Path, name: str
) -> None:
    folder = copies(tmp_path)
    plain = resolve(folder / "mine.toml", Shelf())

    rework(folder / f"{name}.toml", lambda text: f"{text}\n[facts.new]\ntitle.en='N'")

    found = resolve(folder / "mine.toml", Shelf())
    assert found.sha256 != plain.sha256
    assert set(found.checklist.facts) - set(plain.checklist.facts) == {"new"}


def _shipped() -> Resolved:
    return resolve(SHIPPED / "mk.toml", Shelf())
