"""Distances from a date or an action as typed values."""

import pytest

from documents import ACTION, RELEASE, Document, action_refusal, read_action
from releasekit.domain.action import (
    Basis,
    Deadline,
    Duty,
    Offset,
    Period,
    Return,
    Roll,
    Side,
)

A_DAY = Offset(anchor="release", side=Side.AFTER)
COUNTS = [
    ({"days": 0}, A_DAY),
    ({"days": 3660}, A_DAY._replace(days=3660)),
    ({"months": 3}, A_DAY._replace(months=3)),
    ({"months": 3, "days": 2}, A_DAY._replace(months=3, days=2)),
    ({"working_days": 5}, A_DAY._replace(working_days=5)),
    ({"working_days": 0}, A_DAY._replace(working_days=0)),
]


@pytest.mark.parametrize(("counts", "offset"), COUNTS)
def test_a_deadline_counts_days_and_months_or_else_working_days(
    counts: Document, offset: Offset
) -> None:
    distance = counts | {"after": "release"}

    found = read_action(
        ACTION | {"due": distance | {"basis": "practice"}, "not_later_than": distance}
    )

    assert found.due == Deadline(offset=offset, basis=Basis.PRACTICE)
    assert found.ceiling == offset


def test_a_deadline_may_count_on_from_the_settlement_of_an_action() -> None:
    due = {"days": 10, "after_action": "call", "basis": "guidance", "source": "EPR-6"}

    assert read_action(ACTION | {"due": due}).due == Deadline(
        offset=Offset(anchor="call", side=Side.AFTER, days=10, of_action=True),
        basis=Basis.GUIDANCE,
        source="EPR-6",
    )


def test_a_window_opens_on_a_day_with_a_basis_of_its_own() -> None:
    opens = {"months": 4, "before": "release", "basis": "statute", "source": "LAW-1"}

    assert read_action(ACTION | {"opens": opens}).opens == Deadline(
        offset=Offset(anchor="release", side=Side.BEFORE, months=4),
        basis=Basis.STATUTE,
        source="LAW-1",
    )


def test_a_duty_has_a_basis_of_its_own() -> None:
    plain = read_action(ACTION | {"duty": {"basis": "proposal"}})
    sourced = read_action(ACTION | {"duty": {"basis": "guidance", "source": "SOP"}})

    assert plain.duty == Duty(basis=Basis.PROPOSAL)
    assert sourced.duty == Duty(basis=Basis.GUIDANCE, source="SOP")


PERIODS = [
    ({"days": 30}, Period(days=30)),
    ({"months": 1, "days": 2}, Period(months=1, days=2)),
    ({"working_days": 5}, Period(working_days=5)),
]


@pytest.mark.parametrize("key", ["repeats", "again"])
@pytest.mark.parametrize(("length", "period"), PERIODS)
def test_what_comes_again_comes_after_days_and_months_or_else_working_days(
    key: str, length: Document, period: Period
) -> None:
    found = read_action(ACTION | {key: length})

    assert getattr(found, key) == Return(period=period)


def test_what_repeats_may_end_with_a_date() -> None:
    found = read_action(ACTION | {"repeats": {"months": 3, "until": "release"}})

    assert found.repeats == Return(period=Period(months=3), until="release")


def test_what_comes_again_rolls_on_unless_a_closed_day_says_otherwise() -> None:
    again = ACTION | {"again": {"months": 1}}

    rolls = [
        one.again.roll
        for one in (read_action(again), read_action(again | {"closed_day": "keep"}))
        if one.again is not None
    ]

    assert rolls == [Roll.NEXT, Roll.KEEP]


ONE_SIDE = "needs one of `before` and `after`"
ONE_COUNT = "needs days or months, or else working_days"
BAD_DISTANCES: list[tuple[Document, str]] = [
    ({"days": 1}, ONE_SIDE),
    ({"days": 1, "before": "release", "after": "release"}, ONE_SIDE),
    ({"days": 1, "after": "release", "after_action": "call"}, ONE_SIDE),
    ({"before": "release"}, ONE_COUNT),
    ({"before": "release", "days": 1, "working_days": 1}, ONE_COUNT),
    ({"before": "release", "months": 1, "working_days": 1}, ONE_COUNT),
    ({"before": "release", "days": -1}, ".days is no whole number"),
    ({"before": "release", "days": 3661}, ".days is no whole number"),
    ({"before": "release", "days": 1.5}, ".days is no whole number"),
    ({"before": "release", "days": True}, ".days is no whole number"),
    ({"before": "release", "months": "3"}, ".months is no whole number"),
    ({"before": "release", "working_days": None}, ".working_days is no whole number"),
    ({"before": 7, "days": 1}, ".before is no text"),
    ({"after": "", "days": 1}, ".after is no text"),
    ({"after": "release", "days": 1, "weeks": 1}, " has unknown keys: weeks"),
]


@pytest.mark.parametrize(("distance", "problem"), BAD_DISTANCES)
def test_a_bad_distance_is_refused_with_its_reason(
    distance: Document, problem: str
) -> None:
    due = {"due": distance | {"basis": "proposal"}}

    ceiling = action_refusal(ACTION | {"not_later_than": distance})
    deadline = action_refusal(ACTION | due)

    assert ceiling.startswith("checklist.actions.act.not_later_than")
    assert problem in ceiling
    assert deadline.startswith("checklist.actions.act.due")
    assert problem in deadline


BAD_TABLES: list[tuple[Document, str]] = [
    ({"duty": "law"}, "act.duty is no table of keys"),
    ({"duty": {}}, "act.duty.basis is missing"),
    ({"duty": {"basis": "law"}}, "act.duty.basis is none of the words"),
    ({"duty": RELEASE}, "act.duty has unknown keys: before, days"),
    ({"opens": {"days": 1, "before": "release"}}, "act.opens.basis is missing"),
    ({"opens": RELEASE | {"source": ""}}, "act.opens.source is no text"),
    ({"repeats": {}}, f"act.repeats {ONE_COUNT}"),
    ({"repeats": {"days": 1, "until": 7}}, "act.repeats.until is no text"),
    ({"again": {"days": 1, "working_days": 1}}, f"act.again {ONE_COUNT}"),
    ({"again": {"days": 1, "after": "release"}}, "act.again has unknown keys: after"),
]


@pytest.mark.parametrize(("keys", "problem"), BAD_TABLES)
def test_a_bad_table_of_a_distance_is_refused_with_its_reason(
    keys: Document, problem: str
) -> None:
    assert problem in action_refusal(ACTION | keys)
