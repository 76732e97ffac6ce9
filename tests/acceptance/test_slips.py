"""Slips that would silence a case, lose a word, or call an agency late wrongly."""

import json
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_empty_office, an_office
from releasekit.domain.free_text import Personal, personal_data_in
from screens import a_copy_of_the_demo


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def a_new_casebook(where: Path) -> Office:
    office = an_empty_office(where)
    office.run("init", str(office.folder))
    return office


@pytest.mark.parametrize(
    "words",
    [
        ("set", FIRST, "released=2030-01-01"),
        ("open", "--checklist", "mk", "--date", "released=2026-11-24"),
    ],
    ids=str,
)
def test_what_happened_cannot_lie_in_the_future(
    office: Office, words: tuple[str, ...]
) -> None:
    before = office.bytes()

    ran = office.run(*words)

    assert ran.status == 2
    assert ran.err.startswith("RK-E030: ")
    assert office.bytes() == before


def test_a_step_cannot_be_done_before_the_case_could_begin(office: Office) -> None:
    before = office.bytes()

    ran = office.run("done", FIRST, "102", "--on", "1950-01-01")

    assert ran.status == 2
    assert ran.err.startswith("RK-E045: 1950-01-01 is before ")
    assert office.bytes() == before


def test_every_open_question_stands_at_the_foot_of_the_table(tmp_path: Path) -> None:
    office = a_new_casebook(tmp_path)
    office.run("open", "X-3", "--checklist", "mk", "--release", "2026-12-10")

    shown = office.run("due", "--view", "table").out
    rows = json.loads(office.run("due", "--json").out)["actions"]

    asked = [row for row in rows if row["state"] == "undetermined"]
    assert f"{len(asked)} actions wait for an answer" in shown
    for fact in {fact for row in asked for fact in row["needs_facts"]}:
        assert fact in " ".join(shown.split())


def test_a_release_day_that_is_over_and_not_confirmed_is_named(
    tmp_path: Path,
) -> None:
    office = a_new_casebook(tmp_path)
    office.run("open", "X-2", "--checklist", "mk", "--release", "2026-11-20")

    before = office.run("due", "--view", "table").out
    office.run("set", "X-2", "released=2026-11-20")
    after = office.run("due", "--view", "table").out

    asked = "Fri 20 Nov    2 Was the person released? -> rk set 2 released=2026-11-20"
    assert asked in before.splitlines()
    assert "Was the person released?" not in after
    assert "Out: 2." in after


def test_a_demo_in_which_somebody_opened_a_case_is_left_alone(tmp_path: Path) -> None:
    office = a_copy_of_the_demo(tmp_path)
    office.run("open", "MK-REAL-2026-001", "--checklist", "mk")
    before = office.bytes()

    ran = office.run("demo", str(office.folder))

    assert ran.status == 73
    assert "a case of their own" in ran.err
    assert office.bytes() == before


def test_a_demo_on_which_things_were_tried_is_made_anew(tmp_path: Path) -> None:
    office = a_copy_of_the_demo(tmp_path)
    office.run("note", "MK-DEMO-2026-005", "--note", "tried")

    ran = office.run("demo", str(office.folder))

    assert ran.status == 0
    assert office.notes("MK-DEMO-2026-005") == []


def test_a_span_too_long_to_be_meant_is_refused_not_cut(office: Office) -> None:
    same = [office.run("due", "--within", span).out for span in ("10d", "000010d")]
    long = office.run("due", "--within", "99999d")

    assert same[0] == same[1]
    assert long.status == 2
    assert "99999d" in long.err


def test_a_draft_with_a_deadline_of_law_does_not_deny_it(office: Office) -> None:
    own = office.folder / "checklists" / "src" / "own.toml"
    own.write_text(
        'format = 1\nid = "own"\nversion = "0.1.0"\nstatus = "draft"\n'
        'extends = "western-balkans"\njurisdiction = "MK"\ncalendar = "mk"\n'
        'title = { en = "Own" }\n[agencies.all]\nname = { en = "All" }\nroles = ['
        '"prison-management", "prison-case-officer", "prison-health", "probation",'
        '"social-work", "data-protection-officer", "court-or-release-authority",'
        '"employment-service", "pcve-coordination", "community-health"]\n'
        '[actions.check-release-day]\ndue = { days = 28, before = "release", '
        'basis = "statute", source = "MK-CC-36" }\n'
    )

    opened = office.run("open", "OWN-7", "--checklist", "own", "--release=2027-01-15")
    ran = office.run("show", "OWN-7")

    assert opened.status == 0, opened.err
    assert "only deadlines of basis statute were read in a law" in ran.out
    assert "not law" not in ran.out


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0101990450001/26", Personal.NUMBER),
        ("JMBG-0101990450001/2026", Personal.NUMBER),
        ("070 123 456/26", Personal.TELEPHONE),
        ("file 08-1234/2026-1, read 20.11.2026", None),
    ],
)
def test_a_slash_does_not_hide_a_number_of_a_person(
    text: str, kind: Personal | None
) -> None:
    assert personal_data_in(text) is kind


def test_of_two_people_who_make_one_casebook_one_is_told(tmp_path: Path) -> None:
    office = a_new_casebook(tmp_path)

    ran = office.run("init", str(office.folder), "--office", "BBB")

    assert ran.status == 73
    assert "casebook already" in ran.err
    assert SECOND not in ran.out


@pytest.mark.parametrize("words", [("due", "--view", "table"), ("show", FIRST)])
def test_texts_that_nobody_checked_say_so(
    office: Office, words: tuple[str, ...]
) -> None:
    english = office.run(*words).out
    macedonian = office.run(*words, "--lang", "mk").out

    said = "Texts in mk are drafts that no native speaker has checked."
    assert said not in english
    assert said in macedonian
