"""Each flow once with all its actions, in order, and what it stands on."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_checklist, a_ground, a_share, an_action, needs
from releasekit.domain.action import Action, Ground, GroundKind, Share
from releasekit.domain.protocol.flows import Footing, exchange_of, posts_in

LAW, READ = a_ground(GroundKind.LAW), a_ground(GroundKind.LAW, source="ART-1")
PROTOCOL = a_ground(GroundKind.PROTOCOL)
CONSENT = a_ground(GroundKind.CONSENT)
OWN_COPY = a_ground(GroundKind.OWN_COPY)
NOTHING_PERSONAL = a_ground(GroundKind.NONE)
PARTIES = ("officer", "probation", "community", "members", "person")
KINDS = ("needs", "release-date", "own-account")


def test_a_flow_of_several_actions_is_there_once_with_all_of_them() -> None:
    share = a_share("officer", "probation")
    checklist = a_checklist(
        an_action("later", number=402, shares=(share,)),
        an_action("sooner", number=401, shares=(share, share)),
    )

    [flow] = exchange_of(checklist).flows

    assert flow.share == share
    assert [one.number for one in flow.actions] == [401, 402]


def test_the_order_of_categories_makes_no_other_flow() -> None:
    here = a_share("officer", "probation", what=("needs", "release-date"))
    there = a_share("officer", "probation", what=("release-date", "needs"))
    checklist = a_checklist(
        an_action("a", number=401, shares=(here,)),
        an_action("b", number=402, shares=(there,)),
    )

    [flow] = exchange_of(checklist).flows

    assert flow.share.what == ("needs", "release-date")


def test_another_ground_or_another_order_of_grounds_is_another_flow() -> None:
    checklist = a_checklist(
        an_action("a", shares=(a_share("officer", "probation", LAW, CONSENT),)),
        an_action("b", shares=(a_share("officer", "probation", CONSENT, LAW),)),
        an_action("c", shares=(a_share("officer", "probation", CONSENT),)),
    )

    assert len(exchange_of(checklist).flows) == 3


def test_flows_stand_by_sender_then_receiver_and_are_numbered() -> None:
    checklist = a_checklist(
        an_action(
            shares=(
                a_share("person", "probation"),
                a_share("social-work", "officer"),
                a_share("officer", "members"),
                a_share("officer", "probation"),
            )
        )
    )

    flows = exchange_of(checklist).flows

    assert [(one.number, one.share.sender, one.share.receiver) for one in flows] == [
        (1, "officer", "probation"),
        (2, "officer", "members"),
        (3, "social-work", "officer"),
        (4, "person", "probation"),
    ]


@pytest.mark.parametrize(
    ("grounds", "footing"),
    [
        ((READ,), Footing.ARTICLE),
        ((CONSENT, READ), Footing.ARTICLE),
        ((LAW,), Footing.NO_ARTICLE),
        ((READ, LAW), Footing.NO_ARTICLE),
        ((CONSENT, LAW, PROTOCOL), Footing.NO_ARTICLE),
        ((PROTOCOL,), Footing.PROTOCOL),
        ((CONSENT, PROTOCOL), Footing.PROTOCOL),
        ((a_ground(GroundKind.PROTOCOL, source="MOU"),), Footing.PROTOCOL),
        ((OWN_COPY, CONSENT), Footing.CONSENT),
        ((OWN_COPY,), Footing.OWN_COPY),
        ((NOTHING_PERSONAL,), Footing.NOT_PERSONAL),
    ],
)
def test_a_flow_stands_on_its_weakest_ground_in_law_and_never_on_a_protocol_as_law(
    grounds: tuple[Ground, ...], footing: Footing
) -> None:
    share = a_share("officer", "probation", *grounds)
    checklist = a_checklist(an_action(shares=(share,)))

    [flow] = exchange_of(checklist).flows

    assert flow.footing is footing


def test_an_alias_is_every_role_that_it_may_stand_for() -> None:
    checklist = a_checklist(
        an_action(
            lead="community",
            support=("officer",),
            parts=("probation",),
            shares=(a_share("officer", "community"),),
        )
    )

    [flow] = exchange_of(checklist).flows

    assert flow.parties(checklist) == ("officer", "probation", "social-work")
    assert posts_in(flow.actions[0], checklist) == (
        "probation",
        "social-work",
        "officer",
    )


def test_the_steps_of_a_fact_are_those_that_ask_for_it_in_order() -> None:
    checklist = a_checklist(
        an_action("b", number=402, when=needs(children=True)),
        an_action("a", number=401, when=needs(supervised=True, children=False)),
        an_action("c", number=403),
    )

    steps = exchange_of(checklist).steps_if("children")

    assert [one.number for one in steps] == [401, 402]


@st.composite
def shares(draw: st.DrawFn) -> Share:
    what = draw(st.lists(st.sampled_from(KINDS), min_size=1, unique=True))
    grounds = draw(st.lists(st.sampled_from((LAW, READ, CONSENT)), min_size=1))
    party = st.sampled_from(PARTIES)
    return a_share(draw(party), draw(party), *grounds, what=tuple(what))


@st.composite
def actions(draw: st.DrawFn, number: int) -> Action:
    found = draw(st.lists(shares(), max_size=3))
    return an_action(f"a-{number}", number=number, shares=tuple(found))


@given(st.data())
def test_every_share_of_every_action_is_in_one_flow_and_no_flow_is_invented(
    data: st.DataObject,
) -> None:
    numbers = data.draw(st.permutations(range(401, 405)))
    checklist = a_checklist(*(data.draw(actions(one)) for one in numbers))

    flows = exchange_of(checklist).flows

    written = {
        (share.sender, share.receiver, frozenset(share.what), share.grounds, one.number)
        for one in checklist.actions.values()
        for share in one.shares
    }
    gathered = Counter(
        (
            flow.share.sender,
            flow.share.receiver,
            frozenset(flow.share.what),
            flow.share.grounds,
            one.number,
        )
        for flow in flows
        for one in flow.actions
    )
    assert set(gathered) == written
    assert set(gathered.values()) <= {1}
    assert len({one._replace(number=0, actions=()) for one in flows}) == len(flows)
    assert [one.number for one in flows] == list(range(1, len(flows) + 1))
