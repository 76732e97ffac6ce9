"""Days that count from the settlement of another action."""

from datetime import date

from builders import (
    MON_3_AUGUST,
    a_dossier,
    an_action,
    answered,
    done,
    dues_in,
    needs,
    owed_in,
    undone,
)
from releasekit.domain.action import Basis
from releasekit.domain.owed import Flag

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
