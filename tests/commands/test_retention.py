"""`retention`: cases whose term is over, by what the office has set."""

import json
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office, fits

TERMS = "[retention]\nreview_months = 6\nerase_months = 24\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def with_terms(office: Office, terms: str = TERMS) -> Office:
    settings = office.folder / "releasekit.toml"
    settings.write_text(f"{settings.read_text()}\n{terms}")
    return office


def test_without_terms_it_says_what_to_write(office: Office) -> None:
    ran = office.run("retention")

    assert (ran.status, ran.out) == (78, "")
    assert "review_months" in ran.err


def test_nothing_is_over_yet_and_the_next_day_is_told(office: Office) -> None:
    ran = with_terms(office).run("retention")

    assert ran.status == 0
    assert "0 cases to look at" in ran.out
    assert f"Sun 23 May 2027: {FIRST}" in ran.out


def test_each_kind_stands_under_its_head_with_what_to_type(office: Office) -> None:
    with_terms(office)
    office.run("close", FIRST, "--because", "end-of-support", "--yes")
    office.run("note", FIRST, "--note", "kept", RELEASEKIT_TODAY="2028-10-01")

    ran = office.run("retention", RELEASEKIT_TODAY="2028-12-01")

    assert "TO ERASE  1" in ran.out
    assert f"rk erase {FIRST} --reason TEXT" in ran.out
    assert "TO REVIEW: IS IT STILL NEEDED?  1" in ran.out
    assert f"{SECOND}  by Sun 23 May 2027; last entry Mon 23 Nov 2026" in ran.out
    assert "2 cases to look at" in ran.out


def test_restricted_cases_are_told_to_whoever_answers_for_them(office: Office) -> None:
    office.run("restrict", SECOND, "--reason", "disputed")

    ran = with_terms(office).run("retention")

    assert "RESTRICTED  1" in ran.out
    assert f"rk restrict {SECOND} --lift --reason TEXT" in ran.out


def test_as_json_it_is_what_its_schema_says(office: Office) -> None:
    ran = with_terms(office).run("retention", "--json", RELEASEKIT_TODAY="2027-06-01")

    fits(ran, "retention")
    rows = json.loads(ran.out)["cases"]
    assert [(one["case"], one["why"], one["by"]) for one in rows] == [
        (FIRST, "review", "2027-05-23"),
        (SECOND, "review", "2027-05-23"),
    ]


def test_a_case_that_cannot_be_read_is_named_and_the_others_are_told(
    office: Office,
) -> None:
    with_terms(office)
    office.path(FIRST).write_bytes(b"{}")

    ran = office.run("retention", "--json", RELEASEKIT_TODAY="2027-06-01")

    assert ran.status == 65
    document = json.loads(ran.out)
    assert [one["case"] for one in document["cases"]] == [SECOND]
    assert [one["case"] for one in document["faults"]] == [FIRST]


def test_a_look_at_terms_stands_in_the_log(office: Office) -> None:
    with_terms(office).run("retention", "--reason", "yearly review")

    last = json.loads(office.run("audit", "--json").out)["lines"][-1]
    assert (last["command"], last["cases"]) == ("retention", 2)
    assert last["reason"] == "yearly review"


@pytest.mark.parametrize(
    "terms",
    [
        "[retention]\nreview_months = 0\n",
        "[retention]\nerase_months = 1201\n",
        '[retention]\nerase_months = "24"\n',
        "[retention]\nerase_years = 2\n",
        "retention = 24\n",
    ],
)
def test_terms_that_are_none_are_refused(office: Office, terms: str) -> None:
    ran = with_terms(office, terms).run("retention")

    assert (ran.status, ran.out) == (78, "")
    assert "retention" in ran.err
