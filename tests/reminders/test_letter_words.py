"""What a letter says, in whose language, and what it must not say."""

from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default
from html import escape

import pytest

from builders import a_dossier, an_action, needs
from letters import DUE, RELEASE, TO, WEEKLY, a_case_of, letters
from messages import SIX
from releasekit.domain.dossier import Dossier
from releasekit.domain.notices.administration import weekly_of_runs
from releasekit.domain.notices.rules import Reminding
from releasekit.domain.notices.silence import Run
from releasekit.reminders.as_email import email_of
from releasekit.reminders.message import Message
from releasekit.reminders.written import Written, written
from shipped_checklists import merged

ACT = an_action("act", days=30)
CASE = "MK-2026-014"
HOSTILE = "x\r\nBcc: all@b.example\r\n\r\n.\r\n\x1b[2J\u202e<script>alert(1)</script>&"
SEEN = (
    "x\\u000d\\u000aBcc: all@b.example\\u000d\\u000a\\u000d\\u000a.\\u000d\\u000a"
    "\\u001b[2J\\u202e<script>alert(1)</script>&"
)
HEADERS = {
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
    "Content-Language",
}


def words(
    *cases: Dossier, language: str | None = None, reminding: Reminding | None = None
) -> Written:
    given = {"reminding": reminding} if reminding else {}
    [letter] = letters(*cases, language=language, **given)
    return written(letter, "en", DUE)


def in_mail(found: Written) -> Message:
    return Message(
        to=TO,
        sender="releasekit@uis.example",
        subject=found.subject,
        text=found.text,
        html=found.html,
        message_id="<1@uis.example>",
        language=found.language,
        date=SIX,
    )


def test_a_letter_names_its_reader_its_steps_and_what_to_do() -> None:
    found = words(a_case_of(ACT))

    assert found.subject == "releasekit: 1 due"
    assert found.text.startswith(
        "officer (MK): Mon 31 Aug 2026\n\nDUE TODAY  1\n"
        f"  {CASE}  401 act\n      due today, Mon 31 Aug 2026\n"
        "\nWhat to do stands in the tool: rk due --role officer\n"
    )
    assert "not an assessment of the person" in found.text


def test_the_page_says_the_same_as_the_text() -> None:
    found = words(a_case_of(ACT))

    said = [line.strip() for line in found.text.splitlines() if line.strip()]
    assert all(f">{escape(line)}<" in found.html for line in said)


def test_what_an_earlier_step_holds_up_says_so() -> None:
    first, second = an_action("first", number=400), ACT._replace(waits_for=("first",))

    assert "; waits for 400\n" in words(a_case_of(first, second)).text


@pytest.mark.parametrize("reminding", [None, WEEKLY], ids=["tonight", "week"])
def test_a_hostile_title_is_visible_and_does_nothing(
    reminding: Reminding | None,
) -> None:
    case = a_case_of(ACT._replace(title={"en": HOSTILE}))

    found = words(case, reminding=reminding)

    assert f"  {CASE}  401 {SEEN}" in found.text
    assert all(line.isprintable() for line in found.text.split("\n"))
    assert escape(SEEN) in found.html
    assert "<script" not in found.html


def test_a_hostile_title_or_role_adds_no_header_and_no_recipient() -> None:
    case = a_case_of(ACT._replace(title={"en": HOSTILE}))
    role = case.checklist.roles["officer"]._replace(title={"en": HOSTILE})
    checklist = case.checklist._replace(roles={**case.checklist.roles, "officer": role})

    found = words(case._replace(checklist=checklist))
    data = email_of(in_mail(found)).as_bytes()

    email = message_from_bytes(data, policy=default)
    assert set(email.keys()) == HEADERS
    assert len(email.keys()) == len(HEADERS)
    assert email["To"] == TO
    assert b"\nBcc:" not in data
    assert found.text.startswith(f"{SEEN} (MK): ")


def test_the_head_holds_counts_only() -> None:
    late = an_action("late", days=60, number=402)
    found = words(
        a_case_of(ACT, late), reminding=Reminding(weekly=0, coordinator="desk")
    )

    assert found.subject == "releasekit: 1 late, 1 due, this week"


def test_a_step_on_a_sensitive_fact_has_a_number_only() -> None:
    when = needs(**{"health-need": True})
    action = ACT._replace(when=when, title={"en": "Plan the care"})
    case = a_case_of(action, health_need=True)

    for found in (words(case), words(case, reminding=WEEKLY)):
        assert f"{CASE}  401 a step that only its roles see" in found.text
        assert "care" not in f"{found.text}{found.html}{found.subject}"


def test_a_letter_is_in_the_language_of_its_reader_else_of_the_office() -> None:
    action = ACT._replace(title={"en": "Send the notice", "mk": "Испрати известување"})
    case = a_case_of(action)

    usual, own = words(case), words(case, language="mk")

    assert (usual.language, own.language) == ("en", "mk")
    assert "Send the notice" in usual.text
    assert "Испрати известување" in own.text
    assert '<html lang="mk">' in own.html
    assert email_of(in_mail(own))["Content-Language"] == "mk"


def test_more_rows_of_a_week_than_anybody_reads_are_counted() -> None:
    many = [an_action(f"act-{n}", days=30, number=300 + n) for n in range(63)]

    found = words(a_case_of(*many), reminding=WEEKLY)

    assert "THIS WEEK: 0 late, 63 due in 14 days\n" in found.text
    assert found.text.count(CASE) == 60
    assert "\n  and 3 more\n" in found.text


# The footnote that stands wherever a case is of the checklist that asks for it

XK = merged("xk")
FOOTNOTE = " ".join(XK.notice["en"].split())


def an_xk_case(release: date | None) -> Dossier:
    checklist = a_case_of(ACT).checklist
    own = XK._replace(roles=checklist.roles, actions=checklist.actions)
    return a_dossier(release=release, checklist=own)


@pytest.mark.parametrize("release", [RELEASE, RELEASE + timedelta(days=9), None])
@pytest.mark.parametrize("weekly", [True, False])
def test_a_letter_with_a_case_of_a_territory_has_the_footnote_on_its_status(
    release: date | None, *, weekly: bool
) -> None:
    cases = (an_xk_case(release), a_case_of(ACT))

    found = words(*cases, reminding=WEEKLY if weekly else None)

    is_there = "XK" in found.text or (weekly and release is None)
    assert (FOOTNOTE in " ".join(found.text.split())) is is_there
    assert (escape(FOOTNOTE) in found.html) is is_there


# The administrator


def test_the_administrator_reads_how_often_reminders_ran() -> None:
    runs = [
        Run(DUE - timedelta(days=7 - n), "mail", sent=n, failed=n // 3)
        for n in range(5)
    ]
    letter = weekly_of_runs(runs, "admin@office.example", frozenset(), DUE)
    assert letter is not None

    found = written(letter, "en", DUE)

    assert found.subject == "releasekit: 5 runs, 10 notices sent, 2 not sent"
    assert found.text.startswith("administrator: Mon 31 Aug 2026\n\nReminders in")
    assert "rk remind --status" in found.text
