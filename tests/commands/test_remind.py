"""`remind`: each agency hears once what it owes, and a silence is noticed."""

import json
from pathlib import Path
from unicodedata import name

import pytest

from casebooks import FIRST, MONDAY, SECOND, Office, an_office, fits
from releasekit.storage.locks import locked
from reminded import (
    RECIPIENTS,
    Reminded,
    a_reminded_office,
    add_settings,
    body,
    keys_of,
)

TUESDAY, NEXT_MONDAY = "2026-11-24", "2026-11-30"


@pytest.fixture
def reminded(tmp_path: Path) -> Reminded:
    """Give an office whose reminders began on the Monday."""
    found = a_reminded_office(tmp_path)
    ran = found.remind(MONDAY)
    assert (ran.status, ran.err) == (0, "")
    assert "older than the first run" in ran.out
    found.read_all()
    return found


def test_the_first_run_tells_only_what_is_of_tonight_and_counts_the_rest(
    tmp_path: Path,
) -> None:
    found = a_reminded_office(tmp_path)

    planned = found.planned("2026-12-15")

    assert planned["backlog"] > 0
    assert all(
        notice["rule"] for one in planned["letters"] for notice in one["notices"]
    )


def test_a_letter_arrives_once_however_often_the_job_runs(reminded: Reminded) -> None:
    wanted = reminded.planned(NEXT_MONDAY)

    first = reminded.remind(NEXT_MONDAY)
    arrived = reminded.arrived()
    again = reminded.remind(NEXT_MONDAY)

    assert (first.status, first.out, first.err) == (0, "", "")
    assert (again.status, again.out, again.err) == (0, "", "")
    assert len(arrived) == len(wanted["letters"]) > 0
    assert len(reminded.arrived()) == len(arrived)
    assert reminded.planned(NEXT_MONDAY)["letters"] == []


def test_a_letter_holds_ids_titles_and_days_and_no_more(reminded: Reminded) -> None:
    reminded.office.run("note", SECOND, "102", "--note", "canary-words")
    reminded.remind(NEXT_MONDAY)

    letter = next(
        one for one in reminded.arrived() if one["To"] == "prison@office.example"
    )
    text = body(letter, "plain")
    page = body(letter, "html")

    assert SECOND not in letter["Subject"]
    assert letter["Subject"].startswith("releasekit: ")
    assert SECOND in text
    assert "rk due --role prison-management" in text
    assert "not an assessment of the person" in text
    assert "<script" not in page
    assert SECOND in page
    for part in (letter["Subject"], text, page):
        assert "canary" not in part


def test_a_recipient_reads_titles_in_its_language(reminded: Reminded) -> None:
    reminded.remind("2026-12-14")

    letter = next(
        one for one in reminded.arrived() if one["To"] == "officer@office.example"
    )

    assert letter["Content-Language"] == "mk"
    text = body(letter, "plain")
    assert any(name(sign).startswith("CYRILLIC") for sign in text if sign.isalpha())
    assert "drafts that no native speaker has checked" in text


def test_what_was_settled_is_not_told_and_a_moved_date_is_told_anew(
    reminded: Reminded,
) -> None:
    before = {key for key in keys_of(reminded.planned(NEXT_MONDAY)) if key[2]}
    [first, *_rest] = sorted(key for key in before if key[1] == FIRST)
    reminded.remind(NEXT_MONDAY)
    reminded.office.run("set", FIRST, "release=2027-06-14", "--reason", "t", "--yes")

    after = keys_of(reminded.planned("2026-12-01"))

    assert first not in after
    moved = {key[4] for key in after if key[0] == "moved"}
    assert "pcve-coordination@MK" in moved


def test_all_who_owe_something_hear_of_a_move_and_nobody_who_comes_in_later(
    reminded: Reminded,
) -> None:
    reminded.office.run(
        *("set", FIRST, "release=2027-06-14", "--reason", "t", "--yes"),
        *("--today", TUESDAY),
    )
    open_ones = reminded.office.run("due", FIRST, "--within", "all", "--json")
    leads = {one["lead"] for one in json.loads(open_ones.out)["actions"]} - {None}

    told = {key[4] for key in keys_of(reminded.planned(TUESDAY)) if key[0] == "moved"}
    later = {key[0] for key in keys_of(reminded.planned("2027-01-15"))}

    assert {str(one).partition("@")[0] for one in told} == leads | {"pcve-coordination"}
    assert "moved" not in later


def test_the_desk_hears_two_months_ahead_that_nobody_is_named(
    reminded: Reminded,
) -> None:
    before, after = reminded.planned("2027-01-13"), reminded.planned("2027-01-14")

    named = [
        {key for key in keys_of(one) if key[0] == "unnamed"} for one in (before, after)
    ]

    assert {key[1] for key in named[0]} == {SECOND}
    assert {key[1] for key in named[1]} == {FIRST, SECOND}


def test_a_restricted_or_closed_case_is_not_told(reminded: Reminded) -> None:
    reminded.office.run("restrict", FIRST, "--reason", "t")
    reminded.office.run("close", SECOND, "--because", "mistake", "--yes")

    assert reminded.planned(NEXT_MONDAY)["letters"] == []


def test_a_sensitive_step_stands_in_a_mail_without_its_title(
    reminded: Reminded,
) -> None:
    reminded.office.run("set", FIRST, "health-need=yes", "--yes")
    day = "2027-02-15"

    planned = reminded.planned(day)
    reminded.remind(day)

    texts = [body(one, "plain") for one in reminded.arrived()]
    assert any("a step that only its roles see" in text for text in texts)
    kept = [key for key in keys_of(planned) if key[2] == "plan-care-continuity"]
    assert kept
    assert "pcve-coordination@MK" not in {key[4] for key in kept}
    assert not any("care" in text.casefold() for text in texts)


def test_each_run_is_noted_also_one_that_found_nothing(reminded: Reminded) -> None:
    reminded.remind(MONDAY)
    reminded.remind(NEXT_MONDAY)

    runs = reminded.runs()

    assert [one["today"] for one in runs] == [MONDAY, MONDAY, NEXT_MONDAY]
    assert [one["sent"] == one["found"] for one in runs] == [True] * 3
    assert runs[1]["found"] == 0
    assert runs[2]["found"] > 0
    assert {one["channel"] for one in runs} == {"folder"}
    assert all(one["account"] and one["host"] for one in runs)


def test_what_is_sent_is_noted_before_and_after_without_an_address(
    reminded: Reminded,
) -> None:
    reminded.remind(NEXT_MONDAY)

    lines = reminded.outbox()

    assert [one["step"] for one in lines] == ["sending", "sent"] * (len(lines) // 2)
    assert "@office.example" not in json.dumps(lines)


def test_a_letter_of_which_nobody_knows_is_sent_again_under_the_same_id(
    reminded: Reminded,
) -> None:
    reminded.remind(NEXT_MONDAY)
    outbox = reminded.office.folder / "outbox.jsonl"
    lines = outbox.read_bytes().splitlines(keepends=True)
    outbox.write_bytes(b"".join(lines[:-1]))  # killed after the server's answer
    first = {one["Message-ID"] for one in reminded.arrived()}

    ran = reminded.remind(NEXT_MONDAY)

    assert ran.status == 0
    assert {one["Message-ID"] for one in reminded.arrived()} == first
    assert [one["step"] for one in reminded.outbox()[-2:]] == ["sending", "sent"]
    assert reminded.outbox()[-1]["message"] == reminded.outbox()[-3]["message"]


def test_the_log_says_that_something_was_given_away_and_to_whom(
    reminded: Reminded,
) -> None:
    reminded.remind(NEXT_MONDAY)

    lines = json.loads(reminded.office.run("audit", "--json").out)["lines"]

    given = [one for one in lines if one["did"] == "disclosed"]
    given = given[-len(reminded.arrived()) :]
    assert "prison-management@MK" in {one["to"] for one in given}
    assert {one["command"] for one in given} == {"remind"}


def test_what_cannot_be_logged_is_not_sent(reminded: Reminded) -> None:
    [year] = (reminded.office.folder / "audit").iterdir()
    year.rename(year.with_suffix(".old"))
    year.mkdir()

    ran = reminded.remind(NEXT_MONDAY)

    assert (ran.status, reminded.arrived()) == (74, [])
    assert "RK-E130" in ran.err


def test_only_one_role_or_jurisdiction_may_be_told(reminded: Reminded) -> None:
    of_role = reminded.planned(NEXT_MONDAY, "--role", "prison-management")
    elsewhere = reminded.planned(NEXT_MONDAY, "--jurisdiction", "rs")

    assert {one["to"][0] for one in of_role["letters"]} == {"prison-management@MK"}
    assert elsewhere["letters"] == []


def test_one_bad_case_does_not_keep_the_others_from_being_told(
    reminded: Reminded,
) -> None:
    reminded.office.path(SECOND).write_bytes(b"{}")

    ran = reminded.remind(NEXT_MONDAY)

    assert ran.status == 65
    assert SECOND in ran.err
    assert reminded.arrived()
    assert reminded.runs()[-1]["unreadable"] == 1


def test_an_address_that_is_missing_is_told_and_the_others_are_written_to(
    tmp_path: Path,
) -> None:
    part = RECIPIENTS.partition("[[recipients]]")
    settings = (
        part[0] + '[[recipients]]\nrole = "social-work"\nmail = "s@office.example"\n'
    )
    found = a_reminded_office(tmp_path, settings)
    found.remind(MONDAY)

    ran = found.remind(NEXT_MONDAY)

    assert ran.status == 78
    assert "RK-E162" in ran.err
    assert "prison-management@MK" in ran.err
    assert found.runs()[-1]["missed"]["prison-management@MK"] > 0
    later = found.office.run("due", "--json", "--today", NEXT_MONDAY)
    assert "without an address" in later.out


def test_who_is_away_from_a_terminal_and_has_no_channel_is_refused_and_noted(
    tmp_path: Path,
) -> None:
    found = a_reminded_office(tmp_path)

    ran = found.office.run("remind")

    assert (ran.status, ran.out) == (78, "")
    assert "RK-E163" in ran.err
    assert [one["exit"] for one in found.runs()] == [78]
    assert "had no way out" in found.office.run("due").err


def test_a_printed_reminder_is_told_once_for_cron_to_mail(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path)
    set_channel(found.office, "print")
    found.office.run("remind")

    first = found.office.run("remind", "--today", NEXT_MONDAY)
    again = found.office.run("remind", "--today", NEXT_MONDAY)

    assert (first.status, first.err) == (0, "")
    assert first.out.startswith("releasekit: ")
    assert FIRST in first.out
    assert (again.status, again.out, again.err) == (0, "", "")


def set_channel(office: Office, channel: str) -> None:
    folder = office.home / ".config" / "releasekit"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(f'[remind]\nchannel = "{channel}"\n')


def test_showing_what_would_be_told_tells_nobody(reminded: Reminded) -> None:
    before = reminded.office.bytes()

    ran = reminded.office.run("remind", "--dry-run", "--today", NEXT_MONDAY)

    assert ran.status == 0
    assert FIRST in ran.out
    assert "nothing was sent" in ran.out
    assert reminded.office.bytes() == before


def test_the_answer_as_json_is_what_its_schema_says(reminded: Reminded) -> None:
    fits(
        reminded.office.run("remind", "--dry-run", "--json", "--today", NEXT_MONDAY),
        "remind",
    )
    fits(reminded.remind(NEXT_MONDAY, "--json"), "remind")


def test_who_comes_second_is_refused_at_once(reminded: Reminded) -> None:
    with locked(reminded.office.folder, "_remind", "x"):
        ran = reminded.remind(NEXT_MONDAY)

    assert ran.status == 75
    assert reminded.arrived() == []


def test_a_damaged_ledger_is_named_and_nothing_is_sent_twice(
    reminded: Reminded,
) -> None:
    reminded.remind(NEXT_MONDAY)
    count = len(reminded.arrived())
    outbox = reminded.office.folder / "outbox.jsonl"
    outbox.write_bytes(b"no line of it\n" + outbox.read_bytes())

    ran = reminded.remind("2026-12-07")

    assert (ran.status, len(reminded.arrived())) == (65, count)
    assert "RK-E160" in ran.err


def test_a_line_that_a_crash_tore_was_never_said(reminded: Reminded) -> None:
    for ledger in ("outbox.jsonl", "runs.jsonl"):
        path = reminded.office.folder / ledger
        with path.open("ab") as file:
            file.write(b'{"step": "sen')

    ran = reminded.remind(NEXT_MONDAY)

    assert ran.status == 0
    assert reminded.arrived()
    assert len(reminded.runs()) == 2


def test_once_a_week_each_hears_the_whole_and_the_administrator_that_it_runs(
    tmp_path: Path,
) -> None:
    settings = RECIPIENTS.replace(
        'weekly = "never"', 'weekly = "mon"\nadministrator = "admin@office.example"'
    )
    found = a_reminded_office(tmp_path, settings)
    for day in (MONDAY, TUESDAY, "2026-11-27"):
        found.remind(day)
    sent = len(found.arrived())

    found.remind(NEXT_MONDAY)

    letters = found.arrived()[:]
    admin = next(one for one in letters if one["To"] == "admin@office.example")
    assert "3 runs" in body(admin, "plain")
    weeks = [one for one in letters if "this week" in one["Subject"]]
    assert len(letters) > sent
    assert weeks
    assert "THIS WEEK" in body(weeks[0], "plain")


BAD_SETTINGS = """
[remind]
weekly = "someday"
unnamed_days = -1
domains = ["office.example"]

[[notices]]
id = "ahead"
when = "before"
days = 0

[[recipients]]
role = "probation"
mail = "no address"

[[recipients]]
mail = "x@office.example"
"""


def test_everything_wrong_in_rules_and_addresses_is_told_at_once(
    tmp_path: Path,
) -> None:
    found = a_reminded_office(tmp_path, BAD_SETTINGS)

    ran = found.remind(MONDAY)

    assert (ran.status, found.arrived()) == (78, [])
    for told in ("weekly", "unnamed_days", "days", "mail", "recipients[1]"):
        assert told in ran.err, told
    assert found.office.run("due").status == 0


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            '[[notices]]\nid = "a"\nwhen = "on"\n[[notices]]\nid = "a"\nwhen = "on"\n',
            "the name of two rules",
        ),
        ('[[notices]]\nid = "a"\nwhen = "before"\n', "give days or working_days"),
        ('[[notices]]\nid = "a"\nwhen = "on"\ndays = 1\n', "none with on"),
        (
            '[remind]\ndomains = ["a.example"]\nadministrator = "x@b.example"\n',
            "b.example is none of the domains",
        ),
    ],
)
def test_what_no_schema_can_say_of_rules_is_told_too(
    tmp_path: Path, settings: str, told: str
) -> None:
    found = a_reminded_office(tmp_path, settings)

    ran = found.remind(MONDAY)

    assert ran.status == 78
    assert told in ran.err


def test_own_rules_hold_instead_of_those_that_come_along(tmp_path: Path) -> None:
    rule = 'id = "far"\nwhen = "before"\nworking_days = 40\nto = ["support"]\n'
    found = a_reminded_office(tmp_path, f"{RECIPIENTS}[[notices]]\n{rule}")
    found.remind(MONDAY)

    keys = keys_of(found.planned("2026-12-14"))

    assert {key[0] for key in keys} <= {"far", "free", "moved", "unnamed", "calendar"}
    assert "far" in {key[0] for key in keys}


def test_an_office_that_is_not_reminded_hears_nothing_of_it(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    assert "eminders" not in office.run("due").err


def test_an_office_whose_reminders_never_ran_is_told_so(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path)

    assert "never ran" in found.office.run("due").err


def test_nights_without_a_run_are_told_by_due(reminded: Reminded) -> None:
    quiet = reminded.office.run("due", "--today", "2026-11-25")
    silent = reminded.office.run("due", "--today", "2026-11-26")

    assert "did not run" not in quiet.err
    assert "did not run in the last nights" in silent.err


def test_nights_in_which_no_run_is_expected_do_not_count(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path, "[remind]\nrun_days = ['mon']\n")
    found.remind(MONDAY)

    assert "did not run" not in found.office.run("due", "--today", "2026-12-06").err
    assert "did not run" in found.office.run("due", "--today", "2026-12-15").err


def test_a_damaged_list_of_runs_does_not_keep_due_from_answering(
    reminded: Reminded,
) -> None:
    (reminded.office.folder / "runs.jsonl").write_text("no run\n")

    ran = reminded.office.run("due")

    assert ran.status == 0
    assert "cannot be read" in ran.err


# The status


def test_the_status_of_what_lacks_nothing_is_0(reminded: Reminded) -> None:
    set_folder(reminded)

    ran = reminded.office.run("remind", "--status")

    assert ran.status == 0
    assert "last run   Mon 23 Nov 2026" in ran.out
    assert "Nothing is missing" in ran.out
    document = reminded.office.run("remind", "--status", "--json")
    fits(document, "remind-status")


def set_folder(reminded: Reminded) -> None:
    folder = reminded.office.home / ".config" / "releasekit"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(
        f'[remind]\nchannel = "folder"\nfolder = "{reminded.letters}"\n'
    )


def test_the_status_names_a_missing_channel_and_what_to_do(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path)

    ran = found.office.run("remind", "--status")

    assert ran.status == 78
    assert "last run   never" in ran.out
    assert "RK-E163" in ran.out
    assert "Next:  set a channel" in ran.out


def test_the_status_counts_what_roles_without_an_address_miss(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path, '[remind]\nweekly = "never"\n')
    set_folder(found)
    found.office.run("remind")

    ran = found.office.run("remind", "--status", "--today", NEXT_MONDAY)

    assert ran.status == 78
    assert "prison-management@MK (" in ran.out


def test_the_status_names_cases_that_this_account_cannot_read(
    reminded: Reminded,
) -> None:
    set_folder(reminded)
    reminded.office.path(SECOND).write_bytes(b"{}")

    ran = reminded.office.run("remind", "--status")

    assert (ran.status, SECOND in ran.out) == (78, True)


def test_the_status_tells_a_timer_that_is_only_installed(reminded: Reminded) -> None:
    set_folder(reminded)
    units = reminded.office.home / ".config" / "systemd" / "user"
    (units / "timers.target.wants").mkdir(parents=True)
    (units / "releasekit-remind.timer").write_text("[Timer]\n")

    installed = reminded.office.run("remind", "--status").out
    link = units / "timers.target.wants" / "releasekit-remind.timer"
    link.symlink_to(units / "releasekit-remind.timer")
    enabled = reminded.office.run("remind", "--status").out

    assert "installed, not enabled" in installed
    assert "installed and enabled" in enabled


def test_settings_of_one_office_never_name_a_server(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    add_settings(office, '[mail]\nserver = "mail.example"\n')

    ran = office.run("due")

    assert ran.status == 78
    assert "mail" in ran.err


def test_a_test_mail_goes_only_where_the_office_allows(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path, '[remind]\ndomains = ["office.example"]\n')

    elsewhere = found.office.run("remind", "--test", "x@other.example")
    no_server = found.office.run("remind", "--test", "x@office.example")

    assert (elsewhere.status, "RK-E165" in elsewhere.err) == (2, True)
    assert (no_server.status, "RK-E164" in no_server.err) == (78, True)


def test_two_ways_out_at_once_are_refused_and_noted(reminded: Reminded) -> None:
    ran = reminded.remind(NEXT_MONDAY, "--mail")

    assert (ran.status, reminded.arrived()) == (2, [])
    assert "Only one of --mail and --folder" in ran.err


def test_the_status_names_who_will_have_no_address_before_anything_is_missed(
    tmp_path: Path,
) -> None:
    found = a_reminded_office(tmp_path, '[remind]\nweekly = "never"\n')
    set_folder(found)

    ran = found.office.run("remind", "--status")

    assert ran.status == 78
    assert "prison-health@MK (" in ran.out
