"""What a change of dates or facts does to open actions."""

from datetime import date

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_dossier,
    an_action,
    answered,
    done,
    moved,
    needs,
)
from releasekit.domain.case import Event
from releasekit.domain.changes import Changes, changes
from releasekit.domain.outstanding import plan
from releasekit.domain.owed import Owed

WED_1_JULY = date(2026, 7, 1)
MON_30_NOVEMBER = date(2026, 11, 30)


def what_changes(*events: Event, release: date | None = MON_3_AUGUST) -> Changes:
    actions = (
        an_action("always", days=7, before="release"),
        an_action("children", days=14, before="release", when=needs(children=True)),
        an_action("supervised", days=7, after="admission", when=needs(supervised=True)),
    )
    facts = {"supervised": False}
    before = a_dossier(*actions, release=release, facts=facts)
    after = a_dossier(*actions, release=release, facts=facts, events=events)
    return changes(plan(before), plan(after), WED_1_JULY)


def names(owed: tuple[Owed, ...]) -> list[str]:
    return [one.action.id for one in owed]


def test_nothing_changes_between_a_plan_and_itself() -> None:
    found = what_changes()

    assert found.are_none
    assert found == Changes(moved=(), newly_late=(), appearing=(), disappearing=())


def test_a_moved_date_moves_its_actions() -> None:
    found = what_changes(moved(WED_1_JULY, to=MON_30_NOVEMBER))

    assert [(was.due, now.due) for was, now in found.moved] == [
        (date(2026, 7, 27), date(2026, 11, 23)),
        (date(2026, 7, 20), date(2026, 11, 16)),
    ]
    assert found.newly_late == ()
    assert not found.are_none


def test_an_action_whose_new_day_has_passed_is_newly_late() -> None:
    found = what_changes(moved(MON_1_JUNE, to=date(2026, 7, 7)))

    assert [now.due for _, now in found.moved] == [
        date(2026, 6, 30),
        date(2026, 6, 23),
    ]
    assert names(found.newly_late) == ["always", "children"]


def test_an_action_that_was_late_already_is_not_newly_late() -> None:
    found = what_changes(
        moved(MON_1_JUNE, to=date(2026, 7, 6)), release=date(2026, 7, 7)
    )

    assert names(tuple(now for _, now in found.moved)) == ["always", "children"]
    assert found.newly_late == ()


def test_a_date_taken_away_moves_its_actions_to_no_day() -> None:
    found = what_changes(moved(WED_1_JULY, to=None))

    assert [now.due for _, now in found.moved] == [None, None]
    assert found.newly_late == ()


def test_an_answer_makes_actions_apply_or_certain() -> None:
    found = what_changes(answered(WED_1_JULY, supervised=True, children=True))

    assert names(found.appearing) == ["children", "supervised"]
    assert not found.are_none


def test_an_answer_makes_actions_no_longer_apply() -> None:
    found = what_changes(answered(WED_1_JULY, children=False))

    assert names(found.disappearing) == ["children"]
    assert not found.are_none


def test_a_settled_action_is_open_no_longer() -> None:
    found = what_changes(done(WED_1_JULY, "always"))

    assert names(found.disappearing) == ["always"]
