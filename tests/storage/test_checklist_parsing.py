"""A merged checklist is taken only if every key is what it should be."""

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from releasekit.domain.checklist import Kind, Roll
from releasekit.storage.checklist_files import resolve
from releasekit.storage.checklist_parsing import checklist_of
from releasekit.storage.kept_checklists import kept_checklist
from releasekit.storage.unfit import UnfitError

SHIPPED = Path(__file__).resolve().parents[2] / "checklists"
CALL = {
    "number": 401,
    "title": {"en": "Call"},
    "short": {"en": "Call"},
    "phase": "pre-release",
    "lead": "probation",
    "due": {"days": 7, "before": "release", "basis": "proposal"},
}
DOCUMENT: dict[str, Any] = {
    "format": 1,
    "id": "own",
    "version": "1.0.0",
    "status": "draft",
    "languages": ["en"],
    "title": {"en": "Own"},
    "dates": {"release": {"title": {"en": "Release"}}},
    "facts": {"minor": {"title": {"en": "A minor"}}},
    "roles": {"probation": {"title": {"en": "Probation"}}},
    "agencies": {"office": {"name": {"en": "Office"}, "roles": ["probation"]}},
    "actions": {"call": CALL},
    "sources": {},
}


def with_call(**keys: object) -> dict[str, Any]:
    return {**DOCUMENT, "actions": {"call": {**CALL, **keys}}}


def due(**keys: object) -> dict[str, Any]:
    return with_call(due={"basis": "proposal", **keys})


def test_what_is_not_given_has_its_default() -> None:
    after = {"days": 7, "after": "release", "basis": "proposal"}
    document = with_call()
    document["actions"]["check"] = {**CALL, "number": 402, "due": after}

    found = checklist_of(document)

    assert found.catch_up_days == 28
    assert found.actions["call"].kind is Kind.DUTY
    assert found.actions["call"].roll is Roll.PREVIOUS
    assert found.actions["check"].roll is Roll.NEXT
    assert found.dates["release"].roll is Roll.KEEP
    assert found.roles["probation"].short == {"en": "Probation"}
    assert found.agencies["office"].short == {"en": "Office"}


def test_an_action_comes_after_those_it_waits_for() -> None:
    document = with_call(waits_for=["later"])
    document["actions"]["later"] = {**CALL, "number": 499}

    assert list(checklist_of(document).actions) == ["later", "call"]


WRONG: Mapping[str, dict[str, Any]] = {
    "circle": with_call(waits_for=["call"]),
    "unknown key": with_call(colour="red"),
    "number": with_call(number=99),
    "number that is none": with_call(number=True),
    "phase": with_call(phase="someday"),
    "kind": with_call(kind="favour"),
    "roll": with_call(closed_day="sometimes"),
    "title": with_call(title={}),
    "title that is no text": with_call(title={"en": 7}),
    "condition": with_call(when={"minor": 7}),
    "empty condition": with_call(when={"minor": []}),
    "support": with_call(support="police"),
    "core": with_call(core="yes"),
    "both sides": due(days=7, before="release", after="release"),
    "no side": due(days=7),
    "no count": due(before="release"),
    "two counts": due(days=7, working_days=7, before="release"),
    "negative": due(days=-7, before="release"),
    "basis": with_call(due={"days": 7, "before": "release", "basis": "hope"}),
    "ceiling": with_call(not_later_than={"before": "release"}),
    "format": {**DOCUMENT, "format": 2},
    "catch up": {**DOCUMENT, "catch_up_days": 0},
    "alias": {**DOCUMENT, "roles": {"a": {"title": {"en": "A"}, "is": 7}}},
    "table": {**DOCUMENT, "facts": []},
    "entry": {**DOCUMENT, "facts": {"minor": 7}},
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_refused(name: str) -> None:
    with pytest.raises(UnfitError):
        checklist_of(WRONG[name])


@pytest.mark.parametrize("key", sorted(set(CALL)))
def test_a_key_that_an_action_needs_is_missed(key: str) -> None:
    document = deepcopy(DOCUMENT)
    del document["actions"]["call"][key]

    with pytest.raises(UnfitError):
        checklist_of(document)


def test_resolving_twice_gives_the_same_bytes() -> None:
    first, second = (resolve(SHIPPED / "mk.toml", ()) for _ in range(2))

    assert first.data == second.data
    assert first.sha256 == second.sha256


def test_a_mark_line_ends_and_comments_do_not_change_the_digest(
    tmp_path: Path,
) -> None:
    own = tmp_path / "mk.toml"
    text = (SHIPPED / "mk.toml").read_text(encoding="utf-8")
    own.write_bytes(b"\xef\xbb\xbf# mine\r\n" + text.replace("\n", "\r\n").encode())

    found = resolve(own, (SHIPPED,))

    assert found.sha256 == resolve(SHIPPED / "mk.toml", ()).sha256


def test_a_change_in_the_parent_changes_the_digest(tmp_path: Path) -> None:
    for name in ("mk.toml", "western-balkans.toml"):
        text = (SHIPPED / name).read_text(encoding="utf-8")
        changed = text.replace("catch_up_days = 28", "catch_up_days = 29")
        (tmp_path / name).write_text(changed, encoding="utf-8")

    found = resolve(tmp_path / "mk.toml", ())

    assert found.checklist.catch_up_days == 29
    assert found.sha256 != resolve(SHIPPED / "mk.toml", ()).sha256


def test_a_kept_checklist_that_was_changed_is_refused(tmp_path: Path) -> None:
    resolved = resolve(SHIPPED / "mk.toml", ())
    path = tmp_path / "kept.json"
    path.write_bytes(resolved.data)

    assert kept_checklist(path, resolved.sha256) == resolved.checklist
    path.write_bytes(resolved.data + b" ")
    with pytest.raises(UnfitError, match="changed"):
        kept_checklist(path, resolved.sha256)
