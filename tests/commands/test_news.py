"""What changed since one last looked, kept among one's own files."""

from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from fakes import at_terminal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _news(office: Office, *more: str, **environment: str) -> list[str]:
    state = {"XDG_STATE_HOME": str(office.home / ".local"), **environment}
    shown = at_terminal(office, "due", *more, **state).out
    return [line for line in shown.splitlines() if line.startswith("Since ")]


def test_the_first_look_has_no_news(office: Office) -> None:
    assert _news(office) == []


def test_what_others_recorded_since_is_told_once(office: Office) -> None:
    _news(office)
    office.run("done", FIRST, "416", "--by", "p4")
    office.run("set", SECOND, "release=2027-04-12", "--by", "p4")

    first, second = _news(office), _news(office)

    assert first == [
        "Since Mon 23 Nov: 2 release: Mon 12 Apr 2027; 1 416 Send release notice: done."
    ]
    assert second == []


def test_ones_own_changes_are_no_news(office: Office) -> None:
    _news(office)
    office.run("done", FIRST, "416")

    assert _news(office) == []


def test_what_was_seen_before_a_restriction_is_no_news_after_it(
    office: Office,
) -> None:
    office.run("done", FIRST, "416", "--by", "p4")
    _news(office)
    office.run("restrict", FIRST, "--reason", "disputed", "--by", "p4")
    meanwhile = _news(office)
    office.run("set", FIRST, "release=2027-04-12", "--by", "p4")
    office.run("restrict", FIRST, "--lift", "--reason", "settled", "--by", "p4")

    after = _news(office)

    assert meanwhile == []
    assert after == ["Since Mon 23 Nov: 1 release: Mon 12 Apr 2027."]


def test_news_of_a_sensitive_step_are_for_the_roles_in_it(office: Office) -> None:
    office.run("set", FIRST, "health-need=yes", "--by", "p4")
    _news(office)
    office.run("done", FIRST, "414", "--by", "p4")

    assert _news(office, "--as", "employment-service") == []


def test_nothing_of_it_is_kept_in_the_casebook(office: Office) -> None:
    before = office.bytes(log=False)

    _news(office)

    assert office.bytes(log=False) == before
    assert len(list((office.home / ".local").rglob("*.json"))) == 1


@pytest.mark.parametrize("broken", ["", "[]", '{"on": "soon", "seen": {}}', "{"])
def test_a_broken_look_is_no_look(office: Office, broken: str) -> None:
    _news(office)
    [path] = (office.home / ".local").rglob("*.json")
    path.write_text(broken, encoding="utf-8")
    office.run("done", FIRST, "416", "--by", "p4")

    assert _news(office) == []


def test_a_look_at_one_case_leaves_the_news_of_the_others(office: Office) -> None:
    _news(office)
    office.run("done", FIRST, "416", "--by", "p4")
    at_terminal(office, "due", SECOND, XDG_STATE_HOME=str(office.home / ".local"))

    assert len(_news(office)) == 1


def test_where_nobody_says_who_looks_nothing_is_kept(office: Office) -> None:
    _news(office, RELEASEKIT_BY="")

    assert not (office.home / ".local").exists()
