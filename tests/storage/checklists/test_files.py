"""Checklists found by name or path, laid over their parents, and refused."""

import shutil
from pathlib import Path

import pytest

from checklist_files import SHIPPED, copies, rework, write_checklist
from releasekit.errors.files import BadChecklistError, NoSuchFileError
from releasekit.errors.usage import UnknownChecklistError
from releasekit.storage.checklists.files import find_checklist, resolve
from releasekit.storage.checklists.kept import Resolved
from releasekit.storage.checklists.shelf import Shelf


def test_a_parent_beside_the_file_goes_before_one_in_the_folders(
    tmp_path: Path,
) -> None:
    folder, own = copies(tmp_path), tmp_path / "own"
    shutil.copytree(folder, own)
    rework(
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
    write_checklist(elsewhere / "one.toml", extends='"base"', abstract="true")
    write_checklist(
        elsewhere / "two.toml", extends='"western-balkans"', abstract="true"
    )
    shelf = Shelf(copies(tmp_path))

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
    path = write_checklist(tmp_path / "mine.toml", extends='"mk"')
    (tmp_path / "sources.toml").write_text(
        "[sources.OWN-1]\ninstrument='Own'\nduty='D'\nsureness='partly'\n"
        "[sources.EPR-6]\ninstrument='Mine'\nduty='D'\nsureness='partly'\n"
    )
    cites = "[actions.offer-mentor]\ncites = ['OWN-1', 'EPR-6']"
    rework(path, lambda text: f"{text}\n{cites}\n")

    sources = resolve(path, Shelf()).checklist.sources

    assert sources["OWN-1"].instrument == "Own"
    assert sources["EPR-6"].instrument != "Mine"


# Files that are refused


def test_a_file_with_one_finding_is_refused_with_it(tmp_path: Path) -> None:
    path = write_checklist(tmp_path / "mine.toml", extends='"mk"', catch_up="7")

    with pytest.raises(BadChecklistError) as refused:
        resolve(path, Shelf())

    assert refused.value.facts["problem"] == (
        "line 7, column 1: catch_up: There is no key catch_up here. "
        "Did you mean catch_up_days?"
    )


def test_a_file_with_more_findings_is_refused_with_the_first_and_their_number(
    tmp_path: Path,
) -> None:
    path = write_checklist(
        tmp_path / "mine.toml", extends='"mk"', catch_up="7", abstract="7"
    )

    with pytest.raises(BadChecklistError) as refused:
        resolve(path, Shelf())

    assert str(refused.value.facts["problem"]).endswith(" (and 1 more)")


def test_a_fault_without_a_line_is_told_without_one(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(f"one = {'[' * 5000}", encoding="utf-8")

    with pytest.raises(BadChecklistError) as refused:
        resolve(path, Shelf())

    assert str(refused.value.facts["problem"]).startswith("the whole: ")


# Names


def test_a_checklist_is_found_by_its_name_in_the_own_folder_first(
    tmp_path: Path,
) -> None:
    write_checklist(tmp_path / "mine.toml", extends='"mk"', version='"2.0.0"')
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

    known = ", ".join(Shelf().names())
    assert refused.value.facts == {"typed": "atlantis", "known": known}
    assert "mk" in known.split(", ")
    assert "western-balkans" in known.split(", ")


def _shipped() -> Resolved:
    return resolve(SHIPPED / "mk.toml", Shelf())
