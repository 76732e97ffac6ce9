"""`record`: thirty results in one sitting, written at the end."""

from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from fakes import FakeTerminal, Meanwhile, at_terminal
from releasekit.commands.record import record
from releasekit.commands.session import Session, Streams

MEETING = f"""# the meeting of Monday
{FIRST},{SECOND} 416 done
{FIRST} 109 done 2026-11-23 yes
{SECOND} 404 declined

{FIRST} 408 not-needed the family lives abroad
{SECOND} 411 started
absent police
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.txt"
    path.write_text(MEETING, encoding="utf-8")
    return path


def _said(office: Office, case: str, last: int) -> list[str]:
    events = [one["said"] for one in office.document(case)["history"][-last:]]
    return [f"{one['did']} {one.get('action', one.get('text'))}" for one in events]


def test_a_meeting_is_recorded_case_by_case(office: Office, minutes: Path) -> None:
    ran = office.run("record", str(minutes), "--yes")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines()[-1] == "6 results recorded."
    assert _said(office, FIRST, 4) == [
        "settled send-release-notice",
        "settled assess-needs-together",
        "settled prepare-family",
        "noted absent from the meeting: police",
    ]
    assert _said(office, SECOND, 4) == [
        "settled send-release-notice",
        "settled offer-mentor",
        "started write-release-plan",
        "noted absent from the meeting: police",
    ]


def test_nothing_is_written_without_a_yes(office: Office, minutes: Path) -> None:
    before = office.bytes()

    ran = office.run("record", str(minutes))

    assert (ran.status, ran.err[:7]) == (2, "RK-E083")
    assert office.bytes() == before


def test_what_is_wrong_is_told_with_its_line_and_nothing_is_written(
    office: Office, minutes: Path
) -> None:
    minutes.write_text(
        f"{MEETING}{FIRST} 416 done\n{FIRST} 999 done\n{FIRST} done 416\n",
        encoding="utf-8",
    )
    before = office.bytes()

    ran = office.run("record", str(minutes), "--yes")

    assert ran.status == 65
    assert [line[:16] for line in ran.err.splitlines()] == [
        "line 9: RK-E027:",
        "line 10: RK-E012",
        "line 11: RK-E099",
        "RK-E065: Nothing",
    ]
    assert office.bytes() == before


def test_at_a_terminal_each_line_is_answered_at_once(office: Office) -> None:
    typed = "1 416 done\n1 416 done\n1,2 417 done yesterday\n\ny\n"
    office.run("set", FIRST, "admission=2026-11-02")
    office.run("set", SECOND, "admission=2026-11-02")

    ran = at_terminal(office, "record", typed=typed)

    assert ran.status == 0, ran.err
    assert f"  {FIRST}  416 Send release notice: done, Mon 23 Nov 2026" in ran.out
    assert "RK-E027: 416 send-release-notice of MK-2026-001 was done" in ran.err
    assert ran.err.endswith("Record 3 results? [Y/n] ")
    assert ran.out.splitlines()[-1] == "3 results recorded."


def test_an_answer_of_no_keeps_the_lines_to_go_on_with(office: Office) -> None:
    before = office.bytes()

    ran = at_terminal(office, "record", typed="1 416 done\n\nn\n")
    [draft] = office.home.rglob("record-draft.txt")
    again = at_terminal(office, "record", str(draft), typed="y\n")

    assert ran.status == 2
    assert f"Kept. Go on with it: rk record {draft}" in ran.err
    assert again.out.splitlines()[-1] == "1 result recorded."
    assert office.bytes() != before
    assert not draft.exists()


def test_an_interruption_keeps_the_lines_typed_so_far(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(office.home / ".config"))
    lines = iter([None, KeyboardInterrupt])

    def happens() -> None:
        if next(lines) is not None:
            raise KeyboardInterrupt

    keyboard = Meanwhile(happens, "1 416 done\n")
    options = {"casebook": str(office.folder), "today": "2026-11-23", "by": "o17"}
    streams = Streams(keyboard, FakeTerminal(), FakeTerminal())
    before = office.bytes()

    with pytest.raises(KeyboardInterrupt):
        record(Session(options=options, streams=streams))

    [draft] = office.home.rglob("record-draft.txt")
    assert draft.read_text(encoding="utf-8") == "1 416 done\n"
    assert office.bytes() == before


def test_what_another_role_owes_was_heard_in_the_meeting(
    office: Office, minutes: Path
) -> None:
    minutes.write_text(f"{FIRST} 416 done\n", encoding="utf-8")

    office.run("record", str(minutes), "--yes", "--as", "social-work")

    assert office.document(FIRST)["history"][-1]["said"]["heard"] == "meeting"


def test_an_empty_sitting_records_nothing(office: Office) -> None:
    ran = at_terminal(office, "record", typed="\n")

    assert (ran.status, ran.out) == (0, "Nothing to record.\n")
