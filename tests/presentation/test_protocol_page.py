"""The page on what a protocol has to fix: the whole of it, at several widths."""

import pytest
from syrupy.assertion import SnapshotAssertion

from builders import (
    a_category,
    a_checklist,
    a_ground,
    a_role,
    a_share,
    an_action,
    an_agency,
    needs,
)
from releasekit.domain.action import GroundKind, Reschedule
from releasekit.domain.checklist import Checklist, Source
from releasekit.domain.protocol.elements import protocol_of
from releasekit.presentation.papers.in_html import paper_html
from releasekit.presentation.papers.in_markdown import paper_markdown
from releasekit.presentation.papers.on_screen import paper_screen
from releasekit.presentation.papers.paper import Par
from releasekit.presentation.protocol.answer import ProtocolAnswer
from releasekit.presentation.protocol.page import protocol_page
from releasekit.presentation.screen import Screen, columns_of, text_of
from screens import WIDTHS, screen

READ = a_ground(GroundKind.LAW, source="ART-1")
LAW = a_ground(GroundKind.LAW, when=needs(supervised=True))
CONSENT = a_ground(GroundKind.CONSENT)
OWN_COPY = a_ground(GroundKind.OWN_COPY)
ARTICLE = Source(
    id="ART-1",
    instrument="A law",
    duty="Tell the police.",
    sureness="seen",
    place="Art. 1",
    text_of="2014 text",
)


def a_small_checklist() -> Checklist:
    """Give a checklist with every sort of ground, a note and a footnote."""
    notice = an_action(
        "notice",
        number=416,
        days=60,
        short="Send notice",
        shares=(
            a_share("officer", "police", READ, what=("release-date",)),
            a_share("officer", "community", LAW, CONSENT, what=("needs", "summary")),
            a_share("community", "members", a_ground(GroundKind.PROTOCOL)),
        ),
    )
    checklist = a_checklist(
        notice._replace(on_reschedule=Reschedule.RESET),
        an_action(
            "copy",
            number=602,
            when=needs(children=True),
            shares=(a_share("officer", "person", OWN_COPY),),
        ),
        roles=[a_role("police")],
        agencies=[an_agency("ministry", "police")._replace(sureness="partly")],
    )
    known = [a_category(one) for one in ("release-date", "needs", "summary")]
    return checklist._replace(
        notice={"en": "* A footnote."},
        sources={"ART-1": ARTICLE},
        categories={one.id: one for one in known},
    )


def a_page(checklist: Checklist, language: str = "en") -> ProtocolAnswer:
    return ProtocolAnswer(protocol_of(checklist), language)


def texts(checklist: Checklist, width: int = 80) -> str:
    paper = protocol_page(a_page(checklist))
    lines = paper_screen(paper, Screen(width=width))
    return "".join(f"{text_of(one).rstrip()}\n" for one in lines)


@pytest.mark.parametrize("width", [60, 120])
def test_the_whole_page(width: int, snapshot: SnapshotAssertion) -> None:
    assert texts(a_small_checklist(), width) == snapshot


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_window(width: int) -> None:
    lines = screen("checklist", "protocol", "xk", width=width).splitlines()

    assert [one for one in lines if columns_of(one) > width] == []


def test_the_page_says_first_what_it_is_not() -> None:
    told = " ".join(texts(a_small_checklist()).split())

    assert "A protocol alone is never a legal ground." in told
    assert "no agency has agreed to it" in told
    assert told.index("never a legal ground") < told.index("WHAT MAY PASS")
    assert "mk 1.0.0, DRAFT" in told


def test_the_page_of_an_adopted_checklist_is_no_draft() -> None:
    adopted = a_small_checklist()._replace(adopted=True)

    told = texts(adopted)

    assert "mk 1.0.0, adopted" in told
    assert "Draft" not in told


def test_unreviewed_words_are_said_to_be_so() -> None:
    checklist = a_small_checklist()._replace(languages=("en", "mk"), unreviewed=("mk",))

    paper = protocol_page(a_page(checklist, "mk"))

    sentences = [one.text for one in paper.blocks if isinstance(one, Par)]
    assert any(one.startswith("Texts in mk are drafts") for one in sentences)


def test_a_language_that_a_checklist_does_not_speak_is_said_to_be_missing() -> None:
    paper = protocol_page(a_page(a_small_checklist(), "sq"))

    assert Par("No texts in sq here: they stand in en.") in paper.blocks


def test_the_footnote_stands_with_the_name_in_every_form() -> None:
    paper = protocol_page(a_page(a_small_checklist()))

    assert paper.notices == ("* A footnote.",)
    assert "* A footnote." in paper_html(paper)
    assert r"\* A footnote." in paper_markdown(paper)


def test_a_ground_in_law_names_its_article_or_says_that_none_is_named() -> None:
    told = " ".join(texts(a_small_checklist()).split())

    assert "law (ART-1 (seen): A law, Art. 1 (2014 text))" in told
    assert "law if supervised yes (no article named), else consent" in told


def test_a_checklist_that_lets_nothing_pass_says_so() -> None:
    told = texts(a_checklist(an_action()))

    assert "This checklist lets nothing pass." in told
    assert "23 elements: 0 answered by the checklist, 0 answered in part" in told


def test_an_action_that_is_not_for_everybody_says_for_whom() -> None:
    told = texts(a_small_checklist())

    assert "602 if children yes" in told


def test_who_stands_for_others_is_told_only_where_somebody_does() -> None:
    plain = a_checklist(an_action(shares=(a_share("officer", "probation"),)))

    assert "These roles stand for others:" in texts(a_small_checklist())
    assert "These roles stand for others:" not in texts(plain)
