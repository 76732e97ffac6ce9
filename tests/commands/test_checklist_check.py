from pathlib import Path

import pytest

from casebooks import Office, an_office

HEAD = """format = 1
id = "own"
version = "1.0.0"
status = "draft"
extends = "mk"
title.en = "Own"
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _own(office: Office, body: str = "") -> Path:
    path = office.folder / "checklists" / "src" / "own.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + body, encoding="utf-8")
    return path


def test_a_sound_file_is_said_to_be_one(office: Office) -> None:
    path = _own(office)

    ran = office.run("checklist", "check", str(path))

    assert (ran.status, ran.err) == (0, "")
    assert ran.out == f"{path}: nothing wrong; own 1.0.0, 62 actions\n"


def test_every_finding_is_a_line_that_editors_read(office: Office) -> None:
    body = "catch_up = 7\n[actions.offer-mentor]\nlead = 'probaton'\n"
    path = _own(office, body)

    ran = office.run("checklist", "check", str(path))

    assert ran.status == 1
    assert ran.out.splitlines() == [
        (
            f"{path}:7:1: RK-C101: There is no key catch_up here. "
            "Did you mean catch_up_days?"
        ),
        f"{path}:9:1: RK-C301: There is no role probaton. Did you mean probation?",
    ]


def test_what_only_a_parent_holds_is_told_by_its_name(office: Office) -> None:
    path = _own(office, "[agencies.basic-court]\nroles = []\n")

    ran = office.run("checklist", "check", str(path))

    assert ran.status == 1
    assert ran.out.startswith(
        f"{path}:5:1: RK-C404: actions.inform-victim-service.lead: No agency holds"
    )


def test_ids_are_checked_where_they_stand(office: Office) -> None:
    own = _own(office)

    ran = office.run("checklist", "check", "mk", "own")

    assert ran.status == 0
    assert f"{own}: nothing wrong" in ran.out
    assert "checklists/mk.toml: nothing wrong; mk" in ran.out


def test_one_file_that_cannot_be_read_does_not_hide_the_others(office: Office) -> None:
    path = _own(office, "catch_up = 7\n")

    ran = office.run("checklist", "check", "nowhere.toml", str(path), "mk")

    assert ran.status == 66
    assert "RK-E061" in ran.err
    assert "RK-C101" in ran.out
    assert "mk.toml: nothing wrong" in ran.out


def test_an_unknown_id_is_refused(office: Office) -> None:
    ran = office.run("checklist", "check", "atlantis")

    assert (ran.status, ran.err[:8]) == (2, "RK-E038:")


def test_it_works_without_a_casebook(office: Office, tmp_path: Path) -> None:
    ran = office.run("checklist", "check", "mk", RELEASEKIT_CASEBOOK="")
    elsewhere = str(tmp_path / "nowhere")
    wrong = office.run("checklist", "check", "mk", RELEASEKIT_CASEBOOK=elsewhere)

    assert ran.status == 0
    assert (wrong.status, wrong.err[:8]) == (66, "RK-E060:")


def test_without_the_extra_the_names_of_the_tables_stand_for_the_place(
    office: Office, tmp_path: Path
) -> None:
    path = _own(office, "[actions.offer-mentor]\nlead = 'probaton'\n")
    for name in ("tree_sitter", "tree_sitter_toml"):
        hidden = tmp_path / "hidden" / f"{name}.py"
        hidden.parent.mkdir(exist_ok=True)
        hidden.write_text("raise ImportError")

    ran = office.start(
        "checklist", "check", str(path), PYTHONPATH=str(tmp_path / "hidden")
    )

    assert ran.status == 1
    assert ran.out == (
        f"{path}: actions.offer-mentor.lead: RK-C301: There is no role probaton. "
        "Did you mean probation?\n"
    )


@pytest.mark.parametrize("words", [("checklist",), ("calendar",)])
def test_the_head_of_some_commands_alone_is_their_help(
    office: Office, words: tuple[str, ...]
) -> None:
    ran = office.run(*words)

    assert (ran.status, ran.err) == (0, "")
    assert "Usage:" in ran.out
    assert "\n  show " in ran.out


def test_a_mistyped_command_of_a_family_is_guessed(office: Office) -> None:
    ran = office.run("checklist", "chek")

    assert ran.status == 2
    assert "Did you mean `check`?" in ran.err


def test_a_finding_about_the_whole_file_names_the_file_alone(office: Office) -> None:
    path = office.home / "deep.toml"
    path.write_text(f"x = {'[' * 40}{']' * 40}\n", encoding="utf-8")

    ran = office.run("checklist", "check", str(path))

    assert ran.status == 1
    assert ran.out.startswith(f"{path}: RK-C004: ")
