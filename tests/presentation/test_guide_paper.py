"""The guideline of a role, as it is read and printed."""

import pytest
from syrupy.assertion import SnapshotAssertion

from builders import (
    a_category,
    a_checklist,
    a_distance,
    a_ground,
    a_return,
    a_role,
    a_share,
    a_stand_in,
    an_action,
    an_agency,
    needs,
)
from releasekit.domain.action import Action, Basis, Duty, GroundKind, Kind, Phase
from releasekit.domain.checklist import Checklist, Role, Source
from releasekit.domain.guide.role_guide import guide_of
from releasekit.presentation.guide.answer import GuideAnswer
from releasekit.presentation.guide.paper import guide_paper
from releasekit.presentation.papers.in_html import paper_html
from releasekit.presentation.papers.on_screen import paper_screen
from releasekit.presentation.papers.paper import Paper
from releasekit.presentation.screen import Screen, text_of

LAW = a_ground(GroundKind.LAW, source="LAW-5")
SOURCES = {
    "LAW-5": Source("LAW-5", "A law", "", "seen", place="Art. 5", text_of="2014"),
    "SOP": Source("SOP", "A procedure", "", "partly"),
}


def an_offer() -> Action:
    """Build a step of the community with all that can be said of one."""
    action = an_action(
        "offer-help",
        number=402,
        short="Offer help",
        lead="community",
        days=30,
        before="release",
        source="LAW-5",
        basis=Basis.STATUTE,
        duty=Duty(Basis.GUIDANCE, "SOP"),
        opens=a_distance(months=2, before="release"),
        ceiling=a_distance(before="release"),
        again=a_return(months=1),
        kind=Kind.OFFER,
        when=needs(children=True),
        support=("officer",),
        parts=("officer", "community"),
        waits_for=("ask", "name-one"),
        shares=(
            a_share("community", "officer", LAW, a_ground()),
            a_share("community", "person", what=("needs", "dates")),
        ),
    )
    return action._replace(
        title={"en": "Offer help to the family", "mk": "Понуда"},
        why={"en": "A centre does it here."},
        guidance={"en": "Offer twice."},
        evidence={"en": "date; answer"},
        open_questions={"en": ("Who pays?", "Since when?")},
    )


def the_steps() -> tuple[Action, ...]:
    return (
        an_action("ask", number=301, short="Ask", phase=Phase.EARLY_PRE_RELEASE),
        an_action("name-one", number=401, short="Name one", days=40, lead="community"),
        an_offer(),
        an_action(
            "meet",
            number=403,
            short="Meet",
            days=5,
            waits_for=("offer-help",),
            support=("probation", "community"),
            shares=(a_share("members", "members"),),
        ),
        an_action("close", number=901, phase=Phase.CLOSURE, waits_for=("meet",)),
    )


def a_place() -> Checklist:
    """Build a checklist with a probation that has a name, a text and needs."""
    probation = a_role("probation")._replace(
        title={"en": "Probation officer", "mk": "Пробација"},
        guidance={"en": "Plan with the person."},
        training={"en": ("Planning", "Listening"), "mk": ("Планирање",)},
        note={"en": "Since 2020."},
    )
    mentor = a_role("mentor", a_stand_in("probation"))._replace(
        guidance={"en": "Build trust."}, training={"en": ("Listening", "Trust")}
    )
    service = an_agency("service", "probation")._replace(
        name={"en": "The service"}, sureness="partly", note={"en": "A sector."}
    )
    return a_checklist(
        *the_steps(),
        roles=[probation, mentor],
        agencies=[service, an_agency("office", "officer", "social-work")],
    )._replace(
        sources=SOURCES,
        categories={"needs": a_category("needs")},
        notice={"en": "* A footnote."},
    )


def a_guideline(
    role: str, *, whole: Checklist | None = None, lang: str = "en"
) -> Paper:
    checklist = whole or a_place()
    return guide_paper(GuideAnswer(guide_of(role, checklist), checklist, lang))


def read(paper: Paper, width: int = 80) -> str:
    lines = paper_screen(paper, Screen(width=width))
    return "".join(f"{text_of(one).rstrip()}\n" for one in lines)


def words_of(paper: Paper) -> str:
    return " ".join(read(paper).split())


@pytest.mark.parametrize("width", [60, 120])
def test_a_guideline_on_a_screen(width: int, snapshot: SnapshotAssertion) -> None:
    assert read(a_guideline("probation"), width) == snapshot


@pytest.mark.parametrize("role", ["community", "mentor", "officer"])
def test_a_guideline_of_another_role(role: str, snapshot: SnapshotAssertion) -> None:
    assert read(a_guideline(role)) == snapshot


def test_the_number_of_days_and_the_duty_are_sure_apart_from_each_other() -> None:
    words = words_of(a_guideline("probation"))

    assert "Due: 30 days before release: statute; LAW-5 (seen): A law, Art. 5" in words
    assert "Duty: guidance; SOP (partly seen): A procedure" in words


def test_a_duty_under_another_name_says_which_and_when() -> None:
    assert "Owed: as community, if supervised yes" in words_of(a_guideline("probation"))
    assert "Owed: as community, unless supervised yes" in words_of(
        a_guideline("social-work")
    )


def test_who_is_waited_for_is_a_role_or_the_reader() -> None:
    words = words_of(a_guideline("probation"))

    assert "Waits for: 301 Ask (officer), 401 Name one (own step)" in words
    assert "Waited for by: 403 Meet (officer)" in words


def test_those_who_are_no_role_are_named_in_words() -> None:
    words = words_of(a_guideline("probation"))

    assert "To: the person" in words
    assert "From: the roles with an open step" in words
    assert "(as one of the roles with an open step)" in words


def test_whom_one_tells_under_a_name_is_each_role_it_may_mean() -> None:
    words = words_of(a_guideline("officer"))

    assert "From: probation if supervised yes, else social-work" not in words
    assert "From: Probation officer if supervised yes, else social-work" in words


def test_what_is_written_for_a_role_that_one_stands_in_for_is_told_too() -> None:
    words = words_of(a_guideline("probation"))

    assert "As mentor: Build trust." in words
    assert "As mentor: - Trust WORKS WITH" in words


def test_a_role_of_which_nothing_is_written_says_so() -> None:
    words = words_of(a_guideline("lost", whole=a_checklist(roles=[a_role("lost")])))

    for told in (
        "lost: no agency named.",
        "No guidance was written for this role yet.",
        "It owes no step of its own.",
        "No step lets it pass anything on.",
        "No step lets anybody tell it anything.",
        "None were written for this role yet.",
        "Its steps hang on no other role's.",
        "OPEN QUESTIONS None.",
    ):
        assert told in words


def test_a_baseline_names_no_agency_because_each_jurisdiction_does() -> None:
    whole = a_checklist(agencies=())._replace(abstract=True)
    told = "Which agency holds a role, each jurisdiction says."

    assert told in words_of(a_guideline("officer", whole=whole))
    assert told not in words_of(a_guideline("community", whole=whole))


def test_open_questions_stand_with_the_duty_or_at_the_end() -> None:
    asked: Role = a_role("police")._replace(open_questions={"en": ("Which force?",)})
    action = an_action(lead="police")._replace(open_questions={"en": ("Why?",)})

    words = words_of(a_guideline("police", whole=a_checklist(action, roles=[asked])))

    assert "Open questions: Why? " in words
    assert "OPEN QUESTIONS - police: Which force? - Does a law set" in words


def test_texts_in_another_language_than_asked_are_marked() -> None:
    words = words_of(a_guideline("probation", lang="mk"))

    assert words.startswith("Guideline: Пробација, A checklist [en]")
    assert "402 Понуда" in words
    assert "Offer twice. [en]" in words
    assert "Who pays? [en] Since when? [en]" in words
    assert "- Планирање " in words
    assert "As mentor [en]: - Listening [en] - Trust [en]" in words


def test_a_footnote_and_that_it_is_a_draft_stand_on_the_page() -> None:
    draft = "Draft checklist; only deadlines of basis statute were read in a law."

    assert a_guideline("probation").notices == ("* A footnote.", draft)
    assert "mk 1.0.0, DRAFT." in words_of(a_guideline("probation"))

    adopted = a_place()._replace(adopted=True)
    assert a_guideline("probation", whole=adopted).notices == ("* A footnote.",)
    assert "mk 1.0.0, adopted." in words_of(a_guideline("probation", whole=adopted))


def test_what_stands_in_a_checklist_cannot_act_on_a_page() -> None:
    acting = a_role("probation")._replace(title={"en": "<b>\x1b[1mProbation"})
    whole = a_checklist(an_action(lead="probation"), roles=[acting])

    paper = a_guideline("probation", whole=whole)

    assert "\x1b" not in read(paper) + paper_html(paper)
    assert "<b>" not in paper_html(paper)
