"""Every way a plan changes: said in one command, and seen at once."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from casebooks import FIRST, MONDAY, SECOND, Document, Office, Ran, an_office
from fakes import FakeTerminal, Meanwhile, at_terminal
from releasekit.commands.session import Session, Streams
from releasekit.commands.set_values import set_values
from releasekit.errors.fault import ReleasekitError

WHY = ("--reason", "said in the meeting")
LATER = ("--today", "2026-12-07")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _action(office: Office, number: int, *more: str) -> Document:
    ran = office.run("show", FIRST, "--json", *more)
    found: list[Document] = json.loads(ran.out)["actions"]
    return next(one for one in found if one["number"] == number)


def _last(office: Office, case: str = FIRST) -> Document:
    said: Document = office.document(case)["history"][-1]["said"]
    return said


def test_a_waiver_until_a_day_is_owed_again_after_it(office: Office) -> None:
    words = ("waive", FIRST, "408", *WHY, "--authority", "head of office")
    ran = office.run(*words, "--until", "2026-12-01")

    before, after = _action(office, 408), _action(office, 408, *LATER)

    [first, *_rest] = ran.out.splitlines()
    assert first.startswith(f"{FIRST}  408 Prepare the family")
    assert first.endswith(": waived Mon 23 Nov 2026 until Tue 1 Dec 2026")
    assert (before["status"], before["state"]) == ("waived", None)
    assert (after["status"], after["state"]) == ("open", "upcoming")
    assert "waiver-expired" in after["flags"]
    assert _last(office)["authority"] == "head of office"


def test_what_waits_for_a_waived_action_waits_again_when_the_waiver_ends(
    office: Office,
) -> None:
    office.run("done", FIRST, "202")
    words = (
        "waive",
        FIRST,
        "408",
        *WHY,
        "--authority",
        "head",
        "--until",
        "2026-12-01",
    )
    office.run(*words)

    rows = json.loads(office.run("due", FIRST, "--within", "all", "--json").out)
    waiting = [
        row["number"]
        for row in rows["actions"]
        if "prepare-family" in row["blocked_by"]
    ]

    assert waiting == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("waive", FIRST, "408", "--authority", "head"), "RK-E023"),
        (("waive", FIRST, "408", *WHY), "RK-E023"),
        (("waive", FIRST, "416", *WHY, "--authority", "head"), "RK-E085"),
        (("not-needed", FIRST, "416"), "RK-E023"),
        (("extend", FIRST, "416", *WHY), "RK-E023"),
        (("extend", FIRST, "416", "--until", "2027-02-01"), "RK-E023"),
        (("extend", FIRST, "416", *WHY, "--until", "2026-11-30"), "RK-E094"),
        (("extend", FIRST, "416", *WHY, "--until", "2026-11-02"), "RK-E095"),
        (("extend", FIRST, "416", *WHY, "--until", "2027-03-07"), "RK-E005"),
        (("extend", FIRST, "901", *WHY, "--until", "2029-11-02"), "RK-E093"),
        (("block", FIRST, "416"), "RK-E023"),
        (("block", FIRST, "416", "--waits-for", "416"), "RK-E096"),
        (("block", FIRST, "416", "--waits-for", "nobody"), "RK-E014"),
        (("unblock", FIRST, "416"), "RK-E087"),
        (("reopen", FIRST, "416", *WHY), "RK-E088"),
        (("reopen", FIRST, *WHY), "RK-E097"),
        (("reopen", FIRST, "101"), "RK-E023"),
        (("done", FIRST, "416", "--as", "probation"), "RK-E084"),
        (("done", FIRST, "416", "--reported", "dream"), "RK-E041"),
        (("assign", FIRST, "--role", "probation"), "RK-E023"),
        (("assign", FIRST, "--to", "p4"), "RK-E023"),
        (("assign", "--to", "p4"), "RK-E001"),
        (("close", FIRST), "RK-E023"),
        (("close", FIRST, "--because", "enough"), "RK-E041"),
        (("open", "X-1", "--episode-of", FIRST), "RK-E098"),
        (("transfer", FIRST), "RK-E023"),
        (("upgrade",), "RK-E023"),
    ],
)
def test_what_is_missing_or_not_allowed_is_refused_and_changes_nothing(
    office: Office, words: tuple[str, ...], code: str
) -> None:
    before = office.bytes()

    ran = office.run(*words)

    assert (ran.status, ran.err[:7]) == (2, code), ran.err
    assert office.bytes() == before


def test_an_extension_moves_the_day_and_keeps_that_it_was_late(office: Office) -> None:
    later = ("--today", "2027-02-01")
    due = _action(office, 416)["due"]

    office.run("extend", FIRST, "416", "--until", "2027-03-08", *WHY, *later)

    assert due < "2027-02-01"
    assert _action(office, 416, *later)["due"] == "2027-03-08"
    assert _last(office)["due"] == due
    explained = office.run("explain", FIRST, "416", *later).out
    assert "more time           Mon 8 Mar 2027   given on Mon 1 Feb 2027" in explained


def test_an_extension_ends_with_a_release_that_moves_after_it(office: Office) -> None:
    office.run("extend", FIRST, "416", "--until", "2027-03-08", *WHY)

    office.run("set", FIRST, "release=2027-09-01", *LATER)

    assert _action(office, 416, *LATER)["due"] == "2027-07-02"


def test_a_day_set_by_law_is_not_extended(office: Office) -> None:
    office.run("open", "R-1", "--checklist", "rs", "--release", "2027-06-01")

    ran = office.run("extend", "R-1", "450", "--until", "2027-05-03", *WHY)

    assert (ran.status, ran.err[:7]) == (2, "RK-E092")


def test_a_blocked_action_keeps_its_day_and_says_what_it_waits_for(
    office: Office,
) -> None:
    due = _action(office, 416)["due"]

    office.run(
        "block", FIRST, "416", "--waits-for", "police", "--until", "2026-12-01", *WHY
    )

    before, after = _action(office, 416), _action(office, 416, *LATER)
    assert (before["due"], before["blocked_by"][-1]) == (due, "police")
    assert "police" not in after["blocked_by"]
    office.run("unblock", FIRST, "416")
    assert "police" not in _action(office, 416)["blocked_by"]


def test_reported_counts_as_done_and_keeps_its_day_when_the_owner_confirms_it(
    office: Office,
) -> None:
    reported = office.run(
        "done", FIRST, "416", "--as", "probation", "--reported", "meeting"
    )
    first = _action(office, 416)
    confirmed = office.run("done", FIRST, "416", "--as", "prison-management", *LATER)
    second = _action(office, 416, *LATER)

    assert "done Mon 23 Nov 2026 (in time); reported (in a meeting)" in reported.out
    assert (first["status"], first["flags"]) == ("done", ["reported"])
    assert confirmed.status == 0
    assert (second["settled_on"], second["flags"]) == ("2026-11-23", [])


def test_who_records_for_another_is_asked_how_it_was_heard(office: Office) -> None:
    ran = at_terminal(
        office, "done", FIRST, "416", "--as", "probation", typed="phone\n"
    )

    assert ran.status == 0
    assert "How was it heard (phone|paper|meeting|mail)?" in ran.err
    assert _last(office)["heard"] == "phone"


def test_a_step_with_the_person_asks_whether_they_took_part(office: Office) -> None:
    ran = at_terminal(office, "done", FIRST, "109", typed="did-not-want\n")

    assert "Did the person take part" in ran.err
    assert _last(office)["person"] == "did-not-want"


def test_a_review_asks_whether_it_helped(office: Office) -> None:
    at_terminal(office, "done", FIRST, "706", typed="yes\nno\n")

    assert (_last(office)["person"], _last(office)["helped"]) == ("yes", False)


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        ("404\n\nyes\n", "done"),
        ("404\ndeclined\n", "declined"),
        ("408\nnot-needed\nfamily lives abroad\n", "not-needed"),
        ("408\nwaived\nagreed in the group\nhead of office\n", "waived"),
    ],
)
def test_done_alone_asks_for_the_action_and_for_how_it_ended(
    office: Office, typed: str, how: str
) -> None:
    ran = at_terminal(office, "done", FIRST, typed=typed)

    assert ran.status == 0, ran.err
    assert "the person declined an offer; it may be offered again" in ran.err
    assert _last(office)["how"] == how


def test_a_dry_run_says_what_would_be_written_and_writes_nothing(
    office: Office,
) -> None:
    before = office.bytes()

    ran = office.run("done", f"{FIRST},{SECOND}", "416", "--dry-run")

    assert ran.out.count("(not written yet)") == 2
    assert office.bytes() == before


@pytest.mark.parametrize(("answer", "written"), [("y\n", 4), ("n\n", 0)])
def test_more_than_three_changes_are_asked_about_once(
    office: Office, answer: str, written: int
) -> None:
    before = len(office.document(FIRST)["history"])

    ran = at_terminal(
        office, "not-needed", FIRST, "415,416,417,418", *WHY, typed=answer
    )

    assert ran.err.startswith("Record 4 changes? [y/N] ")
    assert len(office.document(FIRST)["history"]) - before == written


def test_a_script_is_not_asked_about_many(office: Office) -> None:
    assert office.run("start", FIRST, "415,416,417,503").status == 0


def test_a_weekday_works_at_a_terminal_and_is_refused_in_a_script(
    office: Office,
) -> None:
    office.run("set", FIRST, "admission=2026-11-02")
    script = office.run("done", FIRST, "416", "--on", "fri")
    terminal = at_terminal(office, "done", "1", "416", "--on", "fri")

    assert (script.status, script.err[:7]) == (2, "RK-E022")
    assert "2026-11-20" in script.err
    assert terminal.out.startswith(f"{FIRST}  416 ")
    assert _last(office)["on"] == "2026-11-20"


def test_a_far_move_asks_again_for_what_must_be_done_anew(office: Office) -> None:
    office.run("done", FIRST, "416")
    office.run("done", FIRST, "407")

    ran = at_terminal(office, "set", FIRST, "release=2027-09-01", typed="y\n")

    assert "look again  407 Three-way handover meeting" in ran.out
    said = [event["said"] for event in office.document(FIRST)["history"][-2:]]
    assert [one["did"] for one in said] == ["dated", "reopened"]
    cause = len(office.document(FIRST)["history"]) - 1
    assert (said[1]["by"], said[1]["cause"]) == ("releasekit", cause)
    assert _action(office, 416)["status"] == "open"
    assert _action(office, 407)["flags"] == ["review"]


def test_taking_the_move_back_takes_the_asking_again_back_too(office: Office) -> None:
    office.run("done", FIRST, "416")
    office.run("set", FIRST, "release=2027-09-01")

    ran = office.run("undo", FIRST)

    assert "release: Wed 1 Sep 2027" in ran.out
    assert _action(office, 416)["status"] == "done"


def test_looking_again_at_a_settled_step_clears_the_mark(office: Office) -> None:
    office.run("done", FIRST, "407")
    office.run("set", FIRST, "release=2027-09-01")

    office.run("done", FIRST, "407", *LATER)

    assert _action(office, 407)["flags"] == []


def test_a_case_says_what_to_look_at_again_and_how(office: Office) -> None:
    office.run("done", FIRST, "407")
    plain = office.run("show", FIRST).out
    office.run("set", FIRST, "release=2027-09-01")

    screen = office.run("show", FIRST, *LATER).out

    assert "LOOK AT AGAIN" not in plain
    assert "LOOK AT AGAIN" in screen
    assert "rk done 1 407 confirms it" in screen


def test_nothing_is_said_of_an_ended_action_for_a_day_before_it_ended(
    office: Office,
) -> None:
    office.run("done", FIRST, "416", *LATER)

    ran = office.run("reopen", FIRST, "416", *WHY, "--on", "2026-12-01", *LATER)

    assert ran.err[:7] == "RK-E004"
    assert "None" not in ran.err


def test_the_history_gives_reasons_and_who_allowed_it(office: Office) -> None:
    office.run("waive", FIRST, "408", *WHY, "--authority", "head of probation")
    office.run("extend", FIRST, "416", "--until", "2027-03-08", "--reason", "no court")

    history = office.run("show", FIRST, "--history").out

    assert WHY[1] in history
    assert "head of probation" in history
    assert "no court" in history


def test_the_calculation_says_what_blocks_until_when_and_how_it_was_heard(
    office: Office,
) -> None:
    until = ("--until", "2026-12-01")
    office.run("block", FIRST, "416", "--waits-for", "police", *until, *WHY)
    office.run("block", FIRST, "405", "--waits-for", "416")
    office.run("waive", FIRST, "408", *WHY, "--authority", "head", *until)
    office.run("done", FIRST, "407", "--reported", "phone")

    role, step = (office.run("explain", FIRST, n).out for n in ("416", "405"))
    waived, heard = (office.run("explain", FIRST, n).out for n in ("408", "407"))

    assert f"until Tue 1 Dec 2026; {WHY[1]}" in role
    assert "waits for 416" in step
    assert "until Tue 1 Dec 2026" in waived
    assert "reported (" in heard


def test_an_unknown_answer_is_asked_for_again(office: Office) -> None:
    typed = "408\nperhaps\ndone\nno\n"

    ran = at_terminal(office, "done", FIRST, typed=typed)

    assert "RK-E041" in ran.err
    assert _action(office, 408)["status"] == "done"


def test_what_ends_while_it_is_asked_about_is_not_recorded(office: Office) -> None:
    before = office.bytes()

    ran = at_terminal(office, "done", FIRST, typed="408\nperhaps\n")

    assert ran.status != 0
    assert office.bytes() == before


def test_a_near_move_leaves_what_is_settled(office: Office) -> None:
    office.run("done", FIRST, "416")

    office.run("set", FIRST, "release=2027-04-05")

    assert _action(office, 416)["status"] == "done"


def test_two_who_change_a_case_at_once_do_not_overwrite_each_other(
    office: Office,
) -> None:
    def meanwhile() -> None:
        office.run("note", FIRST, "--note", "a colleague was quicker")

    ran = _thinking(office, meanwhile, "set", FIRST, "release=2027-09-01")

    assert (ran.status, ran.err.split("] ")[-1][:7]) == (75, "RK-E075")
    assert _last(office)["text"] == "a colleague was quicker"


def _thinking(office: Office, happens: Callable[[], None], *words: str) -> Ran:
    """Run a command at whose question something else happens before the yes."""
    options = {"casebook": str(office.folder), "today": MONDAY, "by": "o17"}
    err = FakeTerminal()
    session = Session(
        options=options, streams=Streams(Meanwhile(happens), StringIO(), err)
    )
    try:
        set_values(session, words[1], [words[2]])
    except ReleasekitError as fault:
        return Ran(status=fault.exit_status, out="", err=f"{fault.code}: {fault}")
    raise AssertionError("nothing stopped it")
