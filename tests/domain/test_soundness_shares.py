"""What is wrong with the flows of information a checklist lets pass."""

import pytest

from builders import (
    a_category,
    a_checklist,
    a_ground,
    a_role,
    a_share,
    an_action,
    needs,
)
from findings import found_in
from releasekit.domain.action import GroundKind, Share
from releasekit.domain.checklist import Checklist, Source

LAW = a_ground(GroundKind.LAW, source="law-1")


def sharing(*shares: Share) -> Checklist:
    checklist = a_checklist(
        an_action(shares=shares),
        roles=[a_role("prison-health"), a_role("community-health")],
    )
    return checklist._replace(
        categories={
            "needs": a_category("needs"),
            "summary": a_category("summary", clinical=True),
        },
        sources={
            "law-1": Source(id="law-1", instrument="A law", duty="", sureness="seen"),
            "law-2": Source(id="law-2", instrument="B law", duty="", sureness="partly"),
        },
    )


@pytest.mark.parametrize(
    "share",
    [
        a_share("officer", "community", LAW),
        a_share("officer", "person"),
        a_share("members", "members"),
        a_share("family", "consulate"),
        a_share("prison-health", "community-health", what=("summary",)),
        a_share("prison-health", "person", what=("summary",)),
        a_share("officer", "probation", a_ground(GroundKind.LAW)),
    ],
)
def test_a_flow_between_parties_there_are_is_sound(share: Share) -> None:
    assert found_in(sharing(share)) == []


@pytest.mark.parametrize(
    ("share", "found"),
    [
        (a_share("oficer", "person"), ".from UNKNOWN_PARTY oficer ? officer"),
        (a_share("officer", "neighbour"), ".to UNKNOWN_PARTY neighbour"),
        (a_share("officer", "officer"), " SELF_FLOW officer"),
        (
            a_share("officer", "person", what=("needs", "neds")),
            ".what[1] UNKNOWN_CATEGORY neds ? needs",
        ),
        (
            a_share("prison-health", "officer", what=("summary",)),
            ".what[0] NOT_CLINICAL summary",
        ),
        (
            a_share("officer", "prison-health", what=("summary",)),
            ".what[0] NOT_CLINICAL summary",
        ),
        (
            a_share("officer", "person", LAW._replace(source="law-9")),
            ".ground[0].source UNKNOWN_SOURCE law-9 ? law-2",
        ),
        (
            a_share("officer", "person", LAW._replace(source="law-2")),
            ".ground[0].source STATUTE_NOT_SEEN law-2",
        ),
        (
            a_share("officer", "person", LAW, LAW._replace(when=needs(tall=True))),
            ".ground[1].when.tall UNKNOWN_FACT tall",
        ),
    ],
)
def test_what_is_wrong_with_a_flow_is_found_where_it_stands(
    share: Share, found: str
) -> None:
    assert found_in(sharing(share)) == [f"actions.act.shares[0]{found}"]


def test_only_a_ground_in_law_needs_a_source_that_was_seen() -> None:
    protocol = a_ground(GroundKind.PROTOCOL, source="law-2")

    assert found_in(sharing(a_share("officer", "probation", protocol))) == []
