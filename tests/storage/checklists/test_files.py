"""Checklists found, resolved and kept: the whole as bytes and digest."""

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from builders import REPOSITORY
from releasekit.errors.files import BadChecklistError, NoSuchFileError
from releasekit.errors.usage import UnknownChecklistError
from releasekit.storage.checklists.files import find_checklist, resolve
from releasekit.storage.checklists.kept import Resolved, kept_checklist
from releasekit.storage.checklists.shelf import Shelf
from releasekit.storage.unfit import UnfitError

SHIPPED = REPOSITORY / "checklists"
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
@pytest.mark.parametrize("rework", REWORKED)
def test_how_a_file_is_written_does_not_change_the_digest(
    tmp_path: Path, rework: str, name: str
) -> None:
    folder = _copies(tmp_path)
    plain = resolve(folder / "mine.toml", Shelf()).sha256
    before = (folder / f"{name}.toml").read_bytes()

    _rework(folder / f"{name}.toml", REWORKED[rework])

    assert (folder / f"{name}.toml").read_bytes() != before
    assert resolve(folder / "mine.toml", Shelf()).sha256 == plain


@pytest.mark.parametrize("name", ["mine", "base"])
def test_a_change_in_the_file_or_in_its_parent_changes_the_digest(
    tmp_path: Path, name: str
) -> None:
    folder = _copies(tmp_path)
    plain = resolve(folder / "mine.toml", Shelf())

    _rework(folder / f"{name}.toml", lambda text: f"{text}\n[facts.new]\ntitle.en='N'")

    found = resolve(folder / "mine.toml", Shelf())
    assert found.sha256 != plain.sha256
    assert set(found.checklist.facts) - set(plain.checklist.facts) == {"new"}


def test_a_parent_beside_the_file_goes_before_one_in_the_folders(
    tmp_path: Path,
) -> None:
    folder, own = _copies(tmp_path), tmp_path / "own"
    shutil.copytree(folder, own)
    _rework(
        folder / "base.toml",
        lambda text: text.replace("catch_up_days = 28", "catch_up_days = 7"),
    )

    found = resolve(folder / "mine.toml", Shelf(own))

    assert found.checklist.catch_up_days == 7


def test_a_parent_is_looked_for_in_the_own_folder_then_among_what_comes_along(
    tmp_path: Path,
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    _write(elsewhere / "one.toml", extends='"base"', abstract="true")
    _write(elsewhere / "two.toml", extends='"western-balkans"', abstract="true")
    shelf = Shelf(_copies(tmp_path))

    one = resolve(elsewhere / "one.toml", shelf).checklist
    two = resolve(elsewhere / "two.toml", shelf).checklist

    assert (one.id, two.id) == ("one", "two")
    assert one.actions == two.actions


def test_exactly_the_sources_that_are_cited_travel_with_a_checklist() -> None:
    checklist = _shipped().checklist

    cited = {name for one in checklist.actions.values() for name in one.cites}
    for one in checklist.actions.values():
        bases = (one.due, one.opens, one.duty)
        cited |= {basis.source for basis in bases if basis and basis.source}
    assert set(checklist.sources) == cited


def test_only_the_languages_a_checklist_declares_travel_with_it() -> None:
    checklist = resolve(SHIPPED / "rs.toml", Shelf()).checklist

    spoken = {tag for one in checklist.actions.values() for tag in one.title}

    assert spoken == {"en", "sr-Cyrl", "sr-Latn"}


def test_sources_beside_a_file_may_be_cited_and_never_replace_shipped_ones(
    tmp_path: Path,
) -> None:
    path = _write(tmp_path / "mine.toml", extends='"mk"')
    (tmp_path / "sources.toml").write_text(
        "[sources.OWN-1]\ninstrument='Own'\nduty='D'\nsureness='partly'\n"
        "[sources.EPR-6]\ninstrument='Mine'\nduty='D'\nsureness='partly'\n"
    )
    cites = "[actions.offer-mentor]\ncites = ['OWN-1', 'EPR-6']"
    _rework(path, lambda text: f"{text}\n{cites}\n")

    sources = resolve(path, Shelf()).checklist.sources

    assert sources["OWN-1"].instrument == "Own"
    assert sources["EPR-6"].instrument != "Mine"


# Files that are refused


def test_a_file_with_one_finding_is_refused_with_it(tmp_path: Path) -> None:
    path = _write(tmp_path / "mine.toml", extends='"mk"', catch_up="7")

    with pytest.raises(BadChecklistError) as refused:
        resolve(path, Shelf())

    assert refused.value.facts["problem"] == (
        "line 7, column 1: catch_up: There is no key catch_up here. "
        "Did you mean catch_up_days?"
    )


def test_a_file_with_more_findings_is_refused_with_the_first_and_their_number(
    tmp_path: Path,
) -> None:
    path = _write(tmp_path / "mine.toml", extends='"mk"', catch_up="7", abstract="7")

    with pytest.raises(BadChecklistError) as refused:
        resolve(path, Shelf())

    assert str(refused.value.facts["problem"]).endswith(" (and 1 more)")


# Names


def test_a_checklist_is_found_by_its_name_in_the_own_folder_first(
    tmp_path: Path,
) -> None:
    _write(tmp_path / "mine.toml", extends='"mk"', version='"2.0.0"')
    shelf = Shelf(tmp_path)

    assert find_checklist("mine", shelf).checklist.version == "2.0.0"
    assert find_checklist("mk", shelf) == _shipped()


def test_a_checklist_is_found_by_the_path_of_its_file() -> None:
    assert find_checklist(str(SHIPPED / "mk.toml"), Shelf()) == _shipped()


def test_a_path_that_leads_nowhere_is_said_to(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFileError):
        find_checklist(str(tmp_path / "mk"), Shelf())


def test_a_name_that_no_folder_has_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UnknownChecklistError) as refused:
        find_checklist("atlantis", Shelf())

    assert refused.value.facts == {"typed": "atlantis", "known": "ba-bih, mk, rs"}


def test_the_names_leave_out_what_is_abstract_and_keep_what_is_damaged(
    tmp_path: Path,
) -> None:
    _write(tmp_path / "basis.toml", abstract="true")
    (tmp_path / "torn.toml").write_text("format =", encoding="utf-8")
    (tmp_path / "sources.toml").write_text("", encoding="utf-8")
    (tmp_path / "linked.toml").symlink_to(SHIPPED / "mk.toml")

    assert Shelf(tmp_path).concrete() == ("ba-bih", "linked", "mk", "rs", "torn")


# Kept by digest


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


def _copies(tmp_path: Path) -> Path:
    """Copy a shipped checklist and its parent under names of their own."""
    folder = tmp_path / "checklists"
    folder.mkdir()
    for name, new in (("mk", "mine"), ("western-balkans", "base")):
        text = (SHIPPED / f"{name}.toml").read_text(encoding="utf-8")
        text = text.replace(f'id = "{name}"', f'id = "{new}"', 1)
        text = text.replace('extends = "western-balkans"', 'extends = "base"', 1)
        (folder / f"{new}.toml").write_text(text, encoding="utf-8")
    return folder


def _rework(path: Path, change: Callable[[str], str]) -> None:
    path.write_bytes(change(path.read_text(encoding="utf-8")).encode())


def _write(path: Path, **keys: str) -> Path:
    """Write a checklist file with no more than it needs; values are TOML."""
    plain = {
        "format": "1",
        "id": f'"{path.stem}"',
        "version": '"1.0.0"',
        "status": '"draft"',
        "title": '{ en = "Mine" }',
    }
    lines = [f"{key} = {value}" for key, value in (plain | keys).items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
