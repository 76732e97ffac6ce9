"""Jurisdictions beside their baseline: the same, otherwise, left out, not known."""

import pytest

from builders import (
    a_checklist,
    a_distance,
    a_ground,
    a_role,
    a_share,
    a_stand_in,
    an_action,
    an_agency,
    needs,
)
from releasekit.domain.action import Action, Basis, Duty, GroundKind, Kind, Phase
from releasekit.domain.checklist import Checklist, LeftOut
from releasekit.domain.matrix import THEMES, Matrix, Part, by_theme, matrix_of, narrowed
from releasekit.domain.matrix_cells import Aspect, Cell, Doubt, Sign

ACT = an_action("act", days=60, lead="officer", support=("probation",))
WHY = {"en": "There is another way here."}


def matrix(column: Checklist, *, above: Action = ACT) -> Matrix:
    return matrix_of(a_checklist(above), [column])


def cell_of(column: Checklist, *, above: Action = ACT) -> Cell:
    [row] = matrix(column, above=above).rows
    [cell] = row.cells
    return cell


def test_an_action_that_says_the_same_follows_the_baseline() -> None:
    cell = cell_of(a_checklist(ACT))

    assert cell == Cell(sign=Sign.FOLLOWS, action=ACT)


def test_other_texts_and_citations_are_no_difference() -> None:
    told = ACT._replace(title={"en": "Do"}, guidance={"en": "Well"}, cites=("LAW",))

    assert cell_of(a_checklist(told)).sign is Sign.FOLLOWS


@pytest.mark.parametrize(
    ("action", "aspect"),
    [
        (ACT._replace(lead="probation"), Aspect.LEAD),
        (ACT._replace(support=()), Aspect.HELPERS),
        (ACT._replace(parts=("officer",)), Aspect.HELPERS),
        (an_action(days=30, support=("probation",)), Aspect.DEADLINE),
        (ACT._replace(ceiling=a_distance(before="release")), Aspect.DEADLINE),
        (ACT._replace(when=needs(children=True)), Aspect.CONDITION),
        (ACT._replace(due=ACT.due._replace(source="LAW")), Aspect.BASIS),
        (ACT._replace(duty=Duty(basis=Basis.STATUTE, source="LAW")), Aspect.BASIS),
        (ACT._replace(shares=(a_share("officer", "probation"),)), Aspect.FLOWS),
        (ACT._replace(kind=Kind.OFFER), Aspect.MANNER),
    ],
)
def test_what_differs_is_named_with_the_reason(action: Action, aspect: Aspect) -> None:
    cell = cell_of(a_checklist(action._replace(why=WHY)))

    assert (cell.sign, cell.aspects, cell.why) == (Sign.DIFFERS, (aspect,), WHY)


def test_a_window_of_another_basis_differs_in_its_basis() -> None:
    opens = a_distance(months=12, before="release")
    above = an_action(days=60, opens=opens)
    assert above.opens is not None
    action = above._replace(opens=above.opens._replace(basis=Basis.STATUTE))

    assert cell_of(a_checklist(action), above=above).aspects == (Aspect.BASIS,)


def test_a_lead_that_stands_for_somebody_else_differs_with_the_roles_note() -> None:
    note = {"en": "There is no probation service."}
    instead = a_role("community", a_stand_in("social-work"))._replace(note=note)
    action = ACT._replace(lead="community")

    cell = cell_of(a_checklist(action, roles=[instead]), above=action)

    assert (cell.aspects, cell.why) == ((Aspect.LEAD,), note)


def test_a_lead_that_nobody_holds_differs() -> None:
    nobody = a_role("officer")._replace(held=False, note=WHY)

    cell = cell_of(a_checklist(ACT, roles=[nobody], agencies=[]))

    assert (cell.aspects, cell.why) == ((Aspect.LEAD,), WHY)


def test_the_reason_of_the_action_comes_before_that_of_its_role() -> None:
    nobody = a_role("officer")._replace(held=False, note={"en": "Nobody."})
    action = ACT._replace(why=WHY)

    assert cell_of(a_checklist(action, roles=[nobody], agencies=[])).why == WHY


def test_a_difference_without_a_reason_has_none() -> None:
    nobody = a_role("officer")._replace(held=False)

    assert cell_of(a_checklist(ACT, roles=[nobody], agencies=[])).why == {}


def test_what_is_left_out_has_its_reason() -> None:
    gone = LeftOut(id="act", number=401, title={}, short={}, why=WHY)

    cell = cell_of(a_checklist()._replace(left_out={"act": gone}))

    assert cell == Cell(sign=Sign.LEFT_OUT, action=None, why=WHY)


def test_an_action_with_an_open_question_is_open() -> None:
    action = ACT._replace(open_questions={"en": ("How many days?",)})

    cell = cell_of(a_checklist(action))

    assert (cell.sign, cell.doubts) == (Sign.OPEN, (Doubt.QUESTION,))


@pytest.mark.parametrize(
    ("surenesses", "sign"),
    [
        (["seen"], Sign.FOLLOWS),
        (["partly"], Sign.OPEN),
        (["unverified", "partly"], Sign.OPEN),
        (["unverified", "seen"], Sign.FOLLOWS),
        ([""], Sign.FOLLOWS),
        ([], Sign.FOLLOWS),
    ],
)
def test_an_action_is_open_where_no_agency_that_owes_it_was_seen(
    surenesses: list[str], sign: Sign
) -> None:
    agencies = [
        an_agency(f"agency-{place}", "officer")._replace(sureness=sureness)
        for place, sureness in enumerate(surenesses)
    ]

    assert cell_of(a_checklist(ACT, agencies=agencies)).sign is sign


def test_what_differs_and_is_open_too_is_shown_to_differ_and_keeps_its_doubt() -> None:
    questions = {"en": ("Who?",)}
    action = ACT._replace(lead="probation", open_questions=questions)

    cell = cell_of(a_checklist(action))

    assert (cell.sign, cell.doubts) == (Sign.DIFFERS, (Doubt.QUESTION,))


def test_columns_stand_in_the_order_of_ids_whatever_they_hold() -> None:
    columns = [a_checklist(ACT)._replace(id=name) for name in ("rs", "al", "mk")]

    found = matrix_of(a_checklist(ACT), columns)

    assert [one.id for one in found.columns] == ["al", "mk", "rs"]


def test_actions_beyond_the_baseline_are_named_with_those_who_have_them() -> None:
    own = an_action("own", number=450)
    columns = [
        a_checklist(ACT, own)._replace(id="rs"),
        a_checklist(ACT)._replace(id="mk"),
        a_checklist(ACT, own)._replace(id="al"),
    ]

    [addition] = matrix_of(a_checklist(ACT), columns).additions

    assert addition.action == own
    assert [one.id for one in addition.columns] == ["al", "rs"]


ACTIONS = (
    an_action("share", number=309)._replace(themes=("information-sharing", "tools")),
    an_action("plan", number=411)._replace(themes=("tools",)),
    an_action("other", number=101, phase=Phase.ADMISSION),
    an_action("odd", number=102)._replace(themes=("odd",)),
)


def test_rows_stand_by_their_first_theme_and_then_by_number() -> None:
    found = matrix_of(a_checklist(*ACTIONS), [a_checklist(*ACTIONS)])

    themes = [
        (name, [one.action.number for one in rows]) for name, rows in by_theme(found)
    ]
    assert themes == [
        ("tools", [411]),
        ("information-sharing", [309]),
        ("", [101]),
        ("odd", [102]),
    ]
    assert THEMES[0] == "tools"


@pytest.mark.parametrize(
    ("part", "numbers"),
    [
        (Part(), [411, 309, 101, 102]),
        (Part(theme="tools"), [309, 411]),
        (Part(phase=Phase.ADMISSION), [101]),
        (Part(action="plan"), [411]),
        (Part(theme="tools", phase=Phase.ADMISSION), []),
    ],
)
def test_a_part_keeps_what_was_asked_for(part: Part, numbers: list[int]) -> None:
    found = narrowed(matrix_of(a_checklist(*ACTIONS), []), part)

    assert [one.action.number for one in found.rows] == numbers


def test_grounds_of_a_flow_are_compared() -> None:
    law = a_ground(GroundKind.LAW)
    above = ACT._replace(shares=(a_share("officer", "probation", law),))
    action = ACT._replace(shares=(a_share("officer", "probation"),))

    assert cell_of(a_checklist(action), above=above).aspects == (Aspect.FLOWS,)
