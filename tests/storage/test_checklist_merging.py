"""A checklist laid over its parent, and what the whole then is: bytes and digest."""

import shutil
from collections.abc import Callable
from copy import deepcopy
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import REPOSITORY
from releasekit.errors.files import BadChecklistError, NoSuchFileError
from releasekit.errors.usage import UnknownChecklistError
from releasekit.storage.checklist_files import (
    checklist_names,
    find_checklist,
    resolve,
)
from releasekit.storage.checklist_merging import OWN_KEYS, TABLES, TEXTS, merged
from releasekit.storage.kept_checklists import Resolved, kept_checklist
from releasekit.storage.unfit import UnfitError

Document = dict[str, Any]

SHIPPED = REPOSITORY / "checklists"
BOM = "\ufeff"


# Keys, each whole

WHOLE = [
    (
        "actions",
        "due",
        {"months": 3, "before": "release", "basis": "proposal"},
        {"days": 60, "after": "admission", "basis": "practice"},
    ),
    ("actions", "due", {"months": 3, "basis": "proposal"}, {"days": 60}),
    (
        "actions",
        "not_later_than",
        {"months": 1, "before": "release"},
        {"days": 0, "before": "release"},
    ),
    ("actions", "when", {"supervised": True, "minor": False}, {"children": True}),
    ("actions", "when", {"supervised": True}, {}),
    ("actions", "phase", "pre-release", "sentence"),
    ("actions", "lead", "probation", "social-work"),
    ("actions", "kind", "duty", "offer"),
    ("actions", "closed_day", "previous", "keep"),
    ("actions", "support", ["probation", "police"], ["social-work"]),
    ("actions", "waits_for", ["health-intake"], []),
    ("actions", "cites", ["EPR-6"], ["EPR-7", "HD"]),
    ("actions", "core", True, False),
    ("roles", "is", [{"role": "probation"}], [{"role": "police"}]),
    ("agencies", "roles", ["probation", "police"], ["police"]),
    ("facts", "choices", ["north", "south"], ["east"]),
    ("dates", "happened", "released", "admission"),
    ("dates", "closed_day", "keep", "previous"),
]


@pytest.mark.parametrize(("table", "key", "above", "below"), WHOLE)
def test_a_key_that_a_child_gives_replaces_that_of_its_parent_whole(
    table: str, key: str, above: object, below: object
) -> None:
    parent = {table: {"one": {key: above, "note": "kept"}}}

    found = merged(parent, {table: {"one": {key: below}}})

    assert found == {table: {"one": {key: below, "note": "kept"}}}


@pytest.mark.parametrize("table", TABLES)
def test_an_entry_the_parent_does_not_know_is_added_after_its_own(table: str) -> None:
    parent = {table: {"one": {"number": 401}}}
    child = {table: {"two": {"number": 450}}}

    found: Document = dict(merged(parent, child))

    assert found == {table: {"one": {"number": 401}, "two": {"number": 450}}}
    assert list(found[table]) == ["one", "two"]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_that_only_one_of_the_two_has_is_taken_as_it_is(table: str) -> None:
    entries = {table: {"one": {"lead": "probation"}}}

    assert merged(entries, {}) == entries
    assert merged({}, entries) == entries


def test_a_number_that_the_parent_fixed_cannot_be_given_again() -> None:
    parent = {"actions": {"one": {"number": 401}}}

    with pytest.raises(UnfitError) as refused:
        merged(parent, {"actions": {"one": {"number": 401}}})

    assert refused.value.problem == (
        "actions.one gives a number, which its parent fixed"
    )


def test_keys_of_the_whole_are_replaced_one_by_one() -> None:
    parent = {"id": "wb", "calendar": "wb", "languages": ["en", "sq"], "format": 1}
    child = {"id": "mk", "languages": ["mk"]}

    assert merged(parent, child) == {
        "id": "mk",
        "calendar": "wb",
        "languages": ["mk"],
        "format": 1,
    }


OWN: Document = {
    "extends": "western-balkans",
    "abstract": True,
    "adopted": {"by": "the ministry", "on": "2027-01-01"},
    "unreviewed": ["mk"],
}


def test_every_key_that_speaks_of_one_file_only_is_tried_here() -> None:
    assert set(OWN) == set(OWN_KEYS)


@pytest.mark.parametrize("key", OWN)
def test_what_speaks_of_one_file_only_is_not_inherited(key: str) -> None:
    own = {key: OWN[key]}

    assert merged(own, {}) == {}
    assert merged({}, own) == own


def test_what_is_no_table_gives_way_to_one() -> None:
    assert merged({"actions": []}, {"actions": {"one": {}}}) == {"actions": {"one": {}}}
    assert merged({"roles": {"one": 7}}, {"roles": {"one": {}}}) == {
        "roles": {"one": {}}
    }
    assert merged({"roles": {"one": {}}}, {"roles": {"one": 7}}) == {
        "roles": {"one": 7}
    }


# Texts


@pytest.mark.parametrize("key", TEXTS)
@pytest.mark.parametrize("table", TABLES)
def test_texts_of_an_entry_merge_by_language(table: str, key: str) -> None:
    parent = {table: {"one": {key: {"en": "Release", "mk": "Old"}}}}
    child = {table: {"one": {key: {"mk": "Отпуст", "sq": "Lirim"}}}}

    found = merged(parent, child)

    texts = {"en": "Release", "mk": "Отпуст", "sq": "Lirim"}
    assert found == {table: {"one": {key: texts}}}


@pytest.mark.parametrize("key", TEXTS)
@pytest.mark.parametrize("table", TABLES)
def test_english_in_a_child_drops_the_languages_it_does_not_give(
    table: str, key: str
) -> None:
    parent = {table: {"one": {key: {"en": "Release", "mk": "Отпуст", "sq": "Lirim"}}}}
    child = {table: {"one": {key: {"en": "Going home", "sq": "Kthim"}}}}

    found = merged(parent, child)

    assert found == {table: {"one": {key: {"en": "Going home", "sq": "Kthim"}}}}


def test_the_title_and_the_notice_of_the_whole_merge_by_language_too() -> None:
    parent = {"title": {"en": "Baseline"}, "notice": {"en": "Draft", "mk": "Нацрт"}}
    child = {"title": {"sq": "Baza"}, "notice": {"en": "Proposal"}}

    assert merged(parent, child) == {
        "title": {"en": "Baseline", "sq": "Baza"},
        "notice": {"en": "Proposal"},
    }


def test_english_in_one_text_leaves_the_other_texts_alone() -> None:
    parent = {"actions": {"one": {"title": {"mk": "Г"}, "short": {"mk": "Б"}}}}
    child = {"actions": {"one": {"title": {"en": "A"}}}}

    assert merged(parent, child) == {
        "actions": {"one": {"title": {"en": "A"}, "short": {"mk": "Б"}}}
    }


def test_what_is_no_text_by_language_replaces_one() -> None:
    assert merged({"title": {"en": "A"}}, {"title": "B"}) == {"title": "B"}
    assert merged({"title": "A"}, {"title": {"mk": "Б"}}) == {"title": {"mk": "Б"}}


# Rules for any parent and child

IDS = st.sampled_from(["one", "two", "three"])
TEXT = st.dictionaries(st.sampled_from(["en", "mk", "sq"]), st.text(max_size=3))
PLAIN: dict[str, st.SearchStrategy[object]] = {
    "lead": st.sampled_from(["probation", "police"]),
    "core": st.booleans(),
    "support": st.lists(IDS),
    "when": st.dictionaries(IDS, st.booleans()),
    "due": st.dictionaries(st.sampled_from(["days", "months"]), st.integers(0, 9)),
}
ENTRY = st.fixed_dictionaries({}, optional={**PLAIN, "title": TEXT, "short": TEXT})
CHECKLIST = st.fixed_dictionaries(
    {},
    optional={
        "calendar": st.sampled_from(["mk", "ks"]),
        "title": TEXT,
        **{table: st.dictionaries(IDS, ENTRY) for table in TABLES},
        **{key: st.just(value) for key, value in OWN.items()},
    },
)


@given(parent=CHECKLIST, child=CHECKLIST)
def test_merging_keeps_what_a_child_does_not_name(
    parent: Document, child: Document
) -> None:
    found: Document = dict(merged(parent, child))

    for table in set(TABLES) & set(parent):
        for name, entry in parent[table].items():
            own = child.get(table, {}).get(name, {})
            rest = {key: value for key, value in entry.items() if key not in own}
            assert found[table][name] == {**found[table][name], **rest}
    unnamed = set(parent) - set(child) - set(OWN_KEYS)
    assert {key: found[key] for key in unnamed} == {key: parent[key] for key in unnamed}


@given(parent=CHECKLIST, child=CHECKLIST)
def test_merging_takes_each_plain_key_of_a_child_as_it_stands(
    parent: Document, child: Document
) -> None:
    found: Document = dict(merged(parent, child))

    for table in set(TABLES) & set(child):
        for name, entry in child[table].items():
            for key in set(entry) & set(PLAIN):
                assert found[table][name][key] == entry[key]
    assert {key: found[key] for key in set(child) & set(OWN_KEYS)} == {
        key: child[key] for key in set(child) & set(OWN_KEYS)
    }


@given(parent=CHECKLIST, child=CHECKLIST)
def test_merging_changes_neither_the_parent_nor_the_child(
    parent: Document, child: Document
) -> None:
    before = deepcopy((parent, child))

    merged(parent, child)

    assert (parent, child) == before


@given(child=CHECKLIST)
def test_a_checklist_over_an_empty_parent_is_itself(child: Document) -> None:
    assert merged({}, child) == child


# The digest of the whole


def test_what_is_shipped_resolves_twice_to_the_same_bytes_and_digest() -> None:
    first, second = _shipped(), _shipped()

    assert first == second
    assert first.sha256 == sha256(first.data).hexdigest()


def test_own_copies_resolve_to_the_same_bytes_as_what_is_shipped(
    tmp_path: Path,
) -> None:
    folder = _copies(tmp_path)

    found = resolve(folder / "mk.toml", [])

    assert found.data == _shipped().data


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


@pytest.mark.parametrize("name", ["mk", "western-balkans"])
@pytest.mark.parametrize("rework", REWORKED)
def test_how_a_file_is_written_does_not_change_the_digest(
    tmp_path: Path, rework: str, name: str
) -> None:
    folder = _copies(tmp_path)
    before = (folder / f"{name}.toml").read_bytes()

    _rework(folder / f"{name}.toml", REWORKED[rework])

    assert (folder / f"{name}.toml").read_bytes() != before
    assert resolve(folder / "mk.toml", []).sha256 == _shipped().sha256


@pytest.mark.parametrize("name", ["mk", "western-balkans"])
def test_a_change_in_the_file_or_in_its_parent_changes_the_digest(
    tmp_path: Path, name: str
) -> None:
    folder = _copies(tmp_path)

    _rework(folder / f"{name}.toml", lambda text: f"{text}\n[facts.new]\ntitle.en='N'")

    found = resolve(folder / "mk.toml", [])
    assert found.sha256 != _shipped().sha256
    assert set(found.checklist.facts) - set(_shipped().checklist.facts) == {"new"}


def test_a_parent_beside_the_file_goes_before_one_in_the_folders(
    tmp_path: Path,
) -> None:
    folder = _copies(tmp_path)
    _rework(
        folder / "western-balkans.toml",
        lambda text: text.replace("catch_up_days = 28", "catch_up_days = 7"),
    )

    found = resolve(folder / "mk.toml", [SHIPPED])

    assert found.checklist.catch_up_days == 7


def test_a_parent_is_looked_for_in_the_folders_in_their_order(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    _write(empty / "mine.toml", extends='"western-balkans"', abstract="true")
    folder = _copies(tmp_path)

    found = resolve(empty / "mine.toml", [empty, folder, tmp_path / "absent"])

    baseline = resolve(SHIPPED / "western-balkans.toml", []).checklist
    assert found.checklist.id == "mine"
    assert found.checklist.actions == baseline.actions


def test_exactly_the_sources_that_are_cited_travel_with_a_checklist() -> None:
    checklist = _shipped().checklist

    cited = {name for one in checklist.actions.values() for name in one.cites}
    cited |= {one.due.source for one in checklist.actions.values() if one.due.source}
    assert set(checklist.sources) == cited


# Files that cannot be used


def test_a_parent_that_is_not_there_is_refused(tmp_path: Path) -> None:
    path = _write(tmp_path / "mine.toml", extends='"nowhere"')

    with pytest.raises(BadChecklistError, match="its parent nowhere was not found"):
        resolve(path, [SHIPPED])


def test_a_parent_with_a_parent_is_refused(tmp_path: Path) -> None:
    path = _write(tmp_path / "mine.toml", extends='"mk"')

    with pytest.raises(BadChecklistError, match="its parent mk has a parent itself"):
        resolve(path, [SHIPPED])


def test_a_file_that_breaks_its_schema_once_is_told_what_is_wrong(
    tmp_path: Path,
) -> None:
    path = _write(tmp_path / "mine.toml", risk="1")

    with pytest.raises(BadChecklistError) as refused:
        resolve(path, [])

    assert refused.value.facts["problem"] == "the whole: unknown key risk"


def test_a_file_that_breaks_its_schema_thrice_is_told_the_first_and_how_many_more(
    tmp_path: Path,
) -> None:
    path = _write(tmp_path / "mine.toml", risk="1", abstract="7", catch_up_days="'x'")

    with pytest.raises(BadChecklistError) as refused:
        resolve(path, [])

    assert str(refused.value.facts["problem"]).endswith(" (and 2 more)")


def test_a_whole_that_is_unsound_is_refused(tmp_path: Path) -> None:
    path = _write(tmp_path / "mine.toml")

    with pytest.raises(BadChecklistError, match="there is no date release"):
        resolve(path, [])


def test_an_entry_left_incomplete_is_refused_when_the_whole_is_known(
    tmp_path: Path,
) -> None:
    path = _write(tmp_path / "mine.toml", extends='"western-balkans"')
    _rework(path, lambda text: f"{text}\n[actions.mine]\nnumber = 450\n")

    with pytest.raises(BadChecklistError, match=r"actions\.mine\.due is missing"):
        resolve(path, [SHIPPED])


# Names


def test_a_checklist_is_found_by_its_name_in_the_first_folder_that_has_it(
    tmp_path: Path,
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, version in ((first, "1.0.0"), (second, "2.0.0")):
        folder.mkdir()
        _write(
            folder / "mine.toml",
            extends='"western-balkans"',
            abstract="true",
            version=f'"{version}"',
        )

    found = find_checklist("mine", [tmp_path / "absent", second, first, SHIPPED])

    assert found.checklist.version == "2.0.0"
    assert find_checklist("mk", [first, SHIPPED]) == _shipped()


@pytest.mark.parametrize("folders", [[], [SHIPPED]])
def test_a_checklist_is_found_by_the_path_of_its_file(folders: list[Path]) -> None:
    assert find_checklist(str(SHIPPED / "mk.toml"), folders) == _shipped()


def test_a_path_that_leads_nowhere_is_said_to(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFileError):
        find_checklist(str(tmp_path / "mk"), [SHIPPED])


def test_a_name_that_no_folder_has_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UnknownChecklistError) as refused:
        find_checklist("atlantis", [SHIPPED])

    assert refused.value.facts == {"typed": "atlantis", "known": "mk"}


def test_the_names_leave_out_what_is_abstract_and_keep_what_is_damaged(
    tmp_path: Path,
) -> None:
    folder = _copies(tmp_path)
    (folder / "torn.toml").write_text("format =", encoding="utf-8")
    (folder / "sources.toml").write_text("", encoding="utf-8")
    (folder / "linked.toml").symlink_to(folder / "mk.toml")

    assert checklist_names([folder, SHIPPED]) == ("linked", "mk", "torn")


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
    return resolve(SHIPPED / "mk.toml", [])


def _copies(tmp_path: Path) -> Path:
    """Copy a shipped checklist and its parent to a folder of their own."""
    folder = tmp_path / "checklists"
    folder.mkdir()
    for name in ("mk", "western-balkans"):
        shutil.copy(SHIPPED / f"{name}.toml", folder)
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
