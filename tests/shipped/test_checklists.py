import json
import re
import tomllib
from collections import Counter
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from builders import REPOSITORY
from releasekit.domain.checklist import Basis, Checklist, Kind
from releasekit.domain.soundness import findings
from releasekit.presentation.screen import columns_of
from releasekit.storage.checklist_files import resolve
from releasekit.storage.json_text import canonical

FOLDER = REPOSITORY / "checklists"
NAMES = ("western-balkans", "mk")
NUMBERS = (
    *range(101, 111),
    *range(201, 204),
    *range(301, 310),
    *range(401, 419),
    *range(501, 508),
    *range(601, 603),
    *range(701, 707),
    *range(801, 804),
    *range(901, 903),
)
OFFERS = (201, 307, 404, 413, 507, 901)
FORBIDDEN = re.compile(
    r"risk|score|rank|rating|danger|threat|ideology|belief|religion|ethnic|political|"
    r"offence|crime|charge|diagnosis|medicine|treatment|intelligence|name|surname|"
    r"birth|address|phone|radical.*|extrem.*"
)


@cache
def _document(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _checklist(name: str) -> Checklist:
    return resolve(FOLDER / f"{name}.toml", [FOLDER]).checklist


@cache
def _problems(schema: str, data: bytes) -> tuple[str, ...]:
    path = REPOSITORY / "schemas" / f"{schema}.schema.json"
    checker = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(
        json.loads(path.read_bytes()), format_checker=checker
    )
    found = validator.iter_errors(json.loads(data))
    return tuple(f"{one.json_path}: {one.message}" for one in found)


def test_every_checklist_that_is_shipped_is_tested_here() -> None:
    found = {path.stem for path in FOLDER.glob("*.toml")}

    assert found == {*NAMES, "sources"}


@pytest.mark.parametrize("name", NAMES)
def test_a_checklist_file_is_what_its_schema_says(name: str) -> None:
    data = json.dumps(_document(name), default=str).encode()

    assert _problems("checklist", data) == ()


def test_a_checklist_that_can_be_opened_resolves_to_what_its_schema_says() -> None:
    resolved = resolve(FOLDER / "mk.toml", [FOLDER])

    assert _problems("resolved", resolved.data) == ()
    assert canonical(json.loads(resolved.data)) == resolved.data


@pytest.mark.parametrize("name", NAMES)
def test_a_checklist_is_sound(name: str) -> None:
    assert findings(_checklist(name)) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_says_that_it_is_one(name: str) -> None:
    assert _document(name)["status"] == "draft"
    assert not _checklist(name).adopted
    assert "DRAFT" in (FOLDER / f"{name}.toml").read_text(encoding="utf-8")[:1000]


def test_the_baseline_has_exactly_the_sixty_actions() -> None:
    numbers = [one.number for one in _checklist("western-balkans").actions.values()]

    assert sorted(numbers) == sorted(NUMBERS)
    assert len(numbers) == 60


@pytest.mark.parametrize("name", NAMES)
def test_the_first_digit_of_a_number_is_its_phase(name: str) -> None:
    actions = _checklist(name).actions.values()

    wrong = [one.number for one in actions if one.number // 100 != one.phase.number]
    assert wrong == []


def test_a_jurisdiction_gives_numbers_only_to_its_own_and_from_50_to_79() -> None:
    baseline = _checklist("western-balkans").actions
    own = [
        one for name, one in _checklist("mk").actions.items() if name not in baseline
    ]
    changed = [
        name
        for name, one in _document("mk")["actions"].items()
        if name in baseline and "number" in one
    ]

    assert [one.number for one in own if not 50 <= one.number % 100 <= 79] == []
    assert changed == []


@pytest.mark.parametrize("name", NAMES)
def test_no_id_holds_a_forbidden_word(name: str) -> None:
    document = _document(name)
    tables = ("dates", "facts", "categories")
    ids = [one for table in tables for one in document.get(table, {})]

    words = {part for one in ids for part in one.split("-")}
    assert [one for one in words if FORBIDDEN.fullmatch(one)] == []


@pytest.mark.parametrize("name", NAMES)
def test_short_titles_fit_their_columns_in_every_language(name: str) -> None:
    checklist = _checklist(name)
    shorts = [text for one in checklist.actions.values() for text in one.short.values()]
    roles = [text for one in checklist.roles.values() for text in one.short.values()]

    assert [one for one in shorts if columns_of(one) > 28] == []
    assert [one for one in roles if columns_of(one) > 13] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_two_actions_read_alike(name: str) -> None:
    actions = _checklist(name).actions.values()
    shorts = Counter((tag, text) for one in actions for tag, text in one.short.items())

    assert [one for one, count in shorts.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_called_statute(name: str) -> None:
    bases = {one.due.basis for one in _checklist(name).actions.values()}

    assert bases <= {Basis.PRACTICE, Basis.PROPOSAL}


@pytest.mark.parametrize("name", NAMES)
def test_every_practice_names_a_source_that_somebody_read(name: str) -> None:
    registered = _document("sources")["sources"]
    deadlines = [one.due for one in _checklist(name).actions.values()]
    practices = [one.source for one in deadlines if one.basis is Basis.PRACTICE]

    assert [
        one for one in practices if registered[one or ""]["sureness"] != "seen"
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_citation_is_registered(name: str) -> None:
    registered = _document("sources")["sources"]
    cited = {cite for one in _checklist(name).actions.values() for cite in one.cites}

    assert cited - set(registered) == set()


def test_what_was_seen_says_when() -> None:
    registered = _document("sources")["sources"]

    unsaid = [
        name
        for name, one in registered.items()
        if one["sureness"] == "seen" and "read_on" not in one
    ]
    assert unsaid == []


def test_the_sources_are_what_their_schema_says() -> None:
    data = json.dumps(_document("sources"), default=str).encode()

    assert _problems("sources", data) == ()


@pytest.mark.parametrize("name", NAMES)
def test_exactly_six_actions_are_offers(name: str) -> None:
    actions = _checklist(name).actions.values()
    offers = sorted(one.number for one in actions if one.kind is Kind.OFFER)

    assert tuple(offers) == OFFERS


@pytest.mark.parametrize("name", NAMES)
def test_an_office_can_begin_with_about_twenty_actions(name: str) -> None:
    core = [one for one in _checklist(name).actions.values() if one.core]

    assert 18 <= len(core) <= 24


def test_every_lead_in_north_macedonia_is_held_by_an_agency() -> None:
    checklist = _checklist("mk")
    leads = {
        name
        for one in checklist.actions.values()
        for name in (
            [stand.role for stand in checklist.roles[one.lead].stands_for] or [one.lead]
        )
    }

    assert [one for one in leads if not checklist.holders_of(one)] == []


def test_the_baseline_can_be_opened_by_nobody() -> None:
    assert _checklist("western-balkans").abstract
    assert not _checklist("mk").abstract


@pytest.mark.parametrize("name", NAMES)
def test_every_language_of_a_checklist_is_reviewed_or_said_not_to_be(name: str) -> None:
    checklist = _checklist(name)

    assert set(checklist.languages) == {"en", *checklist.unreviewed}
