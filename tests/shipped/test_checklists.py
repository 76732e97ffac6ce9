import json
import re

import pytest

from releasekit.domain.action import Reschedule
from releasekit.domain.soundness import findings
from releasekit.domain.soundness_roles import reached
from releasekit.storage.checklists.examining import examine
from releasekit.storage.checklists.files import resolve
from releasekit.storage.checklists.shelf import Shelf
from releasekit.storage.json_text import canonical
from shipped_checklists import (
    BASELINE,
    CASE_LISTS,
    CONCRETE,
    FOLDER,
    JURISDICTIONS,
    NAMES,
    PREPAREDNESS,
    merged,
    problems,
    written,
)

FORBIDDEN = re.compile(
    r"risk|score|rank|rating|danger|threat|ideology|belief|religion|ethnic|political|"
    r"offence|crime|charge|diagnosis|medicine|treatment|intelligence|name|surname|"
    r"birth|address|phone|radical.*|extrem.*"
)


def test_every_jurisdiction_of_the_region_has_its_checklist() -> None:
    followed = {"al", "ba-bih", "ba-brc", "ba-srp", "me", "mk", "rs", "xk"}

    assert set(CONCRETE) == {*followed, PREPAREDNESS}
    assert set(NAMES) - set(CONCRETE) == {BASELINE, "ba"}


@pytest.mark.parametrize("name", NAMES)
def test_a_checklist_says_its_own_name_and_version(name: str) -> None:
    file = written(name)

    assert file["id"] == name
    assert re.fullmatch(r"\d+\.\d+\.\d+", file["version"])
    assert merged(name).version == file["version"]


@pytest.mark.parametrize("name", JURISDICTIONS)
def test_the_checklist_of_a_jurisdiction_comes_down_from_the_baseline(
    name: str,
) -> None:
    above = [name]
    while "extends" in written(above[-1]):
        above.append(written(above[-1])["extends"])

    assert above[-1] == BASELINE
    assert len(above) == len(set(above))
    assert all(written(one).get("abstract") for one in above[1:])


@pytest.mark.parametrize("name", NAMES)
def test_a_checklist_file_is_what_its_schema_says(name: str) -> None:
    data = json.dumps(written(name), default=str).encode()

    assert problems("checklist", data) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_checklist_resolves_to_what_its_schema_says(name: str) -> None:
    resolved = resolve(FOLDER / f"{name}.toml", Shelf())

    assert problems("resolved", resolved.data) == ()
    assert canonical(json.loads(resolved.data)) == resolved.data


@pytest.mark.parametrize("name", NAMES)
def test_a_checklist_is_sound(name: str) -> None:
    examined = examine(FOLDER / f"{name}.toml", Shelf())

    assert examined.findings == ()
    assert examined.resolved is not None
    assert findings(examined.resolved.checklist) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_says_that_it_is_one(name: str) -> None:
    assert written(name)["status"] == "draft"
    assert not merged(name).adopted
    assert "DRAFT" in (FOLDER / f"{name}.toml").read_text(encoding="utf-8")[:1000]


@pytest.mark.parametrize("name", NAMES)
def test_no_id_holds_a_forbidden_word(name: str) -> None:
    file = written(name)
    tables = ("dates", "facts", "categories")
    ids = [one for table in tables for one in file.get(table, {})]

    words = {part for one in ids for part in one.split("-")}
    assert [one for one in words if FORBIDDEN.fullmatch(one)] == []


@pytest.mark.parametrize("name", CASE_LISTS)
def test_an_office_can_begin_with_about_twenty_actions(name: str) -> None:
    core = [one for one in merged(name).actions.values() if one.core]

    assert 18 <= len(core) <= 26


@pytest.mark.parametrize("name", CONCRETE)
def test_every_lead_is_held_by_an_agency_or_a_note_says_why_not(name: str) -> None:
    checklist = merged(name)
    leads = {one.lead for one in checklist.actions.values()}
    posts = {
        post
        for lead in leads
        for post in reached(checklist.roles[lead], checklist) or {lead}
        if not checklist.roles[post].stands_for
    }

    unheld = [checklist.roles[one] for one in posts if not checklist.holders_of(one)]
    assert [one.id for one in unheld if one.held or not one.note] == []


def test_the_baseline_says_what_becomes_stale() -> None:
    actions = merged(BASELINE).actions.values()
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
    actions = merged(BASELINE).actions.values()

    assert [one.id for one in actions if not one.guidance] == []
    assert [one.id for one in actions if not one.themes] == []
    assert [one.id for one in actions if one.duty is None] == []


def test_every_kind_of_information_is_passed_by_some_action() -> None:
    checklist = merged(BASELINE)
    passed = {
        what
        for one in checklist.actions.values()
        for share in one.shares
        for what in share.what
    }

    assert passed == set(checklist.categories)


@pytest.mark.parametrize("name", CONCRETE)
def test_every_agency_says_how_sure_it_is(name: str) -> None:
    agencies = merged(name).agencies.values()

    assert [one.id for one in agencies if not one.sureness] == []
