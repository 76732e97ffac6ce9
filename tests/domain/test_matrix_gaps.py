"""What follows from a matrix, said of rules and never of jurisdictions."""

import pytest

from builders import (
    a_checklist,
    a_ground,
    a_role,
    a_share,
    a_stand_in,
    an_action,
    an_agency,
    needs,
)
from releasekit.domain.action import Action, GroundKind
from releasekit.domain.checklist import Checklist, LeftOut
from releasekit.domain.matrix import matrix_of
from releasekit.domain.matrix_cells import Sign
from releasekit.domain.matrix_gaps import (
    Gap,
    Recommendation,
    is_without_ground,
    recommendations,
    stood_in_for,
    totals,
)

ACT = an_action("act", days=60)
LAW, NAMED = a_ground(GroundKind.LAW), a_ground(GroundKind.LAW, source="LAW-1")


def gaps(column: Checklist, above: Action = ACT) -> list[tuple[Gap, str]]:
    matrix = matrix_of(a_checklist(above), [column])
    [row] = matrix.rows
    return [(one.gap, one.role) for one in recommendations(row, matrix)]


def test_an_action_that_follows_the_baseline_asks_for_nothing() -> None:
    assert gaps(a_checklist(ACT)) == []


def test_what_is_left_out_asks_for_what_takes_its_place() -> None:
    gone = LeftOut(id="act", number=401, title={}, short={}, why={"en": "No."})

    assert gaps(a_checklist()._replace(left_out={"act": gone})) == [(Gap.LEFT_OUT, "")]


def test_a_lead_that_nobody_holds_is_asked_for() -> None:
    nobody = a_role("officer")._replace(held=False)

    assert gaps(a_checklist(ACT, roles=[nobody])) == [(Gap.ROLE_MISSING, "officer")]


def test_a_role_that_signs_and_that_nobody_holds_is_asked_for() -> None:
    action = ACT._replace(parts=("officer", "probation"))
    nobody = a_role("probation")._replace(held=False)

    found = gaps(a_checklist(action, roles=[nobody]), action)

    assert found == [(Gap.ROLE_MISSING, "probation")]


def test_a_role_that_comes_to_one_nobody_holds_is_asked_for() -> None:
    action = ACT._replace(lead="community")
    nobody = a_role("probation")._replace(held=False)

    found = gaps(a_checklist(action, roles=[nobody]), action)

    assert (Gap.ROLE_MISSING, "community") in found


def test_a_role_that_a_checklist_does_not_have_is_missing() -> None:
    above = ACT._replace(parts=("guide",))
    baseline = a_checklist(above, roles=[a_role("guide")])
    column = a_checklist(ACT)

    matrix = matrix_of(baseline, [column])

    [one, *_others] = recommendations(matrix.rows[0], matrix)
    assert one == Recommendation(Gap.ROLE_MISSING, (column,), "guide")


@pytest.mark.parametrize(
    ("above", "action", "is_later"),
    [
        (an_action(days=60), an_action(days=30), True),
        (an_action(days=30), an_action(days=60), False),
        (
            an_action(days=30, after="release"),
            an_action(days=60, after="release"),
            True,
        ),
        (
            an_action(days=60, after="release"),
            an_action(days=7, after="release"),
            False,
        ),
        (an_action(months=3), an_action(days=60), True),
        (an_action(days=14), an_action(working_days=5), True),
        (an_action(days=7), an_action(working_days=10), False),
        (an_action(days=60), an_action(days=7, after="admission"), False),
    ],
)
def test_a_day_later_than_the_baselines_is_told(
    above: Action, action: Action, *, is_later: bool
) -> None:
    assert ((Gap.LATER, "") in gaps(a_checklist(action), above)) == is_later


def test_a_flow_by_a_law_without_an_article_asks_for_one_or_for_a_protocol() -> None:
    action = ACT._replace(shares=(a_share("officer", "probation", LAW),))

    assert gaps(a_checklist(action), action) == [(Gap.NO_GROUND, "")]


@pytest.mark.parametrize(
    ("sender", "grounds", "is_without"),
    [
        ("officer", (LAW,), True),
        ("officer", (LAW._replace(when=needs(children=True)), LAW), True),
        ("officer", (NAMED,), False),
        ("officer", (LAW, a_ground(GroundKind.PROTOCOL)), False),
        ("officer", (LAW, a_ground(GroundKind.CONSENT)), False),
        ("members", (LAW,), True),
        ("person", (LAW,), False),
        ("family", (LAW,), False),
    ],
)
def test_only_agencies_need_an_article_and_only_where_nothing_else_allows_it(
    sender: str, grounds: tuple[object, ...], *, is_without: bool
) -> None:
    share = a_share(sender, "probation", *grounds)  # type: ignore[arg-type]  # grounds

    assert is_without_ground(share) == is_without


def test_what_is_not_known_is_asked_for() -> None:
    agency = an_agency("office", "officer")._replace(sureness="partly")
    action = ACT._replace(open_questions={"en": ("How?",)})

    found = gaps(a_checklist(action, agencies=[agency]))

    assert found == [(Gap.HOLDER_NOT_SEEN, ""), (Gap.QUESTION, "")]


def test_what_follows_in_several_columns_is_said_once() -> None:
    action = ACT._replace(open_questions={"en": ("How?",)})
    columns = [a_checklist(action)._replace(id=name) for name in ("al", "mk")]
    matrix = matrix_of(a_checklist(ACT), [*columns, a_checklist(ACT)._replace(id="rs")])

    [one] = recommendations(matrix.rows[0], matrix)

    assert [column.id for column in one.columns] == ["al", "mk"]


def test_posts_that_another_stands_in_for_are_named_with_their_columns() -> None:
    action = ACT._replace(lead="community", parts=("officer",))
    instead = a_role("probation", a_stand_in("social-work"))
    nobody = a_role("officer")._replace(held=False)
    columns = [
        a_checklist(action)._replace(id="al"),
        a_checklist(action, roles=[instead])._replace(id="ba"),
        a_checklist(action, roles=[nobody])._replace(id="me"),
    ]

    found = stood_in_for(matrix_of(a_checklist(action), columns))

    assert {post: [one.id for one in found[post]] for post in found} == {
        "probation": ["ba"],
        "officer": ["me"],
    }


def test_cells_are_counted_by_theme_and_never_by_column() -> None:
    action = ACT._replace(themes=("tools", "roles"))
    other = action._replace(lead="probation")
    columns = [a_checklist(one)._replace(id=one.lead) for one in (action, other)]
    matrix = matrix_of(a_checklist(action), columns)

    found = totals(matrix.rows, ("tools", "training"))

    assert found["tools"] == {Sign.FOLLOWS: 1, Sign.DIFFERS: 1}
    assert found["training"] == {}
