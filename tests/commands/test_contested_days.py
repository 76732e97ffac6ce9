"""Days on which it is disputed whether offices close: the office decides."""

import json
from pathlib import Path

import pytest

from casebooks import Office, Ran, an_office, fits

CASE = "BA-2026-001"
NOTICE = "send-release-notice"
REPUBLIC_DAY, DAY_BEFORE = "2029-01-09", "2029-01-08"
RELEASE = "2029-03-10"
"""The notice is due 60 days before the release, on Republic Day, a Tuesday."""

YEAR_2029 = ("calendar", "show", "ba-srp", "--year", "2029")
OVER_THE_DAY = ("calendar", "shift", "2029-01-10", "-1wd", "--calendar", "ba-srp")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = an_office(tmp_path)
    dates = ("--release", RELEASE, "--admission", "2026-11-20")
    ran = office.run("open", CASE, "--checklist", "ba-srp", *dates)
    assert ran.status == 0
    return office


def test_contested_days_count_as_open_where_the_office_says_nothing(
    office: Office,
) -> None:
    assert _due(office) == REPUBLIC_DAY
    assert _day_shown(office) == "Republic Day (contested: counts as open)"
    assert office.run(*OVER_THE_DAY).out.splitlines()[-1] == REPUBLIC_DAY


def test_saying_that_they_are_open_changes_nothing(office: Office) -> None:
    before = (_due(office), _day_shown(office))

    _say(office, '"open"')

    assert (_due(office), _day_shown(office)) == before


def test_a_deadline_moves_off_a_contested_day_that_the_office_closes(
    office: Office,
) -> None:
    _say(office, '"closed"')

    assert _due(office) == DAY_BEFORE
    assert _explained(office)["due"] == DAY_BEFORE
    assert f"{CASE}\t{DAY_BEFORE}" in _lines(office)
    assert office.run(*OVER_THE_DAY).out.splitlines()[-1] == DAY_BEFORE


def test_every_answer_says_by_whose_word_such_a_day_is_closed(office: Office) -> None:
    _say(office, '"closed"')

    told = "Republic Day (contested: counts as closed by the office's settings)"
    assert _day_shown(office) == told
    assert told in _unfolded(office.run("explain", CASE, NOTICE))
    assert told in _unfolded(office.run(*OVER_THE_DAY))


def test_it_is_explained_that_a_day_that_counts_as_open_is_contested(
    office: Office,
) -> None:
    ran = office.run("explain", CASE, NOTICE)

    assert "yes              Republic Day (contested: counts as open)" in ran.out


def test_working_days_pass_over_it_and_say_so(office: Office) -> None:
    _say(office, '"closed"')
    _write_a_checklist(office)
    office.run("open", "BA-2026-002", "--checklist", "own", "--release", "2029-02-14")

    ran = office.run("explain", "BA-2026-002", NOTICE)

    assert (
        "not counted: Tue 9 Jan 2029 Republic Day (contested: counts as closed by the "
        "office's settings)"
    ) in _unfolded(ran)


def test_a_closed_day_is_marked_as_contested_in_json(office: Office) -> None:
    _say(office, '"closed"')

    shown, counted = (
        office.run(*YEAR_2029, "--json"),
        office.run(*OVER_THE_DAY, "--json"),
    )
    explained = office.run("explain", CASE, NOTICE, "--json")

    fits(shown, "closed-days")
    fits(counted, "shift")
    fits(explained, "explain")
    days = {one["date"]: one for one in json.loads(shown.out)["days"]}
    assert (days[REPUBLIC_DAY]["closed"], days[REPUBLIC_DAY]["contested"]) == (
        True,
        True,
    )
    assert not days["2029-05-09"]["contested"]
    [skipped] = json.loads(counted.out)["skipped"]
    assert (skipped["date"], skipped["contested"]) == (REPUBLIC_DAY, True)
    assert json.loads(explained.out)["closed_days"] == [
        {"date": REPUBLIC_DAY, "name": "Republic Day", "contested": True}
    ]


def test_what_was_recorded_stays_and_the_cases_are_in_order(office: Office) -> None:
    office.run("done", CASE, NOTICE)
    before = office.path(CASE).read_bytes()

    _say(office, '"closed"')

    assert office.run("verify", CASE).out == "1 case is in order.\n"
    assert office.path(CASE).read_bytes() == before
    assert "it was due Tue 9 Jan 2029" in office.run("explain", CASE, NOTICE).out


def test_without_a_casebook_contested_days_count_as_open(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    ran = office.run(*YEAR_2029, RELEASEKIT_CASEBOOK="")

    assert "Republic Day (contested: counts as open)" in ran.out


@pytest.mark.parametrize("value", ['"perhaps"', '"Closed"', '""', "true"])
@pytest.mark.parametrize("words", [("due",), ("verify",), YEAR_2029], ids=str)
def test_another_word_is_no_setting(
    office: Office, words: tuple[str, ...], value: str
) -> None:
    _say(office, value)

    ran = office.run(*words)

    assert (ran.status, ran.out) == (78, "")
    assert ran.err.startswith("RK-E080: ")
    assert "contested_days" in ran.err


def test_a_wrong_word_is_told_with_those_that_may_stand_there(office: Office) -> None:
    _say(office, '"perhaps"')

    ran = office.run("due")

    assert "contested_days is perhaps; write open or closed." in ran.err


def _say(office: Office, value: str) -> None:
    path = office.folder / "releasekit.toml"
    settings = path.read_text(encoding="utf-8")
    path.write_text(f"{settings}contested_days = {value}\n", encoding="utf-8")


def _due(office: Office) -> str:
    ran = office.run("due", CASE, "--within", "all", "--json")
    actions = {one["action"]: one for one in json.loads(ran.out)["actions"]}
    return str(actions[NOTICE]["due"])


def _explained(office: Office) -> dict[str, object]:
    found: dict[str, object] = json.loads(
        office.run("explain", CASE, NOTICE, "--json").out
    )
    return found


def _lines(office: Office) -> str:
    ran = office.run("due", CASE, "--within", "all", "--view", "lines")
    return "\n".join(line for line in ran.out.splitlines() if NOTICE in line)


def _day_shown(office: Office) -> str:
    out = office.run(*YEAR_2029, COLUMNS="200").out
    [line] = [one for one in out.splitlines() if one.startswith("  Tue  9 Jan")]
    return line.removeprefix("  Tue  9 Jan  ")


def _unfolded(ran: Ran) -> str:
    return " ".join(ran.out.split())


def _write_a_checklist(office: Office) -> None:
    """Write one in which the notice is due thirty working days before the release."""
    path = office.folder / "checklists" / "src" / "own.toml"
    path.write_text(
        'format = 1\nid = "own"\nversion = "0.1.0"\nstatus = "draft"\n'
        'extends = "ba-srp"\ntitle = { en = "Own" }\n'
        f"[actions.{NOTICE}]\n"
        'due = { working_days = 30, before = "release", basis = "proposal" }\n',
        encoding="utf-8",
    )
