"""Dependents that follow the moved actions they wait for."""

from datetime import date

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_dossier,
    an_action,
    done,
    dues_in,
    moved,
    needs,
    owed_in,
)
from releasekit.domain.action import Basis
from releasekit.domain.outstanding import plan
from releasekit.domain.owed_flags import Flag

FRI_12_JUNE = date(2026, 6, 12)
MON_29_JUNE = date(2026, 6, 29)
MON_30_NOVEMBER = date(2026, 11, 30)

NINETY = an_action("ninety", days=90, before="release")
SIXTY = an_action("sixty", days=60, before="release", waits_for=("ninety",))


def test_an_action_waits_until_the_planned_day_of_a_moved_one() -> None:
    dossier = a_dossier(NINETY, SIXTY, release=MON_3_AUGUST)

    assert dues_in(dossier) == {"ninety": MON_29_JUNE, "sixty": MON_29_JUNE}


def test_an_action_follows_a_moved_one_that_has_been_settled_meanwhile() -> None:
    dossier = a_dossier(
        NINETY, SIXTY, release=MON_3_AUGUST, events=[done(MON_1_JUNE, "ninety")]
    )

    [owed] = plan(dossier).actions

    assert owed.due == MON_29_JUNE
    assert owed.blocked_by == ()


def test_an_action_due_after_a_moved_one_keeps_its_day() -> None:
    seven = an_action("seven", days=7, before="release", waits_for=("ninety",))
    dossier = a_dossier(NINETY, seven, release=MON_3_AUGUST)

    assert dues_in(dossier)["seven"] == date(2026, 7, 27)


def test_an_action_does_not_follow_one_that_was_not_moved() -> None:
    dossier = a_dossier(
        an_action("late", days=7, before="release"),
        an_action("early", days=30, before="release", waits_for=("late",)),
        release=MON_3_AUGUST,
    )

    owed = owed_in(dossier)["early"]

    assert owed.due == date(2026, 7, 3)
    assert owed.flags == (Flag.BLOCKED, Flag.BEFORE_DEPENDENCY)


def test_a_moved_action_follows_even_one_that_was_not_moved() -> None:
    dossier = a_dossier(
        an_action("late", days=7, before="release"),
        NINETY._replace(waits_for=("late",)),
        release=MON_3_AUGUST,
    )

    assert dues_in(dossier)["ninety"] == date(2026, 7, 27)


def test_following_goes_on_along_a_chain() -> None:
    fifty = an_action("fifty", days=50, before="release", waits_for=("sixty",))
    dossier = a_dossier(NINETY, SIXTY, fifty, release=MON_3_AUGUST)

    owed = owed_in(dossier)["fifty"]

    assert owed.due == MON_29_JUNE
    assert owed.was == date(2026, 6, 12)  # a Friday; 14 June is a Sunday


def test_following_a_moved_date_is_told_as_moved() -> None:
    dossier = a_dossier(
        an_action("ninety", days=90, before="release"),
        an_action("eighty", days=80, before="release", waits_for=("ninety",)),
        release=MON_30_NOVEMBER,
        events=[moved(MON_1_JUNE, MON_30_NOVEMBER), moved(FRI_12_JUNE, MON_3_AUGUST)],
    )

    owed = owed_in(dossier)

    assert owed["eighty"].due == date(2026, 7, 10)
    assert Flag.MOVED in owed["eighty"].flags


def test_an_action_that_does_not_apply_is_not_followed() -> None:
    ninety = NINETY._replace(when=needs(children=True))
    dossier = a_dossier(ninety, SIXTY, release=MON_3_AUGUST, facts={"children": False})

    assert dues_in(dossier) == {"sixty": date(2026, 6, 4)}


def test_an_action_without_a_day_is_not_followed() -> None:
    undated = an_action("undated", days=3, before="supervision-end")
    late = NINETY._replace(waits_for=("undated",))
    dossier = a_dossier(undated, late, release=MON_3_AUGUST)

    owed = owed_in(dossier)["ninety"]

    assert owed.due == MON_29_JUNE
    assert owed.blocked_by == ("undated",)


def test_a_day_that_is_law_follows_nothing_and_says_so() -> None:
    statute = SIXTY._replace(due=SIXTY.due._replace(basis=Basis.STATUTE))
    dossier = a_dossier(NINETY, statute, release=MON_3_AUGUST)

    owed = owed_in(dossier)["sixty"]

    assert owed.due == date(2026, 6, 4)
    assert Flag.BEFORE_DEPENDENCY in owed.flags


def test_an_old_overdue_day_does_not_follow_either() -> None:
    overdue = an_action("overdue", days=5, after="admission", waits_for=("ninety",))
    dossier = a_dossier(
        NINETY,
        overdue,
        release=MON_30_NOVEMBER,
        dates={"admission": MON_1_JUNE},
        events=[
            moved(FRI_12_JUNE, to=date(2026, 5, 29), name="admission"),
            moved(FRI_12_JUNE, to=MON_3_AUGUST),
        ],
    )

    owed = owed_in(dossier)

    assert owed["ninety"].due == date(2026, 7, 10)
    assert owed["overdue"].due == date(2026, 6, 8)
    assert owed["overdue"].flags == (Flag.BLOCKED, Flag.BEFORE_DEPENDENCY)


def test_one_that_was_moved_follows_all_it_waits_for_in_whatever_order() -> None:
    release = date(2026, 6, 30)
    on_the_day = an_action("on-the-day", days=0, before="release")  # Tuesday 30 June
    late = an_action("late", days=40, before="release")  # moved to Monday 29 June
    both = an_action("both", days=4, before="release")  # Friday 26 June by its rule

    dues = [
        owed_in(
            a_dossier(on_the_day, late, both._replace(waits_for=order), release=release)
        )["both"].due
        for order in (("on-the-day", "late"), ("late", "on-the-day"))
    ]

    assert dues == [release, release]
