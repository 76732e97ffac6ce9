"""Who may tell what to whom, once aliases are resolved."""

from builders import a_checklist, a_share, an_action, needs
from releasekit.domain.action import Ground, GroundKind
from releasekit.domain.sharing import flows_of

ROLES = a_checklist().roles
LAW = Ground(kind=GroundKind.LAW, when=needs(supervised=True))
CONSENT = Ground(kind=GroundKind.CONSENT)


def test_aliases_are_resolved_and_grounds_that_do_not_hold_left_out() -> None:
    action = an_action(shares=(a_share("officer", "community", LAW, CONSENT),))

    [unsupervised] = flows_of(action, ROLES, {"supervised": False})
    [supervised] = flows_of(action, ROLES, {"supervised": True})

    assert (unsupervised.receiver, unsupervised.grounds) == ("social-work", (CONSENT,))
    assert (supervised.receiver, supervised.grounds) == ("probation", (LAW, CONSENT))


def test_an_alias_stays_one_while_an_answer_is_missing() -> None:
    action = an_action(shares=(a_share("officer", "community", LAW),))

    [found] = flows_of(action, ROLES, {})

    assert (found.receiver, found.grounds) == ("community", (LAW,))


def test_a_flow_from_a_role_to_itself_does_not_exist() -> None:
    action = an_action(
        shares=(a_share("probation", "community"), a_share("members", "members"))
    )

    found = flows_of(action, ROLES, {"supervised": True})

    assert [(one.sender, one.receiver) for one in found] == [("members", "members")]


def test_two_flows_that_become_one_are_one() -> None:
    action = an_action(
        shares=(a_share("officer", "probation"), a_share("officer", "community"))
    )

    assert len(flows_of(action, ROLES, {"supervised": True})) == 1
    assert len(flows_of(action, ROLES, {"supervised": False})) == 2


def test_nothing_passes_where_no_ground_holds() -> None:
    action = an_action(shares=(a_share("officer", "social-work", LAW),))

    assert flows_of(action, ROLES, {"supervised": False}) == ()
    assert len(flows_of(action, ROLES, {})) == 1
