"""`checklist new`: what is begun passes its own check, and names nobody's home."""

from pathlib import Path

import pytest

from builders import REPOSITORY
from casebooks import Office, an_empty_office, an_office
from endurance import pairs
from releasekit.casebook.drafts import draft_text, own_id
from releasekit.casebook.rules import Rules

PARENTS = Rules(None).every_name()
CODES = ("AL", "BA-SRP", "ME", "MK", "RS", "XK")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.mark.parametrize(("code", "parent"), pairs(CODES, PARENTS))
def test_a_draft_on_any_shipped_checklist_has_no_finding(
    tmp_path: Path, parent: str, code: str
) -> None:
    rules = Rules(None)
    name = own_id(code, rules)
    path = tmp_path / f"{name}.toml"
    checklist = rules.checklist_named(parent).checklist
    path.write_text(draft_text(name, code, checklist, rules, path), encoding="utf-8")

    assert rules.examined(str(path)).findings == ()


@pytest.mark.parametrize("parent", PARENTS)
def test_a_draft_can_be_built_on_in_turn(office: Office, parent: str) -> None:
    office.run("checklist", "new", "AL", "--extends", parent, "--id", "first")

    office.run("checklist", "new", "AL", "--extends", "first", "--id", "second")

    assert office.run("checklist", "check", "second").status == 0


@pytest.mark.parametrize("parent", PARENTS)
def test_every_example_may_be_taken_at_its_word(office: Office, parent: str) -> None:
    office.run("checklist", "new", "AL", "--extends", parent, "--id", "begun")
    path = office.folder / "checklists" / "src" / "begun.toml"
    head, examples = path.read_text(encoding="utf-8").split("# Examples.")
    tables = [one for one in examples.split("\n\n") if "\n# [actions." in f"\n{one}"]

    found = []
    for table in tables:
        lines = [one.removeprefix("# ") for one in table.splitlines()[1:]]
        path.write_text("\n".join([head, *lines, ""]), encoding="utf-8")
        found.append(office.run("checklist", "check", "begun").out)

    has_facts = bool(Rules(None).checklist_named(parent).checklist.facts)
    of_facts = ("condition", "share") if has_facts else ()
    assert len(found) == len(("due", "omit", "own", *of_facts))
    assert [one for one in found if "nothing wrong" not in one] == []


@pytest.mark.parametrize("name", ["mk", "western-balkans", "sources"])
def test_an_id_that_comes_along_is_refused(office: Office, name: str) -> None:
    before = office.bytes()

    ran = office.run("checklist", "new", "MK", "--extends", "mk", "--id", name)

    assert (ran.status, ran.err[:8]) == (2, "RK-E001:")
    assert f"{name} is the id of a file that comes along" in ran.err
    assert office.bytes() == before


def test_a_file_of_another_name_than_its_id_is_refused(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "one.toml"
    words = ("checklist", "new", "AL", "--extends", "mk", "-o", str(path))

    ran = office.run(*words, "--id", "other")

    assert (ran.status, ran.err[:8]) == (2, "RK-E001:")
    assert not path.exists()
    assert office.run(*words, "--id", "one").status == 0


def test_a_draft_outside_a_checkout_names_no_place_of_the_program(
    office: Office,
) -> None:
    piped = office.run("checklist", "new", "SI", "--extends", "mk", "-o", "-").out
    ran = office.run("checklist", "new", "SI", "--extends", "mk")
    written = (office.folder / "checklists" / "src" / "si.toml").read_text()

    schema = REPOSITORY / "schemas" / "checklist.schema.json"
    assert f"Schema for editors: {schema}\n" in ran.out
    for text in (piped, written):
        assert "file://" not in text
        assert str(REPOSITORY) not in text


def test_a_draft_inside_a_checkout_names_the_schema_from_there() -> None:
    rules = Rules(None)
    parent = rules.checklist_named("mk").checklist

    text = draft_text("al", "AL", parent, rules, REPOSITORY / "checklists" / "al.toml")

    assert text.startswith("#:schema ../schemas/checklist.schema.json\n")


def test_without_a_casebook_a_draft_is_begun_where_one_is(tmp_path: Path) -> None:
    office = an_empty_office(tmp_path)

    ran = office.start(
        "checklist", "new", "SI", "--extends", "mk", RELEASEKIT_CASEBOOK=""
    )

    assert (ran.status, ran.err) == (0, "")
    assert (office.home / "si.toml").is_file()


def test_a_checklist_stands_in_a_file_that_ends_in_toml(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "al.txt"

    ran = office.run("checklist", "new", "AL", "--extends", "mk", "-o", str(path))

    assert (ran.status, ran.err[:8]) == (2, "RK-E001:")
    assert not path.exists()


def test_a_draft_for_another_place_says_whose_closed_days_it_has(
    office: Office,
) -> None:
    text = office.run("checklist", "new", "SI", "--extends", "mk", "-o", "-").out

    assert "# Closed days are those of the parent's calendar, mk." in text
    assert '# calendar = "si"' in text


def test_the_footnote_on_status_stands_where_it_must_and_nowhere_else(
    office: Office,
) -> None:
    words = ("--extends", "western-balkans", "-o", "-")

    kosovo = office.run("checklist", "new", "XK", *words).out
    other = office.run("checklist", "new", "AL", *words).out

    assert "without prejudice to positions on status" in kosovo
    assert "notice = " not in other


def test_an_unknown_parent_is_answered_with_all_that_may_be_one(
    office: Office,
) -> None:
    ran = office.run("checklist", "new", "AL", "--extends", "nowhere")

    assert (ran.status, ran.err[:8]) == (2, "RK-E038:")
    assert "western-balkans" in ran.err
