import json
import re
import tomllib
from collections import Counter
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from builders import REPOSITORY
from releasekit.domain.action import Basis, Kind, Reschedule
from releasekit.domain.checklist import Checklist
from releasekit.domain.soundness import findings
from releasekit.domain.soundness_roles import reached
from releasekit.presentation.screen import columns_of
from releasekit.storage.checklists.examining import examine
from releasekit.storage.checklists.files import resolve
from releasekit.storage.checklists.shelf import Shelf
from releasekit.storage.json_text import canonical

FOLDER = REPOSITORY / "checklists"
BASELINE = "western-balkans"
NAMES = sorted({path.stem for path in FOLDER.glob("*.toml")} - {"sources"})
OTHERS = [name for name in NAMES if name != BASELINE]
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
STATUTES = {
    "rs": {
        (450, "opens", "RS-LECS-185"),
        (450, "due", "RS-LECS-185"),
        (750, "due", "RS-LECS-178"),
    }
}
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
    return resolve(FOLDER / f"{name}.toml", Shelf()).checklist


@cache
def _problems(schema: str, data: bytes) -> tuple[str, ...]:
    path = REPOSITORY / "schemas" / f"{schema}.schema.json"
    checker = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(
        json.loads(path.read_bytes()), format_checker=checker
    )
    found = validator.iter_errors(json.loads(data))
    return tuple(f"{one.json_path}: {one.message}" for one in found)


CONCRETE = [name for name in NAMES if not _document(name).get("abstract")]


def test_the_baseline_and_the_jurisdictions_are_found() -> None:
    assert {BASELINE, "ba", "ba-bih", "mk", "rs"} <= set(NAMES)
    assert set(NAMES) - set(CONCRETE) == {BASELINE, "ba"}


@pytest.mark.parametrize("name", NAMES)
def test_a_checklist_says_its_own_name_and_version(name: str) -> None:
    document = _document(name)

    assert document["id"] == name
    assert re.fullmatch(r"\d+\.\d+\.\d+", document["version"])
    assert _checklist(name).version == document["version"]


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_checklist_comes_down_from_the_baseline(name: str) -> None:
    above = [name]
    while "extends" in _document(above[-1]):
        above.append(_document(above[-1])["extends"])

    assert above[-1] == BASELINE
    assert len(above) == len(set(above))
    assert all(_document(one).get("abstract") for one in above[1:])


@pytest.mark.parametrize("name", NAMES)
def test_a_checklist_file_is_what_its_schema_says(name: str) -> None:
    data = json.dumps(_document(name), default=str).encode()

    assert _problems("checklist", data) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_checklist_resolves_to_what_its_schema_says(name: str) -> None:
    resolved = resolve(FOLDER / f"{name}.toml", Shelf())

    assert _problems("resolved", resolved.data) == ()
    assert canonical(json.loads(resolved.data)) == resolved.data


@pytest.mark.parametrize("name", NAMES)
def test_a_checklist_is_sound(name: str) -> None:
    examined = examine(FOLDER / f"{name}.toml", Shelf())

    assert examined.findings == ()
    assert examined.resolved is not None
    assert findings(examined.resolved.checklist) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_says_that_it_is_one(name: str) -> None:
    assert _document(name)["status"] == "draft"
    assert not _checklist(name).adopted
    assert "DRAFT" in (FOLDER / f"{name}.toml").read_text(encoding="utf-8")[:1000]


def test_the_baseline_has_exactly_the_sixty_actions() -> None:
    numbers = [one.number for one in _checklist(BASELINE).actions.values()]

    assert sorted(numbers) == sorted(NUMBERS)
    assert len(numbers) == 60


@pytest.mark.parametrize("name", NAMES)
def test_the_first_digit_of_a_number_is_its_phase(name: str) -> None:
    actions = _checklist(name).actions.values()

    wrong = [one.number for one in actions if one.number // 100 != one.phase.number]
    assert wrong == []


@pytest.mark.parametrize("name", OTHERS)
def test_a_jurisdiction_gives_numbers_only_to_its_own_and_from_50_to_79(
    name: str,
) -> None:
    known = _checklist(_document(name)["extends"]).actions
    written = _document(name).get("actions", {})
    own = [one for key, one in _checklist(name).actions.items() if key not in known]

    assert [one.number for one in own if not 50 <= one.number % 100 <= 79] == []
    assert [key for key in written if key in known and "number" in written[key]] == []


@pytest.mark.parametrize("name", OTHERS)
def test_an_action_of_the_baseline_keeps_its_number_everywhere(name: str) -> None:
    numbers = {one.id: one.number for one in _checklist(BASELINE).actions.values()}
    found = {one.id: one.number for one in _checklist(name).actions.values()}

    assert {key: found[key] for key in numbers if key in found} == {
        key: number for key, number in numbers.items() if key in found
    }


@pytest.mark.parametrize("name", NAMES)
def test_no_number_is_given_twice_or_after_it_was_retired(name: str) -> None:
    checklist = _checklist(name)
    numbers = [one.number for one in checklist.actions.values()]

    assert len(set(numbers)) == len(numbers)
    assert set(numbers) & set(checklist.retired) == set()


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
def test_only_what_was_read_in_serbias_execution_law_is_called_statute(
    name: str,
) -> None:
    statutes = {
        (one.number, key, given.source)
        for one in _checklist(name).actions.values()
        for key, given in (("opens", one.opens), ("due", one.due))
        if given is not None and given.basis is Basis.STATUTE
    }

    assert statutes == STATUTES.get(name, set())


def test_every_duty_called_statute_names_an_article_that_was_read() -> None:
    duties = [one.duty for one in _checklist("rs").actions.values() if one.duty]
    sources = _checklist("rs").sources

    articles = {one.source or "" for one in duties if one.basis is Basis.STATUTE}
    assert {sources[one].sureness for one in articles} == {"seen"}
    assert all(sources[one].text_of for one in articles)


@pytest.mark.parametrize("name", [one for one in NAMES if one != "rs"])
def test_no_duty_outside_serbia_is_called_statute(name: str) -> None:
    bases = {one.duty.basis for one in _checklist(name).actions.values() if one.duty}

    assert Basis.STATUTE not in bases


@pytest.mark.parametrize("name", NAMES)
def test_every_practice_names_a_source_that_somebody_read(name: str) -> None:
    registered = _document("sources")["sources"]
    deadlines = [one.due for one in _checklist(name).actions.values()]
    practices = [one.source for one in deadlines if one.basis is Basis.PRACTICE]

    assert [
        one
        for one in practices
        if registered.get(one or "", {}).get("sureness") != "seen"
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


def test_exactly_six_actions_of_the_baseline_are_offers() -> None:
    actions = _checklist(BASELINE).actions.values()
    offers = sorted(one.number for one in actions if one.kind is Kind.OFFER)

    assert tuple(offers) == OFFERS


@pytest.mark.parametrize("name", OTHERS)
def test_what_the_baseline_offers_is_an_offer_in_every_jurisdiction(name: str) -> None:
    actions = _checklist(name).actions.values()
    known = [one for one in actions if one.number in NUMBERS]

    offers = {one.number for one in known if one.kind is Kind.OFFER}
    assert offers == {one.number for one in known} & set(OFFERS)


@pytest.mark.parametrize("name", NAMES)
def test_an_office_can_begin_with_about_twenty_actions(name: str) -> None:
    core = [one for one in _checklist(name).actions.values() if one.core]

    assert 18 <= len(core) <= 26


@pytest.mark.parametrize("name", CONCRETE)
def test_every_lead_is_held_by_an_agency_or_a_note_says_why_not(name: str) -> None:
    checklist = _checklist(name)
    leads = {one.lead for one in checklist.actions.values()}
    posts = {
        post
        for lead in leads
        for post in reached(checklist.roles[lead], checklist) or {lead}
        if not checklist.roles[post].stands_for
    }

    unheld = [checklist.roles[one] for one in posts if not checklist.holders_of(one)]
    assert [one.id for one in unheld if one.held or not one.note] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_language_of_a_checklist_is_reviewed_or_said_not_to_be(name: str) -> None:
    checklist = _checklist(name)

    assert set(checklist.languages) == {"en", *checklist.unreviewed}


def test_the_baseline_says_what_becomes_stale() -> None:
    actions = _checklist(BASELINE).actions.values()
    found = {
        kind: {one.id for one in actions if one.on_reschedule is kind}
        for kind in (Reschedule.RESET, Reschedule.REVIEW)
    }

    assert found == {
        Reschedule.RESET: {
            "send-release-notice",
            "check-release-day",
            "confirm-address-and-appointments",
        },
        Reschedule.REVIEW: {
            "hold-handover-meeting",
            "write-release-plan",
            "hold-release-meeting",
            "complete-file-handover",
            "check-readiness",
            "plan-care-continuity",
        },
    }


def test_every_action_of_the_baseline_says_how_to_do_it_well_and_to_which_theme() -> (
    None
):
    actions = _checklist(BASELINE).actions.values()

    assert [one.id for one in actions if not one.guidance] == []
    assert [one.id for one in actions if not one.themes] == []
    assert [one.id for one in actions if one.duty is None] == []


def test_every_kind_of_information_is_passed_by_some_action() -> None:
    checklist = _checklist(BASELINE)
    passed = {
        what
        for one in checklist.actions.values()
        for share in one.shares
        for what in share.what
    }

    assert passed == set(checklist.categories)


def test_every_action_of_the_baseline_has_a_macedonian_title_and_short() -> None:
    checklist = _checklist(BASELINE)
    actions = checklist.actions.values()

    assert [one.id for one in actions if {"en", "mk"} - set(one.title)] == []
    assert [one.id for one in actions if {"en", "mk"} - set(one.short)] == []
    assert "mk" in checklist.unreviewed


@pytest.mark.parametrize("name", CONCRETE)
def test_every_agency_says_how_sure_it_is(name: str) -> None:
    agencies = _checklist(name).agencies.values()

    assert [one.id for one in agencies if not one.sureness] == []
