from pathlib import Path

import pytest

from casebooks import an_empty_office


def test_init_makes_a_casebook_that_works_at_once(tmp_path: Path) -> None:
    office = an_empty_office(tmp_path)

    made = office.run("init", str(office.folder), "--timezone", "Europe/Skopje")

    assert made.status == 0
    assert made.out.startswith(f"Made a casebook in {office.folder}.\n")
    assert office.run("due").status == 0
    assert office.run("verify").status == 0


def test_init_without_a_folder_makes_it_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = an_empty_office(tmp_path)
    here = office.home / "here"
    here.mkdir(mode=0o700)
    monkeypatch.chdir(here)

    ran = office.run("init")

    assert ran.status == 0
    assert (here / "releasekit.toml").is_file()


def test_what_to_type_next_is_for_every_jurisdiction(tmp_path: Path) -> None:
    office = an_empty_office(tmp_path)

    ran = office.run("init", str(office.folder))

    assert ran.out.splitlines()[1:] == [
        "For you alone.",
        "Next:  rk me --by POST --as ROLE",
        "       rk checklist list",
        "       rk open --checklist ID --release DAY",
    ]


def test_what_init_makes_is_its_owners_alone(tmp_path: Path) -> None:
    office = an_empty_office(tmp_path)

    office.run("init", str(office.folder))

    found = [office.folder, *office.folder.rglob("*")]
    assert [path for path in found if path.stat().st_mode & 0o077] == []


@pytest.mark.parametrize(
    "words", [("--office", "I D"), ("--office", "idr"), ("--timezone", "Mars/Base")]
)
def test_a_value_that_cannot_be_kept_makes_no_casebook(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    office = an_empty_office(tmp_path)

    ran = office.run("init", str(office.folder), *words)

    assert (ran.status, ran.err[:8]) == (2, "RK-E044:")
    assert not office.folder.exists()
