"""What must not be stored of a person is refused, with the guard rail it would break.

The numbers are those of docs/guard-rails.md.
"""

import json
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office, in_file, sealed
from checklist_files import write_checklist

FIELDS = {
    "risk-score": 1,
    "ideology": 3,
    "offence": 3,
    "diagnosis": 6,
    "name": 4,
    "birth-date": 4,
}
every_field = pytest.mark.parametrize(("field", "rail"), FIELDS.items())


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@every_field
@pytest.mark.parametrize("table", ["facts", "dates", "categories"])
def test_a_checklist_that_would_store_it_is_refused(
    office: Office, tmp_path: Path, table: str, field: str, rail: int
) -> None:
    body = f'[{table}.{field}]\ntitle = {{ en = "What it asks" }}\n'
    path = write_checklist(tmp_path / "mine.toml", body, extends='"mk"')

    checked = office.run("checklist", "check", str(path))
    opened = office.run("open", "MK-9", "--checklist", str(path), "--release=+90d")

    assert checked.status == 1
    assert f"guard rail {rail} " in checked.out
    assert opened.status != 0
    assert not office.path("MK-9").exists()


@every_field
def test_an_answer_that_would_say_it_is_refused(
    office: Office, tmp_path: Path, field: str, rail: int
) -> None:
    body = (
        '[facts.outcome]\ntitle = { en = "Outcome" }\n'
        f'choices = ["{field}", "none"]\n'
    )
    path = write_checklist(tmp_path / "mine.toml", body, extends='"mk"')

    assert f"guard rail {rail} " in office.run("checklist", "check", str(path)).out


@every_field
def test_a_key_of_an_action_that_would_hold_it_is_refused(
    office: Office, tmp_path: Path, field: str, rail: int
) -> None:
    body = f'[actions.health-intake]\n{field} = "x"\n'
    path = write_checklist(tmp_path / "mine.toml", body, extends='"mk"')

    checked = office.run("checklist", "check", str(path))

    assert checked.status == 1
    assert f"guard rail {rail} " in checked.out


@every_field
@pytest.mark.parametrize("where", ["fact", "event", "case"])
def test_a_case_that_carries_it_is_refused(
    office: Office, where: str, field: str, rail: int
) -> None:
    _put(office, where, field)

    shown = office.run("show", FIRST)

    assert (shown.status, shown.out) == (65, "")
    assert f"guard rail {rail} " in shown.err


@every_field
def test_a_case_that_carries_it_hides_no_other(
    office: Office, field: str, rail: int
) -> None:
    del rail
    _put(office, "event", field)

    due = office.run("due", "--within", "all", "--json")

    found = json.loads(due.out)
    assert [one["case"] for one in found["faults"]] == [FIRST]
    assert {one["case"] for one in found["actions"]} == {SECOND}


@every_field
def test_what_is_typed_about_it_is_refused(
    office: Office, field: str, rail: int
) -> None:
    before = (office.path(FIRST)).read_bytes()

    ran = office.run("set", FIRST, f"{field}=3", "--by", "o1")

    assert ran.status == 2
    assert f"guard rail {rail} " in ran.err
    assert (office.path(FIRST)).read_bytes() == before


def _put(office: Office, where: str, field: str) -> None:
    """Put a field into a case as another program could: the chain of events holds."""
    said = [event["said"] for event in office.document(FIRST)["history"]]
    target = {"fact": said[0]["facts"], "event": said[0]}.get(where, {})
    target[field] = True
    document = sealed(FIRST, said)
    office.path(FIRST).write_bytes(
        in_file(document | ({field: True} if where == "case" else {}))
    )
