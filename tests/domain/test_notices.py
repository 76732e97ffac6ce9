"""What is to be told tonight, to whom, and once."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from builders import (
    MON_1_JUNE,
    a_calendar,
    a_checklist,
    a_dossier,
    a_fact,
    a_role,
    an_action,
    an_event,
    done,
    moved,
    needs,
)
from releasekit.domain.action import Action, Phase, Side
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Assigned, Blocked, Dated, Deed, Settled
from releasekit.domain.dossier import Dossier
from releasekit.domain.notices.letters import letters_of
from releasekit.domain.notices.notice import (
    AddressBook,
    Contact,
    Entry,
    Key,
    Kind,
    Notice,
    Who,
)
from releasekit.domain.notices.rules import Only, Reminding, Rule, Whom
from releasekit.domain.notices.tonight import Round, Tonight
from releasekit.domain.outstanding import plan, standing

RELEASE = date(2026, 9, 30)
DUE = date(2026, 8, 31)
"""A Monday, 30 days before the release."""
RULES = (
    Rule("ahead", days=14),
    Rule("on-the-day"),
    Rule("late", days=1, side=Side.AFTER),
    Rule("still-late", days=5, side=Side.AFTER, to=(Whom.COORDINATOR,)),
)
REMINDING = Reminding(rules=RULES, weekly=None, coordinator="desk", unnamed_days=0)
DESK, OFFICER = Who("desk", "MK"), Who("officer", "MK")
NOTHING: frozenset[Key] = frozenset()
ACT = an_action(days=30)


def dossier(
    *actions: Action, events: Iterable[Deed] = (), release: date | None = RELEASE
) -> Dossier:
    checklist = a_checklist(
        *(actions or (ACT,)),
        roles=[a_role("desk")],
        facts=[a_fact("health-need", sensitive=True)],
    )
    return a_dossier(
        release=release,
        checklist=checklist,
        events=[an_event(MON_1_JUNE, one) for one in events],
        facts={"health-need": True},
    )


def told(
    day: date,
    *dossiers: Dossier,
    reminding: Reminding = REMINDING,
    before: frozenset[Key] = NOTHING,
) -> Tonight:
    return since(MON_1_JUNE, day, *dossiers, reminding=reminding, before=before)


def since(
    first: date,
    day: date,
    *dossiers: Dossier,
    reminding: Reminding = REMINDING,
    before: frozenset[Key] = NOTHING,
) -> Tonight:
    found = Round(reminding, before, first, day)
    for one in dossiers:
        found.take(standing(plan(one), day))
    return found.tonight()


def rules_told(found: Tonight) -> list[tuple[str, Who]]:
    return [(one.rule, one.who) for one in found.notices]


@pytest.mark.parametrize(
    ("days", "rule", "kind"),
    [
        (-14, "ahead", Kind.SOON),
        (0, "on-the-day", Kind.DUE),
        (1, "late", Kind.LATE),
    ],
)
def test_each_rule_tells_the_lead_on_its_day(days: int, rule: str, kind: Kind) -> None:
    [notice] = told(DUE + timedelta(days=days), dossier()).notices

    assert (notice.rule, notice.kind, notice.who) == (rule, kind, OFFICER)
    assert (notice.action, notice.due) == ("act", DUE)


def test_before_the_first_rule_nothing_is_told() -> None:
    assert told(DUE - timedelta(days=15), dossier()).notices == ()


def test_working_days_are_counted_by_the_calendar_of_the_case() -> None:
    rules = Reminding(rules=(Rule("soon", working_days=2),), weekly=None)
    closed = a_dossier(ACT, release=RELEASE, closed=[DUE - timedelta(days=3)])

    found = [told(DUE - timedelta(days=n), closed, reminding=rules) for n in (6, 5, 4)]

    assert [len(one.notices) for one in found] == [0, 1, 1]


def test_what_was_told_is_not_told_again() -> None:
    day = DUE - timedelta(days=14)
    before = frozenset(one.key for one in told(day, dossier()).notices)

    assert told(day, dossier(), before=before).notices == ()
    assert told(day + timedelta(days=1), dossier(), before=before).notices == ()
    assert rules_told(told(DUE, dossier(), before=before)) == [("on-the-day", OFFICER)]


def test_nights_that_were_missed_are_made_up_for_by_one_notice() -> None:
    found = told(DUE + timedelta(days=4), dossier())

    assert rules_told(found) == [("late", OFFICER)]


def test_the_latest_rule_speaks_in_whatever_order_rules_stand() -> None:
    turned = REMINDING._replace(rules=tuple(reversed(RULES)))

    found = told(DUE + timedelta(days=4), dossier(), reminding=turned)

    assert rules_told(found) == [("late", OFFICER)]


def test_the_coordinator_hears_of_what_stays_late() -> None:
    found = told(DUE + timedelta(days=5), dossier())

    assert sorted(rules_told(found)) == [("late", OFFICER), ("still-late", DESK)]


def test_a_moved_date_may_remind_again() -> None:
    day = DUE - timedelta(days=14)
    before = frozenset(one.key for one in told(day, dossier()).notices)
    later = Dated(name="release", to=RELEASE + timedelta(days=28))

    found = told(DUE + timedelta(days=14), dossier(events=[later]), before=before)

    assert ("ahead", OFFICER) in rules_told(found)


def test_what_is_settled_is_never_told() -> None:
    ended = dossier(events=[Settled("act", How.DONE)])

    assert told(DUE, ended).notices == ()


def test_what_is_blocked_until_a_day_is_quiet_until_then() -> None:
    until = DUE + timedelta(days=3)
    blocked = dossier(events=[Blocked("act", waits_for="probation", until=until)])

    assert told(until, blocked).notices == ()
    assert rules_told(told(until + timedelta(days=1), blocked)) == [("late", OFFICER)]


def test_what_may_not_apply_and_what_has_no_day_is_not_told() -> None:
    unsure = dossier(an_action(days=30, when=needs(children=True)))
    undated = dossier(release=None)

    assert told(DUE, unsure, undated).notices == ()


def test_what_is_older_than_the_first_run_is_counted_and_not_told() -> None:
    found = since(DUE + timedelta(days=1), DUE, dossier())

    assert (found.notices, found.backlog) == ((), 1)


def test_the_post_that_holds_the_role_is_told_while_it_holds_it() -> None:
    until = DUE - timedelta(days=1)
    held = dossier(events=[Assigned(role="officer", to="o17", until=until)])
    day = DUE - timedelta(days=14)

    assert rules_told(told(day, held)) == [("ahead", Who("officer", "MK", "o17"))]
    assert rules_told(told(DUE, held)) == [("on-the-day", OFFICER)]


def test_those_who_must_sign_and_those_who_help_are_told_as_the_rule_says() -> None:
    rules = (Rule("all", to=(Whom.LEAD, Whom.SUPPORT)),)
    action = an_action(days=30, parts=("probation",), support=("social-work",))

    found = told(DUE, dossier(action), reminding=REMINDING._replace(rules=rules))

    roles = {who.role for _rule, who in rules_told(found)}
    assert roles == {"officer", "probation", "social-work"}


def test_where_nobody_knows_who_leads_the_coordinator_is_told() -> None:
    found = told(DUE, dossier(an_action(days=30, lead="community")))

    assert rules_told(found) == [("on-the-day", DESK)]


def test_a_coordinator_without_a_step_hears_nothing_of_a_sensitive_one() -> None:
    when = needs(**{"health-need": True})
    rules = (Rule("over", to=(Whom.COORDINATOR,)),)
    only = REMINDING._replace(rules=rules)
    without, within = (
        dossier(an_action(days=30, when=when, support=support))
        for support in ((), ("desk",))
    )

    assert told(DUE, without, reminding=only).notices == ()
    assert rules_told(told(DUE, within, reminding=only)) == [("over", DESK)]


@pytest.mark.parametrize(
    ("only", "holds"),
    [
        (Only(roles=frozenset({"officer"})), True),
        (Only(roles=frozenset({"probation"})), False),
        (Only(phases=frozenset({"pre-release"})), True),
        (Only(phases=frozenset({"closure"})), False),
        (Only(actions=frozenset({"act"})), True),
        (Only(actions=frozenset({"other"})), False),
        (Only(jurisdictions=frozenset({"MK"})), True),
        (Only(jurisdictions=frozenset({"RS"})), False),
        (Only(states=frozenset({"due"})), True),
        (Only(states=frozenset({"overdue"})), False),
    ],
)
def test_a_rule_speaks_only_of_what_it_names(only: Only, *, holds: bool) -> None:
    rules = (Rule("on-the-day", only=only),)

    found = told(DUE, dossier(), reminding=REMINDING._replace(rules=rules))

    assert bool(found.notices) is holds


def test_what_no_longer_waits_is_told_on_the_day_it_came_free() -> None:
    first, second = (
        an_action("first", days=60),
        an_action(days=30, waits_for=("first",)),
    )
    day = date(2026, 7, 10)
    case = a_dossier(first, second, release=RELEASE, events=[done(day, "first")])

    found = told(day, case)

    assert [(one.rule, one.kind, one.day) for one in found.notices] == [
        ("free", Kind.FREE, day)
    ]


def test_a_waiver_that_ended_is_told_on_the_day_after_its_last() -> None:
    until = date(2026, 7, 10)
    waived = dossier(events=[Settled("act", How.WAIVED, until=until)])

    found = told(until + timedelta(days=1), waived)

    [notice] = found.notices
    assert (notice.kind, notice.due) == (Kind.WAIVER_ENDED, until)


def test_a_release_that_moved_is_told_to_whoever_owes_something_and_the_desk() -> None:
    day, to = date(2026, 7, 10), RELEASE + timedelta(days=30)
    case = dossier(events=[])
    history = a_dossier(
        ACT,
        release=RELEASE,
        checklist=case.checklist,
        events=[moved(day, to), moved(day, to)],
    )

    found = [one for one in told(day, history).notices if one.kind is Kind.MOVED]

    assert {(one.who, one.due, one.day) for one in found} == {
        (OFFICER, to, day),
        (DESK, to, day),
    }


def test_a_move_is_no_news_after_two_weeks() -> None:
    day, to = date(2026, 7, 10), RELEASE + timedelta(days=30)
    case = a_dossier(ACT, release=RELEASE, events=[moved(day, to)])

    found = [told(day + timedelta(days=n), case) for n in (14, 15)]

    assert [len(one.notices) for one in found] == [1, 0]


def test_a_release_that_only_became_known_has_not_moved() -> None:
    case = a_dossier(ACT, events=[moved(MON_1_JUNE, RELEASE)])

    assert told(MON_1_JUNE, case).notices == ()


def test_a_release_date_that_was_taken_away_has_no_new_day() -> None:
    case = a_dossier(ACT, release=RELEASE, events=[moved(MON_1_JUNE, None)])

    assert told(MON_1_JUNE, case).notices == ()


def after_release(lead: str) -> Action:
    return an_action(
        "first-contact", days=3, after="release", phase=Phase.FIRST_MONTH, lead=lead
    )


def test_the_desk_hears_that_nobody_is_named_who_receives_the_person() -> None:
    case = dossier(after_release(lead="probation"))
    reminding = REMINDING._replace(unnamed_days=60)
    day = RELEASE - timedelta(days=60)

    assert told(day - timedelta(days=1), case, reminding=reminding).notices == ()
    [notice] = told(day, case, reminding=reminding).notices
    assert (notice.kind, notice.who, notice.due) == (Kind.UNNAMED, DESK, RELEASE)


def test_nothing_is_said_where_somebody_is_named_or_the_person_is_out() -> None:
    reminding = REMINDING._replace(unnamed_days=60)
    named = dossier(
        after_release(lead="probation"), events=[Assigned("probation", "p4")]
    )
    out = dossier(
        after_release(lead="probation"), events=[Dated("released", MON_1_JUNE)]
    )
    unknown = dossier(after_release(lead="community"))

    found = told(RELEASE - timedelta(days=9), named, out, unknown, reminding=reminding)

    assert [one for one in found.notices if one.kind is Kind.UNNAMED] == []


def test_a_year_that_has_no_calendar_is_told_once_for_all_cases() -> None:
    checklist = a_checklist(ACT, roles=[a_role("desk")])
    bare = a_calendar(years=[2025])
    cases = [
        a_dossier(ACT, release=release, checklist=checklist, calendar=bare)
        for release in (RELEASE, RELEASE, date(2029, 9, 30))
    ]

    found = list(told(MON_1_JUNE, *cases).notices)

    assert [(one.kind, one.action, one.due, one.case) for one in found] == [
        (Kind.CALENDAR, "mk", date(2026, 1, 1), "")
    ]


MONDAY = date(2026, 8, 24)
WEEKLY = Reminding(rules=(), weekly=0, coordinator="desk", unnamed_days=0)


def test_the_summary_is_told_once_a_week_on_its_day_or_the_first_run_after() -> None:
    monday, wednesday = MONDAY, MONDAY + timedelta(days=2)
    first = told(wednesday, dossier(), reminding=WEEKLY)
    before = frozenset(one.key for one in first.notices)

    assert [(one.rule, one.due, one.who) for one in first.notices] == [
        ("weekly", monday, OFFICER)
    ]
    later = [monday + timedelta(days=n) for n in (3, 6, 7)]
    again = [told(day, dossier(), reminding=WEEKLY, before=before) for day in later]
    assert [len(one.notices) for one in again] == [0, 0, 1]


def test_the_summary_holds_what_is_late_or_due_in_two_weeks() -> None:
    near, far = dossier(), dossier(an_action(days=1))
    late = dossier(an_action(days=60))
    unsure = dossier(an_action(days=60, when=needs(children=True)))

    week = told(MONDAY, near, far, late, unsure, reminding=WEEKLY).weeks[OFFICER]

    assert [row.due for row in week.rows] == [DUE, date(2026, 7, 31)]
    assert week.late == 1


def test_the_desk_hears_weekly_of_cases_without_a_release_date() -> None:
    found = told(MONDAY, dossier(release=None), reminding=WEEKLY)

    assert rules_told(found) == [("weekly", DESK)]
    assert list(found.weeks[DESK].undated) == ["MK-2026-014"]


def test_an_office_may_have_no_summary() -> None:
    found = told(MONDAY, dossier(), reminding=WEEKLY._replace(weekly=None))

    assert found.notices == ()


def test_of_no_cases_nothing_is_told() -> None:
    assert told(MONDAY).notices == ()


def test_late_comes_before_due_and_due_before_soon() -> None:
    cases = [dossier(an_action(days=30 + days)) for days in (-10, 0, 3)]

    assert [one.kind for one in told(DUE, *cases).notices] == [
        Kind.LATE,
        Kind.DUE,
        Kind.SOON,
    ]


def test_rules_look_so_far_ahead_that_a_plan_can_end_there() -> None:
    rules = (
        Rule("a", days=20),
        Rule("b", working_days=5),
        Rule("c", days=90, side=Side.AFTER),
    )

    assert Reminding(rules=rules, unnamed_days=0).longest == 35 + 14
    assert Reminding(rules=rules, unnamed_days=60).longest == 60 + 14


# Addresses and letters


def entry(mail: str, **whom: str) -> Entry:
    return Entry(Contact(mail), **whom)


BOOK = AddressBook(
    (
        entry("all@office.example", role="officer"),
        entry("mk@office.example", role="officer", jurisdiction="MK"),
        entry("o17@office.example", post="o17"),
        entry("mk@office.example", role="desk"),
    )
)


@pytest.mark.parametrize(
    ("who", "mail"),
    [
        (Who("officer", "RS"), "all@office.example"),
        (Who("officer", "MK"), "mk@office.example"),
        (Who("officer", "MK", "o17"), "o17@office.example"),
        (Who("officer", "MK", "o99"), "mk@office.example"),
    ],
)
def test_the_nearest_address_is_taken(who: Who, mail: str) -> None:
    assert BOOK.contact(who) == Contact(mail)


def test_a_role_without_an_address_has_none() -> None:
    assert BOOK.contact(Who("probation", "MK")) is None


def test_one_address_gets_one_letter_with_all_its_roles() -> None:
    found = told(DUE + timedelta(days=5), dossier())

    [letter] = letters_of(found, BOOK, {})

    assert set(letter.whom) == {OFFICER, DESK}
    assert letter.contact == Contact("mk@office.example")
    assert [one.notice.rule for one in letter.told] == ["late"]
    assert letter.told[0].also == {Kind.LATE}


def test_who_has_no_address_has_a_letter_all_the_same() -> None:
    [letter] = letters_of(told(DUE, dossier()), AddressBook(), {})

    assert (letter.contact, letter.whom) == (None, (OFFICER,))


def test_a_message_of_which_nobody_knows_is_sent_again_by_itself() -> None:
    other = dossier(an_action("other", days=30))
    found = told(DUE, dossier(), other)
    tried = found.notices[0].key

    letters = letters_of(found, BOOK, {"m1": frozenset({tried})})

    assert sorted((one.message, len(one.notices)) for one in letters) == [
        ("", 1),
        ("m1", 1),
    ]


def test_a_letter_counts_each_step_once_and_lists_the_week_by_day() -> None:
    reminding = REMINDING._replace(weekly=0)
    case = dossier(ACT, an_action("other", days=32, number=402))
    found = told(DUE, case, reminding=reminding)

    [letter] = letters_of(found, BOOK, {})

    assert letter.counts(Kind.DUE) == 1
    assert [row.due for row in letter.in_all] == [date(2026, 8, 28), DUE]
    assert letter.undated == ()


def test_the_ledger_names_a_post_or_a_role_and_no_address() -> None:
    notice = Notice("late", Kind.LATE, OFFICER, DUE, DUE, "A", "act", 2)
    bare = Notice("weekly", Kind.WEEKLY, Who("officer", "MK", "o17"), DUE, None)

    assert notice.key == ("late", "A", "act", 2, "officer@MK", "2026-08-31")
    assert bare.key == ("weekly", "", "", 1, "o17", "")
