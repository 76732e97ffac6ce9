"""What is wrong with single actions: names, texts, and how sure they are."""

import pytest

from builders import a_checklist, a_distance, a_return, an_action, needs
from findings import found_in
from releasekit.domain.action import Action, Basis, Duty, Kind
from releasekit.domain.checklist import Checklist, Source

SEEN = Source(id="law-1", instrument="A law", duty="seen", sureness="seen")
HEARD = Source(id="talk-1", instrument="A talk", duty="heard", sureness="partly")


def sourced(*actions: Action) -> Checklist:
    return a_checklist(*actions)._replace(sources={"law-1": SEEN, "talk-1": HEARD})


def test_an_action_that_names_only_what_there_is_is_sound() -> None:
    action = an_action(
        days=90,
        before="release",
        basis=Basis.STATUTE,
        source="law-1",
        cites=("law-1", "talk-1"),
        ceiling=a_distance(days=7, before="release"),
        opens=a_distance(days=120, before="release"),
        lead="community",
        support=("officer",),
        parts=("officer", "community"),
        repeats=a_return(months=3, until="release"),
        when=needs(children=True, area=("north", "south")),
        short="x" * 28,
        duty=Duty(basis=Basis.GUIDANCE, source="talk-1"),
    )
    opens = action.opens
    assert opens is not None
    action = action._replace(opens=opens._replace(source="law-1"))

    assert found_in(sourced(action)) == []


@pytest.mark.parametrize(
    ("action", "found"),
    [
        (an_action(lead="oficer"), "lead UNKNOWN_ROLE oficer ? officer"),
        (an_action(support=("officer", "odd")), "support[1] UNKNOWN_ROLE odd"),
        (an_action(parts=("odd",)), "parts[0] UNKNOWN_ROLE odd"),
        (an_action(days=1, before="arrest"), "due.before UNKNOWN_DATE arrest"),
        (an_action(days=1, after="relese"), "due.after UNKNOWN_DATE relese ? release"),
        (
            an_action(ceiling=a_distance(days=1, after="arrest")),
            "not_later_than.after UNKNOWN_DATE arrest",
        ),
        (
            an_action(opens=a_distance(days=1, before="arrest")),
            "opens.before UNKNOWN_DATE arrest",
        ),
        (
            an_action(repeats=a_return(months=1, until="arrest")),
            "repeats.until UNKNOWN_DATE arrest",
        ),
        (an_action(waits_for=("absent",)), "waits_for[0] UNKNOWN_ACTION absent"),
        (
            an_action(days=3, after_action="absent"),
            "due.after_action UNKNOWN_ACTION absent",
        ),
        (
            an_action(cites=("law-1", "law-9")),
            "cites[1] UNKNOWN_SOURCE law-9 ? law-1",
        ),
        (an_action(source="laws"), "due.source UNKNOWN_SOURCE laws ? law-1"),
        (an_action(when=needs(tall=True)), "when.tall UNKNOWN_FACT tall"),
        (
            an_action(duty=Duty(basis=Basis.GUIDANCE, source="law-2")),
            "duty.source UNKNOWN_SOURCE law-2 ? law-1",
        ),
        (
            an_action(opens=a_distance(days=90), basis=Basis.STATUTE, source="law-1"),
            "opens.basis STATUTE_NOT_SEEN",
        ),
        (an_action(basis=Basis.STATUTE), "due.basis STATUTE_NOT_SEEN"),
        (
            an_action(basis=Basis.STATUTE, source="talk-1"),
            "due.source STATUTE_NOT_SEEN talk-1",
        ),
        (
            an_action(basis=Basis.STATUTE, source="other"),
            "due.source UNKNOWN_SOURCE other",
        ),
        (
            an_action(duty=Duty(basis=Basis.STATUTE, source="talk-1")),
            "duty.source STATUTE_NOT_SEEN talk-1",
        ),
        (an_action(short="x" * 29), "short.en SHORT_TOO_LONG en / 28"),
        (an_action()._replace(title={"mk": "Чин"}), "title NO_ENGLISH title"),
        (an_action()._replace(short={"mk": "Чин"}), "short NO_ENGLISH short"),
        (an_action(again=a_return(months=1)), "again AGAIN_WITHOUT_OFFER"),
    ],
)
def test_what_is_wrong_with_an_action_is_found_where_it_stands(
    action: Action, found: str
) -> None:
    assert found_in(sourced(action)) == [f"actions.act.{found}"]


def test_an_offer_may_be_made_again() -> None:
    action = an_action(kind=Kind.OFFER, again=a_return(months=1))

    assert found_in(a_checklist(action)) == []
