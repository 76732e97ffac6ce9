"""Days that count from the settlement of another action."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from builders import (
    MON_3_AUGUST,
    a_distance,
    a_dossier,
    an_action,
    answered,
    declined,
    done,
    dues_in,
    moved,
    needs,
    owed_in,
    signed,
    undone,
)
from releasekit.domain.action import Basis, Kind
from releasekit.domain.outstanding import plan, standing
from releasekit.domain.owed_flags import Flag

FIRST = an_action("first", number=401, days=30)
NEXT = an_action("next", number=402, days=10, after_action="first")
FRI_5_JUNE, MON_15_JUNE = date(2026, 6, 5), date(2026, 6, 15)


def test_it_is_undated_until_the_other_is_settled() -> None:
    assert dues_in(a_dossier(FIRST, NEXT, release=MON_3_AUGUST))["next"] is None


def test_then_it_counts_from_that_day_and_rolls_on() -> None:
    events = [done(FRI_5_JUNE, "first")]

    dossier = a_dossier(FIRST, NEXT, release=MON_3_AUGUST, events=events)

    assert dues_in(dossier) == {"next": MON_15_JUNE}
    assert owed_in(dossier)["next"].flags == ()


def test_taking_the_settlement_back_takes_the_day_away() -> None:
    events = [done(FRI_5_JUNE, "first"), undone(date(2026, 6, 8), 2)]

    dossier = a_dossier(FIRST, NEXT, release=MON_3_AUGUST, events=events)

    assert dues_in(dossier)["next"] is None


def test_an_answer_given_later_gives_it_some_weeks_from_then() -> None:
    action = NEXT._replace(when=needs(children=True))
    events = [
        done(date(2026, 6, 2), "first"),
        answered(date(2026, 7, 1), children=True),
    ]

    owed = owed_in(a_dossier(FIRST, action, release=MON_3_AUGUST, events=events))[
        "next"
    ]

    assert (owed.due, owed.flags) == (date(2026, 7, 29), (Flag.SHORT_TIME,))


def test_an_answer_given_earlier_changes_nothing() -> None:
    action = NEXT._replace(when=needs(children=True))
    events = [
        answered(date(2026, 6, 2), children=True),
        done(FRI_5_JUNE, "first"),
        answered(date(2026, 6, 8), area="north"),
    ]

    dossier = a_dossier(FIRST, action, release=MON_3_AUGUST, events=events)

    assert dues_in(dossier)["next"] == MON_15_JUNE


def test_statute_counts_the_same() -> None:
    action = an_action("next", number=402, days=10, basis=Basis.STATUTE)._replace(
        due=NEXT.due._replace(basis=Basis.STATUTE)
    )

    dossier = a_dossier(
        FIRST, action, release=MON_3_AUGUST, events=[done(FRI_5_JUNE, "first")]
    )

    assert dues_in(dossier) == {"next": MON_15_JUNE}


def test_working_days_flag_a_provisional_day_between() -> None:
    action = an_action("next", number=402, working_days=5, after_action="first")

    dossier = a_dossier(
        FIRST, action, release=MON_3_AUGUST, events=[done(FRI_5_JUNE, "first")]
    )

    assert dues_in(dossier) == {"next": date(2026, 6, 12)}


def test_it_counts_from_the_day_the_other_was_declined_too() -> None:
    offer = FIRST._replace(kind=Kind.OFFER)
    events = [declined(FRI_5_JUNE, "first")]

    dossier = a_dossier(offer, NEXT, release=MON_3_AUGUST, events=events)

    assert dues_in(dossier) == {"next": MON_15_JUNE}


def test_what_counts_from_an_action_with_parts_counts_from_the_last_part() -> None:
    both = FIRST._replace(parts=("officer", "probation"))
    one = [signed(date(2026, 6, 2), "officer", "first")]
    two = [*one, signed(FRI_5_JUNE, "probation", "first")]

    half = a_dossier(both, NEXT, release=MON_3_AUGUST, events=one)
    whole = a_dossier(both, NEXT, release=MON_3_AUGUST, events=two)

    assert dues_in(half)["next"] is None
    assert dues_in(whole)["next"] == MON_15_JUNE


def test_one_day_after_another_hangs_on_a_whole_chain() -> None:
    last = an_action("last", number=403, days=10, after_action="next")
    events = [done(FRI_5_JUNE, "first"), done(MON_15_JUNE, "next")]

    dossier = a_dossier(FIRST, NEXT, last, release=MON_3_AUGUST, events=events)

    assert dues_in(dossier) == {"last": date(2026, 6, 25)}


def test_a_ceiling_holds_it_under_a_date() -> None:
    held = NEXT._replace(ceiling=a_distance(days=55, before="release"))
    events = [done(FRI_5_JUNE, "first")]

    dossier = a_dossier(FIRST, held, release=MON_3_AUGUST, events=events)

    assert dues_in(dossier) == {"next": date(2026, 6, 9)}


def test_a_release_that_moves_does_not_move_it() -> None:
    events = [done(FRI_5_JUNE, "first"), moved(date(2026, 6, 8), to=date(2026, 12, 1))]

    owed = owed_in(a_dossier(FIRST, NEXT, release=MON_3_AUGUST, events=events))["next"]

    assert (owed.due, owed.flags) == (MON_15_JUNE, ())


@given(on=st.dates(date(2026, 5, 1), date(2026, 12, 1)), later=st.integers(0, 400))
def test_its_day_does_not_depend_on_today(on: date, later: int) -> None:
    planned = plan(
        a_dossier(FIRST, NEXT, release=MON_3_AUGUST, events=[done(on, "first")])
    )

    found = standing(planned, on + timedelta(days=later))

    assert found.planned is planned
    assert [one.owed.due for one in found.actions] == [
        one.due for one in planned.actions
    ]
    assert all(one.due is None or one.due > on for one in planned.actions)
