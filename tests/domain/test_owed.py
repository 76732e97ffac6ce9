"""One open action: who leads, what blocks it, what is worth knowing of it."""

from datetime import date

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_checklist,
    a_dossier,
    an_action,
    done,
    needs,
    owed_in,
)
from releasekit.domain.action import Basis
from releasekit.domain.outstanding import State, plan, standing
from releasekit.domain.owed import Owed
from releasekit.domain.owed_flags import Flag

MON_27_JULY = date(2026, 7, 27)
SEVEN = an_action(days=7, before="release")


def the_only_action(release: date | None, **facts: bool) -> Owed:
    action = SEVEN._replace(when=needs(children=True))
    [owed] = plan(a_dossier(action, release=release, facts=facts)).actions
    return owed


def test_an_answered_action_needs_no_facts() -> None:
    owed = the_only_action(MON_3_AUGUST, children=True)

    assert owed.determined
    assert owed.needs_facts == ()


def test_an_action_is_blocked_by_open_ones_the_earliest_first_undated_last() -> None:
    waits_for = ("undated", "second", "first", "finished", "absent")
    dossier = a_dossier(
        an_action("undated", days=3, before="supervision-end"),
        an_action("second", days=20, before="release"),
        an_action("first", days=30, before="release"),
        an_action("finished", days=40, before="release"),
        an_action("absent", days=40, before="release", when=needs(children=True)),
        an_action("last", days=7, before="release", waits_for=waits_for),
        release=MON_3_AUGUST,
        facts={"children": False},
        events=[done(MON_1_JUNE, "finished")],
    )

    owed = owed_in(dossier)["last"]

    assert owed.blocked_by == ("first", "second", "undated")
    assert owed.flags == (Flag.BLOCKED,)


def test_an_undetermined_action_blocks_what_waits_for_it() -> None:
    dossier = a_dossier(
        an_action("asked", days=30, before="release", when=needs(children=True)),
        an_action("last", days=7, before="release", waits_for=("asked",)),
        release=MON_3_AUGUST,
    )

    assert owed_in(dossier)["last"].blocked_by == ("asked",)


def test_an_undetermined_lead_keeps_the_day_and_names_who_it_may_be() -> None:
    dossier = a_dossier(
        an_action(days=7, before="release", lead="community"), release=MON_3_AUGUST
    )

    planned = plan(dossier)
    [row] = standing(planned, MON_27_JULY).actions

    assert row.state is State.DUE
    assert row.owed.lead.role is None
    assert row.owed.lead.candidates == ("probation", "social-work")
    assert row.owed.needs_facts == ("supervised",)


def test_facts_needed_twice_are_named_once() -> None:
    dossier = a_dossier(
        an_action(
            days=7,
            before="release",
            lead="community",
            when=needs(supervised=True, children=True),
        ),
        release=MON_3_AUGUST,
    )

    [owed] = plan(dossier).actions

    assert owed.needs_facts == ("supervised", "children")


def test_the_lead_does_not_help_itself_and_helpers_are_named_once() -> None:
    dossier = a_dossier(
        an_action(
            days=7,
            before="release",
            lead="community",
            support=("probation", "officer", "social-work", "officer", "community"),
        ),
        release=MON_3_AUGUST,
        facts={"supervised": True},
    )

    [owed] = plan(dossier).actions

    assert owed.lead.role == "probation"
    assert owed.support == ("officer", "social-work")


def test_a_lead_that_no_agency_holds_is_told() -> None:
    action = an_action(days=7, before="release", lead="officer")
    checklist = a_checklist(action, agencies=[])
    dossier = a_dossier(release=MON_3_AUGUST, checklist=checklist)

    [owed] = plan(dossier).actions

    assert owed.flags == (Flag.NO_HOLDER,)


def test_a_law_in_the_past_is_told_also_where_it_waits_for_a_later_one() -> None:
    dossier = a_dossier(
        an_action("first", days=30, before="release"),
        an_action(
            "law",
            days=90,
            before="release",
            waits_for=("first",),
            basis=Basis.STATUTE,
        ),
        release=MON_3_AUGUST,
    )

    assert owed_in(dossier)["law"].flags == (
        Flag.BLOCKED,
        Flag.PAST_AT_OPENING,
        Flag.BEFORE_DEPENDENCY,
    )
