"""A row that came back filled in, held against what the record held and holds."""

from datetime import date

import pytest

from builders import (
    a_dossier,
    a_return,
    an_action,
    an_event,
    done,
    settled,
    signed,
    undone,
)
from releasekit.domain.action import Action
from releasekit.domain.case import Event
from releasekit.domain.deed_parts import Carried, Episode, Heard, How
from releasekit.domain.deeds import Noted, Opened, Settled, Started
from releasekit.domain.dossier import Dossier
from releasekit.domain.history import case_from
from releasekit.domain.parts import parts_of
from releasekit.domain.returned.entry import Entry, Outcome
from releasekit.domain.returned.fitting_cells import Cell, Misfit, Slip
from releasekit.domain.returned.held import Held, Place, held_in
from releasekit.domain.returned.weighing import (
    Clash,
    Sides,
    Unchanged,
    Verdict,
    weighed,
)

WED, THU, FRI = (date(2026, 6, day) for day in (10, 11, 12))
ACT = an_action()
PLACE = Place(ACT, 1)
DONE_FRI = Entry(Outcome.DONE, FRI)


def _started(on: date) -> Event:
    return an_event(on, Started(action="act"))


def _note(text: str) -> Event:
    return an_event(FRI, Noted(text=text, actions=("act",)))


def _done(evidence: str | None = None, **more: object) -> Event:
    deed = Settled(action="act", how=How.DONE, evidence=evidence)
    return an_event(FRI, deed._replace(**more))  # type: ignore[arg-type]  # what each test says


def _case(*events: Event, action: Action = ACT) -> Dossier:
    return a_dossier(action, events=events)


def _weighed(
    entry: Entry,
    *since: Event,
    before: tuple[Event, ...] = (),
    is_owner: bool = True,
    place: Place = PLACE,
) -> Verdict:
    """Weigh a row of a sheet that was written after `before` and ahead of `since`."""
    then = _case(*before, action=place.action)
    now = _case(*before, *since, action=place.action)
    return weighed(entry, place, Sides(now, then, is_owner))


def test_an_ending_of_an_open_action_is_to_be_recorded() -> None:
    entry = Entry(Outcome.DONE, FRI, "form 3/26", "in time")

    assert _weighed(entry) == entry


@pytest.mark.parametrize(
    ("entry", "slip"),
    [
        (Entry(Outcome.DONE), Slip(Cell.DAY, Misfit.NO_DAY)),
        (Entry(day=FRI), Slip(Cell.DAY, Misfit.DAY_ALONE)),
        (Entry(evidence="x", note="y"), Slip(Cell.EVIDENCE, Misfit.EVIDENCE_ALONE)),
        (Entry(Outcome.WAIVED, FRI), Slip(Cell.OUTCOME, Misfit.NEEDS_MORE)),
        (Entry(Outcome.NOT_NEEDED, FRI), Slip(Cell.OUTCOME, Misfit.NEEDS_MORE)),
        (
            Entry(Outcome.STARTED, FRI, "x"),
            Slip(Cell.EVIDENCE, Misfit.EVIDENCE_OF_START),
        ),
    ],
)
def test_cells_that_do_not_go_together_are_a_slip(entry: Entry, slip: Slip) -> None:
    assert _weighed(entry) == slip


def test_a_note_needs_no_outcome_and_may_have_a_day() -> None:
    alone, dated = Entry(note="called"), Entry(day=FRI, note="called")

    assert (_weighed(alone), _weighed(dated)) == (alone, dated)


def test_an_empty_row_asks_for_nothing() -> None:
    assert _weighed(Entry()) is Unchanged.NOTHING_NEW


def test_what_the_sheet_had_from_us_is_not_said_anew() -> None:
    before = (_done(),)

    assert _weighed(DONE_FRI, before=before) is Unchanged.NOTHING_NEW


def test_a_note_on_what_had_ended_is_to_be_recorded_alone() -> None:
    entry = DONE_FRI._replace(note="late news")

    assert _weighed(entry, before=(_done(),)) == Entry(note="late news")


def test_what_was_reopened_since_is_not_ended_again_by_a_cell_nobody_touched() -> None:
    back = undone(FRI, 2)

    assert _weighed(DONE_FRI, back, before=(_done(),)) is Unchanged.NOTHING_NEW


@pytest.mark.parametrize(
    ("entry", "since"),
    [
        (DONE_FRI, _done()),
        (DONE_FRI, _done("form 3/26")),
        (DONE_FRI._replace(evidence="form 3/26"), _done("form 3/26")),
        (DONE_FRI._replace(note="thanks"), _done(note="thanks")),
        (Entry(Outcome.STARTED, WED), _started(WED)),
        (Entry(note="called"), _note("called")),
    ],
)
def test_what_the_record_learned_since_is_not_recorded_twice(
    entry: Entry, since: Event
) -> None:
    assert _weighed(entry, since) is Unchanged.KNOWN_SINCE


def test_a_new_note_beside_an_ending_that_is_known_is_recorded_alone() -> None:
    entry = DONE_FRI._replace(note="thanks")

    assert _weighed(entry, _done()) == Entry(note="thanks")


def test_the_same_note_as_long_ago_is_a_new_one() -> None:
    entry = Entry(note="called")

    assert _weighed(entry, before=(_note("called"),)) == entry


@pytest.mark.parametrize(
    ("entry", "since", "cell"),
    [
        (DONE_FRI, settled(FRI, how=How.DECLINED), Cell.OUTCOME),
        (Entry(Outcome.STARTED, FRI), done(FRI), Cell.OUTCOME),
        (DONE_FRI, done(THU), Cell.DAY),
        (DONE_FRI._replace(evidence="a"), _done("b"), Cell.EVIDENCE),
        (Entry(Outcome.STARTED, FRI), _started(WED), Cell.DAY),
    ],
)
def test_a_cell_changed_on_both_sides_is_a_clash(
    entry: Entry, since: Event, cell: Cell
) -> None:
    verdict = _weighed(entry, since)

    assert isinstance(verdict, Clash)
    assert verdict.cell is cell
    assert verdict.held == held_in(_case(since), PLACE)


def test_an_ending_changed_here_and_taken_back_there_is_a_clash() -> None:
    entry = Entry(Outcome.DECLINED, FRI)

    verdict = _weighed(entry, undone(FRI, 2), before=(_done(),))

    assert verdict == Clash(Cell.OUTCOME, Held())


def test_what_was_begun_since_may_be_ended_by_the_sheet() -> None:
    assert _weighed(DONE_FRI, _started(WED)) == DONE_FRI


def test_an_ending_that_was_there_before_is_left_to_the_rules_of_the_action() -> None:
    other_day, other_end = Entry(Outcome.DONE, THU), Entry(Outcome.DECLINED, FRI)

    assert _weighed(other_day, before=(_done(),)) == other_day
    assert _weighed(other_end, before=(_done(),)) == other_end


@pytest.mark.parametrize(
    ("entry", "since"),
    [(DONE_FRI, done(FRI)), (Entry(Outcome.STARTED, FRI), _started(FRI))],
)
def test_what_was_recorded_since_and_taken_back_is_not_recorded_again(
    entry: Entry, since: Event
) -> None:
    assert _weighed(entry, since, undone(FRI, 2)) is Unchanged.TAKEN_BACK


def test_a_note_and_a_signature_that_were_taken_back_are_not_recorded_again() -> None:
    action = an_action(parts=("officer", "probation"))
    then = _case(action=action)
    now = _case(signed(FRI, "officer"), undone(FRI, 2), action=action)
    own, _other = parts_of(action, now.checklist.roles, now.case.facts)

    of_note = _weighed(Entry(note="called"), _note("called"), undone(FRI, 2))
    of_end = _weighed(Entry(note="ok"), _done(note="ok"), undone(FRI, 2))
    of_part = weighed(DONE_FRI, Place(action, 1, own), Sides(now, then))

    assert of_note is of_end is of_part is Unchanged.TAKEN_BACK


@pytest.mark.parametrize("more", [{"evidence": "new"}, {"note": "new"}])
def test_what_was_corrected_after_it_was_taken_back_is_recorded(
    more: dict[str, str],
) -> None:
    entry = DONE_FRI._replace(**more)  # type: ignore[arg-type]  # words of the row

    assert _weighed(entry, _done("old"), undone(FRI, 2)) == entry


def test_an_end_had_from_us_is_not_said_anew_by_who_signed_a_part_of_it() -> None:
    action = an_action(parts=("officer", "probation"))
    both = (signed(FRI, "officer"), signed(WED, "probation"))
    case = _case(*both, action=action)
    _other, own = parts_of(action, case.checklist.roles, case.case.facts)

    verdict = weighed(DONE_FRI, Place(action, 1, own), Sides(case, case))

    assert verdict is Unchanged.NOTHING_NEW


@pytest.mark.parametrize("how", [How.WAIVED, How.NOT_NEEDED])
def test_an_end_that_no_sheet_can_bring_is_known_if_the_record_has_it(how: How) -> None:
    now = _case(settled(FRI, how=how))

    verdict = weighed(Entry(Outcome(how.value), FRI), PLACE, Sides(now, None))

    assert verdict is Unchanged.KNOWN_SINCE


def test_evidence_of_what_ended_without_it_is_to_be_a_note() -> None:
    entry = DONE_FRI._replace(evidence="late proof")

    assert _weighed(entry, _done()) == Slip(Cell.EVIDENCE, Misfit.EVIDENCE_LATE)


def test_a_note_is_not_said_twice_where_a_report_is_confirmed() -> None:
    entry = DONE_FRI._replace(note="thanks")

    assert _weighed(entry, _done(heard=Heard.PHONE, note="thanks")) == DONE_FRI


@pytest.mark.parametrize(
    "since", [done(THU), settled(FRI, how=How.DECLINED), done(FRI, "other")]
)
def test_another_ending_that_was_taken_back_stands_in_nobodys_way(since: Event) -> None:
    other = an_action("other")
    now = a_dossier(ACT, other, events=(since, undone(FRI, 2)))

    assert weighed(DONE_FRI, PLACE, Sides(now, a_dossier(ACT, other))) == DONE_FRI


def test_a_report_is_confirmed_by_the_sheet_of_whoever_owes_it() -> None:
    heard = _done(heard=Heard.PHONE)

    assert _weighed(DONE_FRI, heard) == DONE_FRI
    assert _weighed(DONE_FRI, heard, is_owner=False) is Unchanged.KNOWN_SINCE


def test_without_a_state_to_hold_it_against_what_the_record_has_counts_as_new() -> None:
    now = _case(done(THU))

    verdict = weighed(DONE_FRI, PLACE, Sides(now, None))

    assert verdict == Clash(Cell.DAY, held_in(now, PLACE))


@pytest.mark.parametrize("entry", [DONE_FRI, Entry(note="called")])
def test_without_a_state_a_row_can_be_recorded_once(entry: Entry) -> None:
    first = weighed(entry, PLACE, Sides(_case(), None))
    again = weighed(entry, PLACE, Sides(_case(_done(), _note("called")), None))

    assert (first, again) == (entry, Unchanged.KNOWN_SINCE)


REPEATED = an_action(repeats=a_return(months=1), days=90)


def test_the_first_time_stays_ended_when_the_second_is_open_or_ended() -> None:
    first = settled(WED, occurrence=1)
    second = settled(FRI, occurrence=2)
    one, two = Place(REPEATED, 1), Place(REPEATED, 2)

    after_one = _case(first, action=REPEATED)
    after_two = _case(first, second, action=REPEATED)

    assert held_in(after_one, one).day == held_in(after_two, one).day == WED
    assert held_in(after_one, two) == Held()
    assert held_in(after_two, two).day == FRI


def test_another_time_taken_back_is_another_row() -> None:
    first, second = settled(WED, occurrence=1), settled(FRI, occurrence=2)
    place = Place(REPEATED, 3)

    verdict = _weighed(DONE_FRI, second, undone(FRI, 3), before=(first,), place=place)

    assert verdict == DONE_FRI


def test_what_was_begun_is_the_open_time_alone() -> None:
    case = _case(settled(WED, occurrence=1), _started(THU), action=REPEATED)

    assert held_in(case, Place(REPEATED, 2)).outcome is Outcome.STARTED
    assert held_in(case, Place(REPEATED, 1)).outcome is Outcome.DONE
    assert held_in(case, Place(REPEATED, 3)) == Held()


def test_a_signer_is_told_of_the_own_signature() -> None:
    action = an_action(parts=("officer", "probation"))
    case = _case(signed(WED, "officer"), action=action)
    roles, facts = case.checklist.roles, case.case.facts
    own, other = parts_of(action, roles, facts)

    assert held_in(case, Place(action, 1, own)).day == WED
    assert held_in(case, Place(action, 1, other)) == Held()


def test_what_was_carried_from_an_episode_before_has_ended() -> None:
    plain = _case()
    first, *rest = plain.case.history
    assert isinstance(first.deed, Opened)
    carried = Episode(of="MK-2025-001", carried={"act": Carried(How.DONE, WED)})
    opened = first._replace(deed=first.deed._replace(episode=carried))
    case = case_from(plain.case.id, (opened, *rest))

    held = held_in(plain._replace(case=case), PLACE)

    assert (held.outcome, held.day, held.by) == (Outcome.DONE, WED, "officer-1")
