"""Files that do not belong in a casebook, told by their names."""

import pytest

from releasekit.domain.health.permissions import Entry, Kind
from releasekit.domain.health.strays import (
    alike_symptoms,
    kept_symptoms,
    stray,
    stray_symptoms,
)
from releasekit.domain.health.symptom import Ailment

DIGEST, OTHER = "a" * 64, "b" * 64


@pytest.mark.parametrize(
    ("name", "ailment"),
    [
        (".MK-2026-001.json.00112233.tmp", Ailment.CRASH_FILE),
        ("MK-2026-001 (conflicted copy).json", Ailment.CONFLICT_COPY),
        ("MK-2026-001 (o17's conflicted copy 2026-11-23).json", Ailment.CONFLICT_COPY),
        ("MK-2026-001.sync-conflict-20261123-090000-ABC.json", Ailment.CONFLICT_COPY),
        ("MK-2026-001_conflict-20261123-090000.json", Ailment.CONFLICT_COPY),
        ("MK-2026-001 (1).json", Ailment.CONFLICT_COPY),
        ("MK-2026-001(2).json", Ailment.CONFLICT_COPY),
        ("MK-2026-001 - Copy.json", Ailment.CONFLICT_COPY),
        ("releasekit (1).toml", Ailment.CONFLICT_COPY),
        ("~$list.xlsx", Ailment.SIDE_FILE),
        ("Thumbs.db", Ailment.SIDE_FILE),
        ("desktop.ini", Ailment.SIDE_FILE),
        (".DS_Store", Ailment.SIDE_FILE),
        ("._MK-2026-001.json", Ailment.SIDE_FILE),
        (".MK-2026-001.json.swp", Ailment.SIDE_FILE),
        ("MK-2026-001.json~", Ailment.SIDE_FILE),
        ("#MK-2026-001.json#", Ailment.SIDE_FILE),
        (".#MK-2026-001.json", Ailment.SIDE_FILE),
        ("MK-2026-001.json.bak", Ailment.SIDE_FILE),
        ("releasekit-debug-4711.txt", Ailment.SIDE_FILE),
    ],
)
def test_a_stray_is_told_by_its_name_in_any_folder(name: str, ailment: Ailment) -> None:
    assert stray(name) is ailment
    assert stray(f"cases/{name}") is ailment


@pytest.mark.parametrize(
    "name",
    [
        "MK-2026-001.json",
        "releasekit.toml",
        ".gitattributes",
        ".gitignore",
        ".invented",
        "2026.jsonl",
        "mk.toml",
        "mk-2026-001.lock",
        f"{DIGEST}.json",
    ],
)
def test_what_the_program_writes_is_no_stray(name: str) -> None:
    assert stray(name) is None


@pytest.mark.parametrize(
    "path", ["cases/nul.json", "cases/notes.txt", "cases/a b.json", "cases/.json"]
)
def test_a_file_among_the_cases_that_is_no_case_is_named(path: str) -> None:
    assert _found(path) == [(Ailment.NO_CASE, path)]


def test_a_folder_among_the_cases_is_named_whatever_it_is_called() -> None:
    folder = _entry("cases/A-1.json", Kind.FOLDER)

    [symptom] = stray_symptoms([folder], "cases", "checklists")

    assert symptom.ailment is Ailment.NO_CASE


def test_a_stray_among_the_cases_is_named_once() -> None:
    path = "cases/A-1 (conflicted copy).json"

    assert _found(path) == [(Ailment.CONFLICT_COPY, path)]


@pytest.mark.parametrize("name", ["mk.toml", "aa.json", f"{DIGEST}.toml"])
def test_a_file_among_kept_checklists_that_is_none_is_named(name: str) -> None:
    assert _found(f"checklists/{name}") == [
        (Ailment.NO_CHECKLIST, f"checklists/{name}")
    ]


def test_cases_kept_checklists_and_what_lies_elsewhere_are_no_strays() -> None:
    folder = _entry("checklists/src", Kind.FOLDER)
    paths = ("cases/A-1.json", f"checklists/{DIGEST}.json", "checklists/src/x.toml")
    entries = [folder, *(_entry(one) for one in (*paths, "due.json"))]

    assert list(stray_symptoms(entries, "cases", "checklists")) == []


def test_cases_whose_ids_can_be_mistaken_are_named_with_the_other() -> None:
    cases = ["A-2", "MK-1", "mk-1", "Mk_1", "mk-2"]

    found = [(one.path, one.facts) for one in alike_symptoms(cases, "cases")]

    assert found == [
        ("cases/Mk_1.json", {"other": "MK-1"}),
        ("cases/mk-1.json", {"other": "MK-1"}),
    ]


def test_a_kept_checklist_whose_digest_is_not_its_name_was_changed() -> None:
    [symptom] = kept_symptoms({DIGEST: OTHER}, frozenset(), "checklists")

    assert symptom.ailment is Ailment.CHANGED_CHECKLIST
    assert symptom.path == f"checklists/{DIGEST}.json"


def test_a_kept_checklist_that_no_case_follows_is_a_note() -> None:
    kept = {DIGEST: DIGEST, OTHER: OTHER}

    [symptom] = kept_symptoms(kept, frozenset({DIGEST}), "checklists")

    assert (symptom.ailment, symptom.is_note) == (Ailment.UNUSED_CHECKLIST, True)
    assert symptom.path == f"checklists/{OTHER}.json"


def test_where_a_case_cannot_be_read_no_checklist_is_said_to_be_unused() -> None:
    assert list(kept_symptoms({DIGEST: DIGEST}, None, "checklists")) == []


def _found(path: str) -> list[tuple[Ailment, str]]:
    symptoms = stray_symptoms([_entry(path)], "cases", "checklists")
    return [(one.ailment, one.path) for one in symptoms]


def _entry(path: str, kind: Kind = Kind.FILE) -> Entry:
    return Entry(path=path, kind=kind, mode=0o600, uid=1, gid=1)
