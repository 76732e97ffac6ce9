"""What a calendar holds of a case, from its history alone."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builders import (
    MON_3_AUGUST,
    a_case,
    a_distance,
    a_dossier,
    a_fact,
    a_return,
    an_action,
    an_event,
    answered,
    moved,
    needs,
    noted,
    undone,
)
from builders import a_checklist as checklist_of
from releasekit.domain.action import Action
from releasekit.domain.case import Case, Event
from releasekit.domain.deed_parts import Because, How
from releasekit.domain.deeds import (
    Assigned,
    Blocked,
    Closed,
    Deed,
    Erasure,
    Extended,
    Reopened,
    Restricted,
    Settled,
    Signed,
    Undone,
)
from releasekit.domain.dossier import Dossier
from releasekit.domain.earlier import earlier_cases, last_move
from releasekit.domain.entries import CaseEntries, Entry, EntryState, case_entries
from releasekit.domain.outstanding import plan
from releasekit.domain.parts import with_signatures
from strategies import dossiers, free_actions

OPEN, DONE, GONE = EntryState.OPEN, EntryState.DONE, EntryState.GONE
FRI_24_JULY = date(2026, 7, 24)
TUE_2_JUNE = date(2026, 6, 2)
ACT = an_action(days=10)


def _of(dossier: Dossier, role: str | None = None) -> CaseEntries:
    earlier = (_with(dossier, one) for one in earlier_cases(dossier.case))
    return case_entries(dossier, earlier, lambda _checklist: role)


def _with(dossier: Dossier, case: Case) -> Dossier:
    return dossier._replace(case=with_signatures(case, dossier.checklist))


def _states(dossier: Dossier, role: str | None = None) -> dict[str, EntryState]:
    return {_name(one): one.state for one in _of(dossier, role).entries}


def _name(entry: Entry) -> str:
    return f"{entry.action.id}.{entry.occurrence}"


def _done(on: date, action: str = "act", occurrence: int | None = None) -> Event:
    deed = Settled(action=action, how=How.DONE, due=FRI_24_JULY, occurrence=occurrence)
    return an_event(on, deed)


def test_an_open_action_stands_on_its_day() -> None:
    [entry] = _of(a_dossier(ACT, release=MON_3_AUGUST)).entries

    assert (entry.due, entry.state) == (FRI_24_JULY, OPEN)
    assert entry.lead.role == "officer"


def test_what_has_no_day_or_may_not_apply_waits() -> None:
    undated = an_action("undated", number=402, before="admission")
    unsure = an_action("unsure", number=403, days=10, when=needs(children=True))

    found = _of(a_dossier(undated, unsure, release=MON_3_AUGUST))

    assert found.entries == ()
    assert [one.action.id for one in found.waiting] == ["undated", "unsure"]


def test_what_was_done_stands_no_more_and_keeps_its_day() -> None:
    dossier = a_dossier(ACT, release=MON_3_AUGUST, events=[_done(TUE_2_JUNE)])

    [entry] = _of(dossier).entries

    assert (entry.due, entry.state) == (FRI_24_JULY, DONE)


def test_what_was_let_go_falls_away() -> None:
    deed = Settled(action="act", how=How.NOT_NEEDED, due=FRI_24_JULY)
    dossier = a_dossier(ACT, release=MON_3_AUGUST, events=[an_event(TUE_2_JUNE, deed)])

    assert _states(dossier) == {"act.1": GONE}


def test_a_waiver_with_a_last_day_puts_the_step_on_the_day_after() -> None:
    deed = Settled(
        action="act", how=How.WAIVED, due=FRI_24_JULY, until=date(2026, 7, 28)
    )
    dossier = a_dossier(ACT, release=MON_3_AUGUST, events=[an_event(TUE_2_JUNE, deed)])

    [entry] = _of(dossier).entries

    assert (entry.due, entry.state) == (date(2026, 7, 29), OPEN)


def test_an_end_that_is_taken_back_stands_again() -> None:
    dossier = a_dossier(
        ACT, release=MON_3_AUGUST, events=[_done(TUE_2_JUNE), undone(TUE_2_JUNE, 2)]
    )

    assert _states(dossier) == {"act.1": OPEN}


def test_what_an_answer_brought_and_took_falls_away() -> None:
    action = an_action(days=10, when=needs(children=True))
    brought = [answered(TUE_2_JUNE, children=True)]

    for taking in (
        answered(TUE_2_JUNE, children=False),
        answered(TUE_2_JUNE, children=None),
        undone(TUE_2_JUNE, 2),
    ):
        dossier = a_dossier(action, release=MON_3_AUGUST, events=[*brought, taking])
        assert _states(dossier) == {"act.1": GONE}


def test_a_date_that_is_taken_away_takes_what_hangs_on_it() -> None:
    dossier = a_dossier(ACT, release=MON_3_AUGUST, events=[moved(TUE_2_JUNE, to=None)])

    assert _states(dossier) == {"act.1": GONE}


def test_a_closed_case_holds_only_what_stands_no_more() -> None:
    other = an_action("other", number=402, days=3)
    closing = an_event(TUE_2_JUNE, Closed(because=Because.RECALL))
    dossier = a_dossier(
        ACT, other, release=MON_3_AUGUST, events=[_done(TUE_2_JUNE), closing]
    )

    assert _states(dossier) == {"act.1": DONE, "other.1": GONE}


def test_a_restricted_case_holds_nothing() -> None:
    hiding = an_event(TUE_2_JUNE, Restricted(holds=True, reason="disputed"))
    dossier = a_dossier(ACT, release=MON_3_AUGUST, events=[_done(TUE_2_JUNE), hiding])

    assert _of(dossier).entries == ()


def test_each_time_of_a_repeated_step_has_an_entry_of_its_own() -> None:
    action = an_action(days=10, repeats=a_return(months=1))
    events = [_done(TUE_2_JUNE), _done(date(2026, 7, 2), occurrence=2)]

    found = _of(a_dossier(action, release=MON_3_AUGUST, events=events)).entries

    assert [(_name(one), one.state) for one in found] == [
        ("act.1", DONE),
        ("act.2", DONE),
        ("act.3", OPEN),
    ]


def test_a_time_that_a_reopening_brings_back_takes_the_next_one_away() -> None:
    action = an_action(days=10, repeats=a_return(months=1))
    events = [_done(TUE_2_JUNE), an_event(TUE_2_JUNE, Reopened(action="act"))]

    dossier = a_dossier(action, release=MON_3_AUGUST, events=events)

    assert _states(dossier) == {"act.1": OPEN, "act.2": GONE}


def test_an_offer_that_was_made_after_all_does_not_come_back() -> None:
    action = an_action(days=10, again=a_return(days=20))
    no = Settled(action="act", how=How.DECLINED, due=FRI_24_JULY)
    events = [an_event(TUE_2_JUNE, no), _done(TUE_2_JUNE, occurrence=1)]

    before = a_dossier(action, release=MON_3_AUGUST, events=events[:1])
    after = a_dossier(action, release=MON_3_AUGUST, events=events)

    assert _states(before) == {"act.1": GONE, "act.2": OPEN}
    assert _states(after) == {"act.1": DONE, "act.2": GONE}


def test_what_all_signed_is_done() -> None:
    action = an_action(days=10, parts=("officer", "probation"))
    sign = [
        an_event(TUE_2_JUNE, Signed(action="act", part=one, due=FRI_24_JULY))
        for one in ("officer", "probation")
    ]

    one = a_dossier(action, release=MON_3_AUGUST, events=sign[:1])
    both = a_dossier(action, release=MON_3_AUGUST, events=sign)

    assert (_states(one), _states(both)) == ({"act.1": OPEN}, {"act.1": DONE})


def test_a_step_on_a_sensitive_fact_is_for_the_roles_in_it_also_once_it_ended() -> None:
    action = an_action(days=10, when=needs(care=True))
    checklist = checklist_of(action, facts=[a_fact("care", sensitive=True)])
    for events in ((), (_done(TUE_2_JUNE),), (answered(TUE_2_JUNE, care=False),)):
        dossier = a_dossier(
            checklist=checklist,
            release=MON_3_AUGUST,
            facts={"care": True},
            events=events,
        )

        assert _of(dossier, "police").entries == ()
        assert all(one.is_sensitive for one in _of(dossier).entries)
        assert _states(dossier, "officer") == _states(dossier) != {}


def test_an_action_that_the_checklist_lacks_holds_nothing() -> None:
    dossier = a_dossier(ACT, release=MON_3_AUGUST, events=[_done(TUE_2_JUNE, "lost")])

    assert _states(dossier) == {"act.1": OPEN}


def test_what_moves_no_day_raises_no_number() -> None:
    quiet = [
        noted(TUE_2_JUNE),
        an_event(TUE_2_JUNE, Assigned(role="officer", to="o17")),
        an_event(TUE_2_JUNE, Blocked(action="act", waits_for="probation")),
    ]

    assert last_move(a_case(*quiet)).seq == 1
    assert last_move(a_case(moved(TUE_2_JUNE, FRI_24_JULY), *quiet)).seq == 2


def test_erasing_lowers_no_number() -> None:
    erasing = an_event(TUE_2_JUNE, Erasure(seqs=(2,), reason="too much"))

    assert last_move(a_case(_done(TUE_2_JUNE), noted(TUE_2_JUNE), erasing)).seq == 4


@st.composite
def busy_actions(draw: st.DrawFn, place: int) -> Action:
    """Draw an action that may come again, or count from the one before it."""
    action = draw(free_actions(place))
    coming = st.none() | st.integers(1, 3).map(lambda n: a_return(months=n))
    action = action._replace(repeats=draw(coming), again=draw(coming))
    if place and draw(st.booleans()):
        offset = a_distance(days=9, after_action=f"action-{place - 1}")
        action = action._replace(due=action.due._replace(offset=offset))
    return action


@st.composite
def busy_dossiers(draw: st.DrawFn) -> Dossier:
    """Draw cases in which steps also end, are asked for again and taken back."""
    dossier = draw(dossiers(action=busy_actions))
    for _number in range(draw(st.integers(0, 8))):
        event = draw(_next_events(dossier))
        history = [*dossier.case.history[1:], event]
        dossier = _again(dossier, history)
    return dossier


def _again(dossier: Dossier, history: Iterable[Event]) -> Dossier:
    """Give a case as other events make it, after the same opening."""
    opened = dossier.case.opened
    case = a_case(*history, dates=opened.dates, facts=opened.facts)
    return _with(dossier, case)


def _next_events(dossier: Dossier) -> st.SearchStrategy[Event]:
    """Draw what may come next: each kind of event is as likely as any other."""
    history, settlements = dossier.case.history, dossier.case.settlements
    open_now = plan(dossier).actions
    kinds: list[list[Deed]] = [
        [Closed(because=Because.RECALL)],
        [Undone(seq=one.seq) for one in history[1:]],
        [Reopened(action=name) for name in settlements],
        [
            Settled(one.action.id, how, one.due, occurrence=one.occurrence)
            for one in open_now
            for how in (How.DONE, How.DECLINED)
        ],
        [
            Extended(one.action.id, one.due + timedelta(days=9), "more", one.due)
            for one in open_now
            if one.due is not None
        ],
    ]
    on = history[-1].on + timedelta(days=1)
    drawn = st.one_of([st.sampled_from(one) for one in kinds if one])
    return drawn.map(lambda deed: an_event(on, deed))


def _dated(dossier: Dossier) -> dict[tuple[str, int], date]:
    return {
        (one.action.id, one.occurrence): one.due
        for one in plan(dossier).actions
        if one.due is not None and one.determined
    }


@given(busy_dossiers())
def test_every_open_dated_action_is_there_exactly_once(dossier: Dossier) -> None:
    found = [
        ((one.action.id, one.occurrence), one.due)
        for one in _of(dossier).entries
        if one.state is OPEN
    ]

    assert dict(found) == _dated(dossier)
    assert len(found) == len(dict(found))


@given(busy_dossiers())
def test_whatever_was_given_once_is_told_of_for_good(dossier: Dossier) -> None:
    told = {(one.action.id, one.occurrence) for one in _of(dossier).entries}

    for before in _all_before(dossier):
        assert _dated(before).keys() <= told


@given(busy_dossiers())
def test_a_day_that_moves_comes_with_a_higher_number(dossier: Dossier) -> None:
    steps = [*_all_before(dossier), dossier]

    for before, after in pairwise(steps):
        was, now = last_move(before.case).seq, last_move(after.case).seq
        assert was <= now
        if _told(before) != _told(after):
            assert was < now


def _all_before(dossier: Dossier) -> list[Dossier]:
    history = dossier.case.history
    return [_again(dossier, history[1:end]) for end in range(1, len(history))]


def _told(dossier: Dossier) -> Iterable[object]:
    return [(_name(one), one.due, one.state) for one in _of(dossier).entries]
