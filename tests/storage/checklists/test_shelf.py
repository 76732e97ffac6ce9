"""Where checklists, calendars and sources are looked for."""

from pathlib import Path

from checklist_files import SHIPPED, write_checklist
from releasekit.storage.checklists.shelf import Shelf


def test_the_names_leave_out_what_is_abstract_and_keep_what_is_damaged(
    tmp_path: Path,
) -> None:
    write_checklist(tmp_path / "basis.toml", abstract="true")
    (tmp_path / "torn.toml").write_text("format =", encoding="utf-8")
    (tmp_path / "sources.toml").write_text("", encoding="utf-8")
    (tmp_path / "linked.toml").symlink_to(SHIPPED / "mk.toml")

    names = Shelf(tmp_path).concrete()

    assert set(names) - set(Shelf().concrete()) == {"linked", "torn"}
    assert list(names) == sorted(names)


def test_the_names_are_those_of_the_own_folder_and_of_what_comes_along(
    tmp_path: Path,
) -> None:
    write_checklist(tmp_path / "mine.toml")
    (tmp_path / "notes.txt").write_text("no checklist", encoding="utf-8")

    names = Shelf(tmp_path).names()

    assert set(names) == {"mine", *Shelf().names()}
    assert {"western-balkans", "mk"} <= set(names)
    assert "sources" not in names


def test_a_folder_that_is_missing_is_an_empty_one(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "none", tmp_path / "none")

    assert shelf.names() == Shelf().names()
    assert shelf.calendars() == Shelf().calendars()


def test_the_own_folder_goes_before_what_comes_along(tmp_path: Path) -> None:
    own = write_checklist(tmp_path / "mk.toml")

    assert Shelf(tmp_path).path_of("mk") == own
    assert Shelf().path_of("mk") == SHIPPED / "mk.toml"
    assert Shelf(tmp_path).path_of("atlantis") is None


def test_a_parent_is_looked_for_beside_its_child_first(tmp_path: Path) -> None:
    own, elsewhere = tmp_path / "own", tmp_path / "elsewhere"
    for folder in (own, elsewhere):
        folder.mkdir()
    beside = write_checklist(elsewhere / "base.toml")
    write_checklist(own / "base.toml")
    other = write_checklist(own / "other.toml")
    child, shelf = elsewhere / "mine.toml", Shelf(own)

    assert shelf.parent(child, "base") == beside
    assert shelf.parent(child, "other") == other
    assert shelf.parent(child, "mk") == SHIPPED / "mk.toml"
    assert shelf.parent(child, "atlantis") is None


def test_an_id_that_comes_along_is_taken_only_by_the_same_bytes(
    tmp_path: Path,
) -> None:
    other = write_checklist(tmp_path / "mk.toml")
    same = tmp_path / "copy.toml"
    same.write_bytes((SHIPPED / "mk.toml").read_bytes())
    shelf = Shelf(tmp_path)

    assert shelf.takes_shipped_id(other, "mk")
    assert not shelf.takes_shipped_id(same, "mk")
    assert not shelf.takes_shipped_id(SHIPPED / "mk.toml", "mk")
    assert not shelf.takes_shipped_id(other, "mine")
    assert shelf.is_shipped(SHIPPED / "mk.toml")
    assert not shelf.is_shipped(other)


def test_calendars_are_those_of_the_casebook_and_those_that_come_along(
    tmp_path: Path,
) -> None:
    (tmp_path / "moon.toml").write_text("", encoding="utf-8")
    shelf = Shelf(calendars=tmp_path)

    assert shelf.has_calendar("moon")
    assert shelf.has_calendar("mk")
    assert not Shelf().has_calendar("moon")


def test_a_parent_may_stand_beside_a_file_though_no_folder_is_known(
    tmp_path: Path,
) -> None:
    mine = write_checklist(tmp_path / "mine.toml")

    assert set(Shelf().names_near(mine)) == {"mine", *Shelf().names()}


def test_the_sources_of_what_comes_along_are_no_ones_own(tmp_path: Path) -> None:
    mine = write_checklist(tmp_path / "mine.toml")
    before = Shelf().own_sources(mine)
    (tmp_path / "sources.toml").write_text("", encoding="utf-8")

    assert before is None
    assert Shelf().own_sources(mine) == tmp_path / "sources.toml"
    assert Shelf().own_sources(SHIPPED / "mk.toml") is None
    assert "EPR-6" in Shelf().shipped_sources
