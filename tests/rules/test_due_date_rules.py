"""One example for each sentence of the rules on due dates (rules, section 3).

Certainty and extension come with later versions.
"""

from datetime import date

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_calendar,
    a_checklist,
    a_date,
    a_distance,
    a_dossier,
    a_return,
    an_action,
    answered,
    done,
    dues_in,
    moved,
    needs,
    owed_in,
    the_mk_calendar,
)
from releasekit.domain.action import Basis, Roll
from releasekit.domain.outstanding import plan, standing
from releasekit.domain.owed_flags import Flag

FRI_31_JULY, MON_29_JUNE = date(2026, 7, 31), date(2026, 6, 29)
STATUTE = Basis.STATUTE


# 1 Count


def test_it_counts_from_what_happened_once_that_is_known() -> None:
    action = an_action(days=7, after="release")

    dossier = a_dossier(action, release=MON_3_AUGUST, released=FRI_31_JULY)

    assert dues_in(dossier) == {"act": date(2026, 8, 7)}


def test_a_planned_date_with_a_rule_for_closed_days_is_rolled_first() -> None:
    release = a_date("release", happened="released", roll=Roll.PREVIOUS)
    action = an_action(days=3, before="release")

    dossier = a_dossier(
        checklist=a_checklist(action, dates=[release]),
        release=MON_3_AUGUST,
        closed=[MON_3_AUGUST],
    )

    assert dossier.release == FRI_31_JULY
    assert dues_in(dossier) == {"act": date(2026, 7, 28)}


def test_the_day_counted_from_is_itself_not_counted() -> None:
    action = an_action(working_days=1, before="release")

    assert dues_in(a_dossier(action, release=MON_3_AUGUST)) == {"act": FRI_31_JULY}


def test_months_come_first_clamped_to_the_end_of_the_month_then_days() -> None:
    action = an_action(months=1, days=1, after="admission")

    dossier = a_dossier(
        action, dates={"admission": date(2027, 1, 31)}, opened=date(2027, 1, 31)
    )

    assert dues_in(dossier) == {"act": date(2027, 3, 1)}


def test_working_days_are_monday_to_friday_without_closed_days() -> None:
    action = an_action(working_days=2, before="release")

    dossier = a_dossier(action, release=MON_3_AUGUST, closed=[FRI_31_JULY])

    assert dues_in(dossier) == {"act": date(2026, 7, 29)}


def test_it_may_count_from_the_latest_settlement_of_another_undated_until_then() -> (
    None
):
    actions = [
        an_action("first", number=401, days=9),
        an_action("next", number=402, days=10, after_action="first"),
    ]
    friday = date(2026, 6, 5)

    before = a_dossier(*actions, release=MON_3_AUGUST)
    then = a_dossier(*actions, release=MON_3_AUGUST, events=[done(friday, "first")])

    again = a_dossier(
        *(actions[0]._replace(repeats=a_return(days=7)), actions[1]),
        release=MON_3_AUGUST,
        events=[done(friday, "first"), done(date(2026, 6, 12), "first")],
    )

    assert dues_in(before)["next"] is None
    assert dues_in(then)["next"] == date(2026, 6, 15)
    assert dues_in(again)["next"] == date(2026, 6, 22)


# 2 Roll


def test_before_a_date_it_rolls_to_the_open_day_before_after_it_to_the_next() -> None:
    before = an_action("before", number=401, days=1, before="release")
    after = an_action("after", number=402, days=5, after="release")

    dossier = a_dossier(before, after, release=MON_3_AUGUST)

    assert dues_in(dossier) == {"before": FRI_31_JULY, "after": date(2026, 8, 10)}


def test_the_baseline_keeps_actions_of_the_release_day_on_the_day() -> None:
    action = an_action(days=0, before="release", roll=Roll.KEEP)

    dossier = a_dossier(action, release=MON_3_AUGUST, closed=[MON_3_AUGUST])

    assert dues_in(dossier) == {"act": MON_3_AUGUST}


def test_an_action_after_release_never_falls_on_or_before_the_release_day() -> None:
    action = an_action(days=1, after="release", roll=Roll.PREVIOUS)

    dossier = a_dossier(action, release=FRI_31_JULY)

    assert dues_in(dossier) == {"act": MON_3_AUGUST}


# 3 Learned late


def test_learned_is_the_day_of_the_opening_or_of_what_moved_or_made_it_apply() -> None:
    tuesday, asked = date(2026, 6, 9), needs(children=True)
    action = an_action(days=90)

    opened = a_dossier(action, release=MON_3_AUGUST, opened=tuesday)
    moved_then = a_dossier(
        action,
        release=date(2026, 11, 30),
        events=[moved(tuesday, to=MON_3_AUGUST)],
    )
    answered_then = a_dossier(
        action._replace(when=asked),
        release=MON_3_AUGUST,
        events=[answered(tuesday, children=True)],
    )

    for dossier in (opened, moved_then, answered_then):
        assert dues_in(dossier) == {"act": date(2026, 7, 7)}


def test_a_day_before_that_becomes_so_many_days_later_and_short_of_time() -> None:
    owed = owed_in(a_dossier(an_action(days=90), release=MON_3_AUGUST))["act"]

    assert (owed.due, owed.flags) == (MON_29_JUNE, (Flag.SHORT_TIME,))


def test_the_catch_up_day_is_rolled_to_the_open_day_before() -> None:
    dossier = a_dossier(an_action(days=90), release=MON_3_AUGUST, closed=[MON_29_JUNE])

    assert dues_in(dossier) == {"act": date(2026, 6, 26)}


def test_after_a_moved_date_it_is_flagged_moved_with_the_day_that_was() -> None:
    action = an_action(days=60)
    events = [moved(date(2026, 7, 1), to=MON_3_AUGUST)]

    owed = owed_in(a_dossier(action, release=date(2026, 11, 30), events=events))["act"]

    assert (owed.due, owed.was) == (date(2026, 7, 29), date(2026, 6, 4))
    assert owed.flags == (Flag.MOVED,)


def test_what_was_overdue_before_the_change_keeps_its_old_day() -> None:
    events = [moved(date(2026, 7, 1), to=MON_3_AUGUST)]

    dossier = a_dossier(an_action(days=60), release=date(2026, 8, 10), events=events)

    assert dues_in(dossier) == {"act": date(2026, 6, 11)}


def test_a_statutes_date_never_moves_and_is_overdue_from_the_first_day() -> None:
    owed = owed_in(a_dossier(an_action(days=90, basis=STATUTE), release=MON_3_AUGUST))[
        "act"
    ]

    assert (owed.due, owed.flags) == (date(2026, 5, 5), (Flag.PAST_AT_OPENING,))


# 4 Dependents follow


def test_what_waits_for_a_moved_action_is_due_no_earlier_even_once_it_is_settled() -> (
    None
):
    actions = [
        an_action("first", number=401, days=90),
        an_action("next", number=402, days=60, waits_for=("first",)),
    ]
    settled = [done(date(2026, 6, 2), "first")]

    still_open = a_dossier(*actions, release=MON_3_AUGUST)
    settled_meanwhile = a_dossier(*actions, release=MON_3_AUGUST, events=settled)

    assert dues_in(still_open)["next"] == MON_29_JUNE
    assert dues_in(settled_meanwhile)["next"] == MON_29_JUNE


# 5 Ceiling


def test_nothing_is_due_past_its_ceiling_or_past_release() -> None:
    held = an_action(
        "held", number=401, days=90, ceiling=a_distance(days=50, before="release")
    )
    soon = an_action("soon", number=402, days=90)
    release = date(2026, 6, 15)

    assert dues_in(a_dossier(held, release=MON_3_AUGUST)) == {"held": date(2026, 6, 12)}
    assert dues_in(a_dossier(soon, release=release)) == {"soon": release}


def test_a_ceiling_that_lies_before_learned_holds_nothing() -> None:
    action = an_action(days=90, ceiling=a_distance(days=80, before="release"))

    assert dues_in(a_dossier(action, release=MON_3_AUGUST)) == {"act": MON_29_JUNE}


def test_a_release_that_lies_before_learned_holds_nothing() -> None:
    friday = date(2026, 5, 29)

    dossier = a_dossier(an_action(days=90), release=friday)

    assert dues_in(dossier) == {"act": MON_29_JUNE}


# 6 Roll back


def test_a_day_moved_onto_a_closed_one_rolls_back() -> None:
    actions = [
        an_action("first", number=401, days=90),
        an_action("next", number=402, days=60, waits_for=("first",)),
    ]
    ceiling = a_distance(days=50, before="release")
    held = actions[0]._replace(ceiling=ceiling)
    saturday = a_dossier(held, release=date(2026, 8, 8))

    assert dues_in(saturday) == {"first": date(2026, 6, 19)}


# Properties, which tests/domain/test_deadlines_properties.py holds for any dossier


def test_no_moved_action_is_due_before_an_open_one_it_waits_for_unless_by_statute() -> (
    None
):
    first = an_action("first", number=401, days=30)
    moved_one = an_action("moved", number=402, days=90, waits_for=("first",))
    law = an_action(
        "law", number=403, days=90, waits_for=("first",), basis=Basis.STATUTE
    )

    owed = owed_in(a_dossier(first, moved_one, law, release=MON_3_AUGUST))

    assert owed["moved"].due == owed["first"].due
    assert Flag.BEFORE_DEPENDENCY not in owed["moved"].flags
    assert Flag.BEFORE_DEPENDENCY in owed["law"].flags


def test_without_events_after_opening_the_due_date_does_not_depend_on_today() -> None:
    planned = plan(a_dossier(an_action(days=90), release=MON_3_AUGUST))

    for day in (MON_1_JUNE, MON_29_JUNE, MON_3_AUGUST, date(2040, 1, 1)):
        [row] = standing(planned, day).actions
        assert row.owed.due == MON_29_JUNE


# The worked example, and what a calendar does not know


def test_the_worked_example_of_the_rules() -> None:
    actions = [
        an_action("ninety", number=401, days=90),
        an_action("sixty", number=402, days=60, waits_for=("ninety",)),
        an_action("seven", number=403, days=7),
    ]

    dossier = a_dossier(*actions, release=MON_3_AUGUST, calendar=the_mk_calendar())

    assert dossier.case.opened_on == MON_1_JUNE
    assert dues_in(dossier) == {
        "ninety": MON_29_JUNE,
        "sixty": MON_29_JUNE,
        "seven": date(2026, 7, 27),
    }


def test_outside_the_calendars_years_only_weekends_close_and_the_day_says_so() -> None:
    action = an_action(days=1, before="release")

    owed = owed_in(a_dossier(action, release=date(2040, 1, 2)))["act"]

    assert (owed.due, owed.flags) == (date(2039, 12, 30), (Flag.NO_CALENDAR,))


def test_a_provisional_closed_day_that_mattered_is_flagged() -> None:
    calendar = a_calendar([], provisional=[FRI_31_JULY])
    action = an_action(days=3, before="release")

    owed = owed_in(a_dossier(action, release=MON_3_AUGUST, calendar=calendar))["act"]

    assert (owed.due, owed.flags) == (date(2026, 7, 30), (Flag.PROVISIONAL,))
