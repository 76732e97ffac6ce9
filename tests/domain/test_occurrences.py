"""Actions that come again: repeated ones, and offers that were declined."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    MON_3_AUGUST,
    a_distance,
    a_dossier,
    a_return,
    an_action,
    answered,
    declined,
    done,
    needs,
    owed_in,
    settled,
    undone,
)
from releasekit.domain.action import Basis, Deadline, Kind, Roll
from releasekit.domain.case import Event
from releasekit.domain.deed_parts import How
from releasekit.domain.dossier import Dossier
from releasekit.domain.occurrences import next_occurrence, open_number
from releasekit.domain.outstanding import plan, standing

TUE_2_JUNE = date(2026, 6, 2)
REPEATED = an_action(days=60, repeats=a_return(months=1, until="release"))
OFFER = an_action(days=60, kind=Kind.OFFER, again=a_return(days=7))


def _dossier(*events: Event, action: object = REPEATED) -> Dossier:
    return a_dossier(action, release=MON_3_AUGUST, events=events)  # type: ignore[arg-type]  # an action


def test_the_first_occurrence_is_due_as_its_deadline_says() -> None:
    owed = owed_in(_dossier())["act"]

    assert (owed.occurrence, owed.due) == (1, date(2026, 6, 4))


def test_the_next_is_due_so_long_after_the_last_was_settled() -> None:
    owed = owed_in(_dossier(done(TUE_2_JUNE)))["act"]

    assert (owed.occurrence, owed.due) == (2, date(2026, 7, 2))


def test_it_rolls_to_the_next_open_day_unless_the_action_says_otherwise() -> None:
    friday = date(2026, 6, 5)
    kept = REPEATED._replace(
        repeats=a_return(months=1, until="release", roll=Roll.PREVIOUS)
    )

    assert owed_in(_dossier(done(friday)))["act"].due == date(2026, 7, 6)
    assert owed_in(_dossier(done(friday), action=kept))["act"].due == date(2026, 7, 3)


def test_nothing_comes_after_the_end() -> None:
    dossier = _dossier(settled(date(2026, 7, 6), occurrence=2))

    assert owed_in(dossier) == {}
    assert open_number(REPEATED, dossier) == 2


def test_without_the_date_of_its_end_it_goes_on() -> None:
    action = an_action(
        days=7, after="admission", repeats=a_return(months=6, until="release")
    )
    dossier = a_dossier(
        action, dates={"admission": date(2026, 5, 4)}, events=[done(TUE_2_JUNE)]
    )

    assert owed_in(dossier)["act"].due == date(2026, 12, 2)


def test_a_ceiling_holds_each_occurrence() -> None:
    action = REPEATED._replace(ceiling=a_distance(days=40, before="release"))

    owed = owed_in(_dossier(done(TUE_2_JUNE), action=action))["act"]

    assert owed.due == date(2026, 6, 24)


def test_a_ceiling_that_lies_before_the_last_settlement_holds_nothing() -> None:
    action = REPEATED._replace(ceiling=a_distance(days=63, before="release"))

    owed = owed_in(_dossier(done(TUE_2_JUNE), action=action))["act"]

    assert owed.due == date(2026, 7, 2)


def test_what_waits_for_it_is_free_after_its_first_settlement() -> None:
    waiting = an_action("next", number=402, days=1, waits_for=("act",))
    dossier = a_dossier(
        REPEATED, waiting, release=MON_3_AUGUST, events=[done(TUE_2_JUNE)]
    )

    owed = owed_in(dossier)

    assert owed["act"].occurrence == 2
    assert owed["next"].blocked_by == ()


def test_what_no_longer_applies_does_not_come_again() -> None:
    action = REPEATED._replace(when=needs(children=True))
    dossier = a_dossier(
        action,
        release=MON_3_AUGUST,
        facts={"children": True},
        events=[done(TUE_2_JUNE), answered(date(2026, 6, 3), children=False)],
    )

    assert owed_in(dossier) == {}


def test_a_declined_offer_is_a_chance_until_its_day_and_owed_from_it() -> None:
    planned = plan(_dossier(declined(TUE_2_JUNE), action=OFFER))

    before = standing(planned, date(2026, 6, 8))
    then = standing(planned, date(2026, 6, 9))

    assert (len(before.actions), [one.due for one in before.coming_back]) == (
        0,
        [date(2026, 6, 9)],
    )
    assert ([one.owed.occurrence for one in then.actions], then.coming_back) == (
        [2],
        (),
    )


def test_an_offer_that_was_made_does_not_come_again() -> None:
    assert owed_in(_dossier(done(TUE_2_JUNE), action=OFFER)) == {}


def test_an_offer_owed_before_a_date_does_not_come_back_after_it() -> None:
    late = declined(date(2026, 7, 28))
    open_end = OFFER._replace(due=an_action(days=1, after="release").due)

    assert next_occurrence(OFFER, _dossier(late, action=OFFER)) is None
    assert next_occurrence(open_end, _dossier(late, action=open_end)) is not None


def test_nothing_comes_of_what_was_never_settled() -> None:
    assert next_occurrence(REPEATED, _dossier()) is None
    assert open_number(REPEATED, _dossier()) == 1


def test_what_does_not_repeat_is_settled_for_good() -> None:
    action = an_action(days=7)

    assert next_occurrence(action, _dossier(done(TUE_2_JUNE), action=action)) is None


@given(st.lists(st.integers(1, 40), max_size=8))
def test_occurrences_are_numbered_without_a_gap_and_one_is_open_at_most(
    gaps: list[int],
) -> None:
    action = REPEATED._replace(repeats=a_return(days=5, until="release"))
    events: list[Event] = []
    day, numbers = TUE_2_JUNE, []
    for gap in gaps:
        dossier = a_dossier(action, release=date(2027, 3, 1), events=events)
        [owed] = plan(dossier).actions
        numbers.append(owed.occurrence)
        events.append(settled(day, how=How.DONE, occurrence=owed.occurrence))
        day += timedelta(days=gap)

    assert numbers == list(range(1, len(gaps) + 1))


@pytest.mark.parametrize("until", [date(2026, 7, 1), date(2026, 7, 2)])
def test_the_last_day_of_its_end_still_counts(until: date) -> None:
    dossier = a_dossier(REPEATED, release=until, events=[done(TUE_2_JUNE)])

    assert bool(owed_in(dossier)) is (until == date(2026, 7, 2))


@given(
    st.lists(st.integers(0, 60), max_size=8),
    st.dates(date(2026, 6, 2), date(2027, 3, 1)),
)
def test_nothing_is_open_after_its_end(gaps: list[int], release: date) -> None:
    events: list[Event] = []
    day = TUE_2_JUNE
    for number, gap in enumerate(gaps, 1):
        events.append(settled(day, occurrence=number))
        day += timedelta(days=gap)

    dossier = a_dossier(REPEATED, release=release, events=events)

    assert all(
        one.due is not None and one.due <= release
        for one in plan(dossier).actions
        if one.occurrence > 1
    )


@given(st.integers(0, 5))
def test_taking_back_the_last_time_opens_that_time_again(times: int) -> None:
    events = [
        settled(TUE_2_JUNE + timedelta(days=number), occurrence=number)
        for number in range(1, times + 2)
    ]
    back = undone(date(2026, 6, 20), len(events) + 1)

    taken_back = a_dossier(REPEATED, release=date(2027, 3, 1), events=[*events, back])
    never = a_dossier(REPEATED, release=date(2027, 3, 1), events=events[:-1])

    assert owed_in(taken_back) == owed_in(never)
    assert owed_in(taken_back)["act"].occurrence == times + 1


@given(st.dates(date(2026, 6, 1), date(2026, 12, 1)))
def test_an_offer_is_made_or_comes_back_and_never_both(today: date) -> None:
    planned = plan(_dossier(declined(TUE_2_JUNE), action=OFFER))

    found = standing(planned, today)

    assert len(found.actions) + len(found.coming_back) == 1


def test_what_counts_from_it_counts_from_its_latest_time() -> None:
    after = an_action("next", number=402, days=10, after_action="act")
    events = [
        settled(TUE_2_JUNE, occurrence=1),
        settled(date(2026, 6, 19), occurrence=2),
    ]

    dossier = a_dossier(REPEATED, after, release=MON_3_AUGUST, events=events)

    assert owed_in(dossier)["next"].due == date(2026, 6, 29)


def test_the_window_of_its_first_time_is_no_window_of_the_next() -> None:
    action = REPEATED._replace(
        opens=Deadline(a_distance(months=3, before="release"), Basis.PROPOSAL)
    )

    assert owed_in(_dossier(action=action))["act"].opens == date(2026, 5, 3)
    assert owed_in(_dossier(done(TUE_2_JUNE), action=action))["act"].opens is None


def test_days_and_working_days_count_the_period_too() -> None:
    days = REPEATED._replace(repeats=a_return(days=10, until="release"))
    working = REPEATED._replace(repeats=a_return(working_days=10, until="release"))

    assert owed_in(_dossier(done(TUE_2_JUNE), action=days))["act"].due == date(
        2026, 6, 12
    )
    assert owed_in(_dossier(done(TUE_2_JUNE), action=working))["act"].due == date(
        2026, 6, 16
    )


def test_no_time_is_due_before_the_one_before_it_was_settled() -> None:
    sat_1_august, sun_2_august = date(2026, 8, 1), date(2026, 8, 2)
    action = REPEATED._replace(repeats=a_return(months=1))

    dossier = a_dossier(action, release=sun_2_august, events=[done(sat_1_august)])

    coming = next_occurrence(action, dossier)
    assert coming is None or coming.due > sat_1_august


def test_what_is_done_on_its_last_day_does_not_come_again_on_that_day() -> None:
    action = REPEATED._replace(repeats=a_return(months=1))

    dossier = a_dossier(action, release=MON_3_AUGUST, events=[done(MON_3_AUGUST)])

    coming = next_occurrence(action, dossier)
    assert coming is None or coming.due > MON_3_AUGUST
