"""One example for each sentence of the rules on merging (rules, section 1)."""

from pathlib import Path

import pytest

from releasekit.domain.action import Basis, Side
from releasekit.domain.checklist import Checklist
from releasekit.domain.finding import Problem
from releasekit.storage.checklists.examining import examine
from releasekit.storage.checklists.files import resolve
from releasekit.storage.checklists.kept import Resolved
from releasekit.storage.checklists.shelf import Shelf
from releasekit.wording.findings import finding_told

HEAD = """
format = 1
id = "{name}"
version = "1.0.0"
status = "draft"
extends = "{parent}"
title.en = "Own"
"""
OWN = """
[actions.call]
number = 480
title.en = "Call"
short.en = "Call"
phase = "pre-release"
lead = "probation"
due = { days = 1, before = "release", basis = "proposal" }
"""


def _write(folder: Path, body: str, name: str = "own", parent: str = "mk") -> Path:
    path = folder / f"{name}.toml"
    head = HEAD.format(name=name, parent=parent)
    path.write_text(head + body, encoding="utf-8")
    return path


def _resolved(path: Path) -> Resolved:
    return resolve(path, Shelf())


def _checklist(path: Path) -> Checklist:
    return _resolved(path).checklist


def _told(path: Path) -> list[tuple[Problem, str]]:
    found = [one.finding for one in examine(path, Shelf()).findings]
    return [(one.problem, finding_told(one)) for one in found]


@pytest.mark.parametrize(
    ("body", "table", "name", "key"),
    [
        ("[actions.offer-mentor]\nsupport = []", "actions", "offer-mentor", "support"),
        ("[roles.probation]\nnote.en = 'n'", "roles", "probation", "note"),
        (
            "[agencies.basic-court]\nsureness='partly'",
            "agencies",
            "basic-court",
            "sureness",
        ),
        ("[facts.minor]\nsensitive = true", "facts", "minor", "sensitive"),
        ("[dates.release]\nclosed_day='next'", "dates", "release", "roll"),
        ("[categories.needs-map]\ntitle.en = 'N'", "categories", "needs-map", "title"),
    ],
)
def test_keys_of_every_table_are_replaced_one_by_one(
    tmp_path: Path, body: str, table: str, name: str, key: str
) -> None:
    before = getattr(_checklist(_write(tmp_path, "", "plain")), table)[name]
    after = getattr(_checklist(_write(tmp_path, body)), table)[name]

    fields = before._fields
    changed = [one for one in fields if getattr(before, one) != getattr(after, one)]
    assert changed == [key]


def test_a_childs_deadline_is_taken_alone_and_whole(tmp_path: Path) -> None:
    body = (
        "[actions.send-release-notice]\n"
        'due = { days = 60, after = "admission", basis = "practice" }'
    )
    _write(
        tmp_path,
        "[actions.send-release-notice]\n"
        'due = { months = 3, before = "release", basis = "proposal" }',
        "parent",
    )

    due = (
        _checklist(_write(tmp_path, body, parent="parent"))
        .actions["send-release-notice"]
        .due
    )

    assert (due.offset.months, due.offset.days) == (0, 60)
    assert (due.offset.side, due.offset.anchor) == (Side.AFTER, "admission")
    assert due.basis is Basis.PRACTICE


def test_a_childs_incomplete_deadline_is_told_with_the_parents_beside_it(
    tmp_path: Path,
) -> None:
    body = "[actions.send-release-notice]\ndue = { days = 45, before = 'release' }"

    [(problem, told)] = _told(_write(tmp_path, body))

    assert problem is Problem.MISSING_KEY
    assert '{ days = 60, before = "release", basis = "proposal" }' in told


@pytest.mark.parametrize("key", ["number", "title", "short", "phase", "lead", "due"])
def test_an_id_that_no_ancestor_knows_must_be_complete(
    tmp_path: Path, key: str
) -> None:
    lines = [line for line in OWN.splitlines() if not line.startswith(key)]

    [(problem, told)] = _told(_write(tmp_path, "\n".join(lines)))

    assert problem is Problem.INCOMPLETE
    assert f"needs {key} here" in told


def test_an_omission_stands_alone_in_its_table(tmp_path: Path) -> None:
    body = "[actions.offer-mentor]\nomit.en = 'none'\nlead = 'probation'"

    [(problem, _told_so)] = _told(_write(tmp_path, body))

    assert problem is Problem.OMIT_NOT_ALONE


def test_a_grandchild_lifts_an_omission(tmp_path: Path) -> None:
    omitting = "[actions.offer-mentor]\nomit.en = 'none'"
    child = _checklist(_write(tmp_path, omitting, "child"))
    lifting = "[actions.offer-mentor]\nomit = false"
    grandchild = _checklist(_write(tmp_path, lifting, parent="child"))

    assert "offer-mentor" not in child.actions
    assert grandchild.actions["offer-mentor"].number == 404


def test_an_omitted_action_hands_on_what_it_waited_for(tmp_path: Path) -> None:
    body = (
        "[actions.hold-release-meeting]\nomit.en = 'none'\n"
        "[actions.write-release-plan]\nomit.en = 'none'"
    )

    actions = _checklist(_write(tmp_path, body)).actions

    assert actions["send-release-notice"].waits_for == (
        "hold-handover-meeting",
        "start-housing-plan",
        "plan-work-and-education",
    )


def test_an_own_file_may_not_take_a_shipped_id(tmp_path: Path) -> None:
    path = _write(tmp_path, "", name="rs")

    assert [problem for problem, _what in _told(path)] == [Problem.SHIPPED_ID]


def test_the_pin_is_the_digest_of_the_canonical_bytes(tmp_path: Path) -> None:
    plain = _resolved(_write(tmp_path, OWN))
    path = _write(tmp_path, f"# A word.\n{OWN}")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert _resolved(path).sha256 == plain.sha256


def test_a_change_in_a_parent_changes_the_pin(tmp_path: Path) -> None:
    _write(tmp_path, "", "parent")
    before = _resolved(_write(tmp_path, OWN, parent="parent")).sha256
    _write(tmp_path, "catch_up_days = 7", "parent")

    assert _resolved(tmp_path / "own.toml").sha256 != before
