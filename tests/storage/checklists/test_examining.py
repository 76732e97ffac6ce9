"""Everything that is wrong with one checklist file, found in one go."""

from pathlib import Path
from time import process_time

import pytest

from checklist_files import SHIPPED, rework, write_checklist
from findings import told
from releasekit.domain.finding import Problem
from releasekit.storage.checklists.examining import Examined, examine
from releasekit.storage.checklists.shelf import Shelf

SECONDS = 3
"""Where each is compared with each, it takes longer."""
CALL = """
[actions.call]
number = 479
title.en = "Call"
short.en = "Call"
phase = "pre-release"
lead = "probation"
due = { days = 1, before = "release", basis = "proposal" }
"""


def _examined(path: Path) -> Examined:
    return examine(path, Shelf())


def _found(path: Path) -> list[str]:
    return told(one.finding for one in _examined(path).findings)


def _places(path: Path) -> list[tuple[Problem, int | None, bool]]:
    return [
        (one.finding.problem, one.line, one.inherited)
        for one in _examined(path).findings
    ]


def _mine(folder: Path, body: str = "", **keys: str) -> Path:
    return write_checklist(folder / "mine.toml", body, **{"extends": '"mk"'} | keys)


def test_a_sound_file_is_resolved_and_has_no_findings(tmp_path: Path) -> None:
    examined = _examined(_mine(tmp_path, CALL))

    assert examined.findings == ()
    assert examined.resolved is not None
    assert examined.resolved.checklist.actions["call"].number == 479


def test_a_file_with_findings_is_not_resolved(tmp_path: Path) -> None:
    assert _examined(_mine(tmp_path, catch_up="7")).resolved is None


def test_a_file_that_is_no_toml_has_that_finding_alone(tmp_path: Path) -> None:
    path = _mine(tmp_path, "one = yes", catch_up="7")

    assert _places(path) == [(Problem.NOT_TOML, 8, False)]


def test_faults_of_all_kinds_are_found_together_in_the_order_of_the_file(
    tmp_path: Path,
) -> None:
    body = CALL.replace("479", "430").replace('"probation"', '"probaton"')

    assert (
        _found(_mine(tmp_path, body, id='"other"', catch_up="7"))
        == [
            "id OTHER_FILE_NAME mine / other",
            "catch_up UNKNOWN_KEY catch_up ? catch_up_days",
            "actions.call.number NUMBER_NOT_OWN 430 / 4",
            "actions.call.lead UNKNOWN_ROLE probaton ? probation",
        ]
        or "actions.call.lead UNKNOWN_ROLE probaton ? probation"
    )


def test_one_fault_is_told_once(tmp_path: Path) -> None:
    body = CALL.replace("days = 1", "dayz = 1").replace("479", "'479'")

    assert _found(_mine(tmp_path, body)) == [
        "actions.call.number WRONG_TYPE integer",
        "actions.call.due.dayz UNKNOWN_KEY dayz ? days",
    ]


# Where a finding stands


def test_what_only_the_parent_holds_is_told_where_the_file_names_its_parent(
    tmp_path: Path,
) -> None:
    path = _mine(tmp_path, "[agencies.probation-service]\nroles = []")

    found = _places(path)

    line = path.read_text(encoding="utf-8").split("\n").index('extends = "mk"') + 1
    assert found == [(Problem.NO_HOLDER, line, True)]


def test_a_fault_of_the_whole_of_a_file_without_a_parent_stands_at_its_beginning(
    tmp_path: Path,
) -> None:
    path = write_checklist(tmp_path / "root.toml", abstract="true")

    assert _places(path) == [(Problem.NO_RELEASE, 1, False)]


# Parents


def test_a_parent_that_nobody_has_is_found(tmp_path: Path) -> None:
    path = _mine(tmp_path, catch_up="7", extends='"western-balkan"')

    assert _found(path) == [
        "extends NO_PARENT western-balkan ? western-balkans",
        "catch_up UNKNOWN_KEY catch_up ? catch_up_days",
    ]


@pytest.mark.parametrize("number", ["7", "[]"])
def test_an_id_that_is_no_text_is_compared_with_nothing(
    tmp_path: Path, number: str
) -> None:
    assert _found(_mine(tmp_path, id=number)) == ["id WRONG_TYPE string"]


@pytest.mark.parametrize("extends", ["7", '"M K"', '"../mk"', '""'])
def test_a_parent_that_is_no_id_is_looked_for_nowhere(
    tmp_path: Path, extends: str
) -> None:
    [finding] = _examined(_mine(tmp_path, extends=extends)).findings

    assert finding.finding.where == ("extends",)
    assert finding.finding.problem in (Problem.WRONG_TYPE, Problem.WRONG_FORM)


def test_a_file_that_builds_on_itself_is_found(tmp_path: Path) -> None:
    mine = _mine(tmp_path, extends='"mine"')

    assert _found(mine) == ["extends PARENT_CIRCLE mine → mine"]


def test_a_circle_of_parents_is_found_from_wherever_one_looks(tmp_path: Path) -> None:
    _mine(tmp_path, extends='"second"')
    write_checklist(tmp_path / "second.toml", extends='"mine"')
    outside = write_checklist(tmp_path / "outside.toml", extends='"mine"')

    circle = ["extends PARENT_CIRCLE mine → second → mine"]
    assert _found(tmp_path / "mine.toml") == circle
    assert _found(outside) == circle


@pytest.mark.parametrize(
    "damage",
    [
        "one = yes",
        "catch_up = 7",
        "[actions.nothing]\nomit.en = 'none'",
        "[actions.call]\ntitle.en = 'Call'",
    ],
)
def test_a_parent_with_findings_is_named(tmp_path: Path, damage: str) -> None:
    write_checklist(tmp_path / "base.toml", damage, extends='"mk"')
    mine = _mine(tmp_path, extends='"base"')

    assert _found(mine)[0] == "extends PARENT_UNSOUND base"


def test_a_grandparent_that_cannot_be_read_is_named_by_the_parent(
    tmp_path: Path,
) -> None:
    (tmp_path / "old.toml").write_text("one = yes", encoding="utf-8")
    write_checklist(tmp_path / "base.toml", extends='"old"')

    assert _found(_mine(tmp_path, extends='"base"')) == ["extends PARENT_UNSOUND base"]


def test_beside_an_unsound_parent_only_faults_of_the_file_itself_are_told(
    tmp_path: Path,
) -> None:
    broken = "catch_up = 7\n[agencies.office]\nname.en = 'O'\nroles = ['nobody']"
    write_checklist(tmp_path / "base.toml", broken, extends='"mk"')
    mine = _mine(tmp_path, CALL.replace("probation", "probaton"), extends='"base"')

    assert _found(mine) == [
        "extends PARENT_UNSOUND base",
        "actions.call.lead UNKNOWN_ROLE probaton ? probation",
    ]


def test_a_chain_of_parents_is_laid_over_each_other(tmp_path: Path) -> None:
    write_checklist(
        tmp_path / "base.toml", "[actions.offer-mentor]\nomit.en='x'", extends='"mk"'
    )
    lifting = "[actions.offer-mentor]\nomit = false"

    without = _examined(_mine(tmp_path, extends='"base"')).resolved
    again = _examined(_mine(tmp_path, lifting, extends='"base"')).resolved

    assert without is not None
    assert again is not None
    assert "offer-mentor" not in without.checklist.actions
    assert "offer-mentor" in again.checklist.actions


def test_a_parent_whose_file_lies_beside_may_have_been_meant(tmp_path: Path) -> None:
    write_checklist(tmp_path / "our-own-base.toml", extends='"mk"')

    assert _found(_mine(tmp_path, extends='"our-own-bas"')) == [
        "extends NO_PARENT our-own-bas ? our-own-base"
    ]


@pytest.mark.parametrize("parents", [600, 17])
def test_a_chain_of_too_many_parents_is_found(tmp_path: Path, parents: int) -> None:
    for number in range(1, parents):
        path = tmp_path / f"base-{number}.toml"
        write_checklist(path, extends=f'"base-{number + 1}"')
    write_checklist(tmp_path / f"base-{parents}.toml")

    assert _found(_mine(tmp_path, extends='"base-1"')) == [
        "extends PARENTS_TOO_MANY 16"
    ]
    assert _found(tmp_path / f"base-{parents - 10}.toml")[:1] != [
        "extends PARENTS_TOO_MANY 16"
    ]


def test_what_is_wrong_in_the_meaning_of_a_parent_is_told_as_the_parents(
    tmp_path: Path,
) -> None:
    broken = CALL.replace("probation", "probaton")
    write_checklist(tmp_path / "base.toml", broken, extends='"mk"')
    write_checklist(tmp_path / "middle.toml", extends='"base"')
    mending = "[actions.call]\nlead = 'probation'"

    unsound = "extends PARENT_UNSOUND"
    assert _found(_mine(tmp_path, extends='"base"')) == [f"{unsound} base"]
    assert _found(_mine(tmp_path, extends='"middle"')) == [f"{unsound} middle"]
    assert _found(_mine(tmp_path, mending, extends='"base"')) == []


def test_beside_a_parents_fault_what_the_file_itself_breaks_is_told(
    tmp_path: Path,
) -> None:
    broken = CALL.replace("probation", "probaton")
    write_checklist(tmp_path / "base.toml", broken, extends='"mk"')
    empty = "[agencies.probation-service]\nroles = []"

    [parent, holder] = _found(_mine(tmp_path, empty, extends='"base"'))

    assert parent == "extends PARENT_UNSOUND base"
    assert " NO_HOLDER probation" in holder


def test_what_a_file_breaks_in_a_sound_parent_is_its_own_fault(tmp_path: Path) -> None:
    write_checklist(tmp_path / "base.toml", extends='"mk"')
    empty = "[agencies.probation-service]\nroles = []"

    [holder] = _found(_mine(tmp_path, empty, extends='"base"'))

    assert " NO_HOLDER probation" in holder


# Size


def test_many_tables_that_differ_are_told_apart_quickly(tmp_path: Path) -> None:
    entry = '{{ from = "probation", to = "police", what = ["{}"], ground = [] }}'
    shares = ", ".join(entry.format(f"needs-{number}") for number in range(2000))
    path = _mine(tmp_path, f"[actions.offer-mentor]\nshares = [{shares}]")

    started = process_time()
    found = _found(path)

    assert len(found) >= 2000
    assert process_time() - started < SECONDS


def test_a_thousand_actions_that_lack_all_are_told_as_that(tmp_path: Path) -> None:
    body = "\n".join(f"[actions.act-{number}]" for number in range(1000))

    kinds = {one.finding.problem for one in _examined(_mine(tmp_path, body)).findings}

    assert kinds == {Problem.INCOMPLETE}


# Names


def test_a_calendar_that_nobody_has_is_found(tmp_path: Path) -> None:
    assert _found(_mine(tmp_path, calendar='"mkd"')) == [
        "calendar UNKNOWN_CALENDAR mkd ? mk"
    ]


def test_an_id_that_comes_along_is_found(tmp_path: Path) -> None:
    path = write_checklist(tmp_path / "rs.toml", extends='"mk"')

    assert _found(path) == ["id SHIPPED_ID rs"]


def test_a_copy_of_a_shipped_file_is_no_other_checklist(tmp_path: Path) -> None:
    path = tmp_path / "mk.toml"
    path.write_bytes((SHIPPED / "mk.toml").read_bytes())

    assert _found(path) == []
    rework(path, lambda text: text.replace("version = ", "version  = ", 1))
    assert _found(path) == ["id SHIPPED_ID mk"]


def test_a_broken_source_is_told_and_not_said_to_be_unknown(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text(
        "[sources.OWN]\ninstrument = 'Own'\nsureness = 'seen'\n", encoding="utf-8"
    )
    body = "[actions.offer-mentor]\ncites = ['OWN', 'OWM']"

    assert _found(_mine(tmp_path, body)) == [
        "SOURCES_UNSOUND / sources.OWN: The key duty is missing.",
        "actions.offer-mentor.cites[1] UNKNOWN_SOURCE OWM",
    ]
