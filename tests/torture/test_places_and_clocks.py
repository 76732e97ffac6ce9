"""Every locale, code page, time zone and clock: the same answer, the same bytes."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, Ran, an_office
from endurance import AT_HOME, some
from refusals import IN_CASEBOOK
from releasekit.commands.session import Session

ZONES = (
    "UTC",
    "Europe/Skopje",
    "Pacific/Kiritimati",
    "Pacific/Marquesas",
    "Pacific/Pago_Pago",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "nonsense/nowhere",
)
PLAIN = {"PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
ELSEWHERE: dict[str, Mapping[str, str]] = {
    **{zone: {"TZ": zone} for zone in ZONES},
    **{page: {"PYTHONIOENCODING": page} for page in ("cp1250", "cp1251", "cp437")},
    "ASCII": {"LC_ALL": "C", **PLAIN},
    "POSIX": {"LC_ALL": "POSIX", "LANG": ""},
    "no such locale": {"LC_ALL": "xx_YY.ISO-8859-42"},
    "latin-2": {"LC_ALL": "hr_HR.ISO-8859-2", **PLAIN},
    "turkish": {"LC_ALL": "tr_TR.UTF-8"},
    "dumb": {"TERM": "dumb", "COLUMNS": "1"},
    "warnings": {"PYTHONWARNINGS": "error"},
}
READS = (("due", "--json"), ("show", FIRST, "--json"), ("show", FIRST), ("due",))
WRITES = (
    ("note", SECOND, "--note", "t"),
    ("done", SECOND, "102", "--evidence", "form 3/26"),
    ("set", SECOND, "release=2028-02-29"),
)
DAYS = (
    "0001-01-01",
    "1970-01-01",
    "2026-03-29",
    "2026-10-25",
    "2027-02-28",
    "2028-02-29",
    "2038-01-19",
    "2038-01-20",
    "2100-02-28",
    "2100-03-01",
    "9999-12-31",
)
NIGHTS = {
    "2026-03-28T22:59:59": "2026-03-28",
    "2026-03-28T23:00:00": "2026-03-29",
    "2026-03-29T00:59:59": "2026-03-29",
    "2026-03-29T01:00:00": "2026-03-29",
    "2026-10-24T21:59:59": "2026-10-24",
    "2026-10-24T22:00:00": "2026-10-25",
    "2026-10-25T00:59:59": "2026-10-25",
    "2026-10-25T01:00:00": "2026-10-25",
    "2026-10-25T22:59:59": "2026-10-25",
    "2026-10-25T23:00:00": "2026-10-26",
    "2028-02-28T23:00:00": "2028-02-29",
    "2028-02-29T23:00:00": "2028-03-01",
    "2038-01-19T03:14:07": "2038-01-19",
    "2038-01-19T03:14:08": "2038-01-19",
    "1970-01-01T00:00:00": "1970-01-01",
    "2100-02-28T23:00:00": "2100-03-01",
    "9998-12-31T23:00:00": "9999-01-01",
}
"""What day it is in Skopje: at clock changes, leap days, the end of 32 bits."""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_everywhere_the_same_is_answered_and_written(
    tmp_path: Path, office: Office, reached: Callable[[str], None]
) -> None:
    answers = {words: _runs(office, words, {}).out for words in READS}
    said = _written(tmp_path / "here", {})
    tried = some(list(ELSEWHERE), 1)

    for number, place in enumerate(tried):
        more = ELSEWHERE[place]
        for words in READS:
            ran = _runs(office, words, more)
            if "--json" in words:
                assert ran.out == answers[words], place
        assert _written(tmp_path / str(number), more) == said, place

    reached(f"{len(tried)} surroundings, the same bytes, 0 tracebacks")


def test_no_day_is_too_odd_for_a_command(
    office: Office, reached: Callable[[str], None]
) -> None:
    commands = (*IN_CASEBOOK.values(), ("due", "--within", "all"), ("figures",))
    tried = some(DAYS, 3)
    for day in tried:
        for words in commands:
            ran = office.run(*words, "--today", day)
            assert ran.status in {0, 2}, (day, words, ran)
            assert len(ran.err.splitlines()) <= 1, (day, words, ran)

    reached(f"{len(tried)} days, {len(commands)} commands, 0 tracebacks")
    assert office.run("verify").status == 0


def test_a_day_begins_where_the_casebook_is_whatever_the_clock_does(
    office: Office, monkeypatch: pytest.MonkeyPatch, reached: Callable[[str], None]
) -> None:
    settings = office.folder / "releasekit.toml"
    settings.write_text('format = 1\ntimezone = "Europe/Skopje"\n', encoding="utf-8")
    for name, value in office.environment().items():
        monkeypatch.setenv(name, value)

    found = {at: _day_at(office, at) for at in NIGHTS}

    reached(f"{len(NIGHTS)} instants, the right day at each")
    assert found == {at: date.fromisoformat(day) for at, day in NIGHTS.items()}


def _day_at(office: Office, at: str) -> date:
    instant = datetime.fromisoformat(at).replace(tzinfo=UTC)
    options = {"casebook": str(office.folder)}
    return Session(options=options, clock=lambda: instant).today


def _runs(office: Office, words: tuple[str, ...], more: Mapping[str, str]) -> Ran:
    ran = office.start(*words, **{**AT_HOME, **more})
    assert (ran.status, ran.err) == (0, ""), (words, more, ran)
    return ran


def _written(where: Path, more: Mapping[str, str]) -> list[object]:
    """Give what commands record somewhere, save the instant."""
    where.mkdir()
    office = an_office(where)
    for words in WRITES:
        _runs(office, words, more)
    history = office.document(SECOND)["history"]
    return [{**event["said"], "at": ""} for event in history]
