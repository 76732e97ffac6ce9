"""What waivers, more time, other checklists and far moves do to the plan of a case."""

from datetime import date, timedelta

import pytest

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    PIN,
    a_checklist,
    a_date,
    a_dossier,
    a_return,
    a_role,
    a_stand_in,
    an_action,
    an_event,
    answered,
    done,
    dues_in,
    moved,
    needs,
    owed_in,
    signed,
)
from releasekit.domain.action import Reschedule
from releasekit.domain.case import Event
from releasekit.domain.deed_parts import How, Retired
from releasekit.domain.deeds import (
    Assigned,
    Blocked,
    Dated,
    Deed,
    Extended,
    Reopened,
    Settled,
    Started,
    Upgraded,
)
from releasekit.domain.figures import WhyLate, figures_of, month_of
from releasekit.domain.outstanding import plan, standing
from releasekit.domain.owed_flags import Flag
from releasekit.domain.resetting import with_resets
from releasekit.domain.soundness import findings
from releasekit.domain.staleness import is_stale
from releasekit.domain.strangers import strangers
from releasekit.domain.transitions import Now, now_of
from releasekit.domain.upgrading import Target, upgrade_of

TUE_2_JUNE = MON_1_JUNE + timedelta(days=1)
MON_8_JUNE = MON_1_JUNE + timedelta(days=7)
MON_15_JUNE = MON_1_JUNE + timedelta(days=14)
ACT = an_action("act", days=30, before="release")


def _extended(on: date, until: date) -> Event:
    deed = Extended("act", until=until, reason="r", due=date(2026, 7, 3))
    return an_event(on, deed)


@pytest.mark.parametrize(
    ("events", "due"),
    [
        ([], date(2026, 7, 3)),
        ([_extended(TUE_2_JUNE, date(2026, 7, 20))], date(2026, 7, 20)),
        ([_extended(TUE_2_JUNE, date(2026, 6, 20))], date(2026, 7, 3)),
        (
            [
                _extended(TUE_2_JUNE, date(2026, 7, 20)),
                moved(MON_8_JUNE, date(2026, 9, 1)),
            ],
            date(2026, 7, 31),
        ),
    ],
    ids=["none", "later", "not later", "date moved after it"],
)
def test_more_time_holds_until_the_date_moves(events: list[Event], due: date) -> None:
    dossier = a_dossier(ACT, release=MON_3_AUGUST, events=events)

    assert dues_in(dossier) == {"act": due}


def test_more_time_for_one_action_leaves_the_others() -> None:
    other = an_action("other", number=402, days=20, before="release")
    events = [_extended(TUE_2_JUNE, date(2026, 7, 20))]

    found = dues_in(a_dossier(ACT, other, release=MON_3_AUGUST, events=events))

    assert found["other"] == date(2026, 7, 14)


@pytest.mark.parametrize(
    ("on", "due"),
    [(MON_8_JUNE, date(2026, 7, 6)), (MON_1_JUNE, date(2026, 6, 29))],
)
def test_what_an_upgrade_brought_too_late_has_time_from_that_day(
    on: date, due: date
) -> None:
    late = an_action("late", days=80, before="release")
    other = an_action("other", number=402, days=20, before="release")
    events = [an_event(on, Upgraded(PIN, learned=("late",)))]

    found = dues_in(a_dossier(late, other, release=MON_3_AUGUST, events=events))

    assert found == {"late": due, "other": date(2026, 7, 14)}


def test_what_replaces_an_action_takes_over_all_that_is_known_of_it() -> None:
    new = an_action("new", days=30, before="release", parts=("officer", "probation"))
    events = [
        an_event(TUE_2_JUNE, Started(action="old")),
        an_event(TUE_2_JUNE, Blocked(action="old", waits_for="probation")),
        signed(TUE_2_JUNE, "officer", "old"),
        an_event(MON_8_JUNE, Upgraded(PIN, mapped={"old": "new"})),
    ]

    dossier = a_dossier(new, release=MON_3_AUGUST, events=events)

    owed = owed_in(dossier)["new"]
    assert owed.block is not None
    assert Flag.STARTED in owed.flags
    assert owed.parts_waiting == ("probation",)


def test_what_was_set_aside_comes_back_with_its_name() -> None:
    gone = {"act": Retired(401, "Act"), "idle": Retired(402, "Idle")}
    events = [
        done(TUE_2_JUNE, "act"),
        an_event(MON_8_JUNE, Upgraded(PIN, retired=gone)),
        an_event(MON_15_JUNE, Upgraded(PIN, mapped={"act": "act", "idle": "idle"})),
    ]

    dossier = a_dossier(ACT, release=MON_3_AUGUST, events=events)

    assert dossier.case.retired == {}
    assert set(dossier.case.settlements) == {"act"}


def test_signatures_of_what_was_set_aside_are_kept_for_its_return() -> None:
    both = an_action("both", days=30, before="release", parts=("officer", "probation"))
    gone = [
        signed(TUE_2_JUNE, "officer", "both"),
        signed(TUE_2_JUNE, "probation", "both"),
        an_event(MON_8_JUNE, Upgraded(PIN, retired={"both": Retired(401, "Both")})),
    ]
    back = [*gone, an_event(MON_15_JUNE, Upgraded(PIN, mapped={"both": "both"}))]

    without = a_dossier(ACT, release=MON_3_AUGUST, events=gone)
    returned = a_dossier(both, release=MON_3_AUGUST, events=back)

    assert without.case.settlements == {}
    assert returned.case.settlements["both"].how is How.DONE


def test_an_upgrade_says_what_is_new_and_over_and_leaves_what_was_late() -> None:
    late = an_action("late", number=402, days=60, before="release")
    old = a_dossier(ACT, late, release=MON_3_AUGUST)
    new = a_checklist(
        ACT,
        late._replace(due=an_action(days=62, before="release").due),
        an_action("fresh", number=403, days=70, before="release"),
    )

    found = upgrade_of(
        old, Target(pin=PIN, checklist=new, calendar=old.calendar), date(2026, 6, 30)
    )

    assert found.deed.learned == ("fresh",)
    assert found.not_asked == ()


def test_a_role_nobody_knows_is_a_stranger() -> None:
    events = [an_event(TUE_2_JUNE, Assigned(role="mayor", to="p4"))]
    dossier = a_dossier(ACT, events=events)

    assert strangers(dossier.case, dossier.checklist) == ("mayor",)


def test_nobody_in_particular_holds_a_role_that_was_given_back() -> None:
    given = an_event(TUE_2_JUNE, Assigned(role="officer", to="p4"))
    back = an_event(MON_8_JUNE, Assigned(role="officer", to=None))

    assert set(a_dossier(ACT, events=[given]).case.workers) == {"officer"}
    assert a_dossier(ACT, events=[given, back]).case.workers == {}


def _waived(action: str, until: date) -> Event:
    deed = Settled(action=action, how=How.WAIVED, until=until, authority="head")
    return an_event(TUE_2_JUNE, deed)


def test_what_is_waived_for_now_keeps_nobody_waiting_until_it_ends() -> None:
    first = an_action("first", days=40, before="release")
    second = an_action(
        "second", number=402, days=30, before="release", waits_for=("first",)
    )
    third = second._replace(id="third", number=403, waits_for=("first", "second"))
    events = [_waived("first", MON_15_JUNE)]
    planned = plan(a_dossier(first, second, third, release=MON_3_AUGUST, events=events))

    def waiting(on: date) -> dict[str, tuple[str, ...]]:
        rows = standing(planned, on).actions
        return {one.owed.action.id: one.owed.blocked_by for one in rows}

    assert waiting(MON_15_JUNE) == {"second": (), "third": ("second",)}
    assert waiting(MON_15_JUNE + timedelta(days=1)) == {
        "first": (),
        "second": ("first",),
        "third": ("first", "second"),
    }


def test_an_expired_waiver_is_open_to_every_verb() -> None:
    dossier = a_dossier(ACT, release=MON_3_AUGUST, events=[_waived("act", MON_8_JUNE)])

    assert now_of(ACT, dossier, MON_8_JUNE) is Now.WAIVED
    assert now_of(ACT, dossier, MON_8_JUNE + timedelta(days=1)) is Now.OPEN


RESET = an_action("act", days=30, before="release", on_reschedule=Reschedule.RESET)


@pytest.mark.parametrize(
    ("events", "stale"),
    [
        ([moved(MON_8_JUNE, date(2026, 8, 31))], False),
        ([moved(MON_8_JUNE, date(2026, 9, 1))], True),
        ([moved(MON_8_JUNE, None)], True),
        ([answered(MON_8_JUNE, supervised=True)], False),
    ],
    ids=["28 days", "29 days", "taken away", "another answer"],
)
def test_a_settlement_is_stale_when_its_date_moves_far(
    events: list[Event],
    *,
    stale: bool,
) -> None:
    dossier = a_dossier(RESET, release=MON_3_AUGUST, events=[done(TUE_2_JUNE), *events])

    assert is_stale(RESET, dossier) is stale


def test_a_settlement_is_stale_when_an_answer_behind_it_changes() -> None:
    by_fact = RESET._replace(when=needs(children=True))
    by_lead = RESET._replace(id="led", number=402, lead="helper")
    helper = a_role(
        "helper", a_stand_in("community", children=True), a_stand_in("officer")
    )
    checklist = a_checklist(by_fact, by_lead, roles=[helper])
    dossier = a_dossier(
        checklist=checklist,
        facts={"children": True, "supervised": True},
        events=[done(TUE_2_JUNE, "act"), done(TUE_2_JUNE, "led")],
    )
    deeds: list[Deed] = [answered(MON_8_JUNE, supervised=False).deed]

    resets = with_resets(dossier, deeds, MON_8_JUNE)[1:]

    assert resets == (Reopened(action="led", cause=4),)


def test_what_counts_from_another_action_and_what_has_no_date_is_not_stale() -> None:
    after = RESET._replace(due=an_action(days=3, after_action="first").due)
    first = an_action("first", number=402, days=3, before="release")
    dossier = a_dossier(
        first, after, events=[done(TUE_2_JUNE, "first"), done(TUE_2_JUNE, "act")]
    )

    assert not is_stale(after, dossier)
    assert not is_stale(RESET, a_dossier(RESET, events=[done(TUE_2_JUNE)]))


def test_the_cause_of_asking_again_is_the_date_that_moved() -> None:
    dossier = a_dossier(RESET, release=MON_3_AUGUST, events=[done(TUE_2_JUNE)])
    deeds: list[Deed] = [
        Dated(name="admission", to=MON_1_JUNE),
        Dated(name="release", to=date(2026, 12, 1)),
    ]

    assert with_resets(dossier, deeds, MON_8_JUNE)[-1] == Reopened("act", cause=4)
    assert with_resets(dossier, [], MON_8_JUNE) == ()


def test_an_unknown_source_of_a_moved_date_is_a_finding() -> None:
    named = a_date("release", happened="released")._replace(source="NO-LAW")

    [found] = [
        one
        for one in findings(a_checklist(ACT, dates=[named]))
        if one.where == ("dates", "release", "source")
    ]

    assert found.name == "NO-LAW"


def test_figures_tell_why_actions_are_late() -> None:
    first = an_action("first", days=60, before="release")
    second = an_action(
        "second", number=402, days=59, before="release", waits_for=("first",)
    )
    today = date(2026, 7, 15)
    waiting = a_dossier(first, second, release=MON_3_AUGUST)
    late = an_action("late", days=80, before="release")
    received = a_dossier(late, release=MON_3_AUGUST)
    pulled = a_dossier(
        late,
        release=date(2026, 12, 1),
        events=[moved(MON_8_JUNE, MON_3_AUGUST)],
    )

    found = figures_of([waiting, received, pulled], month_of(today), today)

    assert found.late == {
        WhyLate.NONE: 1,
        WhyLate.WAITED: 1,
        WhyLate.RECEIVED_LATE: 1,
        WhyLate.DATE_MOVED: 1,
    }


def test_a_second_word_on_how_an_action_ended_replaces_the_first() -> None:
    ended = an_event(MON_8_JUNE, Settled(action="act", how=How.NOT_NEEDED, reason="r"))
    dossier = a_dossier(
        ACT, release=MON_3_AUGUST, events=[_waived("act", MON_15_JUNE), ended]
    )

    assert dossier.case.settlements["act"].how is How.NOT_NEEDED
    assert dossier.case.settlements["act"].on == MON_8_JUNE


def test_a_reopened_action_has_no_signatures_and_no_settlement() -> None:
    both = an_action("both", days=30, before="release", parts=("officer", "probation"))
    events = [
        signed(TUE_2_JUNE, "officer", "both"),
        signed(TUE_2_JUNE, "probation", "both"),
        an_event(MON_8_JUNE, Reopened(action="both", reason="r")),
        an_event(MON_8_JUNE, Started(action="both")),
        an_event(MON_15_JUNE, Settled(action="both", how=How.NOT_NEEDED, reason="r")),
        an_event(MON_15_JUNE, Reopened(action="both", reason="r")),
    ]

    dossier = a_dossier(both, release=MON_3_AUGUST, events=events)

    assert dossier.case.settlements == {}
    assert owed_in(dossier)["both"].parts_waiting == ("officer", "probation")


def test_reopening_the_last_time_of_what_comes_again_leaves_the_time_before() -> None:
    often = an_action("act", days=30, before="release", repeats=a_return(days=7))
    second = Settled(action="act", how=How.DONE, occurrence=2)
    events = [
        done(TUE_2_JUNE),
        an_event(MON_8_JUNE, second),
        an_event(MON_15_JUNE, Reopened(action="act", reason="r")),
    ]

    dossier = a_dossier(often, release=MON_3_AUGUST, events=events)

    assert dossier.case.settlements["act"].on == TUE_2_JUNE
    assert owed_in(dossier)["act"].occurrence == 2
